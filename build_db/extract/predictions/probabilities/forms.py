"""The forms in which a probability is stated, each a pattern."""

import re
from dataclasses import dataclass
from typing import Final

from build_db.extract.predictions.languages import Language
from build_db.extract.predictions.languages.base import join_words, widen
from build_db.extract.predictions.languages.matching import Kept, for_folded, without_longer
from build_db.extract.predictions.probabilities.numbers import NEAR, number_pattern

FLAGS: Final = re.IGNORECASE | re.VERBOSE
OPEN: Final = r"[(\[（［【]"  # "("
CLOSE: Final = r"[)\]）］】]"  # ")"
LAST: Final = (
    r"\s*(?:[.。!]?\s*(?:$|\n)|[.]\s+(?=[A-Z])|(?=\((?!\W*\d+\W*\))[^()]*\)\s*[.]?\s*$))"  # a remark may follow
)
# What follows a number that says how likely something is; not "20% unemployment"
FREE: Final = (
    rf"(?=\s*(?:$|[.,;:!?…—–\]\n]|{CLOSE}|-\s|(?:that|for|by|in|of|on|to|and|but|or|this|it|at|whether|if)\b"
    r"|[\u3041-\u9fff]))"
)

# "It will rain (70%)", "(100%), but …"; not "a majority (51%) of users"
BRACKETED: Final = re.compile(
    rf"\s*{OPEN}\s*{number_pattern('_b')}\s*\??\s*{CLOSE}"
    r"(?=\s*(?:$|[.,;:!?…—–→⇒\n。，；、]|[-=]>|-\s|(?:and|but|or|while|whereas|with|et|mais|ou)\b))",
    FLAGS,
)
# "It will rain: 70%", "… – 70%", "in 2027 - 70%", "…: 70% (it just seems so)", "by May 1 -- 70%", "It will rain. 70%";
# not "about 2 - 3%"
TRAILING: Final = re.compile(
    rf"(?:\s*[:：]|(?:(?<!\d)|(?<=[12][09]\d\d))\s+[–—-]+|\s+--+|\s*(?:\.\.\.|…)|\s\||(?<=\w[.!?])\s)\s*{number_pattern('_t')}\??{LAST}",
    FLAGS,
)
EVEN: Final = re.compile(r"(?:^|[\s,:–—-]+)(?P<even>50\s?/\s?50)\s*[.]?\s*$")  # "It will rain, 50/50."
# "70% – it will rain", "(70%) It will rain", "70%: it will rain"; not "70% of umbrellas"
LEADING: Final = re.compile(
    rf"^\s*(?:{OPEN}\s*{number_pattern('_l')}\s*{CLOSE}\s*[:：–—-]*"
    rf"|{number_pattern('_m')}\s*(?:[:：–—|]|-\s))\s*(?=\S)",
    FLAGS,
)

# What stands before a number that may be in its place, without what may stand around it: quick to find, or not to
# "(70%", "[~0.7", "(about 2/3"
MAYBE_BRACKETED: Final = re.compile(rf"{OPEN}\s*[^\s\d(\[（［【]*\s*{NEAR}")
# ": 70%", "– 70%", "... ~0.7", "| 1 in 10", "rain. 70%"
MAYBE_TRAILING: Final = re.compile(
    rf"[:：…|.!?–—-](?:(?<=[:：…|])|(?<=\.)\.\.|(?<=[.!?])\s|(?<=\s[–—-])[–—-]*)\s*[^\s\d:：–—…|-]*\s*{NEAR}"
)
MAYBE_LEADING: Final = re.compile(rf"\s*(?:{OPEN}\s*)?[^\s\d]*\s*{NEAR}")  # "70%", "(~0.7"

# "3:1 against"
ODDS: Final = r"(?P<odds>(?P<for>\d{1,3})\s?(?::|to)\s?(?P<against>\d{1,3})\s+(?P<side>against|on|for|in\s+favou?r))"


def verbose(fragments: tuple[str, ...]) -> str:
    """Join fragments for use within a verbose pattern, in which a bare blank counts for nothing."""
    return widen("|".join(fragments))


def named_pattern(language: Language) -> re.Pattern[str]:
    """Compile: a word, then a number: "Probability: 75%", "p = 0.7", "a probability of 30% that"."""
    words = verbose(language.probability_words)
    edge = r"(?<![\w-])" if language.spaced else ""
    sign = r"\s*[:：=≈~]+\s*"  # "Probability: 75%"
    link = r"\s*(?:of|at|is|are|was|is\s+about|would\s+be|は|が|为|為|是|de|est\s+de)?\s*"  # "a probability of 30%"
    # "(Probability: 70%)" with its brackets, "odds 3:1 against"
    return re.compile(
        rf"(?P<open>{OPEN}\s*)?{edge}(?:my\s+|a\s+|an\s+|the\s+|with\s+|with\s+a\s+|in\s+)*(?:{words})\s*"
        rf"(?:(?:{sign}|\s*{OPEN}){number_pattern('_s')}|(?:{sign}|{link}){ODDS}|{link}{number_pattern('_n')}{FREE})"
        rf"\s*{CLOSE}?",
        FLAGS,
    )


TERMS: Final = r"intervals?|levels?|bounds?|bands?|thresholds?|regions?|ratios?|scores?|events?|scenarios?|outcomes?"


def sure_pattern(language: Language) -> re.Pattern[str]:
    """Compile: a number, then a word: "80% sure", "a 30% chance that"; not "a 95% confidence interval"."""
    words = verbose(language.sure_words)
    edge = rf"\b(?!\s+(?:{TERMS}))" if language.spaced else ""
    who = widen(r"(?:(?:I'm|I am|we're|we are|there's|there is|I'd say|I'd give|I give|with|at) )?")
    # "I'm 70% sure that", "(80% confident)"
    return re.compile(
        rf"(?P<open>{OPEN}\s*)?(?<![\da-z.])(?P<who>{who})(?:(?:a|an|it|this|that)\s+)*(?<![\da-z.])"
        rf"{number_pattern('_u')}[\s-]*(?:{words}){edge}(?:\s+(?:that|of)\b)?\s*(?P<close>{CLOSE})?",
        FLAGS,
    )


GIVES: Final = r"(?:i|we)(?:['’]d|\s+would|['’]ll)?\s+(?:give|put|assign|estimate|say|rate|place)"  # "I'd give"
MAYBE_GIVEN: Final = re.compile(GIVES)  # "i'd give", in a text that is folded
# "I'd give this 30%", "I put it at 1 in 10"
GIVEN: Final = re.compile(
    rf"\b{GIVES}(?:\s+[a-z]+){{0,5}}?"
    rf"\s+(?:at\s+|a\s+|an\s+)?{number_pattern('_g')}{FREE}(?!\s+of\s+(?:the|all|people|users))(?:\s+(?:on|that)\b)?",
    FLAGS,
)
# ", 30% on", "and about 30% that", behind "I'd give this 10%"
CONTINUED: Final = re.compile(rf"(?:[,;]|\band)\s+(?:another\s+)?{number_pattern('_a')}\s+(?:on|that|to)\b", FLAGS)


def odds_pattern(language: Language) -> re.Pattern[str]:
    """Compile: words that are a number, where they judge: "(coin flip)", "It's a coin toss"."""
    words, hedge = join_words(language.odds), r"(?:basically\s+|roughly\s+|about\s+)?"
    # "(coin flip)" | ": coin flip" at the end | "it's a coin flip"
    return re.compile(
        rf"\s*{OPEN}\s*(?P<odds_b>{words})\s*{CLOSE}|\s*[:：–—-]\s*{hedge}(?P<odds_t>{words})\s*[.]?\s*$"
        rf"|\b(?:it['’]s|it\s+is|is|basically|roughly|call\s+it|honestly)\s+{hedge}(?P<odds_s>{words})(?!\w)",
        FLAGS,
    )


CUE: Final = 4
"""How many letters of a word are looked for first: few words share them."""


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms that a language's words make, with what is quick to say that a text has none."""

    named: re.Pattern[str]
    """See `named_pattern`."""

    maybe_named: re.Pattern[str]
    """Finds a word for probability in a text that is folded: all that `named` finds has one."""

    sure: re.Pattern[str]
    """See `sure_pattern`."""

    maybe_sure: re.Pattern[str]
    """Finds the end of a number with such a word behind it in a text that is folded."""

    odds: re.Pattern[str]
    """See `odds_pattern`."""

    odds_words: tuple[str, ...]
    """One of these is in every text with words that are a number, in small letters."""

    odds_cues: frozenset[str]
    """How those begin: there are fewer of these to look for."""


def forms_of(language: Language) -> Forms:
    """Compile the forms of a language."""
    odds_words = without_longer(frozenset(language.odds))
    return Forms(
        named=named_pattern(language),
        maybe_named=for_folded("|".join(language.probability_words)),  # "probability"
        sure=sure_pattern(language),
        maybe_sure=for_folded(rf"[%％t+\d][\s-]*(?:{'|'.join(language.sure_words)})"),  # "% sure", "percent-sure"
        odds=odds_pattern(language),
        odds_words=tuple(odds_words),
        odds_cues=frozenset(word[:CUE] for word in odds_words),
    )


FORMS: Final = Kept(forms_of)
"""Language → its forms."""
