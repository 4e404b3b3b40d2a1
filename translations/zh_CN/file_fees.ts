<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AnswerForm</name>
    <message>
        <source>Save the decision</source>
        <translation>保存决定</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>for example: president of the court</source>
        <translation>例如：院长</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Reduced by (%)</source>
        <translation>减交比例（%）</translation>
    </message>
    <message>
        <source>Deferred until</source>
        <translation>缓交至</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>{asked} asked for on {day}</source>
        <translation>{day}申请{asked}</translation>
    </message>
</context>
<context>
    <name>ChargeDesk</name>
    <message>
        <source>Something typed cannot be read.</source>
        <translation>有内容无法识别。</translation>
    </message>
    <message>
        <source>The fee stands here as soon as nothing is missing.</source>
        <translation>填齐后在这里显示结果。</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>还应交</translation>
    </message>
    <message>
        <source>To be refunded</source>
        <translation>应退</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应交</translation>
    </message>
</context>
<context>
    <name>ChargeForm</name>
    <message>
        <source>Save this fee</source>
        <translation>保存计费</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Reduced before the end of the court investigation</source>
        <translation>减少请求在法庭调查终结前</translation>
    </message>
    <message>
        <source>Add a claim</source>
        <translation>增加一项请求</translation>
    </message>
    <message>
        <source>Recalculate the fee</source>
        <translation>重新计费</translation>
    </message>
    <message>
        <source>Calculate a fee</source>
        <translation>计算诉讼费</translation>
    </message>
    <message>
        <source>Charged for</source>
        <translation>计费对象</translation>
    </message>
    <message>
        <source>Kind of fee</source>
        <translation>费用种类</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>交费人</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>诉讼请求</translation>
    </message>
    <message>
        <source>Sum per case set by the province</source>
        <translation>本省按件标准</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>审理程序</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>结案方式</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>终结方式</translation>
    </message>
    <message>
        <source>Why it is calculated</source>
        <translation>计费事由</translation>
    </message>
    <message>
        <source>Document effective on</source>
        <translation>法律文书生效日期</translation>
    </message>
    <message>
        <source>starts the term for refunds</source>
        <translation>用于起算退费期限</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
</context>
<context>
    <name>ChargesTable</name>
    <message>
        <source>Fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>交费人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应交</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已收</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>relief undecided</source>
        <translation>救助待决定</translation>
    </message>
    <message>
        <source>to be refunded</source>
        <translation>待退费</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已结清</translation>
    </message>
    <message>
        <source>nothing due</source>
        <translation>不交纳</translation>
    </message>
    <message>
        <source>term ended</source>
        <translation>逾期未交</translation>
    </message>
    <message>
        <source>notice given</source>
        <translation>已通知</translation>
    </message>
    <message>
        <source>no notice yet</source>
        <translation>未通知</translation>
    </message>
</context>
<context>
    <name>ClaimLine</name>
    <message>
        <source>Kind of claim</source>
        <translation>请求性质</translation>
    </message>
    <message>
        <source>what is claimed</source>
        <translation>请求内容</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Sum claimed</source>
        <translation>请求金额</translation>
    </message>
    <message>
        <source>Part appealed</source>
        <translation>上诉部分</translation>
    </message>
    <message>
        <source>part appealed</source>
        <translation>上诉部分金额</translation>
    </message>
    <message>
        <source>Remove this claim</source>
        <translation>删除这项请求</translation>
    </message>
</context>
<context>
    <name>FeesOverview</name>
    <message>
        <source>Due</source>
        <translation>应交</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已收</translation>
    </message>
    <message>
        <source>Outstanding</source>
        <translation>欠交</translation>
    </message>
    <message>
        <source>To refund</source>
        <translation>待退</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>诉讼费</translation>
    </message>
    <message>
        <source>Ledger of the fee</source>
        <translation>费用流水</translation>
    </message>
    <message>
        <source>Nothing is entered yet.</source>
        <translation>还没有记录。</translation>
    </message>
    <message>
        <source>Decide on relief</source>
        <translation>救助决定…</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>司法救助</translation>
    </message>
    <message>
        <source>The case has changed ({reason}): the fee has to be recalculated.</source>
        <translation>案件有变动（{reason}），需要重新计费。</translation>
    </message>
    <message>
        <source>Recalculate it</source>
        <translation>重新计费</translation>
    </message>
    <message>
        <source>The term to pay ended on {day}. Proposed: treat as withdrawn. You decide.</source>
        <translation>交费期限已于{day}届满，建议按撤诉处理，由您决定。</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>作出决定</translation>
    </message>
    <message>
        <source>{sum} is to be refunded</source>
        <translation>应当退还{sum}</translation>
    </message>
    <message>
        <source>, by {day}.</source>
        <translation>，{day}前退还。</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>Note the refund</source>
        <translation>登记退费</translation>
    </message>
    <message>
        <source>The term to pay does not run: relief was asked for or payment is deferred.</source>
        <translation>交费期限停止计算：救助申请待决定，或者已准予缓交。</translation>
    </message>
    <message>
        <source>Borne by: {shares} ({why})</source>
        <translation>负担：{shares}（{why}）</translation>
    </message>
    <message>
        <source>Recalculate</source>
        <translation>重新计费</translation>
    </message>
    <message>
        <source>Notice to pay</source>
        <translation>交费通知</translation>
    </message>
    <message>
        <source>Note a payment</source>
        <translation>登记交费</translation>
    </message>
    <message>
        <source>Note a refund</source>
        <translation>登记退费</translation>
    </message>
    <message>
        <source>Who bears it</source>
        <translation>负担</translation>
    </message>
    <message>
        <source>Notice of refund</source>
        <translation>退费通知</translation>
    </message>
    <message>
        <source>Calculation</source>
        <translation>计算单</translation>
    </message>
    <message>
        <source>Fees of this case</source>
        <translation>本案费用</translation>
    </message>
    <message>
        <source>Another fee</source>
        <translation>另一项费用</translation>
    </message>
    <message>
        <source>Payments by way</source>
        <translation>交费方式统计</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>计费设置</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>费用流水</translation>
    </message>
    <message>
        <source>How it was calculated</source>
        <translation>计算过程</translation>
    </message>
</context>
<context>
    <name>FeesSection</name>
    <message>
        <source>No fee was calculated yet</source>
        <translation>还没有计费</translation>
    </message>
    <message>
        <source>Cause, amount and procedure of the case are filled in; check the calculation and save it.</source>
        <translation>案由、标的额和程序已经带入，核对计算过程后保存。</translation>
    </message>
    <message>
        <source>Calculate the fee</source>
        <translation>计算诉讼费</translation>
    </message>
    <message>
        <source>Calculation of the fee</source>
        <translation>诉讼费用计算单</translation>
    </message>
    <message>
        <source>Notice of the refund</source>
        <translation>退费通知</translation>
    </message>
    <message>
        <source>The fee is saved</source>
        <translation>计费已保存</translation>
    </message>
    <message>
        <source>The notice is noted; the term runs</source>
        <translation>通知已登记，交费期限开始计算</translation>
    </message>
    <message>
        <source>Notice to pay</source>
        <translation>交费通知</translation>
    </message>
    <message>
        <source>Payment noted</source>
        <translation>交费已登记</translation>
    </message>
    <message>
        <source>Refund noted</source>
        <translation>退费已登记</translation>
    </message>
    <message>
        <source>Decision saved</source>
        <translation>决定已保存</translation>
    </message>
    <message>
        <source>Decision saved; make the ruling when you close the case</source>
        <translation>决定已保存，结案时另作裁定</translation>
    </message>
    <message>
        <source>Shares saved</source>
        <translation>负担已保存</translation>
    </message>
    <message>
        <source>Settings saved</source>
        <translation>设置已保存</translation>
    </message>
    <message>
        <source>Request taken in; nobody is late until it is decided</source>
        <translation>申请已登记，决定作出前不按逾期处理</translation>
    </message>
    <message>
        <source>Decision on relief</source>
        <translation>司法救助决定书</translation>
    </message>
</context>
<context>
    <name>LedgerTable</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Reason, receipt, term</source>
        <translation>事由、票据、期限</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>receipt {number}</source>
        <translation>票据{number}</translation>
    </message>
    <message>
        <source>provincial treasury&apos;s receipt</source>
        <translation>省级财政票据</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至{day}</translation>
    </message>
</context>
<context>
    <name>NoticeForm</name>
    <message>
        <source>Note and show the notice</source>
        <translation>登记并出具通知</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>account, or how to pay by phone or online</source>
        <translation>账户，或者手机、网上交费办法</translation>
    </message>
    <message>
        <source>Notice received on</source>
        <translation>收到通知日期</translation>
    </message>
    <message>
        <source>Where to pay</source>
        <translation>交费账户</translation>
    </message>
    <message>
        <source>Notice to pay {owing}</source>
        <translation>通知交纳{owing}</translation>
    </message>
    <message>
        <source>{days} {days:day runs|days run} from the day after receipt (FEE 22); not late while a request is undecided.</source>
        <translation>自收到通知次日起{days}日内交纳（诉讼费用交纳办法第22条）；申请司法救助的，决定作出前不按逾期处理。</translation>
    </message>
</context>
<context>
    <name>PaymentForm</name>
    <message>
        <source>Note the payment</source>
        <translation>登记交费</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The provincial treasury&apos;s receipt was handed out</source>
        <translation>已出具省级财政部门印制的票据</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>交费日期</translation>
    </message>
    <message>
        <source>Way of payment</source>
        <translation>交费方式</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>票据号</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>交费</translation>
    </message>
    <message>
        <source>{owing} is outstanding.</source>
        <translation>欠交{owing}。</translation>
    </message>
</context>
<context>
    <name>PeriodCard</name>
    <message>
        <source>Payments by way</source>
        <translation>交费方式统计</translation>
    </message>
    <message>
        <source>How fees of all cases were paid</source>
        <translation>全庭交费方式</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>{count} {count:payment|payments}, {sum}</source>
        <translation>共{count}笔，{sum}</translation>
    </message>
</context>
<context>
    <name>RefundForm</name>
    <message>
        <source>Note the refund</source>
        <translation>登记退费</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Refunded on</source>
        <translation>退费日期</translation>
    </message>
    <message>
        <source>Voucher number</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退费</translation>
    </message>
    <message>
        <source>To be refunded by {day} (FEE 53).</source>
        <translation>{day}前退还（诉讼费用交纳办法第53条）。</translation>
    </message>
    <message>
        <source>Within {days} {days:day|days} after the document takes effect (FEE 53).</source>
        <translation>法律文书生效之日起{days}日内退还（诉讼费用交纳办法第53条）。</translation>
    </message>
</context>
<context>
    <name>ReliefForm</name>
    <message>
        <source>Take the request in</source>
        <translation>登记申请</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>written request, proof of hardship</source>
        <translation>书面申请、经济困难证明等</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>救助方式</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Request and proof</source>
        <translation>申请和证明材料</translation>
    </message>
    <message>
        <source>Request for relief</source>
        <translation>司法救助申请</translation>
    </message>
    <message>
        <source>Nobody is late in paying until it is decided (FEE 22). Exemption is for natural persons only (FEE 44).</source>
        <translation>决定作出前不按逾期未交处理（诉讼费用交纳办法第22条）；免交只适用于自然人（第44条）。</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <source>Save the settings</source>
        <translation>保存设置</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Fees are rounded to</source>
        <translation>诉讼费取整</translation>
    </message>
    <message>
        <source>Settings of fees</source>
        <translation>计费设置</translation>
    </message>
    <message>
        <source>The measures do not say how to round; the province fixes the sums per case. Both hold for all cases.</source>
        <translation>办法没有规定取整，按件标准由各省确定；两项设置对全庭案件和计算器生效。</translation>
    </message>
</context>
<context>
    <name>ShareForm</name>
    <message>
        <source>Save the shares</source>
        <translation>保存负担</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Why they bear it</source>
        <translation>负担依据</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>各方负担</translation>
    </message>
    <message>
        <source>Who bears {due}</source>
        <translation>{due}由谁负担</translation>
    </message>
    <message>
        <source>The loser bears it; in mediation and divorce the parties agree, else the court decides (FEE 29–34).</source>
        <translation>由败诉方负担；调解、离婚案件由双方协商，协商不成的由法院决定（诉讼费用交纳办法第29条至第34条）。</translation>
    </message>
</context>
<context>
    <name>UnpaidForm</name>
    <message>
        <source>Save the decision</source>
        <translation>保存决定</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>for example: reminded by phone twice</source>
        <translation>例如：已两次电话催交</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>The fee was not paid by {day}</source>
        <translation>{day}期满仍未交费</translation>
    </message>
    <message>
        <source>The rules propose to treat the suit as withdrawn (FEE 22; Int 213). You decide; a ruling follows.</source>
        <translation>依规定建议按撤诉处理（诉讼费用交纳办法第22条，法释〔2022〕11号第213条）。由您决定，处理应当另作裁定。</translation>
    </message>
</context>
<context>
    <name>WaysTable</name>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件数</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>金额</translation>
    </message>
</context>
</TS>
