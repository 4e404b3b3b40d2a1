<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AllocationDesk</name>
    <message>
        <source>How the judge is chosen</source>
        <translation>承办人如何确定</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>随机分案</translation>
    </message>
    <message>
        <source>Designate</source>
        <translation>指定分案</translation>
    </message>
    <message>
        <source>Change the judge…</source>
        <translation>变更承办人…</translation>
    </message>
    <message>
        <source>History of the allocation</source>
        <translation>分案经过</translation>
    </message>
    <message>
        <source>Nothing was allocated through this program yet.</source>
        <translation>本案还没有在本系统中分案。</translation>
    </message>
    <message>
        <source>The slip appears once the list is fixed: before the draw with the commitment, after it whole.</source>
        <translation>名单确定后这里显示抽签单：抽签之前有承诺值，抽签之后内容完整。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Export record…</source>
        <translation>导出抽签记录…</translation>
    </message>
    <message>
        <source>Not filed yet: a judge is allocated after filing.</source>
        <translation>还没有立案：立案之后才分案。</translation>
    </message>
    <message>
        <source>Judge: {name}</source>
        <translation>承办人：{name}</translation>
    </message>
    <message>
        <source>No judge yet.</source>
        <translation>还没有承办人。</translation>
    </message>
    <message>
        <source>The case is closed.</source>
        <translation>本案已结案。</translation>
    </message>
    <message>
        <source>The list is fixed. Print the slip, then enter the seed.</source>
        <translation>名单已确定。请先打印抽签单，再填写种子。</translation>
    </message>
    <message>
        <source>Drawn: {name}</source>
        <translation>已抽中：{name}</translation>
    </message>
    <message>
        <source>Draw given up; it stays on record</source>
        <translation>已放弃这次抽签，记录保留</translation>
    </message>
    <message>
        <source>Allocated</source>
        <translation>已分案</translation>
    </message>
    <message>
        <source>Slip of the draw {number}.pdf</source>
        <translation>分案抽签单 {number}.pdf</translation>
    </message>
    <message>
        <source>Draw {number}.json</source>
        <translation>抽签记录 {number}.json</translation>
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
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
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
        <source>{kind} (drawn)</source>
        <translation>{kind}（抽签）</translation>
    </message>
    <message>
        <source>approved by {name}</source>
        <translation>{name}批准</translation>
    </message>
    <message>
        <source>parties told {day}</source>
        <translation>{day}告知当事人</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>waits for the seed</source>
        <translation>待种子</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>分案经过</translation>
    </message>
    <message>
        <source>Slip of the draw</source>
        <translation>抽签单</translation>
    </message>
</context>
<context>
    <name>BatchProgress</name>
    <message>
        <source>Share of the papers made</source>
        <translation>已完成份数的比例</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Other work can go on meanwhile; what is done stays when you stop.</source>
        <translation>期间可以做其他工作；停止后，已制作的保留。</translation>
    </message>
    <message>
        <source>{what}: {done} of {total}</source>
        <translation>{what}：{done} / {total}</translation>
    </message>
    <message>
        <source>{rate} a minute · {left}</source>
        <translation>每分钟 {rate} 份 · {left}</translation>
    </message>
    <message>
        <source>Stopping. What is done stays.</source>
        <translation>正在停止，已完成的保留。</translation>
    </message>
    <message>
        <source>about {count} {count:second|seconds} left</source>
        <translation>约剩 {count} 秒</translation>
    </message>
    <message>
        <source>about {count} {count:minute|minutes} left</source>
        <translation>约剩 {count} 分钟</translation>
    </message>
</context>
<context>
    <name>BatchStrip</name>
    <message>
        <source>Show the papers</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>BatchView</name>
    <message>
        <source>Add the cases heard that day</source>
        <translation>加入当日开庭的案件</translation>
    </message>
    <message>
        <source>form, in characters, pinyin or initials</source>
        <translation>样式名称、全拼或首字母</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>大字</translation>
    </message>
    <message>
        <source>Also where the paper was made before</source>
        <translation>已有该文书的案件也制作</translation>
    </message>
    <message>
        <source>Make the papers</source>
        <translation>开始制作</translation>
    </message>
    <message>
        <source>Papers that were not made</source>
        <translation>未制作的文书</translation>
    </message>
    <message>
        <source>One PDF for printing…</source>
        <translation>合并为一个PDF…</translation>
    </message>
    <message>
        <source>Save all to a folder…</source>
        <translation>逐份存入文件夹…</translation>
    </message>
    <message>
        <source>Add to the print queue</source>
        <translation>加入打印队列</translation>
    </message>
    <message>
        <source>Making papers</source>
        <translation>正在制作文书</translation>
    </message>
    <message>
        <source>One PDF for printing</source>
        <translation>合并打印用PDF</translation>
    </message>
    <message>
        <source>papers.pdf</source>
        <translation>批量文书.pdf</translation>
    </message>
    <message>
        <source>{count} {count:paper is|papers are} saved in {place}.</source>
        <translation>{count} 份文书已存入 {place}。</translation>
    </message>
    <message>
        <source>Putting together</source>
        <translation>正在合并</translation>
    </message>
    <message>
        <source>Folder for the papers</source>
        <translation>存放文书的文件夹</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>{count} {count:paper is|papers are} in the print queue of {place}.</source>
        <translation>{count} 份文书已加入“{place}”的打印队列。</translation>
    </message>
    <message>
        <source>Queueing</source>
        <translation>正在加入打印队列</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>{count} {count:paper is|papers are} registered.</source>
        <translation>已登记 {count} 份文书。</translation>
    </message>
    <message>
        <source> {count} could not be made; the reasons stand below.</source>
        <translation>{count} 份未能制作，原因见下表。</translation>
    </message>
    <message>
        <source> {count} were kept before.</source>
        <translation>另有 {count} 份此前已经制作。</translation>
    </message>
    <message>
        <source>{count} {count:case|cases}: {named}</source>
        <translation>{count} 件案件：{named}</translation>
    </message>
    <message>
        <source>{count} {count:case|cases}: {named} …</source>
        <translation>{count} 件案件：{named} 等</translation>
    </message>
    <message>
        <source>Cases and papers</source>
        <translation>案件与文书</translation>
    </message>
    <message>
        <source>Day of hearings</source>
        <translation>开庭日期</translation>
    </message>
    <message>
        <source>Add a form</source>
        <translation>添加文书样式</translation>
    </message>
</context>
<context>
    <name>CaseBrowser</name>
    <message>
        <source>Which cases</source>
        <translation>哪些案件</translation>
    </message>
    <message>
        <source>Name, number, pinyin, ID or phone</source>
        <translation>姓名、案号、拼音、证件或电话</translation>
    </message>
    <message>
        <source>Find in this list</source>
        <translation>在列表中查找</translation>
    </message>
    <message>
        <source>{count} {count:row is|rows are} on the clipboard</source>
        <translation>已复制 {count} 行到剪贴板</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>导出到 Excel</translation>
    </message>
    <message>
        <source>cases.xlsx</source>
        <translation>案件清单.xlsx</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
    <message>
        <source>List of cases</source>
        <translation>案件清单</translation>
    </message>
    <message>
        <source>{name}: {helper} of {count} {count:case|cases}</source>
        <translation>{name}：任 {count} 件案件的{helper}</translation>
    </message>
    <message>
        <source>; {count} closed {count:one was|ones were} left alone</source>
        <translation>；{count} 件已结案的没有改动</translation>
    </message>
    <message>
        <source>{what} {first} to {last}</source>
        <translation>{what} {first} 至 {last}</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>列表的列</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>No case matches. Change the filter or clear the search.</source>
        <translation>没有符合条件的案件。请换一个筛选条件，或清空查找。</translation>
    </message>
</context>
<context>
    <name>CaseDetailView</name>
    <message>
        <source>On circuit</source>
        <translation>巡回</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开案卷</translation>
    </message>
    <message>
        <source>Enter in the list</source>
        <translation>在列表中按 Enter</translation>
    </message>
    <message>
        <source>{plaintiff} v. {defendant}</source>
        <translation>{plaintiff} 诉 {defendant}</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>All cases</source>
        <translation>全部案件</translation>
    </message>
    <message>
        <source>Note filing…</source>
        <translation>登记立案…</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>On circuit</source>
        <translation>巡回</translation>
    </message>
    <message>
        <source>Green channel</source>
        <translation>绿色通道</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>导出到 Excel</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新收案件</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Every dispute from first contact to archive. Arrow keys walk through the list and the facts below follow; Enter opens the file: arrow keys or Ctrl+PgUp and Ctrl+PgDn walk through its sections, Tab goes into the section, Esc comes back to the list. Ctrl+N takes a new case in: what the law demands is checked as you leave each field, and what it does not demand only asks. The provisional number stands until the parent court gives the case number.</source>
        <translation>每个纠纷从第一次接触到归档都在这里。上下键在列表中移动，下面的概况跟着变；Enter 打开案卷：方向键或 Ctrl+PgUp、Ctrl+PgDn 在各部分之间移动，Tab 进入该部分，Esc 回到列表。Ctrl+N 收新案：法律要求的内容离开该栏时就核对，法律不要求的只询问。上级法院给出案号以前，一直用临时编号。</translation>
    </message>
    <message>
        <source>Import a register</source>
        <translation>导入登记表</translation>
    </message>
    <message>
        <source>cases.xlsx</source>
        <translation>案件清单.xlsx</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
    <message>
        <source>Papers for many cases</source>
        <translation>批量制作文书</translation>
    </message>
    <message>
        <source>{plaintiff} v. {defendant}</source>
        <translation>{plaintiff} 诉 {defendant}</translation>
    </message>
    <message>
        <source>{shown} of {all} shown</source>
        <translation>已显示 {shown} 件，共 {all} 件</translation>
    </message>
    <message>
        <source>No case yet</source>
        <translation>还没有案件</translation>
    </message>
    <message>
        <source>Cases come in at the counter, in the villages, by post, online, or from a register in Excel.</source>
        <translation>案件来自窗口、村里、邮寄、网上，也可以从 Excel 登记表导入。</translation>
    </message>
    <message>
        <source>Register the first case</source>
        <translation>登记第一件案件</translation>
    </message>
    <message>
        <source>Correct {number}</source>
        <translation>更正 {number}</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记成功</translation>
    </message>
    <message>
        <source>Receipt of papers</source>
        <translation>收到材料凭证</translation>
    </message>
    <message>
        <source>{number} corrected</source>
        <translation>{number} 已更正</translation>
    </message>
    <message>
        <source>Note the filing of {number}</source>
        <translation>登记立案：{number}</translation>
    </message>
    <message>
        <source>Filing noted</source>
        <translation>已登记立案</translation>
    </message>
</context>
<context>
    <name>CasesTable</name>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>{plaintiff} v. {defendant}</source>
        <translation>{plaintiff} 诉 {defendant}</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>案由</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>标的额</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>承办</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>待分案</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>书记员</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>优先</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收案</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>最近动态</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>届满</translation>
    </message>
</context>
<context>
    <name>CheckedField</name>
    <message>
        <source>The papers say so, checked</source>
        <translation>材料如此，已核对</translation>
    </message>
    <message>
        <source>Checked against the papers</source>
        <translation>已对照纸质材料核对</translation>
    </message>
</context>
<context>
    <name>DeskFields</name>
    <message>
        <source>One paper to a line: name, pages, copies, original or copy</source>
        <translation>每行一份：名称、页数、份数、原件或复印件</translation>
    </message>
    <message>
        <source>the first party, unless somebody else is named</source>
        <translation>不填即为第一位当事人</translation>
    </message>
    <message>
        <source>The papers contain state secrets</source>
        <translation>材料含有国家秘密</translation>
    </message>
    <message>
        <source>Papers for the receipt</source>
        <translation>收到材料清单</translation>
    </message>
    <message>
        <source>For example: IOU 1 page 1 copy photocopy. Empty: no receipt now.</source>
        <translation>例如：借条 1页 1份 复印件。不填则暂不出具凭证。</translation>
    </message>
    <message>
        <source>Handed in by</source>
        <translation>交件人</translation>
    </message>
    <message>
        <source>Asked of everyone</source>
        <translation>每件必问</translation>
    </message>
</context>
<context>
    <name>FacetBar</name>
    <message>
        <source>Nothing written for</source>
        <translation>多久没有动静</translation>
    </message>
    <message>
        <source>nothing written for {days} {days:day|days}</source>
        <translation>{days} 天没有动静</translation>
    </message>
    <message>
        <source>More conditions</source>
        <translation>更多条件</translation>
    </message>
    <message>
        <source>Clear conditions</source>
        <translation>清除条件</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count}/{total}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
</context>
<context>
    <name>FailuresTable</name>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>未制作的原因</translation>
    </message>
</context>
<context>
    <name>FilingForm</name>
    <message>
        <source>Filed on</source>
        <translation>立案日期</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Only as the parent court issued it; leave empty until then.</source>
        <translation>只填上级法院编立的正式案号；还没有的请留空。</translation>
    </message>
    <message>
        <source>Note the filing</source>
        <translation>登记立案</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Next number of this computer&apos;s block; {left} left. Clear it to keep the provisional one.</source>
        <translation>本机号段的下一个案号，还有{left}个。清空则暂用临时编号。</translation>
    </message>
    <message>
        <source>No number of the series {series} is left here: the provisional one stays.</source>
        <translation>本机没有可用的“{series}”案号，暂用临时编号。</translation>
    </message>
    <message>
        <source>{question} Press the button again if the notice says so.</source>
        <translation>{question}与通知一致的，请再按一次。</translation>
    </message>
</context>
<context>
    <name>FormQuestions</name>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>The same for all cases</source>
        <translation>各案相同</translation>
    </message>
    <message>
        <source>Only for cases whose file does not say it</source>
        <translation>仅用于案卷中没有记载的案件</translation>
    </message>
    <message>
        <source>Nothing to fill in: everything comes from the files of the cases.</source>
        <translation>无需填写，内容均取自各案案卷。</translation>
    </message>
</context>
<context>
    <name>GroundsCard</name>
    <message>
        <source>Designate a judge</source>
        <translation>指定承办人</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>承办人</translation>
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
        <source>Designate</source>
        <translation>指定分案</translation>
    </message>
    <message>
        <source>Change the judge</source>
        <translation>变更承办人</translation>
    </message>
    <message>
        <source>Drawn among the other judges</source>
        <translation>在其他法官中抽签</translation>
    </message>
    <message>
        <source>{name} ({post}, {count} open)</source>
        <translation>{name}（{post}，在办{count}件）</translation>
    </message>
</context>
<context>
    <name>HandedOutPapers</name>
    <message>
        <source>Still to be filled in: {forms}</source>
        <translation>尚待填写：{forms}</translation>
    </message>
    <message>
        <source>Print the {count} {count:notice|notices} for everybody</source>
        <translation>打印 {count} 种告知，各方一份</translation>
    </message>
    <message>
        <source>The notices were made</source>
        <translation>告知文书均已制作</translation>
    </message>
</context>
<context>
    <name>ImportTable</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Reasons, or what to check</source>
        <translation>原因，或需要核对的内容</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>Choose an Excel file…</source>
        <translation>选择 Excel 文件…</translation>
    </message>
    <message>
        <source>Save the template…</source>
        <translation>保存模板…</translation>
    </message>
    <message>
        <source>Import a register</source>
        <translation>导入登记表</translation>
    </message>
    <message>
        <source>Fill in the template, or use your own register with the same headings. Good rows are taken in, every other row comes back with its reason; importing a file again makes no duplicates.</source>
        <translation>请按模板填写，也可以直接用列名相同的登记表。正确的行会登记入库，其余各行逐行说明原因；同一文件再次导入不会重复。</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Rows of the register</source>
        <translation>登记表各行</translation>
    </message>
    <message>
        <source>No such row</source>
        <translation>没有这样的行</translation>
    </message>
    <message>
        <source>Which rows</source>
        <translation>哪些行</translation>
    </message>
    <message>
        <source>Save the rejected rows…</source>
        <translation>保存未导入的行…</translation>
    </message>
    <message>
        <source>Register to import</source>
        <translation>要导入的登记表</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>正在读取 {file}…</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>保存模板</translation>
    </message>
    <message>
        <source>case register template.xlsx</source>
        <translation>收案登记表模板.xlsx</translation>
    </message>
    <message>
        <source>Save the rejected rows</source>
        <translation>保存未导入的行</translation>
    </message>
    <message>
        <source>rejected rows.xlsx</source>
        <translation>未导入的行.xlsx</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
    <message>
        <source>{done} of {all} {all:row|rows}</source>
        <translation>已处理 {done} 行，共 {all} 行</translation>
    </message>
    <message>
        <source>{imported} of {all} {all:row|rows} imported, {present} {present:was|were} there already, {rejected} not imported</source>
        <translation>共 {all} 行：导入 {imported} 行，原已存在 {present} 行，未导入 {rejected} 行</translation>
    </message>
    <message>
        <source>Stopped. What was imported before stays: {summary}</source>
        <translation>已停止，此前导入的保留：{summary}</translation>
    </message>
    <message>
        <source>Columns not read: {names}</source>
        <translation>未读取的列：{names}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>IntakeForm</name>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>保存更正</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收案</translation>
    </message>
    <message>
        <source>Add plaintiff</source>
        <translation>添加原告</translation>
    </message>
    <message>
        <source>Add defendant</source>
        <translation>添加被告</translation>
    </message>
    <message>
        <source>Add third party</source>
        <translation>添加第三人</translation>
    </message>
    <message>
        <source>Claim and facts</source>
        <translation>请求与事实</translation>
    </message>
    <message>
        <source>Papers handed in</source>
        <translation>收到的材料</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Party removed</source>
        <translation>已移除当事人</translation>
    </message>
    <message>
        <source>The complaint has to state this ({basis})</source>
        <translation>起诉状应当写明（{basis}）</translation>
    </message>
    <message>
        <source>{finding} ({basis})</source>
        <translation>{finding}（{basis}）</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>party {number}</source>
        <translation>当事人 {number}</translation>
    </message>
</context>
<context>
    <name>JudgeLine</name>
    <message>
        <source>Does {name} take part?</source>
        <translation>{name}是否参加抽签</translation>
    </message>
    <message>
        <source>Takes part</source>
        <translation>参加抽签</translation>
    </message>
    <message>
        <source>Answer or ground for {name}</source>
        <translation>{name}：核对结果或者事由</translation>
    </message>
    <message>
        <source>weight {weight} · {share}%</source>
        <translation>权重 {weight} · {share}%</translation>
    </message>
    <message>
        <source>not drawn</source>
        <translation>不参加抽签</translation>
    </message>
    <message>
        <source>{post} · {count} open {count:case|cases}</source>
        <translation>{post} · 在办 {count} 件</translation>
    </message>
</context>
<context>
    <name>MatterFields</name>
    <message>
        <source>characters or pinyin</source>
        <translation>输入汉字或拼音</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>尚未询问</translation>
    </message>
    <message>
        <source>none, or which interpreter</source>
        <translation>没有，或需要何种翻译</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>What the plaintiff asks the court for, item by item</source>
        <translation>逐项写明请求法院判决的内容</translation>
    </message>
    <message>
        <source>What happened, and on which grounds</source>
        <translation>写明经过和理由</translation>
    </message>
    <message>
        <source>Papers received on</source>
        <translation>收到材料日期</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Wish to mediate</source>
        <translation>调解意愿</translation>
    </message>
    <message>
        <source>Language need</source>
        <translation>语言需要</translation>
    </message>
    <message>
        <source>Priority (green channel)</source>
        <translation>绿色通道</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>案由</translation>
    </message>
    <message>
        <source>Amount in yuan</source>
        <translation>标的额（元）</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>诉讼请求</translation>
    </message>
    <message>
        <source>Facts and grounds</source>
        <translation>事实与理由</translation>
    </message>
    <message>
        <source>In the person&apos;s own words: read back and signed after registering, under Filing.</source>
        <translation>照本人原话记录；登记后在“受理”中宣读、签名。</translation>
    </message>
</context>
<context>
    <name>PartyForm</name>
    <message>
        <source>= takes what stands above</source>
        <translation>输入“=”同上</translation>
    </message>
    <message>
        <source>Remove this party</source>
        <translation>移除该当事人</translation>
    </message>
    <message>
        <source>Role in the dispute</source>
        <translation>诉讼地位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名（名称）</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>ID paper</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Domicile</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>Legal representative or guardian</source>
        <translation>法定代表人（代理人）</translation>
    </message>
    <message>
        <source>Post of the representative</source>
        <translation>职务（关系）</translation>
    </message>
    <message>
        <source>party {number}</source>
        <translation>当事人 {number}</translation>
    </message>
</context>
<context>
    <name>PoolCard</name>
    <message>
        <source>1. Who takes part in the draw</source>
        <translation>1. 谁参加抽签</translation>
    </message>
    <message>
        <source>Draw the head and the president too (setting of this tribunal)</source>
        <translation>庭长、院长也参加随机分案（本庭设置）</translation>
    </message>
    <message>
        <source>Weight = {unit} ÷ (open cases + {offset}), rounded down, at least 1: somebody with {offset} open {offset:case|cases} is half as likely as somebody with none. The formula is ours, not the law&apos;s; it stands on the slip.</source>
        <translation>权重＝{unit}÷（在办案件数＋{offset}），取整数，不低于1：在办{offset}件的人，抽中机会是没有在办案件的人的一半。公式由本系统设定，不是法律规定；抽签单上写明。</translation>
    </message>
    <message>
        <source>Fix the list and show the commitment</source>
        <translation>确定名单，生成承诺值</translation>
    </message>
    <message>
        <source>Once fixed, the list cannot be changed; the slip with the commitment can be printed at once.</source>
        <translation>名单确定后不能再改；带承诺值的抽签单可以马上打印。</translation>
    </message>
</context>
<context>
    <name>QuestionsCard</name>
    <message>
        <source>To be compared with the papers</source>
        <translation>请对照纸质材料核对</translation>
    </message>
    <message>
        <source>None of this lets us refuse the papers. Correct what is wrong, or confirm what the papers say.</source>
        <translation>以下都不是拒收材料的理由：有误的请改正，材料确实如此的请确认。</translation>
    </message>
    <message>
        <source>All {count} checked: the papers say so; register</source>
        <translation>以上 {count} 处均已核对，材料如此，登记</translation>
    </message>
</context>
<context>
    <name>RegisteredView</name>
    <message>
        <source>Decide on filing</source>
        <translation>审查立案</translation>
    </message>
    <message>
        <source>Note where the dispute comes from</source>
        <translation>登记层级过滤</translation>
    </message>
    <message>
        <source>Registered on this computer</source>
        <translation>已在本机登记</translation>
    </message>
    <message>
        <source>Provisional number, to be written on the papers</source>
        <translation>临时编号，请写在收到的材料上</translation>
    </message>
    <message>
        <source>The parent court gives the case number once the record has reached it.</source>
        <translation>报送上级法院并收到回执后，由上级法院编立正式案号。</translation>
    </message>
    <message>
        <source>Assign a mediator</source>
        <translation>指派调解员</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开案卷</translation>
    </message>
    <message>
        <source>Register another</source>
        <translation>再登记一件</translation>
    </message>
    <message>
        <source>Print the receipt for papers</source>
        <translation>打印收到材料凭证</translation>
    </message>
    <message>
        <source>Next:</source>
        <translation>接下来：</translation>
    </message>
    <message>
        <source>The court decides on filing by {day} (CPL 126).</source>
        <translation>请在 {day} 前决定是否立案（民事诉讼法第126条）。</translation>
    </message>
    <message>
        <source>The court decides on filing by {day} (CPL 126; holidays not announced yet).</source>
        <translation>请在 {day} 前决定是否立案（民事诉讼法第126条；放假通知未发布，暂定）。</translation>
    </message>
</context>
<context>
    <name>SavedFilterBar</name>
    <message>
        <source>Saved filters</source>
        <translation>已存筛选</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>筛选名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Filter renamed</source>
        <translation>筛选已改名</translation>
    </message>
    <message>
        <source>Filter saved</source>
        <translation>筛选已保存</translation>
    </message>
    <message>
        <source>Filter {name} removed</source>
        <translation>已移除筛选“{name}”</translation>
    </message>
    <message>
        <source>Save what is shown…</source>
        <translation>保存当前筛选…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>SeedCard</name>
    <message>
        <source>2. The seed decides</source>
        <translation>2. 由种子决定</translation>
    </message>
    <message>
        <source>Where the seed comes from</source>
        <translation>种子来源</translation>
    </message>
    <message>
        <source>Batch number</source>
        <translation>批次号</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Four dice read aloud, or words somebody present chooses now; it is printed on the slip.</source>
        <translation>当众掷四颗骰子读出点数，或者由在场人现在说出一句话；种子会印在抽签单上。</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>随机分案</translation>
    </message>
    <message>
        <source>Or give this draw up, because</source>
        <translation>或者放弃这次抽签，理由</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>List is fixed</source>
        <translation>名单已确定</translation>
    </message>
    <message>
        <source>Commitment: {digest}</source>
        <translation>承诺值：{digest}</translation>
    </message>
    <message>
        <source>Check words: {words}</source>
        <translation>校验词：{words}</translation>
    </message>
    <message>
        <source>In the draw: {names}. Fixed by {operator}, {moment}.</source>
        <translation>参加抽签：{names}。{operator}于{moment}确定。</translation>
    </message>
    <message>
        <source>Say why: a draw that is given up stays on record.</source>
        <translation>请写明理由：放弃的抽签也保留记录。</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Assign clerk</source>
        <translation>指派书记员</translation>
    </message>
    <message>
        <source>Assign assistant</source>
        <translation>指派助理</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Print list</source>
        <translation>打印清单</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Make papers…</source>
        <translation>制作文书…</translation>
    </message>
    <message>
        <source>{count} of {total} selected</source>
        <translation>已选 {count}/{total} 件</translation>
    </message>
    <message>
        <source>Nobody with this post</source>
        <translation>没有这个岗位的人</translation>
    </message>
</context>
</TS>
