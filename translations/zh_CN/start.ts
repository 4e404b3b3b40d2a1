<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ComparisonCard</name>
    <message>
        <source>In the backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>On this computer now</source>
        <translation>本机现有</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>读不出来</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>没有数据</translation>
    </message>
    <message>
        <source>Tribunal</source>
        <translation>法庭</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Last entry</source>
        <translation>最后一次录入</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Records in all</source>
        <translation>全部记录</translation>
    </message>
    <message>
        <source>Not yet with the parent court</source>
        <translation>尚未报送</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Record of acts</source>
        <translation>操作日志</translation>
    </message>
    <message>
        <source> (practice data)</source>
        <translation>（演练数据）</translation>
    </message>
    <message>
        <source>{entries} {entries:entry|entries}, whole</source>
        <translation>{entries} 条，完整</translation>
    </message>
    <message>
        <source>{entries}, broken at entry {entry}</source>
        <translation>{entries} 条，第 {entry} 条起断开</translation>
    </message>
    <message>
        <source>The record of acts in the backup was altered. Use it only when there is no other, and tell your court.</source>
        <translation>备份里的操作日志被改动过。没有别的备份时才用它，并报告上级法院。</translation>
    </message>
    <message>
        <source>The two end with the same entry.</source>
        <translation>两份数据止于同一次录入。</translation>
    </message>
    <message>
        <source>The present data is moved as a whole to the folder kept-aside. Nothing is deleted.</source>
        <translation>现有数据整体移到 kept-aside 文件夹另存，不会删除。</translation>
    </message>
    <message>
        <source>The present data cannot be read: what was never reported stays in it alone, and numbers of cases and papers go on after a gap of 500 or more.</source>
        <translation>现有数据读不出来：没有报送过的内容只留在里面；案件暂编号和文书登记号至少空出 500 个再往下编。</translation>
    </message>
    <message>
        <source>Restore it here only if “{device}” is not in use elsewhere: two computers that report as one contradict each other, and the parent court puts aside what they send.</source>
        <translation>只有“{device}”没有在别处使用时，才能在这里恢复：两台电脑用同一身份报送会互相矛盾，报送的内容会被上级法院隔离。</translation>
    </message>
    <message>
        <source>{count} {count:record that was|records that were} never reported {count:is|are} taken along; after the restoring you decide on each in the room Reporting.</source>
        <translation>有 {count} 条从未报送的记录随同带过去，恢复以后在“报送与同步”逐条确认是否取回。</translation>
    </message>
    <message>
        <source>What was reported after the backup comes back from the parent court with the next push.</source>
        <translation>备份以后已经报送的内容，下次报送时从上级法院取回。</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>Set up this computer</source>
        <translation>在本机建立法庭</translation>
    </message>
    <message>
        <source>Once only. Everything stays encrypted on this computer until you report it to the parent court.</source>
        <translation>只需一次。全部内容加密保存在本机，报送之前不会离开本机。</translation>
    </message>
    <message>
        <source>for example Fengqiao People&apos;s Tribunal</source>
        <translation>例如：枫桥人民法庭</translation>
    </message>
    <message>
        <source>name, pinyin or court code</source>
        <translation>名称、拼音或法院代字</translation>
    </message>
    <message>
        <source>Name of the tribunal</source>
        <translation>法庭名称</translation>
    </message>
    <message>
        <source>Parent court</source>
        <translation>上级法院</translation>
    </message>
    <message>
        <source>Name of this computer</source>
        <translation>本机名称</translation>
    </message>
    <message>
        <source>So that two computers can be told apart.</source>
        <translation>用来区分同一法庭的几台电脑。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>First user</source>
        <translation>第一位用户</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Choose it, or type its full name.</source>
        <translation>选择，或输入全称。</translation>
    </message>
    <message>
        <source>Code of the court</source>
        <translation>法院代字</translation>
    </message>
    <message>
        <source>It stands in every case number.</source>
        <translation>写在案号里，如浙0681。</translation>
    </message>
    <message>
        <source>Set up the tribunal</source>
        <translation>建立法庭</translation>
    </message>
    <message>
        <source>There is a backup: restore it…</source>
        <translation>已有备份，从备份恢复…</translation>
    </message>
    <message>
        <source>Making the keys and the encrypted store; this takes a few seconds…</source>
        <translation>正在生成密钥并建立加密数据文件，需要几秒钟…</translation>
    </message>
    <message>
        <source>Not known here: ask the court for its code.</source>
        <translation>名单里没有它的代字，请向法院核实后填写。</translation>
    </message>
    <message>
        <source>Derived from the division code: check it with the court.</source>
        <translation>代字由行政区划推定，请向法院核实。</translation>
    </message>
    <message>
        <source>Tribunal</source>
        <translation>法庭</translation>
    </message>
    <message>
        <source>Data to begin with</source>
        <translation>起始数据</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Practice data</source>
        <translation>演练数据</translation>
    </message>
    <message>
        <source>for real work</source>
        <translation>用于正式工作</translation>
    </message>
    <message>
        <source>an invented county to learn with; every page and paper is marked as practice</source>
        <translation>虚构的一个县，供演练使用；每一页、每份文书都标明“演练”</translation>
    </message>
</context>
<context>
    <name>ForgottenPage</name>
    <message>
        <source>Password forgotten</source>
        <translation>忘记口令</translation>
    </message>
    <message>
        <source>Fetch the recovery sheet from the safe and type its code; then choose a new password.</source>
        <translation>请从保险柜取出恢复单，输入其上的恢复码，再设新口令。</translation>
    </message>
    <message>
        <source>groups of letters and digits, as printed</source>
        <translation>按恢复单上的分组输入字母和数字</translation>
    </message>
    <message>
        <source>Code of the recovery sheet</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Open and set the password</source>
        <translation>打开并设定口令</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
</context>
<context>
    <name>LogInPage</name>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Password forgotten?</source>
        <translation>忘记口令？</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>从备份恢复…</translation>
    </message>
    <message>
        <source>Protected by the password alone</source>
        <translation>仅由口令保护</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>请选择用户</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>大写锁定可能已打开。</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>At least 10 characters; a sentence is good.</source>
        <translation>至少 10 个字符，一句话最好记。</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>再输一遍口令</translation>
    </message>
    <message>
        <source>The two passwords are not the same. Type both again.</source>
        <translation>两次输入的口令不一样，请都重新输入。</translation>
    </message>
    <message>
        <source>Too short</source>
        <translation>太短</translation>
    </message>
    <message>
        <source>Fair: longer is better</source>
        <translation>一般，再长一些更好</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>较强</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>强</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>大写锁定可能已打开。</translation>
    </message>
</context>
<context>
    <name>RecoverySheetPage</name>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>The tribunal is set up. One thing is left to do.</source>
        <translation>法庭已经建好，还差最后一步。</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>I have put the sheet into the safe</source>
        <translation>我已把恢复单放入保险柜</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>开始工作</translation>
    </message>
    <message>
        <source>Before you start</source>
        <translation>开始之前</translation>
    </message>
    <message>
        <source>If every password is forgotten, this sheet is the only way to the data. Nobody else has a copy, not even the parent court.</source>
        <translation>如果所有人的口令都忘了，只有这张恢复单能打开数据。别处没有副本，上级法院也没有。</translation>
    </message>
    <message>
        <source>The code is shown only now. Print the sheet, or save it to a stick, and lock it away.</source>
        <translation>恢复码只在此刻显示。请打印，或存到 U 盘，然后锁进保险柜。</translation>
    </message>
    <message>
        <source>Sent to the printer. Check that the sheet came out.</source>
        <translation>已发送到打印机，请查看是否打印出来。</translation>
    </message>
    <message>
        <source>Recovery sheet {tribunal}.pdf</source>
        <translation>恢复单 {tribunal}.pdf</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>Write this code down by hand: {code}</source>
        <translation>请用笔抄下恢复码：{code}</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Restore a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>The backup is checked first. What is on this computer now is kept aside and never deleted.</source>
        <translation>先核对备份，再换入。本机现有的数据另存，绝不删除。</translation>
    </message>
    <message>
        <source>no folder chosen</source>
        <translation>还没有选文件夹</translation>
    </message>
    <message>
        <source>Choose the backup&apos;s folder…</source>
        <translation>选择备份文件夹…</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Code of the recovery sheet</source>
        <translation>恢复单上的恢复码</translation>
    </message>
    <message>
        <source>groups of letters and digits, as printed</source>
        <translation>按恢复单输入各组字母和数字</translation>
    </message>
    <message>
        <source>Check the backup</source>
        <translation>核对备份</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>I have compared the two. Put the backup in.</source>
        <translation>我已核对，用这份备份替换</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>恢复这份备份</translation>
    </message>
    <message>
        <source>Copying the backup to check it…</source>
        <translation>正在复制备份以便核对……</translation>
    </message>
    <message>
        <source>Reading the backup through…</source>
        <translation>正在通读备份……</translation>
    </message>
    <message>
        <source>Keeping the present data aside, putting the backup in…</source>
        <translation>正在另存现有数据、换入备份……</translation>
    </message>
    <message>
        <source>Folder of the backup</source>
        <translation>备份所在的文件夹</translation>
    </message>
    <message>
        <source>The passwords of this computer do not open this backup.</source>
        <translation>这份备份用本机的口令打不开。</translation>
    </message>
    <message>
        <source>It comes from another computer, or this one was set up anew.</source>
        <translation>它来自另一台电脑，或者本机重新建过法庭。</translation>
    </message>
    <message>
        <source>Fetch the recovery sheet from the safe and type its code.</source>
        <translation>请从保险柜取出恢复单，输入恢复码。</translation>
    </message>
    <message>
        <source>Fill this in first.</source>
        <translation>请先填写。</translation>
    </message>
    <message>
        <source>The backup is in place.</source>
        <translation>备份已换入。</translation>
    </message>
    <message>
        <source>What stood here is kept in {folder}.</source>
        <translation>原有数据另存在 {folder}。</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Who opens it</source>
        <translation>由谁打开</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
</context>
<context>
    <name>StartWindow</name>
    <message>
        <source>Tribunal workbench</source>
        <translation>人民法庭工作台</translation>
    </message>
    <message>
        <source>for people&apos;s tribunals, at the desk and on the road</source>
        <translation>在庭里，也在路上</translation>
    </message>
</context>
</TS>
