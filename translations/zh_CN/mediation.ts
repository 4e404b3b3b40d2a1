<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AgreementCard</name>
    <message>
        <source>Agreement</source>
        <translation>协议内容</translation>
    </message>
    <message>
        <source>What happened and what is in dispute</source>
        <translation>写明纠纷经过和争议事项</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>达成日期</translation>
    </message>
    <message>
        <source>Main facts and disputed points</source>
        <translation>主要事实和争议事项</translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>协议条款</translation>
    </message>
    <message>
        <source>No clause yet. Add the first one.</source>
        <translation>还没有条款，请添加第一条。</translation>
    </message>
    <message>
        <source>Add a clause</source>
        <translation>添加条款</translation>
    </message>
    <message>
        <source>Move the clause up</source>
        <translation>条款上移</translation>
    </message>
    <message>
        <source>Move the clause down</source>
        <translation>条款下移</translation>
    </message>
    <message>
        <source>Remove the clause</source>
        <translation>删除条款</translation>
    </message>
    <message>
        <source>Save the agreement</source>
        <translation>保存协议</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>{sum} in capitals: {capitals}</source>
        <translation>{sum} · 大写：{capitals}</translation>
    </message>
    <message>
        <source>Clause {number}: instalments differ by {difference}</source>
        <translation>第 {number} 条：分期合计相差 {difference} 元</translation>
    </message>
    <message>
        <source>instalments add up</source>
        <translation>分期合计一致</translation>
    </message>
    <message>
        <source>link disclosed, parties agreed</source>
        <translation>利害关系已披露，当事人已表态</translation>
    </message>
    <message>
        <source>mediator without link to the parties</source>
        <translation>调解员与双方无利害关系</translation>
    </message>
    <message>
        <source>Bound party</source>
        <translation>履行义务人</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Payment days</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>to correct</source>
        <translation>待更正</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>无误</translation>
    </message>
</context>
<context>
    <name>AssignPanel</name>
    <message>
        <source>The parties themselves chose mediation before filing and signed for it</source>
        <translation>当事人自己选择诉前调解，并已签字确认</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>拟选调解员</translation>
    </message>
    <message>
        <source>The roster has no mediator yet. Add one on the page People.</source>
        <translation>名册里还没有调解员，请到“队伍与志愿者”添加。</translation>
    </message>
    <message>
        <source>Draw at random…</source>
        <translation>随机抽取…</translation>
    </message>
    <message>
        <source>What both sides said, for example: known and agreed</source>
        <translation>双方的意见，如：双方知情，同意由其调解</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>纠纷</translation>
    </message>
    <message>
        <source>Day they signed</source>
        <translation>签字日期</translation>
    </message>
    <message>
        <source>Answer of the parties</source>
        <translation>当事人的意见</translation>
    </message>
    <message>
        <source>Mediator signed for the file on</source>
        <translation>调解员签收材料日期</translation>
    </message>
    <message>
        <source>The term runs from this day; it can be noted later.</source>
        <translation>调解期限从签收之日起算；也可以以后补记。</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>指派</translation>
    </message>
    <message>
        <source>The parties choose a mediator together first. Draw only where they chose none.</source>
        <translation>先由双方当事人共同选定；没有选定的，才随机抽取。</translation>
    </message>
    <message>
        <source>A draw waits for its seed.</source>
        <translation>本案的抽取已确定名单，等待填写种子。</translation>
    </message>
    <message>
        <source>Drawn at random: {name}. The assignment is still made here by a person.</source>
        <translation>随机抽取抽中：{name}。仍由人在这里确认指派。</translation>
    </message>
    <message>
        <source>Not filed yet: file it first, then entrust it. Mediation may come before filing only where the parties chose it; the seven days for filing go on.</source>
        <translation>尚未立案：应先立案，再委托调解。只有当事人自己选择，才可以先行诉前调解；立案审查的7日期限照常计算。</translation>
    </message>
    <message>
        <source>Filed: the court entrusts the mediation; both sides must agree to it.</source>
        <translation>已立案：由法院委托调解，须经双方同意。</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>不可指派</translation>
    </message>
    <message>
        <source>ask first</source>
        <translation>须先询问</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>可指派</translation>
    </message>
    <message>
        <source>drawn at random</source>
        <translation>随机抽中</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>推荐理由</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>Which dispute</source>
        <translation>选择纠纷</translation>
    </message>
    <message>
        <source>Who mediates</source>
        <translation>选择调解员</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ClauseForm</name>
    <message>
        <source>For example: repays the principal of the loan</source>
        <translation>例如：归还借款本金</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Bound party</source>
        <translation>履行义务人</translation>
    </message>
    <message>
        <source>Sum (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Add an instalment</source>
        <translation>添加一期</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>分期履行</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>不特定</translation>
    </message>
</context>
<context>
    <name>ConclusionCard</name>
    <message>
        <source>End the mediation</source>
        <translation>结束调解</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>结束方式</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>确认结束</translation>
    </message>
    <message>
        <source>Agreed: the court issues a mediation statement</source>
        <translation>达成协议，由法院制作民事调解书</translation>
    </message>
    <message>
        <source>Agreed: the plaintiff withdraws</source>
        <translation>达成协议，原告撤诉</translation>
    </message>
    <message>
        <source>Agreed: performed or closed otherwise</source>
        <translation>达成协议，即时履行或其他方式结案</translation>
    </message>
    <message>
        <source>Agreed before filing</source>
        <translation>诉前达成协议</translation>
    </message>
    <message>
        <source>Not agreed</source>
        <translation>未达成协议</translation>
    </message>
    <message>
        <source>Enter the day it ended.</source>
        <translation>请填写结束日期。</translation>
    </message>
    <message>
        <source>The dispute goes to trial.</source>
        <translation>纠纷转入审判。</translation>
    </message>
    <message>
        <source>The dispute goes back to be filed.</source>
        <translation>纠纷退回立案。</translation>
    </message>
    <message>
        <source>The dispute closes; a mediation statement can be enforced and needs no confirmation.</source>
        <translation>纠纷结案；民事调解书可以申请执行，不需要司法确认。</translation>
    </message>
    <message>
        <source>The dispute closes; both parties may ask for judicial confirmation within 30 days.</source>
        <translation>纠纷结案；双方可以在30日内共同申请司法确认。</translation>
    </message>
    <message>
        <source>To end it as agreed, save the agreement first.</source>
        <translation>要按达成协议结束，请先保存协议。</translation>
    </message>
</context>
<context>
    <name>MediationDesk</name>
    <message>
        <source>The mediation goes on.</source>
        <translation>调解已恢复。</translation>
    </message>
    <message>
        <source>The term runs.</source>
        <translation>期限已起算。</translation>
    </message>
    <message>
        <source>The session is kept.</source>
        <translation>调解会已记录。</translation>
    </message>
    <message>
        <source>The agreement is saved.</source>
        <translation>协议已保存。</translation>
    </message>
    <message>
        <source>The payment is noted.</source>
        <translation>履行已记录。</translation>
    </message>
    <message>
        <source>The payment is struck out.</source>
        <translation>履行记录已撤销。</translation>
    </message>
    <message>
        <source>The mediation has ended.</source>
        <translation>调解已结束。</translation>
    </message>
</context>
<context>
    <name>MediationList</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Mediations</source>
        <translation>调解列表</translation>
    </message>
    <message>
        <source>No mediation here. Choose another filter above.</source>
        <translation>这里没有调解，请换一个筛选。</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>案由</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Ends by</source>
        <translation>期限届满</translation>
    </message>
    <message>
        <source>no term yet</source>
        <translation>未起算</translation>
    </message>
    <message>
        <source>Term used</source>
        <translation>期限进度</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>MediationPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复调解</translation>
    </message>
    <message>
        <source>The draw</source>
        <translation>抽取记录</translation>
    </message>
    <message>
        <source>End the mediation</source>
        <translation>结束调解</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Assign a mediator</source>
        <translation>指派调解员</translation>
    </message>
    <message>
        <source>Mediation</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>Assign a mediator to a filed dispute, log each session, write the agreement&apos;s clauses. The page on the right is the paper itself as it will be printed. Nothing confidential is printed or reported.</source>
        <translation>为已立案的纠纷指派调解员，记录每次调解会，写协议条款。右侧就是将要打印的文书本身。保密备注不打印、不报送。</translation>
    </message>
    <message>
        <source>What you typed and did not save is back in its fields.</source>
        <translation>上次输入但没有保存的内容已恢复到字段里。</translation>
    </message>
    <message>
        <source>It was typed {when}.</source>
        <translation>输入时间：{when}。</translation>
    </message>
    <message>
        <source>Save it, or change it as you like.</source>
        <translation>核对后保存，也可以继续修改。</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>No mediation yet</source>
        <translation>还没有调解</translation>
    </message>
    <message>
        <source>A filed dispute is entrusted to a mediator here; sessions, agreement and papers follow.</source>
        <translation>已立案的纠纷在这里委托给调解员；之后记录调解会、协议和文书。</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>列表没有读出来</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>There is no dispute to assign a mediator for.</source>
        <translation>没有可以指派调解员的纠纷。</translation>
    </message>
    <message>
        <source>Every open dispute is being mediated already, or none is registered.</source>
        <translation>未结的纠纷都已在调解，或者还没有登记纠纷。</translation>
    </message>
    <message>
        <source>Register a dispute on the page Cases first.</source>
        <translation>请先到“案件”页登记纠纷。</translation>
    </message>
    <message>
        <source>The mediator is assigned.</source>
        <translation>已指派调解员。</translation>
    </message>
    <message>
        <source>Draw a mediator</source>
        <translation>随机抽取调解员</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} / {all} 件</translation>
    </message>
    <message>
        <source>{title} went to the printer.</source>
        <translation>《{title}》已送打印机。</translation>
    </message>
</context>
<context>
    <name>MediatorDrawView</name>
    <message>
        <source>Draw the mediator</source>
        <translation>抽取调解员</translation>
    </message>
    <message>
        <source>Draws of a mediator</source>
        <translation>调解员抽取记录</translation>
    </message>
    <message>
        <source>Slip…</source>
        <translation>抽取单…</translation>
    </message>
    <message>
        <source>Export record…</source>
        <translation>导出抽取记录…</translation>
    </message>
    <message>
        <source>Draws of this dispute</source>
        <translation>本案的抽取</translation>
    </message>
    <message>
        <source>The list is fixed. Print the slip, then enter the seed.</source>
        <translation>名单已确定。先打印抽取单，再填种子。</translation>
    </message>
    <message>
        <source>Drawn: {name}</source>
        <translation>抽中：{name}</translation>
    </message>
    <message>
        <source>Draw given up; it stays on record</source>
        <translation>已放弃这次抽取，记录保留</translation>
    </message>
    <message>
        <source>{name} follows</source>
        <translation>由{name}递补</translation>
    </message>
    <message>
        <source>Mediator {number}.pdf</source>
        <translation>调解员抽取单 {number}.pdf</translation>
    </message>
    <message>
        <source>Slip of the draw of a mediator</source>
        <translation>调解员抽取单</translation>
    </message>
    <message>
        <source>Draw of a mediator {number}.json</source>
        <translation>调解员抽取记录 {number}.json</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>抽中</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>waits for the seed</source>
        <translation>等待种子</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已抽取</translation>
    </message>
</context>
<context>
    <name>MediatorPoolCard</name>
    <message>
        <source>1. Who takes part in the draw</source>
        <translation>1. 谁参加抽取</translation>
    </message>
    <message>
        <source>Both sides were asked and did not choose a mediator together</source>
        <translation>已询问双方当事人，未能共同选定调解员</translation>
    </message>
    <message>
        <source>Mediators in the draw</source>
        <translation>参加抽取的调解员</translation>
    </message>
    <message>
        <source>Choice of the parties</source>
        <translation>当事人的选择</translation>
    </message>
    <message>
        <source>Why a mediator is drawn again</source>
        <translation>重新抽取的理由</translation>
    </message>
    <message>
        <source>Mediators offered</source>
        <translation>拟选调解员</translation>
    </message>
    <message>
        <source>Does this mediator take part?</source>
        <translation>这名调解员是否参加抽取</translation>
    </message>
    <message>
        <source>Takes part</source>
        <translation>参加</translation>
    </message>
    <message>
        <source>Answer or ground</source>
        <translation>答复或者理由</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Fix the list and show the commitment</source>
        <translation>确定名单，生成承诺值</translation>
    </message>
    <message>
        <source>{name} takes part</source>
        <translation>{name}是否参加</translation>
    </message>
    <message>
        <source>{able} of {all} may be drawn</source>
        <translation>可抽取{able}人，共{all}人</translation>
    </message>
    <message>
        <source>to be answered</source>
        <translation>须先答复</translation>
    </message>
    <message>
        <source>takes part</source>
        <translation>参加</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>In the draw</source>
        <translation>抽取名单</translation>
    </message>
</context>
<context>
    <name>MediatorResultCard</name>
    <message>
        <source>Who was drawn</source>
        <translation>抽取结果</translation>
    </message>
    <message>
        <source>Mediators drawn</source>
        <translation>抽中的调解员</translation>
    </message>
    <message>
        <source>Cannot mediate, because</source>
        <translation>不能调解的理由</translation>
    </message>
    <message>
        <source>Next substitute</source>
        <translation>下一候补递补</translation>
    </message>
    <message>
        <source>Draw again…</source>
        <translation>重新抽取…</translation>
    </message>
    <message>
        <source>Go on to assign</source>
        <translation>去指派</translation>
    </message>
    <message>
        <source>Drawn {moment} by {operator}.</source>
        <translation>{moment}由{operator}操作抽取。</translation>
    </message>
    <message>
        <source>{name} cannot mediate, because</source>
        <translation>{name}不能调解的理由</translation>
    </message>
    <message>
        <source>Say why, for example that the mediator declined: it stays on record.</source>
        <translation>请写明理由，例如“调解员谢绝”；理由会留痕。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
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
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>PapersCard</name>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Mediation statement…</source>
        <translation>民事调解书……</translation>
    </message>
    <message>
        <source>Application to confirm…</source>
        <translation>司法确认申请书……</translation>
    </message>
    <message>
        <source>can be made</source>
        <translation>可制作</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>内容未齐</translation>
    </message>
    <message>
        <source>made, not printed</source>
        <translation>已制作，待打印</translation>
    </message>
    <message>
        <source>{copies} printed</source>
        <translation>已打印 {copies} 份</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Copies due</source>
        <translation>应有份数</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>PerformanceCard</name>
    <message>
        <source>Performance</source>
        <translation>履行情况</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>分期履行</translation>
    </message>
    <message>
        <source>Paid today</source>
        <translation>今日已履行</translation>
    </message>
    <message>
        <source>Not paid after all</source>
        <translation>撤销履行记录</translation>
    </message>
    <message>
        <source>Both parties may ask the court for judicial confirmation until {day}.</source>
        <translation>双方可以在 {day} 前共同申请司法确认。</translation>
    </message>
    <message>
        <source>paid {day}</source>
        <translation>{day} 已履行</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Bound party</source>
        <translation>履行义务人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>ReceiptCard</name>
    <message>
        <source>No term runs yet</source>
        <translation>期限尚未起算</translation>
    </message>
    <message>
        <source>Mediator signed for the file on</source>
        <translation>调解员签收材料日期</translation>
    </message>
    <message>
        <source>The term runs from this day.</source>
        <translation>调解期限从这一天起算。</translation>
    </message>
    <message>
        <source>Start the term</source>
        <translation>起算期限</translation>
    </message>
    <message>
        <source>Enter the day on the signed receipt.</source>
        <translation>请填写签收单上的日期。</translation>
    </message>
</context>
<context>
    <name>SessionsCard</name>
    <message>
        <source>Sessions</source>
        <translation>调解过程</translation>
    </message>
    <message>
        <source>No session yet. Log the first one.</source>
        <translation>还没有调解会，请记录第一次。</translation>
    </message>
    <message>
        <source>For example: mediation room of the tribunal</source>
        <translation>例如：法庭调解室</translation>
    </message>
    <message>
        <source>Names, with commas between</source>
        <translation>姓名之间用顿号隔开</translation>
    </message>
    <message>
        <source>Who said what; begin a line with a name and a colon to quote</source>
        <translation>各方怎么说；一行以“姓名：”开头就是该人的陈述</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>参加人</translation>
    </message>
    <message>
        <source>Course of the session</source>
        <translation>调解经过</translation>
    </message>
    <message>
        <source>Confidential note</source>
        <translation>保密备注</translation>
    </message>
    <message>
        <source>Stays on this computer: never printed, never reported.</source>
        <translation>只留在本机：不打印，不报送。</translation>
    </message>
    <message>
        <source>Log a session</source>
        <translation>记录调解会</translation>
    </message>
    <message>
        <source>Keep the session</source>
        <translation>保存记录</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>WorkView</name>
    <message>
        <source>ended {day}</source>
        <translation>{day} 结束</translation>
    </message>
    <message>
        <source>day {day} of {days}, ends {due}</source>
        <translation>第 {day} 天 / {days} 天，{due} 届满</translation>
    </message>
    <message>
        <source>{mediator} signed for the file on {signed}. The last day is {due}. Basis: {basis}</source>
        <translation>{mediator}于 {signed} 签收材料，期限自次日起算，{due} 届满。依据：{basis}</translation>
    </message>
    <message>
        <source>The agreement appears here as it will be printed, once it has a clause.</source>
        <translation>写下第一条后，这里显示将要打印的协议书。</translation>
    </message>
</context>
<context>
    <name>_InstalmentLine</name>
    <message>
        <source>Day of instalment {number}</source>
        <translation>第 {number} 期日期</translation>
    </message>
    <message>
        <source>Sum of instalment {number}</source>
        <translation>第 {number} 期金额</translation>
    </message>
    <message>
        <source>Remove instalment {number}</source>
        <translation>删除第 {number} 期</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>第 {number} 期</translation>
    </message>
</context>
</TS>
