<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CopiesView</name>
    <message>
        <source>Print one for each</source>
        <translation>每人打印一份</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>保存为 PDF</translation>
    </message>
    <message>
        <source>A signed copy each</source>
        <translation>签名件各执一份</translation>
    </message>
    <message>
        <source>Registered as {no}. It begins with the very bytes that were signed, so their hash can be checked at any time (“Verify” in the registry). The paper does not change any more: it is corrected by ruling, as a new version.</source>
        <translation>已登记为 {no}。签名件开头就是所签署的原文书字节，校验值可以随时复核（文书登记中的“核验”）。该文书不再改动；需要更正的，依裁定（协议书依补充协议）制作新版本。</translation>
    </message>
    <message>
        <source>The signed copies went to the printer. Check that the sheets came out.</source>
        <translation>签名件已送打印机，请看纸是否出来。</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
</context>
<context>
    <name>CorrectionForm</name>
    <message>
        <source>New version of a signed paper</source>
        <translation>已签署文书的新版本</translation>
    </message>
    <message>
        <source>Number of the ruling (agreement: of the supplementary agreement)</source>
        <translation>裁定书编号（调解协议书填补充协议编号）</translation>
    </message>
    <message>
        <source>What is corrected, and why</source>
        <translation>更正内容和原因</translation>
    </message>
    <message>
        <source>Make the new version</source>
        <translation>制作新版本</translation>
    </message>
    <message>
        <source>Required: the signed paper stays as it is, and the new version names what it is corrected by.</source>
        <translation>必填：已签署的文书保持不变，新版本要写明更正依据。</translation>
    </message>
</context>
<context>
    <name>SignerCard</name>
    <message>
        <source>Who signs (name)</source>
        <translation>签名人姓名</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销一笔</translation>
    </message>
    <message>
        <source>Undo last stroke</source>
        <translation>撤销最后一笔</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除重写</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认签名</translation>
    </message>
    <message>
        <source>Confirm signature</source>
        <translation>确认签名</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>在纸上签名</translation>
    </message>
    <message>
        <source>Signed on paper</source>
        <translation>已在纸上签名</translation>
    </message>
    <message>
        <source>Refuses</source>
        <translation>拒绝签名</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>未到场</translation>
    </message>
    <message>
        <source>with a fingerprint on the paper</source>
        <translation>已在纸上捺印</translation>
    </message>
    <message>
        <source>Circumstances, in the signer&apos;s own words</source>
        <translation>情况（按本人原话记明）</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记明</translation>
    </message>
    <message>
        <source>Without the pad:</source>
        <translation>不用签名板：</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>代表 {name}</translation>
    </message>
    <message>
        <source>Note: {way}</source>
        <translation>记明：{way}</translation>
    </message>
</context>
<context>
    <name>SignerList</name>
    <message>
        <source>Who signs</source>
        <translation>签名人</translation>
    </message>
    <message>
        <source>Why the signature is taken back</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Somebody else signs</source>
        <translation>增加签名人</translation>
    </message>
    <message>
        <source>To the pad</source>
        <translation>到签名板</translation>
    </message>
    <message>
        <source>Signs as</source>
        <translation>签名身份</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>On behalf of</source>
        <translation>代表何人</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待签</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>作废重签</translation>
    </message>
    <message>
        <source>Say why. The signature stays on record, but does not count.</source>
        <translation>请写明原因。原签名留存备查，但不再有效。</translation>
    </message>
</context>
<context>
    <name>SigningScreen</name>
    <message>
        <source>Signing</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Large type</source>
        <translation>大字</translation>
    </message>
    <message>
        <source>Read and understood: sign</source>
        <translation>已阅读并理解，去签名</translation>
    </message>
    <message>
        <source>Two side by side</source>
        <translation>两人并排签</translation>
    </message>
    <message>
        <source>Finish signing</source>
        <translation>完成签署</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>中止签署</translation>
    </message>
    <message>
        <source>Why signing is given up</source>
        <translation>中止签署的原因</translation>
    </message>
    <message>
        <source>Enter notes it and closes.</source>
        <translation>按回车记明并关闭。</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>恢复原大</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>逐个签名</translation>
    </message>
    <message>
        <source>{no} · version {version} · SHA-256 {hash}…</source>
        <translation>{no} · 第 {version} 版 · SHA-256 {hash}…</translation>
    </message>
    <message>
        <source>Signing: {title}</source>
        <translation>签署：{title}</translation>
    </message>
    <message>
        <source>What is written here is the handwriting of those who sign, bound to the hash of this paper and to the moment, as evidence that they signed. It is not a reliable electronic signature under the Electronic Signature Law, and not one of the court&apos;s signing platform. What the law wants on paper is signed on paper: print it, and note it here as “Signed on paper”.</source>
        <translation>屏幕上手写的笔迹与本文书校验值、签署时间绑定，用以证明签署经过；它不是《电子签名法》所称可靠的电子签名，也不经法院统一的电子签名平台。法律要求纸质签名、盖章或者捺印的，请打印后在纸上签，并在此记明“在纸上签名”。</translation>
    </message>
    <message>
        <source>Before signing</source>
        <translation>签名之前</translation>
    </message>
    <message>
        <source>Read the paper, or have it read aloud. What is signed is exactly these bytes.</source>
        <translation>请阅读文书，或者由工作人员宣读。所签的就是眼前这份文件，一字不差。</translation>
    </message>
    <message>
        <source>Who else is here</source>
        <translation>在场人员</translation>
    </message>
    <message>
        <source>Everybody has answered</source>
        <translation>各方均已签署</translation>
    </message>
    <message>
        <source>Finish to make the signed copy, or let somebody else sign: a witness, a guardian, an agent.</source>
        <translation>可以完成签署、生成签名件；也可以增加签名人，如见证人、监护人、代理人。</translation>
    </message>
    <message>
        <source>Nobody is named to sign this paper</source>
        <translation>这份文书没有列明签名人</translation>
    </message>
    <message>
        <source>It has no place to sign at. Add at the right who signs; their page follows it.</source>
        <translation>文书上没有签名处。请在右侧添加签名人，签名页附在文书之后。</translation>
    </message>
</context>
</TS>
