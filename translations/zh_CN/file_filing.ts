<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChannelsCard</name>
    <message>
        <source>How disputes arrive</source>
        <translation>收案渠道</translation>
    </message>
    <message>
        <source>Count all disputes by channel</source>
        <translation>按渠道统计全部案件</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已立案</translation>
    </message>
    <message>
        <source>This one: {channel}</source>
        <translation>本案：{channel}</translation>
    </message>
</context>
<context>
    <name>ComplaintsCard</name>
    <message>
        <source>Complaints about the filing desk</source>
        <translation>对立案工作的投诉</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>投诉人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Note a complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>Who complains</source>
        <translation>投诉人</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>投诉内容</translation>
    </message>
    <message>
        <source>Answer to the chosen complaint</source>
        <translation>对所选投诉的答复</translation>
    </message>
    <message>
        <source>Save the complaint</source>
        <translation>保存投诉</translation>
    </message>
    <message>
        <source>Note the answer</source>
        <translation>登记答复</translation>
    </message>
</context>
<context>
    <name>CourtsCard</name>
    <message>
        <source>Cross-region filing</source>
        <translation>跨域立案</translation>
    </message>
    <message>
        <source>receipt number of the platform, or who took it when</source>
        <translation>平台回执号，或者何人何时接收</translation>
    </message>
    <message>
        <source>Receiving court</source>
        <translation>接收法院</translation>
    </message>
    <message>
        <source>Competent court</source>
        <translation>管辖法院</translation>
    </message>
    <message>
        <source>Received there on</source>
        <translation>接收日期</translation>
    </message>
    <message>
        <source>at</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Transmitted on</source>
        <translation>移送日期</translation>
    </message>
    <message>
        <source>Proof of transmission</source>
        <translation>移送凭证</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The receiving court checks the form and transmits; the competent court decides, and time runs from its receipt.</source>
        <translation>接收法院核对形式并移送；是否立案由管辖法院决定，期限自管辖法院收到起算。</translation>
    </message>
</context>
<context>
    <name>FilingSection</name>
    <message>
        <source>Filing noted</source>
        <translation>已登记立案</translation>
    </message>
</context>
<context>
    <name>OralCard</name>
    <message>
        <source>Oral complaint</source>
        <translation>口头起诉</translation>
    </message>
    <message>
        <source>Take an oral complaint down</source>
        <translation>记录口头起诉</translation>
    </message>
    <message>
        <source>In the person&apos;s own words</source>
        <translation>照本人原话记录</translation>
    </message>
    <message>
        <source>read back, or read by the person</source>
        <translation>已宣读或者由本人阅读</translation>
    </message>
    <message>
        <source>What the person says</source>
        <translation>口头起诉内容</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签名人</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签名日期</translation>
    </message>
    <message>
        <source>Before signing</source>
        <translation>签名之前</translation>
    </message>
    <message>
        <source>Save what was said</source>
        <translation>保存内容</translation>
    </message>
    <message>
        <source>Note the signature</source>
        <translation>登记签名</translation>
    </message>
    <message>
        <source>Print the record</source>
        <translation>打印笔录</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Nothing was taken down yet.</source>
        <translation>还没有记录。</translation>
    </message>
    <message>
        <source>oral complaint {number}</source>
        <translation>口头起诉笔录 {number}</translation>
    </message>
    <message>
        <source>Taken down by {name} on {when}.</source>
        <translation>{name}于{when}记录。</translation>
    </message>
    <message>
        <source>Not signed yet: print it, read it back, have it signed.</source>
        <translation>尚未签名：请打印、宣读，再由本人签名或者捺印。</translation>
    </message>
    <message>
        <source>Read back; {how} by {name} on {day}.</source>
        <translation>已宣读；{name}于{day}{how}。</translation>
    </message>
</context>
<context>
    <name>OriginCard</name>
    <message>
        <source>Levels passed before</source>
        <translation>层级过滤</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>处理单位</translation>
    </message>
    <message>
        <source>Came on</source>
        <translation>到达日期</translation>
    </message>
    <message>
        <source>Moved up on</source>
        <translation>上行日期</translation>
    </message>
    <message>
        <source>Why it moved up</source>
        <translation>上行原因</translation>
    </message>
    <message>
        <source>Nothing noted: village, township or group may have handled it before.</source>
        <translation>没有登记：村、乡镇、村民小组可能先处理过。</translation>
    </message>
    <message>
        <source>for example the village&apos;s mediation committee</source>
        <translation>例如：花明泉村调委会</translation>
    </message>
    <message>
        <source>for example: mediated twice, the principal stays disputed</source>
        <translation>例如：两次调解，本金仍有争议</translation>
    </message>
    <message>
        <source>Note this level</source>
        <translation>登记这一层级</translation>
    </message>
    <message>
        <source>Strike the chosen level</source>
        <translation>撤销所选层级</translation>
    </message>
    <message>
        <source>Level struck</source>
        <translation>已撤销层级</translation>
    </message>
</context>
<context>
    <name>ReceiptsCard</name>
    <message>
        <source>Receipts for papers</source>
        <translation>收到材料凭证</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Handed in by</source>
        <translation>交件人</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>No receipt yet. Whoever hands papers in is given one (CPL 69).</source>
        <translation>还没有出具凭证。收到材料应当出具（民事诉讼法第69条）。</translation>
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
        <source>One paper to a line: name, pages, copies, original or copy</source>
        <translation>每行一份：名称、页数、份数、原件或复印件</translation>
    </message>
    <message>
        <source>Give a receipt</source>
        <translation>出具凭证</translation>
    </message>
    <message>
        <source>{name} ({pages} p. × {copies})</source>
        <translation>{name}（{pages} 页 × {copies} 份）</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>Decision on filing</source>
        <translation>立案审查</translation>
    </message>
    <message>
        <source>Steps of the review</source>
        <translation>审查步骤</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>To be supplied by</source>
        <translation>补正截止</translation>
    </message>
    <message>
        <source>Case number, if the court gave it</source>
        <translation>案号（法院已编的）</translation>
    </message>
    <message>
        <source>Everything that is missing, or the reason</source>
        <translation>应当补正的全部内容，或者理由</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Print the notice</source>
        <translation>打印补正通知书</translation>
    </message>
    <message>
        <source>{question} Press the button again if the notice says so.</source>
        <translation>{question}与通知一致的，请再按一次。</translation>
    </message>
    <message>
        <source>To be decided by {day}, counted from {start} (CPL 126).</source>
        <translation>应在{day}前决定：期限自{start}起算（民事诉讼法第126条）。</translation>
    </message>
    <message>
        <source>Mediation is running; it does not stop the term to decide on filing (FM25 2).</source>
        <translation>正在调解；调解不停止立案审查期限。</translation>
    </message>
    <message>
        <source>Told once what is missing; to be supplied by {day}. The term begins anew once it arrives.</source>
        <translation>已一次性告知补正，截止{day}；补正材料收到的次日起重新计算期限。</translation>
    </message>
    <message>
        <source>No number of the series {series} is left here: the provisional one stays.</source>
        <translation>本机没有可用的“{series}”案号，暂用临时编号。</translation>
    </message>
    <message>
        <source>Goes on in:</source>
        <translation>接着办理：</translation>
    </message>
    <message>
        <source>Next number of this computer&apos;s block; {left} left. Clear it to keep the provisional one.</source>
        <translation>本机号段的下一个案号，还有{left}个。清空则暂用临时编号。</translation>
    </message>
    <message>
        <source>Register (the conditions are met)</source>
        <translation>登记立案（符合条件）</translation>
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
        <source>Mediation</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>Green channel: our own goal is to decide by {day} (not law).</source>
        <translation>绿色通道：本庭内部期限{day}（自定，非法定）。</translation>
    </message>
    <message>
        <source>Decided on {day}.</source>
        <translation>已于{day}决定。</translation>
    </message>
    <message>
        <source>The file goes to the trial team by {day}.</source>
        <translation>案卷应在{day}前移送审判团队。</translation>
    </message>
    <message>
        <source>Late by {count} {count:day|days}: a red line, which no points make good.</source>
        <translation>超期{count}天：属于红线，不以分数抵补。</translation>
    </message>
    <message>
        <source>The file is {count} {count:day|days} late on its way to the trial team.</source>
        <translation>移送审判团队已迟{count}天。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>By</source>
        <translation>作出人</translation>
    </message>
</context>
<context>
    <name>SortingCard</name>
    <message>
        <source>Simple or complex; priority</source>
        <translation>繁简分流与绿色通道</translation>
    </message>
    <message>
        <source>only when it is not the proposal</source>
        <translation>与建议不同时填写</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>确定为</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Priority (green channel)</source>
        <translation>绿色通道</translation>
    </message>
    <message>
        <source>Our days to decide there</source>
        <translation>内部期限（天）</translation>
    </message>
    <message>
        <source>Setting of this computer</source>
        <translation>本机设置</translation>
    </message>
    <message>
        <source>For a complex case:</source>
        <translation>列为繁案的情形：</translation>
    </message>
    <message>
        <source>Nothing speaks for a complex case.</source>
        <translation>没有应当列为繁案的情形。</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The proposal was followed in {same} of {decided} {decided:decision|decisions}.</source>
        <translation>建议采纳情况：{decided}件中{same}件与建议一致。</translation>
    </message>
    <message>
        <source>Proposed: {track} ({family}). Usually asked to mediate first: {body}.</source>
        <translation>建议：{track}（{family}）。通常先委托调解：{body}。</translation>
    </message>
    <message>
        <source>Nobody has decided yet.</source>
        <translation>尚未由人确定。</translation>
    </message>
    <message>
        <source>Decided by {name}.</source>
        <translation>由{name}确定。</translation>
    </message>
    <message>
        <source>Table {version} of this program, ours and not law. Family: {family}.</source>
        <translation>依据本系统的规则表 {version}（自定，非法定），案件类型：{family}。</translation>
    </message>
</context>
</TS>
