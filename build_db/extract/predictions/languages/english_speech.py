"""English words by which people announce, make, report and disclaim predictions."""

from typing import Final

PREDICTION_LABELS: Final = (
    # "2025 predictions", "My bold predictions for 2026", "Predictions (for end of 2024)"; not "Predictions I got wrong"
    r"(?:(?:my|our|other|some|bold|bolder|wild|random|quick|key|top|ai|ml|tech|further|more|new|specific|the|"
    r"a few|\d{1,4})[\s,]+){0,4}"
    r"(?:predictions?|forecasts?|bets?|guesses|prognos(?:is|es|tications)|prophecies|wagers)"
    r"(?:\s*[(:–—-]?\s*(?:for|in|by|until|about|on)\b.*| \d{4}\)?)?",
    r"what (?:I expect|I think will happen|to expect|will happen|comes next|lies ahead|I'm betting on)\b.*",
    r"what(?:'s| is) (?:next|coming|ahead)\b.*|(?:the )?(?:outlook|road ahead|year ahead|future)(?: for \d{4})?",
    r"look(?:ing)? (?:ahead|forward)(?: to .*)?|crystal ball(?: \w+)?|expectations(?: for .*)?",
    r"where .{1,40} (?:is|are) (?:going|headed)",
)
"""Headings and labels under which predictions stand, each matched as a whole."""

ASIDE_LABELS: Final = (
    r"references?|bibliography|resources|sources|links|citations?|footnotes|(?:end)?notes|further reading",
    r"read(?:ing)? (?:more|list)",
    r"clarifications?|definitions?|terms|terminology|glossary|method(?:s|ology)?|how (?:this|I|it) \w+.*",
    r"rules|criteria|caveats?",
    r"background|context|introduction|intro|preface|preamble|overview|foreword|why (?:I|make|predict)\b.*|motivation",
    r"(?:(?:a )?(?:quick|brief|short) )?(?:summary|recap|in short|tl;?dr:?|takeaways|key takeaways|in brief|"
    r"at a glance)",
    r"(?:in )?conclusions?|(?:final|closing|parting) (?:thoughts|words|remarks)|wrapping up|wrap[\s-]?up",
    r"the bottom line|epilogue",
    r"about(?: (?:me|the author|this \w+))?|disclaimers?|disclosures?|acknowledge?ments|thanks|credits",
    r"contact|subscribe|comments",
    r"(?:(?:my|personal|\d{4}|new year's) )*(?:goals|resolutions|wishes|wish\s*list|plans|hopes|intentions|"
    r"to-?dos?)(?: for .*)?",
    r"related(?: \w+)?|appendix.*|changelog|updates?|table of contents|contents|faq|share(?: this)?",
    r"honou?rable mentions of \d{4}",
)
"""Headings under which no predictions stand, each matched as a whole."""

DISCLAIMERS: Final = (
    r"(?:I|we)(?:'m| am|'re| are| do| will| would|'ll)?\s*(?:not|n't) (?:be )?(?:mak(?:e|ing)|offer(?:ing)?|"
    r"giv(?:e|ing)) (?:any )?(?:\w+ )?(?:predictions?|forecasts?)",
    r"(?:I|we) (?:don't|won't|can't|cannot|refuse to|hesitate to) (?:even )?(?:predict|forecast|(?:make|"
    r"offer) (?:any )?(?:\w+ )?(?:predictions?|forecasts?))",
    r"(?:I|we) (?:make|have|offer|hold) no (?:\w+ )?(?:predictions?|forecasts?)",
    r"no predictions? (?:here|from me|about|on|for)",
    r"(?:this is )?not (?:really )?(?:a|my|an? \w+) (?:predictions?|forecasts?)",
    r"(?:these|those|they) are(?:n't| not) (?:really )?predictions",
    r"(?:hard|difficult|impossible) to (?:predict|forecast)|(?:nobody|no one|who) (?:can|knows|could)\b",
    r"(?:predicting|prediction) is (?:hard|difficult)",
)
"""What takes a statement back before it is made."""

PERFORMATIVES: Final = (
    r"(?:I|we)(?:'d| would| will|'ll| do)? (?:(?:also|now|still|boldly|confidently|hereby|personally|fully|"
    r"strongly|firmly) )?(?:predict|forecast|expect|anticipate|bet|wager|foresee|guess|reckon|suspect|prophesy)",
    r"(?:I'm|I am|we're|we are) (?:\w+ )?(?:predicting|forecasting|expecting|anticipating|betting|wagering|guessing)",
    r"my (?:\w+ ){0,2}?(?:prediction|forecast|bet|guess|expectation|wager|hunch|call)\s*(?:is|would be|:|for\b)",
    r"I(?:'m| am)? (?:(?:really|also|still|now|personally|strongly) )?(?:think|believe|see|doubt|imagine|"
    r"hope|feel|sure|confident|convinced|certain|(?:\d+\s?% )(?:sure|confident|certain))\b.{0,120}?"
    r"\b(?:will|won't|going to|'ll)",
    r"(?:we|you|I|one)(?:'ll| will) (?:\w+ )?(?:see|witness|find|have)|if I had to (?:bet|guess|predict)",
    r"(?:expect|look for|watch for|bet on) (?:\S+ ){1,12}?to",
    r"in my (?:view|opinion|estimate)\b.{0,120}?\b(?:will|won't)|mark my words",
    r"I(?:'d| would) (?:put|give|assign|estimate|say)\b.{0,60}?(?:\d+\s?%|odds|chance|probability)",
    r"there(?:'s| is| will be) an? \d+\s?% (?:chance|probability|likelihood)",
)
"""What makes a sentence a prediction of its author's."""

FUTURE: Final = (
    r"will|won't|'ll|shall|going to|gonna",
    r"(?:is|are) (?:\w+ )?(?:set|bound|poised|about|due|likely|unlikely|expected|destined) to",
    r"(?:by|before|until) (?:(?:the )?(?:end|middle|start) of )?(?:20\d\d|next year|the year)",
    r"next (?:year|decade|month)|in the (?:next|coming)",
)
"""What puts a sentence in the future; `'ll` counts on a word's end, too."""

PAST: Final = (
    r"was|were|had|did|didn't|happened|became|came|went|got|saw|made|turned out|used to|last year|\w+ ago",
    r"has been|have been",
    r"(?:predicted|forecast(?:ed)?|expected|thought|said|wrote|released|announced|launched|published|showed|"
    r"reported|reached)",
)
"""What puts a sentence in the past."""

OTHERS: Final = (
    r"according to|analysts?|experts?|pundits|economists|futurists|forecasters|observers|critics|skeptics",
    r"optimists|pessimists",
    r"(?:some|many|most|others?|people|everyone|somebody|someone) (?:\w+ )?(?:think|believe|predict|expect|"
    r"say|claim|argue|forecast|worry|fear)s?",
    r"(?:the )?(?:report|survey|study|paper|authors?|industry|company|market|poll|model) (?:predict|expect|"
    r"forecast|estimate|project|say|claim|suggest|believe)s?",
    r"(?:he|she|they) (?:\w+ )?(?:predict|expect|forecast|believe|think|estimate|project|claim|say)s?",
    r"(?:is|are) (?:widely )?(?:projected|forecast|predicted) (?:to|by)",
    # "Gartner predicts", "the IDC forecasts": a name in capitals and a verb of the third person; "X predicted that"
    r"(?-i:[A-Z][\w&.]+)(?: (?-i:[A-Z][\w&.]+)){0,3} (?:predicts?|expects|forecasts|believes|thinks|estimates|"
    r"projects|anticipates|claims|predicted that|said that|says)",
)
"""What makes a forecast somebody else's."""

TECHNICAL: Final = (
    r"(?:next|multi|masked|single)[\s-]+(?:\w+[\s-]+)?predictions?",
    r"(?:self|structure|link|click|weather|time[\s-]series|protein|structured|conformal|dense|trajectory|"
    r"motion|risk|demand|churn|failure|price|property|energy)[\s-]+(?:structure )?(?:prediction|forecasting)s?",
    r"predictions? (?:markets?|intervals?|models?|tasks?|errors?|accurac(?:y|ies)|heads?|sets?|contests?|"
    r"engines?|horizons?|quality|performance|loss(?:es)?|problems?|sites?|platforms?|tournaments?|powered)",
    r"(?:predictions?|forecasts?) (?:of|by|from|made by) (?:the|a|our|their|its|each|these|"
    r"this) (?:\w+ )?(?:models?|networks?|classifiers?|ensembles?|systems?|methods?|agents?)",
    r"(?:model|network|classifier|ensemble|teacher|student|pixel|per-\w+|label)(?:'s|s')? predictions?",
    r"predictive (?:coding|models?|power|performance|text|maintenance|processing|uncertainty|learning)",
    r"predict(?:s|ed|ing)? (?:the )?(?:next|missing|masked|noise) (?:\w+ )?(?:tokens?|words?|frames?|states?|"
    r"noise|pixels?)",
    r"(?:to|can|that|which|models?) predict(?:s|ing)? (?:the|how|whether|which) \w+",
)
"""Prediction as a term of the trade."""
