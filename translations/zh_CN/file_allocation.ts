<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AllocationSection</name>
    <message>
        <source>Views of the allocation</source>
        <translation>分案视图</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>承办法官</translation>
    </message>
    <message>
        <source>Assessors</source>
        <translation>陪审员</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列案</translation>
    </message>
</context>
<context>
    <name>GiveCard</name>
    <message>
        <source>Give the series to one judge</source>
        <translation>系列案交同一法官办理</translation>
    </message>
    <message>
        <source>Which cases</source>
        <translation>哪些案件</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>承办法官</translation>
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
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Post and name</source>
        <translation>职务和姓名</translation>
    </message>
    <message>
        <source>Parties told on</source>
        <translation>告知当事人日期</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>核对结果</translation>
    </message>
    <message>
        <source>Give to this judge</source>
        <translation>交给这名法官</translation>
    </message>
    <message>
        <source>All open cases of the series</source>
        <translation>系列案全部未结案件</translation>
    </message>
    <message>
        <source>This case</source>
        <translation>本案</translation>
    </message>
    <message>
        <source>{name} ({count} open)</source>
        <translation>{name}（在办{count}件）</translation>
    </message>
    <message>
        <source>Choose the judge.</source>
        <translation>请选择法官。</translation>
    </message>
</context>
<context>
    <name>JurorPoolCard</name>
    <message>
        <source>1. Who takes part in the draw</source>
        <translation>一、参加抽取的名单</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>合议庭</translation>
    </message>
    <message>
        <source>Panel of {size}</source>
        <translation>{size}人合议庭</translation>
    </message>
    <message>
        <source>Assessors</source>
        <translation>陪审员</translation>
    </message>
    <message>
        <source>Substitutes</source>
        <translation>候补</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Drawn {days} {days:day|days} before.</source>
        <translation>开庭{days}日前抽取。</translation>
    </message>
    <message>
        <source>Day of the hearing</source>
        <translation>开庭日期</translation>
    </message>
    <message>
        <source>Cases a year at most</source>
        <translation>每年参审上限（件）</translation>
    </message>
    <message>
        <source>Setting; normally 30.</source>
        <translation>本庭设置，一般不超过30件。</translation>
    </message>
    <message>
        <source>Why it is drawn late</source>
        <translation>临近开庭抽取的理由</translation>
    </message>
    <message>
        <source>Why assessors are drawn again</source>
        <translation>重新抽取的理由</translation>
    </message>
    <message>
        <source>Assessors on the roster</source>
        <translation>陪审员名册</translation>
    </message>
    <message>
        <source>No assessor is on the roster. Add them under People.</source>
        <translation>名册上没有陪审员。请在“队伍与志愿者”中添加。</translation>
    </message>
    <message>
        <source>Does this assessor take part?</source>
        <translation>这名陪审员是否参加抽取</translation>
    </message>
    <message>
        <source>Answer or ground</source>
        <translation>核对结果或者理由</translation>
    </message>
    <message>
        <source>Takes part</source>
        <translation>参加</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Fix the list and show the commitment</source>
        <translation>确定名单并显示承诺值</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{name} takes part</source>
        <translation>{name}是否参加</translation>
    </message>
    <message>
        <source>{able} of {all} may be drawn</source>
        <translation>名册{all}人，可抽取{able}人</translation>
    </message>
    <message>
        <source>to be answered</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>takes part</source>
        <translation>参加</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年参审</translation>
    </message>
    <message>
        <source>In the draw</source>
        <translation>是否参加</translation>
    </message>
</context>
<context>
    <name>JurorResultCard</name>
    <message>
        <source>Who was drawn</source>
        <translation>抽取结果</translation>
    </message>
    <message>
        <source>Assessors drawn</source>
        <translation>抽中与候补</translation>
    </message>
    <message>
        <source>Cannot sit, because</source>
        <translation>不能参审的理由</translation>
    </message>
    <message>
        <source>Next substitute</source>
        <translation>由候补递补</translation>
    </message>
    <message>
        <source>Draw again…</source>
        <translation>重新抽取…</translation>
    </message>
    <message>
        <source>Appoint the panel</source>
        <translation>组成合议庭</translation>
    </message>
    <message>
        <source>For the hearing of {day}, drawn {moment} by {operator}.</source>
        <translation>{day}开庭，{operator}于{moment}抽取。</translation>
    </message>
    <message>
        <source>Other judge</source>
        <translation>其他法官</translation>
    </message>
    <message>
        <source>Presiding judge</source>
        <translation>审判长</translation>
    </message>
    <message>
        <source>Presiding judge…</source>
        <translation>审判长…</translation>
    </message>
    <message>
        <source>Other judge…</source>
        <translation>其他法官…</translation>
    </message>
    <message>
        <source>The assessors sit in the panel beside these judges:</source>
        <translation>与抽中的陪审员组成合议庭的法官：</translation>
    </message>
    <message>
        <source>{name} cannot sit, because</source>
        <translation>{name}不能参审的理由</translation>
    </message>
    <message>
        <source>Say why: it stays on record, and the next substitute follows.</source>
        <translation>请写明理由；理由留痕，由下一名候补递补。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>JurorsPart</name>
    <message>
        <source>Draw the assessors</source>
        <translation>抽取陪审员</translation>
    </message>
    <message>
        <source>What was drawn</source>
        <translation>抽取记录</translation>
    </message>
    <message>
        <source>Assessors are drawn once the case is filed and while it is open.</source>
        <translation>立案之后、结案之前抽取陪审员。</translation>
    </message>
    <message>
        <source>The panel is appointed</source>
        <translation>合议庭已组成</translation>
    </message>
    <message>
        <source>Slip of the draw of assessors</source>
        <translation>人民陪审员抽取单</translation>
    </message>
    <message>
        <source>Assessors {number}.pdf</source>
        <translation>陪审员抽取单{number}.pdf</translation>
    </message>
    <message>
        <source>Draw of assessors {number}.json</source>
        <translation>陪审员抽取记录{number}.json</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>开庭</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>抽中</translation>
    </message>
</context>
<context>
    <name>RegisterButtons</name>
    <message>
        <source>Register since</source>
        <translation>登记簿起始日期</translation>
    </message>
    <message>
        <source>Print register</source>
        <translation>打印登记簿</translation>
    </message>
    <message>
        <source>Register to Excel…</source>
        <translation>登记簿导出 Excel…</translation>
    </message>
    <message>
        <source>Register of allocations</source>
        <translation>分案登记</translation>
    </message>
    <message>
        <source>Register of allocations {day}.xlsx</source>
        <translation>分案登记簿{day}.xlsx</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
</context>
<context>
    <name>RequestPart</name>
    <message>
        <source>Who asked for assessors</source>
        <translation>谁申请陪审员参审</translation>
    </message>
    <message>
        <source>Who asked</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Told of the right on</source>
        <translation>告知权利日期</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Note a request…</source>
        <translation>登记申请…</translation>
    </message>
    <message>
        <source>Note the request</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>A party may ask for people&apos;s assessors within {days} {days:day|days} of the notice.</source>
        <translation>当事人可以在收到通知后{days}日内申请由人民陪审员参加审理。</translation>
    </message>
    <message>
        <source>Term to ask</source>
        <translation>申请期限</translation>
    </message>
    <message>
        <source>Request noted</source>
        <translation>申请已登记</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>告知日期</translation>
    </message>
    <message>
        <source>late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>期限内</translation>
    </message>
</context>
<context>
    <name>SeriesPart</name>
    <message>
        <source>Cases of the series</source>
        <translation>系列案成员</translation>
    </message>
    <message>
        <source>Name of the series</source>
        <translation>系列案名称</translation>
    </message>
    <message>
        <source>Why they belong together</source>
        <translation>属于系列案的理由</translation>
    </message>
    <message>
        <source>Link a case by its number</source>
        <translation>按案号关联案件</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Or this is no series, because</source>
        <translation>不属于系列案，理由</translation>
    </message>
    <message>
        <source>This case does not follow the series, because</source>
        <translation>本案不随系列案办理，理由</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Make it a series</source>
        <translation>确定为系列案</translation>
    </message>
    <message>
        <source>No series</source>
        <translation>不属系列案</translation>
    </message>
    <message>
        <source>Let it go apart</source>
        <translation>单独办理</translation>
    </message>
    <message>
        <source>Why: {why}</source>
        <translation>理由：{why}</translation>
    </message>
    <message>
        <source>{name}: {count} {count:case|cases}, none has a judge yet.</source>
        <translation>{name}：共{count}件，都还没有承办人。</translation>
    </message>
    <message>
        <source>{name}: {count} {count:case|cases}, with {judges}; {open} without a judge.</source>
        <translation>{name}：共{count}件，由{judges}办理，{open}件还没有承办人。</translation>
    </message>
    <message>
        <source>{count} open {count:case|cases} of this cause against the same defendant within {days} {days:day|days}.</source>
        <translation>{days}日内同一案由、同一被告的未结案件有{count}件。</translation>
    </message>
    <message>
        <source>No open case of this cause against the same defendant within {days} {days:day|days}.</source>
        <translation>{days}日内没有同一案由、同一被告的其他未结案件。</translation>
    </message>
    <message>
        <source>Answered: no series, {why}</source>
        <translation>已确认不属系列案：{why}</translation>
    </message>
    <message>
        <source>Add to the series</source>
        <translation>加入系列案</translation>
    </message>
    <message>
        <source>{name} series</source>
        <translation>{name}系列案</translation>
    </message>
    <message>
        <source>no judge yet</source>
        <translation>未分案</translation>
    </message>
    <message>
        <source>{case} (in the series {name})</source>
        <translation>{case}（已在系列案“{name}”中）</translation>
    </message>
    <message>
        <source>Added to the series</source>
        <translation>已加入系列案</translation>
    </message>
    <message>
        <source>Series made</source>
        <translation>已确定为系列案</translation>
    </message>
    <message>
        <source>Answer saved</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>The case goes apart; the reason is kept</source>
        <translation>本案单独办理，理由已记录</translation>
    </message>
    <message>
        <source>Given to the judge of the series</source>
        <translation>已交给系列案承办法官</translation>
    </message>
    <message>
        <source>{count} {count:case|cases} given to one judge</source>
        <translation>{count}件已交同一法官办理</translation>
    </message>
    <message>
        <source>The series</source>
        <translation>系列案</translation>
    </message>
    <message>
        <source>Make papers of the series…</source>
        <translation>制作系列案文书…</translation>
    </message>
    <message>
        <source>Fill the elements of the series…</source>
        <translation>填写系列案要素…</translation>
    </message>
    <message>
        <source>What may belong to it</source>
        <translation>可能属于系列案的案件</translation>
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
        <source>Received</source>
        <translation>收案</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>承办法官</translation>
    </message>
    <message>
        <source>Place in the series</source>
        <translation>与系列案的关系</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已结</translation>
    </message>
    <message>
        <source>apart</source>
        <translation>单独办理</translation>
    </message>
    <message>
        <source>lead case</source>
        <translation>主案</translation>
    </message>
    <message>
        <source>follows</source>
        <translation>随系列案</translation>
    </message>
</context>
</TS>
