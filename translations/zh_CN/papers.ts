<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>PaperPanel</name>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>The paper cannot be made yet; what is missing stands above.</source>
        <translation>文书还不能制作，缺少的内容见上方提示。</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>no printer found — save as PDF instead</source>
        <translation>没有找到打印机，可另存为 PDF</translation>
    </message>
    <message>
        <source>Check before printing:</source>
        <translation>文书体检：</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>Check against the data</source>
        <translation>复核存档</translation>
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
        <translation>文书名称、当事人、编号或拼音</translation>
    </message>
    <message>
        <source>Search papers</source>
        <translation>搜索文书</translation>
    </message>
    <message>
        <source>Issued papers</source>
        <translation>已制作文书</translation>
    </message>
    <message>
        <source>No paper answers to this search.</source>
        <translation>没有符合条件的文书。</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书打印</translation>
    </message>
    <message>
        <source>Every paper that was issued, with its version and copies. A paper is never changed: printing it again gives the same bytes, and «Check against the data» proves it.</source>
        <translation>这里登记已制作的每份文书及其版本、份数。文书制作后不再改动：再次打印逐字节相同，“复核存档”可以验证。</translation>
    </message>
    <message>
        <source>The papers could not be read</source>
        <translation>文书没有读出来</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>No paper yet</source>
        <translation>还没有文书</translation>
    </message>
    <message>
        <source>Agreements and records are made on the page Mediation; each one that is printed is kept here.</source>
        <translation>调解协议书和笔录在“调解”页制作；每份打印过的文书都登记在这里。</translation>
    </message>
    <message>
        <source>Go to mediation</source>
        <translation>去调解页</translation>
    </message>
    <message>
        <source>Papers: {count}, copies printed: {copies}</source>
        <translation>{count} 份文书，共打印 {copies} 份</translation>
    </message>
    <message>
        <source>Choose a paper on the left.</source>
        <translation>请在左侧选择文书。</translation>
    </message>
    <message>
        <source>{title}, version {version} · issued {when} by {who} · SHA-256 {sha}</source>
        <translation>{title} 第 {version} 版 · {when} 由 {who} 制作 · SHA-256 {sha}</translation>
    </message>
    <message>
        <source>{title} went to the printer.</source>
        <translation>《{title}》已送打印机。</translation>
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
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>制作时间</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>{copies} copies</source>
        <translation>{copies} 份</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未打印</translation>
    </message>
</context>
</TS>
