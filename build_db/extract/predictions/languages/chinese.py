"""Chinese, in simplified and traditional characters."""

from typing import Final

from build_db.extract.predictions.languages.base import Language, Phrase, spell
from build_db.extract.predictions.languages.chinese_speech import CHINESE_SPEECH

SPAN: Final = r"{number}(?:\s*(?:[-–~到至])\s*{last_number})?\s*(?:个|個)?{unit}"  # "三到五年", "6个月"

PHRASES: Final = (
    Phrase("day", r"(?:{year}\s*年?\s*)?{month}\s*月\s*{day}\s*[日号號]", "free"),  # "2026年6月30日"
    Phrase("quarter", r"{year}\s*年?的?\s*{quarter}", "free"),  # "2026年第二季度"
    Phrase("quarter", r"{quarter}", "free"),  # "第二季度"
    Phrase("half", r"{year}\s*年?的?\s*{half}", "free"),  # "2026年上半年"
    Phrase("half", r"{half}", "free"),  # "下半年"
    Phrase("part", r"{year}\s*年?的?\s*{part}", "free"),  # "2026年初"
    Phrase("season", r"{year}\s*年?的?\s*{season}", "free"),  # "2026年夏"
    Phrase("month", r"{year}\s*年?\s*{month}\s*月(?:底|末|份)?", "free"),  # "2026年6月底"
    Phrase("month", r"{month}\s*月(?:底|末|份)?(?!\s*\d)", "led"),  # "在6月"
    Phrase("decade", r"{decade}\s*年代", "free"),  # "2030年代"
    Phrase("years", r"{year}\s*年?\s*[-–~到至/]\s*{last_year}\s*年?", "free"),  # "2025年至2030年"
    Phrase("midcentury", r"(?:本世纪|本世紀)中[叶葉期]?", "bound"),
    Phrase("this", r"(?:本|这个?|這個?){unit}(?:的)?(?:底|末|结束|結束)", "bound"),  # "本世纪末"
    Phrase("this", r"(?:年底|年末|年内|年內)", "bound"),
    Phrase("year", r"{year}\s*年?(?:的)?(?:底|末|年底|年末|结束|結束)", "bound"),  # "2026年底"
    Phrase("ahead", rf"(?:未来|未來|今后|今後|接下来|接下來)(?:的)?\s*{SPAN}", "bound"),  # "未来三年"
    Phrase("ahead", rf"{SPAN}(?:之内|之內|以内|以內|内|內|后|後|之后|之後)", "bound"),  # "五年内"
    Phrase("ahead", SPAN, "whole"),  # a cell "1-2年"
    Phrase("next", r"下(?:个|個)?{unit}", "free"),  # "下个月"
    Phrase("this", r"(?:本|这个|這個){unit}", "free"),  # "本月"
    Phrase("tomorrow", r"明天", "free"),
    Phrase("year", r"{this_year}", "free"),  # "明年"
    Phrase("year", r"{digits}\s*年", "free"),  # "2026年"
    Phrase("year", r"{digits}", "led"),  # a title "2026 AI"
    Phrase("year", r"{digits}", "whole"),  # a cell "2026"
)

CHINESE: Final = Language(
    code="zh",
    spaced=False,
    frequent=("的", "是", "在", "了", "不", "和", "有"),
    months={str(number): number for number in range(1, 13)}
    | {character: count for count, character in enumerate("一二三四五六七八九十", start=1)}
    | {"十一": 11, "十二": 12},
    numbers=spell(
        {character: count for count, character in enumerate("一二三四五六七八九十", start=1)} | {"两|兩": 2, "百": 100}
    ),
    units=spell(
        {"天|日": "day", "周|星期": "week", "月": "month", "季度": "quarter", "年": "year", "世纪|世紀": "century"}
    ),
    quarters={"第一季度": 1, "第二季度": 2, "第三季度": 3, "第四季度": 4, "q1": 1, "q2": 2, "q3": 3, "q4": 4},
    halves={"上半年": 1, "h1": 1, "下半年": 2, "h2": 2},
    parts={"初": 1, "年初": 1, "中期": 2, "年中": 2, "晚些时候": 4, "晚期": 4},
    seasons={"春": 2, "夏": 3, "秋": 4, "冬": 0},
    years={"去年": -1, "明年": 1, "今年": 0, "本年": 0, "后年": 2, "後年": 2},
    year_suffix="年",
    not_years=(r"\s*(?:人|元|美元|个|個|家|年(?:版|款))",),  # "2000人", "2026年版"
    phrases=PHRASES,
    ends=(),
    by=(r"(?:到|截至|直到|最迟|最遲)(?:了)?",),  # "到2030年"
    before=(),
    during=(r"在|于|於",),  # "在2026年"
    never=(r"自(?:从|從)?|比(?:起)?|相比|从|從|不早于",),  # "自2021年"
    by_tails=(),
    before_tails=(r"\s*(?:年)?(?:之前|以前|前)",),  # "2027年之前"
    during_tails=(r"\s*(?:中|里|裡|内|內)",),  # "2026年内"
    open_tails=(r"\s*(?:以后|以後|之后|之後|起|以来|以來|后|後)",),  # "2030年以后"
    time_hints=(r"[年月日天周]|世[纪紀]|季度",),
    probability_words=(r"概率|机率|機率|可能性|把握|信心|置信度",),
    sure_words=(r"的?(?:概率|可能性|把握|信心|机率|機率)",),
    odds={"五五开": 0.5, "五五開": 0.5},
    metrics=(r"准确率|準確率|份额|份額|增长率|增長率|比例|失业率|失業率|率",),
    verdicts={
        r"基本(?:正确|正確|准确|对)": "mostly right",
        r"基本(?:错误|錯誤)": "mostly wrong",
        r"部分(?:正确|正確|对)|半对|一半": "mixed",
        r"无法判断|無法判斷|不明|未知|待定|尚不清楚": "unresolvable",
        r"没有?(?:发生|实现)|沒有?(?:發生|實現)|错误?|錯誤?|不正确|不正確|未实现|未實現|否": "wrong",
        r"已?(?:发生|實現|实现|發生)|正确|正確|对了?|對了?|准确|準確|是": "right",
    },
    verdict_subjects=(),
    verdict_connectives=(),
    firm_verdicts=(r"是|否|对|對|错|錯",),
    softeners=(),
    verdict_labels=(r"结果|結果|结论|評價|评价|评分|評分",),
    original_labels=(r"(?:原(?:来的|始)?|去年的?)?预测|(?:原(?:來的|始)?|去年的?)?預測",),
    lead_ins={
        r"(?:我)?(?:说|預測|预测)?错(?:的|了的?)(?:预测)?": "wrong",
        r"(?:我)?(?:说|预测)?对(?:的|了的?)(?:预测)?": "right",
    },
    grading=(r"(?:预测|預測)(?:回顾|回顧|验证|驗證|结果|結果)|回顾(?:我的|去年的?)?预测|回顧(?:我的|去年的?)?預測",),
    prediction_words=(r"预测|預測|展望|预言|預言|趋势|趨勢|未来会",),
    speech=CHINESE_SPEECH,
)
