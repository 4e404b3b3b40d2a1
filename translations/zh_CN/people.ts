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
        <source>Reason</source>
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
        <source>agreed</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>not agreed</source>
        <translation>未成功</translation>
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
        <source>Each dispute counts once, in the stage that ended it; the year before is the same days.</source>
        <translation>每件纠纷只计一次，计入使其终结的阶段；上年同期为相同的日期区间。</translation>
    </message>
    <message>
        <source>A mediator who speaks the language needed: {met} of {needed} disputes.</source>
        <translation>需要其他语言的纠纷中，调解员会该语言的有 {met} / {needed} 件。</translation>
    </message>
    <message>
        <source>{name}: {count} disputes</source>
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
        <source>The term of five years ended on {day}.</source>
        <translation>五年任期已于{day}届满。</translation>
    </message>
    <message>
        <source>The term of five years ends on {day}.</source>
        <translation>五年任期至{day}届满。</translation>
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
        <source>Reason</source>
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
        <source>Name</source>
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
        <source>Why</source>
        <translation>原因</translation>
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
        <source>Excel</source>
        <translation>Excel</translation>
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
        <source>{people} people, {lines} lines, {sum} · {paid} of {works} pieces of work paid</source>
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
        <source>{name}: {count} lines, {sum}</source>
        <translation>{name}：{count} 笔，{sum}</translation>
    </message>
    <message>
        <source>Approved; {count} lines are written for good.</source>
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
        <source>Name</source>
        <translation>姓名</translation>
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
        <source>{count} tariffs taken over. They are a sample, not official: change them to what was decided.</source>
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
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Cases</source>
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
        <source>Pay</source>
        <translation>补贴</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>报表</translation>
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
    <name>RateTable</name>
    <message>
        <source>Group</source>
        <translation>分组</translation>
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
        <source>Helpers</source>
        <translation>陪审员和志愿者</translation>
    </message>
    <message>
        <source>No mediator yet. Add the first one: without a roster no dispute can be mediated.</source>
        <translation>还没有调解员。请先新增一位：没有名册，纠纷无法指派调解。</translation>
    </message>
    <message>
        <source>Nobody here yet. Add the first one.</source>
        <translation>还没有人员，请新增第一位。</translation>
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
        <source>Certificates run out: {count}</source>
        <translation>证书已过期的调解员：{count} 位</translation>
    </message>
    <message>
        <source>The entry is saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>On the roster now.</source>
        <translation>已列入名册。</translation>
    </message>
    <message>
        <source>Back on the roster.</source>
        <translation>已恢复到名册。</translation>
    </message>
    <message>
        <source>Taken off the roster; what they did stays theirs.</source>
        <translation>已移出名册；此前的工作记录保留。</translation>
    </message>
    <message>
        <source>Taken off the roster; mediations in hand go on.</source>
        <translation>已移出名册；在手的调解照常进行。</translation>
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
        <translation>已新增：{name}</translation>
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
</TS>
