<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AfterPart</name>
    <message>
        <source>Terms of appeal</source>
        <translation>上诉期</translation>
    </message>
    <message>
        <source>Appeals</source>
        <translation>上诉</translation>
    </message>
    <message>
        <source>No appeal came.</source>
        <translation>没有收到上诉。</translation>
    </message>
    <message>
        <source>Applications for retrial</source>
        <translation>申请再审</translation>
    </message>
    <message>
        <source>Nobody applied for retrial.</source>
        <translation>没有人申请再审。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>has effect</source>
        <translation>已生效</translation>
    </message>
    <message>
        <source>no effect noted</source>
        <translation>未登记生效</translation>
    </message>
    <message>
        <source>The case is open</source>
        <translation>本案尚未结案</translation>
    </message>
    <message>
        <source>Terms of appeal and the day of effect follow from the closing. An appealed ruling can be noted.</source>
        <translation>上诉期和生效日从结案推算。可以上诉的裁定，现在就能登记上诉。</translation>
    </message>
    <message>
        <source>Go to the closing</source>
        <translation>去结案</translation>
    </message>
    <message>
        <source>Effect of the decision</source>
        <translation>裁判生效</translation>
    </message>
    <message>
        <source>Note the effect</source>
        <translation>登记生效</translation>
    </message>
    <message>
        <source>Certificate of effect</source>
        <translation>生效证明</translation>
    </message>
    <message>
        <source>Take the note back</source>
        <translation>撤回登记</translation>
    </message>
    <message>
        <source>Terms of appeal, each party its own</source>
        <translation>上诉期（各方分别计算）</translation>
    </message>
    <message>
        <source>Appeal received</source>
        <translation>收到上诉</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>登记结果</translation>
    </message>
    <message>
        <source>Fee prepaid</source>
        <translation>上诉费</translation>
    </message>
    <message>
        <source>Take the last back</source>
        <translation>撤回上一步</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>登记申请</translation>
    </message>
    <message>
        <source>Has effect from {day}: {why}. Noted by {name}.</source>
        <translation>自{day}生效：{why}。登记人：{name}。</translation>
    </message>
    <message>
        <source>Worked out: {day}, because: {why}. A person notes it; then the terms for retrial begin.</source>
        <translation>推算生效日为{day}：{why}。请核对后登记，再审期限从此开始计算。</translation>
    </message>
    <message>
        <source>No effect yet: the last term of appeal ends on {day}.</source>
        <translation>尚未生效：最后一方上诉期{day}届满。</translation>
    </message>
    <message>
        <source>No day can be worked out: {why}.</source>
        <translation>暂不能推算生效日：{why}。</translation>
    </message>
    <message>
        <source>Fee of the appeal prepaid: {party}</source>
        <translation>上诉费预交：{party}</translation>
    </message>
    <message>
        <source>Take back what was noted last</source>
        <translation>撤回最近一次登记</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>The limits it began are struck out, those it ended run again.</source>
        <translation>由它开始的期限作废，由它终结的期限恢复。</translation>
    </message>
    <message>
        <source>Take the note of effect back</source>
        <translation>撤回生效登记</translation>
    </message>
    <message>
        <source>Appeal noted; the term to send its copy runs</source>
        <translation>上诉已登记，发送副本的期限开始计算</translation>
    </message>
    <message>
        <source>Fee of the appeal noted</source>
        <translation>上诉费预交已登记</translation>
    </message>
    <message>
        <source>Noted: {step}</source>
        <translation>已登记：{step}</translation>
    </message>
    <message>
        <source>Result noted</source>
        <translation>结果已登记</translation>
    </message>
    <message>
        <source>Application for retrial noted</source>
        <translation>再审申请已登记</translation>
    </message>
    <message>
        <source>Effect noted; the terms for retrial and refunds run</source>
        <translation>生效已登记，再审和退费期限开始计算</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>AppealForm</name>
    <message>
        <source>Note the appeal</source>
        <translation>登记上诉</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>set aside the first item, dismiss the claim …</source>
        <translation>撤销第一项，改判驳回诉讼请求等</translation>
    </message>
    <message>
        <source>only for one after the term</source>
        <translation>仅逾期上诉填写</translation>
    </message>
    <message>
        <source>Appellant</source>
        <translation>上诉人</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>上诉对象</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>提出途径</translation>
    </message>
    <message>
        <source>Handed in or posted on</source>
        <translation>提出或者交邮日期</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>上诉请求</translation>
    </message>
    <message>
        <source>Why it is taken though late</source>
        <translation>逾期仍收下的理由</translation>
    </message>
    <message>
        <source>Fee of the appeal prepaid on</source>
        <translation>上诉费预交日期</translation>
    </message>
    <message>
        <source>leave empty if not yet</source>
        <translation>未交则留空</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>登记上诉</translation>
    </message>
    <message>
        <source>It is handed in through the court of the first instance. The copy goes out within {days} {days:day|days}; the fee of the appeal is prepaid and stands in the section on fees.</source>
        <translation>上诉状通过原审法院提出，{days}日内将副本送达对方。上诉案件受理费由上诉人预交，计算见“费用”。</translation>
    </message>
</context>
<context>
    <name>DayForm</name>
    <message>
        <source>Note</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>EffectForm</name>
    <message>
        <source>Note the effect</source>
        <translation>登记生效</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>only if it is another day than the one worked out</source>
        <translation>与推算不一致时填写</translation>
    </message>
    <message>
        <source>Has effect from</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>Why another day</source>
        <translation>不一致的理由</translation>
    </message>
    <message>
        <source>Effect of the decision</source>
        <translation>裁判生效</translation>
    </message>
</context>
<context>
    <name>FiguresPart</name>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>裁判</translation>
    </message>
    <message>
        <source>No decision.</source>
        <translation>没有裁判。</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Decisions on appeal, all cases</source>
        <translation>裁判的上诉情况（全部案件）</translation>
    </message>
    <message>
        <source>Decisions behind the figure</source>
        <translation>所含裁判</translation>
    </message>
    <message>
        <source>Counted by the day of closing; results by the day they came. Changed and sent back stand side by side, without a rate and without ranking judges: they are a check-up, not a target.</source>
        <translation>上诉按结案日统计，二审结果按结果日统计。改判、发回并列件数，不计比率，不给法官排名：用于体检，不作考核目标。</translation>
    </message>
    <message>
        <source>Changed to sent back: {changed} : {remanded}.</source>
        <translation>改判与发回之比：{changed} : {remanded}。</translation>
    </message>
</context>
<context>
    <name>GradingForm</name>
    <message>
        <source>Save the review</source>
        <translation>保存评查</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等次</translation>
    </message>
    <message>
        <source>follows the answers; you decide</source>
        <translation>随各项意见变化，由评查人决定</translation>
    </message>
    <message>
        <source>Put right until</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>总体意见</translation>
    </message>
    <message>
        <source>What is wrong: {item}</source>
        <translation>问题说明：{item}</translation>
    </message>
</context>
<context>
    <name>OutcomeForm</name>
    <message>
        <source>Note the result</source>
        <translation>登记结果</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>number of the second instance</source>
        <translation>二审案号</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>登记结果</translation>
    </message>
    <message>
        <source>Its document reached the last party on</source>
        <translation>二审文书送达最后一方的日期</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Why it was changed or sent back</source>
        <translation>改判发回原因</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>结果摘要</translation>
    </message>
    <message>
        <source>Result of the second instance: appeal of {party}</source>
        <translation>二审结果：{party}的上诉</translation>
    </message>
</context>
<context>
    <name>QualityPart</name>
    <message>
        <source>Reviews</source>
        <translation>评查</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Nothing was found wrong.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>I object to the review</source>
        <translation>对评查提出异议</translation>
    </message>
    <message>
        <source>Review sheet: {number}</source>
        <translation>评查表：{number}</translation>
    </message>
    <message>
        <source>Reply to the review</source>
        <translation>回复评查意见</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>承办人回复</translation>
    </message>
    <message>
        <source>Send the reply</source>
        <translation>提交回复</translation>
    </message>
    <message>
        <source>How it was put right</source>
        <translation>整改情况</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>整改</translation>
    </message>
    <message>
        <source>Objection: {words}</source>
        <translation>异议：{words}</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>复核意见</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>保存复核意见</translation>
    </message>
    <message>
        <source>Take this case up</source>
        <translation>把本案列入评查</translation>
    </message>
    <message>
        <source>This case was not reviewed</source>
        <translation>本案没有评查记录</translation>
    </message>
    <message>
        <source>Judge: {judge}. Items of version {version}: a sample, not official.</source>
        <translation>承办法官：{judge}。评查项目版本 {version}：样表，非官方表式。</translation>
    </message>
    <message>
        <source>Closed cases are drawn in rounds so that every judge is covered; {posts} may take up one.</source>
        <translation>已结案件按期抽取评查，保证每名法官都被覆盖；{posts}可以把单件案件列入评查。</translation>
    </message>
    <message>
        <source>Reviews of this case</source>
        <translation>本案评查</translation>
    </message>
    <message>
        <source>Fill in the sheet</source>
        <translation>填写评查表</translation>
    </message>
    <message>
        <source>Decide on the objection</source>
        <translation>复核异议</translation>
    </message>
    <message>
        <source>Correct the sheet</source>
        <translation>更正评查表</translation>
    </message>
    <message>
        <source>Review again</source>
        <translation>再次评查</translation>
    </message>
    <message>
        <source>Review sheet</source>
        <translation>评查表</translation>
    </message>
    <message>
        <source>Summary: {words}</source>
        <translation>总体意见：{words}</translation>
    </message>
    <message>
        <source>Judge&apos;s reply: {words}</source>
        <translation>承办人意见：{words}</translation>
    </message>
    <message>
        <source>On the objection: {words}</source>
        <translation>异议复核：{words}</translation>
    </message>
    <message>
        <source>Taken up; it stands on the reviewer&apos;s workbench</source>
        <translation>已列入评查，评查人的工作台会提示</translation>
    </message>
    <message>
        <source>sheet corrected</source>
        <translation>评查表已更正</translation>
    </message>
    <message>
        <source>Decided; the sheet is corrected</source>
        <translation>已复核，评查表已更正</translation>
    </message>
    <message>
        <source>Review saved; defects appear on the judge&apos;s workbench</source>
        <translation>评查已保存，问题已列入承办法官的工作台</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>RetrialForm</name>
    <message>
        <source>Note</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>examined</source>
        <translation>审查中</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Applied on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>法院</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>登记结果</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>结果日期</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>结果摘要</translation>
    </message>
    <message>
        <source>Application for retrial</source>
        <translation>再审申请</translation>
    </message>
</context>
<context>
    <name>ReviewColumns</name>
    <message>
        <source>Party</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>诉讼地位</translation>
    </message>
    <message>
        <source>Served on</source>
        <translation>送达日期</translation>
    </message>
    <message>
        <source>Term ends</source>
        <translation>上诉期届满</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Appellant</source>
        <translation>上诉人</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>是否逾期</translation>
    </message>
    <message>
        <source>Fee prepaid</source>
        <translation>上诉费</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Second instance</source>
        <translation>二审</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Applied on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>法院</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>登记结果</translation>
    </message>
    <message>
        <source>examined</source>
        <translation>审查中</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>结果日期</translation>
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
        <source>Judge</source>
        <translation>承办法官</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>评查人</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>待指定</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等次</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评查项目</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题说明</translation>
    </message>
    <message>
        <source>By</source>
        <translation>整改人</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>整改</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>期次</translation>
    </message>
    <message>
        <source>Closed between</source>
        <translation>结案期间</translation>
    </message>
    <message>
        <source>Could be drawn</source>
        <translation>可抽案件</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>已抽取</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已评定</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>列入评查</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>已覆盖</translation>
    </message>
    <message>
        <source>appealed</source>
        <translation>已上诉</translation>
    </message>
    <message>
        <source>not served</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>no appeal lies</source>
        <translation>不可上诉</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已届满</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>计算中</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>无法核对</translation>
    </message>
    <message>
        <source>{days} {days:day|days} late</source>
        <translation>逾期 {days} 天</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>期内</translation>
    </message>
    <message>
        <source>with the court above</source>
        <translation>在二审法院</translation>
    </message>
    <message>
        <source>next: {step}</source>
        <translation>待办：{step}</translation>
    </message>
    <message>
        <source>drawn at place {place}</source>
        <translation>第 {place} 号抽中</translation>
    </message>
    <message>
        <source>awaits the seed</source>
        <translation>待填种子</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>under review</source>
        <translation>评查中</translation>
    </message>
    <message>
        <source>Acceptance: decisions not appealed</source>
        <translation>服判息诉：未上诉的裁判</translation>
    </message>
    <message>
        <source>Appealed decisions</source>
        <translation>已上诉的裁判</translation>
    </message>
    <message>
        <source>Changed, of the results that came in the period</source>
        <translation>期内二审结果中的改判</translation>
    </message>
    <message>
        <source>Sent back, of the results that came in the period</source>
        <translation>期内二审结果中的发回重审</translation>
    </message>
    <message>
        <source>Not counted: service and term of appeal are not on file</source>
        <translation>未计入：没有送达和上诉期登记</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} / {whole}</translation>
    </message>
</context>
<context>
    <name>ReviewSection</name>
    <message>
        <source>Views of appeal and review</source>
        <translation>上诉与评查的视图</translation>
    </message>
    <message>
        <source>Appeal and effect</source>
        <translation>上诉与生效</translation>
    </message>
    <message>
        <source>Quality review</source>
        <translation>质量评查</translation>
    </message>
    <message>
        <source>Rounds of all cases</source>
        <translation>本期评查</translation>
    </message>
    <message>
        <source>Figures of appeal</source>
        <translation>上诉数据</translation>
    </message>
</context>
<context>
    <name>RoundForm</name>
    <message>
        <source>Fix the cases that can be drawn</source>
        <translation>固定可抽案件</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Name of the round</source>
        <translation>本期名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Closed from</source>
        <translation>结案日期自</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>抽取件数</translation>
    </message>
    <message>
        <source>more if judges would be left out</source>
        <translation>有法官未覆盖时自动增加</translation>
    </message>
    <message>
        <source>Reviewers</source>
        <translation>评查人（承办法官不评查自己的案件）</translation>
    </message>
    <message>
        <source>{year}, quarter {quarter}</source>
        <translation>{year}年第{quarter}季度评查</translation>
    </message>
    <message>
        <source>New round of review</source>
        <translation>新一期评查</translation>
    </message>
    <message>
        <source>One case of each judge not yet covered this year comes first, the rest by lot. The cases are fixed and committed to before the seed is known, so anybody can work the draw out again.</source>
        <translation>先从本年尚未覆盖的每名法官各抽一件，其余随机抽取。可抽案件在种子公开之前固定并生成承诺值，任何人都可以重新验算。</translation>
    </message>
</context>
<context>
    <name>RoundPart</name>
    <message>
        <source>Rounds</source>
        <translation>评查期次</translation>
    </message>
    <message>
        <source>No round was opened this year.</source>
        <translation>本年还没有开展评查。</translation>
    </message>
    <message>
        <source>Cases of the round</source>
        <translation>本期案件</translation>
    </message>
    <message>
        <source>Nothing is drawn yet.</source>
        <translation>尚未抽取。</translation>
    </message>
    <message>
        <source>Judges of the year</source>
        <translation>本年法官</translation>
    </message>
    <message>
        <source>No case was closed this year.</source>
        <translation>本年没有结案。</translation>
    </message>
    <message>
        <source>New round</source>
        <translation>新一期</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>抽取</translation>
    </message>
    <message>
        <source>Verify the draw</source>
        <translation>验算</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>评查报告</translation>
    </message>
    <message>
        <source>Rounds of this year, all cases</source>
        <translation>本年评查（全部案件）</translation>
    </message>
    <message>
        <source>Judges covered this year</source>
        <translation>本年法官覆盖情况</translation>
    </message>
    <message>
        <source>{covered} of {all} {all:judge|judges} with closed cases; by name, not ranked.</source>
        <translation>有结案的法官 {all} 人，已覆盖 {covered} 人；按姓名排列，不排名。</translation>
    </message>
    <message>
        <source>The same cases come out: the draw is right.</source>
        <translation>验算一致：抽取结果无误。</translation>
    </message>
    <message>
        <source>Other cases come out: what is stored was changed.</source>
        <translation>验算结果不一致：存储内容被改动过。</translation>
    </message>
    <message>
        <source>Review report</source>
        <translation>评查报告</translation>
    </message>
    <message>
        <source>The cases are fixed. Announce the commitment, then draw with a seed</source>
        <translation>可抽案件已固定。请公布承诺值，再用种子抽取</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>已抽取</translation>
    </message>
</context>
<context>
    <name>SeedForm</name>
    <message>
        <source>Draw</source>
        <translation>抽取</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>a number or sentence somebody present says</source>
        <translation>由在场人员报一个数字或者一句话</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Draw: {title}</source>
        <translation>抽取：{title}</translation>
    </message>
    <message>
        <source>Commitment {commitment}. Read aloud: {words}. {places} of {pool} {pool:case|cases} {places:is|are} drawn.</source>
        <translation>承诺值 {commitment}。核对词：{words}。将从 {pool} 件中抽取 {places} 件。</translation>
    </message>
</context>
<context>
    <name>TakeUpForm</name>
    <message>
        <source>Take it up</source>
        <translation>列入评查</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>petition, sent back, changed on appeal, special topic …</source>
        <translation>信访、发回、改判、专项主题等</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>评查人</translation>
    </message>
    <message>
        <source>never the judge of the case</source>
        <translation>承办法官除外</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Review of this case</source>
        <translation>列入评查</translation>
    </message>
</context>
</TS>
