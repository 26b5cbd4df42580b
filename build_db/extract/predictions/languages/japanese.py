"""Japanese."""

from typing import Final

from build_db.extract.predictions.languages.base import Language, Phrase, spell
from build_db.extract.predictions.languages.japanese_speech import JAPANESE_SPEECH

SPAN: Final = r"{number}(?:\s*(?:[-–~〜、]|から)\s*{last_number})?\s*(?:か|ヶ|カ|ケ)?{unit}"  # "2〜3年", "6か月"

PHRASES: Final = (
    Phrase("day", r"(?:{year}\s*年?\s*)?{month}\s*月\s*{day}\s*日", "free"),  # "2026年6月30日"
    Phrase("quarter", r"{year}\s*年?の?\s*{quarter}", "free"),  # "2026年第2四半期"
    Phrase("quarter", r"{quarter}", "free"),  # "第2四半期"
    Phrase("half", r"{year}\s*年?の?\s*{half}", "free"),  # "2026年後半"
    Phrase("half", r"{half}", "led"),  # "下半期に"
    Phrase("part", r"{year}\s*年?の?\s*{part}", "free"),  # "2026年初頭", "来年半ば"
    Phrase("season", r"{year}\s*年?の?\s*{season}", "free"),  # "2026年夏"
    Phrase("month", r"{year}\s*年?\s*{month}\s*月(?:末|中)?", "free"),  # "2026年6月"
    Phrase("month", r"(?:{year}\s*年?\s*)?{month}\s*月(?:末|中)?(?!\s*\d)", "led"),  # "2026年6月末までに"
    Phrase("decade", r"{decade}\s*年代", "free"),  # "2030年代"
    Phrase("years", r"{year}\s*年?\s*(?:[-–~〜/]|から)\s*{last_year}\s*年?", "free"),  # "2025年から2030年"
    Phrase("this", r"(?:年内|今年中|本年中)", "bound"),  # "年内に"
    Phrase("midcentury", r"(?:今)?世紀(?:の)?半ば", "bound"),
    Phrase("this", r"今{unit}(?:の)?(?:末|中|終わり)", "bound"),  # "今世紀末"
    Phrase("year", r"{year}\s*年?(?:の)?(?:末|中に|内に)", "bound"),  # "2026年末", "今年末"
    Phrase("ahead", rf"(?:今後|これから|次の|向こう)?\s*{SPAN}(?:以内|後|のうち|の間|で|先)", "bound"),  # "5年以内"
    Phrase("ahead", rf"(?:今後|これから|次の|向こう)\s*{SPAN}", "bound"),  # "今後10年"
    Phrase("ahead", SPAN, "whole"),  # a cell "1〜2年"
    Phrase("next", r"(?:来|翌){unit}", "free"),  # "来月"
    Phrase("this", r"今{unit}", "free"),  # "今月"
    Phrase("tomorrow", r"明日", "free"),
    Phrase("year", r"{this_year}", "free"),  # "来年"
    Phrase("year", r"{digits}\s*年", "free"),  # "2026年のAI"
    Phrase("year", r"{digits}", "led"),  # a title "2026 AI"
    Phrase("year", r"{digits}", "whole"),  # a cell "2026"
)

JAPANESE: Final = Language(
    code="ja",
    spaced=False,
    frequent=("の", "は", "が", "です", "ます", "に", "を"),
    months={str(number): number for number in range(1, 13)},
    numbers={character: count for count, character in enumerate("一二三四五六七八九十", start=1)} | {"百": 100},
    units=spell(
        {"日": "day", "週間|週": "week", "月|月間": "month", "四半期": "quarter", "年|年間": "year", "世紀": "century"}
    ),
    quarters=spell(
        {"第1四半期|第一四半期|q1": 1, "第2四半期|第二四半期|q2": 2}
        | {"第3四半期|第三四半期|q3": 3, "第4四半期|第四四半期|q4": 4}
    ),
    halves={"上半期": 1, "前半": 1, "上期": 1, "h1": 1, "下半期": 2, "後半": 2, "下期": 2, "h2": 2},
    parts={"初頭": 1, "初め": 1, "半ば": 2, "中頃": 2, "末頃": 4, "暮れ": 4},
    seasons={"春": 2, "夏": 3, "秋": 4, "冬": 0},
    years={"昨年": -1, "去年": -1, "来年": 1, "今年": 0, "本年": 0, "再来年": 2},
    year_suffix="年",
    not_years=(r"\s*(?:人|円|ドル|個|件|年(?:版|型|比|問題|度版))",),  # "2000人", "2026年版"
    phrases=PHRASES,
    ends=(),
    by=(),
    before=(),
    during=(),
    never=(),
    by_tails=(r"\s*まで(?:に|には)?",),  # "2030年までに"
    before_tails=(r"\s*(?:より)?前(?:に|には)",),  # "2027年より前に"
    during_tails=(r"\s*(?:には|に|は|の|中|頃|ごろ)",),  # "2026年には"
    open_tails=(r"\s*(?:以降|以後|よりも?(?!前)|から(?!\s*\d)|に比べ|比)",),  # "2030年以降", "2024年より"
    time_hints=(r"[年月日]|世紀|四半期|半期|[前後]半",),
    probability_words=(r"確率|可能性|確信度|自信|信頼度",),
    sure_words=(r"の確率|の可能性|の確信|の自信",),
    odds={"五分五分": 0.5},
    metrics=(r"精度|割合|シェア|成長率|正解率|失業率|スコア|率",),
    verdicts={
        r"ほぼ(?:的中|正解|当たり)": "mostly right",
        r"ほぼ(?:外れ|不正解)": "mostly wrong",
        r"半分(?:的中|正解|当たり)|部分的(?:に(?:的中|正解))?|一部(?:的中|正解)|△": "mixed",
        r"不明|判断できない|まだ(?:わ|分)からない|未定|保留": "unresolvable",
        r"外れ(?:た|ました)?|ハズレ|不正解|実現しなかった|起こらなかった|いいえ|×|✕": "wrong",
        r"的中|当たり|当たった|正解|実現した|起こった|はい|[○◯]": "right",
    },
    verdict_subjects=(),
    verdict_connectives=(),
    firm_verdicts=(r"はい|いいえ",),
    softeners=(),
    verdict_labels=(r"結果|判定|評価|採点",),
    original_labels=(r"(?:元の|当初の|昨年の)?予(?:想|測)(?:内容)?",),
    lead_ins={r"外れた(?:予想|予測|もの)|外れ": "wrong", r"(?:当たった|的中した)(?:予想|予測|もの)|的中": "right"},
    grading=(r"答え合わせ|振り返り|採点|(?:予想|予測)の結果|昨年の(?:予想|予測)",),
    prediction_words=(r"予想|予測|予言|展望|見通し|これから|どうなる",),
    speech=JAPANESE_SPEECH,
)
