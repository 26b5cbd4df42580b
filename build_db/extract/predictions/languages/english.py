"""English."""

from typing import Final

from build_db.extract.predictions.languages.base import Language, Phrase, spell
from build_db.extract.predictions.languages.english_grades import (
    CONNECTIVES,
    FIRM,
    GRADING,
    LEAD_INS,
    SOFTENERS,
    SUBJECTS,
    VERDICTS,
)
from build_db.extract.predictions.languages.english_speech import ENGLISH_SPEECH

SOON: Final = r"(?:about |around |roughly |(?:less|fewer) than |under |at most )?"  # "in about 5 years"
SPAN: Final = r"{number}(?:\s*(?:-|–|to|or)\s*{last_number})?[\s-]+{unit}"  # "2-3 years", "a year", "one or two years"
LONG: Final = SPAN.replace("{unit}", "{long_unit}")  # as SPAN; not days, since "learned in a day" is a speed
OVER: Final = r"(?:in|over|within|during|for|across|through|throughout|inside)"  # "over the next 3 years"
NEXT: Final = r"(?:the )?(?:next|coming|following)"  # "the coming year"
CLAUSE: Final = r"(?:(?<![a-z0-9]\s)|(?<=\s(?:and|but)\s)|(?<=\sthat\s)|(?<=think\s))"  # ", and 2026 will be wet"

PHRASES: Final = (
    Phrase("iso", r"{iso}", "led"),  # "2026-06-30", "2026-06"
    Phrase("day", r"{month}\.? {day}(?:st|nd|rd|th)?(?:,? {year})?", "led"),  # "June 30, 2026", "November 1st"
    Phrase("day", r"(?:the )?{day}(?:st|nd|rd|th)? (?:of )?{month}\.?(?:,? {year})?", "led"),  # "1 Nov 2026"
    Phrase("quarters", r"{quarter}\s*(?:-|–|/|to|or|and)\s*{last_quarter}(?:(?: of)?[\s,]*{year})?", "led"),  # "Q2-Q3"
    Phrase("quarter", r"{quarter}(?: of| in)?[\s,-]*{year}", "free"),  # "Q3 2026", "third quarter of next year"
    Phrase("quarter", r"{year}[\s-]*{quarter}", "free"),  # "2026 Q3"
    Phrase("quarter", r"{quarter}'?{two}", "free"),  # "3Q26"
    Phrase("quarter", r"{quarter}", "led"),  # "by Q2"
    Phrase("half", r"{half}(?: of| in)?[\s,-]*{year}", "free"),  # "H1 2026", "the back half of 2025"
    Phrase("half", r"{half}'?{two}", "free"),  # "1H26"
    Phrase("half", r"{year}[\s-]*{half}", "free"),  # "2026 H1"
    Phrase("half_unit", r"{half} of (?:the|this) {unit}", "free"),  # "the second half of the decade"
    Phrase("half", r"{half}", "led"),  # "in H1"
    Phrase("part", r"{part}[\s-]+(?:in |of |on in )?(?:the )?{year}", "free"),  # "mid-2026", "late next year"
    Phrase("season", r"{season}(?: of)?[\s,]+{year}", "free"),  # "summer 2026", "the fall of next year"
    Phrase("season", r"(?:this|next|the coming) (?!fall (?:in|of)\b){season}", "free"),  # "next summer"
    Phrase("season", r"(?:this |next |the )?{season}", "led"),  # "by the summer"
    Phrase("decade", r"(?:the )?{decade} decade", "free"),  # "the 2020 decade"
    Phrase("decade", r"(?:the )?(?:{part}[\s-]+)?{decade}s", "led"),  # "in the 2030s", "by the early 2030s"
    Phrase("month", r"(?:the )?(?:\w+ ){0,3}?weeks? of {month}(?:,? {year})?", "led"),  # "in the first week of May"
    Phrase("month", r"(?:(?:next|this|{part})[\s-]+)?{month}\.?(?:(?: of| in)?[\s,]+{year})?", "led"),  # "June of 2026"
    Phrase("years", r"(?:between|from) {year}\s*(?:-|–|—|to|and|until|through)\s*{last_year}", "bound"),
    Phrase("years", r"{year}\s*(?:-|–|—|/|to|through|and)\s*{last_year}", "led"),  # "2025–2030"
    Phrase("years", r"{short_year}\s*[-–/]\s*{last_two}", "led"),  # "2026/27"
    Phrase("either", r"{year}\s*,?\s*or {last_year}", "led"),  # "2026 or 2027"
    Phrase("year", r"(?:end[-\s]of[-\s](?:the[-\s])?year|year(?:'s)?[-\s]end|eoy)(?:[\s,-]*(?:of )?{year})?", "bound"),
    Phrase("this", r"(?:end|close|rest|remainder|course) of (?:the|this) {unit}", "bound"),  # "the rest of this year"
    Phrase("this", r"(?:the|this) {unit}(?:'s (?:end|close)| (?:is|are) (?:out|over|up|done)| ends?)", "bound"),
    Phrase("this", r"(?:within|throughout) (?:the|this) {unit}", "bound"),  # "within the year"
    Phrase("midcentury", r"(?:the )?(?:mid|middle of (?:the|this))[-\s]+century", "led"),  # "by mid-century"
    Phrase("ahead", rf"{OVER} {NEXT} {{unit}} or {{last_number}}", "bound"),  # "in the next year or two"
    Phrase("ahead", rf"{OVER} {SOON}{NEXT} {SPAN}", "bound"),  # "over the next five years"
    Phrase("ahead", rf"(?:the )?next {SPAN}", "bound"),  # "The next five years"
    Phrase("ahead", rf"{OVER} {NEXT} {{unit}}(?<!s)", "bound"),  # "in the next year"
    Phrase("ahead", rf"{SPAN}'? (?:from (?:now|today)|out|hence|down the (?:road|line))", "bound"),
    Phrase("ahead", rf"(?:within|inside) (?:of )?{SOON}{SPAN}(?! of\b| after\b)", "bound"),  # "within 18 months"
    Phrase("ahead", rf"in {SOON}{LONG}(?:'? time)?(?! (?:of|after|or more)\b|\+)", "bound"),  # "in five years"
    Phrase("ahead", r"for (?:at least )?{number} more {long_unit}", "bound"),  # "for at least 20 more years"
    Phrase("ahead", rf"[<≤]?\s*{SPAN}", "whole"),  # a cell "1-2 years"
    # "5-year predictions", "Ten year outlook"
    Phrase(
        "ahead", r"{number}[\s-]+{long_unit}(?<!s)(?= (?:\w+ )?(?:anti-)?(?:predictions?|forecasts?|outlook))", "free"
    ),
    Phrase("next", r"(?<!the\s)next {unit}(?<!s)", "free"),  # "next month"
    Phrase("this", r"(?:later |still )?this {unit}", "free"),  # "later this decade"
    Phrase("tomorrow", r"tomorrow(?!'s)", "free"),
    Phrase(
        "event",
        r"(?:the )?{year} (?:[a-z]+ ){0,2}?(?:elections?|midterms?|primar(?:y|ies)|olympics|games)",
        "led",
    ),
    Phrase(
        "event",
        r"(?:neurips|nips|icml|iclr|colm|cvpr|iccv|eccv|acl|emnlp|aaai|kdd|ces|wwdc|siggraph|interspeech|aistats"
        r"|uai|corl|icra) {year}",
        "led",
    ),  # "by NeurIPS 2026"
    Phrase("event", r"(?:the )?{year} (?:fifa )?(?:world cup|season|super bowl|oscars)", "led"),
    Phrase("year", r"{this_year}", "free"),  # "next year"
    Phrase(
        "year",
        rf"{CLAUSE}{{digits}}(?= (?:will|won't|is going to|shall|is (?:the|when))\b)",
        "free",
    ),  # "2026 will be wet"
    Phrase("year", r"(?:the year )?{year}", "led"),  # "in 2026", "by FY26"
)

ENGLISH: Final = Language(
    code="en",
    spaced=True,
    frequent=("the", "and", "of", "to", "is", "will", "in", "that", "for", "with"),
    months=spell(
        {
            "january|jan": 1,
            "february|feb": 2,
            "march|mar": 3,
            "april|apr": 4,
            "may": 5,
            "june|jun": 6,
            "july|jul": 7,
            "august|aug": 8,
            "september|sept|sep": 9,
            "october|oct": 10,
            "november|nov": 11,
            "december|dec": 12,
        }
    ),
    numbers=spell(
        {"one|a|an": 1, "two|couple|couple of|a couple of": 2, "three": 3, "four": 4, "five": 5, "six|half a dozen": 6}
        | {"seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve|a dozen": 12, "fifteen": 15}
        | {
            "eighteen": 18,
            "twenty": 20,
            "twenty-four": 24,
            "thirty": 30,
            "forty": 40,
            "fifty": 50,
            "hundred|a hundred": 100,
        }
    ),
    units=spell(
        {"day|days": "day", "week|weeks": "week", "month|months|mos": "month", "quarter|quarters": "quarter"}
        | {"year|years|yr|yrs|calendar year|calendar years": "year", "decade|decades": "decade"}
        | {"century|centuries": "century"}
    ),
    quarters=spell(
        {"q1|1q|first quarter|1st quarter": 1, "q2|2q|second quarter|2nd quarter": 2}
        | {"q3|3q|third quarter|3rd quarter": 3, "q4|4q|fourth quarter|4th quarter|final quarter": 4}
    ),
    halves=spell(
        {"h1|1h|first half|1st half|front half|first six months|first 6 months": 1}
        | {"h2|2h|second half|2nd half|back half|latter half": 2}
    ),
    parts=spell(
        {"early|start of|the start of|beginning of|the beginning of": 1}
        | {"mid|middle of|the middle of|early-to-mid": 2, "late|mid-to-late|mid to late": 4}
    ),
    seasons={"spring": 2, "summer": 3, "fall": 4, "autumn": 4, "winter": 0},
    years=spell(
        {"last year|last year's": -1, "next year": 1, "this year|this coming year|the coming year|current year": 0}
    ),
    year_suffix="",
    # "2026 dollars", "2000 people", "2025's", "2030s", "2026-style", "2026 levels"
    not_years=(
        r"\s?(?:%|x\b|percent|points?\b|people|users|times\b|dollars|prices|money|terms|levels|standards)",
        r"s\b",
    ),
    phrases=PHRASES,
    ends=(r"(?:the )?(?:very |tail )?(?:end|close) of(?: the)?(?: calendar| fiscal)?",),  # "the end of"
    by=(
        r"(?:by|until|till|through|thru)(?: (?:about|around|roughly|approximately|perhaps|maybe|at least|the))?",
        r"(?:no|not) later than",  # "no later than 2026"
        r"at(?= (?:the )?(?:very )?(?:end|close)\b)",  # "at the end of 2026"
    ),
    before=(r"before(?: the)?", r"prior to", r"ahead of"),  # "before 2027"
    during=(
        r"(?:in|on|during|around|within|throughout|at|for|into|circa|come|over|toward|towards|across)"
        r"(?: (?:about|around|roughly|approximately|either|perhaps|maybe|only))?(?: the)?",
        r"between|from(?= \S+\s*(?:to|through|until|-|–)\s)",  # "from Q2 to Q3"
        r"as (?:early|soon|late) as",  # "as early as 2026"
        r"(?:median|mode|estimate|date|year)(?: [\w-]+){0,6}? (?:is|would be|remains)",  # "My median is 2041"
        r"expect|predict|guess|say|(?:due|slated|planned|scheduled)(?: for)?",  # "expect 2026 to be wet"
    ),
    never=(
        r"(?:than|as|unlike|like|versus|vs\.?|compared (?:to|with)|relative to)(?: (?:in|by|at|during|"
        r"it was in))?(?: the)?",
        r"(?:since|after|following|as of|back in|post)(?: the)?",  # "since 2021"
        r"(?:no|not) (?:earlier|sooner) than",  # "no earlier than 2027"
        r"(?:once|\w+est|first|most|only|time|last)(?= in \S+ (?:years|decades|months))",  # "first time in ten years"
        r"if(?: \w+){1,5}(?= tomorrow)|of(?= tomorrow)",  # "if it were gone tomorrow"
        r"(?:judging|going|driven|led|followed|caused|made|marked|shaped) by(?: the)?",  # "judging by 2025"
        r"from(?! \S+\s*(?:to|through|until|-|–)\s)",  # "up from 2025"
    ),
    by_tails=(),
    before_tails=(),
    during_tails=(),
    open_tails=(
        r"\s*,?\s*\(?(?:at (?:the )?(?:very )?earliest|(?:or|and) (?:later|beyond|after|on(?:wards?)?)|onwards?)\b",
        r"\+",  # "2030+"
    ),
    # "Q2", "next month", "by June", "tomorrow", "mid-century", "year-end", "'26"
    time_hints=(
        r"[qh][1-4]|[1-4][qh]|years?|yrs?|eoy|decades?|centur(?:y|ies)|months?|mos|quarters?|weeks?|days?|tomorrow",
        r"half|spring|summer|fall|autumn|winter|[qh][1-4]'?[23]\d|[1-4][qh][23]\d|jan\w*|feb\w*|mar|march",
        r"apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*",
        r"nov\w*|dec\w*|(?:fy|cy|eoy)\d\d",
    ),
    probability_words=(
        r"probabilit(?:y|ies)|prob\.?|likelihood|chances?|odds|confidence(?: level)?|certainty|credence|conf\.?",
        r"my (?:estimate|guess|odds)|p\s?\([^()]{0,60}\)|p(?=\s*[=:≈~])|subjective probability",
    ),
    sure_words=(
        r"sure|confident|certain(?:ty)?|confidence|likely|likelihood|probab(?:le|ility)|chance|odds|credence",
        r"positive|convinced",
    ),
    odds=spell(
        {"a coin flip|coin flip|coinflip|a coin toss|coin toss|fifty-fifty|50-50": 0.5}
        | {"even odds|even money|a toss-up|toss-up": 0.5}
    ),
    metrics=(
        r"accuracy|share|growth|scores?|f1|loss|win rate|turnout|rate|margin|recall|precision|unemployment|inflation",
        r"approval(?: rating)?|adoption|yield|return|discount|increase|decrease|drop|gain|coverage|completion",
        r"progress",
        r"utili[sz]ation|occupancy|reduction|savings?|efficiency|uptime|error|success rate|improvement|battery",
        r"humidity",
        r"threshold|target|top|hit rate|tariffs?|tax|interest|weight",
    ),
    verdicts=VERDICTS,
    verdict_subjects=SUBJECTS,
    verdict_connectives=CONNECTIVES,
    firm_verdicts=FIRM,
    softeners=SOFTENERS,
    verdict_labels=(
        r"(?:(?:the|my|final|actual|current|\d{4}|self)[\s-]+){0,2}"
        r"(?:results?|outcomes?|update|verdict|grade|graded|score|status|resolution|resolved|assessment|evaluation|analysis|"
        r"judge?ment|ruling|rating|points)",
        r"how (?:it|this|that|they) (?:went|turned out|did|played out|fared|aged)|did (?:it|this|that) happen\??",
        r"where (?:it|this|that|things?|we) (?:stands?|are)(?: now)?",
        r"what (?:actually )?happened|reality(?: check)?|in reality|call|was I right\??|correct\??|hit or miss\??",
    ),
    original_labels=(
        r"(?:(?:my|the|original|initial|earlier|old|\d{4}|last year's) ){0,3}(?:predictions?|forecasts?|claim|bet|"
        r"guess)",
        r"(?:what )?I (?:(?:had )?(?:said|wrote|predicted|expected|forecast|guessed|thought))(?: (?:then|"
        r"last year|in \d{4}))?",
        r"back then|original(?:ly)?|then",
    ),
    lead_ins=LEAD_INS,
    grading=GRADING,
    prediction_words=(
        r"predict(?:ions?|ing|ed|s)?|forecasts?|forecasting|outlook|prognos(?:is|es|tications?)",
        r"prophec(?:y|ies)|crystal ball|wagers?|hunches|expectations",
        r"(?:the )?(?:year|decade|years) ahead|look(?:ing)? ahead|bets?|guess(?:es)?|what to expect|what I expect"
        r"|expectations",
        r"what(?:'s| is) (?:next|coming|ahead)|will (?:bring|look like|happen)|(?:years?|decades?) from now",
        r"timelines?",
    ),
    speech=ENGLISH_SPEECH,
)
