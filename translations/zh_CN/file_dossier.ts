<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CheckView</name>
    <message>
        <source>Files checked</source>
        <translation>已核对文件</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Damaged files</source>
        <translation>异常文件</translation>
    </message>
    <message>
        <source>Nothing found so far.</source>
        <translation>目前没有发现异常。</translation>
    </message>
    <message>
        <source>Every kept file of the tribunal</source>
        <translation>核对本庭全部文件</translation>
    </message>
    <message>
        <source>Stopped after {count} {count:file|files}.</source>
        <translation>核对了 {count} 个文件后停止。</translation>
    </message>
    <message>
        <source>{done} of {all} {all:file|files} checked…</source>
        <translation>已核对 {done} / {all} 个文件……</translation>
    </message>
    <message>
        <source>{all} {all:file|files} checked, {count} damaged.</source>
        <translation>核对了 {all} 个文件，{count} 个异常。</translation>
    </message>
</context>
<context>
    <name>DamageStrip</name>
    <message>
        <source>Open the dossier</source>
        <translation>打开卷宗</translation>
    </message>
    <message>
        <source>{count} {count:file|files} of the dossier {count:is|are} damaged: {list}</source>
        <translation>卷内有 {count} 个文件异常：{list}</translation>
    </message>
</context>
<context>
    <name>DamageTable</name>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>材料</translation>
    </message>
</context>
<context>
    <name>DossierList</name>
    <message>
        <source>Volumes</source>
        <translation>卷别</translation>
    </message>
    <message>
        <source>Papers in the dossier</source>
        <translation>卷内材料</translation>
    </message>
    <message>
        <source>This volume is empty. Drop files here or add them.</source>
        <translation>本卷还没有材料。把文件拖到这里，或者点“加入文件”。</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>加入文件…</translation>
    </message>
    <message>
        <source>Add paper document</source>
        <translation>登记纸质材料</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>取出</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Export a copy…</source>
        <translation>导出副本…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Check all files</source>
        <translation>核对全部文件</translation>
    </message>
    <message>
        <source>{count} {count:file is|files are} damaged: {list}. Restore them from a backup or call your court.</source>
        <translation>{count} 个文件异常：{list}。请从备份恢复，或者联系本院。</translation>
    </message>
    <message>
        <source>{count} {count:paper|papers}, {pages} {pages:page|pages}; cover, list and notes carry no number (1991 measures, art. 17)</source>
        <translation>正卷 {count} 份、{pages} 页；封面、目录、备考表不编页号（1991年立卷归档办法第17条）</translation>
    </message>
    <message>
        <source>Once the procedure is fixed, the required contents are checked here.</source>
        <translation>确定适用程序后，这里核对应当附卷的材料。</translation>
    </message>
    <message>
        <source>Holds {there} of {all} required {all:item|items}; missing: {list}</source>
        <translation>应当附卷的材料已有 {there} / {all} 项；缺：{list}</translation>
    </message>
    <message>
        <source>All {all} required {all:item is|items are} there.</source>
        <translation>应当附卷的 {all} 项材料齐全。</translation>
    </message>
    <message>
        <source>archived {day}, {by}</source>
        <translation>{day} 归档，{by}</translation>
    </message>
    <message>
        <source>; {count} {count:paper|papers} came later</source>
        <translation>；归档后又有 {count} 份文书</translation>
    </message>
    <message>
        <source>to be archived by {day}</source>
        <translation>应在 {day} 前归档</translation>
    </message>
    <message>
        <source>closed, not archived</source>
        <translation>已结案，未归档</translation>
    </message>
    <message>
        <source>the case is open</source>
        <translation>未结案</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>启封…</translation>
    </message>
</context>
<context>
    <name>DossierSection</name>
    <message>
        <source>Take it out</source>
        <translation>取出</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>启封</translation>
    </message>
    <message>
        <source>Copies exported</source>
        <translation>已导出的副本</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>加入文件</translation>
    </message>
    <message>
        <source>PDF and photos (*.pdf *.jpg *.jpeg *.png)</source>
        <translation>PDF 和照片 (*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>{count} {count:file|files} added</source>
        <translation>已加入 {count} 个文件</translation>
    </message>
    <message>
        <source>Saved: {title}</source>
        <translation>已保存：{title}</translation>
    </message>
    <message>
        <source>Take out “{title}”</source>
        <translation>取出“{title}”</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>已放回</translation>
    </message>
    <message>
        <source>Taken out; the original is preserved</source>
        <translation>已取出；原件仍保存</translation>
    </message>
    <message>
        <source>Open the archived dossier again</source>
        <translation>启封已归档的卷宗</translation>
    </message>
    <message>
        <source>It has to be archived again after the change.</source>
        <translation>改完要再次归档。</translation>
    </message>
    <message>
        <source>Missing: {list}. Say why it is archived without them.</source>
        <translation>缺：{list}。写明为什么缺少仍归档。</translation>
    </message>
    <message>
        <source>Everything is there. Order and page numbers are fixed from now on.</source>
        <translation>材料齐全。归档后顺序和页码不再变动。</translation>
    </message>
    <message>
        <source>Hand the dossier to the archive</source>
        <translation>卷宗归档</translation>
    </message>
    <message>
        <source>Archived; the limit for archiving has ended</source>
        <translation>已归档，归档期限结束</translation>
    </message>
    <message>
        <source>The dossier is open again</source>
        <translation>已启封</translation>
    </message>
    <message>
        <source>Dossier (*.zip)</source>
        <translation>卷宗 (*.zip)</translation>
    </message>
    <message>
        <source>Dossier with passphrase (*.age)</source>
        <translation>加口令的卷宗 (*.age)</translation>
    </message>
    <message>
        <source>Save the copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Exported as {file}; the recipient is on record</source>
        <translation>已导出 {file}，接收人已记录</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>Choose the file and export</source>
        <translation>选择位置并导出</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>unit and name</source>
        <translation>单位和姓名</translation>
    </message>
    <message>
        <source>for example: sent up with an appeal</source>
        <translation>例如：移送二审</translation>
    </message>
    <message>
        <source>Without a passphrase: whoever has the file can read it</source>
        <translation>不加口令：拿到文件的人都能看</translation>
    </message>
    <message>
        <source>Who receives it?</source>
        <translation>交给谁？</translation>
    </message>
    <message>
        <source>What for?</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>再输一次口令</translation>
    </message>
    <message>
        <source>Main volume, {count} {count:paper|papers}. Anybody can check the copy without this program. The recipient is recorded. Key of this computer: {key}</source>
        <translation>正卷 {count} 份材料。任何电脑不装本程序也能核对真伪；交给谁、做什么用会记录下来。本机签名公钥：{key}</translation>
    </message>
    <message>
        <source>Export a sealed copy</source>
        <translation>导出封卷副本</translation>
    </message>
</context>
<context>
    <name>ExportsTable</name>
    <message>
        <source>Exported</source>
        <translation>导出时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>导出人</translation>
    </message>
    <message>
        <source>To</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>有</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>ReasonForm</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>SheetForm</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Name in the list</source>
        <translation>目录中的名称</translation>
    </message>
    <message>
        <source>Number of pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Date of the paper</source>
        <translation>材料日期</translation>
    </message>
    <message>
        <source>Add a document that exists on paper only</source>
        <translation>登记只有纸质的材料</translation>
    </message>
    <message>
        <source>{file}: kind and name are taken from the file&apos;s name; put them right if need be.</source>
        <translation>{file}：类别和名称按文件名填好，不对就改。</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>加入文件</translation>
    </message>
    <message>
        <source>Change a paper</source>
        <translation>修改材料</translation>
    </message>
</context>
<context>
    <name>SheetsTable</name>
    <message>
        <source>Pages</source>
        <translation>页次</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>完好</translation>
    </message>
</context>
</TS>
