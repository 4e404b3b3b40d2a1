<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AdjustmentPanel</name>
    <message>
        <source>1 or -2</source>
        <translation>如 1 或 -2</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>写明事情经过</translation>
    </message>
    <message>
        <source>Paper or number it rests on</source>
        <translation>材料名称或文号</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Points up or down</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>At most {bonus} {bonus:point|points} up and {deduction} down count; the person may object to a deduction.</source>
        <translation>加分最多计{bonus}分，扣分最多计{deduction}分；本人对扣分可以提出异议。</translation>
    </message>
    <message>
        <source>The adjustment is saved</source>
        <translation>加扣分已记入</translation>
    </message>
    <message>
        <source>The adjustment was taken back</source>
        <translation>加扣分已撤回</translation>
    </message>
    <message>
        <source>The adjustment stands as before</source>
        <translation>加扣分已恢复</translation>
    </message>
</context>
<context>
    <name>AssessmentPage</name>
    <message>
        <source>Assessment sheet</source>
        <translation>自评表</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交自评</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>考核季度</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Self-assessment</source>
        <translation>绩效自评</translation>
    </message>
    <message>
        <source>Scores of judges, judge assistants and clerks by quarter. The program counts what was recorded; choose a row to see its formula and the acts behind it, and press Enter on an act to open it. What no record can show waits for a rater&apos;s mark. Data that is missing is said to be missing, never guessed. Persons are not ranked, and raw numbers of cases are not scored. Submitting freezes the quarter for good.</source>
        <translation>按季度对法官、法官助理和书记员自评。数据由程序从已有记录中统计：选中一行，右侧显示计分公式和佐证；在佐证上按回车即可打开案件、调解或行程。没有记录可查的项目由评分人评分；缺数据就写明缺数据，绝不推算。不对个人排名，不以办案件数绝对值计分。提交后本季度结果固定，不能再改。</translation>
    </message>
    <message>
        <source>{scheme} {version} (governance: {shares})</source>
        <translation>{scheme} {version}（基层治理：{shares}）</translation>
    </message>
    <message>
        <source>counted to {day}</source>
        <translation>统计截至 {day}</translation>
    </message>
    <message>
        <source>submitted {moment}</source>
        <translation>{moment} 提交</translation>
    </message>
    <message>
        <source>{quarter} (not opened)</source>
        <translation>{quarter}（未开启）</translation>
    </message>
    <message>
        <source>No assessment scheme covers this year</source>
        <translation>本年度没有可用的考核方案</translation>
    </message>
    <message>
        <source>Nobody to assess</source>
        <translation>没有可考核的人员</translation>
    </message>
    <message>
        <source>Judges, judge assistants and clerks come from the roster.</source>
        <translation>法官、法官助理和书记员取自队伍名册。</translation>
    </message>
    <message>
        <source>Go to People</source>
        <translation>去登记人员</translation>
    </message>
    <message>
        <source>{quarter} is not open yet</source>
        <translation>{quarter}尚未开启</translation>
    </message>
    <message>
        <source>Numbers are counted from the cases, mediations and trips on record.</source>
        <translation>数据从已登记的案件、调解和行程中统计，不用重复填报。</translation>
    </message>
    <message>
        <source>Open {quarter}</source>
        <translation>开启{quarter}</translation>
    </message>
    <message>
        <source>{quarter} is open</source>
        <translation>{quarter}已开启</translation>
    </message>
    <message>
        <source>The scores of {people} {people:person|people} are frozen</source>
        <translation>{people}人的得分已固定</translation>
    </message>
    <message>
        <source>They wait to be reported; the Reporting page shows when the parent court&apos;s receipt has come.</source>
        <translation>结果等待报送；收到上级法院回执后，“报送与同步”页会显示。</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>The period was submitted; nothing can be changed.</source>
        <translation>本季度已提交，不能再改。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Take back: {entry}</source>
        <translation>撤回：{entry}</translation>
    </message>
</context>
<context>
    <name>MarkPanel</name>
    <message>
        <source>What the mark rests on</source>
        <translation>写明评分依据</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Rater</source>
        <translation>评分人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>{item} (no data)</source>
        <translation>{item}（缺数据）</translation>
    </message>
    <message>
        <source>The mark is saved</source>
        <translation>评分已保存</translation>
    </message>
    <message>
        <source>The mark was taken back</source>
        <translation>评分已撤回</translation>
    </message>
    <message>
        <source>The mark stands as before</source>
        <translation>评分已恢复</translation>
    </message>
    <message>
        <source>Personal share of the team score (100 = 1.00)</source>
        <translation>团队得分的个人系数（100 即 1.00）</translation>
    </message>
</context>
<context>
    <name>ScoreView</name>
    <message>
        <source>Item</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>得分明细</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>缺什么</translation>
    </message>
    <message>
        <source>Items without data</source>
        <translation>缺数据的指标</translation>
    </message>
    <message>
        <source>Nothing is missing: every item has its data.</source>
        <translation>数据齐全，没有缺项。</translation>
    </message>
    <message>
        <source>About this score</source>
        <translation>得分说明与录入</translation>
    </message>
    <message>
        <source>entries: {count}</source>
        <translation>{count} 条</translation>
    </message>
    <message>
        <source>with evidence</source>
        <translation>附依据</translation>
    </message>
    <message>
        <source>counted · {count}</source>
        <translation>自动 · {count} 件</translation>
    </message>
    <message>
        <source>{points} lack data</source>
        <translation>{points} 分缺数据</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺项</translation>
    </message>
    <message>
        <source>Total score {total}</source>
        <translation>综合得分 {total}</translation>
    </message>
    <message>
        <source>every item has its data</source>
        <translation>各项数据齐全</translation>
    </message>
    <message>
        <source>Missing {count}</source>
        <translation>缺项 {count}</translation>
    </message>
    <message>
        <source>Bonus and deduction</source>
        <translation>加分 / 扣分</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>这一分从哪来</translation>
    </message>
    <message>
        <source>{scored} of 100 points have data; {missing} {missing:lacks data and is|lack data and are} not scored</source>
        <translation>满分100分中，{scored}分有数据，{missing}分缺数据、暂不计分</translation>
    </message>
    <message>
        <source>marked · {rater}</source>
        <translation>评分 · {rater}</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>缺数据</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Back to the scores</source>
        <translation>返回得分</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Sheet of the self-assessment</source>
        <translation>绩效自评表</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>保存自评表</translation>
    </message>
    <message>
        <source>The sheet is saved</source>
        <translation>自评表已保存</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>案号 / 行程</translation>
    </message>
    <message>
        <source>Acts behind this number</source>
        <translation>这一分的佐证</translation>
    </message>
    <message>
        <source>{count} {count:act|acts}, Enter opens one</source>
        <translation>佐证 {count} 件，按回车打开</translation>
    </message>
    <message>
        <source>Nothing was recorded in the period.</source>
        <translation>考核期内没有记录。</translation>
    </message>
</context>
<context>
    <name>SubmitPanel</name>
    <message>
        <source>Submit this period?</source>
        <translation>提交本季度自评？</translation>
    </message>
    <message>
        <source>Submit for good</source>
        <translation>确认提交</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>暂不提交</translation>
    </message>
    <message>
        <source>The scores of {people} {people:person|people} with every act behind them are frozen and put in line for the parent court. After that no mark, no adjustment and no number of this period can be changed or taken back.</source>
        <translation>将固定{people}人的得分及全部佐证，并排队报送上级法院。提交后，本季度的评分、加扣分和数据都不能修改，也不能撤回。</translation>
    </message>
    <message>
        <source>{count} {count:item has|items have} no data and stay unscored; the sheets say so.</source>
        <translation>另有{count}项缺数据，保持不计分，自评表上会写明。</translation>
    </message>
    <message>
        <source>The quarter is not over: only acts up to {day} are counted.</source>
        <translation>本季度尚未结束，数据只统计到{day}。</translation>
    </message>
</context>
</TS>
