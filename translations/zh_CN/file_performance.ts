<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DutyForm</name>
    <message>
        <source>Save the duty</source>
        <translation>保存给付义务</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>the operative part as the document has it</source>
        <translation>照录文书主文</translation>
    </message>
    <message>
        <source>Court document</source>
        <translation>法律文书</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>文书案号</translation>
    </message>
    <message>
        <source>Effective on</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Debtor</source>
        <translation>义务人</translation>
    </message>
    <message>
        <source>Creditor</source>
        <translation>权利人</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>给付内容</translation>
    </message>
    <message>
        <source>Sums and payment days</source>
        <translation>金额和履行期限</translation>
    </message>
    <message>
        <source>Add a payment day</source>
        <translation>增加一期</translation>
    </message>
    <message>
        <source>Duty to pay under a court document</source>
        <translation>法律文书确定的给付义务</translation>
    </message>
    <message>
        <source>{years} {years:year|years} to apply for enforcement run from the last payment day (CPL 250).</source>
        <translation>申请执行期间为{years}年，从最后一期履行期限届满之日起算（民事诉讼法第250条）。</translation>
    </message>
</context>
<context>
    <name>EnforcementForm</name>
    <message>
        <source>Note that it was applied for</source>
        <translation>登记已申请执行</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Court document relied on</source>
        <translation>执行依据</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>文书案号</translation>
    </message>
    <message>
        <source>Applied for on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>only once it was handed in</source>
        <translation>已递交申请的才填写</translation>
    </message>
    <message>
        <source>Make the application</source>
        <translation>制作强制执行申请书</translation>
    </message>
    <message>
        <source>{owing} is outstanding. The time to apply for enforcement ends on {day}.</source>
        <translation>尚欠{owing}，申请执行期间至{day}届满。</translation>
    </message>
    <message>
        <source> They are over: the application has to say what stopped or interrupted them.</source>
        <translation>期间已过，申请书应当写明中止、中断的事由。</translation>
    </message>
    <message>
        <source> An agreement alone is not enforceable: name the statement or ruling behind it.</source>
        <translation>调解协议本身不能申请执行，请填写调解书或者确认裁定。</translation>
    </message>
    <message>
        <source>Application for enforcement</source>
        <translation>强制执行申请书</translation>
    </message>
</context>
<context>
    <name>PaymentForm</name>
    <message>
        <source>Note the payment</source>
        <translation>登记履行</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>receipt or slip number, who saw it</source>
        <translation>收据、流水号或者见证人</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>付款日期</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>履行方式</translation>
    </message>
    <message>
        <source>Receipt or proof</source>
        <translation>收据或者凭证</translation>
    </message>
    <message>
        <source>{who} pays {whom}</source>
        <translation>{who}向{whom}履行</translation>
    </message>
    <message>
        <source>Due on {day}: {sum}, of which {owing} is outstanding.</source>
        <translation>{day}到期，应付{sum}，尚欠{owing}。</translation>
    </message>
</context>
<context>
    <name>PaymentsTable</name>
    <message>
        <source>Paid on</source>
        <translation>付款日期</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>履行方式</translation>
    </message>
    <message>
        <source>Receipt or proof</source>
        <translation>收据或者凭证</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
</context>
<context>
    <name>PerformanceSection</name>
    <message>
        <source>Payment days</source>
        <translation>履行期限</translation>
    </message>
    <message>
        <source>Payments made</source>
        <translation>履行记录</translation>
    </message>
    <message>
        <source>Nothing was paid towards this day yet.</source>
        <translation>这一期还没有履行记录。</translation>
    </message>
    <message>
        <source>Nothing is to be paid in this case yet</source>
        <translation>本案还没有给付义务</translation>
    </message>
    <message>
        <source>Instalments of a mediated agreement come by themselves; enter here what a judgment orders.</source>
        <translation>调解协议的分期自动列入；判决等文书确定的给付义务在这里登记。</translation>
    </message>
    <message>
        <source>Enter a duty to pay</source>
        <translation>登记给付义务</translation>
    </message>
    <message>
        <source>To be paid in all cases</source>
        <translation>全部待履行</translation>
    </message>
    <message>
        <source>Rate of automatic performance</source>
        <translation>自动履行率</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>调解协议</translation>
    </message>
    <message>
        <source>effective {day}</source>
        <translation>{day}生效</translation>
    </message>
    <message>
        <source>{owing} outstanding</source>
        <translation>尚欠{owing}</translation>
    </message>
    <message>
        <source>Enforcement was applied for on {day}.</source>
        <translation>已于{day}申请执行。</translation>
    </message>
    <message>
        <source>Enforcement can be applied for until {day}, {days} {days:day|days} left (CPL 250).</source>
        <translation>可在{day}前申请执行，还有{days}天（民事诉讼法第250条）。</translation>
    </message>
    <message>
        <source>The duty is saved</source>
        <translation>给付义务已保存</translation>
    </message>
    <message>
        <source>Payment noted</source>
        <translation>履行已登记</translation>
    </message>
    <message>
        <source>Payment taken back</source>
        <translation>履行记录已撤回</translation>
    </message>
    <message>
        <source>Receipt or photo</source>
        <translation>收据或者照片</translation>
    </message>
    <message>
        <source>File attached</source>
        <translation>附件已添加</translation>
    </message>
    <message>
        <source>Application for enforcement</source>
        <translation>强制执行申请书</translation>
    </message>
    <message>
        <source>Reminder letter</source>
        <translation>督促履行告知书</translation>
    </message>
    <message>
        <source>Certificate of performance</source>
        <translation>自动履行证明书</translation>
    </message>
    <message>
        <source>Payment days of this case</source>
        <translation>本案履行期限</translation>
    </message>
    <message>
        <source>Note a payment</source>
        <translation>登记履行</translation>
    </message>
    <message>
        <source>Enforcement</source>
        <translation>申请执行</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>督促履行</translation>
    </message>
    <message>
        <source>The time to apply for enforcement ended on {day}.</source>
        <translation>申请执行期间已于{day}届满。</translation>
    </message>
    <message>
        <source>Noted; the term for the notice of enforcement runs</source>
        <translation>已登记，发出执行通知的期限开始计算</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>履行证明</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>添加凭证</translation>
    </message>
</context>
<context>
    <name>RateCard</name>
    <message>
        <source>Automatic performance</source>
        <translation>自动履行率</translation>
    </message>
    <message>
        <source>Documents that were due</source>
        <translation>到期文书</translation>
    </message>
    <message>
        <source>No document had a payment day in this period.</source>
        <translation>这一期间没有到期的文书。</translation>
    </message>
    <message>
        <source>Rate of automatic performance</source>
        <translation>自动履行率</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
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
        <source>A document is due when a payment day lies in the period, and performed when all of those were paid in it and nobody had applied for enforcement. Fengqiao tribunal published {rate} %.</source>
        <translation>期间内有履行期限届满的文书计为到期；这些期限都在期间内付清、且未申请执行的，计为自动履行。枫桥法庭公布的数据为{rate}%，仅供对照。</translation>
    </message>
    <message>
        <source>{performed} of {due} {due:document|documents}</source>
        <translation>{due}件中的{performed}件</translation>
    </message>
</context>
<context>
    <name>RateTable</name>
    <message>
        <source>performed</source>
        <translation>已自动履行</translation>
    </message>
    <message>
        <source>not performed</source>
        <translation>未自动履行</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>In the period</source>
        <translation>期间内</translation>
    </message>
</context>
<context>
    <name>TermEditor</name>
    <message>
        <source>Sum</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Remove this payment day</source>
        <translation>删除这一期</translation>
    </message>
    <message>
        <source>due on</source>
        <translation>到期日</translation>
    </message>
</context>
<context>
    <name>TermsTable</name>
    <message>
        <source>Case</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Debtor — creditor</source>
        <translation>义务人 — 权利人</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Outstanding</source>
        <translation>尚欠</translation>
    </message>
</context>
<context>
    <name>WatchCard</name>
    <message>
        <source>State of payment</source>
        <translation>履行状态</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>待履行</translation>
    </message>
    <message>
        <source>Nothing stands here.</source>
        <translation>没有待履行的款项。</translation>
    </message>
    <message>
        <source>Remind how many days ahead</source>
        <translation>提前提醒天数</translation>
    </message>
    <message>
        <source>To be paid in all cases</source>
        <translation>全部待履行</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
</TS>
