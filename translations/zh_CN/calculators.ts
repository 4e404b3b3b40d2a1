<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CalculatorView</name>
    <message>
        <source>for the paper; may stay empty</source>
        <translation>印在单据上，可不填</translation>
    </message>
    <message>
        <source>Case number or parties</source>
        <translation>案号或当事人</translation>
    </message>
    <message>
        <source>There is no result yet; what is wrong stands at its field.</source>
        <translation>暂时算不出结果，哪里有误已在该项下方写明。</translation>
    </message>
</context>
<context>
    <name>CalculatorsPage</name>
    <message>
        <source>Copy as text</source>
        <translation>复制文字</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Calculator</source>
        <translation>计算器</translation>
    </message>
    <message>
        <source>Litigation fee</source>
        <translation>诉讼费</translation>
    </message>
    <message>
        <source>Deadline sandbox</source>
        <translation>期限沙盘</translation>
    </message>
    <message>
        <source>Limits and fees</source>
        <translation>期限与费用</translation>
    </message>
    <message>
        <source>Answers the two questions every party asks: what does it cost, and until when. Choose the kind of fee or the limit and type what is known; the result, each step and its article stand beside the form at once. In the sandbox add intervals that do not count, and move the event with the arrow keys on the calendar. Print gives the party a sheet with the working. Nothing typed here is kept or changes a case.</source>
        <translation>回答当事人最常问的两件事：要交多少钱，到哪一天为止。选好费用种类或者期限，填上已知的内容，结果、每一步和所依据的条文立即列在旁边。在期限沙盘里可以添加不计入期限的期间，也可以在月历上用方向键移动起算日。“打印”给当事人一份写明计算过程的单据。这里填写的内容不会保存，也不会改动任何案件。</translation>
    </message>
    <message>
        <source>The result is on the clipboard</source>
        <translation>结果已复制到剪贴板</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>保存单据</translation>
    </message>
    <message>
        <source>The sheet is saved</source>
        <translation>单据已保存</translation>
    </message>
</context>
<context>
    <name>DeductionRows</name>
    <message>
        <source>Add an interval</source>
        <translation>添加一段</translation>
    </message>
    <message>
        <source>Intervals that do not count</source>
        <translation>不计入期限的期间</translation>
    </message>
    <message>
        <source>reason, for example an appraisal</source>
        <translation>事由，如鉴定</translation>
    </message>
    <message>
        <source>Interval {number}, from</source>
        <translation>第{number}段，自</translation>
    </message>
    <message>
        <source>Interval {number}, to</source>
        <translation>第{number}段，至</translation>
    </message>
    <message>
        <source>Interval {number}, reason</source>
        <translation>第{number}段，事由</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>自 – 至</translation>
    </message>
    <message>
        <source>Remove interval {number}</source>
        <translation>删去第{number}段</translation>
    </message>
    <message>
        <source>Write both days like 2026-04-01.</source>
        <translation>请按 2026-04-01 的样子填写两个日期。</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>止日早于起日。</translation>
    </message>
</context>
<context>
    <name>FeeFields</name>
    <message>
        <source>What the fee is for</source>
        <translation>计费事项</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Fill in the amount in dispute, or the sum per case where there is none.</source>
        <translation>有争议金额的填金额，没有争议金额的填每件标准，二者填一项。</translation>
    </message>
    <message>
        <source>Still to fill in: {names}.</source>
        <translation>还需填写：{names}。</translation>
    </message>
    <message>
        <source>Fill in the sums of the property claims, the number of other claims, or both.</source>
        <translation>填写各项财产请求的金额，或者非财产请求的项数，也可以都填。</translation>
    </message>
    <message>
        <source>Without a property claim the provincial sum per case is needed.</source>
        <translation>没有财产请求时，要填写本省每件标准。</translation>
    </message>
    <message>
        <source>one sum a line</source>
        <translation>每行一个金额</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>费用种类</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>适用程序</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>结案方式</translation>
    </message>
    <message>
        <source>Heard together</source>
        <translation>合并审理</translation>
    </message>
    <message>
        <source>Relief granted</source>
        <translation>司法救助</translation>
    </message>
    <message>
        <source>Who is exempted</source>
        <translation>免交的当事人</translation>
    </message>
    <message>
        <source>Rounded to</source>
        <translation>取整到</translation>
    </message>
    <message>
        <source>Reduced by (%)</source>
        <translation>减交比例（%）</translation>
    </message>
    <message>
        <source>By the rules of</source>
        <translation>按哪一天的规定</translation>
    </message>
    <message>
        <source>empty: today</source>
        <translation>不填即今天</translation>
    </message>
    <message>
        <source>A whole number from 0 to {most}.</source>
        <translation>请填 0 至 {most} 的整数。</translation>
    </message>
    <message>
        <source>A percentage, such as 30.</source>
        <translation>请填百分数，如 30。</translation>
    </message>
</context>
<context>
    <name>FeeView</name>
    <message>
        <source>Fee calculation</source>
        <translation>诉讼费用计算单</translation>
    </message>
    <message>
        <source>This cannot be combined with the fee calculated.</source>
        <translation>此项与所算的费用不能同时适用。</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Full fee</source>
        <translation>全额</translation>
    </message>
    <message>
        <source>before halving and relief</source>
        <translation>减半、减免之前</translation>
    </message>
    <message>
        <source>after halving and relief</source>
        <translation>减半、减免之后</translation>
    </message>
    <message>
        <source>besides what has been paid</source>
        <translation>已交之外另补</translation>
    </message>
    <message>
        <source>out of what has been paid</source>
        <translation>从已交的费用中退</translation>
    </message>
    <message>
        <source>by the articles below</source>
        <translation>依据见下</translation>
    </message>
</context>
<context>
    <name>MonthStrip</name>
    <message>
        <source>The days of the period; arrow keys move the event</source>
        <translation>期间月历，方向键移动起算日</translation>
    </message>
    <message>
        <source>off</source>
        <comment>short mark of a holiday below a day</comment>
        <translation>休</translation>
    </message>
    <message>
        <source>on</source>
        <comment>short mark of a worked weekend day</comment>
        <translation>班</translation>
    </message>
    <message>
        <source>ded</source>
        <comment>short mark of a deducted day</comment>
        <translation>扣</translation>
    </message>
    <message>
        <source>From the event on {start} to the last day, {due}.</source>
        <translation>自{start}的事件起，至最后一日{due}。</translation>
    </message>
    <message>
        <source>Holidays: {days}.</source>
        <translation>节假日：{days}。</translation>
    </message>
    <message>
        <source>Weekend days worked: {days}.</source>
        <translation>调休上班日：{days}。</translation>
    </message>
    <message>
        <source>Deducted: {days}.</source>
        <translation>扣除：{days}。</translation>
    </message>
</context>
<context>
    <name>PeriodFields</name>
    <message>
        <source>What is counted</source>
        <translation>期限来源</translation>
    </message>
    <message>
        <source>name, pinyin or number such as J-APP</source>
        <translation>名称、拼音或编号，如 J-APP</translation>
    </message>
    <message>
        <source>A last day on a rest day moves on</source>
        <translation>末日是休息日的顺延</translation>
    </message>
    <message>
        <source>A day between 1949 and 2200.</source>
        <translation>日期须在 1949 年至 2200 年之间。</translation>
    </message>
    <message>
        <source>A time like 10:05.</source>
        <translation>请按 10:05 的样子填写时间。</translation>
    </message>
    <message>
        <source>Type a length and the day of the event.</source>
        <translation>填写长度和事件发生的日期。</translation>
    </message>
    <message>
        <source>Choose a limit: type its name, and take it from the list.</source>
        <translation>选择期限：输入名称，从列表中选取。</translation>
    </message>
    <message>
        <source>Type the day and the time of the event.</source>
        <translation>填写事件发生的日期和时间。</translation>
    </message>
    <message>
        <source>Type the day of the event.</source>
        <translation>填写事件发生的日期。</translation>
    </message>
    <message>
        <source>{length} from: {event}. {basis}</source>
        <translation>{length}，自“{event}”起算。{basis}</translation>
    </message>
    <message>
        <source>A whole number from 1 to {most}.</source>
        <translation>请填 1 至 {most} 的整数。</translation>
    </message>
    <message>
        <source>A limit of the table</source>
        <translation>法定期限</translation>
    </message>
    <message>
        <source>A length of your own</source>
        <translation>自定长度</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>One day earlier</source>
        <translation>早一日</translation>
    </message>
    <message>
        <source>One day later</source>
        <translation>晚一日</translation>
    </message>
    <message>
        <source>Day of the event</source>
        <translation>事件发生之日</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>does not count itself</source>
        <translation>当日不计入</translation>
    </message>
    <message>
        <source>Time of the event</source>
        <translation>事件发生的时间</translation>
    </message>
</context>
<context>
    <name>PeriodView</name>
    <message>
        <source>How the last day was reached</source>
        <translation>期限计算说明</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>届满</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一日</translation>
    </message>
    <message>
        <source>Before moving</source>
        <translation>顺延之前</translation>
    </message>
    <message>
        <source>Work towards</source>
        <translation>宜在此日前办妥</translation>
    </message>
    <message>
        <source>Whether a trial limit moves for rest days is not settled: plan by the day before moving.</source>
        <translation>审理期限的末日是否因休息日顺延没有明文规定，安排工作以顺延之前的日期为准。</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>moved for rest days</source>
        <translation>遇休息日已顺延</translation>
    </message>
    <message>
        <source>Filled: last day. Framed: event; dashed: last day before moving. Grey: weekend; off: holiday; on: worked weekend day; ded: deducted. Click it and move the event with the arrow keys.</source>
        <translation>实底：最后一日；实线框：事件发生之日；虚线框：顺延之前。灰底：周末；休：节假日；班：调休上班；扣：扣除。点选月历后可用方向键移动起算日。</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>How it was calculated</source>
        <translation>计算过程与依据</translation>
    </message>
</context>
<context>
    <name>SandboxLink</name>
    <message>
        <source>sandbox</source>
        <translation>沙盘</translation>
    </message>
    <message>
        <source>Try this limit in the deadline sandbox</source>
        <translation>在期限沙盘中推演这一期限</translation>
    </message>
</context>
</TS>
