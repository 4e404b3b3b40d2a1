<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>FigureTable</name>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>n of m</source>
        <translation>n / m</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>上年同期</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>FiguresView</name>
    <message>
        <source>annualise periods of different length</source>
        <translation>长短不同的期间按年折算</translation>
    </message>
    <message>
        <source>Usage and duration</source>
        <translation>使用率与周期</translation>
    </message>
    <message>
        <source>Enter opens the cases behind a number.</source>
        <translation>按回车打开数字背后的案件。</translation>
    </message>
</context>
<context>
    <name>LeaderTable</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Quota of the quarter</source>
        <translation>季度定额</translation>
    </message>
    <message>
        <source>Closed in the quarter</source>
        <translation>本季办结</translation>
    </message>
    <message>
        <source>Closed in the year</source>
        <translation>本年办结</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>定额</translation>
    </message>
    <message>
        <source>met</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Supervision, hours</source>
        <translation>监督管理（小时）</translation>
    </message>
</context>
<context>
    <name>LeadersView</name>
    <message>
        <source>Quota of own cases in a year</source>
        <translation>全年办案定额</translation>
    </message>
    <message>
        <source>Leaders&apos; own cases</source>
        <translation>院庭长办案</translation>
    </message>
    <message>
        <source>No president or head of tribunal among the staff.</source>
        <translation>人员中没有院长、庭长。</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟数</translation>
    </message>
    <message>
        <source>what was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Note the time</source>
        <translation>登记工时</translation>
    </message>
    <message>
        <source>Time spent on supervision by the leader under the cursor</source>
        <translation>登记光标所在院庭长的监督管理工时</translation>
    </message>
    <message>
        <source>Time of {name} noted</source>
        <translation>已登记{name}的工时</translation>
    </message>
</context>
<context>
    <name>PeriodChoice</name>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>{year} 年</translation>
    </message>
    <message>
        <source>Quarter {number} of {year}</source>
        <translation>{year} 年第 {number} 季度</translation>
    </message>
    <message>
        <source>{year}-{month}</source>
        <translation>{year} 年 {month} 月</translation>
    </message>
</context>
<context>
    <name>StageBarTable</name>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>My mean</source>
        <translation>本人平均</translation>
    </message>
    <message>
        <source>My cases</source>
        <translation>本人件数</translation>
    </message>
    <message>
        <source>Tribunal&apos;s mean</source>
        <translation>法庭平均</translation>
    </message>
    <message>
        <source>Its cases</source>
        <translation>法庭件数</translation>
    </message>
    <message>
        <source>{days} {days:day|days}</source>
        <translation>{days} 天</translation>
    </message>
</context>
<context>
    <name>StagesView</name>
    <message>
        <source>Judge</source>
        <translation>承办法官</translation>
    </message>
    <message>
        <source>Mean days per stage</source>
        <translation>各阶段平均天数</translation>
    </message>
    <message>
        <source>Mean days per stage of the cases closed in the period</source>
        <translation>本期已结案件各阶段平均天数</translation>
    </message>
    <message>
        <source>Enter opens the closed cases the means are taken from.</source>
        <translation>按回车打开计算平均数的已结案件。</translation>
    </message>
    <message>
        <source>My cases</source>
        <translation>本人件数</translation>
    </message>
    <message>
        <source>Tribunal</source>
        <translation>全法庭</translation>
    </message>
    <message>
        <source>{days} {days:day|days}</source>
        <translation>{days} 天</translation>
    </message>
</context>
<context>
    <name>StuckTable</name>
    <message>
        <source>Quiet for</source>
        <translation>没有动静</translation>
    </message>
    <message>
        <source>{days} {days:day|days}</source>
        <translation>{days} 天</translation>
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
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>最近动态</translation>
    </message>
    <message>
        <source>Whose turn</source>
        <translation>轮到谁</translation>
    </message>
    <message>
        <source>Limit ends</source>
        <translation>期限届满</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>报送</translation>
    </message>
</context>
<context>
    <name>StuckView</name>
    <message>
        <source>Where cases are stuck</source>
        <translation>卡在哪里</translation>
    </message>
    <message>
        <source>No open case.</source>
        <translation>没有未结案件。</translation>
    </message>
    <message>
        <source>{shown} of {all} open {all:case|cases}, longest quiet first.</source>
        <translation>未结案件 {shown}/{all} 件，没有动静最久的在前。</translation>
    </message>
    <message>
        <source>The parent court has confirmed nothing yet; it may know less than this list.</source>
        <translation>上级法院还没有回执，它所知的可能比这里少。</translation>
    </message>
    <message>
        <source>The parent court last confirmed {days} {days:day|days} ago; it knows the cases as they were then.</source>
        <translation>上级法院最近一次回执在 {days} 天前，它所知的是当时的状态。</translation>
    </message>
</context>
<context>
    <name>SupervisionPage</name>
    <message>
        <source>Monday list</source>
        <translation>周督办清单</translation>
    </message>
    <message>
        <source>Monthly notice</source>
        <translation>月通报</translation>
    </message>
    <message>
        <source>Quarterly dispatch</source>
        <translation>季通报</translation>
    </message>
    <message>
        <source>Allocations</source>
        <translation>分案登记簿</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Where cases are stuck</source>
        <translation>卡在哪里</translation>
    </message>
    <message>
        <source>Usage and duration</source>
        <translation>使用率与周期</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段时长</translation>
    </message>
    <message>
        <source>Leaders&apos; own cases</source>
        <translation>院庭长办案</translation>
    </message>
    <message>
        <source>Quality review</source>
        <translation>质量评查</translation>
    </message>
    <message>
        <source>Village cards</source>
        <translation>村情卡</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Everything here is counted from the cases themselves; nothing is filled in twice. “Where cases are stuck” lists open cases by the days since anything was written in them, and whose turn it is. Enter on a number opens its cases. The Monday list, the monthly notice and the quarterly dispatch are made from the same rows: print them or save them for Excel. Periods of different length are compared only when both are annualised.</source>
        <translation>这里的数都由案件登记自动得出，不用重复填报。“卡在哪里”按多久没有动静排列未结案件，并写明轮到谁。在数字上按回车打开它的案件。周督办清单、月通报、季通报出自同样的数据，一键打印或存为 Excel。长短不同的期间，只有都按年折算才作比较。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print: {paper}</source>
        <translation>打印：{paper}</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Excel: {paper}</source>
        <translation>存为 Excel：{paper}</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
</context>
<context>
    <name>VillagesTable</name>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>今年立案</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>Per 10,000</source>
        <translation>万人收案</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>调解成功</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最近走访</translation>
    </message>
    <message>
        <source>Without litigation</source>
        <translation>无讼村</translation>
    </message>
    <message>
        <source>none before</source>
        <translation>去年无</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>{days} {days:day|days} ago</source>
        <translation>{days} 天前</translation>
    </message>
    <message>
        <source>No population on record; enter it in Settings.</source>
        <translation>没有登记人口，请在“设置”里填写。</translation>
    </message>
    <message>
        <source>Population {count}, {year}</source>
        <translation>人口 {count}（{year} 年）</translation>
    </message>
</context>
<context>
    <name>VillagesView</name>
    <message>
        <source>Village cards</source>
        <translation>村情卡</translation>
    </message>
    <message>
        <source>No village yet. Add them in Settings.</source>
        <translation>还没有村（社区），请在“设置”里添加。</translation>
    </message>
    <message>
        <source>for example the town&apos;s party committee</source>
        <translation>如：枫溪镇党委</translation>
    </message>
    <message>
        <source>number of the paper, or the criteria that were met</source>
        <translation>文号，或者达到的标准</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>授予单位</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Note the status</source>
        <translation>登记状态</translation>
    </message>
    <message>
        <source>This year&apos;s filings</source>
        <translation>今年立案明细</translation>
    </message>
    <message>
        <source>{first} to {last}, against {before} to {until}: periods of the same length.</source>
        <translation>{first} 至 {last}，与去年 {before} 至 {until} 比较：期间等长。</translation>
    </message>
    <message>
        <source>{day} {status}, {body} {basis}</source>
        <translation>{day} {status}，{body} {basis}</translation>
    </message>
    <message>
        <source>Not on the way to a village without litigation yet.</source>
        <translation>尚未启动无讼村创建。</translation>
    </message>
    <message>
        <source>Noted for {village}</source>
        <translation>{village}已登记</translation>
    </message>
</context>
</TS>
