<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Commands</name>
    <message>
        <source>go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Workbench</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新收案件</translation>
    </message>
    <message>
        <source>Mediation</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>Circuit trips</source>
        <translation>巡回审判</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书打印</translation>
    </message>
    <message>
        <source>People</source>
        <translation>队伍与志愿者</translation>
    </message>
    <message>
        <source>Self-assessment</source>
        <translation>绩效自评</translation>
    </message>
    <message>
        <source>Litigation fee</source>
        <translation>诉讼费计算</translation>
    </message>
    <message>
        <source>Deadline sandbox</source>
        <translation>期限沙盘</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Where cases are stuck</source>
        <translation>卡在哪里</translation>
    </message>
    <message>
        <source>Usage and duration</source>
        <translation>使用率与周期</translation>
    </message>
    <message>
        <source>Days per stage</source>
        <translation>阶段时长</translation>
    </message>
    <message>
        <source>Leaders&apos; own cases</source>
        <translation>院庭长办案</translation>
    </message>
    <message>
        <source>Contact visits</source>
        <translation>联络指导</translation>
    </message>
    <message>
        <source>Reporting</source>
        <translation>报送与同步</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>CopiesEdit</name>
    <message>
        <source>somebody else</source>
        <translation>其他人</translation>
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
        <source>Copies for {name}</source>
        <translation>{name}的份数</translation>
    </message>
    <message>
        <source>File</source>
        <translation>存卷</translation>
    </message>
    <message>
        <source>{total} {total:copy|copies} in all</source>
        <translation>共 {total} 份</translation>
    </message>
</context>
<context>
    <name>CutOffPrints</name>
    <message>
        <source>Did these come out?</source>
        <translation>这些文书打印或者保存成功了吗？</translation>
    </message>
    <message>
        <source>The program ended, or the printer fell silent, while they were printed or saved. Look at the printer, or at the file: copies that did not come out are not counted, and can be printed again without a reason.</source>
        <translation>打印或者保存时软件退出，或者打印机没有回应。请查看打印机或者文件：没有出来的份数不计入，重新打印无需填写理由。</translation>
    </message>
    <message>
        <source>{title} · {copies} {copies:copy|copies} · {who} · {printer} · {when}</source>
        <translation>《{title}》 · {copies} 份 · {who} · {printer} · {when}</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>It did not</source>
        <translation>没有打印</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>位置：</translation>
    </message>
    <message>
        <source>Type:</source>
        <translation>类型：</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Protected by the password alone</source>
        <translation>仅由口令保护</translation>
    </message>
    <message>
        <source>This computer has no safe place of its own for keys, so the data opens with the password alone. Use a long password, and keep the computer under lock.</source>
        <translation>本机没有可用的系统密钥环，数据仅凭口令即可打开。请使用较长的口令，并妥善保管电脑。</translation>
    </message>
    <message>
        <source>F1 help · ? keyboard map</source>
        <translation>F1 帮助 · ? 快捷键</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Data on this computer is encrypted</source>
        <translation>本机数据已加密</translation>
    </message>
    <message>
        <source>last backup {when}</source>
        <translation>上次备份 {when}</translation>
    </message>
    <message>
        <source>Record of acts whole</source>
        <translation>操作日志完整</translation>
    </message>
    <message>
        <source>Record of acts damaged</source>
        <translation>操作日志有缺损</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Close help</source>
        <translation>关闭帮助</translation>
    </message>
    <message>
        <source>There is no help for this page yet; the keyboard map is under ?.</source>
        <translation>本页没有帮助文字；按 ? 可看快捷键一览。</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Password of {name}</source>
        <translation>{name}的口令</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>The window is locked</source>
        <translation>窗口已锁定</translation>
    </message>
    <message>
        <source>What you were typing is kept.</source>
        <translation>您正在输入的内容都还在。</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>大写锁定可能已打开。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>What you type is kept as a draft; the page&apos;s buttons save it.</source>
        <translation>输入的内容随时存为草稿；登记、保存请点页面上的按钮。</translation>
    </message>
    <message>
        <source>There is nothing to print on this page.</source>
        <translation>本页没有可打印的内容。</translation>
    </message>
</context>
<context>
    <name>PrintBar</name>
    <message>
        <source>Print now</source>
        <translation>立即打印</translation>
    </message>
    <message>
        <source>System dialog…</source>
        <translation>系统打印窗口…</translation>
    </message>
    <message>
        <source>Put in the queue</source>
        <translation>加入打印队列</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copies and settings</source>
        <translation>份数与设置</translation>
    </message>
    <message>
        <source>Print: {title}</source>
        <translation>打印：{title}</translation>
    </message>
    <message>
        <source>{copies} {copies:copy was|copies were} printed before. Say why it is printed again.</source>
        <translation>已打印过 {copies} 份，请说明再次打印的理由。</translation>
    </message>
    <message>
        <source>system dialog</source>
        <translation>系统打印窗口</translation>
    </message>
    <message>
        <source>Reading who gets it…</source>
        <translation>正在读取受领人…</translation>
    </message>
    <message>
        <source>{printer}, {total} {total:copy|copies}, both sides</source>
        <translation>{printer}，共 {total} 份，双面</translation>
    </message>
    <message>
        <source>{printer}, {total} {total:copy|copies}</source>
        <translation>{printer}，共 {total} 份</translation>
    </message>
    <message>
        <source>{title} was printed. Check that the sheet came out.</source>
        <translation>{title}已送打印，请查看纸张是否印出。</translation>
    </message>
    <message>
        <source>{title}: printed, kept in the registry as {no}.</source>
        <translation>{title}：已打印，登记号 {no}。</translation>
    </message>
</context>
<context>
    <name>PrintForm</name>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>双面（长边翻转）</translation>
    </message>
    <message>
        <source>Draft, 2 pages a side</source>
        <translation>草稿（每面两页）</translation>
    </message>
    <message>
        <source>A small print for reading; it counts as nobody&apos;s copy.</source>
        <translation>缩印供阅看，不计入任何人的份数。</translation>
    </message>
    <message>
        <source>all pages</source>
        <translation>全部页</translation>
    </message>
    <message>
        <source>Pages, as 2-3</source>
        <translation>页码，如 2-3</translation>
    </message>
    <message>
        <source>Copies for</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Why it is printed again</source>
        <translation>再次打印的理由</translation>
    </message>
    <message>
        <source>no printer found — save as PDF instead</source>
        <translation>没有找到打印机，请另存为 PDF</translation>
    </message>
    <message>
        <source>Pages are written as 2 or 2-3, up to {pages}.</source>
        <translation>页码写作 2 或者 2-3，最大 {pages}。</translation>
    </message>
    <message>
        <source>Give somebody a copy.</source>
        <translation>请至少给一人填写份数。</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>Workbench</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Mediation</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>Circuit trips</source>
        <translation>巡回审判</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书打印</translation>
    </message>
    <message>
        <source>People</source>
        <translation>队伍与志愿者</translation>
    </message>
    <message>
        <source>Self-assessment</source>
        <translation>绩效自评</translation>
    </message>
    <message>
        <source>Limits and fees</source>
        <translation>期限与费用</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Contact visits</source>
        <translation>联络指导</translation>
    </message>
    <message>
        <source>Reporting</source>
        <translation>报送与同步</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search number, name, initials, ID…</source>
        <translation>搜索案号、姓名、拼音首字母、证件号…</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>全局搜索</translation>
    </message>
</context>
<context>
    <name>ShortcutMap</name>
    <message>
        <source>Keyboard map</source>
        <translation>快捷键一览</translation>
    </message>
    <message>
        <source>Any key closes this map.</source>
        <translation>按任意键关闭。</translation>
    </message>
    <message>
        <source>Search anything</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>New case, or what this page makes</source>
        <translation>新收案件，或本页的新建</translation>
    </message>
    <message>
        <source>Import scans and photos of papers</source>
        <translation>归档文书的扫描件和照片</translation>
    </message>
    <message>
        <source>Print what is on the page</source>
        <translation>打印本页内容</translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>锁定窗口</translation>
    </message>
    <message>
        <source>Not needed: what you type is saved as a draft</source>
        <translation>不需要：输入的内容随时存为草稿</translation>
    </message>
    <message>
        <source>Copy the selected rows as a table</source>
        <translation>把所选行复制为表格</translation>
    </message>
    <message>
        <source>Take back what was just done</source>
        <translation>撤销刚才的操作</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <translation>本页帮助</translation>
    </message>
    <message>
        <source>Read the page again</source>
        <translation>刷新本页</translation>
    </message>
    <message>
        <source>This map</source>
        <translation>本一览</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The rooms, from the top</source>
        <translation>从上到下的各页面</translation>
    </message>
    <message>
        <source>The page&apos;s main button</source>
        <translation>本页的主要按钮</translation>
    </message>
    <message>
        <source>Next field, in reading order</source>
        <translation>按阅读顺序到下一项</translation>
    </message>
    <message>
        <source>Next field in a form; open a row in a list</source>
        <translation>表单中到下一项；列表中打开</translation>
    </message>
    <message>
        <source>Walk through rows and proposals</source>
        <translation>在行和候选项之间移动</translation>
    </message>
    <message>
        <source>Sections of a case file</source>
        <translation>案卷的各部分</translation>
    </message>
    <message>
        <source>Turn the pages of a paper</source>
        <translation>文书翻页</translation>
    </message>
    <message>
        <source>Larger and smaller paper</source>
        <translation>放大、缩小文书</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Rooms</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Practice data: invented</source>
        <translation>演练数据（虚构）</translation>
    </message>
    <message>
        <source>User and appearance: {name}</source>
        <translation>用户与外观：{name}</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Lock the window; what is typed stays.</source>
        <translation>锁定窗口，输入的内容保留。</translation>
    </message>
    <message>
        <source>Last receipt of the parent court: {when}</source>
        <translation>上级法院最近一次回执：{when}</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>{count} returned</source>
        <translation>{count} 项被退回</translation>
    </message>
    <message>
        <source>Offline · {count} waiting</source>
        <translation>离线 · {count} 项待报送</translation>
    </message>
    <message>
        <source>{count} waiting to be reported</source>
        <translation>{count} 项待报送</translation>
    </message>
    <message>
        <source>All delivered, receipt held</source>
        <translation>全部送达，已有回执</translation>
    </message>
    <message>
        <source>Nothing to report yet</source>
        <translation>暂无待报送内容</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Sunlight (high contrast)</source>
        <translation>强光（高对比度）</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Standard text</source>
        <translation>标准字号</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>大字号</translation>
    </message>
    <message>
        <source>Largest text</source>
        <translation>特大字号</translation>
    </message>
    <message>
        <source>Keyboard map</source>
        <translation>快捷键一览</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>退出登录</translation>
    </message>
</context>
</TS>
