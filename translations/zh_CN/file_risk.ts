<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AssessmentCard</name>
    <message>
        <source>Round table of {day}</source>
        <translation>{day}法官圆桌会</translation>
    </message>
    <message>
        <source>Overall: {level}</source>
        <translation>总体：{level}</translation>
    </message>
    <message>
        <source>Supervisor: {name}. Present: {names}.</source>
        <translation>监督责任人：{name}。参加：{names}。</translation>
    </message>
</context>
<context>
    <name>DangerDesk</name>
    <message>
        <source>Reports to local bodies</source>
        <translation>向地方单位的报告</translation>
    </message>
    <message>
        <source>Protection net</source>
        <translation>防护网</translation>
    </message>
    <message>
        <source>Nobody watches yet.</source>
        <translation>还没有防护网成员。</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>No follow-up yet.</source>
        <translation>还没有回访。</translation>
    </message>
    <message>
        <source>Marked {moment} by {name}. Next follow-up: {day}.</source>
        <translation>{moment}由{name}标识。下次回访：{day}。</translation>
    </message>
    <message>
        <source>Danger mark</source>
        <translation>民转刑风险</translation>
    </message>
    <message>
        <source>Lift the mark, because</source>
        <translation>解除标识的理由</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>打印报告单</translation>
    </message>
    <message>
        <source>Receipt of the chosen report came on</source>
        <translation>所选报告的回执收到日期</translation>
    </message>
    <message>
        <source>What the body did</source>
        <translation>该单位采取的措施</translation>
    </message>
    <message>
        <source>Note the receipt</source>
        <translation>登记回执</translation>
    </message>
    <message>
        <source>Told another body</source>
        <translation>登记另行报告</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Add to the net</source>
        <translation>加入防护网</translation>
    </message>
    <message>
        <source>The chosen one left</source>
        <translation>所选成员退出</translation>
    </message>
    <message>
        <source>How things stand</source>
        <translation>目前情况</translation>
    </message>
    <message>
        <source>Next follow-up on</source>
        <translation>下次回访日期</translation>
    </message>
    <message>
        <source>Note the follow-up</source>
        <translation>登记回访</translation>
    </message>
    <message>
        <source>Say why: a lifted mark stays on record.</source>
        <translation>请写明理由：解除后标识仍留痕。</translation>
    </message>
    <message>
        <source>Mark lifted</source>
        <translation>标识已解除</translation>
    </message>
    <message>
        <source>Enter the day it came, today at the latest.</source>
        <translation>请填写收到日期，不晚于今日。</translation>
    </message>
    <message>
        <source>Receipt noted</source>
        <translation>回执已登记</translation>
    </message>
    <message>
        <source>Report saved</source>
        <translation>报告已登记</translation>
    </message>
    <message>
        <source>Added to the net</source>
        <translation>已加入防护网</translation>
    </message>
    <message>
        <source>Left the net</source>
        <translation>已退出防护网</translation>
    </message>
    <message>
        <source>Write how things stand.</source>
        <translation>请写明目前情况。</translation>
    </message>
    <message>
        <source>Follow-up noted</source>
        <translation>回访已登记</translation>
    </message>
</context>
<context>
    <name>DangerForm</name>
    <message>
        <source>Mark a danger of violence</source>
        <translation>标识民转刑风险</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>风险依据</translation>
    </message>
    <message>
        <source>Who said or did what, and when</source>
        <translation>具体情况（谁、何时、说了或者做了什么）</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>风险等级</translation>
    </message>
    <message>
        <source>Next follow-up on</source>
        <translation>下次回访日期</translation>
    </message>
    <message>
        <source>Mark and report</source>
        <translation>标识并登记报告</translation>
    </message>
    <message>
        <source>Seen by few, kept on this computer, on no paper for the parties.</source>
        <translation>仅少数岗位可见，只存本机，不出现在当事人文书上。</translation>
    </message>
    <message>
        <source>Marked. Print the report slip and hand it over.</source>
        <translation>已标识。请打印报告单并送交。</translation>
    </message>
</context>
<context>
    <name>DangerPart</name>
    <message>
        <source>Danger mark</source>
        <translation>民转刑风险</translation>
    </message>
    <message>
        <source>Lifted {moment} by {name}: {reason}</source>
        <translation>{moment}由{name}解除：{reason}</translation>
    </message>
</context>
<context>
    <name>FlagsPart</name>
    <message>
        <source>Type and indicator</source>
        <translation>类型与识别指标</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>发现主体</translation>
    </message>
    <message>
        <source>Facts and reason</source>
        <translation>事实和理由</translation>
    </message>
    <message>
        <source>Mark the case</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Mark by hand</source>
        <translation>人工标识</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Marks and decisions</source>
        <translation>标识与处理记录</translation>
    </message>
    <message>
        <source>Nobody has decided on a mark yet.</source>
        <translation>还没有标识或者处理记录。</translation>
    </message>
    <message>
        <source>Lift the chosen mark, because</source>
        <translation>解除所选标识的理由</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>The rules propose nothing that has not been decided.</source>
        <translation>系统没有待处理的提示。</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>已标识</translation>
    </message>
    <message>
        <source>Noted that it does not apply</source>
        <translation>已登记为不属于</translation>
    </message>
    <message>
        <source>Say why: a lifted mark stays on record.</source>
        <translation>请写明理由：解除后标识仍留痕。</translation>
    </message>
    <message>
        <source>Mark lifted</source>
        <translation>标识已解除</translation>
    </message>
</context>
<context>
    <name>HiddenCard</name>
    <message>
        <source>This part is hidden from your post. It is open to: {posts}.</source>
        <translation>这部分内容对本岗位隐藏，可由以下岗位查看：{posts}。</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
</context>
<context>
    <name>MeasureLine</name>
    <message>
        <source>done</source>
        <translation>已落实</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未落实</translation>
    </message>
    <message>
        <source>How it was carried out</source>
        <translation>落实情况</translation>
    </message>
    <message>
        <source>How it was carried out: {measure}</source>
        <translation>落实情况：{measure}</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>勾选</translation>
    </message>
</context>
<context>
    <name>NoticeFields</name>
    <message>
        <source>Kind of body</source>
        <translation>单位类别</translation>
    </message>
    <message>
        <source>Body told</source>
        <translation>接受报告的单位</translation>
    </message>
    <message>
        <source>Person told</source>
        <translation>接受报告的人</translation>
    </message>
</context>
<context>
    <name>PrintSheet</name>
    <message>
        <source>Working sheet</source>
        <translation>工作单</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Required for a rejection.</source>
        <translation>排除时必填。</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>由谁报告</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>认定</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>不属于</translation>
    </message>
    <message>
        <source>Say why it does not apply: the reason is kept.</source>
        <translation>请写明为什么不属于：理由要留痕。</translation>
    </message>
</context>
<context>
    <name>RatingPart</name>
    <message>
        <source>Held on</source>
        <translation>召开日期</translation>
    </message>
    <message>
        <source>Judges present</source>
        <translation>参加法官</translation>
    </message>
    <message>
        <source>Overall level</source>
        <translation>总体等级</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>监督责任人</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>防控措施</translation>
    </message>
    <message>
        <source>One on each line.</source>
        <translation>每行一项。</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>会议记录</translation>
    </message>
    <message>
        <source>Save the assessment</source>
        <translation>保存评估</translation>
    </message>
    <message>
        <source>New assessment</source>
        <translation>新的评估</translation>
    </message>
    <message>
        <source>Round table</source>
        <translation>法官圆桌会</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Measure ticked</source>
        <translation>已勾选</translation>
    </message>
    <message>
        <source>Open measures: {count}. The case cannot be closed.</source>
        <translation>还有{count}项措施未落实，不能结案。</translation>
    </message>
    <message>
        <source>The case is one of the four types: the round table rates it before it is closed.</source>
        <translation>本案属于“四类案件”，结案前应当由圆桌会评估风险。</translation>
    </message>
    <message>
        <source>The round table has not rated this case.</source>
        <translation>圆桌会尚未评估本案。</translation>
    </message>
    <message>
        <source>Assessment saved</source>
        <translation>评估已保存</translation>
    </message>
</context>
<context>
    <name>RegisterPart</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Register of the four types</source>
        <translation>“四类案件”登记簿</translation>
    </message>
    <message>
        <source>No mark fits these filters.</source>
        <translation>没有符合条件的标识。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Register of the four types.pdf</source>
        <translation>四类案件登记簿.pdf</translation>
    </message>
    <message>
        <source>{count} {count:mark|marks}</source>
        <translation>{count}条</translation>
    </message>
</context>
<context>
    <name>RiskColumns</name>
    <message>
        <source>Indicator</source>
        <translation>识别指标</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>发现主体</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Correction: {measure}</source>
        <translation>更正：{measure}</translation>
    </message>
    <message>
        <source>on record</source>
        <translation>已留痕</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>已报告</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>{day}前</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>no receipt</source>
        <translation>未收到</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>报告时间</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>How things stood</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下次</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>落实</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>已标识</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>承办人</translation>
    </message>
</context>
<context>
    <name>RiskSection</name>
    <message>
        <source>Views of risk</source>
        <translation>风险视图</translation>
    </message>
    <message>
        <source>Register of all cases</source>
        <translation>全部案件登记簿</translation>
    </message>
    <message>
        <source>Four types</source>
        <translation>四类案件</translation>
    </message>
    <message>
        <source>Round table</source>
        <translation>法官圆桌会</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>监督管理</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>民转刑</translation>
    </message>
</context>
<context>
    <name>SupervisionPart</name>
    <message>
        <source>Acts of supervision</source>
        <translation>监督管理留痕</translation>
    </message>
    <message>
        <source>Nobody has supervised this case.</source>
        <translation>本案没有监督管理记录。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Given once; it stays as it is.</source>
        <translation>报告一次，提交后不再修改。</translation>
    </message>
    <message>
        <source>Give the report</source>
        <translation>提交报告</translation>
    </message>
    <message>
        <source>Corrects the chosen act; that one stays on record</source>
        <translation>更正所选记录（原记录保留）</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Report by</source>
        <translation>报告期限</translation>
    </message>
    <message>
        <source>What is asked or was done</source>
        <translation>要求或者采取措施的内容</translation>
    </message>
    <message>
        <source>Keep on record</source>
        <translation>留痕保存</translation>
    </message>
    <message>
        <source>Supervise</source>
        <translation>监督管理</translation>
    </message>
    <message>
        <source>Requests and opinions only: the outcome is for those who try the case.</source>
        <translation>只提要求、作标注；裁判结果由审判组织决定。</translation>
    </message>
    <message>
        <source>Only these posts supervise: {posts}.</source>
        <translation>监督管理由以下岗位进行：{posts}。</translation>
    </message>
    <message>
        <source>Report of {name}, {moment}: {words}</source>
        <translation>{name}于{moment}报告：{words}</translation>
    </message>
    <message>
        <source>Write how the case stands.</source>
        <translation>请写明案件进展。</translation>
    </message>
    <message>
        <source>Report given</source>
        <translation>报告已提交</translation>
    </message>
    <message>
        <source>On record</source>
        <translation>已留痕</translation>
    </message>
</context>
</TS>
