<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>FormChooser</name>
    <message>
        <source>form, in characters, pinyin or initials</source>
        <translation>文书名称，可输汉字、拼音或首字母</translation>
    </message>
    <message>
        <source>Find a form</source>
        <translation>查找文书样式</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>文书样式</translation>
    </message>
    <message>
        <source>No form matches.</source>
        <translation>没有符合的文书样式。</translation>
    </message>
    <message>
        <source>Make this paper</source>
        <translation>制作这份文书</translation>
    </message>
    <message>
        <source>Reading the forms…</source>
        <translation>正在读取文书样式……</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Acceptance, response, evidence, rights and duties, members of the bench</source>
        <translation>受理、应诉、举证通知，权利义务告知，审判组织告知</translation>
    </message>
    <message>
        <source>Make a paper</source>
        <translation>制作文书</translation>
    </message>
    <message>
        <source>Papers made</source>
        <translation>已制作文书</translation>
    </message>
    <message>
        <source>Make the {count} {count:notice|notices} of the filing</source>
        <translation>一次制作立案通知 {count} 种</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} / {all}</translation>
    </message>
</context>
<context>
    <name>FormFacts</name>
    <message>
        <source>local wording</source>
        <translation>本庭改过措辞</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效力</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>署名盖章</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>{article}: no longer in force since {day}</source>
        <translation>{article}：自 {day} 起失效</translation>
    </message>
    <message>
        <source>{article}: in force from {day}</source>
        <translation>{article}：{day} 起施行</translation>
    </message>
    <message>
        <source>{article} (in force since {day})</source>
        <translation>{article}（{day} 起施行）</translation>
    </message>
</context>
<context>
    <name>FormView</name>
    <message>
        <source>Filled in as in the last paper of this form.</source>
        <translation>已按上次制作时的内容填好。</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>大字版</translation>
    </message>
    <message>
        <source>English lines below</source>
        <translation>附英文对照</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>致</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>Paper and check</source>
        <translation>文书与体检</translation>
    </message>
    <message>
        <source>The paper is being set…</source>
        <translation>正在排版……</translation>
    </message>
    <message>
        <source>The paper cannot be set; what is missing stands above.</source>
        <translation>还排不出文书，缺什么见上方。</translation>
    </message>
    <message>
        <source>Nothing to fill in: everything comes from the file of the case.</source>
        <translation>不用填写，内容都来自案卷。</translation>
    </message>
</context>
<context>
    <name>FormsTable</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>已制作</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>{count}×</source>
        <translation>{count} 次</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>暂不能</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>有草稿</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>KeptPapersTable</name>
    <message>
        <source>Registry number</source>
        <translation>登记号</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>copies: {copies}</source>
        <translation>{copies} 份</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>致</translation>
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
        <source>Scanned</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>制作时间</translation>
    </message>
</context>
<context>
    <name>MomentEdit</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>NewPapers</name>
    <message>
        <source>{title} is registered as {no}.</source>
        <translation>{title}已登记，登记号 {no}。</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已存为 {file}</translation>
    </message>
    <message>
        <source>{count} {count:copy is|copies are} in the print queue.</source>
        <translation>{count} 份已进入打印队列。</translation>
    </message>
</context>
<context>
    <name>NoPapers</name>
    <message>
        <source>No paper yet</source>
        <translation>还没有文书</translation>
    </message>
    <message>
        <source>What is made here, or printed in any section of this file, is kept with its number and copies.</source>
        <translation>在这里制作的、或者在本案卷任何一页打印的文书，都留存在此，记有登记号和份数。</translation>
    </message>
    <message>
        <source>Make a paper</source>
        <translation>制作文书</translation>
    </message>
</context>
<context>
    <name>PaperFacts</name>
    <message>
        <source>{no} · version {version} · {pages} {pages:page|pages} · made {when} by {who}</source>
        <translation>{no} · 第 {version} 版 · {pages} 页 · {who}于{when}制作</translation>
    </message>
</context>
<context>
    <name>PaperMaker</name>
    <message>
        <source>Register and print</source>
        <translation>登记并打印</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Print for each</source>
        <translation>逐人打印</translation>
    </message>
    <message>
        <source>Add to the print queue</source>
        <translation>加入打印队列</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>恢复原样</translation>
    </message>
    <message>
        <source>Change the wording</source>
        <translation>改本样式的措辞</translation>
    </message>
    <message>
        <source>Opens the words of this form; what is typed here stays.</source>
        <translation>打开这份样式的文字；这里填写的内容保留。</translation>
    </message>
    <message>
        <source>Other form</source>
        <translation>换一种</translation>
    </message>
    <message>
        <source>What was typed is discarded.</source>
        <translation>已恢复为原来的内容。</translation>
    </message>
    <message>
        <source>{count} {count:paper is|papers are} registered.</source>
        <translation>已登记 {count} 份文书。</translation>
    </message>
    <message>
        <source> Still to be filled in: {forms}</source>
        <translation>还要填写的：{forms}</translation>
    </message>
    <message>
        <source>Print for all {count}</source>
        <translation>打印全部 {count} 份</translation>
    </message>
</context>
<context>
    <name>PaperWord</name>
    <message>
        <source>A draft to go on working with; the registered PDF stays the original</source>
        <translation>供继续修改的编辑稿；登记的PDF为原件</translation>
    </message>
    <message>
        <source>Save as Word draft</source>
        <translation>导出Word编辑稿</translation>
    </message>
    <message>
        <source>{file} is saved; every page says that it is a draft.</source>
        <translation>已保存 {file}；每页注明“编辑稿”。</translation>
    </message>
</context>
<context>
    <name>PapersSection</name>
    <message>
        <source>Papers of this case</source>
        <translation>本案文书</translation>
    </message>
    <message>
        <source>No paper matches this filter.</source>
        <translation>没有符合条件的文书。</translation>
    </message>
    <message>
        <source>Prints of this paper</source>
        <translation>本文书的打印登记</translation>
    </message>
    <message>
        <source>Not printed yet.</source>
        <translation>还没有打印。</translation>
    </message>
    <message>
        <source>Paper, number or person</source>
        <translation>按文书名称、登记号或者人名筛选</translation>
    </message>
    <message>
        <source>Filter papers</source>
        <translation>筛选文书</translation>
    </message>
    <message>
        <source>Make a paper</source>
        <translation>制作文书</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} / {all}</translation>
    </message>
    <message>
        <source>{title} went to the printer.</source>
        <translation>{title}已送打印机。</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Print a bundle</source>
        <translation>成套打印</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>Masked copy</source>
        <translation>公开件</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>{title} waits in the print queue.</source>
        <translation>{title}已加入打印队列。</translation>
    </message>
</context>
<context>
    <name>PrintSet</name>
    <message>
        <source>Print all {count} {count:copy|copies}</source>
        <translation>打印全部 {count} 份</translation>
    </message>
</context>
<context>
    <name>PrintsTable</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Printer or file</source>
        <translation>打印机或者文件</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>致</translation>
    </message>
    <message>
        <source>Why again</source>
        <translation>再次打印的理由</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>未成功</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
</context>
<context>
    <name>PublicationView</name>
    <message>
        <source>Masked copy for publication</source>
        <translation>文书公开件</translation>
    </message>
    <message>
        <source>What was taken out</source>
        <translation>已隐去的内容</translation>
    </message>
    <message>
        <source>Nothing had to be taken out.</source>
        <translation>没有需要隐去的内容。</translation>
    </message>
    <message>
        <source>Word to take out as well</source>
        <translation>还要隐去的文字</translation>
    </message>
    <message>
        <source>in its place (else stars)</source>
        <translation>替代文字（空则用＊＊＊）</translation>
    </message>
    <message>
        <source>What stands in its place</source>
        <translation>替代文字</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>隐去</translation>
    </message>
    <message>
        <source>Leave in</source>
        <translation>取消隐去</translation>
    </message>
    <message>
        <source>To be published</source>
        <translation>决定公开</translation>
    </message>
    <message>
        <source>Ground against publication</source>
        <translation>不公开情形</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reason against publication</source>
        <translation>不公开的理由</translation>
    </message>
    <message>
        <source>Not to be published</source>
        <translation>决定不公开</translation>
    </message>
    <message>
        <source>Masked copy for publication: {title}</source>
        <translation>文书公开件：{title}</translation>
    </message>
    <message>
        <source>Saved: to be published. Now save the masked copy.</source>
        <translation>已记录：公开。请保存公开件。</translation>
    </message>
    <message>
        <source>Saved: not to be published.</source>
        <translation>已记录：不公开。</translation>
    </message>
    <message>
        <source>Not decided yet.</source>
        <translation>尚未决定是否公开。</translation>
    </message>
    <message>
        <source>To be published, decided {when} by {who}.</source>
        <translation>决定公开（{when}，{who}）。</translation>
    </message>
    <message>
        <source>Not to be published ({ground}), decided {when} by {who}.</source>
        <translation>决定不公开（{ground}；{when}，{who}）。</translation>
    </message>
    <message>
        <source>Usually not published as a whole: {bars} (rules on publication, art. 4). Then only its number, court, day and the ground are.</source>
        <translation>一般不公开全文：{bars}（公布裁判文书规定第四条）；只公布案号、法院、日期和不公开理由。</translation>
    </message>
    <message>
        <source>Decide to publish first.</source>
        <translation>先决定公开，再保存公开件。</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>隐去内容</translation>
    </message>
    <message>
        <source>Looked for, and found nothing left</source>
        <translation>逐项核对，确认没有遗留</translation>
    </message>
    <message>
        <source>Or it stays unpublished</source>
        <translation>或者不公开</translation>
    </message>
</context>
<context>
    <name>RowsEdit</name>
    <message>
        <source>Add a row</source>
        <translation>加一行</translation>
    </message>
    <message>
        <source>Ctrl+Delete takes the row out.</source>
        <translation>按 Ctrl+Delete 删去一行。</translation>
    </message>
    <message>
        <source>Take row {no} out</source>
        <translation>删去第 {no} 行</translation>
    </message>
</context>
<context>
    <name>ScannedPages</name>
    <message>
        <source>Show the scan</source>
        <translation>看扫描件</translation>
    </message>
    <message>
        <source>Not scanned yet: drop the signed sheets on the window, they find this paper by their code.</source>
        <translation>还没有扫描件：把签好的纸页扫描或拍照后拖到窗口，按二维码自动归到这份文书。</translation>
    </message>
    <message>
        <source>Hide the scan</source>
        <translation>收起扫描件</translation>
    </message>
    <message>
        <source>Page {page}: {file}, imported {when} by {who}</source>
        <translation>第{page}页：{file} · {who} {when} 收入</translation>
    </message>
</context>
<context>
    <name>TakenTable</name>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>隐去内容</translation>
    </message>
    <message>
        <source>In its place</source>
        <translation>替代为</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
</context>
<context>
    <name>UnreadPapers</name>
    <message>
        <source>The papers could not be read</source>
        <translation>没有读出文书</translation>
    </message>
    <message>
        <source>Nothing was changed or lost. What is wrong, and what to do, stands at the head of the page.</source>
        <translation>没有改动也没有丢失任何内容。原因和处理办法见页面上方。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
</context>
</TS>
