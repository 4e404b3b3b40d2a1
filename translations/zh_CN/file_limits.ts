<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AdjournmentForm</name>
    <message>
        <source>Adjourn a hearing</source>
        <translation>延期开庭</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Hearing of</source>
        <translation>原定开庭日</translation>
    </message>
    <message>
        <source>Adjourned to</source>
        <translation>改定日期</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Adjourned {count} {count:time|times}; at most {most}. Hearings not far apart.</source>
        <translation>已延期{count}次，至多{most}次；两次开庭间隔不宜过久。</translation>
    </message>
    <message>
        <source>The hearing is adjourned</source>
        <translation>已登记延期开庭</translation>
    </message>
</context>
<context>
    <name>CaseLimitTables</name>
    <message>
        <source>Limit</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Runs from</source>
        <translation>起算日</translation>
    </message>
    <message>
        <source>Before moving</source>
        <translation>顺延前</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>届满日</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>变动后</translation>
    </message>
    <message>
        <source>Moves by</source>
        <translation>变动（日）</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>DecisionForm</name>
    <message>
        <source>Decided by</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Granted: extension of {limit}</source>
        <translation>准许延长：{limit}</translation>
    </message>
    <message>
        <source>Refused: extension of {limit}</source>
        <translation>不准延长：{limit}</translation>
    </message>
    <message>
        <source>The decision is saved</source>
        <translation>决定已登记</translation>
    </message>
</context>
<context>
    <name>DutyStrip</name>
    <message>
        <source>My duties now: {node}</source>
        <translation>我的当前职责：{node}</translation>
    </message>
    <message>
        <source>sample, no published source</source>
        <translation>样例，没有公开依据</translation>
    </message>
    <message>
        <source>{name} on {moment}</source>
        <translation>{name}&#x3000;{moment}</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>Record an event</source>
        <translation>登记事件</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>for example receipt of service, page 12</source>
        <translation>例如送达回证，卷12页</translation>
    </message>
    <message>
        <source>choose what happened</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>For which party</source>
        <translation>涉及的当事人</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>no party in particular</source>
        <translation>不分当事人</translation>
    </message>
    <message>
        <source>Recorded; {count} {count:limit|limits} began</source>
        <translation>已登记，开始{count}项期限</translation>
    </message>
    <message>
        <source>Begins: {limits}.</source>
        <translation>将开始：{limits}。</translation>
    </message>
    <message>
        <source>Ends: {limits}.</source>
        <translation>将终结：{limits}。</translation>
    </message>
    <message>
        <source>No limit begins or ends.</source>
        <translation>没有期限因此开始或者终结。</translation>
    </message>
</context>
<context>
    <name>ExtensionForm</name>
    <message>
        <source>Extend a limit</source>
        <translation>延长审限</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>who decided</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>尚未决定</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>准许</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>不准许</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>By how much</source>
        <translation>延长多少</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Saved; a granted extension moves its limit</source>
        <translation>已保存；准许的，期限随之延长</translation>
    </message>
    <message>
        <source>No running limit of this case can be extended.</source>
        <translation>本案没有可以延长的期限。</translation>
    </message>
    <message>
        <source>By how much ({unit}) *</source>
        <translation>延长多少（{unit}） *</translation>
    </message>
    <message>
        <source>At most {amount} {unit}, by {who}. {basis}</source>
        <translation>至多{amount}{unit}，由{who}决定。{basis}</translation>
    </message>
    <message>
        <source>Ask by {asked}, decide by {decided}.</source>
        <translation>{asked}以前申请，{decided}以前决定。</translation>
    </message>
</context>
<context>
    <name>IntervalForm</name>
    <message>
        <source>Days that do not count</source>
        <translation>不计入审限的期间</translation>
    </message>
    <message>
        <source>Deduct them</source>
        <translation>扣除</translation>
    </message>
    <message>
        <source>for example the order of appraisal, page 15</source>
        <translation>例如鉴定委托书，卷15页</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Leave it empty while it still runs.</source>
        <translation>尚未结束的，留空。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>Deducted; the limits were counted again</source>
        <translation>已扣除，各项期限已重新计算</translation>
    </message>
</context>
<context>
    <name>LimitForm</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>LimitsSection</name>
    <message>
        <source>Limits of the case</source>
        <translation>本案期限</translation>
    </message>
    <message>
        <source>No limit runs. Record what happened, and the limits begin by themselves.</source>
        <translation>还没有期限。登记发生的事件，期限自动起算。</translation>
    </message>
    <message>
        <source>Record an event</source>
        <translation>登记事件</translation>
    </message>
    <message>
        <source>Add a limit</source>
        <translation>添加期限</translation>
    </message>
    <message>
        <source>Deduct days</source>
        <translation>扣除</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>延长</translation>
    </message>
    <message>
        <source>Adjourn</source>
        <translation>延期开庭</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>沙盘</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>审限公开表</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Done today</source>
        <translation>今日完成</translation>
    </message>
    <message>
        <source>Opened by mistake</source>
        <translation>误开</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>推演</translation>
    </message>
    <message>
        <source>Print why</source>
        <translation>打印计算说明</translation>
    </message>
    <message>
        <source>* provisional: the holidays of that year are not published yet.</source>
        <translation>* 暂定：该年的放假安排尚未公布。</translation>
    </message>
    <message>
        <source>{limit}: done</source>
        <translation>{limit}：已完成</translation>
    </message>
    <message>
        <source>{limit}: opened by mistake</source>
        <translation>{limit}：已标为误开</translation>
    </message>
    <message>
        <source>{limit} runs again</source>
        <translation>{limit}已恢复</translation>
    </message>
    <message>
        <source>It ended today; the limits run again</source>
        <translation>今日结束，期限恢复计算</translation>
    </message>
    <message>
        <source>Taken back; the trail keeps it</source>
        <translation>已撤销，留痕保留</translation>
    </message>
</context>
<context>
    <name>MoveList</name>
    <message>
        <source>What moved the limits</source>
        <translation>扣除、延长与延期</translation>
    </message>
    <message>
        <source>Extended: {limit}</source>
        <translation>延长：{limit}</translation>
    </message>
    <message>
        <source>asked {day}</source>
        <translation>{day}申请</translation>
    </message>
    <message>
        <source>Hearing adjourned</source>
        <translation>延期开庭</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>仍在继续</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take back: {what}</source>
        <translation>撤销：{what}</translation>
    </message>
    <message>
        <source>Ended today</source>
        <translation>今日结束</translation>
    </message>
    <message>
        <source>Ended today: {what}</source>
        <translation>今日结束：{what}</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>尚未决定</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>准许</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>不准许</translation>
    </message>
    <message>
        <source>Granted today</source>
        <translation>今日准许</translation>
    </message>
    <message>
        <source>Granted today: {what}</source>
        <translation>今日准许：{what}</translation>
    </message>
    <message>
        <source>Refused today</source>
        <translation>今日不准</translation>
    </message>
    <message>
        <source>Refused today: {what}</source>
        <translation>今日不准：{what}</translation>
    </message>
</context>
<context>
    <name>NodeLine</name>
    <message>
        <source>Milestones of the case</source>
        <translation>流程节点</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>{day}前</translation>
    </message>
    <message>
        <source>{node} is overdue since {day}: {person}.</source>
        <translation>{node}节点已于{day}届满未完成，责任人：{person}。</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Add a limit of the table</source>
        <translation>从期限表添加</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>name, pinyin or number such as J-APP</source>
        <translation>名称、拼音或编号，如J-APP</translation>
    </message>
    <message>
        <source>what shows the day it runs from</source>
        <translation>证明起算日的材料</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Runs from</source>
        <translation>起算日</translation>
    </message>
    <message>
        <source>For which party</source>
        <translation>涉及的当事人</translation>
    </message>
    <message>
        <source>At what time</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>no party in particular</source>
        <translation>不分当事人</translation>
    </message>
    <message>
        <source>{limit} runs</source>
        <translation>{limit}已起算</translation>
    </message>
    <message>
        <source>{length} from: {event}. {basis}</source>
        <translation>{length}，起算：{event}。{basis}</translation>
    </message>
</context>
<context>
    <name>Sandbox</name>
    <message>
        <source>Sandbox: what would move?</source>
        <translation>沙盘推演：改了会怎样</translation>
    </message>
    <message>
        <source>Apply to the case</source>
        <translation>应用到本案</translation>
    </message>
    <message>
        <source>required to apply, not to try</source>
        <translation>应用时必填，推演时不用</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Limits now and then</source>
        <translation>期限前后对照</translation>
    </message>
    <message>
        <source>No limit of this case is running.</source>
        <translation>本案没有进行中的期限。</translation>
    </message>
    <message>
        <source>Applied; every limit was counted again</source>
        <translation>已应用，各项期限已重新计算</translation>
    </message>
    <message>
        <source>Put this event</source>
        <translation>把这个事件</translation>
    </message>
    <message>
        <source>to this day</source>
        <translation>改到这一天</translation>
    </message>
    <message>
        <source>Do not count</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>empty: still running</source>
        <translation>留空：仍在继续</translation>
    </message>
    <message>
        <source>{moved} of {all} {all:limit|limits} {moved:moves|move}.</source>
        <translation>{all}项期限中{moved}项变动。</translation>
    </message>
</context>
<context>
    <name>WhyList</name>
    <message>
        <source>Whether a trial limit moves for rest days is not settled: plan by {day}.</source>
        <translation>审限末日是否因休息日顺延没有明文规定，以{day}安排工作。</translation>
    </message>
    <message>
        <source>Proof: {words}</source>
        <translation>证明：{words}</translation>
    </message>
</context>
</TS>
