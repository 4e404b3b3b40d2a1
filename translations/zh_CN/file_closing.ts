<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ClosedCard</name>
    <message>
        <source>Register sheet</source>
        <translation>结案登记表</translation>
    </message>
    <message>
        <source>Note what is to be paid</source>
        <translation>登记给付义务</translation>
    </message>
    <message>
        <source>Appeal and effect</source>
        <translation>上诉与生效</translation>
    </message>
    <message>
        <source>To the dossier</source>
        <translation>去卷宗</translation>
    </message>
    <message>
        <source>Take the closing back…</source>
        <translation>撤销结案…</translation>
    </message>
    <message>
        <source>for example: wrong day, wrong outcome</source>
        <translation>如：日期录错、结案方式选错</translation>
    </message>
    <message>
        <source>Why is the closing taken back?</source>
        <translation>为什么撤销结案？</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Closed on {day} as {outcome}, taken back on {back}: {why}</source>
        <translation>{day} 以“{outcome}”结案，{back} 撤销：{why}</translation>
    </message>
    <message>
        <source>{day} ({basis})</source>
        <translation>{day}（{basis}）</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结案方式</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>结案日期</translation>
    </message>
    <message>
        <source>Pronounced on</source>
        <translation>宣判日期</translation>
    </message>
    <message>
        <source>Total to be paid</source>
        <translation>给付总额</translation>
    </message>
    <message>
        <source>What was ordered or agreed</source>
        <translation>主文（判决或者协议内容）</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Small claims: final when served, no appeal (CPL 165).</source>
        <translation>小额诉讼一审终审，不能上诉（民事诉讼法第165条）。</translation>
    </message>
    <message>
        <source>{party}: term to appeal ended on {day}</source>
        <translation>{party}的上诉期已于 {day} 届满</translation>
    </message>
    <message>
        <source>{party} may appeal until {day}</source>
        <translation>{party}可以上诉至 {day}</translation>
    </message>
    <message>
        <source>Closed on {day} as {outcome} outside this section, by its mediation or at filing.</source>
        <translation>已于 {day} 以“{outcome}”结案，由调解结果或者受理环节办理。</translation>
    </message>
    <message>
        <source>Open the mediation</source>
        <translation>打开调解</translation>
    </message>
    <message>
        <source>Say why: the limits run again as before.</source>
        <translation>请写明理由：期限恢复到结案前的状态。</translation>
    </message>
</context>
<context>
    <name>ClosingSection</name>
    <message>
        <source>How the case ends</source>
        <translation>结案方式</translation>
    </message>
    <message>
        <source>Performed at once</source>
        <translation>当场履行</translation>
    </message>
    <message>
        <source>answers to the questions above; why it is closed this way</source>
        <translation>上面各项核对的情况；为什么以这种方式结案</translation>
    </message>
    <message>
        <source>Pronounced on</source>
        <translation>宣判日期</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>结案日期</translation>
    </message>
    <message>
        <source>What was ordered or agreed</source>
        <translation>主文（判决或者协议内容）</translation>
    </message>
    <message>
        <source>Total to be paid</source>
        <translation>给付总额</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Make the paper</source>
        <translation>制作裁判文书</translation>
    </message>
    <message>
        <source>{day}: {basis} (Fa Shi [2000] No. 29, art. 10)</source>
        <translation>{day}：{basis}（法释〔2000〕29号第10条）</translation>
    </message>
    <message>
        <source>Closed; the term for archiving runs</source>
        <translation>已结案，归档期限开始计算</translation>
    </message>
    <message>
        <source>The closing was taken back; the case is open again</source>
        <translation>结案已撤销，案件恢复办理</translation>
    </message>
    <message>
        <source>Register sheet of the closed case</source>
        <translation>结案登记表</translation>
    </message>
    <message>
        <source>register sheet.pdf</source>
        <translation>结案登记表.pdf</translation>
    </message>
</context>
<context>
    <name>GateCard</name>
    <message>
        <source>{count} {count:point stands|points stand} in the way</source>
        <translation>还有 {count} 项须先办理</translation>
    </message>
    <message>
        <source>Ready to close</source>
        <translation>可以结案</translation>
    </message>
    <message>
        <source> ({basis})</source>
        <translation>（{basis}）</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>去办理</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>stops</source>
        <translation>须先办</translation>
    </message>
    <message>
        <source>check</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
</context>
</TS>
