<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>WorkbenchPage</name>
    <message>
        <source>New case</source>
        <translation>新收案件</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>未结案件</translation>
    </message>
    <message>
        <source>Mediations that succeeded this year</source>
        <translation>调解成功率（本年）</translation>
    </message>
    <message>
        <source>Circuit trips this year</source>
        <translation>巡回审判（本年）</translation>
    </message>
    <message>
        <source>Not yet with the parent court</source>
        <translation>待报送上级法院</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>待办与期限</translation>
    </message>
    <message>
        <source>Nothing is due in the next two weeks.</source>
        <translation>两周内没有到期事项。</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>需要决定</translation>
    </message>
    <message>
        <source>Circuit trips of the next days</source>
        <translation>近日巡回行程</translation>
    </message>
    <message>
        <source>Workbench</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>What is due in the next two weeks, what waits for a person&apos;s decision, and what the parent court has not acknowledged yet. Enter or a double click on a line opens it. Overdue lines come first.</source>
        <translation>这里列出两周内到期的事项、等待决定的事项，以及上级法院尚未回执的记录。选中一行按回车或双击即可打开，逾期的排在最前。</translation>
    </message>
    <message>
        <source>Today, {date}</source>
        <translation>今天，{date}</translation>
    </message>
    <message>
        <source>{today} due today · {overdue} overdue · {decisions} {decisions:decision waits|decisions wait}</source>
        <translation>{today} 项今天到期 · {overdue} 项逾期 · {decisions} 项等待决定</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>显示 {shown} / 共 {all} 项</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>没有等待决定的事项。</translation>
    </message>
    <message>
        <source>No trip is planned.</source>
        <translation>近日没有巡回安排。</translation>
    </message>
    <message>
        <source>{count} past the trial limit</source>
        <translation>其中超过审限 {count} 件</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} / {whole}</translation>
    </message>
    <message>
        <source>none has ended yet</source>
        <translation>本年尚无调解结束</translation>
    </message>
    <message>
        <source>to {count} {count:village|villages}</source>
        <translation>覆盖 {count} 个村（社区）</translation>
    </message>
    <message>
        <source>last receipt {moment}</source>
        <translation>最近回执 {moment}</translation>
    </message>
    <message>
        <source>no receipt yet</source>
        <translation>尚无回执</translation>
    </message>
    <message>
        <source>records</source>
        <translation>项</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>{count} {count:case|cases}</source>
        <translation>{count} 案</translation>
    </message>
    <message>
        <source>{days} {days:day|days} late</source>
        <translation>逾期 {days} 天</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>in {days} {days:day|days}</source>
        <translation>还剩 {days} 天</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
</context>
</TS>
