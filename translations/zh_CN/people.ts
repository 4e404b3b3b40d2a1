<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AfterApproval</name>
    <message>
        <source>Signatures and payment</source>
        <translation>签领与发放</translation>
    </message>
    <message>
        <source>number at the finance office</source>
        <translation>财务付款凭证号</translation>
    </message>
    <message>
        <source>All have signed on</source>
        <translation>全部签领日期</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>发放日期</translation>
    </message>
    <message>
        <source>Payment number</source>
        <translation>付款凭证号</translation>
    </message>
    <message>
        <source>Note the signatures</source>
        <translation>登记签领</translation>
    </message>
    <message>
        <source>Note the payment</source>
        <translation>登记发放</translation>
    </message>
    <message>
        <source>Signed for on {day}.</source>
        <translation>{day}全部签领。</translation>
    </message>
    <message>
        <source>Paid on {day}, number {no}.</source>
        <translation>{day}发放，凭证号{no}。</translation>
    </message>
    <message>
        <source>Signatures noted.</source>
        <translation>已登记签领。</translation>
    </message>
    <message>
        <source>Payment noted.</source>
        <translation>已登记发放。</translation>
    </message>
</context>
<context>
    <name>AlongForm</name>
    <message>
        <source>They went along</source>
        <translation>确认随行</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Volunteers</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>{name}, {day}</source>
        <translation>{name}，{day}</translation>
    </message>
    <message>
        <source>The trip is logged once, in the circuit log; here only who went along, which counts in the score.</source>
        <translation>行程只在巡回日志里登记一次，这里只勾选随行的人，计入当月评分依据。</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>What came of it</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未办成</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>打印事项单</translation>
    </message>
    <message>
        <source>Open {number}</source>
        <translation>打开{number}</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>Note the answer</source>
        <translation>登记答复</translation>
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
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>{township} about {name}</source>
        <translation>{township}关于{name}的答复</translation>
    </message>
</context>
<context>
    <name>BeforeApproval</name>
    <message>
        <source>add</source>
        <translation>补加</translation>
    </message>
    <message>
        <source>deduct</source>
        <translation>扣减</translation>
    </message>
    <message>
        <source>what was wrong, and in which month</source>
        <translation>写明哪个月、错在哪里</translation>
    </message>
    <message>
        <source>Add or deduct</source>
        <translation>补加或者扣减</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Reason for it</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Add the correction</source>
        <translation>加入更正</translation>
    </message>
    <message>
        <source>Strike out the correction</source>
        <translation>删去这条更正</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难易程度</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>why the marks of the table do not fit</source>
        <translation>写明为什么不按标准表认定</translation>
    </message>
    <message>
        <source>Note the difficulty</source>
        <translation>登记难易程度</translation>
    </message>
    <message>
        <source>Difficulty of the mediation under the cursor</source>
        <translation>光标所在案件的难易程度</translation>
    </message>
    <message>
        <source>Correction for {name}</source>
        <translation>更正：{name}</translation>
    </message>
    <message>
        <source>The correction stands in this sheet.</source>
        <translation>更正已列入本表。</translation>
    </message>
    <message>
        <source>Struck out.</source>
        <translation>已删去。</translation>
    </message>
    <message>
        <source>Noted; the tariff for this difficulty is applied.</source>
        <translation>已登记，按这一难易程度的标准计发。</translation>
    </message>
</context>
<context>
    <name>BehindTable</name>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>终结日期</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>went on</source>
        <translation>转入下阶段</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>not agreed</source>
        <translation>未成功</translation>
    </message>
</context>
<context>
    <name>BesideColumns</name>
    <message>
        <source>Name or title</source>
        <translation>名称、姓名</translation>
    </message>
    <message>
        <source>Village or body</source>
        <translation>乡镇、村或单位</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Particulars</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>咨询日期</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Question and opinion</source>
        <translation>问题与意见</translation>
    </message>
    <message>
        <source>{members} {members:member|members}, {count} in hand</source>
        <translation>成员{members}人，在办{count}件</translation>
    </message>
    <message>
        <source>takes {quota} at a time</source>
        <translation>限额{quota}件</translation>
    </message>
    <message>
        <source>left</source>
        <translation>已退出</translation>
    </message>
    <message>
        <source>also {teams}</source>
        <translation>兼{teams}</translation>
    </message>
    <message>
        <source>full</source>
        <translation>已满</translation>
    </message>
    <message>
        <source>active</source>
        <translation>在册</translation>
    </message>
    <message>
        <source>no opinion yet</source>
        <translation>尚无意见</translation>
    </message>
</context>
<context>
    <name>BesidePart</name>
    <message>
        <source>List</source>
        <translation>名册类别</translation>
    </message>
    <message>
        <source>name, township, village or role</source>
        <translation>姓名、乡镇、村或角色</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Organisations and others</source>
        <translation>组织与其他</translation>
    </message>
    <message>
        <source>Nobody here yet. Add the first person.</source>
        <translation>还没有登记，请添加。</translation>
    </message>
    <message>
        <source>Left / came back</source>
        <translation>退出 / 恢复</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Fields of skill</source>
        <translation>擅长领域</translation>
    </message>
    <message>
        <source>Name of the body</source>
        <translation>组织名称</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>The entry</source>
        <translation>登记信息</translation>
    </message>
    <message>
        <source>Save the entry</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The entry is saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>已添加。</translation>
    </message>
    <message>
        <source>Back on the list; a new period begins.</source>
        <translation>已恢复在册，开始新的在册期间。</translation>
    </message>
    <message>
        <source>Back on the list.</source>
        <translation>已恢复。</translation>
    </message>
    <message>
        <source>Off the list; past work stays under their name.</source>
        <translation>已退出，原有记录保留。</translation>
    </message>
    <message>
        <source>The expert&apos;s paper</source>
        <translation>专家意见书</translation>
    </message>
    <message>
        <source>Saved with the case.</source>
        <translation>已随案保存。</translation>
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
        <source>At a time</source>
        <translation>在办限额</translation>
    </message>
    <message>
        <source>empty: no limit</source>
        <translation>空白表示不限</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Consultations</source>
        <translation>咨询记录</translation>
    </message>
    <message>
        <source>Never asked.</source>
        <translation>没有咨询过。</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>咨询问题</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>咨询意见</translation>
    </message>
    <message>
        <source>may follow later, for the line chosen above</source>
        <translation>可以后补，补在上面选中的记录</translation>
    </message>
    <message>
        <source>Ask the expert</source>
        <translation>登记咨询</translation>
    </message>
    <message>
        <source>Note the opinion</source>
        <translation>补登意见</translation>
    </message>
    <message>
        <source>Attach the paper</source>
        <translation>附意见书</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开案件</translation>
    </message>
</context>
<context>
    <name>BoardPart</name>
    <message>
        <source>Judges to volunteers</source>
        <translation>法官与志愿者之比</translation>
    </message>
    <message>
        <source>Judges with a volunteer</source>
        <translation>已结对的法官</translation>
    </message>
    <message>
        <source>Volunteers without a judge</source>
        <translation>未结对的志愿者</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>结对</translation>
    </message>
    <message>
        <source>No judge is on the roster of the staff yet.</source>
        <translation>工作人员名册里还没有法官。</translation>
    </message>
    <message>
        <source>Open the roster of the staff</source>
        <translation>打开工作人员名册</translation>
    </message>
    <message>
        <source>Pair the judge</source>
        <translation>为该法官结对</translation>
    </message>
    <message>
        <source>End the pairing</source>
        <translation>结束结对</translation>
    </message>
    <message>
        <source>Who works with whom</source>
        <translation>结对看板</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Pair a judge</source>
        <translation>新结对</translation>
    </message>
    <message>
        <source>{count} without</source>
        <translation>{count} 名未结对</translation>
    </message>
    <message>
        <source>every judge has one</source>
        <translation>全部已结对</translation>
    </message>
    <message>
        <source>Not paired yet: {names}</source>
        <translation>尚未结对：{names}</translation>
    </message>
    <message>
        <source>Paired.</source>
        <translation>已结对。</translation>
    </message>
    <message>
        <source>The pairing has ended.</source>
        <translation>结对已结束。</translation>
    </message>
</context>
<context>
    <name>CandidateForm</name>
    <message>
        <source>Enter the candidate</source>
        <translation>登记候选人</translation>
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
        <source>Township that recruits</source>
        <translation>招录的乡镇（街道）</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>New candidate</source>
        <translation>登记候选人</translation>
    </message>
    <message>
        <source>The township publishes, the judges choose, the township&apos;s company signs, the budget pays, the team assesses. After the fifth step the candidate stands on the roster of volunteers.</source>
        <translation>乡镇发布公告，法官选人，镇劳务公司签约，财政付薪，团队考核。五步办完，候选人进入志愿者名册。</translation>
    </message>
</context>
<context>
    <name>CaseField</name>
    <message>
        <source>number, party, pinyin…</source>
        <translation>案号、当事人、拼音…</translation>
    </message>
</context>
<context>
    <name>ChoicePart</name>
    <message>
        <source>Pairs</source>
        <translation>结对方案</translation>
    </message>
    <message>
        <source>No wish yet. Pairs appear as soon as somebody names somebody.</source>
        <translation>还没有填报志愿。有人填报后，这里列出结对方案。</translation>
    </message>
    <message>
        <source>Pairs by points</source>
        <translation>按得分排列的结对方案</translation>
    </message>
    <message>
        <source>A proposal only: the tribunal decides. Points are made up of both wishes and the mean mark.</source>
        <translation>仅供参考，由法庭决定。得分由双方志愿和平均评分组成。</translation>
    </message>
    <message>
        <source>New wish</source>
        <translation>填报志愿</translation>
    </message>
    <message>
        <source>The wish is noted.</source>
        <translation>志愿已登记。</translation>
    </message>
    <message>
        <source>The wish is struck out.</source>
        <translation>志愿已撤回。</translation>
    </message>
    <message>
        <source>The mark is noted.</source>
        <translation>评分已登记。</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>志愿</translation>
    </message>
    <message>
        <source>No wish yet.</source>
        <translation>还没有志愿。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Add the wish</source>
        <translation>填报</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>划去</translation>
    </message>
    <message>
        <source>Marks of this year</source>
        <translation>本年评分</translation>
    </message>
    <message>
        <source>No mark this year.</source>
        <translation>本年还没有评分。</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>法官</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>0 to 100, for this month</source>
        <translation>0至100，评本月</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>below 60: why</source>
        <translation>低于60分写明理由</translation>
    </message>
    <message>
        <source>Note the mark</source>
        <translation>登记评分</translation>
    </message>
</context>
<context>
    <name>ContactCard</name>
    <message>
        <source>Visits and calls</source>
        <translation>走访与电话</translation>
    </message>
    <message>
        <source>Nobody was there yet.</source>
        <translation>还没有走访记录。</translation>
    </message>
    <message>
        <source>What it was about</source>
        <translation>走访或指导内容</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>empty: today</source>
        <translation>不填为今天</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>下次走访</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>DoneForm</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
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
        <source>Minutes spent</source>
        <translation>用时（分钟）</translation>
    </message>
    <message>
        <source>of them overtime</source>
        <translation>其中加班（分钟）</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>{kind}: {words}</source>
        <translation>{kind}：{words}</translation>
    </message>
    <message>
        <source>What is done stands beside the items of the month&apos;s score sheet.</source>
        <translation>完成的任务会列在当月评分表相应项目旁边。</translation>
    </message>
</context>
<context>
    <name>DutyColumns</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>值班人</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Swapped on</source>
        <translation>换班日期</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>起止</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>主讲</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>{hours} of {least}</source>
        <translation>{hours} / {least}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>cancelled: {reason}</source>
        <translation>已取消：{reason}</translation>
    </message>
    <message>
        <source>{hours} missing</source>
        <translation>缺{hours}学时</translation>
    </message>
    <message>
        <source>enough</source>
        <translation>已达标</translation>
    </message>
</context>
<context>
    <name>DutyView</name>
    <message>
        <source>Shifts of the week</source>
        <translation>本周班次</translation>
    </message>
    <message>
        <source>No shift this week. Add the first one.</source>
        <translation>本周还没有排班，请添加。</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Print the week</source>
        <translation>打印本周</translation>
    </message>
    <message>
        <source>New shift</source>
        <translation>排班</translation>
    </message>
    <message>
        <source>{count} {count:shift|shifts} this week</source>
        <translation>本周{count}班</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Cancel the shift</source>
        <translation>取消班次</translation>
    </message>
    <message>
        <source>{count} {count:shift|shifts} noted.</source>
        <translation>已排{count}班。</translation>
    </message>
    <message>
        <source>Swapped.</source>
        <translation>已换班。</translation>
    </message>
    <message>
        <source>The shift holds again.</source>
        <translation>班次已恢复。</translation>
    </message>
    <message>
        <source>Cancelled; it stays on record.</source>
        <translation>已取消，记录保留。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>For how many weeks</source>
        <translation>连续几周</translation>
    </message>
    <message>
        <source>the same weekday each week</source>
        <translation>每周同一天</translation>
    </message>
    <message>
        <source>Put on duty</source>
        <translation>排班</translation>
    </message>
    <message>
        <source>Swaps</source>
        <translation>换班记录</translation>
    </message>
    <message>
        <source>Never swapped.</source>
        <translation>没有换过班。</translation>
    </message>
    <message>
        <source>Who takes it</source>
        <translation>接班人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>换班</translation>
    </message>
</context>
<context>
    <name>EffectPart</name>
    <message>
        <source>Months before the pairing</source>
        <translation>结对前月数</translation>
    </message>
    <message>
        <source>Months since</source>
        <translation>结对后月数</translation>
    </message>
    <message>
        <source>Annualise unequal periods</source>
        <translation>期间不等时折算成年</translation>
    </message>
    <message>
        <source>Closed before</source>
        <translation>结对前结案</translation>
    </message>
    <message>
        <source>Closed since</source>
        <translation>结对后结案</translation>
    </message>
    <message>
        <source>Change of closings</source>
        <translation>结案变化</translation>
    </message>
    <message>
        <source>By judge</source>
        <translation>按法官</translation>
    </message>
    <message>
        <source>No judge is paired with a volunteer.</source>
        <translation>还没有法官与志愿者结对。</translation>
    </message>
    <message>
        <source>Open the pairs</source>
        <translation>打开结对</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Closings are counted from the cases; months before the first case on record belong to no period. Periods of different length are not compared, or annualised, and it is said.</source>
        <translation>结案数由案件登记自动生成，登记开始以前的月份不计入期间。期间长度不同的不作比较，折算成年的会注明。</translation>
    </message>
    <message>
        <source>in {months} {months:month|months}; {full} of {all} {all:judge|judges} with full periods</source>
        <translation>{months} 个月，期间已满的法官 {full}/{all} 名</translation>
    </message>
</context>
<context>
    <name>EndForm</name>
    <message>
        <source>End the pairing</source>
        <translation>结束结对</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>End the pairing of {judge} and {volunteer}</source>
        <translation>{judge}与{volunteer}结束结对</translation>
    </message>
    <message>
        <source>Tasks done and scores given stay as they are.</source>
        <translation>已办的任务和评分保留不变。</translation>
    </message>
</context>
<context>
    <name>ExitColumns</name>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Case or matter</source>
        <translation>案件或内容</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>退出日期</translation>
    </message>
    <message>
        <source>Back on</source>
        <translation>恢复日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>未安排</translation>
    </message>
    <message>
        <source>stays open: {reason}</source>
        <translation>不移交：{reason}</translation>
    </message>
</context>
<context>
    <name>ExitScreen</name>
    <message>
        <source>Day of the exit</source>
        <translation>退出日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The team&apos;s judgment of the work</source>
        <translation>团队评价</translation>
    </message>
    <message>
        <source>Who takes this line</source>
        <translation>本项接收人</translation>
    </message>
    <message>
        <source>or why it stays open</source>
        <translation>或不移交的原因</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>在办事项</translation>
    </message>
    <message>
        <source>Nothing in hand: the exit needs only its day and reason.</source>
        <translation>没有在办事项，填写日期和原因即可退出。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Note for this line</source>
        <translation>记入本项</translation>
    </message>
    <message>
        <source>Note for every line it fits</source>
        <translation>记入其余各项</translation>
    </message>
    <message>
        <source>Take off the roster</source>
        <translation>退出名册</translation>
    </message>
    <message>
        <source>{name} left the roster: {handed} handed over, {open} left open. The list can be printed.</source>
        <translation>{name}已退出名册：移交{handed}项，未移交{open}项。可以打印移交清单。</translation>
    </message>
    <message>
        <source>{handed} handed over from {name}, {open} still open. The list can be printed.</source>
        <translation>{name}的事项已移交{handed}项，仍有{open}项未移交。清单可以打印。</translation>
    </message>
    <message>
        <source>{name} ({roster}) left; somebody takes what stayed open</source>
        <translation>{name}（{roster}）已退出，移交留下的事项</translation>
    </message>
    <message>
        <source>{name} ({roster}) leaves the roster</source>
        <translation>{name}（{roster}）退出名册</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Nothing is open any more.</source>
        <translation>没有未移交的事项。</translation>
    </message>
    <message>
        <source>In hand: {count} {count:thing|things}, {open} undecided</source>
        <translation>在办事项：{count}项，{open}项未安排</translation>
    </message>
    <message>
        <source>Your post may not pass it on: give the reason, and the workbench asks who may.</source>
        <translation>您的岗位无权移交本项：写明原因，由工作台提醒有权的人安排。</translation>
    </message>
    <message>
        <source>Both sides choose somebody else: open it, or give the reason.</source>
        <translation>由双方另行共同选定：打开本项办理，或写明原因。</translation>
    </message>
    <message>
        <source>Nobody may take it over: give the reason.</source>
        <translation>本项没有可以接收的人：写明原因。</translation>
    </message>
    <message>
        <source>Choose who takes it, or say why it stays open.</source>
        <translation>请选择接收人，或写明不移交的原因。</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>FiguresView</name>
    <message>
        <source>Grouped by</source>
        <translation>分组方式</translation>
    </message>
    <message>
        <source>Success of mediation</source>
        <translation>调解成功率</translation>
    </message>
    <message>
        <source>Nothing ended under this heading in this period.</source>
        <translation>这一分组在本期没有终结的调解。</translation>
    </message>
    <message>
        <source>Disputes behind the number</source>
        <translation>数字背后的纠纷</translation>
    </message>
    <message>
        <source>No dispute.</source>
        <translation>没有纠纷。</translation>
    </message>
    <message>
        <source>A dispute counts once for each who mediated it, and as failed if it was tried since; once in the last line.</source>
        <translation>每件纠纷对各调解员（组织、工作室）只计一次，调解未成后判决的仍计为未成；合计中只计一次。</translation>
    </message>
    <message>
        <source>Each dispute counts once, in the stage that ended it; one that failed and went on to the next stage is a failure of the rate.</source>
        <translation>每件纠纷只计一次，计入使其终结的阶段；调解未成转入下一阶段的，计算本阶段成功率时计为未成。</translation>
    </message>
    <message>
        <source>The year before is the same days.</source>
        <translation>上年同期为相同的日期区间。</translation>
    </message>
    <message>
        <source>Each dispute counts once.</source>
        <translation>每件纠纷只计一次。</translation>
    </message>
    <message>
        <source>A mediator who speaks the language needed: {met} of {needed} {needed:dispute|disputes}.</source>
        <translation>需要其他语言的纠纷中，调解员会该语言的有 {met} / {needed} 件。</translation>
    </message>
    <message>
        <source>{name}: {count} {count:dispute|disputes}</source>
        <translation>{name}：{count} 件</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>success of mediation.xlsx</source>
        <translation>调解情况表.xlsx</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
    <message>
        <source>No mediation ended in this period</source>
        <translation>本期没有终结的调解</translation>
    </message>
    <message>
        <source>Rates are counted from mediations that ended and cases that were closed.</source>
        <translation>成功率从终结的调解和已结的案件计算。</translation>
    </message>
    <message>
        <source>Go to mediation</source>
        <translation>到调解</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>FilesCard</name>
    <message>
        <source>Papers and scans</source>
        <translation>证明与扫描件</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>资格证明</translation>
    </message>
    <message>
        <source>Attach a scan</source>
        <translation>附扫描件</translation>
    </message>
    <message>
        <source>Training this year: {hours} of {least} {least:hour|hours}</source>
        <translation>本年培训：{hours} / {least}学时</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为{file}</translation>
    </message>
    <message>
        <source>No scan of the agreement yet.</source>
        <translation>还没有聘任协议扫描件。</translation>
    </message>
</context>
<context>
    <name>HelperForm</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Appointed on</source>
        <translation>任命日期</translation>
    </message>
    <message>
        <source>Fields of skill</source>
        <translation>擅长领域</translation>
    </message>
    <message>
        <source>Several with commas between</source>
        <translation>多项用逗号隔开</translation>
    </message>
    <message>
        <source>Take off the roster</source>
        <translation>移出名册</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Put back on the roster</source>
        <translation>恢复在册</translation>
    </message>
    <message>
        <source>Your post may only read this roster.</source>
        <translation>您的岗位只能查看本名册。</translation>
    </message>
    <message>
        <source>The term of office ended on {day}.</source>
        <translation>任期已于{day}届满。</translation>
    </message>
    <message>
        <source>The term of office ends on {day}.</source>
        <translation>任期至{day}届满。</translation>
    </message>
</context>
<context>
    <name>JurorRecordCard</name>
    <message>
        <source>Cases sat in</source>
        <translation>参审案件</translation>
    </message>
    <message>
        <source>No case in this year. A hearing held with them on the panel is counted here.</source>
        <translation>本年没有参审案件；登记其到庭的庭审后自动计入。</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>下一年</translation>
    </message>
    <message>
        <source>Print the record</source>
        <translation>打印履职记录</translation>
    </message>
    <message>
        <source>Record of {year}</source>
        <translation>{year}年履职记录</translation>
    </message>
    <message>
        <source>{count} of {cap} {cap:case|cases} of a year, came to {sittings} {sittings:hearing|hearings}; trained {hours} of {least} {least:hour|hours}.</source>
        <translation>参审{count}件（年度上限{cap}件），到庭{sittings}次；培训{hours}学时（应培训{least}学时）。</translation>
    </message>
</context>
<context>
    <name>JurorRecordColumns</name>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Came on</source>
        <translation>到庭日期</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未到庭</translation>
    </message>
</context>
<context>
    <name>LiaisonCard</name>
    <message>
        <source>Appoint a liaison</source>
        <translation>指定联络员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>empty: today</source>
        <translation>不填为今天</translation>
    </message>
    <message>
        <source>Appoint</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>End the appointment</source>
        <translation>结束任职</translation>
    </message>
    <message>
        <source>Print the appointment</source>
        <translation>打印聘任书</translation>
    </message>
    <message>
        <source>Print contact cards</source>
        <translation>打印便民联系卡</translation>
    </message>
    <message>
        <source>Save the liaison</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>In office again</source>
        <translation>恢复任职</translation>
    </message>
</context>
<context>
    <name>MediatorForm</name>
    <message>
        <source>New mediator</source>
        <translation>新增调解员</translation>
    </message>
    <message>
        <source>Full time</source>
        <translation>专职</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>empty: today; pay follows it from that day</source>
        <translation>空白为今天；补贴从当日起按此计算</translation>
    </message>
    <message>
        <source>Several with commas between</source>
        <translation>多项用逗号隔开</translation>
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
        <source>Organisation</source>
        <translation>所属组织</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>证书编号</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Fields of skill</source>
        <translation>擅长领域</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Member of the staff</source>
        <translation>本院工作人员</translation>
    </message>
    <message>
        <source>where one of our own mediates</source>
        <translation>仅本庭人员兼任调解员时选择</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Take off the roster</source>
        <translation>移出名册</translation>
    </message>
    <message>
        <source>Put back on the roster</source>
        <translation>恢复在册</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>MonthPicker</name>
    <message>
        <source>The month after</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>{year}-{month}</source>
        <translation>{year}年{month}月</translation>
    </message>
</context>
<context>
    <name>NetworkColumns</name>
    <message>
        <source>Station</source>
        <translation>网点</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>There on</source>
        <translation>值守时间</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最近走访</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>下次走访</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Liaison</source>
        <translation>联络员</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>in office</source>
        <translation>在任</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>请协助的事项</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>提出</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办成</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>never visited</source>
        <translation>没有走访过</translation>
    </message>
    <message>
        <source>{days} {days:day|days} ago</source>
        <translation>{days} 天前</translation>
    </message>
    <message>
        <source>open</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已办成</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>未办成</translation>
    </message>
</context>
<context>
    <name>NetworkRoom</name>
    <message>
        <source>What is shown of the network</source>
        <translation>网络的内容</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>服务网点</translation>
    </message>
    <message>
        <source>No station yet. Add the first one: a place where people meet the court.</source>
        <translation>还没有网点。先登记一处：群众能找到法庭的地方。</translation>
    </message>
    <message>
        <source>Court liaisons</source>
        <translation>诉讼联络员</translation>
    </message>
    <message>
        <source>No liaison yet. Appoint the first one for a village.</source>
        <translation>还没有联络员。先为一个村（社区）指定一名。</translation>
    </message>
    <message>
        <source>Requests to grid workers</source>
        <translation>网格协助事项</translation>
    </message>
    <message>
        <source>Nothing was asked of a grid worker yet.</source>
        <translation>还没有请网格员协助的事项。</translation>
    </message>
    <message>
        <source>Results by grid</source>
        <translation>各网格办理情况</translation>
    </message>
    <message>
        <source>Counted from the requests.</source>
        <translation>按提出的协助自动统计。</translation>
    </message>
    <message>
        <source>Print the network</source>
        <translation>打印服务网络</translation>
    </message>
    <message>
        <source>New station</source>
        <translation>登记网点</translation>
    </message>
    <message>
        <source>Appoint a liaison</source>
        <translation>指定联络员</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>提出协助</translation>
    </message>
    <message>
        <source>Not visited for more than {days} {days:day|days}: {count} {count:station|stations}. A phone call is guidance, no visit.</source>
        <translation>超过 {days} 天没有走访的网点：{count} 处。电话指导不算走访。</translation>
    </message>
    <message>
        <source>Grid requests</source>
        <translation>网格协助</translation>
    </message>
    <message>
        <source>Only {grid}: show all grids</source>
        <translation>仅列{grid}；显示全部网格</translation>
    </message>
    <message>
        <source>The station is saved.</source>
        <translation>网点已保存。</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>已记录。</translation>
    </message>
    <message>
        <source>Appointed.</source>
        <translation>已指定。</translation>
    </message>
    <message>
        <source>The liaison is saved.</source>
        <translation>联络员信息已保存。</translation>
    </message>
    <message>
        <source>The request is noted.</source>
        <translation>协助事项已登记。</translation>
    </message>
    <message>
        <source>The result is noted.</source>
        <translation>结果已登记。</translation>
    </message>
    <message>
        <source>Open again.</source>
        <translation>已恢复。</translation>
    </message>
    <message>
        <source>Closed; what was noted there stays.</source>
        <translation>已关闭，记录仍保存。</translation>
    </message>
    <message>
        <source>The appointment has ended.</source>
        <translation>任职已结束。</translation>
    </message>
    <message>
        <source>In office again.</source>
        <translation>已恢复任职。</translation>
    </message>
</context>
<context>
    <name>NotPaidCard</name>
    <message>
        <source>Not paid</source>
        <translation>未计发事项</translation>
    </message>
    <message>
        <source>for example: settled before the tariff was decided</source>
        <translation>例如：标准出台以前调成的</translation>
    </message>
    <message>
        <source>Reason for it</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>暂不计发</translation>
    </message>
    <message>
        <source>Pay after all</source>
        <translation>恢复计发</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Tariffs</source>
        <translation>补贴标准</translation>
    </message>
    <message>
        <source>Not paid: {open} to settle, {out} left out</source>
        <translation>未计发：待解决 {open} 项，不予计发 {out} 项</translation>
    </message>
    <message>
        <source>Set aside; the reason is printed on the sheet.</source>
        <translation>已列为暂不计发，理由印在补贴表上。</translation>
    </message>
    <message>
        <source>Counted again.</source>
        <translation>已恢复计发。</translation>
    </message>
</context>
<context>
    <name>NotPaidTable</name>
    <message>
        <source>Payee</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>NoticeForm</name>
    <message>
        <source>Make the letter</source>
        <translation>制作函件</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>To the township</source>
        <translation>发往的乡镇（街道）</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Facts it rests on, one a line</source>
        <translation>依据的事实（每行一项）</translation>
    </message>
    <message>
        <source>Replace {name}</source>
        <translation>更换{name}</translation>
    </message>
    <message>
        <source>The letter is kept in the registry and shown for printing; the answer is noted below.</source>
        <translation>函件登记入簿后即可打印；乡镇的答复在下面登记。</translation>
    </message>
</context>
<context>
    <name>OrderForm</name>
    <message>
        <source>Write the order</source>
        <translation>开出委托单</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>承办人员</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>委托内容</translation>
    </message>
    <message>
        <source>Case (may stay empty)</source>
        <translation>案件（可不填）</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>New work order</source>
        <translation>新委托单</translation>
    </message>
    <message>
        <source>Outsourced staff do auxiliary affairs only; the court answers for service.</source>
        <translation>外包人员只办理辅助事务，送达等法律后果由法院负责。</translation>
    </message>
</context>
<context>
    <name>OrdersPart</name>
    <message>
        <source>Work orders</source>
        <translation>委托单</translation>
    </message>
    <message>
        <source>No order in this month. Ctrl+N writes one.</source>
        <translation>本月没有委托单。按 Ctrl+N 新开。</translation>
    </message>
    <message>
        <source>Note the result</source>
        <translation>登记结果</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>验收合格</translation>
    </message>
    <message>
        <source>Do not accept</source>
        <translation>不予验收</translation>
    </message>
    <message>
        <source>Acceptance sheet</source>
        <translation>月度验收单</translation>
    </message>
    <message>
        <source>New work order</source>
        <translation>新委托单</translation>
    </message>
    <message>
        <source>Accepted: {words}</source>
        <translation>已验收：{words}</translation>
    </message>
    <message>
        <source>Acceptance taken back.</source>
        <translation>已撤销验收。</translation>
    </message>
    <message>
        <source>{done} done this month, {accepted} of them accepted; {open} open.</source>
        <translation>本月完成 {done} 单，其中验收合格 {accepted} 单；未完成 {open} 单。</translation>
    </message>
    <message>
        <source>The order is written.</source>
        <translation>委托单已开出。</translation>
    </message>
    <message>
        <source>The result is noted.</source>
        <translation>结果已登记。</translation>
    </message>
    <message>
        <source>Not accepted; the reason stands on the sheet.</source>
        <translation>不予验收，原因列入验收单。</translation>
    </message>
</context>
<context>
    <name>PairForm</name>
    <message>
        <source>Pair them</source>
        <translation>结对</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>法官</translation>
    </message>
    <message>
        <source>Volunteer</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Together from</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>One judge, one volunteer</source>
        <translation>一名法官配一名志愿者</translation>
    </message>
    <message>
        <source>From this day the judge assigns the tasks and scores the months.</source>
        <translation>从这一天起，由该法官布置任务、按月评分。</translation>
    </message>
</context>
<context>
    <name>PayLinesTable</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>依据的标准</translation>
    </message>
    <message>
        <source>Kind of line</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Worked out</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Sum (yuan)</source>
        <translation>金额（元）</translation>
    </message>
</context>
<context>
    <name>PayMonth</name>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Hand in for approval</source>
        <translation>提交批准</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>打印补贴表</translation>
    </message>
    <message>
        <source>Print the slips</source>
        <translation>打印领取凭条</translation>
    </message>
    <message>
        <source>CSV for finance</source>
        <translation>财务 CSV</translation>
    </message>
    <message>
        <source>Once the sheet is approved</source>
        <translation>补贴表批准以后才能导出</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Set the tariffs</source>
        <translation>设置补贴标准</translation>
    </message>
    <message>
        <source>Payees</source>
        <translation>领取人</translation>
    </message>
    <message>
        <source>Lines of pay</source>
        <translation>补贴明细</translation>
    </message>
    <message>
        <source>Choose a payee above.</source>
        <translation>请在上面选定领取人。</translation>
    </message>
    <message>
        <source>{month} · {state}</source>
        <translation>{month} · {state}</translation>
    </message>
    <message>
        <source>{people} {people:person|people}, {lines} {lines:line|lines}, {sum} · {paid} of {works} {works:piece|pieces} of work paid</source>
        <translation>{people} 人，{lines} 笔，{sum} · 应计 {works} 项，已计 {paid} 项</translation>
    </message>
    <message>
        <source>No tariff yet: begin under Tariffs, from the sample or with your own.</source>
        <translation>还没有补贴标准：请到“补贴标准”采用样表或者自己填写。</translation>
    </message>
    <message>
        <source>Nothing to pay in this month.</source>
        <translation>本月没有应发补贴。</translation>
    </message>
    <message>
        <source>Handed in by {name}; the head of the tribunal approves it.</source>
        <translation>{name}已提交，等庭长批准。</translation>
    </message>
    <message>
        <source>Approved by {name} on {day}; a mistake is corrected by a line of a later month.</source>
        <translation>{name}于{day}批准；差错在以后月份加一行更正。</translation>
    </message>
    <message>
        <source>{name}: {count} {count:line|lines}, {sum}</source>
        <translation>{name}：{count} 笔，{sum}</translation>
    </message>
    <message>
        <source>Approved; {count} {count:line is|lines are} written for good.</source>
        <translation>已批准，{count} 笔明细已固定。</translation>
    </message>
    <message>
        <source>Handed in for approval.</source>
        <translation>已提交批准。</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>已撤回。</translation>
    </message>
    <message>
        <source>Save for the finance office</source>
        <translation>保存给财务</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
</context>
<context>
    <name>PayTariffsPart</name>
    <message>
        <source>Tariffs</source>
        <translation>补贴标准</translation>
    </message>
    <message>
        <source>No tariff yet: nobody is paid until the tribunal has set one.</source>
        <translation>还没有补贴标准。没有标准就不计发任何补贴。</translation>
    </message>
    <message>
        <source>Each piece of work is paid by exactly one tariff of its day. A change ends the tariff and begins a new one; it never reaches back into an approved month.</source>
        <translation>每一项工作只按当天有效的一条标准计发。调整标准时，原标准到前一天为止，新标准从当天起执行，不追溯已批准的月份。</translation>
    </message>
    <message>
        <source>Take the sample over</source>
        <translation>采用样表</translation>
    </message>
    <message>
        <source>as the finance office calls it</source>
        <translation>财政文件上的名称</translation>
    </message>
    <message>
        <source>number of the paper it was decided by</source>
        <translation>决定文件的文号</translation>
    </message>
    <message>
        <source>Name of the tariff</source>
        <translation>标准名称</translation>
    </message>
    <message>
        <source>Pays for</source>
        <translation>计发单位</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>0 where nothing is paid</source>
        <translation>不付酬的写 0</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起用日期</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>停用日期</translation>
    </message>
    <message>
        <source>empty while it goes on</source>
        <translation>一直有效的不填</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Full or part time</source>
        <translation>专职或兼职</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难易程度</translation>
    </message>
    <message>
        <source>Kind of mediator</source>
        <translation>调解员类别</translation>
    </message>
    <message>
        <source>Way of mediation</source>
        <translation>调解方式</translation>
    </message>
    <message>
        <source>Add the tariff</source>
        <translation>加入标准</translation>
    </message>
    <message>
        <source>New tariff</source>
        <translation>新标准</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>New sum</source>
        <translation>新金额</translation>
    </message>
    <message>
        <source>From, or last day</source>
        <translation>起用日期（停用时为最后一天）</translation>
    </message>
    <message>
        <source>Change the sum from this day</source>
        <translation>从这一天起调整</translation>
    </message>
    <message>
        <source>End it after this day</source>
        <translation>到这一天为止</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>撤掉</translation>
    </message>
    <message>
        <source>all</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Add a tariff</source>
        <translation>新增补贴标准</translation>
    </message>
    <message>
        <source>{name} ({basis})</source>
        <translation>{name}（{basis}）</translation>
    </message>
    <message>
        <source>The tariff is added.</source>
        <translation>已加入这条标准。</translation>
    </message>
    <message>
        <source>The new sum holds from {day}; work before it is paid as before.</source>
        <translation>新金额从{day}起执行，以前的工作仍按原标准。</translation>
    </message>
    <message>
        <source>It goes on.</source>
        <translation>继续有效。</translation>
    </message>
    <message>
        <source>It ends on {day}.</source>
        <translation>到{day}为止。</translation>
    </message>
    <message>
        <source>{name} is removed.</source>
        <translation>已撤掉{name}。</translation>
    </message>
    <message>
        <source>{count} {count:tariff|tariffs} taken over. They are a sample, not official: change them to what was decided.</source>
        <translation>已采用 {count} 条。这是样表，非官方标准：请按本地决定改过来。</translation>
    </message>
</context>
<context>
    <name>PayView</name>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Month sheet</source>
        <translation>月度补贴表</translation>
    </message>
    <message>
        <source>Tariffs</source>
        <translation>补贴标准</translation>
    </message>
    <message>
        <source>Whose pay</source>
        <translation>补贴对象</translation>
    </message>
    <message>
        <source>Add a tariff</source>
        <translation>新增标准</translation>
    </message>
</context>
<context>
    <name>PayeesTable</name>
    <message>
        <source>Payee</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Cases paid for</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基本补贴</translation>
    </message>
    <message>
        <source>By case</source>
        <translation>按件、按次</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>交通误工</translation>
    </message>
    <message>
        <source>Late, back, corrected</source>
        <translation>补发、扣回、更正</translation>
    </message>
    <message>
        <source>Total (yuan)</source>
        <translation>合计（元）</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Rosters</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>值班</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Volunteers</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>补贴</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Standards</source>
        <translation>本庭标准</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>People</source>
        <translation>队伍与志愿者</translation>
    </message>
    <message>
        <source>The roster decides who may mediate: a mediator whose certificate has run out is not offered, and a declared relative among the parties raises a question. Enter opens the person under the cursor.</source>
        <translation>名册决定谁可以调解：证书过期的不能指派，申报的近亲属与当事人相符时会先行询问。按回车打开光标所在的人员。</translation>
    </message>
    <message>
        <source>You may read this part; these posts change it: {posts}.</source>
        <translation>您可以查看本部分；修改权限属于：{posts}。</translation>
    </message>
</context>
<context>
    <name>PeriodsCard</name>
    <message>
        <source>Left and came back</source>
        <translation>退出与恢复</translation>
    </message>
    <message>
        <source>Hand-over list</source>
        <translation>移交清单</translation>
    </message>
    <message>
        <source>Hand over what stayed open</source>
        <translation>移交留下的事项</translation>
    </message>
</context>
<context>
    <name>PersonEdit</name>
    <message>
        <source>name, pinyin or township</source>
        <translation>姓名、拼音或乡镇</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>This adds the person to the lists; it gives no log-in.</source>
        <translation>只列入名单，不开通登录。</translation>
    </message>
    <message>
        <source>Another post is noted with its day under Teams, Staff.</source>
        <translation>岗位变动在“团队”的“工作人员”里按日期登记。</translation>
    </message>
    <message>
        <source>Save the phone</source>
        <translation>保存电话</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>New member of the staff</source>
        <translation>新增工作人员</translation>
    </message>
</context>
<context>
    <name>PipelinePart</name>
    <message>
        <source>Candidates</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>No candidate yet. Ctrl+N enters the first.</source>
        <translation>还没有候选人。按 Ctrl+N 登记。</translation>
    </message>
    <message>
        <source>Five steps</source>
        <translation>招录五步</translation>
    </message>
    <message>
        <source>The five steps of the candidate chosen above stand here.</source>
        <translation>这里列出上面选中的候选人的五个步骤。</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Not taken on</source>
        <translation>不再招录</translation>
    </message>
    <message>
        <source>Print the steps</source>
        <translation>打印步骤表</translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation>撤回最后一步</translation>
    </message>
    <message>
        <source>Attach a scan</source>
        <translation>附扫描件</translation>
    </message>
    <message>
        <source>New candidate</source>
        <translation>登记候选人</translation>
    </message>
    <message>
        <source>The last step is taken back.</source>
        <translation>最后一步已撤回。</translation>
    </message>
    <message>
        <source>The scan is filed with the step.</source>
        <translation>扫描件已附在该步骤下。</translation>
    </message>
    <message>
        <source>The candidate is entered.</source>
        <translation>候选人已登记。</translation>
    </message>
    <message>
        <source>The step is noted.</source>
        <translation>步骤已登记。</translation>
    </message>
    <message>
        <source>The recruitment has ended.</source>
        <translation>招录已结束。</translation>
    </message>
</context>
<context>
    <name>RateTable</name>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>计入业绩</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>调解成功</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>调解终结</translation>
    </message>
    <message>
        <source>Went on</source>
        <translation>转入下阶段</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>成功率</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>上年同期</translation>
    </message>
    <message>
        <source>Change, points</source>
        <translation>增减（百分点）</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>在办</translation>
    </message>
</context>
<context>
    <name>RefusalForm</name>
    <message>
        <source>Do not accept</source>
        <translation>不予验收</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Not accepted: {words}</source>
        <translation>不予验收：{words}</translation>
    </message>
</context>
<context>
    <name>RelativesCard</name>
    <message>
        <source>Declared relatives</source>
        <translation>申报的近亲属</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Phone or ID</source>
        <translation>电话或证件</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>None declared.</source>
        <translation>没有申报。</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>删除</translation>
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
        <source>Holds shares in</source>
        <translation>持股企业</translation>
    </message>
    <message>
        <source>Unlisted companies, with commas between</source>
        <translation>非上市公司，多家用逗号隔开</translation>
    </message>
    <message>
        <source>Add the relative</source>
        <translation>登记近亲属</translation>
    </message>
    <message>
        <source>Declared relatives of {name}</source>
        <translation>{name}申报的近亲属</translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source>New request</source>
        <translation>提出协助</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Grid worker</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>请协助的事项</translation>
    </message>
    <message>
        <source>Case (may stay empty)</source>
        <translation>案件（可不填）</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>提出</translation>
    </message>
</context>
<context>
    <name>ResultForm</name>
    <message>
        <source>Note the result</source>
        <translation>登记结果</translation>
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
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What was left undone</source>
        <translation>未完成的情况</translation>
    </message>
    <message>
        <source>{kind}: {words}</source>
        <translation>{kind}：{words}</translation>
    </message>
</context>
<context>
    <name>RosterColumns</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Fields of skill</source>
        <translation>擅长领域</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>所属组织</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Term until</source>
        <translation>任期至</translation>
    </message>
    <message>
        <source>active</source>
        <translation>在册</translation>
    </message>
    <message>
        <source>left</source>
        <translation>已离开</translation>
    </message>
</context>
<context>
    <name>RosterFileBar</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Those the filter leaves, as an Excel file</source>
        <translation>把筛选后的人员导出为 Excel 文件</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>{roster}.xlsx</source>
        <translation>{roster}.xlsx</translation>
    </message>
</context>
<context>
    <name>RosterImport</name>
    <message>
        <source>Leave unchanged</source>
        <translation>不改动</translation>
    </message>
    <message>
        <source>Update from the file; empty cells change nothing</source>
        <translation>按文件更新（空格不改动）</translation>
    </message>
    <message>
        <source>Which rows</source>
        <translation>显示哪些行</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Save the rows to be corrected</source>
        <translation>保存需补正的行</translation>
    </message>
    <message>
        <source>Import a roster</source>
        <translation>导入名册</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>正在读取 {name} …</translation>
    </message>
    <message>
        <source>Save the template, fill it in and choose it here. Nothing is imported before you have seen every row.</source>
        <translation>先保存模板并填写，再在这里选择文件。导入前可以逐行核对，核对前不写入任何内容。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{bad} {bad:row has|rows have} to be corrected; until then nothing is imported.</source>
        <translation>有 {bad} 行需要补正；补正之前全部不导入。</translation>
    </message>
    <message>
        <source>{new} will be added, {updated} changed, {left} left unchanged.</source>
        <translation>将新增 {new} 人（项），更新 {updated} 人（项），{left} 行不改动。</translation>
    </message>
    <message>
        <source>Everybody in this file is on the roster already; there is nothing to import.</source>
        <translation>文件中的人员都已在册，没有需要导入的内容。</translation>
    </message>
    <message>
        <source>Columns not read: {columns}</source>
        <translation>未读取的列：{columns}</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>核对结果</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>文件各行</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>{roster}: {new} added, {changed} changed.</source>
        <translation>{roster}：新增 {new}，更新 {changed}。</translation>
    </message>
    <message>
        <source>Rows to be corrected.xlsx</source>
        <translation>需补正的行.xlsx</translation>
    </message>
    <message>
        <source>{roster} (template).xlsx</source>
        <translation>{roster}（模板）.xlsx</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Who is on the roster already</source>
        <translation>已在册的人员</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>保存模板</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
</context>
<context>
    <name>RosterLists</name>
    <message>
        <source>Mediators</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>People&apos;s assessors</source>
        <translation>人民陪审员</translation>
    </message>
    <message>
        <source>Volunteers</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>name, township, organisation, skill or phone</source>
        <translation>姓名、乡镇、组织、专长或电话</translation>
    </message>
    <message>
        <source>Filter the roster</source>
        <translation>筛选名册</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Nobody on this roster fits the filter.</source>
        <translation>名册上没有符合筛选条件的人员。</translation>
    </message>
    <message>
        <source>No mediator yet. Add the first one: without a roster no dispute can be mediated.</source>
        <translation>还没有调解员。请先添加：名册上没有人，就无法开展调解。</translation>
    </message>
    <message>
        <source>Nobody here yet. Add the first one, or import a list.</source>
        <translation>还没有人员。请添加，或导入名单。</translation>
    </message>
</context>
<context>
    <name>RosterSide</name>
    <message>
        <source>On the roster now.</source>
        <translation>已列入名册。</translation>
    </message>
    <message>
        <source>The entry is saved.</source>
        <translation>登记内容已保存。</translation>
    </message>
    <message>
        <source>Back on the roster; a new period begins.</source>
        <translation>已恢复在册，开始新的在册期间。</translation>
    </message>
    <message>
        <source>The relative is noted.</source>
        <translation>近亲属已登记。</translation>
    </message>
    <message>
        <source>The relative is struck out.</source>
        <translation>近亲属已删除。</translation>
    </message>
    <message>
        <source>Added: {name}</source>
        <translation>已添加：{name}</translation>
    </message>
</context>
<context>
    <name>RosterView</name>
    <message>
        <source>Roster</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Mediators</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Print the roster</source>
        <translation>打印名册</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>The rosters could not be read</source>
        <translation>名册没有读出来</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>People&apos;s assessors</source>
        <translation>人民陪审员</translation>
    </message>
    <message>
        <source>Volunteers</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Organisations and others</source>
        <translation>组织与其他</translation>
    </message>
    <message>
        <source>Certificates run out: {count}</source>
        <translation>证书已过期的调解员：{count} 位</translation>
    </message>
</context>
<context>
    <name>ScoresPart</name>
    <message>
        <source>Sheets of the month</source>
        <translation>当月评分表</translation>
    </message>
    <message>
        <source>Nobody was paired with a volunteer in this month.</source>
        <translation>当月没有结对的志愿者。</translation>
    </message>
    <message>
        <source>Open the pairs</source>
        <translation>打开结对</translation>
    </message>
    <message>
        <source>Letters to townships</source>
        <translation>更换志愿者的函</translation>
    </message>
    <message>
        <source>No letter was made. “Letter to replace” above makes one after two low months.</source>
        <translation>没有发过函；连续两个月低分的，用上面的“发函更换”。</translation>
    </message>
    <message>
        <source>Fill in the sheet</source>
        <translation>填写评分表</translation>
    </message>
    <message>
        <source>Letter to replace</source>
        <translation>发函更换</translation>
    </message>
    <message>
        <source>Show the letter</source>
        <translation>查看函件</translation>
    </message>
    <message>
        <source>Answer came</source>
        <translation>登记答复</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>{filled} of {all} {all:sheet|sheets} {filled:is|are} there; due on {day}.</source>
        <translation>应交 {all} 份，已交 {filled} 份，{day}到期。</translation>
    </message>
    <message>
        <source>{judge} ({volunteer})</source>
        <translation>{judge}（{volunteer}）</translation>
    </message>
    <message>
        <source>{said} Missing: {names}</source>
        <translation>{said}未交：{names}</translation>
    </message>
    <message>
        <source>The sheet is saved.</source>
        <translation>评分表已保存。</translation>
    </message>
    <message>
        <source>The letter is registered.</source>
        <translation>函件已登记入簿。</translation>
    </message>
    <message>
        <source>The answer is noted.</source>
        <translation>答复已登记。</translation>
    </message>
</context>
<context>
    <name>SheetForm</name>
    <message>
        <source>Save the sheet</source>
        <translation>保存评分表</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>required for a low total</source>
        <translation>低分须写明理由</translation>
    </message>
    <message>
        <source>{item} (0 to {most})</source>
        <translation>{item}（0—{most}）</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>Items set by this tribunal, in force from {day}.</source>
        <translation>评分项目为本庭所定，{day}起施行。</translation>
    </message>
    <message>
        <source>The items are a sample, not official.</source>
        <translation>评分项目为样表，非官方样式。</translation>
    </message>
    <message>
        <source>{year}-{month}</source>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>{name}, {month}</source>
        <translation>{name}&#x3000;{month}</translation>
    </message>
    <message>
        <source>Scored by {judge}. {items}</source>
        <translation>评分法官：{judge}。{items}</translation>
    </message>
    <message>
        <source>this month: {done} done, {in_time} in time, {minutes} {minutes:minute|minutes}</source>
        <translation>当月完成 {done} 项，按期 {in_time} 项，共 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Total {total} of {full}</source>
        <translation>总分 {total}（满分 {full}）</translation>
    </message>
</context>
<context>
    <name>StaffPart</name>
    <message>
        <source>Whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Nobody here.</source>
        <translation>没有人员。</translation>
    </message>
    <message>
        <source>Open the roster of the staff</source>
        <translation>打开工作人员名册</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>记录类别</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>后备</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>培养</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>导师</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Due to move on</source>
        <translation>应轮岗</translation>
    </message>
    <message>
        <source>Nobody in this group. Open somebody to set a stage.</source>
        <translation>该组没有人员；打开一名人员可以设定阶段。</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>at the court since {day}</source>
        <translation>{day}入职</translation>
    </message>
    <message>
        <source>Mentor: {name}</source>
        <translation>导师：{name}</translation>
    </message>
    <message>
        <source>No mentor yet.</source>
        <translation>还没有导师。</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>已登记。</translation>
    </message>
    <message>
        <source>The entry is saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The line is struck out.</source>
        <translation>已删除。</translation>
    </message>
    <message>
        <source>The items of the stage are in the plan.</source>
        <translation>本阶段培养事项已列入计划。</translation>
    </message>
    <message>
        <source>Done: {title}</source>
        <translation>已完成：{title}</translation>
    </message>
    <message>
        <source>Open again.</source>
        <translation>已改为未完成。</translation>
    </message>
    <message>
        <source>Paired from today on.</source>
        <translation>今日起结对。</translation>
    </message>
    <message>
        <source>Nothing noted yet.</source>
        <translation>还没有记录。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>At the court since</source>
        <translation>入职日期</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Particulars</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>empty: still there</source>
        <translation>空白表示在任</translation>
    </message>
    <message>
        <source>History of posts</source>
        <translation>任职经历</translation>
    </message>
    <message>
        <source>Granted on</source>
        <translation>授予日期</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Grades and duties</source>
        <translation>等级与职责</translation>
    </message>
    <message>
        <source>Reserve duty</source>
        <translation>后备岗位</translation>
    </message>
    <message>
        <source>Reserve duties</source>
        <translation>后备岗位</translation>
    </message>
    <message>
        <source>To learn</source>
        <translation>培养事项</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>任务标签</translation>
    </message>
    <message>
        <source>Several with commas between</source>
        <translation>多项用顿号隔开</translation>
    </message>
    <message>
        <source>Plan of training</source>
        <translation>培养计划</translation>
    </message>
    <message>
        <source>Done / open</source>
        <translation>完成 / 未完成</translation>
    </message>
    <message>
        <source>Items of the stage</source>
        <translation>列入本阶段事项</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Result of an examination</source>
        <translation>考核结果</translation>
    </message>
    <message>
        <source>Mentoring log</source>
        <translation>带教记录</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>结对</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>StaffingPart</name>
    <message>
        <source>Judge : assistant : clerk : bailiff</source>
        <translation>法官：助理：书记员：法警</translation>
    </message>
    <message>
        <source>Minimum staffing 3+1+1</source>
        <translation>最低配备3+1+1</translation>
    </message>
    <message>
        <source>Date of birth known</source>
        <translation>已填出生日期</translation>
    </message>
    <message>
        <source>Ages</source>
        <translation>年龄结构</translation>
    </message>
    <message>
        <source>Settled before trial</source>
        <translation>诉前调解成功</translation>
    </message>
    <message>
        <source>None this year; counted from the mediations that succeeded.</source>
        <translation>本年还没有；从调解成功的纠纷自动统计。</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>打印报表</translation>
    </message>
    <message>
        <source>For mediator and judge of one team: each dispute counts once for each of the two.</source>
        <translation>计入团队的调解员和法官，同一纠纷对两人各计一次。</translation>
    </message>
    <message>
        <source>The people behind the figures</source>
        <translation>人员明细</translation>
    </message>
    <message>
        <source>Aim {ratio}</source>
        <translation>目标{ratio}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>below</source>
        <translation>未达到</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已达到</translation>
    </message>
    <message>
        <source>Shares are of those known.</source>
        <translation>占比以已填人员为准。</translation>
    </message>
</context>
<context>
    <name>StationCard</name>
    <message>
        <source>Name of the station</source>
        <translation>网点名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>There on</source>
        <translation>值守时间</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Mediator whose name it bears</source>
        <translation>以谁命名（调解员）</translation>
    </message>
    <message>
        <source>Save the station</source>
        <translation>保存网点</translation>
    </message>
    <message>
        <source>Close the station</source>
        <translation>关闭网点</translation>
    </message>
    <message>
        <source>The station</source>
        <translation>网点信息</translation>
    </message>
    <message>
        <source>New station</source>
        <translation>登记网点</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新开放</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>Note the step</source>
        <translation>登记步骤</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>office, judges or company, with the name</source>
        <translation>单位、法官或者公司及姓名</translation>
    </message>
    <message>
        <source>number of the notice or the contract, what was found</source>
        <translation>公告或者合同的编号、办理情况</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>办理人</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>办理情况</translation>
    </message>
    <message>
        <source>Why it is skipped</source>
        <translation>跳过原因</translation>
    </message>
    <message>
        <source>{name}: {step}</source>
        <translation>{name}：{step}</translation>
    </message>
    <message>
        <source>Contract and pay lie with the township; here the day is noted and a scan may be attached.</source>
        <translation>合同和工资由乡镇办理，这里只记日期，可以附扫描件。</translation>
    </message>
</context>
<context>
    <name>SuccessorEdit</name>
    <message>
        <source>name or pinyin</source>
        <translation>姓名或拼音</translation>
    </message>
</context>
<context>
    <name>TableEditor</name>
    <message>
        <source>Another row</source>
        <translation>增加一行</translation>
    </message>
    <message>
        <source>number of the minutes or paper it was decided by</source>
        <translation>会议纪要或者文件的文号</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>执行日期</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>保存标准</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>TablesView</name>
    <message>
        <source>Standards</source>
        <translation>本庭标准</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Back to the built-in table</source>
        <translation>恢复随产品提供的标准</translation>
    </message>
    <message>
        <source>How it came to that</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>Never changed: the built-in table has applied from the beginning.</source>
        <translation>尚未修改过，一直执行随产品提供的标准。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>{own} of {all} {all:table is|tables are} the tribunal&apos;s own</source>
        <translation>{all} 项标准中有 {own} 项由本庭制定</translation>
    </message>
    <message>
        <source>the tribunal&apos;s own since {day}</source>
        <translation>本庭标准，自{day}起执行</translation>
    </message>
    <message>
        <source>built-in sample, not official</source>
        <translation>示例，非官方规定</translation>
    </message>
    <message>
        <source>Basis: {basis}</source>
        <translation>依据：{basis}</translation>
    </message>
    <message>
        <source>The table is set.</source>
        <translation>标准已保存。</translation>
    </message>
    <message>
        <source>The built-in table applies again from today.</source>
        <translation>自今日起恢复执行随产品提供的标准。</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>已撤回。</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>own</source>
        <translation>本庭</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>执行日期</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>built-in table again</source>
        <translation>恢复随产品提供的标准</translation>
    </message>
    <message>
        <source>By</source>
        <translation>制定人</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>登记日期</translation>
    </message>
</context>
<context>
    <name>TariffsTable</name>
    <message>
        <source>Tariff</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Pays for</source>
        <translation>计发单位</translation>
    </message>
    <message>
        <source>Only for</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>Sum (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起用日期</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>停用日期</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
</context>
<context>
    <name>TaskForm</name>
    <message>
        <source>Assign</source>
        <translation>布置</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Volunteer</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Kind of task</source>
        <translation>任务种类</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Case (may stay empty)</source>
        <translation>案件（可不填）</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>布置任务</translation>
    </message>
    <message>
        <source>Volunteers only assist: they do no judicial acts.</source>
        <translation>志愿者只办理辅助事务，不从事审判行为。</translation>
    </message>
</context>
<context>
    <name>TasksPart</name>
    <message>
        <source>Whose tasks</source>
        <translation>谁的任务</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Nothing is to be done.</source>
        <translation>没有待办任务。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Nothing was done yet. Tasks noted as done above stand here.</source>
        <translation>还没有完成的任务；上面登记完成的列在这里。</translation>
    </message>
    <message>
        <source>Outings</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>The circuit log holds no trip yet.</source>
        <translation>巡回日志里还没有行程。</translation>
    </message>
    <message>
        <source>Open the circuit trips</source>
        <translation>打开巡回审判</translation>
    </message>
    <message>
        <source>Print the day list</source>
        <translation>打印当日任务单</translation>
    </message>
    <message>
        <source>Withdraw the task</source>
        <translation>撤回任务</translation>
    </message>
    <message>
        <source>To do again</source>
        <translation>恢复待办</translation>
    </message>
    <message>
        <source>Who went along</source>
        <translation>登记随行的人</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>布置任务</translation>
    </message>
    <message>
        <source>Withdrawn: {words}</source>
        <translation>已撤回：{words}</translation>
    </message>
    <message>
        <source>To do again: {words}</source>
        <translation>已恢复待办：{words}</translation>
    </message>
    <message>
        <source>Outings of the circuit log</source>
        <translation>随行外出（取自巡回日志）</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>The task is assigned.</source>
        <translation>任务已布置。</translation>
    </message>
    <message>
        <source>The task is done.</source>
        <translation>任务已完成。</translation>
    </message>
    <message>
        <source>Noted; it counts in the score of that month.</source>
        <translation>已登记，计入当月评分依据。</translation>
    </message>
</context>
<context>
    <name>TeamColumns</name>
    <message>
        <source>now</source>
        <translation>至今</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Made up as</source>
        <translation>组成</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>法官</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>受案</translation>
    </message>
    <message>
        <source>simple only</source>
        <translation>只办简案</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Make-up</source>
        <translation>配备</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>起止</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>培养</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>导师</translation>
    </message>
    <message>
        <source>Rotation due</source>
        <translation>轮岗到期</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Granted on</source>
        <translation>授予日期</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Reserve duty</source>
        <translation>后备岗位</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>任期</translation>
    </message>
    <message>
        <source>To learn</source>
        <translation>培养事项</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Assistant or clerk</source>
        <translation>助理、书记员</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Made up of</source>
        <translation>组成</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>志愿</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Disputes settled</source>
        <translation>成功件数</translation>
    </message>
    <message>
        <source>dissolved {day}</source>
        <translation>{day}撤销</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>齐备</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>judge&apos;s wish {judge} · own wish {aide} · mean mark {mark} gives {points}</source>
        <translation>法官志愿{judge} · 本人志愿{aide} · 平均评分{mark}折{points}</translation>
    </message>
</context>
<context>
    <name>TeamsBoard</name>
    <message>
        <source>Teams</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>No team yet. Create the first one from a template.</source>
        <translation>还没有团队。请按模板组建。</translation>
    </message>
    <message>
        <source>Leaves today</source>
        <translation>今日退出</translation>
    </message>
    <message>
        <source>Dissolve the team</source>
        <translation>撤销团队</translation>
    </message>
    <message>
        <source>New team</source>
        <translation>组建团队</translation>
    </message>
    <message>
        <source>{short} of {all} {all:team|teams} {short:lacks|lack} somebody</source>
        <translation>{all}个团队中{short}个缺员</translation>
    </message>
    <message>
        <source>Take all cases</source>
        <translation>改为办理全部案件</translation>
    </message>
    <message>
        <source>Take simple cases only</source>
        <translation>改为只办简案</translation>
    </message>
    <message>
        <source>The team is created. Now add its members.</source>
        <translation>团队已组建，请添加成员。</translation>
    </message>
    <message>
        <source>In the team now.</source>
        <translation>已加入团队。</translation>
    </message>
    <message>
        <source>{name} left the team.</source>
        <translation>{name}已退出团队。</translation>
    </message>
    <message>
        <source>Simple cases only: others ask for a reason.</source>
        <translation>只办简案；分入其他案件须写明理由。</translation>
    </message>
    <message>
        <source>Takes all cases.</source>
        <translation>办理全部案件。</translation>
    </message>
    <message>
        <source>{team} is dissolved; its history stays.</source>
        <translation>{team}已撤销，记录保留。</translation>
    </message>
    <message>
        <source>Simple cases only</source>
        <translation>只办简案</translation>
    </message>
    <message>
        <source>Name of the team</source>
        <translation>团队名称</translation>
    </message>
    <message>
        <source>Made up as</source>
        <translation>组成</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>法官</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Fast track</source>
        <translation>速裁</translation>
    </message>
    <message>
        <source>Create the team</source>
        <translation>组建</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Nobody in it.</source>
        <translation>没有成员。</translation>
    </message>
    <message>
        <source>{kind}: type the whole name</source>
        <translation>{kind}直接填写姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Put into the team</source>
        <translation>加入团队</translation>
    </message>
</context>
<context>
    <name>TeamsPart</name>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>TeamsView</name>
    <message>
        <source>Part of the teams</source>
        <translation>团队视图</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Two-way choice</source>
        <translation>双向选择</translation>
    </message>
    <message>
        <source>Staffing report</source>
        <translation>人员配备</translation>
    </message>
</context>
<context>
    <name>TermsForm</name>
    <message>
        <source>Save the facts</source>
        <translation>保存合同事项</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>insured</source>
        <translation>已缴</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>学历</translation>
    </message>
    <message>
        <source>In service since</source>
        <translation>服务起始</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>签约劳务公司</translation>
    </message>
    <message>
        <source>Contract until</source>
        <translation>合同期满</translation>
    </message>
    <message>
        <source>Monthly pay, yuan</source>
        <translation>月基本工资（元）</translation>
    </message>
    <message>
        <source>Five insurances and housing fund</source>
        <translation>五险一金</translation>
    </message>
    <message>
        <source>Pledge of secrecy signed on</source>
        <translation>保密承诺书签署日期</translation>
    </message>
    <message>
        <source>The township pays; here stand the facts of the contract only.</source>
        <translation>工资由乡镇发放，这里只登记合同事项。</translation>
    </message>
</context>
<context>
    <name>TermsPart</name>
    <message>
        <source>Mean age</source>
        <translation>平均年龄</translation>
    </message>
    <message>
        <source>With a degree</source>
        <translation>大专以上学历</translation>
    </message>
    <message>
        <source>More than three years</source>
        <translation>服务三年以上</translation>
    </message>
    <message>
        <source>Monthly pay</source>
        <translation>月基本工资</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同事项</translation>
    </message>
    <message>
        <source>No volunteer is on the roster.</source>
        <translation>名册里没有志愿者。</translation>
    </message>
    <message>
        <source>Open the roster of volunteers</source>
        <translation>打开志愿者名册</translation>
    </message>
    <message>
        <source>Change the facts</source>
        <translation>修改合同事项</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>known of {known} of {all}</source>
        <translation>已登记 {known}/{all} 人</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part}/{whole} 人</translation>
    </message>
    <message>
        <source>The facts are saved.</source>
        <translation>合同事项已保存。</translation>
    </message>
</context>
<context>
    <name>TrainingView</name>
    <message>
        <source>What is shown of the training</source>
        <translation>培训视图</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>No session this year. Add the first one.</source>
        <translation>本年还没有培训，请添加。</translation>
    </message>
    <message>
        <source>Hours of each person</source>
        <translation>个人学时</translation>
    </message>
    <message>
        <source>Everybody has enough hours.</source>
        <translation>所有人员学时均已达标。</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>已参加</translation>
    </message>
    <message>
        <source>Nothing attended this year.</source>
        <translation>本年没有参训。</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>下一年</translation>
    </message>
    <message>
        <source>Print the year</source>
        <translation>打印本年</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>登记培训</translation>
    </message>
    <message>
        <source>Sessions of the year</source>
        <translation>培训班次</translation>
    </message>
    <message>
        <source>Too little</source>
        <translation>学时不足</translation>
    </message>
    <message>
        <source>{sessions} {sessions:session|sessions}, {people} {people:attendance|attendances}</source>
        <translation>{sessions}期，{people}人次</translation>
    </message>
    <message>
        <source>The session is noted. Now say who was there.</source>
        <translation>培训已登记，请填写参加人员。</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>已登记。</translation>
    </message>
    <message>
        <source>{name} is struck out.</source>
        <translation>已划去{name}。</translation>
    </message>
    <message>
        <source>To the standards</source>
        <translation>前往本庭标准</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>主讲</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Add the session</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <source>Nobody noted yet.</source>
        <translation>还没有登记。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>empty: the whole session</source>
        <translation>空白表示全程</translation>
    </message>
    <message>
        <source>Was there</source>
        <translation>登记参加</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>划去</translation>
    </message>
    <message>
        <source>Hours this tribunal asks for</source>
        <translation>本庭学时要求</translation>
    </message>
</context>
<context>
    <name>VolunteerColumns</name>
    <message>
        <source>Judge</source>
        <translation>法官</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Volunteer</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Overtime</source>
        <translation>本年加班</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>未结对</translation>
    </message>
    <message>
        <source>Recruited by</source>
        <translation>招录乡镇</translation>
    </message>
    <message>
        <source>Together since</source>
        <translation>结对日期</translation>
    </message>
    <message>
        <source>Pledge of secrecy</source>
        <translation>保密承诺</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>办理人</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>办理情况</translation>
    </message>
    <message>
        <source>Skipped: {reason}</source>
        <translation>跳过：{reason}</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>用时（分）</translation>
    </message>
    <message>
        <source>Trip</source>
        <translation>行程</translation>
    </message>
    <message>
        <source>Volunteers along</source>
        <translation>随行志愿者</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>未交</translation>
    </message>
    <message>
        <source>Two low months</source>
        <translation>连续两月低分</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>填写时间</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚未答复</translation>
    </message>
    <message>
        <source>Closed before</source>
        <translation>结对前结案</translation>
    </message>
    <message>
        <source>Closed since</source>
        <translation>结对后结案</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>学历</translation>
    </message>
    <message>
        <source>Monthly pay</source>
        <translation>月基本工资</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>not taken yet</source>
        <translation>未办</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>发函日期</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>发往</translation>
    </message>
    <message>
        <source>Change of closings</source>
        <translation>结案变化</translation>
    </message>
    <message>
        <source>Serves since</source>
        <translation>服务起始</translation>
    </message>
    <message>
        <source>Insured</source>
        <translation>五险一金</translation>
    </message>
    <message>
        <source>insured</source>
        <translation>已缴</translation>
    </message>
    <message>
        <source>not insured</source>
        <translation>未缴</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>签约劳务公司</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>最近培训</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>委托内容</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>承办人员</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>验收</translation>
    </message>
    <message>
        <source>{count} in {months} {months:month|months}</source>
        <translation>{count} 件／{months} 个月</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>not on record</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>not taken on</source>
        <translation>未录用</translation>
    </message>
    <message>
        <source>on the roster</source>
        <translation>已入册</translation>
    </message>
    <message>
        <source>notice of {day}</source>
        <translation>已于{day}发函</translation>
    </message>
    <message>
        <source>{first} and {second}: notice due</source>
        <translation>{first} 与 {second} 月：应发函</translation>
    </message>
    <message>
        <source>to accept</source>
        <translation>待验收</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>不合格</translation>
    </message>
</context>
<context>
    <name>VolunteersPart</name>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>VolunteersView</name>
    <message>
        <source>Pairs</source>
        <translation>结对</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Monthly scores</source>
        <translation>月度评分</translation>
    </message>
    <message>
        <source>Recruitment</source>
        <translation>招录</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>辅助成效</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同事项</translation>
    </message>
    <message>
        <source>Work orders</source>
        <translation>委托单</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
</context>
<context>
    <name>WithdrawForm</name>
    <message>
        <source>End the recruitment</source>
        <translation>结束招录</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>{name} is not taken on</source>
        <translation>不再招录{name}</translation>
    </message>
</context>
<context>
    <name>_RowEditor</name>
    <message>
        <source>Move this row up</source>
        <translation>上移一行</translation>
    </message>
    <message>
        <source>Take this row out</source>
        <translation>删除此行</translation>
    </message>
    <message>
        <source>Row {place}, {column}</source>
        <translation>第 {place} 行，{column}</translation>
    </message>
</context>
</TS>
