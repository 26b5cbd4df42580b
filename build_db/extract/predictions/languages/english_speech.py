"""English words by which people announce, make, report and disclaim predictions."""

from typing import Final

from build_db.extract.predictions.languages.english_claims import (
    ABOUT_PREDICTIONS,
    DATED_OPENINGS,
    EVENTS,
    FUTURE,
    HEADLINES,
    HEDGED,
    LEANING,
    NOT_CLAIMS,
    OPINIONS,
    PAST,
    PERFORMATIVES,
    PLAIN_PREDICTIONS,
)
from build_db.extract.predictions.languages.english_labels import (
    ASIDE_LABELS,
    BARE_LABELS,
    CLAIM_NAMES,
    FORWARD_TITLES,
    FUTURE_LABELS,
    KIND_LABELS,
    NEW_LABELS,
    NEW_NAMES,
    OPENING_LABELS,
    PREDICTION_LABELS,
    RECAPS,
    SURE_LABELS,
    TECHNICAL,
    TIME_LABELS,
    TITLES,
)
from build_db.extract.predictions.languages.english_lists import (
    BARE_VERBS,
    FIELD_NAMES,
    GENERIC_SUBJECTS,
    LIST_OPENINGS,
    NOT_STATEMENTS,
    STATEMENT_PREFIXES,
)
from build_db.extract.predictions.languages.speech import Speech

VERBS: Final = (
    "predicts?|predicted|forecasts?|expects?|estimates?|believes?|says|said|claims?|projects|thinks?|argues?|suggests?"
    "|warned|warns|reports?|anticipates?"
)
"""What others do in reports."""

OTHERS: Final = (
    r"according to|predicted by|forecasts? by|expected by",  # "according to the bank"
    r"predictions? (?:from|by) (?:experts?|analysts?|industry)",
    r"(?-i:[Pp]redictions? (?:from|by) [A-Z]\w+)",  # "predictions by Gartner"
    r"predictions? of (?:experts?|analysts?|industry)",  # not "Prediction of River Traffic in 2027"
    rf"(?:experts?|analysts?|researchers|economists|pundits|critics|forecasters|futurists) (?:also )?(?:{VERBS})",
    # "Gartner predicts", "The Evening Post expects": a name and a verb of the third person; not "That said, "
    r"(?-i:(?![Tt]hat said|[Hh]aving said|(?:AI|ML|LLM|NLP|Tech|My|Our|Bold|New|Some|These|Those|Year) forecasts)"
    r"(?:The )?[A-Z][\w&.]+(?: [A-Z][\w&.]+){0,2} (?:also )?"
    r"(?:predicts|predicted|forecasts|expects|estimates|believes|says|said|projects|thinks|argues|suggests|warned"
    r"|warns|anticipates))",
    r"(?:some|many|most|others?|(?<!than\s)people|everyone|somebody|someone) (?:\w+ )?(?:think|believe|predict|expect"
    r"|say|claim|forecast)s?",
    r"(?:the )?(?:report|survey|study|paper|authors?|industry|company|market|poll|community|crowd"
    r"|consensus) (?:predict|expect|forecast"
    r"|estimate|project)s?",
    # "The authors make ten predictions"
    r"(?:authors?|report|team|panel(?:ists?)?|speakers?|experts?|analysts?) (?:also )?"
    r"(?:makes?|made|gives?|lists?|shares?) (?:[\w-]+ ){0,3}(?:predictions|forecasts)",
    # "gave an interesting talk on"
    r"(?:gave|gives|held|holds) (?:an?|the|his|her|their) (?:[\w-]+ ){0,3}"
    r"(?:talk|keynote|presentation|lecture|tutorial)",
    # "You likely expect"
    r"you (?:\w+ )?(?:predict|expect|assume|believe|think)",
    # "Mara Quill lays out", "Orlova describes"
    r"(?-i:[A-Z][\w&.]+(?: [A-Z][\w&.]+){0,2} (?:also )?"
    r"(?:lays out|outlines|describes|explores|explains|discusses))",
    r"(?:he|she|they) (?:predict|expect|forecast|believe|think|estimate|project|claim|say|write|argue"
    r"|warn)s?",  # "she expects"
    r"(?:experts?|analysts?)'? (?:predictions|forecasts)",  # "analysts' forecasts"
)
"""What makes a forecast somebody else's."""

ANNOUNCEMENTS: Final = (
    # "Here are my predictions", "These are our three bold forecasts"
    r"(?:here(?:'s| are| is)|these are|following are|below are|this is|are|with|mak(?:e|ing)|made|shar(?:e|ing)"
    r"|offer|present|list)"
    r" (?:just )?(?:some of )?(?:my|our|some|a few|ten|five|three|\d+|the) (?:[\w-]+ ){0,4}(?:predictions|forecasts"
    r"|prognostications)",
    r"my (?:[\w-]+ ){0,4}(?:predictions|forecasts) (?:for|about|on|of|in)",  # "my AI predictions for 2026"
    # "My guesses, for the record."
    r"^\W*my (?:[\w-]+ ){0,3}(?:predictions|forecasts|guesses|bets)"
    r"(?:, (?:for the record|in no particular order))?\W*$",
    # "I'm going to make some predictions"
    r"(?:I|we)(?:'m|'ll| am| will| want to| would like to| thought I'd)? (?:going to )?(?:making|make|do|venture|give"
    r"|write down|record|share|offer|put down)"
    r" (?:[\w-]+ ){0,4}(?:predictions|forecasts)",
    r"(?:some|a few) (?:[\w-]+ ){0,3}predictions (?:for|about|on|looking)",  # "a few predictions for the year"
    # "I write my predictions down"
    r"(?:write|wrote|put|set) (?:down )?(?:my|our) (?:[\w-]+ ){0,3}(?:predictions|forecasts)",
)
"""What says that the author's predictions follow."""

# "make any forecasts"
MADE: Final = r"(?:really |going to |be )?(?:mak(?:e|ing) |offer(?:ing)? )?(?:any )?(?:predictions?|forecasts?)"
"""What is taken back."""

DISCLAIMERS: Final = (
    # "not making predictions", "no predictions"
    rf"(?:not|never|no|without) {MADE}",
    rf"(?<=\w)n't {MADE}",  # "I don't make any forecasts"
    r"not (?:a |really a )?predictions?|refrain from predict\w*|(?:hesitate|reluctant|refuse) to (?:predict|make)",
    r"(?:hard|difficult|impossible) to (?:predict|forecast)",  # "hard to predict"
    r"more of a hope than (?:a |any )?(?:prediction|forecast)",
)
"""What takes a statement back before it is made."""

FIRST_PERSON: Final = (r"my|we|our|me", r"(?-i:I(?:'\w+)?)")  # "I'd"; not "i. e."
"""The author."""

ENGLISH_SPEECH: Final = Speech(
    spaced=True,
    titles=TITLES,
    forward_titles=FORWARD_TITLES,
    recaps=RECAPS,
    technical=TECHNICAL,
    others=OTHERS,
    announcements=ANNOUNCEMENTS,
    disclaimers=DISCLAIMERS,
    aside_labels=ASIDE_LABELS,
    opening_labels=OPENING_LABELS,
    sure_labels=SURE_LABELS,
    bare_labels=BARE_LABELS,
    claim_names=CLAIM_NAMES,
    prediction_labels=PREDICTION_LABELS,
    kind_labels=KIND_LABELS,
    future_labels=FUTURE_LABELS,
    time_labels=TIME_LABELS,
    new_labels=NEW_LABELS,
    new_names=NEW_NAMES,
    future=FUTURE,
    performatives=PERFORMATIVES,
    plain_predictions=PLAIN_PREDICTIONS,
    opinions=OPINIONS,
    dated_openings=DATED_OPENINGS,
    hedged=HEDGED,
    past=PAST,
    headlines=HEADLINES,
    events=EVENTS,
    foretelling=(
        # "Rowing will change for good"; not "Tricks that will save time", "Version 3 will drop it"
        r"^(?!.*\b(?:I|we|you|us|me|your|my|let's|that|which|who|everyone|version|v\d)\b)(?!\W*\d)"
        r"\W{0,4}(?!(?:what|how|why|when|where|if|things|errors)\b)(?:[\w-]+ ){1,5}(?:will|won't|(?:is|are) going to) "
        r"(?:(?:\w+ )?(?:change|disappear|become|replace|die|vanish|end|matter|win|lose|grow|shrink"
        r"|be (?:quiet|dead|gone|over|different|everywhere)))\b.*",
    ),
    topics=(r"^(?:\d+[.):]\s*)?(?:why|how|what|where|when|who)\b(?! (?:\w+ )?(?:happens|changes)\b)",),
    leaning=LEANING,
    not_claims=NOT_CLAIMS,
    about_predictions=ABOUT_PREDICTIONS,
    statement_prefixes=STATEMENT_PREFIXES,
    bare_verbs=BARE_VERBS,
    not_statements=NOT_STATEMENTS,
    field_names=FIELD_NAMES,
    denials=(
        # "What won't happen", "Things I don't expect", "Not gonna happen"
        r"(?:what|things?)\b.*(?:won't|don't|doesn't|will not|do not|is not|isn't)"
        r"|not (?:gonna|going to|expected)|never (?:gonna|going to|happens?)",
    ),
    denied=(r"(?:do|wo|does|did|ca|is|are|would|should)n't|no|not|never",),  # "No war"
    note_labels=(r"^\W*updates?",),  # "Update: done"
    generic_subjects=GENERIC_SUBJECTS,
    asks_what_will_be=(
        # "Will it rain?", "Is it a bubble?", "Who wins?", "What will it cost?"
        r"^(?:\W|\d|so )*(?:will|won't|is|are|who|which|when|where)\b(?!.*\b(?:was|were|did|I|you|this|here)\b)",
        r"(?:will|won't|going to)(?!.*\b(?:I|you)\b)",
    ),
    answers=(
        # "No.", "Yes, but", "Almost certainly not", "Not in 2027"
        r"^(?:(?:well|short answer|my answer|in short|I think|I say|I'd say|honestly)\W+)*"
        r"(?:yes|no|nope|yep|yeah|nah|never|maybe|perhaps|probably|possibly|partly|(?:un)?likely|definitely|absolutely"
        r"|certainly|almost certainly|doubtful|of course|hardly|eventually"
        r"|not (?:yet|in|this|before|by|soon|really|quite)"
        r"|I (?:\w+ )?(?:doubt|don't think|think|expect|say|give))\b",
    ),
    no_answers=(
        r"^(?:good|great|fair) question|^hard to (?:say|tell)|^(?:it )?depends|^(?:nobody|who) knows|^no idea",
    ),
    several=(
        r"each of us|we each|(?:two|three|four|five|six|seven|\d+) of us|all of us|every member|with names"
        r"|everyone (?:here|on the team)"
        r"|our (?:team|panel|authors|editors|staff|contributors)|asked (?:our|the) (?:\w+ )?(?:team|authors|members"
        r"|editors|staff|experts)",
    ),
    all_of_them=(r"all|none|both|neither|every(?:thing| one)|nothing|these all|they all",),
    recalls=(
        r"I (?:(?:also|had|once|first|even) )*(?:predicted|forecast|guessed|expected|said|thought|wrote|claimed|figured"
        r"|believed|bet(?: (?:a|my) \w+)?)"
        r"(?: (?:that|last year|back then|in (?:19|20)\d\d))*(?= [^.?!]*\b(?:would|wouldn't)\b)",
    ),
    enumerators=(r"^(?:first|second|third|fourth|fifth|last)(?:ly)?[,:]|^finally[,:]",),
    judging_clauses=(r"which|and (?:it|they|that)",),
    came_true=(
        r"^(?:and |well, )?(?:it|they|that|this|he|she) (?:did|has|have|was|were|is|are|mostly (?:did|is|are|were))"
        r"(?: indeed)?(?=\W*$|[,;.:!–—])",
    ),
    failed=(
        r"^(?:but |and |well, )?(?:it|they|that|this|he|she) (?:did|has|have|was|were|is|are)(?:n't| not)"
        r"(?=\W*$|[,;.:!–—])",
    ),
    earlier=(
        r"in (?:19|20)\d\d (?:I|we) (?:made|wrote|predicted)|last year(?:'s)?|a year ago|in January"
        r"|twelve months ago|(?:every|each) (?:year|January)|old|earlier|previous",
    ),
    last_year_names=(r"last year(?:'s)?(?: (?:score(?:card|s)?|results?|list|calls|ones))?|a year ago",),
    list_openings=LIST_OPENINGS,
    pointers=(
        r"following|follows|below|these|things|what|here|list|predictions|forecasts|guesses|bets|expectations|changes"
        r"|trends|developments|scenarios|ways|areas|points|questions",
    ),
    modals=(r"will|won't|to|\w+'ll",),
    first_person=FIRST_PERSON,
    claim_columns=(
        r"predict(?:ions?|ed)|forecasts?|questions?|claims?|statements?|events?|what|hypothes[ie]s|bets?"
        r"|propositions?|item|topic",
    ),
    own_columns=(r"my|mine|me|(?-i:I)|our",),
    probability_columns=(
        r"probabilit\w+|confidence|likelihood|chance|odds|certainty|credence|p|prob\.?|predictions?|forecasts?"
        r"|estimates?|%",
    ),
    horizon_columns=(
        r"time ?(?:frame|line)|when|by|date|deadline|year|horizon|due|resol(?:ves|ution date)|quarter|eta|expected",
    ),
    verdict_columns=(
        r"outcomes?|results?|verdict|grade|score|resolution|resolved|came true|correct|happened|status|right|actual"
        r"|true|hit|marks?",
    ),
    predictor_columns=(r"who|by whom|forecaster|author|predictor|person|name",),
)
