<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>EnrolmentView</name>
    <message>
        <source>Save the request file…</source>
        <translation>保存登记申请文件…</translation>
    </message>
    <message>
        <source>Import the certificate file…</source>
        <translation>导入登记证书文件…</translation>
    </message>
    <message>
        <source>This computer is enrolled with {court}. Only when the court asks for it, for example after it changed its key, import a new certificate here. Key trusted now: {fingerprint}</source>
        <translation>本机已在{court}登记。只有对方要求时（例如更换了密钥），才需要在这里导入新的证书。当前信任的公钥指纹：{fingerprint}</translation>
    </message>
    <message>
        <source>Before the first push, {court} has to admit this computer. Two files are exchanged, once; they hold no case data.</source>
        <translation>第一次报送前，要由{court}登记本机。双方各交换一个文件，只办一次，文件里没有案件数据。</translation>
    </message>
    <message>
        <source>{count} {count:record waits|records wait} on this computer, encrypted; {count:it goes|they go} with the first push.</source>
        <translation>已有 {count} 条记录在本机加密保存、排队等候，登记后随第一次报送一并送出。</translation>
    </message>
    <message>
        <source>This is practice data: it takes the certificate of a practice court.</source>
        <translation>当前是演练数据，须使用演练接收端签发的证书。</translation>
    </message>
    <message>
        <source>Enrolment request {device}.json</source>
        <translation>登记申请 {device}.json</translation>
    </message>
    <message>
        <source>Saved: {file}. Hand it to the parent court.</source>
        <translation>已保存到 {file}，请交给上级法院。</translation>
    </message>
    <message>
        <source>Save the request file</source>
        <translation>保存登记申请文件</translation>
    </message>
    <message>
        <source>It holds the tribunal&apos;s name, this computer&apos;s name and its public key. Put it on a USB stick or into a folder and have it taken to the parent court&apos;s IT staff.</source>
        <translation>文件里有法庭名称、本机名称和本机公钥。存到 U 盘或文件夹，送交上级法院信息部门。</translation>
    </message>
    <message>
        <source>Import the certificate file</source>
        <translation>导入登记证书文件</translation>
    </message>
    <message>
        <source>The parent court answers with a certificate file for this computer alone. After it is read, you compare one number by telephone; only then is the court trusted.</source>
        <translation>上级法院会签发一份只给本机用的证书文件。读入以后，先打电话核对一组指纹，核对一致才算登记成功。</translation>
    </message>
</context>
<context>
    <name>LeftCard</name>
    <message>
        <source>Missing since the backup was restored</source>
        <translation>恢复备份后缺少的记录</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>现在哪里</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>所属事项</translation>
    </message>
    <message>
        <source>Why it is not here</source>
        <translation>为什么没有录入</translation>
    </message>
    <message>
        <source>By, when</source>
        <translation>经手、时间</translation>
    </message>
    <message>
        <source>Records that are missing here</source>
        <translation>恢复备份后缺少的记录</translation>
    </message>
    <message>
        <source>Take over the chosen</source>
        <translation>取回所选</translation>
    </message>
    <message>
        <source>Take over all</source>
        <translation>全部取回</translation>
    </message>
    <message>
        <source>Leave out the chosen</source>
        <translation>所选不再需要</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印清单</translation>
    </message>
    <message>
        <source>{count} {count:record was|records were} written before the restoring and {count:is|are} not in the data here. Take over enters {count:it|them} as of today; what does not fit stays in the list with the reason.</source>
        <translation>有 {count} 条恢复以前写的记录，本机数据里没有。“取回”按今天的日期录入；录不进去的留在表里，并写明原因。</translation>
    </message>
    <message>
        <source>never reported</source>
        <translation>从未报送</translation>
    </message>
</context>
<context>
    <name>NumbersCard</name>
    <message>
        <source>Case numbers on this computer</source>
        <translation>本机案号号段</translation>
    </message>
    <message>
        <source>Give them their numbers</source>
        <translation>统一编号</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>号段</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Blocks of case numbers</source>
        <translation>案号号段</translation>
    </message>
    <message>
        <source>Every filed case has its number. A block is refilled by the push when half of it is used.</source>
        <translation>已立案的案件都有案号。号段用到一半时，随报送自动续领。</translation>
    </message>
    <message>
        <source>{count} filed {count:case still has|cases still have} only a provisional number.</source>
        <translation>{count}件已立案的案件还只有临时编号。</translation>
    </message>
    <message>
        <source>{count} filed {count:case keeps its|cases keep their} provisional number for now; the next push brings new blocks.</source>
        <translation>{count}件已立案的案件暂用临时编号，下次报送时领取新号段。</translation>
    </message>
    <message>
        <source>{left} of {size}</source>
        <translation>{left} / {size}</translation>
    </message>
</context>
<context>
    <name>OpenRecordTable</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>By, when</source>
        <translation>经手人、时间</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Waiting</source>
        <translation>待报送</translation>
    </message>
    <message>
        <source>Sealed, not acknowledged</source>
        <translation>已封包、未签收</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>报送包</translation>
    </message>
    <message>
        <source>Which packets</source>
        <translation>显示哪些报送包</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Not acknowledged</source>
        <translation>未签收完</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>有退回</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{all} 项中的 {shown} 项</translation>
    </message>
    <message>
        <source>records</source>
        <translation>条</translation>
    </message>
    <message>
        <source>on this computer, encrypted; they go with the next push</source>
        <translation>在本机加密保存，下次报送时送出</translation>
    </message>
    <message>
        <source>nothing new since the last push</source>
        <translation>上次报送后没有新内容</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>件待报送</translation>
    </message>
    <message>
        <source>{count} acknowledged</source>
        <translation>已签收 {count} 件</translation>
    </message>
    <message>
        <source>no packet yet</source>
        <translation>还没有报送包</translation>
    </message>
    <message>
        <source>every packet has its receipt</source>
        <translation>每个报送包都有回执</translation>
    </message>
    <message>
        <source>no receipt yet</source>
        <translation>还没有回执</translation>
    </message>
    <message>
        <source>{count} {count:packet|packets}</source>
        <translation>{count} 包</translation>
    </message>
    <message>
        <source>{count} {count:packet|packets} · last receipt {moment}</source>
        <translation>{count} 包 · 最近回执 {moment}</translation>
    </message>
    <message>
        <source>No packet here. A push seals what waits into packets.</source>
        <translation>这里没有报送包。报送时，待报送的记录会封成包。</translation>
    </message>
</context>
<context>
    <name>PacketTable</name>
    <message>
        <source>Packet</source>
        <translation>包号</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>封包时间</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>one attachment</source>
        <translation>附件 1 件</translation>
    </message>
    <message>
        <source>{area} {count}</source>
        <translation>{area} {count} 条</translation>
    </message>
    <message>
        <source>not taken: {reason}</source>
        <translation>对方未收：{reason}</translation>
    </message>
    <message>
        <source>sent, no receipt yet</source>
        <translation>已尝试发送，未见回执</translation>
    </message>
    <message>
        <source>sealed, not sent yet</source>
        <translation>已封包，未发送</translation>
    </message>
    <message>
        <source>{count} sent back</source>
        <translation>{count} 条被退回</translation>
    </message>
    <message>
        <source>acknowledged, {count} held</source>
        <translation>已签收，{count} 条暂存</translation>
    </message>
    <message>
        <source>acknowledged {moment}</source>
        <translation>已签收 {moment}</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
</context>
<context>
    <name>PacketView</name>
    <message>
        <source>Records in this packet</source>
        <translation>包内记录</translation>
    </message>
    <message>
        <source>No receipt yet. Only a receipt signed by the parent court over exactly these bytes is a proof.</source>
        <translation>还没有回执。只有上级法院对这一包内容签名的回执，才能证明送达。</translation>
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
        <source>Proof of the receipt</source>
        <translation>签收回执凭证</translation>
    </message>
    <message>
        <source>Receipt proof {packet}.pdf</source>
        <translation>签收回执凭证 {packet}.pdf</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{all} 项中的 {shown} 项</translation>
    </message>
    <message>
        <source>sealed {moment}</source>
        <translation>{moment} 封包</translation>
    </message>
    <message>
        <source>{count} {count:attempt|attempts}</source>
        <translation>尝试 {count} 次</translation>
    </message>
    <message>
        <source>receipt log no. {number}</source>
        <translation>回执日志第 {number} 号</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Enter opens the case, trip or person a record belongs to.</source>
        <translation>按回车键打开记录所属的案件、行程或人员。</translation>
    </message>
    <message>
        <source>Proof of delivery</source>
        <translation>签收回执凭证</translation>
    </message>
</context>
<context>
    <name>PushCard</name>
    <message>
        <source>Reporting to the parent court</source>
        <translation>正在报送</translation>
    </message>
    <message>
        <source>Share of the bytes sent</source>
        <translation>已发送的比例</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Connecting to the parent court…</source>
        <translation>正在连接上级法院…</translation>
    </message>
    <message>
        <source>Work goes on meanwhile; new entries wait for the next push.</source>
        <translation>报送时可以继续办案；新写的内容下次报送。</translation>
    </message>
    <message>
        <source>Stopping. The rest stays on this computer and goes on from here next time.</source>
        <translation>正在停止。未送完的留在本机，下次从断开处接着送。</translation>
    </message>
    <message>
        <source>Reporting packet {packet} of {packets}</source>
        <translation>正在报送第 {packet} 包，共 {packets} 包</translation>
    </message>
    <message>
        <source>{done} of {all} {all:record|records} acknowledged · {sent} of {size} sent</source>
        <translation>已签收 {done} / {all} 条 · 已发送 {sent} / {size}</translation>
    </message>
    <message>
        <source>{speed}/s · {left}</source>
        <translation>每秒 {speed} · {left}</translation>
    </message>
    <message>
        <source>about {count} {count:second|seconds} left</source>
        <translation>约剩 {count} 秒</translation>
    </message>
    <message>
        <source>about {count} {count:minute|minutes} left</source>
        <translation>约剩 {count} 分钟</translation>
    </message>
</context>
<context>
    <name>PushWords</name>
    <message>
        <source>{count} case {count:number|numbers} received.</source>
        <translation>领到{count}个案号。</translation>
    </message>
    <message>
        <source>Answers about the court&apos;s seal: {count}, in the room of papers.</source>
        <translation>收到用印答复{count}件，请看“文书”。</translation>
    </message>
    <message>
        <source>{records} {records:record|records} in {packets} {packets:packet|packets} acknowledged, every receipt verified.</source>
        <translation>{packets} 包、{records} 条记录已由上级法院签收，回执均已验签。</translation>
    </message>
    <message>
        <source>{count} {count:packet was|packets were} not taken; the reason stands beside each of them.</source>
        <translation>{count} 包对方没有收下，原因见各包状态。</translation>
    </message>
    <message>
        <source>Stopped. {done} The rest is safe on this computer.</source>
        <translation>已停止。{done}其余安全留在本机。</translation>
    </message>
    <message>
        <source>Nothing new to send: the parent court has a receipt for everything.</source>
        <translation>没有要报送的新内容，此前各包均有回执。</translation>
    </message>
    <message>
        <source>Restored data reports again: {back} {back:record|records} came back from the parent court, {known} it held already.</source>
        <translation>恢复后的数据已接上报送：从上级法院取回 {back} 条记录，另有 {known} 条对方早已收到。</translation>
    </message>
    <message>
        <source>{count} of them could not be entered by themselves; they are listed below.</source>
        <translation>其中 {count} 条不能自动录入，列在下面。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {minutes} {minutes:minute|minutes} ahead of the parent court&apos;s.</source>
        <translation>本机时间比上级法院快 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {minutes} {minutes:minute|minutes} behind the parent court&apos;s.</source>
        <translation>本机时间比上级法院慢 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>Set it right: dates of entries come from it.</source>
        <translation>请校准本机时间，登记日期以它为准。</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>By, when</source>
        <translation>经手人、时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>SentBackCard</name>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>Sent back or held</source>
        <translation>被退回或暂存的记录</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>再次报送</translation>
    </message>
    <message>
        <source>Report it as it stands here now; it then counts at the parent court.</source>
        <translation>按本机现在的内容再报一次，上级法院以这次为准。</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>The parent court&apos;s value is right, or it was settled by telephone.</source>
        <translation>上级法院的内容正确，或已电话说清。</translation>
    </message>
    <message>
        <source>Save for the parent court…</source>
        <translation>导出给上级法院…</translation>
    </message>
    <message>
        <source>{held} held by the parent court</source>
        <translation>上级法院暂存 {held} 条</translation>
    </message>
    <message>
        <source>Needs you · {refused} sent back</source>
        <translation>需要您处理 · {refused} 条被退回</translation>
    </message>
    <message>
        <source>Needs you · {refused} sent back, {held} held</source>
        <translation>需要您处理 · {refused} 条被退回，{held} 条暂存</translation>
    </message>
    <message>
        <source>{todo} It is about: {fields}</source>
        <translation>{todo}涉及：{fields}</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Push now</source>
        <translation>立即报送</translation>
    </message>
    <message>
        <source>Reporting</source>
        <translation>报送与同步</translation>
    </message>
    <message>
        <source>Every entry waits here until the parent court&apos;s signed receipt for it is on this computer; nothing turns green before. Push now seals what waits into packets and sends them; without a link it stays safe and work goes on. Records that were sent back are listed with the reason. Enter opens a packet with its records and the proof of delivery, Esc leads back.</source>
        <translation>每条记录都在这里等候，直到本机收到并验过上级法院签名的回执；在此之前不会变绿。“立即报送”把待报送的记录封包送出；没有网络时数据安全留在本机，照常办案。被退回的记录连同原因列在上面。按回车打开一个报送包，看包内记录和签收回执凭证；按 Esc 返回。</translation>
    </message>
    <message>
        <source>not enrolled</source>
        <translation>尚未登记</translation>
    </message>
    <message>
        <source>{count} sent back</source>
        <translation>{count} 条被退回</translation>
    </message>
    <message>
        <source>everything acknowledged</source>
        <translation>全部已签收</translation>
    </message>
    <message>
        <source>{count} not acknowledged</source>
        <translation>{count} 条未签收</translation>
    </message>
    <message>
        <source>Parent court: {court}    This computer: {device}</source>
        <translation>上级法院：{court}&#x3000;&#x3000;本机：{device}</translation>
    </message>
    <message>
        <source>Enrolled. Packets can now be sealed to the parent court and sent.</source>
        <translation>登记成功，现在可以报送了。</translation>
    </message>
    <message>
        <source>Packet {number}</source>
        <translation>报送包 {number}</translation>
    </message>
    <message>
        <source>Enrolment with the parent court</source>
        <translation>向上级法院登记本机</translation>
    </message>
    <message>
        <source>{count} {count:record goes|records go} with the next push as {count:it stands|they stand} now</source>
        <translation>{count} 条记录将按现在的内容随下次报送</translation>
    </message>
    <message>
        <source>{count} {count:record|records} dealt with</source>
        <translation>{count} 条记录已标为已处理</translation>
    </message>
    <message>
        <source>Records sent back {day}.json</source>
        <translation>退回记录 {day}.json</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>{count} {count:record|records} taken over</source>
        <translation>已取回 {count} 条记录</translation>
    </message>
    <message>
        <source>{count} {count:does|do} not fit yet; the reason stands beside {count:it|them}</source>
        <translation>还有 {count} 条录不进去，原因写在各条旁边</translation>
    </message>
    <message>
        <source>{count} {count:record|records} left out</source>
        <translation>{count} 条记录已标为不再需要</translation>
    </message>
    <message>
        <source>{count} {count:case has its|cases have their} formal number</source>
        <translation>{count}件案件已编正式案号</translation>
    </message>
</context>
<context>
    <name>_CompareCard</name>
    <message>
        <source>Compare by telephone</source>
        <translation>打电话核对指纹</translation>
    </message>
    <message>
        <source>Call the parent court on a number you know, not one from the file. Have the fingerprint read out and compare all eight groups.</source>
        <translation>请拨打您平时就知道的上级法院电话（不要用文件里的号码），让对方念出指纹，八组逐组核对。</translation>
    </message>
    <message>
        <source>All groups agree: trust this court</source>
        <translation>八组全部一致，确认登记</translation>
    </message>
    <message>
        <source>They differ: do not import</source>
        <translation>不一致，不导入</translation>
    </message>
    <message>
        <source>{code} · {address} · issued {moment}</source>
        <translation>{code} · {address} · {moment}签发</translation>
    </message>
    <message>
        <source>Fingerprint {groups}</source>
        <translation>指纹 {groups}</translation>
    </message>
    <message>
        <source>This certificate replaces the key trusted so far: {fingerprint}</source>
        <translation>这份证书将替换现在信任的密钥：{fingerprint}</translation>
    </message>
</context>
</TS>
