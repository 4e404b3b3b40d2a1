<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>FormChooser</name>
    <message>
        <source>form, in characters, pinyin or initials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No form answers to this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation type="unfinished">{shown} / {all}</translation>
    </message>
</context>
<context>
    <name>FormFacts</name>
    <message>
        <source>local wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished">版次</translation>
    </message>
    <message>
        <source>{article}: no longer in force since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{article}: in force from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{article} (in force since {day})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormView</name>
    <message>
        <source>Large print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English lines below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whom</source>
        <translation type="unfinished">交付何人</translation>
    </message>
    <message>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper and check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper is being set…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper cannot be set; what is missing stands above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to fill in: everything comes from the file of the case.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormsTable</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies</source>
        <translation type="unfinished">份数</translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proposed</source>
        <translation type="unfinished"></translation>
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
        <translation>版次</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>{copies} copies</source>
        <translation>{copies} 份</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>交付何人</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>制作人</translation>
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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperMaker</name>
    <message>
        <source>Keep and print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the print queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished">存为 PDF</translation>
    </message>
    <message>
        <source>Other form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print for all {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is kept as {no}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} copies are in the print queue.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PapersSection</name>
    <message>
        <source>Papers of this case</source>
        <translation>本案文书</translation>
    </message>
    <message>
        <source>No paper answers to this filter.</source>
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
        <source>No paper yet</source>
        <translation>还没有文书</translation>
    </message>
    <message>
        <source>What is made here, or printed in any section of this file, is kept with its number and copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} / {all}</translation>
    </message>
    <message>
        <source>{no} · version {version} · {pages} pages · made {when} by {who}</source>
        <translation>{no} · 第 {version} 版 · {pages} 页 · {who}于{when}制作</translation>
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
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
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
        <translation>交付何人</translation>
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
    <name>RowsEdit</name>
    <message>
        <source>Add a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Delete takes the row out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take row {no} out</source>
        <translation type="unfinished"></translation>
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
        <source>Page {page}: {file}, taken in {when} by {who}</source>
        <translation>第{page}页：{file} · {who} {when} 收入</translation>
    </message>
</context>
</TS>
