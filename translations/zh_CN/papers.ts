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
        <source>For whom</source>
        <translation>交付何人</translation>
    </message>
    <message>
        <source>Why it is printed again</source>
        <translation>再次打印的理由</translation>
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
        <source>{copies} copies were printed before. Say why it is printed again.</source>
        <translation>此前已打印 {copies} 份，请写明再次打印的理由。</translation>
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
        <source>{no} · {title}, version {version} · {case} · {pages} pages · issued {when} by {who}</source>
        <translation>{no} · {title}（第 {version} 版）· {case} · {pages} 页 · {who}于{when}制作</translation>
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
        <source>Choose a paper on the left.</source>
        <translation>请在左侧选择文书。</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核验</translation>
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
        <source>Every paper that was issued, with its number, version and copies. It is kept before it leaves, and never changed: «Verify» compares its bytes with their hashes and with the record of acts. Printing it again needs a reason. Enter opens the case.</source>
        <translation>这里登记打印过和保存过的每一份文书，包括登记号、版次和份数。文书先登记、后输出，登记后不再改动；“核验”逐字节比对校验值，并与留痕核对。再次打印应当写明理由。按回车打开所属案件。</translation>
    </message>
    <message>
        <source>Papers are made in the case file and in mediation; each one that is printed is kept here.</source>
        <translation>文书在案卷各部分和“调解”中制作，打印或者保存时自动登记在这里。</translation>
    </message>
    <message>
        <source>Go to the cases</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>{shown} of {count} papers, copies printed: {copies}</source>
        <translation>显示 {shown} / {count} 份文书，已打印 {copies} 份</translation>
    </message>
    <message>
        <source>{title} went to the printer.</source>
        <translation>《{title}》已送打印机。</translation>
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
    <message>
        <source>Service</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>until</source>
        <translation>至</translation>
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
        <source>Every byte is as it was entered, and the record of acts vouches for the entry.</source>
        <translation>文书内容与登记时逐字节一致，登记与留痕相符。</translation>
    </message>
    <message>
        <source>SM3 is missing: this computer could not work it out when the paper was entered.</source>
        <translation>没有 SM3 杂凑值：登记时所用的计算机不能计算。</translation>
    </message>
</context>
</TS>
