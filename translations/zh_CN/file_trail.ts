<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>MarksTable</name>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Link or title</source>
        <translation>链接或标题</translation>
    </message>
</context>
<context>
    <name>TrailSection</name>
    <message>
        <source>Every kind</source>
        <translation>全部事项</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>事项类别</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部经手人</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>留痕</translation>
    </message>
    <message>
        <source>Nothing of this kind.</source>
        <translation>没有这类记录。</translation>
    </message>
    <message>
        <source>Days per stage</source>
        <translation>各阶段用时</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Nothing marked. Mark a livestreamed hearing or published papers below.</source>
        <translation>还没有标记。庭审直播或文书公开后在下面登记。</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>link or title</source>
        <translation>链接或标题</translation>
    </message>
    <message>
        <source>Link or title</source>
        <translation>链接或标题</translation>
    </message>
    <message>
        <source>Remove mark</source>
        <translation>移除标记</translation>
    </message>
    <message>
        <source>Every event</source>
        <translation>全部记录</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Livestream and publication</source>
        <translation>庭审直播与文书公开</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>{days} {days:day|days}, from {day}</source>
        <translation>{days} 天，自 {day}</translation>
    </message>
    <message>
        <source>{shown} of {all} {all:event|events}</source>
        <translation>{shown}/{all} 条</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>Mark removed</source>
        <translation>标记已移除</translation>
    </message>
</context>
<context>
    <name>TrailTable</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Parent court</source>
        <translation>报送</translation>
    </message>
</context>
</TS>
