<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <source>Each dispute counts once, in the stage that ended it; the year before is the same months.</source>
        <translation>每件纠纷只计一次，计入使其终结的阶段；上年同期为相同月份。</translation>
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
</TS>
