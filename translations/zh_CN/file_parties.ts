<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AddressForm</name>
    <message>
        <source>Save the address</source>
        <translation>保存送达地址</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>agrees to electronic service</source>
        <translation>同意电子送达</translation>
    </message>
    <message>
        <source>the form is signed</source>
        <translation>确认书已签名</translation>
    </message>
    <message>
        <source>Address for service</source>
        <translation>送达地址</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>empty: the party itself</source>
        <translation>空着即为当事人本人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>确认日期</translation>
    </message>
    <message>
        <source>Electronic address</source>
        <translation>电子送达地址</translation>
    </message>
    <message>
        <source>Address for service of {party}</source>
        <translation>{party}的送达地址确认</translation>
    </message>
</context>
<context>
    <name>AgentForm</name>
    <message>
        <source>Add the agent</source>
        <translation>保存代理人</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Firm or body</source>
        <translation>执业机构或者单位</translation>
    </message>
    <message>
        <source>Licence number</source>
        <translation>执业证号</translation>
    </message>
    <message>
        <source>Relation to the party</source>
        <translation>与当事人的关系</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Authorised on</source>
        <translation>委托日期</translation>
    </message>
    <message>
        <source>Special powers the power of attorney names; none ticked is a general authority</source>
        <translation>授权委托书写明的特别授权事项；都不勾选即为一般授权</translation>
    </message>
    <message>
        <source>Agent of {party}</source>
        <translation>{party}的诉讼代理人</translation>
    </message>
</context>
<context>
    <name>AskLine</name>
    <message>
        <source>Reason, for example: the ID numbers differ</source>
        <translation>依据，例如：身份证号不同</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>{verdict}. {reason} ({who}, {day})</source>
        <translation>{verdict}。{reason}（{who}，{day}）</translation>
    </message>
    <message>
        <source>Save: {verdict}</source>
        <translation>保存“{verdict}”</translation>
    </message>
</context>
<context>
    <name>DecisionForm</name>
    <message>
        <source>Note the decision</source>
        <translation>登记决定</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Post and name</source>
        <translation>职务和姓名</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Decision on {officer}</source>
        <translation>对{officer}的回避决定</translation>
    </message>
</context>
<context>
    <name>PartiesSection</name>
    <message>
        <source>The authority of {name} ends today</source>
        <translation>{name}的代理权今日终止</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>for example: withdrawn by the party</source>
        <translation>例如：当事人解除委托</translation>
    </message>
    <message>
        <source>End the authority</source>
        <translation>终止代理</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The agent is noted.</source>
        <translation>代理人已保存。</translation>
    </message>
    <message>
        <source>The address for service is saved.</source>
        <translation>送达地址已保存。</translation>
    </message>
    <message>
        <source>The request is noted; the person stops work until it is decided.</source>
        <translation>回避申请已登记；作出决定前，该人员暂停参与本案工作。</translation>
    </message>
    <message>
        <source>The decision is noted.</source>
        <translation>决定已登记。</translation>
    </message>
    <message>
        <source>The review is noted; the person goes on working meanwhile.</source>
        <translation>复议申请已登记；复议期间，该人员不停止参与本案工作。</translation>
    </message>
    <message>
        <source>The authority has ended.</source>
        <translation>代理已终止。</translation>
    </message>
</context>
<context>
    <name>PartyCardView</name>
    <message>
        <source>Add an agent</source>
        <translation>添加代理人</translation>
    </message>
    <message>
        <source>Address for service</source>
        <translation>送达地址</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Domicile</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>代表人（监护人）</translation>
    </message>
    <message>
        <source>not confirmed yet</source>
        <translation>尚未确认</translation>
    </message>
    <message>
        <source>electronic: {address}</source>
        <translation>电子送达：{address}</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>尚未签名</translation>
    </message>
    <message>
        <source>confirmed on {day}</source>
        <translation>{day}确认</translation>
    </message>
    <message>
        <source>general authority</source>
        <translation>一般授权</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>自{day}起</translation>
    </message>
    <message>
        <source>ended on {day}: {reason}</source>
        <translation>{day}终止：{reason}</translation>
    </message>
    <message>
        <source>End</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>End the authority of {name}</source>
        <translation>终止{name}的代理</translation>
    </message>
</context>
<context>
    <name>QuestionsCard</name>
    <message>
        <source>Recusal and repeated suits</source>
        <translation>回避与重复起诉</translation>
    </message>
    <message>
        <source>Note a request for recusal</source>
        <translation>登记回避申请</translation>
    </message>
    <message>
        <source>{ground}, works on this case</source>
        <translation>{ground}，正在办理本案</translation>
    </message>
    <message>
        <source>The records show no link with staff, assessors, mediators or volunteers, and no other suit.</source>
        <translation>未发现与工作人员、陪审员、调解员、志愿者的关联，也未发现重复起诉。</translation>
    </message>
    <message>
        <source>{asker} asks for the recusal of {officer}, {day}. {ground}. {words}</source>
        <translation>{day}，{asker}申请{officer}回避。{ground}。{words}</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Result of the review</source>
        <translation>复议结果</translation>
    </message>
    <message>
        <source>Review asked for</source>
        <translation>登记复议</translation>
    </message>
    <message>
        <source>stopped work</source>
        <translation>暂停参与</translation>
    </message>
    <message>
        <source>{decider} decides by {day}.</source>
        <translation>由{decider}于{day}前决定。</translation>
    </message>
    <message>
        <source>Decided by {who} on {day}. {words}</source>
        <translation>{who}于{day}决定。{words}</translation>
    </message>
    <message>
        <source>Review of {day}: {result}.</source>
        <translation>{day}复议：{result}。</translation>
    </message>
    <message>
        <source>Review asked for on {day}.</source>
        <translation>{day}申请复议。</translation>
    </message>
</context>
<context>
    <name>RadarPanel</name>
    <message>
        <source>Party radar</source>
        <translation>当事人雷达</translation>
    </message>
    <message>
        <source>{count} more similar {count:person|persons}: type the ID number or phone</source>
        <translation>另有{count}名相似的人：请输入证件号码或者电话</translation>
    </message>
    <message>
        <source>Only the newest disputes of this name are shown.</source>
        <translation>同名案件较多，只显示最近的。</translation>
    </message>
    <message>
        <source>{count} similar {count:person was|persons were} set aside as others</source>
        <translation>另有{count}人经核实不是同一人</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有{count}件</translation>
    </message>
    <message>
        <source>Is it the same person as {name}?</source>
        <translation>与{name}是否为同一人？</translation>
    </message>
    <message>
        <source>{all} {all:dispute|disputes}, {open} open</source>
        <translation>共{all}件，在办{open}件</translation>
    </message>
    <message>
        <source>{count} {count:payment|payments} not made, {sum}</source>
        <translation>未履行{count}期，{sum}</translation>
    </message>
    <message>
        <source>{count} {count:limit|limits} running</source>
        <translation>{count}项期限在走</translation>
    </message>
    <message>
        <source>same sides, same cause: perhaps brought twice</source>
        <translation>当事人、案由相同，可能重复起诉</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开案卷</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>RecusalForm</name>
    <message>
        <source>Note the request</source>
        <translation>保存申请</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>申请回避的人员</translation>
    </message>
    <message>
        <source>Name and task</source>
        <translation>姓名和身份</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Request for recusal</source>
        <translation>回避申请</translation>
    </message>
    <message>
        <source>The person stops work until it is decided, urgent steps apart; decision within {days} {days:day|days} (CPL 48-50).</source>
        <translation>作出决定前，除紧急措施外，该人员应当暂停参与本案工作；{days}日内决定（民事诉讼法第48条至第50条）。</translation>
    </message>
</context>
</TS>
