"""English words by which predictions are graded."""

from typing import Final

MOSTLY: Final = r"(?:mostly|largely|broadly|basically|essentially|mainly|pretty much|nearly all)"  # "mostly right"
HALF: Final = r"(?:half|partly|partially|somewhat|sort of|kind of|kinda)[\s-]+"  # "half right"
FULLY: Final = (
    r"(?:(?:completely|totally|dead|confidently|clearly|very|exactly|absolutely|just|plain|way|badly|definitely) )?"
)
BIG: Final = r"(?:(?:a|an|big|total|complete|clear|direct|solid|swing and a) )*"  # "a clear hit"
NOT: Final = r"(?:did|has|have|does|do|was|were|is|are|will)(?:n't| not)"  # "didn't happen"
SURE: Final = r"(?:(?:definitely|clearly|absolutely|emphatically|obviously|resounding|hard|a) )*"  # "a resounding yes"

VERDICTS: Final = {
    # "Right idea, wrong year", "Wrong on timing, right on direction", "Technically yes, but"
    r"(?:right|correct) (?:idea|direction|trend|instinct)[,;]? (?:but )?(?:the )?wrong \w+"
    r"|(?:right|wrong) (?:on|about) (?:the )?\w+[,;]? (?:but )?(?:right|wrong) (?:on|about) (?:the )?\w+"
    r"|(?:directionally|technically) (?:yes|right|correct|true)[,;]? but": "mixed",
    r"directionally (?:right|correct|true)|(?:true|right)-?ish|pretty (?:good|close|accurate)"
    r"|mostly (?:come true|happened|came true)|pretty much(?: (?:yes|right|correct|true))?(?! nailed)": "mostly right",
    r"(?:pretty much )?nailed (?:it|this|that)|technically (?:yes|right|correct|true)|(?:exactly )?as predicted"
    r"|held up(?: well)?|aged like (?:fine )?wine"
    r"|got (?:it|this|that)(?: one)?(?! (?:one|wrong|half|mostly|partly))": "right",
    r"(?:way |far |much )?too (?:optimistic|pessimistic|bullish|bearish|aggressive|conservative)|aged like milk"
    r"|not at all|quite the opposite|the opposite(?: happened)?|overestimated|stand corrected|lol,? no|close,? but no"
    r"|absolutely not": "wrong",
    r"absolutely": "right",
    r"too close to call|still waiting|remains to be seen": "unresolvable",
    # "None of these came true", "All of them did"
    r"none of (?:these|them|those|the above)(?: (?:came true|happened|were right|did|has happened|have happened))?"
    r"|(?:neither|nothing)(?: of (?:these|them))? (?:happened|came true)": "wrong",
    r"all of (?:these|them|those|the above) (?:came true|happened|were right|did|hold up|held up|have happened)"
    r"|both (?:of (?:these|them) )?(?:came true|happened|were right|did)"
    r"|(?:these|they) all (?:came true|happened|hold up|held up)": "right",
    r"also (?:true|right|correct|happened|came true)": "right",
    r"also (?:false|wrong|incorrect)|(?:a )?hard miss": "wrong",
    r"can(?:'t|not) be (?:resolved|judged|decided|told)|(?:a )?wash|annulled|void(?:ed)?": "unresolvable",
    r"full credit|full (?:marks|points)|won (?:that|this|the) (?:one|bet)": "right",
    r"lost (?:that|this|the) (?:one|bet)": "wrong",
    r"no credit": "wrong",
    rf"{MOSTLY} (?:right|correct|true|yes|accurate|happened|(?:a )?hit)": "mostly right",
    rf"{MOSTLY} (?:wrong|incorrect|false|no|inaccurate|off|(?:a )?miss(?:ed)?)": "mostly wrong",
    r"(?:right|correct) in spirit|close enough|(?:more|mostly) right than wrong": "mostly right",
    r"more wrong than right": "mostly wrong",
    rf"{HALF}(?:right|correct|true|wrong|happened|yes|hit|accurate|there|fulfilled)": "mixed",
    r"half (?:a )?(?:credit|points?|marks?)|partial(?:ly)?(?: (?:hit|credit|success|marks?))?|in part": "mixed",
    r"mixed(?: (?:bag|results?))?|yes and no|partly|somewhat|sort of|kind of|kinda|both|half and half": "mixed",
    r"not (?:quite|really|entirely|fully)|almost|close,? but no cigar|near miss|just missed": "mostly wrong",
    r"(?:still )?too (?:early|soon)(?: to (?:tell|say|call|judge|know))?|tb[da]|n/?a|unclear": "unresolvable",
    r"undecided|ambiguous|unresolved|unresolvable|inconclusive|unknown|undetermined|unfalsifiable": "unresolvable",
    r"(?:hard to|can't) (?:say|tell|judge|know)|not yet (?:known|clear|decided)|void(?:ed)?": "unresolvable",
    r"(?:the )?jury(?:'s| is) still out|no verdict|in progress|pending": "unresolvable",
    rf"{NOT} (?:quite )?(?:happen(?:ed|ing)?|come true|materiali[sz]ed?|pan(?:ned)? out|work(?:ed)? out)": "wrong",
    rf"{NOT} (?:come to pass|right|correct|true)|never (?:happened|materiali[sz]ed|came)": "wrong",
    r"not (?:right|correct|true|happening|even close)|no such luck|no dice": "wrong",
    rf"{FULLY}(?:wrong|incorrect|false|inaccurate|way off)": "wrong",
    rf"{BIG}(?:miss|missed|fail(?:ed|ure)?|nope|nah|way off|whiff(?:ed)?|bust|strikeout)": "wrong",
    rf"{FULLY}(?:right|correct|true|accurate)|spot[\s-]on|bang on|bull's[\s-]?eye": "right",
    rf"{BIG}(?:hit|success(?:ful)?|win|nailed(?: (?:it|this(?: one)?|that))?|came true|called it)": "right",
    r"confirmed|pass(?:ed)?|check|aged (?:\w+ )?well": "right",
    r"(?:did(?:n't| not) age|aged) (?:\w+ )?(?:well|badly|poorly)": "wrong",
    r"(?:has )?(?:(?:definitely|clearly|indeed|actually) )*(?:happened|materiali[sz]ed|came to pass)": "right",
    rf"{SURE}(?:yes|yep|yup|yeah)": "right",
    rf"{SURE}no": "wrong",
}
"""Fragments of patterns → outcome. The first that fits the opening of a verdict wins, so the longer stand first."""

WE: Final = (
    r"(?:this|that|it|these|those|they|mine|I|we|(?:the|my|this|that) (?:\w+ )?(?:prediction|one|call|bet|guess))"
)
CONNECTIVES: Final = (
    r"(?:so|well|ok|okay|ha|hmm|overall|again|sadly|(?:un)?fortunately|luckily|alas|and|but|yeah)[.,:]? ",
)  # "but ", "So, "
"""What joins a verdict to what was said before."""

SUBJECTS: Final = (
    r"(?:I (?:think|guess|believe|suppose) (?:that )?)?"
    r"(?:(?:I'd|I would|I'll|I will|I'm|I|let's) (?:\w+ )?"
    r"(?:say|call|count|grade|score|mark|rate|judge|calling|counting)"
    r"(?: (?:this|that|it|myself|one|as|mostly))* (?:an? )?)?"
    rf"(?:{WE}(?:'s| is| was| were| are| got| had| seems?| turned out| proved| ended up)*"
    r"(?: (?:to be|being|this|that|it|one|these|them|prediction|indeed|also|pretty|so|been|a|an))* )?",
)
"""What may open a sentence whose verb is a verdict: `I got this one`, `I'd call it a`."""

FIRM: Final = (
    r"no|right|hit|close|almost|both|win|pass(?:ed)?|true|yes|open|check|miss|missed|fail|failed|partly|mixed",
    r"somewhat|sort of|kind of|kinda|false|correct|confirmed|bust|unknown|pending",
    r"a win|yeah|a hit|a miss|in part|success|successful|not really",
    r"can't (?:say|tell|judge|know)|hard to (?:say|tell|judge|know)",
    r"absolutely|pretty (?:much|good|close|accurate)|as predicted|overestimated|not at all",
    r"got (?:it|this|that)(?: one)?|the opposite|still waiting|(?:true|right)-?ish|held up(?: well)?",
)
"""Verdicts that begin other sentences, too: `no one`, `right now`."""

SOFTENERS: Final = (
    r"but (?:\w+ )?(?:only|partly|partially|not (?:fully|entirely|quite|all)|close|nearly|almost|half|just)\b",
    r"(?:sort|kind) of|in part|(?:only )?partially|to (?:some|a certain) (?:degree|extent)",
)
"""What takes a verdict half back."""

GOT: Final = (
    r"(?:(?:what|where|things|ones?|those|(?:the )?(?:predictions?|calls?)) )?(?:that )?(?:I|we) "
    r"(?:(?:got|was|were|had|called|predicted) )+(?:(?:it|them|things) )?"
)
"""`What I got`."""
WHICH: Final = r"(?:(?:what|things that|(?:the )?(?:predictions?|ones?) that) )?"  # "what", in "what did not happen"
ONES: Final = r"(?: (?:predictions?|calls?|ones?|bets?|guesses))?"  # "correct predictions"
MY: Final = r"(?:(?:the|my|clear|big) )*"  # "the big misses"

LEAD_INS: Final = {
    rf"{GOT}{HALF}(?:right|correct|wrong)": "mixed",
    rf"{GOT}{MOSTLY} (?:right|correct)": "mostly right",
    rf"{GOT}{MOSTLY} (?:wrong|incorrect)": "mostly wrong",
    rf"{GOT}(?:(?:completely|totally|very) )?(?:right|correct(?:ly)?)|what I nailed|I nailed": "right",
    rf"{GOT}(?:(?:completely|totally|very) )?(?:wrong|incorrect(?:ly)?)": "wrong",
    r"(?:what|where|things|ones?) (?:I|we) (?:missed|whiffed|overestimated|failed)": "wrong",
    rf"{WHICH}(?:did(?:n't| not) (?:happen|come true|pan out|work(?: out)?)|never happened)": "wrong",
    rf"{WHICH}(?:happened|came true|panned out|worked out)": "right",
    rf"{MY}(?:mostly|largely|almost)[\s-]+(?:right|correct|true|hits?){ONES}": "mostly right",
    rf"{MY}(?:mostly|largely)[\s-]+(?:wrong|incorrect|false|missed){ONES}": "mostly wrong",
    rf"{MY}(?:half|partly|partial(?:ly)?|somewhat)(?:[\s-]+(?:right|correct|true|wrong|hits?|credit))?{ONES}": "mixed",
    rf"{MY}(?:partial successes|mixed(?: (?:bag|results?))?|half credit)": "mixed",
    rf"{MY}(?:hits?|wins?|success(?:es)?|correct|right|true|accurate|fulfilled|bull's-?eyes?){ONES}": "right",
    rf"{MY}(?:miss(?:es|ed)?|failures|fails?|incorrect|wrong|false|inaccurate|failed){ONES}": "wrong",
    r"(?:still )?too (?:early|soon)(?: to (?:tell|say|call|judge|know))?|hard to (?:say|judge|tell)": "unresolvable",
    r"(?:still )?(?:tb[da]|unclear|undecided|pending|unresolved|ambiguous|inconclusive|open)": "unresolvable",
    r"(?:the )?jury(?:'s| is) (?:still )?out": "unresolvable",
}
"""Lead-ins over a list → the outcome of its items; a lead-in is one as a whole."""

FORECASTS: Final = r"(?:[\w-]+ ){0,3}(?:predictions?|forecasts?|bets|guesses|calls)"  # "my old predictions"

GRADING: Final = (
    r"grad(?:ed|ing|es)|scor(?:ed|ing)|scorecards?|score card|report card|post-?mortem|grading myself",
    rf"retrospective (?:on|of) {FORECASTS}",
    rf"review(?:ing|ed)? (?:of )?(?:my|our|last year's|the|\d{{4}}(?:'s)?|past|previous|old) {FORECASTS}",
    r"(?:predictions?|forecasts?)[\s,:–—-]+(?:\w+ ){0,2}(?:review(?:ed)?|results?|revisited|retrospective)",
    r"(?:predictions?|forecasts?)[\s,:–—-]+(?:\w+ ){0,2}(?:evaluat(?:ed|ion)|update|outcomes?|recap)",
    rf"results? (?:of|for) {FORECASTS}|(?:revisit|evaluat|assess|check|judg|resolv)ing (?:on )?{FORECASTS}",
    r"how (?:did|well did|have|accurate were|right|wrong|good were)\b.{0,60}"
    r"(?:predictions?|forecasts?|bets|\b(?:I|we) (?:do|predict|call|right|wrong))",
    rf"(?:last year(?:'s)?|previous|past|earlier|old|\d{{4}}'s) {FORECASTS}|a year (?:later|on)|reality check",
    rf"look(?:ing)? back (?:at|on|to) (?:my|our|the|last|\d{{4}})\b.{{0,30}} {FORECASTS}|(?:my )?track record",
    # "Checking in on my 2026 predictions", "Mid-year check on our forecasts", "Back to my old predictions"
    rf"check(?:ing|s)?(?: in| back| up)? (?:on|with) (?:my|our|the|last year's|\d{{4}}) {FORECASTS}",
    rf"(?:back|returning|going back|coming back) to (?:my|our|the|last year's|\d{{4}}) {FORECASTS}",
    rf"(?:years?|months) (?:later|on)\b[^.?!]{{0,12}}\b(?:my|our|the) {FORECASTS}",  # "Two years later: my predictions"
    r"(?:predictions?|forecasts?)\b.{0,20}\b(?:turned out|fared|held up|went|aged)",  # "how my predictions turned out"
    r"what (?:became of|happened to) (?:my|our|the|last year's) (?:\w+ ){0,2}(?:predictions?|forecasts?)",
    # "Predictions '09: The Review"
    r"(?:predictions?|forecasts?)\b.{0,12}[:,–—-] ?(?:the |a )?(?:review|revisited|results)",
    # "Was I right about 2024?", "Predictions check-in", "Following up on my old predictions"
    rf"was I (?:right|wrong)|(?:predictions?|forecasts?)\W+(?:\w+ )?check[- ]?in|did {FORECASTS} come true",
    rf"(?:follow(?:ing|ed)?[- ]up|update) (?:on|to) {FORECASTS}|scores?[\s,:–—-]+(?:my |our ){FORECASTS}",
    rf"(?:predictions?|forecasts?)\b.{{0,30}}\b(?:years?|months) (?:later|on)\b|retrospective[\s,:–—-]+{FORECASTS}",
    r"what (?:I|we) got (?:right|wrong)|I (?:was|am) (?:\w+ )?(?:right|wrong) about"
    r"|hits (?:and|&) misses|right and wrong|did (?:they|it) come true",
)
"""What says in a title or heading that earlier predictions are graded."""
