"""English words by which people announce, make, report and disclaim predictions."""

from typing import Final

from build_db.extract.predictions.languages.speech import Speech

TITLES: Final = (
    r"(?:19|20)\d\ds?\b[^.?!]*\b(?:predictions|forecasts?|outlook|prognostications|prophecies)",  # "2026 AI predictions"
    # "Predictions for 2026", "A forecast for the next decade"
    r"(?:predictions?|forecasts?|prognostications|prophecies)\b[^.?!]*\b"
    r"(?:(?:19|20)\d\d|decade|future|next|coming|year|century|\d0s)",
    r"^\W*predictions\b(?! (?:of|from|by|using|in)\b)",  # "Predictions with deadlines"
    # "My predictions", "Ten bold predictions"
    r"^\W*(?:(?:my|our|some|a few|bold|wild|fun|tech|ai|\d+|two|three|four|five|six|seven|eight|nine|ten) )*"
    r"(?:predictions|forecasts|prognostications)\W*$",
    r"(?:my|our|bold|wild|unasked-for) (?:[\w-]+ ){0,3}(?:predictions|forecasts)",  # "my three predictions"
    r"predict(?:s|ed)? (?:for|about|in) (?:19|20)\d\d",  # "What we predict for 2027"
    r"predicting (?:the (?:future|next|year)|(?:19|20)\d\d)",  # "Predicting the future"
    r"(?:year|look(?:ing)?)[ -]ahead",  # "The year ahead"
    # "What to expect in 2026", "What's coming next year"
    r"what(?:'s| is| will| to) (?:\w+ ){0,3}(?:expect|happen|next|coming|come)\b[^?]*\b(?:(?:19|20)\d\d|year|decade)",
    r"(?:hot|bold|spicy) takes\b[^.?!]*\b(?:19|20)\d\d",  # "Hot takes for 2026"
    r"bets? (?:for|on) (?:19|20)\d\d",  # "My bets for 2026"
)
"""Titles of posts that are about the author's predictions."""

RECAPS: Final = (
    r"review|recap|retrospective|highlights|notes|report|reflections?|takeaways|trip|summary|looking back",  # "recap"
)
"""What a title says that promises more than predictions."""

FIELDS: Final = (
    r"(?:next|multi|masked|single|self|link|click|weather|structure|structured|conformal|dense|time[ -]series|token|protein)"
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
    r"(?:your|(?:other )?people's|others'|everyone's|readers') (?:\w+ ){0,2}(?:predictions|forecasts)",  # "your predictions"
    r"expert system|forecast combination|superforecast\w+",  # "superforecasting"
)
"""Prediction as a term of the trade."""

VERBS: Final = (
    "predicts?|predicted|forecasts?|expects?|estimates?|believes?|says|said|claims?|projects|thinks?|argues?|suggests?"
    "|warned|warns|reports?|anticipates?"
)
"""What others do in reports."""

OTHERS: Final = (
    r"according to|predicted by|forecasts? by|expected by",  # "according to the bank"
    r"predictions? (?:from|by|of) (?:experts?|analysts?|industry|(?-i:[A-Z]\w+))",  # "predictions by Gartner"
    rf"(?:experts?|analysts?|researchers|economists|pundits|critics|forecasters|futurists) (?:also )?(?:{VERBS})",
    # "Gartner predicts", "The Evening Post expects": a name and a verb of the third person
    r"(?-i:(?:The )?[A-Z][\w&.]+(?: [A-Z][\w&.]+){0,2}) (?:also )?(?:predicts|predicted|forecasts|expects|estimates|believes"
    r"|says|said|projects|thinks|argues|suggests|warned|warns|anticipates)",
    r"(?:some|many|most|others?|people|everyone|somebody|someone) (?:\w+ )?(?:think|believe|predict|expect|say|claim|forecast)s?",
    r"(?:the )?(?:report|survey|study|paper|authors?|industry|company|market|poll) (?:predict|expect|forecast|estimate|project)s?",
    r"(?:he|she|they) (?:predict|expect|forecast|believe|think|estimate|project|claim|say)s?",  # "she expects"
    r"(?:experts?|analysts?)'? (?:predictions|forecasts)",  # "analysts' forecasts"
)
"""What makes a forecast somebody else's."""

ANNOUNCEMENTS: Final = (
    # "Here are my predictions", "These are our three bold forecasts"
    r"(?:here(?:'s| are| is)|these are|following are|below are|this is|are|with|mak(?:e|ing)|made|shar(?:e|ing)|offer|present|list)"
    r" (?:just )?(?:some of )?(?:my|our|some|a few|ten|five|three|\d+|the) (?:[\w-]+ ){0,4}(?:predictions|forecasts|prognostications)",
    r"my (?:[\w-]+ ){0,4}(?:predictions|forecasts) (?:for|about|on|of|in)",  # "my AI predictions for 2026"
    # "I'm going to make some predictions"
    r"(?:I|we)(?:'m|'ll| am| will| want to| would like to| thought I'd)? (?:going to )?(?:making|make|write down|record|share|offer|put down)"
    r" (?:[\w-]+ ){0,4}(?:predictions|forecasts)",
    r"(?:some|a few) (?:[\w-]+ ){0,3}predictions (?:for|about|on)",  # "a few predictions for the year"
    r"(?:write|wrote|put|set) (?:down )?(?:my|our) (?:[\w-]+ ){0,3}(?:predictions|forecasts)",  # "I write my predictions down"
)
"""What says that the author's predictions follow."""

DISCLAIMERS: Final = (
    # "not making predictions", "no predictions", "I don't make any forecasts"
    r"(?:not|\w+n't|never|no|without) (?:really |going to |be )?(?:mak(?:e|ing) |offer(?:ing)? )?(?:any )?(?:predictions?|forecasts?)",
    r"not (?:a |really a )?predictions?|refrain from predict\w*|(?:hesitate|reluctant|refuse) to (?:predict|make)",
    r"(?:hard|difficult|impossible) to (?:predict|forecast)|more of a hope than",  # "hard to predict"
)
"""What takes a statement back before it is made."""

ASIDE_LABELS: Final = (
    r"^\W*(?:\d+[.)]\s*)?(?:(?:my|some|a|quick|brief|short|personal|the|key) )*(?:references|bibliography|resources|sources|notes?|footnotes"
    r"|clarifications?|caveats?|method(?:s|ology)?|background|context|introduction|intro|preface|preamble|prologue|overview"
    r"|about(?= (?:me|us|the author|this)\b|\W*$)|disclaimers?|acknowledge?ments|credits|links|further reading|related|see also|appendix|definitions?|glossary"
    r"|rules|scoring|summary|in (?:short|brief|a nutshell|summary|conclusion)|tl;? ?dr|conclusions?|closing|takeaways"
    r"|(?:final|closing|parting) (?:thoughts|words|remarks)|wrap(?:ping)?[ -]?up|recap|epilogue|outro|the end|thanks|comments?"
    r"|contact|faq|table of contents|contents|updates?|changelog|edit|how (?:I|we|to|this|well|good)|what (?:concerns|worries|scares)"
    r"|concerns|worries|risks|challenges|implications|advice|recommendations|action items|goals?|resolutions?|wish ?list"
    r"|hopes|plans|topics? to watch|things to watch|out of scope|non-?predictions|share|subscribe|licen[sc]e|motivation|why (?:I|make)"
    r"|brier|calibration|tally|stats|statistics|performance|lessons|what (?:I|we) learn\w*)",  # "References", "TL;DR", "Goals for 2027"
    r"(?:goals|resolutions|in (?:short|brief)|wish ?list|to watch|reading list)\W*$",  # "Topics to watch"
    r"concerns? me|worr(?:y|ies)|keeps? me up",  # "What concerns me"
)
"""Headings under which no predictions stand."""

SURE_LABELS: Final = (
    # "2025 predictions", "My bold predictions for 2026", "Predictions (for end of 2024)", "Predictions table"
    r"^\W*(?:\d+[.)]\s*)?(?:(?:my|our|other|more|further|new|some|bold|bolder|long[ -]term|short[ -]term|bonus|ai|ml|tech|general|the|and"
    r"|wild|big|top|\d+|(?:19|20)\d\d(?:[-–/]\d+)?|quick|lightning|fun|a few|few|random|misc(?:ellaneous)?|key|specific)[\s:,-]+)*"
    r"(?:predictions?|forecasts?|prognostications?|bets?|hot takes)"
    r"(?:\s*(?:(?:for|in|by|until|about|on|table|list|section|round|time)\b|[(:,–-]).*)?\W*$",
)
"""Headings and labels under which nothing but predictions stand."""

BARE_LABELS: Final = (r"(?:the |some )?(?:predictions?|forecasts?)",)  # "Predictions", which methods make too
"""Labels that promise the author's predictions only in a post that is about them."""

CLAIM_NAMES: Final = (r"predict(?:ions?|ed|ing)|forecast(?:s|ed)?|guess(?:es)?",)  # "Predicted by the end of 2026"
"""Headers of columns that promise predictions wherever the table stands."""

PREDICTION_LABELS: Final = (
    r"predictions|forecasts|prognostications|^\W*(?:my )?prediction|bets? (?:for|on)",  # "AI predictions"
    r"what (?:I|we) (?:expect|predict|foresee)|what to expect|expectations|looking (?:ahead|forward)|(?:the )?(?:year|road) ahead",
    r"what(?:'s| is) next|what will happen|outlook",  # "What's next"
)
"""Headings and labels under which predictions stand among others."""

TIME_LABELS: Final = (
    # "By 2030", "The next five years", "In Q2", "2027"
    r"^\W*(?:by|before|in|until|end of|by the end of|during|within|over the next|the next|next) (?:the )?(?:end of )?"
    r"(?:(?:19|20)\d\ds?|(?:\w+ )?(?:years?|decades?|months|quarter)|q[1-4]\b.*|h[12]\b.*)\W*$",
    r"^\W*(?:19|20)\d\d\W*$",
)
"""Headings that name nothing but a time."""

NEW_LABELS: Final = (r"new|next|this year|upcoming|coming|fresh|looking ahead|ahead",)  # "New predictions"
"""What tells new predictions from those that are graded."""

FUTURE: Final = (
    r"will|won't|shall|gonna|going to|(?:is|are) set to|about to|bound to|poised to|(?:un)?likely to|expected to|continues? to be",
    r"(?:\w+|\))'ll",  # "it'll"
    r"expect (?!to\b)[^.;]*?\bto|expect (?:more|less|fewer|further|many|lots|an?|the|\w+ing)|expect to see|look for",  # "expect rain to"
    r"by (?:the end of )?20\d\d",  # "gone by 2030"
)
"""What puts a sentence in the future."""

PERFORMATIVES: Final = (
    # "I predict", "I'd still bet"
    r"(?:I|we)(?:'?d| would| will|'ll)? (?:(?:also|still|do|strongly|confidently|fully|really|now|therefore|boldly|hereby) )*"
    r"(?:predict|expect|bet|wager|forecast|anticipate|foresee|guess|reckon)",
    r"I(?:'m| am) (?:betting|predicting|forecasting|expecting|guessing|willing to bet)",  # "I'm betting"
    r"my (?:[\w-]+ ){0,2}(?:prediction|guess|bet|forecast|expectation)s? (?:is|are|that|would be|for)",  # "my guess is"
    r"I (?:\w+ )?(?:think|believe|suspect|imagine|feel|doubt|see)\b[^.]*\b(?:will|won't|going to|\w+'ll)",  # "I think it will"
    r"prediction(?=:)",  # "Prediction: rain"
)
"""What makes a sentence a prediction of its author's."""

PLAIN_PREDICTIONS: Final = (
    r"(?:I|we)(?:'?d| would)? (?:(?:also|still|boldly|hereby) )?(?:predict|forecast)(?! what)",  # "I predict"
    r"I(?:'m| am) (?:predicting|betting) (?:that|on)|I(?:'d| would)? (?:bet|wager) (?:that|on|money)",  # "I'd bet that"
    r"my (?:\w+ ){0,2}prediction (?:is|for)|^\W*(?:my )?(?:\w+ )?prediction\s?(?=:)",  # "my prediction is"
)
"""What makes a sentence a prediction wherever it stands."""

HEDGED: Final = (r"may|might|could|would|should|perhaps|maybe|possibly|probably|likely",)  # "it may rain"
"""What only allows for something."""

NOT_CLAIMS: Final = (
    # "I'll discuss", "we will see how": what the author does next
    r"(?:I|we)(?:'ll| will|'m going to| am going to| are going to) (?:(?:also|then|first|just|try to) )?(?:discuss|describe|show|focus"
    r"|cover|present|write|explain|go|try|be back|revisit|update|argue|review|use|start|begin|look|talk|give|list|add|post|share|walk"
    r"|introduce|tell|let|leave|call|keep|check|come back|return|score|grade|assess|judge|count|pick|see (?:how|if|whether|in))",
    r"(?:will|won't) (?:not )?be (?:printed|published|posted|listed|described|discussed|covered|announced|accepted)",
    # "this post will", "the workshop will": what a text or an event is about
    r"(?:this|the|next|that|a) (?:blog ?)?(?:post|article|section|essay|series|list|chapter|paper|talk|tutorial|workshop|conference"
    r"|session|keynote|event|entries)s? (?:(?:also|then|itself|simply|only) )?(?:will|is going to)",
    r"you(?:'ll| will| can) (?:find|see|need|notice|learn|want|have to|get|be able|expect)|let'?s see|time will tell",  # "you'll find"
    r"we(?:'ll| will) see (?:how|if|whether|what)|we(?:'ll| will) see\W*$|expect(?:ed|ing)? (?:from|of)|as expected",  # "we'll see"
    r"(?:said|wrote|thought|predicted|expected|promised|announced|hoped) (?:that )?(?:\w+ ){0,4}(?:would|will)",  # "said it would"
)
"""Sentences in the future that are no predictions."""

ABOUT_PREDICTIONS: Final = (
    # "these predictions", "my list": talk about predictions
    r"(?:these|those|my|such|the|this|your|their|make|making|of) (?:\w+ ){0,2}(?:predictions|forecasts?|guesses|probabilit\w+|list)",
    r"predictions|these? (?:\w+ )?(?:ones?|entries)",
)
"""What a sentence about predictions has, which is none itself."""

PAST: Final = (r"was|were|had|did|didn't|wasn't|went|came|became|said|saw|happened|thought",)  # "it rained" does not tell
"""What puts a sentence in the past."""

STATEMENT_PREFIXES: Final = (
    # "Prediction 3: ", "Bonus: "
    r"^(?:(?:bonus|my|the|first|second|third|last|final) )?(?:prediction|forecast|bet|claim|hypothesis|wildcard|bonus)"
    r"\s*(?:#?\s?\d+|no\.?\s?\d+)?\s*[:.–—-]\s*",
)
"""What only introduces a statement."""

BARE_VERBS: Final = (
    r"^(?:will|won't|to|is|are|has|have|gets?|becomes?|releases?|launch(?:es)?|announces?|acquires?|buys?|ships?|files?|goes?"
    r"|loses?|wins?|beats?|reach(?:es)?|drops?|falls?|rises?|grows?|raises?|cuts?|stops?|starts?|adds?|opens?|closes?|makes?|hits?"
    r"|passes|remains?|stays?|discontinues?|introduces?|sells?|merges?|moves?|hires?|fires?|replaces?|publish(?:es)?|kills?|ends?)",
)
"""Verbs without a subject at the start of an item: "Ships the sampler"."""

NOT_STATEMENTS: Final = (
    r"[?？]\W*$|^\W*\d+% (?:confidence )?predictions",  # "Will it rain?", "90% predictions: 6/6"
    r"^\W*(?:note|nb|caveat|update|edit|clarification|reason(?:ing)?|why|source|rationale|because|evidence|confidence|probability"
    r"|likelihood|see|e\.g|for example|https?)(?=\W)",  # "Why: …"
)
"""Items that state nothing."""

GENERIC_SUBJECTS: Final = (
    r"^(?:other|misc(?:ellaneous)?|general|more|further|various|bonus|also)(?: (?:predictions?|stuff|things|items|topics))?$",
    r"^(?:my )?predictions?.*$",
)
"""Items above others that are no subject: "Other predictions"."""

LIST_OPENINGS: Final = (
    r"(?:19|20)\d\d (?:will|is going to|should) (?:bring|see|give|be|have)",  # "2027 will bring:"
    # "In 2027 we will see:", "Next year I'll see:"
    r"(?:in|by|during|this|next) (?:the )?(?:(?:19|20)\d\d|year|decade|next|coming)\b[^:]*\b(?:I|we|you|there|it)(?:'ll| will)",
    r"predictions|forecasts|(?:will|going to) (?:happen|change|bring)",  # "My predictions:"
)
"""What opens a list of predictions, beside performatives."""

FIRST_PERSON: Final = (r"(?-i:I)|my|we|our|me|I'\w+",)  # "I'd"
"""The author."""

ENGLISH_SPEECH: Final = Speech(
    spaced=True,
    titles=TITLES,
    recaps=RECAPS,
    technical=TECHNICAL,
    others=OTHERS,
    announcements=ANNOUNCEMENTS,
    disclaimers=DISCLAIMERS,
    aside_labels=ASIDE_LABELS,
    sure_labels=SURE_LABELS,
    bare_labels=BARE_LABELS,
    claim_names=CLAIM_NAMES,
    prediction_labels=PREDICTION_LABELS,
    time_labels=TIME_LABELS,
    new_labels=NEW_LABELS,
    future=FUTURE,
    performatives=PERFORMATIVES,
    plain_predictions=PLAIN_PREDICTIONS,
    hedged=HEDGED,
    past=PAST,
    not_claims=NOT_CLAIMS,
    about_predictions=ABOUT_PREDICTIONS,
    statement_prefixes=STATEMENT_PREFIXES,
    bare_verbs=BARE_VERBS,
    not_statements=NOT_STATEMENTS,
    generic_subjects=GENERIC_SUBJECTS,
    several=(
        r"each of us|we each|(?:two|three|four|five|six|seven|\d+) of us|all of us|every member|with names|everyone (?:here|on the team)"
        r"|our (?:team|panel|authors|editors|staff|contributors)|asked (?:our|the) (?:\w+ )?(?:team|authors|members|editors|staff|experts)",
    ),
    all_of_them=(r"all|none|both|neither|every(?:thing| one)|nothing|these all|they all",),
    earlier=(r"in (?:19|20)\d\d (?:I|we) (?:made|wrote|predicted)|last year(?:'s)?|a year ago|in January|twelve months ago|(?:every|each) (?:year|January)|old|earlier|previous",),
    list_openings=LIST_OPENINGS,
    first_person=FIRST_PERSON,
    claim_columns=(
        r"predict(?:ions?|ed)|forecasts?|questions?|claims?|statements?|events?|what|hypothes[ie]s|bets?|propositions?|item|topic",
    ),
    own_columns=(r"my|mine|me|(?-i:I)|our",),
    probability_columns=(
        r"probabilit\w+|confidence|likelihood|chance|odds|certainty|credence|p|prob\.?|predictions?|forecasts?|estimates?|%",
    ),
    horizon_columns=(
        r"time ?(?:frame|line)|when|by|date|deadline|year|horizon|due|resol(?:ves|ution date)|quarter|eta|expected",
    ),
    verdict_columns=(
        r"outcomes?|results?|verdict|grade|score|resolution|resolved|came true|correct|happened|status|right|actual|true|hit|marks?",
    ),
    predictor_columns=(r"who|by whom|forecaster|author|predictor|person|name",),
)
