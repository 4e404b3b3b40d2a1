<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>This program</source>
        <translation>本程序</translation>
    </message>
    <message>
        <source>GPL with font exception</source>
        <translation>GPL（含字体例外）</translation>
    </message>
    <message>
        <source>HanaMin licence</source>
        <translation>花园明朝许可</translation>
    </message>
    <message>
        <source>Parts and their licences</source>
        <translation>组成部分及其许可</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>许可全文</translation>
    </message>
    <message>
        <source>People&apos;s tribunal desktop</source>
        <translation>人民法庭工作台</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>字体、图标与组件许可</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>For people&apos;s tribunals: works without a link, keeps its data encrypted on this computer.</source>
        <translation>供人民法庭使用：断网可用，数据加密存放在本机。</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Check the record of acts</source>
        <translation>核验操作日志</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>从备份恢复…</translation>
    </message>
    <message>
        <source>Folder for the backup, best on another disk</source>
        <translation>选择备份文件夹（最好在另一块磁盘上）</translation>
    </message>
    <message>
        <source>writing and reading it through…</source>
        <translation>正在备份并核对…</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>正在核验…</translation>
    </message>
    <message>
        <source>Backup written and read through: {folder}</source>
        <translation>备份已写成并核对无误：{folder}</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>数据大小</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密方式</translation>
    </message>
    <message>
        <source>Not yet with the parent court</source>
        <translation>尚未报送上级法院</translation>
    </message>
    <message>
        <source>{count} {count:record|records}</source>
        <translation>{count} 条</translation>
    </message>
    <message>
        <source>Record of acts</source>
        <translation>操作日志</translation>
    </message>
    <message>
        <source>{count} {count:entry|entries}</source>
        <translation>{count} 条</translation>
    </message>
    <message>
        <source>no backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>last backup {when}</source>
        <translation>上次备份 {when}</translation>
    </message>
    <message>
        <source>{folder} · {size} MB, read through after writing</source>
        <translation>{folder} · {size} MB，写成后已通读核对</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>尚未核验</translation>
    </message>
    <message>
        <source>whole, checked {when}</source>
        <translation>完整，{when} 核验</translation>
    </message>
    <message>
        <source>{entries} {entries:entry|entries} in one chain; note its last hash elsewhere: {hash}</source>
        <translation>共 {entries} 条，首尾相连。可把最后一条的校验值另行抄存：{hash}</translation>
    </message>
    <message>
        <source>broken, checked {when}</source>
        <translation>有断点，{when} 核验</translation>
    </message>
    <message>
        <source>The chain does not hold at entry {entry}. Change nothing, make a backup, call your court.</source>
        <translation>第 {entry} 条起校验不符。请不要再改动，先做备份，并报告上级法院。</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>本机数据</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>A backup is a folder with the encrypted data and its keys; without a password or the recovery sheet nobody can read it. Keep it on another disk.</source>
        <translation>备份是一个文件夹，内有加密的数据和密钥文件；没有口令或恢复单，任何人都读不了。请存放在另一块磁盘上。</translation>
    </message>
    <message>
        <source>Restoring closes this window first. The backup is then checked and shown beside the present data, which is kept aside and never deleted.</source>
        <translation>恢复时先关闭本窗口，再核对备份，与现有数据并列显示；现有数据另存，绝不删除。</translation>
    </message>
    <message>
        <source>Every change is written into a chain of hashes: whoever alters an entry later breaks it.</source>
        <translation>每次改动都记入环环相扣的校验链，事后改动任何一条都会被发现。</translation>
    </message>
</context>
<context>
    <name>FontsSection</name>
    <message>
        <source>Look on this computer</source>
        <translation>在本机查找</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Use the fonts that came along</source>
        <translation>使用随附字体</translation>
    </message>
    <message>
        <source>Fonts of the papers</source>
        <translation>文书字体</translation>
    </message>
    <message>
        <source>FangSong and XiaoBiaoSong are licensed by the court and do not come along; a font is taken only if its licence lets it travel in a paper. Every paper keeps the names of the fonts it was printed in.</source>
        <translation>仿宋、小标宋由法院自行取得许可，不随程序附带；只采用许可允许嵌入文书的字体。每份文书都记录所用字体的名称。</translation>
    </message>
    <message>
        <source>Folder with the court&apos;s fonts</source>
        <translation>存放本院字体的文件夹</translation>
    </message>
    <message>
        <source>FangSong, the text</source>
        <translation>仿宋（正文）</translation>
    </message>
    <message>
        <source>XiaoBiaoSong, titles</source>
        <translation>小标宋（标题）</translation>
    </message>
    <message>
        <source>Hei, headings</source>
        <translation>黑体（小标题）</translation>
    </message>
    <message>
        <source>Song, small print</source>
        <translation>宋体（小字）</translation>
    </message>
    <message>
        <source>{font}, a substitute</source>
        <translation>{font}（替代字体）</translation>
    </message>
    <message>
        <source>{count} of 4 faces are substitutes</source>
        <translation>4 种字体中有 {count} 种为替代字体</translation>
    </message>
    <message>
        <source>the court&apos;s own fonts</source>
        <translation>均为本院字体</translation>
    </message>
</context>
<context>
    <name>LoginForm</name>
    <message>
        <source>Let someone log in</source>
        <translation>开通登录</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Let them log in</source>
        <translation>开通</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>给谁开通</translation>
    </message>
    <message>
        <source>Let the colleague type this password. With your own one you vouch for them.</source>
        <translation>口令请同事本人输入；您用自己的口令为其担保。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>a new colleague, not on the staff list yet</source>
        <translation>新同事（人员名册中还没有）</translation>
    </message>
    <message>
        <source>{person} (new password)</source>
        <translation>{person}（重设口令）</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
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
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>特大</translation>
    </message>
    <message>
        <source>Papers are printed in Chinese in either language; what you typed stays as it is.</source>
        <translation>无论用哪种语言，文书都用中文打印；已输入的内容不变。</translation>
    </message>
    <message>
        <source>Sunlight is for a village square by day: black on white, strong lines. Dark is for the evening.</source>
        <translation>“强光”适合白天在村口、院坝使用：白底黑字，线条清楚；“深色”适合夜间。</translation>
    </message>
    <message>
        <source>Larger text for long reading or for a screen shown to others.</source>
        <translation>长时间阅读或给当事人看屏幕时，可用大字。</translation>
    </message>
</context>
<context>
    <name>OwnPassword</name>
    <message>
        <source>Your own password</source>
        <translation>您自己的口令</translation>
    </message>
    <message>
        <source>Enter your own password.</source>
        <translation>请输入您自己的口令。</translation>
    </message>
</context>
<context>
    <name>OwnPasswordForm</name>
    <message>
        <source>My password</source>
        <translation>我的口令</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation>修改口令</translation>
    </message>
    <message>
        <source>Your password is changed</source>
        <translation>口令已修改</translation>
    </message>
</context>
<context>
    <name>RecoveryForm</name>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>Issue a new sheet, end the old one</source>
        <translation>重制恢复单，旧单作废</translation>
    </message>
    <message>
        <source>The sheet opens the data when all passwords are forgotten. Issue a new one when it was lost, seen by others, or never printed. This cannot be undone: the sheet printed before then opens nothing.</source>
        <translation>忘记所有口令时，只有恢复单能打开数据。恢复单遗失、被他人看过或没有打印过的，应当重制。重制不能撤销：以前打印的恢复单立即作废。</translation>
    </message>
</context>
<context>
    <name>RecoveryView</name>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>The new sheet lies in the safe, the old one is destroyed</source>
        <translation>新恢复单已放进保险柜，旧单已销毁</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>The new recovery sheet</source>
        <translation>新的恢复单</translation>
    </message>
    <message>
        <source>The code is shown only now and is kept nowhere. Print it and lock it away.</source>
        <translation>恢复码只在此时显示，程序不留存。请打印后锁好。</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复单</translation>
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
        <translation>请手抄恢复码：{code}</translation>
    </message>
</context>
<context>
    <name>RestDaysSection</name>
    <message>
        <source>Local rest days</source>
        <translation>地方放假</translation>
    </message>
    <message>
        <source>None. The notices of the State Council hold as they are.</source>
        <translation>还没有。按国务院的放假安排计算。</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Copy for calc</source>
        <translation>复制给命令行</translation>
    </message>
    <message>
        <source>Copies the days as “rest_days” for a request to tribunal-desktop calc period, which opens no store.</source>
        <translation>复制为“rest_days”一项，供命令 tribunal-desktop calc period 使用；该命令不打开数据库。</translation>
    </message>
    <message>
        <source>for example the Eid festival</source>
        <translation>例如：开斋节</translation>
    </message>
    <message>
        <source>document of the local government, number</source>
        <translation>当地政府的文件及文号</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Empty for a single day</source>
        <translation>只有一天的可以不填</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Add the rest days</source>
        <translation>添加放假日期</translation>
    </message>
    <message>
        <source>Copied; paste it into the request.</source>
        <translation>已复制，可粘贴到请求中。</translation>
    </message>
    <message>
        <source>Counted again; limits that moved: {count}</source>
        <translation>期限已重新计算，变动{count}项</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Holidays that the local government fixes for the peoples of its area. They count as rest days beside the national ones; days of a year without a notice stay provisional.</source>
        <translation>少数民族聚居地区的地方人民政府规定的节日放假。与国家法定休假日一并计算；尚未公布放假安排的年度，日期仍为暂定。</translation>
    </message>
    <message>
        <source>Add rest days</source>
        <translation>添加地方放假</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Let someone log in…</source>
        <translation>开通登录…</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>立即备份…</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>设置分类</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>Users and passwords</source>
        <translation>用户与口令</translation>
    </message>
    <message>
        <source>Tribunal</source>
        <translation>法庭信息</translation>
    </message>
    <message>
        <source>Villages</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Local rest days</source>
        <translation>地方放假</translation>
    </message>
    <message>
        <source>Fonts of the papers</source>
        <translation>文书字体</translation>
    </message>
    <message>
        <source>Data and backup</source>
        <translation>数据与备份</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Language, appearance and text size hold for this computer at once. Whoever lets a colleague log in vouches for them with the own password. Make a backup at least once a week and keep it in another place; a copy counts only after it was read through.</source>
        <translation>语言、外观、文字大小选定后立即生效，只影响本机。为同事开通登录，须用自己的口令担保。每周至少备份一次，存放在别处；备份写成后程序会通读核对，核对无误才算数。</translation>
    </message>
</context>
<context>
    <name>TribunalSection</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>as it stands in notices and on cards</source>
        <translation>通知书、联系卡上印的地址</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮政编码</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Office hours</source>
        <translation>办公时间</translation>
    </message>
    <message>
        <source>Fee account</source>
        <translation>诉讼费账户</translation>
    </message>
    <message>
        <source>holder, bank, number</source>
        <translation>户名、开户行、账号</translation>
    </message>
    <message>
        <source>Court of appeal</source>
        <translation>上一级人民法院</translation>
    </message>
    <message>
        <source>the intermediate court</source>
        <translation>如：某市中级人民法院</translation>
    </message>
    <message>
        <source>How a case is looked up</source>
        <translation>案件查询方式</translation>
    </message>
    <message>
        <source>for example 12368</source>
        <translation>如：拨打12368</translation>
    </message>
    <message>
        <source>Telephone for complaints</source>
        <translation>监督电话</translation>
    </message>
    <message>
        <source>Save for all papers</source>
        <translation>保存，用于今后的文书</translation>
    </message>
    <message>
        <source>Saved. Papers made from now on say so.</source>
        <translation>已保存，今后制作的文书照此印出。</translation>
    </message>
    <message>
        <source>The tribunal on its papers</source>
        <translation>文书上的法庭信息</translation>
    </message>
    <message>
        <source>Notices, summonses and cards print these words. What is left empty becomes a blank line to write on, and the check of the paper says so.</source>
        <translation>通知书、传票、便民卡等会印出以下内容。没有填写的印成空白横线，文书体检会提示。</translation>
    </message>
    <message>
        <source>Only these posts may change it: {posts}</source>
        <translation>只有这些岗位可以修改：{posts}</translation>
    </message>
</context>
<context>
    <name>UsersSection</name>
    <message>
        <source>Who can log in</source>
        <translation>可以登录的人员</translation>
    </message>
    <message>
        <source>{name} can log in now</source>
        <translation>{name} 现在可以登录</translation>
    </message>
    <message>
        <source>password and this computer</source>
        <translation>口令 + 本机密钥</translation>
    </message>
    <message>
        <source>password alone</source>
        <translation>仅口令</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Protected by</source>
        <translation>保护方式</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>may log in</source>
        <translation>可登录</translation>
    </message>
    <message>
        <source>left</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Enter or a double click gives someone who forgot it a new password.</source>
        <translation>忘记口令的，选中其姓名按 Enter 或双击，可重设口令。</translation>
    </message>
</context>
<context>
    <name>VillagesSection</name>
    <message>
        <source>Villages and communities</source>
        <translation>村（社区）名单</translation>
    </message>
    <message>
        <source>No village yet. Add the first one on the right.</source>
        <translation>还没有村（社区）。请在右侧添加第一个。</translation>
    </message>
    <message>
        <source>for example Huamingquan Village</source>
        <translation>如：花明泉村</translation>
    </message>
    <message>
        <source>for example Fengxi Town</source>
        <translation>如：枫溪镇</translation>
    </message>
    <message>
        <source>Village or community</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Town or township</source>
        <translation>乡镇、街道</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>人口</translation>
    </message>
    <message>
        <source>Year of the figure</source>
        <translation>统计年份</translation>
    </message>
    <message>
        <source>Save the village</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Clear the form</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>{village} is saved</source>
        <translation>已保存 {village}</translation>
    </message>
    <message>
        <source>{count} in all</source>
        <translation>共 {count} 个</translation>
    </message>
    <message>
        <source>Correct a village</source>
        <translation>更正村（社区）</translation>
    </message>
    <message>
        <source>Add a village</source>
        <translation>添加村（社区）</translation>
    </message>
</context>
</TS>
