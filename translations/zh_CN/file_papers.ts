<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <source>Made by</source>
        <translation>制作人</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>制作时间</translation>
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
        <source>What is printed or saved in any section of this file is kept here, with its number and copies.</source>
        <translation>在本案卷任何部分打印或者保存的文书，都登记在这里，并记下登记号和份数。</translation>
    </message>
    <message>
        <source>Go to filing</source>
        <translation>去受理</translation>
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
</TS>
