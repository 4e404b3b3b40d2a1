<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ApplicationForm</name>
    <message>
        <source>account and bank, plate number, house certificate …</source>
        <translation>账户和开户行、车牌号、不动产权证号……</translation>
    </message>
    <message>
        <source>letter of guarantee, deposit; or why none</source>
        <translation>保函、现金；不要求担保的写明理由</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>被申请人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时点</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>What is preserved</source>
        <translation>保全标的</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数额</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>担保</translation>
    </message>
    <message>
        <source>Application taken</source>
        <translation>收到申请</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Note the application</source>
        <translation>登记申请</translation>
    </message>
    <message>
        <source>Application for preservation</source>
        <translation>保全申请</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>PreservationSection</name>
    <message>
        <source>Preservation</source>
        <translation>保全</translation>
    </message>
    <message>
        <source>Receipts outstanding</source>
        <translation>未退回执</translation>
    </message>
    <message>
        <source>No receipt is outstanding.</source>
        <translation>移送的都已退回回执。</translation>
    </message>
    <message>
        <source>No preservation was asked for</source>
        <translation>没有保全申请</translation>
    </message>
    <message>
        <source>Note the application with its hour: an urgent one is ruled on within {hours} {hours:hour|hours}.</source>
        <translation>登记申请时写明几时几分：情况紧急的，{hours}小时内裁定。</translation>
    </message>
    <message>
        <source>Note an application</source>
        <translation>登记申请</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Hand-over slip</source>
        <translation>移送单</translation>
    </message>
    <message>
        <source>Handed over, receipt outstanding, all cases</source>
        <translation>全部案件中已移送、未退回回执的</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Application noted; the term for the ruling runs</source>
        <translation>申请已登记，裁定期限开始计算</translation>
    </message>
    <message>
        <source>Noted: {step}</source>
        <translation>已完成：{step}</translation>
    </message>
    <message>
        <source>hand-over slip.pdf</source>
        <translation>财产保全移送单.pdf</translation>
    </message>
</context>
<context>
    <name>PreservationTable</name>
    <message>
        <source>What is preserved</source>
        <translation>保全标的</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>被申请人</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数额</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>申请时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Ends at the latest</source>
        <translation>最迟届满</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>lifted</source>
        <translation>已解除</translation>
    </message>
    <message>
        <source>awaits the ruling</source>
        <translation>待裁定</translation>
    </message>
    <message>
        <source>to be handed over</source>
        <translation>待移送</translation>
    </message>
    <message>
        <source>awaits the receipt</source>
        <translation>待退回执</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>保全中</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>The application was refused</source>
        <translation>裁定驳回申请</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Frozen, sealed or seized on</source>
        <translation>采取措施日期</translation>
    </message>
    <message>
        <source>leave empty if nothing was found</source>
        <translation>没有采取到措施的，不填</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Number of the ruling</source>
        <translation>裁定文号</translation>
    </message>
    <message>
        <source>Handed to</source>
        <translation>移送至</translation>
    </message>
    <message>
        <source>What the receipt says</source>
        <translation>回执内容</translation>
    </message>
    <message>
        <source>Why it is lifted</source>
        <translation>解除理由</translation>
    </message>
</context>
</TS>
