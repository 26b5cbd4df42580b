"""What English titles, headings, labels and columns are called that stand over predictions, or over none."""

from typing import Final

TITLES: Final = (
    # "2026 AI predictions"
    r"(?:19|20)\d\ds?\b[^.?!]*\b(?:predictions|forecasts?|outlook|prognostications|prophecies)",
    # "Predictions for 2026", "A forecast for the next decade", "Rail outlook for 2027"
    r"(?:predictions?|forecasts?|outlook|prognostications|prophecies)\b[^.?!]*\b"
    r"(?:(?:19|20)\d\d|decade|future|next|coming|year|century|\d0s)",
    r"^\W*predictions\b(?! (?:of|from|by|using|in)\b)",  # "Predictions with deadlines"
    r"probability estimates|(?:credences|probabilities) for\b[^.?!]*\b(?:19|20)\d\d",  # "Probability estimates: 2027"
    # "My predictions", "Ten bold predictions"
    r"^\W*(?:(?:my|our|some|a few|bold|wild|fun|tech|ai|\d+|two|three|four|five|six|seven|eight|nine|ten) )*"
    r"(?:predictions|forecasts|prognostications)\W*$",
    r"(?:my|our|bold|wild|unasked-for) (?:[\w-]+ ){0,3}(?:predictions|forecasts)",  # "my three predictions"
    r"(?:my|our) (?:[\w-]+ ){0,2}guesses\W*$",  # "When will it happen? My guesses"
    r"predict(?:s|ed)? (?:for|about|in) (?:19|20)\d\d",  # "What we predict for 2027"
    r"predicting (?:the (?:future|next|year)|(?:19|20)\d\d)",  # "Predicting the future"
    r"(?:year|look(?:ing)?)[ -]ahead",  # "The year ahead"
    # "What to expect in 2026", "What's coming next year"
    r"what(?:'s| is| will| to) (?:\w+ ){0,3}(?:expect|happen|next|coming|come)\b[^?]*\b(?:(?:19|20)\d\d|year|decade)",
    r"(?:hot|bold|spicy) (?:takes|claims|calls)\b[^.?!]*\b(?:19|20)\d\d",  # "Hot takes for 2026"
    r"(?:19|20)\d\d\b[^.?!]*\b(?:hot|bold|spicy) (?:takes|claims|calls)",  # "Rail in 2027: ten bold claims"
    # "My bets for 2026", "Some guesses about the next decade"
    r"(?:bets?|wagers?|guesses|hunches|speculations?|expectations) (?:for|on|about|in) (?:\w+ ){0,3}?"
    r"(?:(?:19|20)\d\d|years?|decades?|future)",
    r"^\W*(?:a|my|one|another) (?:\w+ )?prediction (?:about|for|on)",  # "A prediction about coal"
    # "AI in 2027: what I expect", "What I think will happen", "Ten things that will happen by 2030"
    r"(?:what|things) (?:I|we) (?:expect|foresee|think will happen)|^\W*(?:my )?prediction:"
    r"|scenarios for [^.?!]*\b(?:19|20)\d\d|things (?:that )?(?:will|won't|will not) happen",
    r"^\W*will (?!I\b|we\b|you\b)[^?]*\?",  # "Will trains replace ferries?"
    # "Where will rail be in ten years?", "What will rail look like in 2040?"
    r"(?:where|what|how) will (?:[\w-]+ ){1,6}(?:be|look)\b[^.!]*\b(?:(?:19|20)\d\d|years?|decades?)",
    # "What 2027 holds", "What will 2027 bring?", "What's in store for rail"
    r"what (?:(?:will|might|could|does) )?(?:(?:19|20)\d\d|(?:the )?(?:next|new|coming) year) "
    r"(?:holds?|(?:will |may |might |could )?bring|has in store)|what(?:'s| is) in store",
    r"crystal ball|looking into the future|^\W*my (?:\w+ )?bets (?:on|for|about)",  # "Crystal ball 2027"
    # "10 predictions about ferries"
    r"^\W*(?:(?:my|our|some|a few|\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) )"
    r"(?:[\w-]+ ){0,2}(?:predictions|forecasts|prognostications) (?:about|on|for)",
)
"""Titles of posts that are about the author's predictions."""

FORWARD_TITLES: Final = (
    r"looking (?:forward|ahead) to (?:19|20)\d\d",  # "Looking forward to 2027"
    r"the future of|the next (?:\w+ )?(?:years?|decade)",  # "The future of rail", "The next ten years"
    r"what (?:comes|lies|is) (?:next|ahead)|what's (?:next|ahead|coming)",  # "Rail, and what comes next"
    # "Where rail is heading", "Where will rail be in ten years?"
    r"where (?:[\w()]+ ){1,6}(?:is|are) (?:going|heading|headed)|(?:where|what|when) will\b|will (?:look like|be like)"
    r"|where (?:is|are) (?:\w+ ){1,4}(?:going|heading|headed)",  # "Where is rail going?"
    # "What to watch in 2027", "2027 preview", "AI timelines", "What comes after diesel?"
    r"what to watch\b[^.?!]*\b(?:19|20)\d\d|(?:19|20)\d\d preview|previewing (?:19|20)\d\d"
    r"|(?:my|our|agi|ai) timelines?|what comes after"
    r"|^\W*(?:an? |my |the )?(?:[\w-]+ ){0,2}timelines? (?:for|to)",
    r"trends\b[^.?!]*\b(?:19|20)\d\d|(?:19|20)\d\d\b[^.?!]*\btrends",  # "Trends to watch in 2027"
)
"""Titles of posts about what is ahead, predictions among other things."""

RECAPS: Final = (
    r"review|recap|retrospective|highlights|notes|report|reflections?|takeaways|trip|summary|looking back"
    r"|so far",  # "recap"
)
"""What a title says that promises more than predictions."""

FIELDS: Final = (
    r"(?:next|multi|masked|single|self|link|click|weather|structure|structured|conformal|dense|time[ -]series|token"
    r"|protein)"
    r"|(?:price|sales|demand|models?'?s?|error|interval|probabilit\w+|churn|property|load|traffic|trajectory|motion)"
    r"|(?:depth|sequence|label|class|score|risk|failure|energy|multi-token|next-\w+|teacher|student|pixel|network)"
)
"""What is predicted by methods: "price", "next token"."""

TECHNICAL: Final = (
    rf"(?:{FIELDS})s?[ -]+(?:predict\w+|forecast\w*)",  # "weather forecasting", "next-token prediction"
    # "prediction markets", "forecasting methods"
    r"(?:predict\w+|forecast\w*) (?:markets?|intervals?|models?|errors?|methods?|tasks?|accurac(?:y|ies)|heads?|sets?"
    r"|contests?|engines?|horizons?|performance|loss(?:es)?|problems?|pipelines?|api|using"
    r"|with (?:machine|deep|neural|python|arima|prophet|lstm))",
    r"predicting (?!the (?:future|next|year)|(?:19|20)\d\d)\w+",  # "Predicting churn"
    r"(?:predictions?|forecasts?) (?:of|by|from|made by) (?:the|a|our|their|its|each|these|this) (?:\w+ )?"
    r"(?:models?|networks?|classifiers?|ensembles?|systems?|methods?|agents?)",  # "predictions of the model"
    r"predictive (?:coding|models?|power|performance|text|maintenance|processing|uncertainty|learning)",
    # "your predictions"
    r"(?:your|(?:other )?people's|others'|everyone's|readers') (?:\w+ ){0,2}(?:predictions|forecasts)",
    r"expert system|forecast combination|superforecast\w+",  # "superforecasting"
)
"""Prediction as a term of the trade."""

# "Background", "Context: what we know", "Comments on rates"; not "Background agents everywhere", "Links rot"
NAMES: Final = (
    r"(?:background|context|performance|comments?|resources|credits|links|contact|share|rules|related|contents"
    r"|statistics|closing|the end(?! of))"
    r"(?=\W*$| ?[:–—(,&/-]| (?:and|or|on|of|for|from|to|about|we|I|with|behind|me|us|this)\b)"
)
"""What sections without predictions are called, where no more of a sentence follows."""

ASIDES: Final = (
    rf"(?:(?:my|some|a|few|other|quick|brief|short|personal|the|key) )*(?:{NAMES}|references|bibliography"
    r"|observations?|(?:final |overall )?(?:gpa|tally)|(?:final|overall) (?:score|grade|result)s?"
    r"|sources|notes?|footnotes"
    r"|(?:general )?considerations|clarifications?|caveats?|method(?:s|ology)?|introduction|intro|preface|preamble"
    r"|prologue|overview"
    r"|about(?= (?:me|us|the author|this)\b|\W*$)|disclaimers?|acknowledge?ments|further reading"
    r"|see also|appendix|definitions?|glossary"
    r"|scoring|summary|in (?:short|brief|a nutshell|summary|conclusion)|tl;? ?dr|conclusions?|takeaways"
    r"|(?:final|closing|parting) (?:thoughts|words|remarks)|wrap(?:ping)?[ -]?up|recap|epilogue|outro|thanks"
    r"|faq|frequently asked|table of contents|updates?|changelog|edit|how (?:I|we|to|this|well|good)"
    r"|what (?:concerns|worries|scares)"
    r"|concerns|worries|risks|challenges|implications|advice|recommendations|action items|goals?|resolutions?"
    r"|wish ?list"
    r"|road ?map|milestones"
    r"|hopes|plans|topics? to watch|things to watch|out of scope|non-?predictions|subscribe|licen[sc]e"
    r"|motivation|why (?:I|make)"
    r"|brier|calibration|tally|stats|lessons|what (?:I|we) learn\w*)\b"
    r"(?! (?:[\w-]+ )?(?:will|won't|(?:is|are) going to)\b)(?! (?:(?:and|&) )?(?:my )?(?:predictions|forecasts)\W*$)"
)
"""What sections are called in which no predictions stand: "References", "Goals"; not "Context limits will be gone"."""

ASIDE_LABELS: Final = (
    rf"^\W*{ASIDES}",  # "References", "TL;DR", "Goals for 2027"
    # "3. Conclusion"; "9. Challenges of weather" is the ninth topic
    rf"^\W*\d+[.)]\s*{ASIDES}(?! (?:of|in|with|from|around|to|and)\b)",
    r"(?:goals|resolutions|in (?:short|brief)|wish ?list|to watch|reading list)\W*$",  # "Topics to watch"
    r"concerns? me|worr(?:y|ies)|keeps? me up",  # "What concerns me"
    # "Other people's predictions", "What others expect"
    r"^\W*(?:(?:other|some|most) )?(?:people|others|experts|friends|readers|colleagues)(?:'s?)? (?:\w+ )?"
    r"(?:predictions|forecasts)",
)
"""Headings under which no predictions stand."""

OPENING_LABELS: Final = (r"^\W*(?:introduction|intro|preface|preamble|prologue|overview|background|context)\W*$",)
"""Headings that open a post, and may stand over its others."""

SURE_LABELS: Final = (
    # "2025 predictions", "My bold predictions for 2026", "Predictions (for end of 2024)", "Predictions table"
    r"^\W*(?:\d+[.)]\s*)?(?:(?:my|our|other|more|further|new|some|bold|bolder|long[ -]term|short[ -]term|bonus|ai"
    r"|ml|tech|general|the|and"
    r"|spicy|crazy|safe|silly|serious|easy|contrarian|final|closing|last|near[ -]term|medium[ -]term|technology"
    r"|industry"
    r"|science|political|economic|personal|two|three|four|five|six|seven|eight|nine|ten"
    r"|wild|big|top|\d{1,3}|(?:19|20)\d\d(?:[-–/]\d+)?|quick|lightning|fun|a few|few|random|misc(?:ellaneous)?|key"
    r"|specific)[\s:,-]+)*"
    r"(?:predictions?|forecasts?|prognostications?|bets?|guesses|hot takes)"
    r"(?:\s*(?:(?:for|in|by|until|about|on|table|list|section|round|time)\b|[(:,–-]).*)?\W*$",
)
"""Headings and labels under which nothing but predictions stand."""

BARE_LABELS: Final = (r"(?:the |some )?(?:predictions?|forecasts?)",)  # "Predictions", which methods make too
"""Labels that promise the author's predictions only in a post that is about them."""

CLAIM_NAMES: Final = (r"predict(?:ions?|ed|ing)|forecast(?:s|ed)?|guess(?:es)?",)  # "Predicted by the end of 2026"
"""Headers of columns that promise predictions wherever the table stands."""

PREDICTION_LABELS: Final = (
    r"predictions|forecasts|prognostications|^\W*(?:my )?prediction|bets? (?:for|on)",  # "AI predictions"
    r"what (?:(?:can|should|could|do|might) )?(?:I|we|you) (?:expect|predict|foresee)|what to expect"
    r"|expectations|looking (?:ahead|forward)"
    r"|(?:the )?(?:year|road) ahead",
    # "What's next", "What lies ahead"
    r"what(?:'s| is) (?:next|coming|ahead|in store)|what (?:comes|lies|happens) (?:next|ahead)|what will happen|outlook"
    r"|^\W*what next",
    # "My bets", "Wild guesses", "Speculation"
    r"^\W*(?:(?:my|our|some|a few|the|wild|bold) )*(?:\w+ )?(?:bets|guesses|speculations?)\W*$|(?:guesses|bets) for"
    r"|my (?:forecasts?|guesses|bets)|crystal ball|things (?:I|we) expect",
    # "Where is this going?", "The future"; not "Future work"
    r"where (?:is|are) (?:\w+ ){1,3}(?:going|heading|headed)|where (?:\w+ ){1,3}(?:is|are) (?:going|heading|headed)",
    r"^\W*(?:the )?future\W*$",
    # "What 2027 will bring", "On to 2027", "2027 and beyond", "Looking towards 2027"
    r"what (?:will )?(?:19|20)\d\d (?:holds?|(?:will |may |might )?bring)|^\W*(?:on )?to (?:19|20)\d\d\W*$"
    r"|(?:19|20)\d\d and beyond|looking (?:in)?to(?:wards?)? (?:19|20)\d\d",
    r"(?:things|what) (?:that )?(?:will|won't|will not) happen",  # "What won't happen"
)
"""Headings and labels under which predictions stand among others."""

KIND_LABELS: Final = (
    # "Long shots", "Wildcards", "Too close to call", "Not gonna happen"
    r"^\W*(?:(?:the|my|some|a few) )?"
    r"(?:long ?shots?|safe bets?|gimmes?|sure things?|wild ?cards?|dark horses?|hot takes)"
    r"(?= ?\W*$| ?[/(:–—-])",
    r"^\W*(?:too close to call|(?:not|ain't|won't|isn't|never) (?:going to |gonna |gunna )?happen\w*)",
)
"""Headings that name a kind of prediction."""

FUTURE_LABELS: Final = (
    # "What's next for rail in 2027", "What to expect in 2027", "Rail outlook 2027"; not "Looking ahead to 2027"
    r"what(?:'s| is) (?:next|coming|ahead|in store) (?:for|in)|outlook|(?:expectations|guesses|bets) for"
    r"|what (?:will )?(?:19|20)\d\d (?:holds?|(?:will |may |might )?bring)"
    r"|what (?:to expect|(?:(?:can|should|could|do|might) )?(?:I|we|you) (?:expect|predict|foresee))",
)
"""Headings and labels under which nothing but predictions stand where they name a time."""

TIME_LABELS: Final = (
    # "By 2030", "The next five years", "In Q2", "2027"
    r"^\W*(?:by|before|in|until|end of|by the end of|during|within|over the next|the next|next) (?:the )?(?:end of )?"
    r"(?:(?:19|20)\d\ds?|(?:\w+ )?(?:years?|decades?|months|quarter)|q[1-4]\b.*|h[12]\b.*)\W*$",
    r"^\W*(?:(?:q[1-4]|h[12])[ ,]*)?(?:19|20)\d\d(?: (?:edition|list))?\W*$",  # "Q2 2027", "2027 edition"
    r"^\W*\d+(?:\s?[-–]\s?\d+)?\+? (?:years?|months|decades?)(?: (?:out|from now|ahead|hence))?\W*$",  # "2-3 years"
)
"""Headings that name nothing but a time."""

NEW_NAMES: Final = (
    r"(?:(?:for|and) )?(?:this|next|the new|the coming) year(?:'s)?|(?:the )?new ones|new|next",  # "This year"
)
"""Headings that name new predictions among graded ones, without the word."""

NEW_LABELS: Final = (r"new|next|this year|upcoming|coming|fresh|looking ahead|ahead",)  # "New predictions"
"""What tells new predictions from those that are graded."""
