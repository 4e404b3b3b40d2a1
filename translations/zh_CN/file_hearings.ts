<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AttendanceTable</name>
    <message>
        <source>As</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>到庭</translation>
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
        <source>Paper shown</source>
        <translation>核对证件</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>CancelForm</name>
    <message>
        <source>for example: the plaintiff withdrew</source>
        <translation>例如：原告撤诉</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Cancel the hearing</source>
        <translation>取消庭审</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The hearing is cancelled</source>
        <translation>庭审已取消</translation>
    </message>
</context>
<context>
    <name>HearingsSection</name>
    <message>
        <source>Hearings</source>
        <translation>庭审</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>开庭安排</translation>
    </message>
    <message>
        <source>No hearing is planned in these days.</source>
        <translation>这几天没有安排开庭。</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期范围</translation>
    </message>
    <message>
        <source>No hearing is planned</source>
        <translation>还没有排期</translation>
    </message>
    <message>
        <source>Plan one: clashes of people, room and parties are said at once, and the summons gets its last day.</source>
        <translation>排期时，人员、法庭、当事人冲突随即提示，传票送达期限自动起算。</translation>
    </message>
    <message>
        <source>Plan a hearing</source>
        <translation>排期开庭</translation>
    </message>
    <message>
        <source>The hearing is planned</source>
        <translation>已排期</translation>
    </message>
    <message>
        <source>The plan is changed</source>
        <translation>排期已修改</translation>
    </message>
    <message>
        <source>The hearing is adjourned; the month between hearings runs</source>
        <translation>已延期，延期间隔开始计算</translation>
    </message>
    <message>
        <source>Noted as held; the limits that run from it have been counted</source>
        <translation>已登记开庭，有关期限已起算</translation>
    </message>
    <message>
        <source>The posting is noted</source>
        <translation>已登记公告张贴</translation>
    </message>
    <message>
        <source>The hearing is cancelled</source>
        <translation>庭审已取消</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>笔录</translation>
    </message>
    <message>
        <source>Note as held</source>
        <translation>登记开庭</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改排期</translation>
    </message>
    <message>
        <source>Adjourn</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Summons</source>
        <translation>传票</translation>
    </message>
    <message>
        <source>Public notice</source>
        <translation>开庭公告</translation>
    </message>
    <message>
        <source>Notice posted</source>
        <translation>登记公告</translation>
    </message>
    <message>
        <source>Note service</source>
        <translation>登记送达</translation>
    </message>
    <message>
        <source>Mark a livestream</source>
        <translation>标记直播</translation>
    </message>
    <message>
        <source>Print for the hearing</source>
        <translation>打印开庭材料</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Seven days</source>
        <translation>七天内</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>一个月内</translation>
    </message>
    <message>
        <source>Hearings in all cases</source>
        <translation>全庭开庭安排</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>closed: {ground}</source>
        <translation>不公开：{ground}</translation>
    </message>
    <message>
        <source>notice posted {day}, {place}</source>
        <translation>公告已于{day}张贴（{place}）</translation>
    </message>
    <message>
        <source>public, notice not posted yet</source>
        <translation>公开审理，公告尚未张贴</translation>
    </message>
    <message>
        <source>not on site: {reason}</source>
        <translation>不就地审理：{reason}</translation>
    </message>
    <message>
        <source>held {times}</source>
        <translation>开庭{times}</translation>
    </message>
    <message>
        <source>audience {count}</source>
        <translation>旁听{count}人</translation>
    </message>
    <message>
        <source>agenda.pdf</source>
        <translation>开庭安排表.pdf</translation>
    </message>
    <message>
        <source>public notice.pdf</source>
        <translation>开庭公告.pdf</translation>
    </message>
</context>
<context>
    <name>HearingsTable</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>审判员</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>书记员</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
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
        <source>Transcript</source>
        <translation>笔录</translation>
    </message>
</context>
<context>
    <name>HeldForm</name>
    <message>
        <source>from, to, why: recess, closed evidence, a fault</source>
        <translation>起止时间和原因：休庭、不公开质证、设备故障</translation>
    </message>
    <message>
        <source>Judgment was pronounced at the hearing</source>
        <translation>当庭宣判</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>开庭</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>闭庭</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>旁听人数</translation>
    </message>
    <message>
        <source>Recording from</source>
        <translation>录音录像开始</translation>
    </message>
    <message>
        <source>Recording until</source>
        <translation>录音录像结束</translation>
    </message>
    <message>
        <source>Breaks in the recording</source>
        <translation>录制中断</translation>
    </message>
    <message>
        <source>Note as held</source>
        <translation>登记开庭</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Every hearing is recorded from its opening to its end; say when the recording stood still.</source>
        <translation>庭审自开庭至闭庭全程录音录像；中断的记明起止和原因。</translation>
    </message>
    <message>
        <source>The hearing was held</source>
        <translation>登记开庭情况</translation>
    </message>
</context>
<context>
    <name>LinesTable</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>发言人</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>PhrasesCard</name>
    <message>
        <source>Phrases</source>
        <translation>常用语</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Save as our own</source>
        <translation>存为本庭用语</translation>
    </message>
    <message>
        <source>Back to the built-in text</source>
        <translation>恢复原文</translation>
    </message>
    <message>
        <source>Phrases of the transcript</source>
        <translation>笔录常用语</translation>
    </message>
    <message>
        <source>Two letters and a space write the text. {judge}, {clerk}, {place} and the like are filled in.</source>
        <translation>输入两个字母加空格即写入全文；{judge}、{clerk}、{place}等由案件信息填入。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>PhrasesTable</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>本庭</translation>
    </message>
    <message>
        <source>built-in</source>
        <translation>自带</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>room, village, or meeting number</source>
        <translation>法庭、村或者会议号</translation>
    </message>
    <message>
        <source>names with 、 between</source>
        <translation>姓名之间用、</translation>
    </message>
    <message>
        <source>A party can hardly move</source>
        <translation>当事人行动不便</translation>
    </message>
    <message>
        <source>for example: the parties live elsewhere and agree</source>
        <translation>例如：双方均在外地，同意到庭</translation>
    </message>
    <message>
        <source>Why it is adjourned</source>
        <translation>延期事由</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>具体理由</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Circuit stop</source>
        <translation>巡回点</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>审判员</translation>
    </message>
    <message>
        <source>Judge assistant</source>
        <translation>法官助理</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>书记员</translation>
    </message>
    <message>
        <source>Open to the public</source>
        <translation>是否公开</translation>
    </message>
    <message>
        <source>Assessors</source>
        <translation>人民陪审员</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>翻译人员</translation>
    </message>
    <message>
        <source>Why not heard on site</source>
        <translation>不就地审理的理由</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>保存排期</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Cases of support and maintenance are heard on site.</source>
        <translation>赡养、扶养、抚养案件应就地巡回审理。</translation>
    </message>
    <message>
        <source>Plan a hearing</source>
        <translation>排期开庭</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>修改排期</translation>
    </message>
    <message>
        <source>Adjourned {count} {count:time|times} so far, {most} at most; normally by {day}.</source>
        <translation>已延期{count}次，最多{most}次；一般最迟{day}开庭。</translation>
    </message>
    <message>
        <source>Adjourn the hearing</source>
        <translation>延期开庭</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>公开</translation>
    </message>
    <message>
        <source>none of a trip</source>
        <translation>不随行程</translation>
    </message>
</context>
<context>
    <name>PostedForm</name>
    <message>
        <source>notice board, website</source>
        <translation>公告栏、网站</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>张贴日期</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>张贴处</translation>
    </message>
    <message>
        <source>Note the posting</source>
        <translation>登记张贴</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The public notice was posted</source>
        <translation>登记开庭公告</translation>
    </message>
</context>
<context>
    <name>ProofSheet</name>
    <message>
        <source>Lines</source>
        <translation>笔录各行</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>到庭人员</translation>
    </message>
    <message>
        <source>who asked for it</source>
        <translation>申请补正人</translation>
    </message>
    <message>
        <source>identity card</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>why it was not signed; why a new edition</source>
        <translation>拒签情况；制作新版的理由</translation>
    </message>
    <message>
        <source>As</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Corrected words of the line</source>
        <translation>该行补正为</translation>
    </message>
    <message>
        <source>Initialled by</source>
        <translation>补正人</translation>
    </message>
    <message>
        <source>Transcript of {day}, version {edition}</source>
        <translation>{day}笔录&#x3000;第{edition}版</translation>
    </message>
    <message>
        <source>Note the correction</source>
        <translation>登记补正</translation>
    </message>
    <message>
        <source>All signed, lock it</source>
        <translation>签名齐全，定稿</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>继续记录</translation>
    </message>
    <message>
        <source>New edition</source>
        <translation>制作新版</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Attendance and signatures</source>
        <translation>到庭与签名</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签名</translation>
    </message>
    <message>
        <source>Refused to sign</source>
        <translation>拒绝签名</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>未到庭</translation>
    </message>
    <message>
        <source>Paper was shown</source>
        <translation>登记证件</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Paper shown</source>
        <translation>核对证件</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>情况说明</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>The words are no longer those that were closed. Tell who keeps the system.</source>
        <translation>文字与闭庭时不一致，请告知系统管理员。</translation>
    </message>
    <message>
        <source>Signed and locked. A mistake is put right by a new edition with its reason; this one stays.</source>
        <translation>已签名定稿。确需更正的，写明理由制作新版，原版保留。</translation>
    </message>
    <message>
        <source>The hearing goes on. Note who came and by which paper they were known.</source>
        <translation>庭审进行中。登记到庭情况和核对的证件。</translation>
    </message>
    <message>
        <source>Read at once or soon after. {count} {count:correction|corrections}; each keeps what stood there before.</source>
        <translation>当庭或者在规定期限内阅读。已补正{count}处，原记载均保留。</translation>
    </message>
    <message>
        <source>Present after all</source>
        <translation>改为到庭</translation>
    </message>
    <message>
        <source>Say what happened: a refusal is noted in the file.</source>
        <translation>请写明情况：拒绝签名的，记明附卷。</translation>
    </message>
</context>
<context>
    <name>TranscriptCard</name>
    <message>
        <source>Transcript</source>
        <translation>笔录</translation>
    </message>
    <message>
        <source>Questions to ask</source>
        <translation>待问要素</translation>
    </message>
    <message>
        <source>Standard texts</source>
        <translation>标准用语</translation>
    </message>
    <message>
        <source>What can be put in</source>
        <translation>可插入内容</translation>
    </message>
    <message>
        <source>name as it stands</source>
        <translation>现写法</translation>
    </message>
    <message>
        <source>right name</source>
        <translation>正确写法</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>宣读</translation>
    </message>
    <message>
        <source>Transcript of {day}, {place}</source>
        <translation>{day}笔录&#x3000;{place}</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>用语</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>待问</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message>
        <source>{count} {count:place|places}</source>
        <translation>{count}处</translation>
    </message>
    <message>
        <source>Name as it stands</source>
        <translation>现写法</translation>
    </message>
    <message>
        <source>Right name</source>
        <translation>正确写法</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>到庭人员</translation>
    </message>
    <message>
        <source>Replace a name</source>
        <translation>替换姓名</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>常用语</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Hearing over</source>
        <translation>闭庭，交付阅读</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>{key} time</source>
        <translation>{key} 时间</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>开庭</translation>
    </message>
    <message>
        <source>Rights and recusal</source>
        <translation>权利义务、回避</translation>
    </message>
    <message>
        <source>Investigation</source>
        <translation>法庭调查</translation>
    </message>
    <message>
        <source>Debate</source>
        <translation>法庭辩论</translation>
    </message>
    <message>
        <source>Mediation</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>End</source>
        <translation>闭庭</translation>
    </message>
    <message>
        <source>Pronouncement</source>
        <translation>宣判</translation>
    </message>
    <message>
        <source>Short answers</source>
        <translation>简短答复</translation>
    </message>
    <message>
        <source>Our own</source>
        <translation>本庭用语</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>已问</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已答</translation>
    </message>
    <message>
        <source>The element sheet leaves no question.</source>
        <translation>要素表没有待问事项。</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>继续记录</translation>
    </message>
</context>
<context>
    <name>TranscriptRoom</name>
    <message>
        <source>Locked: nothing changes any more</source>
        <translation>已定稿，不再变动</translation>
    </message>
    <message>
        <source>The hearing is over; corrections and signatures follow</source>
        <translation>已闭庭，请阅读补正并签名</translation>
    </message>
    <message>
        <source>The correction is noted beside the line</source>
        <translation>补正已登记</translation>
    </message>
    <message>
        <source>The phrase is saved</source>
        <translation>常用语已更新</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>笔录</translation>
    </message>
    <message>
        <source>transcript.pdf</source>
        <translation>庭审笔录.pdf</translation>
    </message>
</context>
</TS>
