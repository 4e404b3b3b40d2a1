<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChooseSheet</name>
    <message>
        <source>No element sheet in this case</source>
        <translation>本案没有使用要素表</translation>
    </message>
    <message>
        <source>Choose another element sheet</source>
        <translation>换用另一份要素表</translation>
    </message>
    <message>
        <source>Other sheets</source>
        <translation>其他要素表</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>使用这一份</translation>
    </message>
    <message>
        <source>Another sheet:</source>
        <translation>其他要素表：</translation>
    </message>
    <message>
        <source>The case is closed; a complaint written freely was enough.</source>
        <translation>案件已经结案；自由书写的起诉状同样有效。</translation>
    </message>
    <message>
        <source>Both sides answer the same questions; only what they dispute goes to the hearing. A complaint written freely is accepted all the same.</source>
        <translation>双方回答同样的问题，庭审只围绕有争议的要素进行。不用要素表、自由书写的起诉状同样接收。</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚未填写</translation>
    </message>
    <message>
        <source>No sheet belongs to this cause ({cause}). One may take another, or none: a complaint written freely is accepted all the same.</source>
        <translation>本案案由（{cause}）没有对应的要素表。可以选用其他要素表，也可以不用：自由书写的起诉状同样接收。</translation>
    </message>
    <message>
        <source>Use the sheet for {name} ({count} {count:element|elements})</source>
        <translation>使用“{name}”要素表（{count}项）</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Where the elements stand</source>
        <translation>按对照结果筛选</translation>
    </message>
    <message>
        <source>Elements compared</source>
        <translation>要素对照</translation>
    </message>
    <message>
        <source>No element in this group.</source>
        <translation>没有这一类要素。</translation>
    </message>
    <message>
        <source>Agreed  A</source>
        <translation>无争议  A</translation>
    </message>
    <message>
        <source>Disputed  D</source>
        <translation>有争议  D</translation>
    </message>
    <message>
        <source>By comparison  R</source>
        <translation>按对照结果  R</translation>
    </message>
    <message>
        <source>Reason for the mark</source>
        <translation>标注理由</translation>
    </message>
    <message>
        <source>Found by the court</source>
        <translation>本院查明</translation>
    </message>
    <message>
        <source>Save the finding</source>
        <translation>保存查明</translation>
    </message>
    <message>
        <source>Adopt the agreed elements</source>
        <translation>无争议项记入查明</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对照表</translation>
    </message>
    <message>
        <source>Table for the judgment</source>
        <translation>裁判要素表</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未回答</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>不需回答</translation>
    </message>
    <message>
        <source>Marked by a person; by comparison: {standing}</source>
        <translation>人工标注；按双方回答对照为“{standing}”</translation>
    </message>
    <message>
        <source>An answer changed after it was marked: the mark no longer holds.</source>
        <translation>标注之后回答有变化，原标注不再有效，请重新判断。</translation>
    </message>
    <message>
        <source>By comparison of the answers</source>
        <translation>按双方回答对照</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>查明</translation>
    </message>
</context>
<context>
    <name>ElementLine</name>
    <message>
        <source>reasons</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>{question}: reasons</source>
        <translation>{question}：说明</translation>
    </message>
    <message>
        <source>proof</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>{question}: proof</source>
        <translation>{question}：证据</translation>
    </message>
    <message>
        <source>{question}: reply</source>
        <translation>{question}：答复</translation>
    </message>
</context>
<context>
    <name>ElementsSection</name>
    <message>
        <source>Part of the element sheet</source>
        <translation>要素表的部分</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列案套用</translation>
    </message>
    <message>
        <source>Another sheet</source>
        <translation>换用要素表</translation>
    </message>
    <message>
        <source>Keep this sheet</source>
        <translation>继续使用这一份</translation>
    </message>
    <message>
        <source>sample, version {version}</source>
        <translation>示例，第{version}版</translation>
    </message>
    <message>
        <source>{side} {given}/{all}</source>
        <translation>{side}要素 {given}/{all}</translation>
    </message>
    <message>
        <source>Comparison: {count} disputed</source>
        <translation>对照：{count}项有争议</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The cause changed to {cause} after this sheet was chosen.</source>
        <translation>选用本要素表之后，案由变更为“{cause}”。</translation>
    </message>
    <message>
        <source>Answers on this sheet are kept whichever sheet is used.</source>
        <translation>无论使用哪一份，已填的回答都会保留。</translation>
    </message>
    <message>
        <source>Use the sheet for {name}</source>
        <translation>换用“{name}”要素表</translation>
    </message>
    <message>
        <source>{count} {count:answer|answers} saved</source>
        <translation>已保存{count}项回答</translation>
    </message>
    <message>
        <source>Element sheet chosen</source>
        <translation>已选用要素表</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>已标注</translation>
    </message>
    <message>
        <source>Back to the comparison</source>
        <translation>已改回按对照结果</translation>
    </message>
    <message>
        <source>Finding saved</source>
        <translation>已保存查明</translation>
    </message>
    <message>
        <source>{count} agreed {count:element|elements} adopted as found</source>
        <translation>已将{count}项无争议要素记入查明</translation>
    </message>
    <message>
        <source>{cases} {cases:case|cases} filled with {answers} {answers:answer|answers}</source>
        <translation>已向{cases}件案件套用{answers}项回答</translation>
    </message>
    <message>
        <source>; {count} stood there already</source>
        <translation>；另有{count}项原来已填，未作改动</translation>
    </message>
    <message>
        <source>Element sheet, {side}</source>
        <translation>要素表（{side}）</translation>
    </message>
    <message>
        <source>Comparison of elements</source>
        <translation>要素对照表</translation>
    </message>
    <message>
        <source>Table of elements for the judgment</source>
        <translation>要素认定表</translation>
    </message>
</context>
<context>
    <name>SeriesPanel</name>
    <message>
        <source>Cases of the series</source>
        <translation>系列案件</translation>
    </message>
    <message>
        <source>What they have in common</source>
        <translation>共同的要素</translation>
    </message>
    <message>
        <source>All or none</source>
        <translation>全选或全不选</translation>
    </message>
    <message>
        <source>Fill the cases</source>
        <translation>套用</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Same cause and a party in the same place. What stands in a case already is left alone.</source>
        <translation>列出案由相同、有同一原告或者同一被告的未结案件。案件里已经填写的不会被覆盖。</translation>
    </message>
    <message>
        <source>No other open case of this cause has a party in common.</source>
        <translation>没有案由相同、当事人相同的其他未结案件。</translation>
    </message>
    <message>
        <source>{side} · {question} — {said}</source>
        <translation>{side} · {question}：{said}</translation>
    </message>
    <message>
        <source>Nothing is answered on this sheet yet.</source>
        <translation>本要素表还没有回答。</translation>
    </message>
    <message>
        <source>{case} (uses another sheet)</source>
        <translation>{case}（使用另一份要素表）</translation>
    </message>
    <message>
        <source>{case} ({count} answered)</source>
        <translation>{case}（已填{count}项）</translation>
    </message>
    <message>
        <source>Fill {cases} {cases:case|cases} with {answers} {answers:answer|answers}</source>
        <translation>向{cases}件套用{answers}项</translation>
    </message>
</context>
<context>
    <name>SideForm</name>
    <message>
        <source>How the answers came</source>
        <translation>回答的来源</translation>
    </message>
    <message>
        <source>Blank form</source>
        <translation>空白表</translation>
    </message>
    <message>
        <source>Filled form</source>
        <translation>已填表</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Partial answers may be saved at any time.</source>
        <translation>可以先填一部分，随时保存。</translation>
    </message>
    <message>
        <source>{given} of {all} answered</source>
        <translation>已答{given}/{all}项</translation>
    </message>
    <message>
        <source>{count} not saved</source>
        <translation>{count}项未保存</translation>
    </message>
    <message>
        <source>{side}: {said}</source>
        <translation>{side}：{said}</translation>
    </message>
    <message>
        <source>copied from {number}</source>
        <translation>套用自{number}</translation>
    </message>
</context>
</TS>
