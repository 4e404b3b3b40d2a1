<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AfterCard</name>
    <message>
        <source>What follows</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Report to the court…</source>
        <translation>调解情况回函…</translation>
    </message>
    <message>
        <source>Undisputed facts…</source>
        <translation>无争议事实记载表…</translation>
    </message>
    <message>
        <source>Application to confirm…</source>
        <translation>司法确认申请书…</translation>
    </message>
    <message>
        <source>Prepare the trial…</source>
        <translation>准备庭审…</translation>
    </message>
    <message>
        <source>File it now</source>
        <translation>现在立案</translation>
    </message>
    <message>
        <source>{days} {days:day|days} left</source>
        <translation>还剩{days}天</translation>
    </message>
    <message>
        <source>Either side may leave and file at any time; filing ends this mediation.</source>
        <translation>任何一方可以随时退出调解要求立案；立案即结束本次调解。</translation>
    </message>
    <message>
        <source>Not agreed: the dispute is to be filed. What was conceded here stays secret.</source>
        <translation>调解不成：应当及时立案。调解中的让步不得外传。</translation>
    </message>
    <message>
        <source>Not agreed: the dispute is at trial. What was conceded here stays secret.</source>
        <translation>调解不成：转入审理。调解中的让步不得外传。</translation>
    </message>
    <message>
        <source>Both sides together may ask for judicial confirmation until {day}.</source>
        <translation>双方可以在{day}前共同申请司法确认。</translation>
    </message>
    <message>
        <source>The days to ask for judicial confirmation ended on {day}. The agreement binds both sides as a contract; it can be sued on.</source>
        <translation>申请司法确认的期限已于{day}届满。协议对双方仍有合同约束力，一方不履行的，另一方可以起诉。</translation>
    </message>
    <message>
        <source>Agreed; report how it ended to the court.</source>
        <translation>已达成协议，向法院函复调解情况。</translation>
    </message>
</context>
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
        <source>Clause from the library</source>
        <translation>条款库</translation>
    </message>
    <message>
        <source>Save for later</source>
        <translation>存入本庭条款</translation>
    </message>
    <message>
        <source>Own clauses…</source>
        <translation>本庭条款…</translation>
    </message>
    <message>
        <source>Save the agreement</source>
        <translation>保存协议</translation>
    </message>
    <message>
        <source>Add from the library…</source>
        <translation>从条款库添加…</translation>
    </message>
    <message>
        <source>{title} (own)</source>
        <translation>{title}（本庭）</translation>
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
    <name>AssignDesk</name>
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
        <source>The parties choose a mediator by {choose}; else the court appoints one by {appoint}.</source>
        <translation>当事人在{choose}前选定调解员；没有选定的，法院在{appoint}前指定。</translation>
    </message>
    <message>
        <source>The mediator is assigned.</source>
        <translation>已指派调解员。</translation>
    </message>
</context>
<context>
    <name>AssignPanel</name>
    <message>
        <source>The parties themselves chose mediation before filing and signed for it</source>
        <translation>当事人自己选择诉前调解，并已签字确认</translation>
    </message>
    <message>
        <source>File it now</source>
        <translation>现在立案</translation>
    </message>
    <message>
        <source>Both sides chose this mediator together</source>
        <translation>双方共同选定这名调解员</translation>
    </message>
    <message>
        <source>Online by consent: {accept} working {accept:day|days} to accept, {contact} more to reach the other side</source>
        <translation>经同意在线调解：{accept}个工作日内接受，再{contact}个工作日内联系对方</translation>
    </message>
    <message>
        <source>Agreed today to mediate online</source>
        <translation>今天同意在线调解</translation>
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
        <source>Open the roster of mediators</source>
        <translation>打开调解员名册</translation>
    </message>
    <message>
        <source>Draw at random…</source>
        <translation>随机抽取…</translation>
    </message>
    <message>
        <source>What both sides said, for example: known and agreed</source>
        <translation>双方的意见，例如：知情并同意</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>纠纷</translation>
    </message>
    <message>
        <source>Day both sides agreed</source>
        <translation>双方同意调解的日期</translation>
    </message>
    <message>
        <source>Not filed yet: file it first, then entrust it. Mediation may come before filing only where the parties chose it; the term to decide on filing goes on.</source>
        <translation>尚未立案：应先立案，再委托调解。只有当事人自己选择，才可以先行诉前调解；立案审查的期限照常计算。</translation>
    </message>
    <message>
        <source>Filed: the court entrusts the mediation once both sides agree; by word of mouth goes on record.</source>
        <translation>已立案：经双方同意，由法院委托调解；口头同意的，记入笔录。</translation>
    </message>
    <message>
        <source>Answer of the parties</source>
        <translation>当事人意见</translation>
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
        <translation>原因</translation>
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
    <name>ChangeCard</name>
    <message>
        <source>Change the mediator</source>
        <translation>更换调解员</translation>
    </message>
    <message>
        <source>For example: in hospital since Monday</source>
        <translation>例如：周一起住院</translation>
    </message>
    <message>
        <source>What both sides said, for example: known and agreed</source>
        <translation>双方的意见，例如：知情并同意</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>接手的调解员</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Reason in words</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Answer of the parties</source>
        <translation>当事人意见</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>由谁到谁</translation>
    </message>
    <message>
        <source>Earlier changes</source>
        <translation>更换经过</translation>
    </message>
    <message>
        <source>Nobody has replaced the mediator.</source>
        <translation>没有更换过调解员。</translation>
    </message>
    <message>
        <source>Enter this first.</source>
        <translation>先填写这一项。</translation>
    </message>
    <message>
        <source>Another mediator has taken over.</source>
        <translation>已更换调解员。</translation>
    </message>
</context>
<context>
    <name>ChecksPart</name>
    <message>
        <source>Signals</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>What was found, for example: transfer records seen, the loan is real</source>
        <translation>例如：已看转账记录，借款真实</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>核查情况</translation>
    </message>
    <message>
        <source>Nothing asks for a second look.</source>
        <translation>没有需要再看一眼的情形。</translation>
    </message>
    <message>
        <source>Asked about violence</source>
        <translation>家庭暴力询问</translation>
    </message>
    <message>
        <source>Asked apart: the other side did not hear it</source>
        <translation>单独询问，对方不在场</translation>
    </message>
    <message>
        <source>In their own words, if anything was said</source>
        <translation>当事人原话（如有）</translation>
    </message>
    <message>
        <source> The mediator of the case may keep it too.</source>
        <translation>本案调解员也可以记录。</translation>
    </message>
    <message>
        <source>Violence screen</source>
        <translation>家庭暴力筛查</translation>
    </message>
    <message>
        <source>Say in a few words what was found.</source>
        <translation>用一句话写明核查情况。</translation>
    </message>
    <message>
        <source>{party} answers yes to:</source>
        <translation>{party}回答“有”的：</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>保存核查情况</translation>
    </message>
    <message>
        <source>No person is named as a party yet.</source>
        <translation>还没有登记自然人当事人。</translation>
    </message>
    <message>
        <source>Enter the parties…</source>
        <translation>登记当事人…</translation>
    </message>
    <message>
        <source>Save what was said</source>
        <translation>保存询问结果</translation>
    </message>
    <message>
        <source>The answer is saved.</source>
        <translation>核查情况已保存。</translation>
    </message>
    <message>
        <source>The answers of {party} are saved.</source>
        <translation>{party}的回答已保存。</translation>
    </message>
    <message>
        <source>to look into</source>
        <translation>请核查</translation>
    </message>
    <message>
        <source>looked into</source>
        <translation>已核查</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>询问时间</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>询问人</translation>
    </message>
    <message>
        <source>Answered yes</source>
        <translation>回答“有”</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>尚未询问</translation>
    </message>
    <message>
        <source>answered; not shown to this post</source>
        <translation>已回答（内容不向本岗位显示）</translation>
    </message>
    <message>
        <source>{count} {count:question|questions}</source>
        <translation>{count}项</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Signals ask, they accuse nobody: look into them and write what you found. Sham mediation is stopped and reported.</source>
        <translation>提示只是提醒，不是认定：核实后写明情况。确属虚假调解的，终止调解并报告。</translation>
    </message>
    <message>
        <source>Danger and protection…</source>
        <translation>危险与保护…</translation>
    </message>
    <message>
        <source>Hours for a protection order…</source>
        <translation>保护令时限…</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>原话</translation>
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
        <source>The dispute closes; both parties may ask for judicial confirmation within {days} {days:day|days}.</source>
        <translation>纠纷结案；双方可以在{days}日内共同申请司法确认。</translation>
    </message>
    <message>
        <source>To end it as agreed, save the agreement first.</source>
        <translation>要按达成协议结束，请先保存协议。</translation>
    </message>
</context>
<context>
    <name>DiaryPart</name>
    <message>
        <source>What it was about, in one sentence</source>
        <translation>一句话写明要点</translation>
    </message>
    <message>
        <source>For example: ask the other side</source>
        <translation>例如：征求对方意见</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>联系对象</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Save the contact</source>
        <translation>保存联系</translation>
    </message>
    <message>
        <source>The contact is saved.</source>
        <translation>联系记录已保存。</translation>
    </message>
    <message>
        <source>Paste a chat</source>
        <translation>粘贴聊天记录</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>No contact noted yet.</source>
        <translation>还没有联系记录。</translation>
    </message>
    <message>
        <source>Next step done</source>
        <translation>下一步已办</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>划去</translation>
    </message>
    <message>
        <source>Copy the chat on the phone or computer and paste it here; names and times are read</source>
        <translation>在手机或者电脑上复制聊天记录，粘贴到这里；姓名和时间自动识别</translation>
    </message>
    <message>
        <source>Take in as contacts</source>
        <translation>存为联系记录</translation>
    </message>
    <message>
        <source>Note the first contact</source>
        <translation>记录第一次联系</translation>
    </message>
    <message>
        <source>{count} {count:contact was|contacts were} taken in.</source>
        <translation>已存入{count}条联系记录。</translation>
    </message>
    <message>
        <source>both sides</source>
        <translation>双方</translation>
    </message>
    <message>
        <source>{count} {count:message|messages} of {names}</source>
        <translation>{count}条，发言人：{names}</translation>
    </message>
    <message>
        <source>The next step is done.</source>
        <translation>下一步已办。</translation>
    </message>
    <message>
        <source>The contact is struck out.</source>
        <translation>联系记录已划去。</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新的联系</translation>
    </message>
    <message>
        <source>What was said stays on this computer: never printed, never reported.</source>
        <translation>谈话内容只留在本机：不打印、不上报。</translation>
    </message>
    <message>
        <source>Contact diary</source>
        <translation>联系日志</translation>
    </message>
</context>
<context>
    <name>FactsPart</name>
    <message>
        <source>One fact a line; no concession, no opinion</source>
        <translation>每行一项事实；不写让步，不写意见</translation>
    </message>
    <message>
        <source>Sheet to sign…</source>
        <translation>签名用的记载表…</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>Plaintiff says</source>
        <translation>原告</translation>
    </message>
    <message>
        <source>Defendant says</source>
        <translation>被告</translation>
    </message>
    <message>
        <source>Still in dispute</source>
        <translation>仍有争议</translation>
    </message>
    <message>
        <source>Save the facts</source>
        <translation>保存事实</translation>
    </message>
    <message>
        <source>The undisputed facts are saved.</source>
        <translation>无争议事实已保存。</translation>
    </message>
    <message>
        <source>Take over {count} agreed {count:element|elements}</source>
        <translation>带入一致的要素{count}项</translation>
    </message>
    <message>
        <source>signed {day}</source>
        <translation>{day}已签</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>Both sides agree on everything they answered, or one side has not answered yet.</source>
        <translation>双方已答的要素没有争议，或者一方尚未回答。</translation>
    </message>
    <message>
        <source>No element sheet is in use. With one, only what stays in dispute is listed here.</source>
        <translation>没有使用要素表。使用要素表后，这里只列仍有争议的要素。</translation>
    </message>
    <message>
        <source>Facts nobody disputes</source>
        <translation>无争议事实</translation>
    </message>
    <message>
        <source>Signed by all when mediation fails, they need no proof in court, except facts on personal status. Only this sheet goes to the trial, nothing of the diary and of the notes.</source>
        <translation>调解不成时经各方签名，诉讼中无需举证，涉及身份关系的除外。只有这张表随案移送审理，联系日志和保密备注不移送。</translation>
    </message>
    <message>
        <source>Undisputed facts, one a line</source>
        <translation>无争议事实（每行一项）</translation>
    </message>
    <message>
        <source>Element sheet</source>
        <translation>要素表</translation>
    </message>
</context>
<context>
    <name>LanguageCard</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Bilingual glossary…</source>
        <translation>双语词汇表…</translation>
    </message>
    <message>
        <source>A party needs {language}.</source>
        <translation>当事人需要使用{language}。</translation>
    </message>
    <message>
        <source>{names} speaks it</source>
        <translation>{names}会该语言</translation>
    </message>
    <message>
        <source>interpreter needed</source>
        <translation>需要翻译</translation>
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
        <source>The session is saved.</source>
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
        <source>The clause is in the library.</source>
        <translation>已存入本庭条款。</translation>
    </message>
    <message>
        <source>The mediation has ended.</source>
        <translation>调解已结束。</translation>
    </message>
</context>
<context>
    <name>MediationJournal</name>
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
        <source>Show all</source>
        <translation>显示全部</translation>
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
        <source>Sessions</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Ends</source>
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
        <source>End</source>
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
        <source>Draw a mediator</source>
        <translation>随机抽取调解员</translation>
    </message>
    <message>
        <source>term is over</source>
        <translation>期限已过</translation>
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
    <name>MediationParts</name>
    <message>
        <source>Parts of the mediation</source>
        <translation>调解的各部分</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>争议与事实</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>核查</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员与来路</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书预览</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>调解与协议</translation>
    </message>
</context>
<context>
    <name>MediatorDrawView</name>
    <message>
        <source>Draw the mediator</source>
        <translation>抽取调解员</translation>
    </message>
    <message>
        <source>Draws of this dispute</source>
        <translation>本案的抽取</translation>
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
        <source>Drawn</source>
        <translation>抽中</translation>
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
    <name>OriginCard</name>
    <message>
        <source>Levels passed before</source>
        <translation>来本庭前经过的层级</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>Came on</source>
        <translation>受理日期</translation>
    </message>
    <message>
        <source>Why it moved up</source>
        <translation>上移原因</translation>
    </message>
    <message>
        <source>No level noted: it came straight to the tribunal.</source>
        <translation>没有记录层级：直接来到法庭。</translation>
    </message>
    <message>
        <source>Note a level…</source>
        <translation>记录层级…</translation>
    </message>
</context>
<context>
    <name>OwnClausesCard</name>
    <message>
        <source>Own clauses</source>
        <translation>本庭条款</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>None yet. “Save for later” below a clause puts it here.</source>
        <translation>还没有。在条款下方点“存入本庭条款”即可。</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>Only where the cause says</source>
        <translation>仅用于案由含</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>The clause is changed; agreements that have it stay as they are.</source>
        <translation>条款已修改；已写入协议的不变。</translation>
    </message>
    <message>
        <source>The clause is put away.</source>
        <translation>条款已停用。</translation>
    </message>
    <message>
        <source>The clause is offered again.</source>
        <translation>条款已重新启用。</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>put away</source>
        <translation>已停用</translation>
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
        <translation>司法确认申请书…</translation>
    </message>
    <message>
        <source>No paper: nothing was agreed, and no session is recorded.</source>
        <translation>没有文书：没有达成协议，也没有调解会记录。</translation>
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
    <name>PeoplePart</name>
    <message>
        <source>Bilingual glossary</source>
        <translation>双语词汇表</translation>
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
        <translation>地点</translation>
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
        <source>Mediators who were there</source>
        <translation>到场的调解员</translation>
    </message>
    <message>
        <source>On a visit outside, those who were there are paid for the way.</source>
        <translation>上门调解的，交通补贴发给到场的人。</translation>
    </message>
    <message>
        <source>Log a session</source>
        <translation>记录调解会</translation>
    </message>
    <message>
        <source>Save the session</source>
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
    <name>SignedChoice</name>
    <message>
        <source>What is shown of the signed paper</source>
        <translation>已签文书显示哪一件</translation>
    </message>
    <message>
        <source>Signed copy</source>
        <translation>签名件</translation>
    </message>
    <message>
        <source>Current text</source>
        <translation>现在的文字</translation>
    </message>
</context>
<context>
    <name>TeamCard</name>
    <message>
        <source>Mediators</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Add as co-mediator</source>
        <translation>添加为共同调解员</translation>
    </message>
    <message>
        <source>Even shares</source>
        <translation>平均份额</translation>
    </message>
    <message>
        <source>Save the mediators</source>
        <translation>保存调解员</translation>
    </message>
    <message>
        <source>What both sides said, for example: known and agreed</source>
        <translation>双方的意见，例如：知情并同意</translation>
    </message>
    <message>
        <source>Answer of the parties</source>
        <translation>当事人意见</translation>
    </message>
    <message>
        <source>Another mediator</source>
        <translation>另一名调解员</translation>
    </message>
    <message>
        <source>A settlement credits the mediators by their shares, and judge {judge} beside them.</source>
        <translation>调解成功的，调解员按份额计业绩，承办法官{judge}同时计一件。</translation>
    </message>
    <message>
        <source>Ask both sides and write down what they say.</source>
        <translation>请询问双方当事人，写下他们的意见。</translation>
    </message>
    <message>
        <source>The mediators are saved.</source>
        <translation>调解员已保存。</translation>
    </message>
</context>
<context>
    <name>TermCard</name>
    <message>
        <source>Extension by consent</source>
        <translation>经同意延长期限</translation>
    </message>
    <message>
        <source>Both sides signed the consent on</source>
        <translation>双方签署同意书日期</translation>
    </message>
    <message>
        <source>Extend the term</source>
        <translation>延长期限</translation>
    </message>
    <message>
        <source>Extended once by the consent signed on {day}.</source>
        <translation>已依{day}签署的同意书延长一次。</translation>
    </message>
    <message>
        <source>The term ended on {day}, and it is extended only while it runs: end the mediation; what was not agreed goes on to trial, or to filing.</source>
        <translation>期限已于{day}届满，期限内才能延长：请结束调解，未达成协议的转入审理或者立案。</translation>
    </message>
    <message>
        <source>The term is extended.</source>
        <translation>期限已延长。</translation>
    </message>
    <message>
        <source>With the signed consent of both sides {days} {days:day|days} more, until {day}. Basis: {basis}</source>
        <translation>双方书面同意的，可以延长{days}日，至{day}。依据：{basis}</translation>
    </message>
    <message>
        <source>Enter the day on the signed consent.</source>
        <translation>填写同意书上的日期。</translation>
    </message>
</context>
<context>
    <name>WorkView</name>
    <message>
        <source>This mediation has ended: this part is to read only; resume it to change something.</source>
        <translation>本次调解已结束，这部分内容只读；确需更正的，先“恢复调解”。</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>{day} 结束</translation>
    </message>
    <message>
        <source>day {day} of {days}, ends {due}</source>
        <translation>第 {day} 天 / {days} 天，{due} 届满</translation>
    </message>
    <message>
        <source>Both sides agreed on {day}. </source>
        <translation>双方于{day}同意调解。</translation>
    </message>
    <message>
        <source>{mediator} signed for the file on {signed}. The last day is {due}. Basis: {basis}</source>
        <translation>{mediator}于 {signed} 签收材料，期限自次日起算，{due} 届满。依据：{basis}</translation>
    </message>
    <message>
        <source>There is no paper to show.</source>
        <translation>没有可以显示的文书。</translation>
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
<context>
    <name>_SeatLine</name>
    <message>
        <source>chairs</source>
        <translation>主持</translation>
    </message>
    <message>
        <source>{name} chairs</source>
        <translation>{name}主持</translation>
    </message>
    <message>
        <source>Share of {name} in permille</source>
        <translation>{name}的份额（千分之）</translation>
    </message>
    <message>
        <source>Take {name} out</source>
        <translation>移出{name}</translation>
    </message>
</context>
</TS>
