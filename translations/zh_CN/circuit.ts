<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CircuitPage</name>
    <message>
        <source>All trips</source>
        <translation>全部行程</translation>
    </message>
    <message>
        <source>Plan a trip</source>
        <translation>新建巡回</translation>
    </message>
    <message>
        <source>Circuit trips</source>
        <translation>巡回审判</translation>
    </message>
    <message>
        <source>Plan a trip with its stops and the cases you take along. On the spot, log each thing as it happens: every entry is stored on this computer at once, with or without a link. Close the trip when you are back; its figures are counted from the log.</source>
        <translation>先安排行程、巡回点和随行案件；到现场后，做一件记一件，每条记录立即存入本机，有网无网都一样。回来后结束行程，各项数字由现场记录自动统计。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Trip</source>
        <translation>行程</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>巡回点</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>随行案件</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>旁听人数</translation>
    </message>
    <message>
        <source>No circuit trip yet</source>
        <translation>还没有巡回行程</translation>
    </message>
    <message>
        <source>Trips to villages, homes, schools and firms: plan one, then log it on the spot.</source>
        <translation>到村社、家中、学校、企业开展的巡回：先安排行程，再到现场记录。</translation>
    </message>
    <message>
        <source>{held} of {all} {all:trip|trips} begun · {audience} {audience:listener|listeners}</source>
        <translation>已开展 {held} / 共 {all} 次 · 旁听 {audience} 人</translation>
    </message>
    <message>
        <source>The trip is planned</source>
        <translation>巡回行程已保存</translation>
    </message>
</context>
<context>
    <name>LogForm</name>
    <message>
        <source>Kind of activity</source>
        <translation>活动类型</translation>
    </message>
    <message>
        <source>Open to the public</source>
        <translation>公开进行</translation>
    </message>
    <message>
        <source>Settled on the spot</source>
        <translation>当场化解</translation>
    </message>
    <message>
        <source>What happened, in a sentence or two</source>
        <translation>用一两句话写明经过</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>巡回点</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
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
        <source>Listeners</source>
        <translation>旁听人数</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Log it</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>no case</source>
        <translation>无对应案件</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>Add a photo…</source>
        <translation>添加照片…</translation>
    </message>
    <message>
        <source>Add a photo</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Photos and PDF (*.jpg *.jpeg *.png *.pdf)</source>
        <translation>照片和 PDF (*.jpg *.jpeg *.png *.pdf)</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>for example the village and the reason</source>
        <translation>如：花明泉村巡回</translation>
    </message>
    <message>
        <source>for example the village committee&apos;s office</source>
        <translation>如：花明泉村村委会</translation>
    </message>
    <message>
        <source>Cases to take along</source>
        <translation>随行案件</translation>
    </message>
    <message>
        <source>Name of the trip</source>
        <translation>行程名称</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>法官</translation>
    </message>
    <message>
        <source>Judge assistant</source>
        <translation>法官助理</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>书记员</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Place of the stop</source>
        <translation>巡回点地点</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>地点类型</translation>
    </message>
    <message>
        <source>Planned arrival</source>
        <translation>计划到达</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>保存行程</translation>
    </message>
    <message>
        <source>{village} village committee</source>
        <translation>{village}村委会</translation>
    </message>
    <message>
        <source>Circuit to {village}</source>
        <translation>{village}巡回</translation>
    </message>
    <message>
        <source>Trip</source>
        <translation>行程</translation>
    </message>
    <message>
        <source>First stop</source>
        <translation>第一个巡回点</translation>
    </message>
    <message>
        <source>Cases to take along (Space ticks one)</source>
        <translation>随行案件（空格键勾选）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>TripView</name>
    <message>
        <source>Route</source>
        <translation>行程</translation>
    </message>
    <message>
        <source>Log of the trip</source>
        <translation>现场记录</translation>
    </message>
    <message>
        <source>Nothing logged yet. Log the first activity below.</source>
        <translation>还没有记录。请在下方记下第一项活动。</translation>
    </message>
    <message>
        <source>What it came to</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Kilometres driven</source>
        <translation>行驶里程（公里）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Close the trip</source>
        <translation>结束行程</translation>
    </message>
    <message>
        <source>Back at the tribunal</source>
        <translation>返回法庭</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>旁听人数</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Set out {moment}</source>
        <translation>{moment} 出发</translation>
    </message>
    <message>
        <source>No case taken along</source>
        <translation>没有随行案件</translation>
    </message>
    <message>
        <source>Open the case {number}</source>
        <translation>打开案件 {number}</translation>
    </message>
    <message>
        <source>{count} {count:activity|activities} in {minutes} {minutes:minute|minutes}</source>
        <translation>{count} 项活动，共 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Listeners: {count}</source>
        <translation>旁听 {count} 人</translation>
    </message>
    <message>
        <source>Photos, each with its hash: {count}</source>
        <translation>照片 {count} 张，均已记校验值</translation>
    </message>
    <message>
        <source>Settled on the spot: {count}</source>
        <translation>当场化解 {count} 件</translation>
    </message>
    <message>
        <source>Enter whole kilometres, for example 46.</source>
        <translation>请填写整公里数，如 46。</translation>
    </message>
    <message>
        <source>Safe without a link</source>
        <translation>断电断网也不丢</translation>
    </message>
    <message>
        <source>Each entry is stored on this computer the moment you log it; files keep their hash. It is reported when there is a link.</source>
        <translation>每条记录即时写入本机，附件按内容校验。有网络时再报送。</translation>
    </message>
    <message>
        <source>Log on the spot</source>
        <translation>现场记录</translation>
    </message>
</context>
</TS>
