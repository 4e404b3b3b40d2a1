<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AttemptsTable</name>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Served on</source>
        <translation>受送达人</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Counts as served</source>
        <translation>送达日期</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>邮件编号</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>{day}, if it runs out</source>
        <translation>{day} 公告期满</translation>
    </message>
</context>
<context>
    <name>RecipientLine</name>
    <message>
        <source>Address</source>
        <translation>送达地址</translation>
    </message>
</context>
<context>
    <name>ResultForm</name>
    <message>
        <source>oneself, spouse, adult living there, reception …</source>
        <translation>本人、配偶、同住成年家属、收发室……</translation>
    </message>
    <message>
        <source>nobody at home, refused to sign …</source>
        <translation>家中无人、拒绝签收……</translation>
    </message>
    <message>
        <source>name and office, for example of the village committee</source>
        <translation>姓名、单位，如村民委员会干部</translation>
    </message>
    <message>
        <source>photos or recording, and where they are kept</source>
        <translation>照片或者录像，存放何处</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Signed for by</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>Relation to the recipient</source>
        <translation>与受送达人的关系</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Note the result</source>
        <translation>登记结果</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>{party} · {way} · sent {day}</source>
        <translation>{party} · {way} · {day}发出</translation>
    </message>
</context>
<context>
    <name>ServiceForm</name>
    <message>
        <source>name of the other paper, or a word on one</source>
        <translation>其他文书的名称</translation>
    </message>
    <message>
        <source>of the express letter</source>
        <translation>法院专递编号</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>To whom and where</source>
        <translation>受送达人及送达地址</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>发出日期</translation>
    </message>
    <message>
        <source>By</source>
        <translation>送达人</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>邮件编号</translation>
    </message>
    <message>
        <source>Note the sending</source>
        <translation>登记送达</translation>
    </message>
    <message>
        <source>Papers that go out</source>
        <translation>送出的文书</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Name of the other paper</source>
        <translation>其他文书的名称</translation>
    </message>
</context>
<context>
    <name>ServiceSection</name>
    <message>
        <source>Attempts to serve</source>
        <translation>送达记录</translation>
    </message>
    <message>
        <source>How service fares</source>
        <translation>送达统计</translation>
    </message>
    <message>
        <source>The attempts behind the figure</source>
        <translation>数字对应的送达记录</translation>
    </message>
    <message>
        <source>for example: wrong day on the receipt</source>
        <translation>如：回证日期看错</translation>
    </message>
    <message>
        <source>Why is the result taken back?</source>
        <translation>为什么撤回结果？</translation>
    </message>
    <message>
        <source>Nothing was served yet</source>
        <translation>还没有送达记录</translation>
    </message>
    <message>
        <source>Note each paper that goes out and to whom. The limits that run from it follow by themselves.</source>
        <translation>送出文书时登记送什么、送给谁，由此起算的期限自动计算。</translation>
    </message>
    <message>
        <source>Note a sending</source>
        <translation>登记送达</translation>
    </message>
    <message>
        <source>Note the result</source>
        <translation>登记结果</translation>
    </message>
    <message>
        <source>Receipt of service</source>
        <translation>送达回证</translation>
    </message>
    <message>
        <source>Take the result back</source>
        <translation>撤回结果</translation>
    </message>
    <message>
        <source>Ask a grid worker</source>
        <translation>请网格员协助</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>{paper} on {party}</source>
        <translation>{party}：{paper}</translation>
    </message>
    <message>
        <source>Still to be served: {list}</source>
        <translation>尚未送达：{list}</translation>
    </message>
    <message>
        <source>Every paper that went out was served.</source>
        <translation>送出的文书均已送达。</translation>
    </message>
    <message>
        <source>Noted: papers to {count} {count:recipient|recipients}</source>
        <translation>已登记，送 {count} 人</translation>
    </message>
    <message>
        <source>Result noted; the limits that run from it have been counted</source>
        <translation>结果已登记，由此起算的期限已计算</translation>
    </message>
    <message>
        <source>Say why: limits that ran from it are struck out.</source>
        <translation>请写明理由：由此起算的期限会一并撤销。</translation>
    </message>
    <message>
        <source>The result was taken back</source>
        <translation>结果已撤回</translation>
    </message>
    <message>
        <source>Service in {year}, all cases of the tribunal</source>
        <translation>{year} 年本庭全部案件送达情况</translation>
    </message>
    <message>
        <source>receipt of service.pdf</source>
        <translation>送达回证.pdf</translation>
    </message>
</context>
<context>
    <name>WaysTable</name>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>All ways</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>送达成功</translation>
    </message>
    <message>
        <source>Mean days</source>
        <translation>平均天数</translation>
    </message>
</context>
</TS>
