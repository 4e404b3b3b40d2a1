<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BodyPart</name>
    <message>
        <source>Trial panel</source>
        <translation>审判组织</translation>
    </message>
    <message>
        <source>No panel or judge has been appointed in this case yet.</source>
        <translation>本案尚未确定审判组织。</translation>
    </message>
    <message>
        <source>Put together</source>
        <translation>组成</translation>
    </message>
    <message>
        <source>One judge</source>
        <translation>独任审判</translation>
    </message>
    <message>
        <source>Panel of three</source>
        <translation>三人合议庭</translation>
    </message>
    <message>
        <source>Panel of five judges</source>
        <translation>五人合议庭（审判员）</translation>
    </message>
    <message>
        <source>Panel of seven: three judges, four assessors</source>
        <translation>七人合议庭（审判员三人、陪审员四人）</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>组成形式</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Required when the panel changes.</source>
        <translation>变更审判组织时必填。</translation>
    </message>
    <message>
        <source>Appoint them</source>
        <translation>确定组成</translation>
    </message>
    <message>
        <source>Appoint the panel</source>
        <translation>组成审判组织</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Choose somebody for every seat.</source>
        <translation>请为每个席位选定人员。</translation>
    </message>
    <message>
        <source>The panel is appointed</source>
        <translation>审判组织已确定</translation>
    </message>
</context>
<context>
    <name>ExpertsPart</name>
    <message>
        <source>Experts asked</source>
        <translation>专家咨询</translation>
    </message>
    <message>
        <source>No expert was asked in this case. Consultations are noted under People, Rosters, Others, Experts.</source>
        <translation>本案没有咨询过专家。咨询在“队伍与志愿者—名册—组织与其他—专家”登记。</translation>
    </message>
    <message>
        <source>Save the expert&apos;s paper</source>
        <translation>另存意见书</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已另存为 {file}</translation>
    </message>
    <message>
        <source>Question: {question}
Opinion: {opinion}</source>
        <translation>问题：{question}
意见：{opinion}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
</context>
<context>
    <name>MeetingPart</name>
    <message>
        <source>Judges&apos; meeting</source>
        <translation>专业法官会议</translation>
    </message>
    <message>
        <source>Judges&apos; meetings</source>
        <translation>专业法官会议</translation>
    </message>
    <message>
        <source>The judges&apos; meeting has not discussed this case.</source>
        <translation>专业法官会议没有讨论过本案。</translation>
    </message>
    <message>
        <source>Is the majority followed?</source>
        <translation>是否采纳多数意见</translation>
    </message>
    <message>
        <source>If not, the case goes to</source>
        <translation>不采纳时提交</translation>
    </message>
    <message>
        <source>If not, because</source>
        <translation>不采纳的理由</translation>
    </message>
    <message>
        <source>Save the decision</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>召开日期</translation>
    </message>
    <message>
        <source>Judges present</source>
        <translation>参加法官</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>讨论问题</translation>
    </message>
    <message>
        <source>Opinion of the majority</source>
        <translation>多数意见</translation>
    </message>
    <message>
        <source>Other opinions</source>
        <translation>其他意见</translation>
    </message>
    <message>
        <source>Save the meeting</source>
        <translation>保存会议记录</translation>
    </message>
    <message>
        <source>Take down a meeting</source>
        <translation>登记会议</translation>
    </message>
    <message>
        <source>Present: {names}</source>
        <translation>参加：{names}</translation>
    </message>
    <message>
        <source>Majority: {words}</source>
        <translation>多数意见：{words}</translation>
    </message>
    <message>
        <source>Others: {words}</source>
        <translation>其他意见：{words}</translation>
    </message>
    <message>
        <source>Decision saved</source>
        <translation>已登记是否采纳</translation>
    </message>
    <message>
        <source>Meeting saved</source>
        <translation>会议已登记</translation>
    </message>
</context>
<context>
    <name>PanelColumns</name>
    <message>
        <source>until {day}</source>
        <translation>至{day}</translation>
    </message>
    <message>
        <source>sits</source>
        <translation>在任</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>参加人</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>讨论问题</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>咨询日期</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>咨询问题</translation>
    </message>
    <message>
        <source>Opinion of</source>
        <translation>意见日期</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>多数意见</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>制作日期</translation>
    </message>
    <message>
        <source>Cited</source>
        <translation>类案数</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>法院</translation>
    </message>
    <message>
        <source>Gist</source>
        <translation>裁判要点</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结案方式</translation>
    </message>
    <message>
        <source>Same defendant</source>
        <translation>同一被告</translation>
    </message>
</context>
<context>
    <name>PanelSection</name>
    <message>
        <source>Views of the panel</source>
        <translation>合议与会商视图</translation>
    </message>
    <message>
        <source>Trial panel</source>
        <translation>审判组织</translation>
    </message>
    <message>
        <source>Deliberation</source>
        <translation>评议</translation>
    </message>
    <message>
        <source>Judges&apos; meeting</source>
        <translation>专业法官会议</translation>
    </message>
    <message>
        <source>Similar cases</source>
        <translation>类案检索</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>专家咨询</translation>
    </message>
</context>
<context>
    <name>SearchPart</name>
    <message>
        <source>Reports on similar cases</source>
        <translation>类案检索报告</translation>
    </message>
    <message>
        <source>No search has been made for this case.</source>
        <translation>本案还没有类案检索报告。</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>打印报告</translation>
    </message>
    <message>
        <source>Our closed cases of this cause</source>
        <translation>本庭同案由已结案件</translation>
    </message>
    <message>
        <source>No closed case of this cause here.</source>
        <translation>本庭没有同案由的已结案件。</translation>
    </message>
    <message>
        <source>Cited cases</source>
        <translation>援引的类案</translation>
    </message>
    <message>
        <source>Nothing cited yet: finding nothing is a result too.</source>
        <translation>尚未援引；未检索到也是结果。</translation>
    </message>
    <message>
        <source>The decision intended here agrees with it</source>
        <translation>拟裁判与该案一致</translation>
    </message>
    <message>
        <source>Question in dispute</source>
        <translation>争议焦点</translation>
    </message>
    <message>
        <source>Scope of the search</source>
        <translation>检索范围</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Enter on a case above fills it in.</source>
        <translation>在上面的案件上按回车即可填入。</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>法院</translation>
    </message>
    <message>
        <source>Holding</source>
        <translation>裁判要点</translation>
    </message>
    <message>
        <source>Cite</source>
        <translation>援引</translation>
    </message>
    <message>
        <source>Leave out the chosen one</source>
        <translation>去掉所选</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Search for similar cases</source>
        <translation>类案检索</translation>
    </message>
    <message>
        <source>this court</source>
        <translation>本院</translation>
    </message>
    <message>
        <source>Every cited case has its number and what it holds.</source>
        <translation>每个类案都要有案号和裁判要点。</translation>
    </message>
    <message>
        <source>Report saved</source>
        <translation>报告已保存</translation>
    </message>
</context>
<context>
    <name>SeatLine</name>
    <message>
        <source>Seat</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Who takes the seat</source>
        <translation>担任人</translation>
    </message>
</context>
<context>
    <name>SecretPart</name>
    <message>
        <source>Deliberation</source>
        <translation>评议</translation>
    </message>
    <message>
        <source>Deliberations</source>
        <translation>评议笔录</translation>
    </message>
    <message>
        <source>Nothing has been deliberated yet.</source>
        <translation>还没有评议笔录。</translation>
    </message>
    <message>
        <source>Secret volume</source>
        <translation>副卷</translation>
    </message>
    <message>
        <source>This case needs a report on similar cases before deliberation.</source>
        <translation>本案评议前应当先作类案检索报告。</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>参加人</translation>
    </message>
    <message>
        <source>What each said</source>
        <translation>各成员意见</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Put into the secret volume</source>
        <translation>存入副卷</translation>
    </message>
    <message>
        <source>Take down a deliberation</source>
        <translation>登记评议</translation>
    </message>
</context>
</TS>
