<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AgendaView</name>
    <message>
        <source>for example: the first Saturday fell into the holidays</source>
        <translation>如：首个周六在法定节假日内</translation>
    </message>
    <message>
        <source>Day of the visit</source>
        <translation>到庭日期</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联络员</translation>
    </message>
    <message>
        <source>Why another day</source>
        <translation>改期原因</translation>
    </message>
    <message>
        <source>Every problem found on earlier visits has been put right.</source>
        <translation>以前联络提出的问题均已整改。</translation>
    </message>
    <message>
        <source>No question waits for an answer.</source>
        <translation>没有待答复的问题。</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期未整改</translation>
    </message>
    <message>
        <source>Questions without answer</source>
        <translation>待答复的问题</translation>
    </message>
    <message>
        <source>Visits so far</source>
        <translation>历次联络</translation>
    </message>
    <message>
        <source>No visit yet. Open the first one above.</source>
        <translation>还没有联络记录。从上方开始第一次联络。</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>项</translation>
    </message>
    <message>
        <source>{count} more in time</source>
        <translation>另有 {count} 项在期限内</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>个</translation>
    </message>
    <message>
        <source>on their way to the judges&apos; meeting</source>
        <translation>已提交专业法官会议研究</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} / {all}</translation>
    </message>
    <message>
        <source>Visit completed</source>
        <translation>本月已办结</translation>
    </message>
    <message>
        <source>Visit under way</source>
        <translation>本月联络进行中</translation>
    </message>
    <message>
        <source>in {days} {days:day|days}</source>
        <translation>还有 {days} 天</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{days} {days:day|days} past, no visit yet</source>
        <translation>已过 {days} 天，尚未联络</translation>
    </message>
    <message>
        <source>This day falls into {holiday}. Choose another day and say why.</source>
        <translation>该日在{holiday}假期内，请另定日期并写明原因。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>未整改</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Contact day of this month</source>
        <translation>本月联络日</translation>
    </message>
    <message>
        <source>The contact person comes on the first Saturday of each month. The day does not move by itself: when it falls into a holiday, or nobody can come, choose another day and give the reason.</source>
        <translation>联络员每月第一个星期六到法庭开展联络指导。遇节假日不自动顺延：当天在假期内或不能到庭的，另定日期并写明原因。</translation>
    </message>
    <message>
        <source>Owed from earlier visits</source>
        <translation>以前联络提出、尚待落实</translation>
    </message>
    <message>
        <source>Questions submitted</source>
        <translation>正在请示的问题</translation>
    </message>
</context>
<context>
    <name>ContactPage</name>
    <message>
        <source>All visits</source>
        <translation>全部联络</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Complete the visit</source>
        <translation>办结联络</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>开始联络</translation>
    </message>
    <message>
        <source>Contact visits</source>
        <translation>联络指导</translation>
    </message>
    <message>
        <source>The court contact person comes on the first Saturday of each month. Begin with what earlier visits left open, then write a word on each of the four duties, record problems with the day by which they are to be put right, and take questions to the judges&apos; meeting. Everything is saved when you leave its field; the sheet on the right is the paper both sides sign. Answers are guidance, never an order on a pending case.</source>
        <translation>法庭联络员每月第一个星期六到法庭。先看以前提出的问题落实没有，再逐项记录四项职责，登记发现的问题和整改期限，把疑难问题带给专业法官会议。离开输入框即自动保存；右侧就是双方要签字的联络指导记录。答复是业务指导，不是对在办案件的指令。</translation>
    </message>
    <message>
        <source>{visits} {visits:visit|visits} · {overdue} overdue · {open} still open · {questions} {questions:question waits|questions wait}</source>
        <translation>联络 {visits} 次 · 逾期 {overdue} 项 · 期限内待整改 {open} 项 · 待答复 {questions} 个</translation>
    </message>
    <message>
        <source>Go on with the visit</source>
        <translation>打开本月联络</translation>
    </message>
    <message>
        <source>Visit of {day}</source>
        <translation>{day} 联络</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>completed {when}</source>
        <translation>{when} 办结</translation>
    </message>
</context>
<context>
    <name>GuidanceNote</name>
    <message>
        <source>Answers are guidance on law and method. They are no order on a pending case: it is decided by the judge or panel that hears it, and whoever asks about a case is kept on record.</source>
        <translation>答复是法律适用和工作方法上的指导意见，不是对在办案件的指令：个案由承办法官、合议庭依法裁判；过问个案的，依“三个规定”记录留痕。</translation>
    </message>
</context>
<context>
    <name>ProblemForm</name>
    <message>
        <source>What is wrong, and where</source>
        <translation>什么问题，在哪里</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Duty it belongs to</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Who puts it right</source>
        <translation>整改责任人</translation>
    </message>
    <message>
        <source>To be put right by</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Record the problem</source>
        <translation>登记问题</translation>
    </message>
    <message>
        <source>The problem is recorded</source>
        <translation>问题已登记</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>for example: replaced on 20 November, tested twice</source>
        <translation>如：11月20日已更换，测试两次正常</translation>
    </message>
    <message>
        <source>How was it put right?</source>
        <translation>整改情况</translation>
    </message>
    <message>
        <source>Mark as put right</source>
        <translation>确认已整改</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>How was it put right? {problem}</source>
        <translation>整改情况（{problem}）</translation>
    </message>
    <message>
        <source>Found {day}</source>
        <translation>{day}提出</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>期限 {day}</translation>
    </message>
    <message>
        <source>owner {name}</source>
        <translation>责任人 {name}</translation>
    </message>
    <message>
        <source>Put right {day}: {note}</source>
        <translation>{day}已整改：{note}</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>撤回销号</translation>
    </message>
    <message>
        <source>Put right…</source>
        <translation>已整改…</translation>
    </message>
    <message>
        <source>{days} {days:day|days} overdue</source>
        <translation>逾期 {days} 天</translation>
    </message>
    <message>
        <source>{days} {days:day|days} left</source>
        <translation>还剩 {days} 天</translation>
    </message>
    <message>
        <source>Write one line on how it was put right.</source>
        <translation>请写一句整改情况。</translation>
    </message>
    <message>
        <source>Marked as put right: {text}</source>
        <translation>已销号：{text}</translation>
    </message>
</context>
<context>
    <name>QuestionForm</name>
    <message>
        <source>A question of law or method, without telling how to decide</source>
        <translation>写法律适用或工作方法问题，不问个案怎么判</translation>
    </message>
    <message>
        <source>number, party, pinyin…</source>
        <translation>案号、当事人、拼音…</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Case it comes from (may stay empty)</source>
        <translation>来源案件（可不填）</translation>
    </message>
    <message>
        <source>Submit the question</source>
        <translation>提交咨询</translation>
    </message>
    <message>
        <source>Take a case from the list, or leave this empty.</source>
        <translation>请从列表中选一个案件，或者留空。</translation>
    </message>
    <message>
        <source>The case is decided by its own judges. Ask what the law is, not how to decide.</source>
        <translation>案件由承办法官、合议庭裁判。请问法律如何适用，不要问本案怎么判。</translation>
    </message>
    <message>
        <source>The question is submitted</source>
        <translation>已列入待答复问题</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Opinion received</source>
        <translation>专业法官会议意见</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>保存答复</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Opinion received. {question}</source>
        <translation>专业法官会议意见（{question}）</translation>
    </message>
    <message>
        <source>Asked {day}</source>
        <translation>{day}提出</translation>
    </message>
    <message>
        <source>Answer of {day}, for guidance: {answer}</source>
        <translation>{day} 答复（供参考）：{answer}</translation>
    </message>
    <message>
        <source>general</source>
        <translation>一般问题</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>登记答复…</translation>
    </message>
    <message>
        <source>Write the opinion received.</source>
        <translation>请写明反馈的意见。</translation>
    </message>
    <message>
        <source>The answer is saved and shown with the question</source>
        <translation>答复已保存，随问题一并显示</translation>
    </message>
</context>
<context>
    <name>VisitView</name>
    <message>
        <source>Contact person</source>
        <translation>联络员</translation>
    </message>
    <message>
        <source>Why another day</source>
        <translation>改期原因</translation>
    </message>
    <message>
        <source>Nothing this time</source>
        <translation>本次无事项</translation>
    </message>
    <message>
        <source>Owed from earlier visits</source>
        <translation>以前联络提出、尚待落实</translation>
    </message>
    <message>
        <source>Every problem found on earlier visits has been put right.</source>
        <translation>以前联络提出的问题均已整改。</translation>
    </message>
    <message>
        <source>No earlier question waits for an answer.</source>
        <translation>以前的问题均已答复。</translation>
    </message>
    <message>
        <source>No problem recorded on this visit.</source>
        <translation>本次还没有登记问题。</translation>
    </message>
    <message>
        <source>No question asked on this visit.</source>
        <translation>本次还没有提出咨询问题。</translation>
    </message>
    <message>
        <source>The sheet is being put together…</source>
        <translation>正在生成联络指导记录…</translation>
    </message>
    <message>
        <source>Record of the contact visit</source>
        <translation>联络指导记录</translation>
    </message>
    <message>
        <source>Contact visit {day}.pdf</source>
        <translation>联络指导记录 {day}.pdf</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>保存联络指导记录</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>The visit is completed</source>
        <translation>本次联络已办结</translation>
    </message>
    <message>
        <source>Appeals changed or sent back, typical cases, files looked at</source>
        <translation>二审改判发回讲评、典型案件、卷宗抽查</translation>
    </message>
    <message>
        <source>Mediations sat in on, training held, confirmations</source>
        <translation>旁听调解、培训调解员、司法确认</translation>
    </message>
    <message>
        <source>What this tribunal is to be known for, trips, people</source>
        <translation>特色法庭建设、巡回审判、队伍</translation>
    </message>
    <message>
        <source>Gate, alarm, cameras, fire, vehicles, what was put right</source>
        <translation>安检、报警、监控、消防、车辆及整改复查</translation>
    </message>
    <message>
        <source>The four duties</source>
        <translation>四项职责</translation>
    </message>
    <message>
        <source>Problems found</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>Questions for the judges&apos; meeting</source>
        <translation>提请专业法官会议的问题</translation>
    </message>
</context>
</TS>
