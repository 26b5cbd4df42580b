"""English words of lists: what introduces a statement, completes or explains one, and what opens a list of them."""

from typing import Final

STATEMENT_PREFIXES: Final = (
    # "Prediction 3: ", "Bonus: "
    r"^(?:(?:and|bonus|my|the|one|another|more|first|second|third|fourth|fifth|next|last|final|big|biggest|bold"
    r"|boldest) )*(?:prediction|forecast|bet|claim|hypothesis|wildcard|bonus)"
    r"\s*(?:[#-]?\s?\d+|no\.?\s?\d+)?\s*[:.–—-]+\s*",
)
"""What only introduces a statement."""

BARE_VERBS: Final = (
    r"^(?:will|won't|to|is|are|has|have|gets?|becomes?|releases?|launch(?:es)?|announces?|acquires?|buys?|ships?"
    r"|files?|goes?"
    r"|loses?|wins?|beats?|reach(?:es)?|drops?|falls?|rises?|grows?|raises?|cuts?|stops?|starts?|adds?|opens"
    r"|closes|makes?|hits?"
    r"|passes|remains?|stays?|discontinues?|introduces?|sells?|merges?|moves?|hires?|fires?|replaces?"
    r"|publish(?:es)?|kills?|ends?)",
)
"""Verbs without a subject at the start of an item: "Ships the sampler"."""

NOT_STATEMENTS: Final = (
    r"^\W*\d+% (?:confidence )?predictions|^how to\b",  # "90% predictions: 6/6", "How to read them"
    r"^\W*(?:note|nb|caveat|update|edit|clarification|why|because|see|e\.g|for example|https?)(?=\W)",  # "Why: …"
    # "Confidence: 70%", "Rationale – …"; not "Reasoning by default"
    r"^\W*(?:reason(?:ing)?|source|rationale|evidence|confidence|probability|likelihood|deadline|time ?frame|horizon"
    r"|resolution|eta)(?: \w+)?(?= ?(?:[:：?(=]|[–—-] |\d|$))",
)
"""Items that state nothing."""

FIELD_NAMES: Final = (
    r"confidence(?: level)?|probability|likelihood|why|reason(?:ing)?|rationale|evidence|deadline|time ?frame|horizon"
    r"|resolution(?: criteri(?:a|on))?|resolves|source|status",
)
"""Labels of what is said of a statement."""

GENERIC_SUBJECTS: Final = (
    r"^(?:other|misc(?:ellaneous)?|general|more|further|various|bonus|also)(?: (?:predictions?|stuff|things|items"
    r"|topics))?$",
    r"^(?:my )?predictions?.*$",
)
"""Items above others that are no subject: "Other predictions"."""

LIST_OPENINGS: Final = (
    r"(?:19|20)\d\d (?:will|is going to|should) (?:bring|see|give|be|have)",  # "2027 will bring:"
    # "In 2027 we will see:", "Next year I'll see:"
    r"(?:in|by|during|this|next) (?:the )?(?:(?:19|20)\d\d|year|decade|next|coming)\b[^:]*\b(?:I|we|you|there"
    r"|it)(?:'ll| will)",
    r"predictions|forecasts|(?:my|our|some) (?:\w+ ){0,2}(?:guesses|bets|expectations)"  # "My predictions:"
    r"|(?:will|going to) (?:happen|change|bring)",
)
"""What opens a list of predictions, beside performatives."""
