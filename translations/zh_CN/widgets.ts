<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AmountEdit</name>
    <message>
        <source>in yuan, for example 46000</source>
        <translation>单位：元，例如 46000 或 4.6万</translation>
    </message>
</context>
<context>
    <name>Busy</name>
    <message>
        <source>Loading…</source>
        <translation>正在读取…</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>2026-11-23, 11.23 or today</source>
        <translation>2026-11-23、11.23 或 今天</translation>
    </message>
    <message>
        <source>not a date</source>
        <translation>不是日期</translation>
    </message>
</context>
<context>
    <name>DraftOffer</name>
    <message>
        <source>Go on with it</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Typed on {when} and not saved.</source>
        <translation>{when} 输入过，尚未保存。</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Preview of the paper</source>
        <translation>文书预览</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Small pages at the side (Ctrl+B)</source>
        <translation>缩略页（Ctrl+B）</translation>
    </message>
    <message>
        <source>Whole page (Ctrl+9)</source>
        <translation>整页显示（Ctrl+9）</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>find in the paper</source>
        <translation>在文书中查找</translation>
    </message>
    <message>
        <source>Find in the paper</source>
        <translation>在文书中查找</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 处，共 {count} 处</translation>
    </message>
    <message>
        <source>Small pages</source>
        <translation>缩略页</translation>
    </message>
    <message>
        <source>This page cannot be shown. The paper itself is unharmed; try to save it.</source>
        <translation>这一页显示不出来。文书本身没有损坏，可以另存后查看。</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页 共 {pages} 页</translation>
    </message>
</context>
<context>
    <name>StrokePad</name>
    <message>
        <source>Signature of {name}</source>
        <translation>{name}的签名板</translation>
    </message>
    <message>
        <source>Write with pen, finger or mouse. Without one of them choose “Signed on paper” below.</source>
        <translation>请用手写笔、手指或鼠标书写；不便书写的，请选择下面的“在纸上签名”。</translation>
    </message>
    <message>
        <source>Fingerprint, on the printed paper</source>
        <translation>捺印处（在纸质件上捺印）</translation>
    </message>
    <message>
        <source>{name} signs above the line</source>
        <translation>请{name}在横线上方签名</translation>
    </message>
    <message>
        <source>Sign above</source>
        <translation>请在横线上方签名</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>TypeAhead</name>
    <message>
        <source>Nothing matches</source>
        <translation>没有找到</translation>
    </message>
</context>
<context>
    <name>WhyButton</name>
    <message>
        <source>why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>How was this reached?</source>
        <translation>这是怎么得出的？</translation>
    </message>
</context>
</TS>
