<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChangeForm</name>
    <message>
        <source>Convert</source>
        <translation>转换</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>It was heard in its present procedure</source>
        <translation>已按现有程序开庭</translation>
    </message>
    <message>
        <source>Both parties agreed before the hearing</source>
        <translation>双方在开庭前约定</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>约定</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>有什么变化</translation>
    </message>
    <message>
        <source>Convert to</source>
        <translation>转为</translation>
    </message>
    <message>
        <source>Day of the conversion</source>
        <translation>转换日期</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Ruling</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Number or date of the ruling</source>
        <translation>裁定的文号或者日期</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>开庭</translation>
    </message>
    <message>
        <source>Convert from {track}</source>
        <translation>由“{track}”转换</translation>
    </message>
    <message>
        <source>Limit: {old} becomes {new}, still counted from the filing on {filed}.</source>
        <translation>审限：由{old}变为{new}，仍从{filed}立案起算。</translation>
    </message>
    <message>
        <source>The year&apos;s holiday notice is not out yet: the new last day is provisional.</source>
        <translation>该年放假安排尚未公布，新的届满日为暂定。</translation>
    </message>
    <message>
        <source>Fee: nothing is to be topped up.</source>
        <translation>费用：不需补交。</translation>
    </message>
    <message>
        <source>Fee: the other half falls due; calculate it under “Fees”.</source>
        <translation>费用：应补交另一半，请在“费用”中计算。</translation>
    </message>
    <message>
        <source>Fee: {amount} to be topped up in time after the notice, by {day} if told today; unpaid, the suit counts as withdrawn.</source>
        <translation>费用：应在收到通知后按期补交{amount}，今天通知的，补交到{day}；不补交的，按撤诉处理。</translation>
    </message>
    <message>
        <source>Facts the parties confirmed need no new proof. The former procedure stays in the history.</source>
        <translation>当事人已经确认的事实不再举证。原程序保留在记录中。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>ChoicePart</name>
    <message>
        <source>Another procedure…</source>
        <translation>选择其他程序…</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Kept with what was advised and how the tests stood.</source>
        <translation>与建议和各项条件一并保存。</translation>
    </message>
    <message>
        <source>Choose this procedure</source>
        <translation>确定这一程序</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Not settled yet: {count} {count:test|tests} of “{step}” {count:is|are} open</source>
        <translation>尚未得出建议：“{step}”还有{count}项条件待答</translation>
    </message>
    <message>
        <source>Advised: {track}, by agreement of the parties</source>
        <translation>建议：{track}（双方约定）</translation>
    </message>
    <message>
        <source>Advised: {track}</source>
        <translation>建议：{track}</translation>
    </message>
    <message>
        <source>Apply: {track}</source>
        <translation>适用{track}</translation>
    </message>
</context>
<context>
    <name>NumberCard</name>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Make void…</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>In place of</source>
        <translation>原编号</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why void</source>
        <translation>作废理由</translation>
    </message>
    <message>
        <source>Numbers of the case</source>
        <translation>本案案号</translation>
    </message>
    <message>
        <source>Give {number}</source>
        <translation>编{number}</translation>
    </message>
    <message>
        <source>{formal}; registered as {provisional}, which stays valid on papers already printed.</source>
        <translation>{formal}。登记时为{provisional}，已打印的材料上仍然有效。</translation>
    </message>
    <message>
        <source>{provisional}; a formal number is given at the filing.</source>
        <translation>{provisional}。正式案号在立案时编。</translation>
    </message>
    <message>
        <source>{provisional}; {left} {left:number|numbers} of the series {series} {left:is|are} left on this computer.</source>
        <translation>{provisional}。本机“{series}”号段还有{left}个号。</translation>
    </message>
    <message>
        <source>{provisional} for now: no number is left here. The next push brings some.</source>
        <translation>暂用{provisional}：本机没有可用的号，下次报送时领取。</translation>
    </message>
    <message>
        <source>void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>在用</translation>
    </message>
</context>
<context>
    <name>ProcedureSection</name>
    <message>
        <source>Convert…</source>
        <translation>程序转换…</translation>
    </message>
    <message>
        <source>Note that the parties were told…</source>
        <translation>记明已告知当事人…</translation>
    </message>
    <message>
        <source>Objection rejected…</source>
        <translation>异议不成立…</translation>
    </message>
    <message>
        <source>The fee was calculated for another procedure: recalculate it.</source>
        <translation>诉讼费是按另一程序计算的，请重新计算。</translation>
    </message>
    <message>
        <source>Open the fees</source>
        <translation>打开费用</translation>
    </message>
    <message>
        <source>Enter the published wage…</source>
        <translation>录入公布的工资…</translation>
    </message>
    <message>
        <source>Decisions on the procedure</source>
        <translation>程序事项</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>未确定</translation>
    </message>
    <message>
        <source>Procedure noted; its limit runs from the filing</source>
        <translation>程序已确定，审限从立案起算</translation>
    </message>
    <message>
        <source>Converted: {track}</source>
        <translation>已转换：{track}</translation>
    </message>
    <message>
        <source>The parties were told</source>
        <translation>已记明告知</translation>
    </message>
    <message>
        <source>The rejected objection is noted</source>
        <translation>异议不成立已记明</translation>
    </message>
    <message>
        <source>Published wage saved</source>
        <translation>年平均工资已保存</translation>
    </message>
    <message>
        <source>Number given: {number}</source>
        <translation>已编号：{number}</translation>
    </message>
    <message>
        <source>The number is void and stays in the register</source>
        <translation>案号已作废，保留在登记中</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Reason and effect</source>
        <translation>理由和影响</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>How the tests stand</source>
        <translation>适用条件</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>程序记录</translation>
    </message>
</context>
<context>
    <name>ProcedureWords</name>
    <message>
        <source>Not filed yet: the limit begins with the filing.</source>
        <translation>尚未立案，审限从立案起算。</translation>
    </message>
    <message>
        <source>No trial limit runs.</source>
        <translation>没有正在计算的审限。</translation>
    </message>
    <message>
        <source>Trial limit until {day}, counted from the filing on {filed}.</source>
        <translation>审限到{day}，从{filed}立案起算。</translation>
    </message>
    <message>
        <source>Amount {amount}</source>
        <translation>标的额{amount}</translation>
    </message>
    <message>
        <source>no yearly wage of {province} is entered</source>
        <translation>还没有录入{province}的年平均工资</translation>
    </message>
    <message>
        <source>yearly wage of {province} {year}: {amount} ({source})</source>
        <translation>{province}{year}年就业人员年平均工资{amount}（{source}）</translation>
    </message>
    <message>
        <source>Tell the parties who the judge is, that one instance is final, that the limit ends on {day}, and that the fee is halved (Int 274).</source>
        <translation>应告知当事人：审判人员、一审终审、审限到{day}、受理费减半（法释〔2022〕11号第274条）。</translation>
    </message>
    <message>
        <source>advised: {track}</source>
        <translation>建议{track}</translation>
    </message>
    <message>
        <source>limit until {day}</source>
        <translation>审限到{day}</translation>
    </message>
    <message>
        <source>{amount} to top up</source>
        <translation>应补交{amount}</translation>
    </message>
    <message>
        <source>parties told {day}</source>
        <translation>{day}已告知</translation>
    </message>
</context>
<context>
    <name>SmallClaimsForm</name>
    <message>
        <source>Note it</source>
        <translation>记明</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Parties told of small claims</source>
        <translation>告知小额诉讼事项</translation>
    </message>
    <message>
        <source>Objection to small claims rejected</source>
        <translation>小额诉讼异议不成立</translation>
    </message>
    <message>
        <source>Raised before the hearing. If it is right, convert the case instead; if not, say here why.</source>
        <translation>异议应在开庭前提出。异议成立的，请办理程序转换；不成立的，在这里写明理由。</translation>
    </message>
</context>
<context>
    <name>TestList</name>
    <message>
        <source>{group}: none</source>
        <translation>{group}：没有</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>都没有</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>逐项…</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>案卷所载</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>VoidForm</name>
    <message>
        <source>Make void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Make {number} void</source>
        <translation>作废{number}</translation>
    </message>
    <message>
        <source>This cannot be undone. The number stays in the register with the reason and is never used again.</source>
        <translation>作废不能撤销。案号连同理由保留在登记中，不再使用。</translation>
    </message>
</context>
<context>
    <name>WageForm</name>
    <message>
        <source>Save the wage</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Year it is about</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Average yearly wage</source>
        <translation>年平均工资</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>公布日期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Name and number of the publication</source>
        <translation>公布文件的名称和文号</translation>
    </message>
    <message>
        <source>Average yearly wage of employed persons, {province}</source>
        <translation>{province}就业人员年平均工资</translation>
    </message>
    <message>
        <source>A case is measured by the latest figure published by its filing; earlier cases keep theirs.</source>
        <translation>按立案时已公布的最近年度数据计算，以前立案的不变。</translation>
    </message>
</context>
</TS>
