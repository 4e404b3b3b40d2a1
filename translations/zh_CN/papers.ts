<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BuildAsks</name>
    <message>
        <source>Questions of the form</source>
        <translation>样式的填写项</translation>
    </message>
    <message>
        <source>No question yet. A question becomes a gap that can be put into the words.</source>
        <translation>还没有填写项。加一个填写项，就可以作为填空放进文字里。</translation>
    </message>
    <message>
        <source>as the one who fills in reads it</source>
        <translation>制作文书的人看到的名称</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>填写项</translation>
    </message>
    <message>
        <source>Has to be answered</source>
        <translation>必须填写</translation>
    </message>
    <message>
        <source>an answer on each line</source>
        <translation>一行一个答案</translation>
    </message>
    <message>
        <source>Answers to choose</source>
        <translation>可选答案</translation>
    </message>
    <message>
        <source>may be left out</source>
        <translation>可以不填</translation>
    </message>
    <message>
        <source>Question in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>in the same order, may be left out</source>
        <translation>按同样的顺序，可以不填</translation>
    </message>
    <message>
        <source>Answers in English</source>
        <translation>选项的英文名称</translation>
    </message>
    <message>
        <source>English names</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>新填写项</translation>
    </message>
    <message>
        <source>Save the question</source>
        <translation>保存填写项</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Its answer is read by: {parts}</source>
        <translation>用到这个答案的部分：{parts}</translation>
    </message>
    <message>
        <source>Add the question</source>
        <translation>添加填写项</translation>
    </message>
    <message>
        <source>Say what is asked.</source>
        <translation>请写明要填什么。</translation>
    </message>
    <message>
        <source>Type at least one answer.</source>
        <translation>请至少写一个答案。</translation>
    </message>
    <message>
        <source>Question saved.</source>
        <translation>填写项已保存。</translation>
    </message>
    <message>
        <source>Question added; put it into the words as a gap.</source>
        <translation>填写项已添加，可以作为填空放进文字里。</translation>
    </message>
    <message>
        <source>Question removed.</source>
        <translation>填写项已删除。</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>填写方式</translation>
    </message>
</context>
<context>
    <name>BuildForm</name>
    <message>
        <source>Title of the paper</source>
        <translation>文书名称</translation>
    </message>
    <message>
        <source>no copy for the parties</source>
        <translation>不发当事人</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not offered in any case yet. Put it to use when the paper beside is right.</source>
        <translation>还不会出现在案件里。右边的样张无误后再启用。</translation>
    </message>
    <message>
        <source>Offered in every case it fits; each change holds for the next paper.</source>
        <translation>适用的案件都可以制作；改动从下一份文书起生效。</translation>
    </message>
    <message>
        <source>No longer offered; papers already made stay and print as before.</source>
        <translation>不再提供制作；已经制作的文书照旧保存、照旧打印。</translation>
    </message>
    <message>
        <source>Withdraw the form</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Put it to use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Begun as a copy of: {form}</source>
        <translation>复制自：{form}</translation>
    </message>
    <message>
        <source>A paper needs a title.</source>
        <translation>文书要有名称。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Withdrawn: it is no longer offered.</source>
        <translation>已停用，案件里不再提供。</translation>
    </message>
    <message>
        <source>In use: it is offered in the cases.</source>
        <translation>已启用，案件里可以制作。</translation>
    </message>
    <message>
        <source>Group in the list</source>
        <translation>列表分组</translation>
    </message>
    <message>
        <source>Addressed</source>
        <translation>发给谁</translation>
    </message>
    <message>
        <source>Copies for the parties</source>
        <translation>当事人份数</translation>
    </message>
    <message>
        <source>Copies for the file</source>
        <translation>存卷份数</translation>
    </message>
    <message>
        <source>Place in the dossier</source>
        <translation>入卷位置</translation>
    </message>
</context>
<context>
    <name>BuildPanel</name>
    <message>
        <source>What to build</source>
        <translation>编排内容</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>部件</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>填写项</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>属性</translation>
    </message>
</context>
<context>
    <name>BuildParts</name>
    <message>
        <source>Parts of the form</source>
        <translation>样式的部件</translation>
    </message>
    <message>
        <source>Further up (Alt+Up)</source>
        <translation>上移（Alt+↑）</translation>
    </message>
    <message>
        <source>Further down (Alt+Down)</source>
        <translation>下移（Alt+↓）</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Add below the chosen part</source>
        <translation>加在所选部件之后</translation>
    </message>
    <message>
        <source>only when: {when}</source>
        <translation>仅当：{when}</translation>
    </message>
    <message>
        <source>Required parts of the original left out: {count}</source>
        <translation>原样式的必备内容去掉了 {count} 处</translation>
    </message>
    <message>
        <source>always</source>
        <translation>始终印出</translation>
    </message>
    <message>
        <source>Order changed.</source>
        <translation>顺序已调整。</translation>
    </message>
    <message>
        <source>Left out: {part}</source>
        <translation>已去掉：{part}</translation>
    </message>
    <message>
        <source>Part put back.</source>
        <translation>部件已放回。</translation>
    </message>
    <message>
        <source>Condition changed.</source>
        <translation>印出条件已修改。</translation>
    </message>
    <message>
        <source>A line for each item; numbers come by themselves.</source>
        <translation>一行一条，编号自动加上。</translation>
    </message>
    <message>
        <source>A line for each field; contents may stand behind a colon.</source>
        <translation>一行一栏；冒号后可以写内容。</translation>
    </message>
    <message>
        <source>A line for each column; rows stay empty unless contents stand behind a colon.</source>
        <translation>一行一列；冒号后不写内容时，留空行供手写。</translation>
    </message>
    <message>
        <source>A line for each box to tick.</source>
        <translation>一行一个选项，印出方框供勾选。</translation>
    </message>
    <message>
        <source>A line for each line to write on.</source>
        <translation>一行一个名称，后面留横线供手写。</translation>
    </message>
    <message>
        <source>A line for each signer; empty for every party.</source>
        <translation>一行一名签名人；不写则每名当事人各一处。</translation>
    </message>
    <message>
        <source>Gaps in braces, as {Case number}; more in the words beside.</source>
        <translation>填空写在花括号里，如 {案号}；更多填空可在旁边文字中插入。</translation>
    </message>
    <message>
        <source>Type the words first.</source>
        <translation>请先填写文字。</translation>
    </message>
    <message>
        <source>Part added.</source>
        <translation>部件已添加。</translation>
    </message>
    <message>
        <source>The chosen part is printed</source>
        <translation>所选部件何时印出</translation>
    </message>
    <message>
        <source>Add a part</source>
        <translation>添加部件</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
</context>
<context>
    <name>ChangesTable</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>修改人</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>form</source>
        <translation>编排</translation>
    </message>
    <message>
        <source>original</source>
        <translation>恢复原文</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>worded</source>
        <translation>改写</translation>
    </message>
</context>
<context>
    <name>DealtWithScansTable</name>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Where it went</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>old version</source>
        <translation>旧版</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已收入</translation>
    </message>
</context>
<context>
    <name>FormCard</name>
    <message>
        <source>Own form: {name}</source>
        <translation>自制样式：{name}</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
</context>
<context>
    <name>HandForm</name>
    <message>
        <source>Note the seal</source>
        <translation>登记用印</translation>
    </message>
    <message>
        <source>Number of the court&apos;s register</source>
        <translation>用印登记号</translation>
    </message>
    <message>
        <source>Keeper of the seal</source>
        <translation>印章管理人</translation>
    </message>
    <message>
        <source>Sealed on</source>
        <translation>用印日期</translation>
    </message>
    <message>
        <source>All papers of this case that wait ({count}) were sealed under this number</source>
        <translation>本案待用印的 {count} 份文书均用此号</translation>
    </message>
</context>
<context>
    <name>LineCard</name>
    <message>
        <source>official wording</source>
        <translation>官方文字</translation>
    </message>
    <message>
        <source>for version {version}</source>
        <translation>依据第 {version} 版</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现文</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
</context>
<context>
    <name>LogTable</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Registry number</source>
        <translation>登记号</translation>
    </message>
    <message>
        <source>Printer or file</source>
        <translation>打印机或文件</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>Why again</source>
        <translation>再次打印理由</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>未印出</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Printed from</source>
        <translation>打印日期自</translation>
    </message>
    <message>
        <source>Printed until</source>
        <translation>打印日期至</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>Nothing was printed in these days.</source>
        <translation>这些日子没有打印。</translation>
    </message>
    <message>
        <source>until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>All printers</source>
        <translation>全部打印机</translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>The paper cannot be made yet; what is missing stands above.</source>
        <translation>文书还不能制作，缺少的内容见上方提示。</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>Papers</source>
        <translation>文书打印</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>登记簿</translation>
    </message>
    <message>
        <source>Print queue</source>
        <translation>打印队列</translation>
    </message>
    <message>
        <source>Print log</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>Court&apos;s seal</source>
        <translation>用印</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>待归扫描</translation>
    </message>
    <message>
        <source>Wording of papers</source>
        <translation>文书样式</translation>
    </message>
    <message>
        <source>Every paper that was issued, with its number, version and copies. It is registered before it leaves, and never changed: “Verify” compares its bytes with their hashes and with the record of acts. Printing it again needs a reason. Enter opens the case. The print queue holds what waits for a printer, even through a crash: when a printer fails the rest goes on waiting, and nothing is printed twice by itself. Under “Wording of papers” the words of every form can be changed; the original can always be brought back.</source>
        <translation>这里登记每一份制作过的文书：登记号、版本和份数。文书先登记后打印，登记后不再改动：“核验”把存档内容与校验值、操作记录逐一比对。再次打印须说明理由。回车打开案件。打印队列保存等待打印的文书，程序异常退出也不丢失；打印机出故障时其余文书继续等待，不会自行重复打印。“文书样式”里可以改每种文书的措辞，随时能恢复原文。</translation>
    </message>
</context>
<context>
    <name>PartCard</name>
    <message>
        <source>official wording</source>
        <translation>官方文字</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必备</translation>
    </message>
    <message>
        <source>Made from the facts of the case; there are no words to change.</source>
        <translation>由案件信息自动生成，没有可改的文字。</translation>
    </message>
    <message>
        <source>Original of the whole part</source>
        <translation>本部分全部恢复原文</translation>
    </message>
    <message>
        <source>Labels, titles, answers: {count}</source>
        <translation>栏目名、列标题、答案：{count} 处</translation>
    </message>
    <message>
        <source>Asked when {condition}</source>
        <translation>填写条件：{condition}</translation>
    </message>
    <message>
        <source>Printed when {condition}</source>
        <translation>印出条件：{condition}</translation>
    </message>
</context>
<context>
    <name>ProofLine</name>
    <message>
        <source>Verified</source>
        <translation>核验一致</translation>
    </message>
    <message>
        <source>Does not hold</source>
        <translation>核验不符</translation>
    </message>
    <message>
        <source>Every byte is as it was registered, and the record of acts vouches for the entry.</source>
        <translation>文书内容与登记时逐字节一致，登记与留痕相符。</translation>
    </message>
    <message>
        <source>Signed: {count} {count:signature answers to its hash|signatures answer to their hashes}, and the copy begins with the signed paper.</source>
        <translation>已签署：{count} 个签名与各自校验值相符，签名件开头就是所签署的原文书。</translation>
    </message>
    <message>
        <source>SM3 is missing: this computer could not compute it when the paper was registered.</source>
        <translation>没有 SM3 杂凑值：登记时所用的计算机不能计算。</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>加入时间</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>Print queue</source>
        <translation>打印队列</translation>
    </message>
    <message>
        <source>Print what waits</source>
        <translation>打印等待的文书</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>已印出</translation>
    </message>
    <message>
        <source>To this printer</source>
        <translation>改用这台打印机</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出队列</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Nothing waits for a printer</source>
        <translation>没有等待打印的文书</translation>
    </message>
    <message>
        <source>Papers of a bundle, and single ones added from the registry, wait here until they are printed, even through a crash.</source>
        <translation>成套打印的文书和从登记簿加入的文书在这里等待打印，程序异常退出也不丢失。</translation>
    </message>
    <message>
        <source>Go to the cases</source>
        <translation>到案件</translation>
    </message>
    <message>
        <source>Taken out of the print queue</source>
        <translation>已移出打印队列</translation>
    </message>
    <message>
        <source>{count} {count:entry|entries} of the print queue {count:was|were} printed</source>
        <translation>打印队列已印出 {count} 项</translation>
    </message>
    <message>
        <source>{entries} {entries:entry waits|entries wait}, {copies} {copies:copy|copies}; {failed} {failed:needs|need} somebody to look</source>
        <translation>等待 {entries} 项，共 {copies} 份；{failed} 项需要查看</translation>
    </message>
</context>
<context>
    <name>RegistryView</name>
    <message>
        <source>Export to Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核验</translation>
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
        <source>Title, party, number or pinyin</source>
        <translation>文书名称、当事人、案号或拼音</translation>
    </message>
    <message>
        <source>Search papers</source>
        <translation>查找文书</translation>
    </message>
    <message>
        <source>Issued from</source>
        <translation>制作日期自</translation>
    </message>
    <message>
        <source>Issued until</source>
        <translation>制作日期至</translation>
    </message>
    <message>
        <source>Issued papers</source>
        <translation>已制作文书</translation>
    </message>
    <message>
        <source>No paper matches this search.</source>
        <translation>没有符合条件的文书。</translation>
    </message>
    <message>
        <source>Copies of this paper</source>
        <translation>本件发出情况</translation>
    </message>
    <message>
        <source>No copy left yet.</source>
        <translation>还没有发出：未打印，也未另存。</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>{shown} of {count} {count:paper|papers}, copies printed: {copies}</source>
        <translation>显示 {shown} 份，共 {count} 份文书，已打印 {copies} 份</translation>
    </message>
    <message>
        <source>Choose a paper on the left.</source>
        <translation>请在左侧选择一份文书。</translation>
    </message>
    <message>
        <source>{no} · {title}, version {version} · {case} · {pages} {pages:page|pages} · issued {when} by {who}</source>
        <translation>{no} · {title}，第 {version} 版 · {case} · {pages} 页 · {who} {when} 制作</translation>
    </message>
    <message>
        <source>{title} went to the printer.</source>
        <translation>{title}已送打印。</translation>
    </message>
    <message>
        <source>{title} waits in the print queue.</source>
        <translation>{title}已加入打印队列。</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>registry of papers.xlsx</source>
        <translation>文书登记簿.xlsx</translation>
    </message>
    <message>
        <source>Registry number</source>
        <translation>登记号</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>制作日期</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未打印</translation>
    </message>
    <message>
        <source>copies: {copies}</source>
        <translation>{copies} 份</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>Court&apos;s seal</source>
        <translation>用印</translation>
    </message>
    <message>
        <source>until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>No paper yet</source>
        <translation>还没有文书</translation>
    </message>
    <message>
        <source>Papers are made in the case file and in mediation; each one that is printed is kept here.</source>
        <translation>文书在案件和调解中制作，每一份打印过的文书都保存在这里。</translation>
    </message>
    <message>
        <source>Go to the cases</source>
        <translation>到案件</translation>
    </message>
</context>
<context>
    <name>ScanForms</name>
    <message>
        <source>What is done with the page</source>
        <translation>怎样处理这一页</translation>
    </message>
    <message>
        <source>Page of a paper</source>
        <translation>归入文书</translation>
    </message>
    <message>
        <source>Into the dossier</source>
        <translation>放入卷宗</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>code beside the QR code, title, number or party</source>
        <translation>二维码旁的编码、文书名称、文号或当事人</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>number, party, pinyin…</source>
        <translation>案号、当事人、拼音…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Name in the list</source>
        <translation>目录名称</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>File the page</source>
        <translation>归入</translation>
    </message>
    <message>
        <source>Put into the dossier</source>
        <translation>放入卷宗</translation>
    </message>
    <message>
        <source>Discard the page</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第{page}页 共{pages}页</translation>
    </message>
</context>
<context>
    <name>ScansView</name>
    <message>
        <source>Import scans…</source>
        <translation>归档扫描件…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Which scans</source>
        <translation>哪些扫描件</translation>
    </message>
    <message>
        <source>Scans that wait</source>
        <translation>待归扫描件</translation>
    </message>
    <message>
        <source>Scans imported</source>
        <translation>已收扫描件</translation>
    </message>
    <message>
        <source>Nothing waits: every page found its paper.</source>
        <translation>没有待归的页：每一页都已归到文书。</translation>
    </message>
    <message>
        <source>No scan was imported yet.</source>
        <translation>还没有收入扫描件。</translation>
    </message>
    <message>
        <source>Open in the case file</source>
        <translation>打开案卷</translation>
    </message>
    <message>
        <source>Put back into the tray</source>
        <translation>退回待归</translation>
    </message>
    <message>
        <source>No scan yet</source>
        <translation>还没有扫描件</translation>
    </message>
    <message>
        <source>Drop PDF, JPEG, PNG or TIFF files anywhere on the window. Each page is filed by the code at its foot; what cannot be read waits here.</source>
        <translation>把 PDF、JPEG、PNG、TIFF 文件拖到窗口任何地方。每一页按页脚二维码自动归到文书，识别不了的在这里等待。</translation>
    </message>
    <message>
        <source>Scans and photos (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</source>
        <translation>扫描件和照片 (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Import scans</source>
        <translation>归档扫描件</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待归</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已收入</translation>
    </message>
    <message>
        <source>Choose a page on the left.</source>
        <translation>请在左侧选择一页。</translation>
    </message>
    <message>
        <source>The picture cannot be shown.</source>
        <translation>图片无法显示。</translation>
    </message>
    <message>
        <source>{title}, page {page} of {pages}</source>
        <translation>{title} 第{page}页 共{pages}页</translation>
    </message>
    <message>
        <source>{file}, page {page} · imported {when} by {who}</source>
        <translation>{file} 第{page}页 · {who} {when} 收入</translation>
    </message>
    <message>
        <source>{no} version {version} · {case}</source>
        <translation>{no} 第{version}版 · {case}</translation>
    </message>
    <message>
        <source>There is a newer version of this paper.</source>
        <translation>这份文书已有更新的版本。</translation>
    </message>
    <message>
        <source>Filed: {title}, page {page}.</source>
        <translation>已归入《{title}》第{page}页。</translation>
    </message>
    <message>
        <source>Put into the dossier of {case}.</source>
        <translation>已放入{case}的卷宗。</translation>
    </message>
    <message>
        <source>The page was discarded.</source>
        <translation>这一页已作废。</translation>
    </message>
    <message>
        <source>Reading {name}, page {page} of {pages}</source>
        <translation>正在识别 {name} 第{page}页 共{pages}页</translation>
    </message>
    <message>
        <source>Opening {name}</source>
        <translation>正在打开 {name}</translation>
    </message>
    <message>
        <source>{pages} {pages:page|pages}: {filed} filed, {waiting} wait, {known} known already.</source>
        <translation>共{pages}页：已归{filed}页，待归{waiting}页，已有{known}页。</translation>
    </message>
    <message>
        <source>{count} {count:file or page was|files or pages were} not imported.</source>
        <translation>{count}个文件或页面没有收入。</translation>
    </message>
    <message>
        <source>{count} {count:page is|pages are} of a version that was replaced, and marked red.</source>
        <translation>{count}页属于旧版文书，已标红。</translation>
    </message>
    <message>
        <source>or drop PDF, JPEG, PNG, TIFF anywhere on the window</source>
        <translation>或把 PDF、JPEG、PNG、TIFF 拖到窗口任何地方</translation>
    </message>
</context>
<context>
    <name>SealForm</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>SealsTable</name>
    <message>
        <source>Court&apos;s seal</source>
        <translation>用印</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Registry number</source>
        <translation>登记号</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未答复</translation>
    </message>
</context>
<context>
    <name>SealsView</name>
    <message>
        <source>Which papers</source>
        <translation>哪些文书</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Papers and the court&apos;s seal</source>
        <translation>文书用印</translation>
    </message>
    <message>
        <source>No paper waits for the court&apos;s seal.</source>
        <translation>没有等待用印的文书。</translation>
    </message>
    <message>
        <source>Print what was granted</source>
        <translation>重印准予用印的文书</translation>
    </message>
    <message>
        <source>Sealed at the court</source>
        <translation>已到本院用印</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再次申请</translation>
    </message>
    <message>
        <source>Not needed any more</source>
        <translation>不再用印</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>The court&apos;s seal, or its seal machine, stands in this tribunal</source>
        <translation>本院印章（或者用印机）存放在本法庭</translation>
    </message>
    <message>
        <source>Noting the seal, asking again and withdrawing: {posts}.</source>
        <translation>登记用印、再次申请和撤回：{posts}。</translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation>问题怎样解决</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>{count} {count:print waits|prints wait} in the queue</source>
        <translation>{count} 份已进入打印队列</translation>
    </message>
    <message>
        <source>The court&apos;s reason: {reason}</source>
        <translation>本院的理由：{reason}</translation>
    </message>
    <message>
        <source>The seal is noted.</source>
        <translation>已登记用印。</translation>
    </message>
    <message>
        <source>The court is asked again with the next push.</source>
        <translation>下次报送时再次申请用印。</translation>
    </message>
    <message>
        <source>It waits no more.</source>
        <translation>不再等待用印。</translation>
    </message>
    <message>
        <source>Papers made from now on do not wait.</source>
        <translation>今后制作的文书不必等待用印。</translation>
    </message>
    <message>
        <source>A paper with the court&apos;s seal waits from the moment it is kept; the court is asked by push.</source>
        <translation>须加盖院印的文书，登记后列为待用印，报送时向本院申请。</translation>
    </message>
    <message>
        <source>The court&apos;s program is too old to answer: carry papers there and note the seal here.</source>
        <translation>上级法院的收件台版本较旧，不能答复：请把文书送到法院用印，再在这里登记。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Changed by: {posts}.</source>
        <translation>由{posts}设定。</translation>
    </message>
    <message>
        <source>The court is asked with the next push; or carry the paper there and note its seal here.</source>
        <translation>下次报送时向本院申请用印；也可以把文书送到本院用印，再在这里登记。</translation>
    </message>
    <message>
        <source>Papers that must bear the court&apos;s seal wait here where the tribunal has none.</source>
        <translation>须加盖院印而法庭没有院印的文书，在这里等待用印。</translation>
    </message>
    <message>
        <source>{keeper} refused on {day}: {reason}</source>
        <translation>{keeper}于{day}不予用印：{reason}</translation>
    </message>
    <message>
        <source>{keeper} granted it on {day} under {no}; print it again with the seal.</source>
        <translation>{keeper}于{day}准予用印，用印登记号{no}；请重印并用印。</translation>
    </message>
    <message>
        <source>Sealed on {day} under {no} by {keeper}.</source>
        <translation>{day}用印，用印登记号{no}，印章管理人{keeper}。</translation>
    </message>
    <message>
        <source>Said to the court: {note}</source>
        <translation>法庭说明：{note}</translation>
    </message>
    <message>
        <source>No paper waited for the court&apos;s seal</source>
        <translation>还没有等待用印的文书</translation>
    </message>
    <message>
        <source>Go to the cases</source>
        <translation>去案件列表</translation>
    </message>
</context>
<context>
    <name>TemplateList</name>
    <message>
        <source>form, in characters, pinyin or initials</source>
        <translation>文书名称、拼音或首字母</translation>
    </message>
    <message>
        <source>Find a form</source>
        <translation>查找文书</translation>
    </message>
    <message>
        <source>Which forms</source>
        <translation>筛选样式</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>文书样式</translation>
    </message>
    <message>
        <source>No form of our own yet. Under All, choose the form that comes nearest and press “Make our own form of it”: leave parts out, add others, put it to use. It is then offered in every case like the shipped ones.</source>
        <translation>还没有自制样式。在“全部”里选一个最接近的样式，按“复制为自制样式”：去掉不要的部件，添上需要的，再启用。启用后与自带样式一样，案件里都可以制作。</translation>
    </message>
    <message>
        <source>No form matches.</source>
        <translation>没有符合的文书。</translation>
    </message>
    <message>
        <source>Open the wording</source>
        <translation>打开措辞</translation>
    </message>
    <message>
        <source>Make our own form of it</source>
        <translation>复制为自制样式</translation>
    </message>
    <message>
        <source>Export our wording…</source>
        <translation>导出措辞…</translation>
    </message>
    <message>
        <source>Take over wording…</source>
        <translation>采用措辞…</translation>
    </message>
    <message>
        <source>{file} cannot be used: {fault}</source>
        <translation>样式文件 {file} 有误，不能使用：{fault}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Made by us</source>
        <translation>本庭自制</translation>
    </message>
    <message>
        <source>Changed by us</source>
        <translation>本庭改过</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>需要复核</translation>
    </message>
    <message>
        <source>Articles not in force</source>
        <translation>条文未生效或已失效</translation>
    </message>
    <message>
        <source>Not in force today: {articles}</source>
        <translation>今天不在有效期内：{articles}</translation>
    </message>
    <message>
        <source>{whom}: 1</source>
        <translation>{whom}一份</translation>
    </message>
    <message>
        <source>for the file: {count}</source>
        <translation>存卷 {count} 份</translation>
    </message>
    <message>
        <source>service is not followed</source>
        <translation>不跟踪送达</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Addressed</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Served as</source>
        <translation>送达类别</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>已制作</translation>
    </message>
    <message>
        <source>papers so far: {count}</source>
        <translation>至今 {count} 份</translation>
    </message>
</context>
<context>
    <name>TemplatesTable</name>
    <message>
        <source>Form</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Own wording</source>
        <translation>本庭措辞</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>已制作</translation>
    </message>
    <message>
        <source>{count}×</source>
        <translation>{count} 次</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>条文</translation>
    </message>
    <message>
        <source>not in force</source>
        <translation>需核对</translation>
    </message>
    <message>
        <source>{count}, look again</source>
        <translation>{count} 处，需复核</translation>
    </message>
    <message>
        <source>{count}, official</source>
        <translation>{count} 处，含官方</translation>
    </message>
    <message>
        <source>texts: {count}</source>
        <translation>{count} 处</translation>
    </message>
</context>
<context>
    <name>TemplatesView</name>
    <message>
        <source>A draft of our own form was begun. Give it a title under “Form”; nobody is offered it yet.</source>
        <translation>已建好自制样式的草稿。请在“属性”里写名称；启用前不会出现在案件里。</translation>
    </message>
    <message>
        <source>wording {day}</source>
        <translation>文书措辞 {day}</translation>
    </message>
    <message>
        <source>Export our wording</source>
        <translation>导出本庭措辞</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
    <message>
        <source>Take over wording</source>
        <translation>采用措辞文件</translation>
    </message>
    <message>
        <source>Wording of papers (*.json)</source>
        <translation>文书措辞文件 (*.json)</translation>
    </message>
    <message>
        <source>{count} {count:form|forms}, {own} with our own wording</source>
        <translation>共 {count} 种样式，{own} 种有本庭措辞</translation>
    </message>
</context>
<context>
    <name>TextBlock</name>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现文</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>official wording changed</source>
        <translation>官方文字已改动</translation>
    </message>
    <message>
        <source>own wording</source>
        <translation>本庭措辞</translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation>{who}，{when}</translation>
    </message>
    <message>
        <source> · taken from {tribunal}</source>
        <translation>，采用自{tribunal}</translation>
    </message>
    <message>
        <source>written for version {version}; the original of these words has changed since. Compare below.</source>
        <translation>依据第 {version} 版改写；此后原文也改了，请对照下面的原文。</translation>
    </message>
    <message>
        <source>written for version {version}; the original of these words is the same.</source>
        <translation>依据第 {version} 版改写；这处原文没有变。</translation>
    </message>
    <message>
        <source>Original of version {version}</source>
        <translation>第 {version} 版原文</translation>
    </message>
    <message>
        <source>Original now</source>
        <translation>现在的原文</translation>
    </message>
</context>
<context>
    <name>TextTools</name>
    <message>
        <source>gap, in characters or pinyin</source>
        <translation>填空名称或拼音</translation>
    </message>
    <message>
        <source>Insert a gap</source>
        <translation>插入填空</translation>
    </message>
    <message>
        <source>Back to what was saved</source>
        <translation>恢复到已保存</translation>
    </message>
    <message>
        <source>Bring the original back</source>
        <translation>恢复原文</translation>
    </message>
</context>
<context>
    <name>WaitingScansTable</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation>待归原因</translation>
    </message>
    <message>
        <source>put back by hand</source>
        <translation>人工退回</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已收入</translation>
    </message>
</context>
<context>
    <name>WordingEditor</name>
    <message>
        <source>All forms</source>
        <translation>全部样式</translation>
    </message>
    <message>
        <source>History</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>Original of the whole form</source>
        <translation>整份恢复原文</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Save the wording</source>
        <translation>保存措辞</translation>
    </message>
    <message>
        <source>Nothing was saved: one text has a fault.</source>
        <translation>没有保存：有一处文字有误。</translation>
    </message>
    <message>
        <source>The fault is described below it.</source>
        <translation>错误写在该处文字的下方。</translation>
    </message>
    <message>
        <source>The changes are discarded.</source>
        <translation>已放弃修改。</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>填写项</translation>
    </message>
    <message>
        <source>Parts of the paper</source>
        <translation>文书内容</translation>
    </message>
    <message>
        <source>texts not saved yet: {count}</source>
        <translation>{count} 处尚未保存</translation>
    </message>
    <message>
        <source>as built</source>
        <translation>未改文字</translation>
    </message>
    <message>
        <source>original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source> · version {version}</source>
        <translation> · 版本 {version}</translation>
    </message>
    <message>
        <source>Confirm for version {version}</source>
        <translation>确认用于第 {version} 版</translation>
    </message>
    <message>
        <source>Original texts brought back: {count}.</source>
        <translation>已恢复原文：{count} 处。</translation>
    </message>
    <message>
        <source>Texts saved: {count}.</source>
        <translation>已保存：{count} 处。</translation>
    </message>
    <message>
        <source>own wording: {count} · version {version}</source>
        <translation>本庭措辞 {count} 处 · 版本 {version}</translation>
    </message>
    <message>
        <source>To read only: wording is changed by {posts}.</source>
        <translation>只能查看：措辞由{posts}修改。</translation>
    </message>
</context>
<context>
    <name>WordingHistory</name>
    <message>
        <source>Changes of the wording</source>
        <translation>措辞修改记录</translation>
    </message>
    <message>
        <source>Nothing was changed: the form is the original.</source>
        <translation>没有改动过，仍是原文。</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>{what} · {when} · {who} · for version {version}</source>
        <translation>{what}&#x3000;{when}&#x3000;{who}&#x3000;依据第 {version} 版</translation>
    </message>
    <message>
        <source> · taken from {tribunal}</source>
        <translation>，采用自{tribunal}</translation>
    </message>
</context>
<context>
    <name>WordingPreview</name>
    <message>
        <source>sample case; or number, party, pinyin</source>
        <translation>示例案件；可输入案号、姓名、拼音</translation>
    </message>
    <message>
        <source>Preview with the case</source>
        <translation>预览所用案件</translation>
    </message>
    <message>
        <source>Back to the sample case</source>
        <translation>改回示例案件</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>大字</translation>
    </message>
    <message>
        <source>English gloss</source>
        <translation>英文对照</translation>
    </message>
    <message>
        <source>What you are editing is not printed in this case.</source>
        <translation>正在改的这一部分，在预览的案件里不印。</translation>
    </message>
    <message>
        <source>Preview with</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>WordingTake</name>
    <message>
        <source>All forms</source>
        <translation>全部样式</translation>
    </message>
    <message>
        <source>Texts taken over: {count}.</source>
        <translation>已采用 {count} 处。</translation>
    </message>
    <message>
        <source> Own forms: {count}; new ones are drafts until they are put to use.</source>
        <translation>自制样式 {count} 个；新样式要启用后才能制作文书。</translation>
    </message>
    <message>
        <source>Wording of {tribunal}</source>
        <translation>{tribunal}的措辞</translation>
    </message>
    <message>
        <source>Written by {who}, {when}. Hash {sha256}…, device {device}…: nothing in it was changed since. Tick what is to be taken over; words of official forms are left unticked.</source>
        <translation>{who}于{when}导出。校验值 {sha256}…，设备 {device}…，导出后没有被改动。请勾选要采用的文字；官方样式规定的文字不预先勾选。</translation>
    </message>
    <message>
        <source>Take over: {count}</source>
        <translation>采用 {count} 处</translation>
    </message>
</context>
</TS>
