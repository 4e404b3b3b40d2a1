<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BundleView</name>
    <message>
        <source>Bundle</source>
        <translation>成套材料</translation>
    </message>
    <message>
        <source>Papers of the bundle</source>
        <translation>本套文书</translation>
    </message>
    <message>
        <source>None of these papers was made in this case yet.</source>
        <translation>本案还没有制作这些文书。</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>全部打印</translation>
    </message>
    <message>
        <source>Put in the queue</source>
        <translation>加入打印队列</translation>
    </message>
    <message>
        <source>Not made yet</source>
        <translation>尚未制作</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>{count} {count:entry|entries} put into the print queue</source>
        <translation>已加入打印队列 {count} 项</translation>
    </message>
    <message>
        <source>{papers} {papers:paper|papers}, {copies} {copies:copy|copies} to print. The list is put together by this program.</source>
        <translation>待打印 {papers} 种文书，共 {copies} 份。清单由本系统整理，非法定清单。</translation>
    </message>
    <message>
        <source>no printer found</source>
        <translation>没有找到打印机</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Registry number</source>
        <translation>登记号</translation>
    </message>
    <message>
        <source>To print</source>
        <translation>待打印</translation>
    </message>
    <message>
        <source>Printed or waiting</source>
        <translation>已打印或者等待中</translation>
    </message>
    <message>
        <source>file</source>
        <translation>存卷</translation>
    </message>
</context>
<context>
    <name>CaseFacts</name>
    <message>
        <source>Received</source>
        <translation>收案时间</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>标的额</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>纠纷地</translation>
    </message>
    <message>
        <source>Registered by</source>
        <translation>收案人</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>立案日期</translation>
    </message>
    <message>
        <source>Provisional no.</source>
        <translation>临时编号</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Assistant, clerk</source>
        <translation>助理、书记员</translation>
    </message>
    <message>
        <source>Language need</source>
        <translation>语言需要</translation>
    </message>
    <message>
        <source>none stated</source>
        <translation>未提出</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>诉讼请求</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实与理由</translation>
    </message>
    <message>
        <source>{count} {count:question was|questions were} checked against the papers</source>
        <translation>收案时有 {count} 处经对照纸质材料核对</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>No limit is running</source>
        <translation>没有正在计算的期限</translation>
    </message>
    <message>
        <source>✓ done on {day}</source>
        <translation>✓ {day} 已办结</translation>
    </message>
    <message>
        <source>ended on {day}, {days} {days:day|days} overdue</source>
        <translation>{day} 届满，已超 {days} 天</translation>
    </message>
    <message>
        <source>ends today, {day}</source>
        <translation>今天届满（{day}）</translation>
    </message>
    <message>
        <source>ends on {day}, {days} {days:day|days} left</source>
        <translation>{day} 届满，还剩 {days} 天</translation>
    </message>
    <message>
        <source>Counted from the day after {start}; the last day is {nominal}.</source>
        <translation>自 {start} 的次日起算，最后一日为 {nominal}。</translation>
    </message>
    <message>
        <source>That is a rest day, so it moves to {due}.</source>
        <translation>该日是休息日，顺延至 {due}。</translation>
    </message>
    <message>
        <source>The year&apos;s holiday notice is not out yet: provisional.</source>
        <translation>当年放假通知尚未发布，为暂定日期。</translation>
    </message>
    <message>
        <source>Basis: {basis}</source>
        <translation>依据：{basis}</translation>
    </message>
</context>
<context>
    <name>CaseFileView</name>
    <message>
        <source>Sections of the file</source>
        <translation>案卷目录</translation>
    </message>
</context>
<context>
    <name>CaseSections</name>
    <message>
        <source>Overview</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Filing</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>分案</translation>
    </message>
    <message>
        <source>Four types and risk</source>
        <translation>四类与风险</translation>
    </message>
    <message>
        <source>Limits and milestones</source>
        <translation>期限与节点</translation>
    </message>
    <message>
        <source>Mediation</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation>巡回</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>Preservation</source>
        <translation>保全</translation>
    </message>
    <message>
        <source>Hearings</source>
        <translation>庭审</translation>
    </message>
    <message>
        <source>Panel and conferences</source>
        <translation>合议与会商</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Appeal and review</source>
        <translation>上诉与评查</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>履行</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>卷宗</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>留痕</translation>
    </message>
</context>
<context>
    <name>CheckLine</name>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>On the paper</source>
        <translation>在文书上</translation>
    </message>
    <message>
        <source>Why it may stand as it is</source>
        <translation>为什么可以这样（理由随文书保存）</translation>
    </message>
</context>
<context>
    <name>CheckStrip</name>
    <message>
        <source>Check</source>
        <translation>文书体检</translation>
    </message>
    <message>
        <source>{count} to put right</source>
        <translation>{count} 项要改</translation>
    </message>
    <message>
        <source>{count} to answer</source>
        <translation>{count} 项要说明</translation>
    </message>
    <message>
        <source>{count} to know</source>
        <translation>{count} 项提示</translation>
    </message>
    <message>
        <source>nothing stands in the way</source>
        <translation>没有问题</translation>
    </message>
</context>
<context>
    <name>CircuitSection</name>
    <message>
        <source>{day} · {trip} · {place} · {count} {count:activity|activities}</source>
        <translation>{day} · {trip} · {place} · {count} 项活动</translation>
    </message>
    <message>
        <source>Open the trip</source>
        <translation>打开行程</translation>
    </message>
    <message>
        <source>Not taken on a circuit trip yet</source>
        <translation>还没有列入巡回行程</translation>
    </message>
    <message>
        <source>Open the trips</source>
        <translation>打开巡回审判</translation>
    </message>
</context>
<context>
    <name>DrawPart</name>
    <message>
        <source>Slip…</source>
        <translation>抽取单…</translation>
    </message>
    <message>
        <source>Export record…</source>
        <translation>导出记录…</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The list is fixed. Print the slip, then enter the seed.</source>
        <translation>名单已确定。请先打印抽取单，再填写种子。</translation>
    </message>
    <message>
        <source>Drawn: {names}</source>
        <translation>抽中：{names}</translation>
    </message>
    <message>
        <source>Draw given up; it stays on record</source>
        <translation>已放弃，记录保留</translation>
    </message>
    <message>
        <source>{name} follows</source>
        <translation>由{name}递补</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>waits for the seed</source>
        <translation>待填种子</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
</context>
<context>
    <name>ForPosts</name>
    <message>
        <source>Read only for your post: {right} belongs to {posts}.</source>
        <translation>本岗位只能查看：“{right}”由{posts}办理。</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>{title}: done, registered as {no}.</source>
        <translation>{title}已输出，登记号 {no}。</translation>
    </message>
</context>
<context>
    <name>KeptCheckLines</name>
    <message>
        <source>Check of the registered paper</source>
        <translation>复检</translation>
    </message>
    <message>
        <source>The check asked: {asked} Reason of {who}, {when}: {reason}</source>
        <translation>体检提问：{asked}{who}于{when}说明理由：{reason}</translation>
    </message>
</context>
<context>
    <name>MediationNewsLines</name>
    <message>
        <source>{count} {count:fact|facts} undisputed, {disputed} {disputed:question|questions} disputed</source>
        <translation>无争议事实 {count} 项，争议问题 {disputed} 项</translation>
    </message>
    <message>
        <source>To look into: {signals} {signals:signal|signals} of sham mediation, {violence} {violence:question|questions} about violence</source>
        <translation>待核查：虚假调解线索 {signals} 项，家庭暴力问题 {violence} 项</translation>
    </message>
    <message>
        <source>Apply for judicial confirmation by {day}</source>
        <translation>申请司法确认截止 {day}</translation>
    </message>
    <message>
        <source>No contact noted yet</source>
        <translation>还没有联系记录</translation>
    </message>
    <message>
        <source>{count} {count:contact|contacts}, the last {moment}</source>
        <translation>联系 {count} 次，最近 {moment}</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签字</translation>
    </message>
    <message>
        <source>Mediators: {names}</source>
        <translation>调解员：{names}</translation>
    </message>
    <message>
        <source>Came by: {levels}</source>
        <translation>来源层级：{levels}</translation>
    </message>
    <message>
        <source>over</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>{days} {days:day|days} left</source>
        <translation>剩余 {days} 天</translation>
    </message>
</context>
<context>
    <name>MediationSection</name>
    <message>
        <source>{mediator} · {mode} · {sessions} {sessions:session|sessions} · until {due}</source>
        <translation>{mediator} · {mode} · 已调解 {sessions} 次 · {due} 届满</translation>
    </message>
    <message>
        <source>Open the mediation</source>
        <translation>打开调解</translation>
    </message>
    <message>
        <source>Make the mediation statement</source>
        <translation>制作民事调解书</translation>
    </message>
    <message>
        <source>Make the application to confirm</source>
        <translation>制作司法确认申请书</translation>
    </message>
    <message>
        <source>No mediation yet</source>
        <translation>还没有调解</translation>
    </message>
    <message>
        <source>Assign mediator</source>
        <translation>指派调解员</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
    <message>
        <source>Sent to the printer. Check that the sheet came out.</source>
        <translation>已送打印机，请确认已经打出。</translation>
    </message>
    <message>
        <source>Registered as {no}, version {version}, {copies} {copies:copy|copies} printed.</source>
        <translation>已登记：{no}，第 {version} 版，已打印 {copies} 份。</translation>
    </message>
</context>
<context>
    <name>StoppedNotice</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{name}: asked to withdraw; stops work, urgent steps apart, until it is decided by {day}.</source>
        <translation>{name}：被申请回避，除需要采取紧急措施的外，在{day}前作出决定之前暂停参与本案工作。</translation>
    </message>
    <message>
        <source>{name}: has to withdraw and takes no further part.</source>
        <translation>{name}：已决定回避，不再参与本案工作。</translation>
    </message>
    <message>
        <source>Stopped in this dispute: {names}</source>
        <translation>本案暂停或者退出工作的人员：{names}</translation>
    </message>
    <message>
        <source>The request stands with the parties (CPL 48).</source>
        <translation>回避申请见“当事人”（民事诉讼法第48条）。</translation>
    </message>
</context>
</TS>
