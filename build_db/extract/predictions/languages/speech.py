"""How people speak of predictions in a language: what the rules know of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Speech:
    """The words by which rules tell predictions from other texts: fragments of patterns, compiled by `matcher`."""

    spaced: bool
    """Whether blanks part the words, so that a word ends where its letters end."""

    titles: tuple[str, ...] = ()
    """Titles of posts that are about the author's predictions: `Predictions for 2026`."""

    forward_titles: tuple[str, ...] = ()
    """Titles of posts about what is ahead, predictions among other things: `The future of`."""

    recaps: tuple[str, ...] = ()
    """What a title says that promises more than predictions: `review`."""

    technical: tuple[str, ...] = ()
    """Prediction as a term of the trade: `next-token prediction`."""

    others: tuple[str, ...] = ()
    """What makes a forecast somebody else's: `according to`, `analysts expect`."""

    announcements: tuple[str, ...] = ()
    """What says that the author's predictions follow: `here are my predictions`."""

    disclaimers: tuple[str, ...] = ()
    """What takes a statement back before it is made: `I make no predictions`."""

    aside_labels: tuple[str, ...] = ()
    """Headings under which no predictions stand: `References`, `Summary`."""

    opening_labels: tuple[str, ...] = ()
    """Those of such headings under which others may stand all the same: `Introduction`."""

    sure_labels: tuple[str, ...] = ()
    """Headings and labels under which nothing but predictions stand: `2027 predictions`."""

    bare_labels: tuple[str, ...] = ()
    """Labels that promise the author's predictions only in a post that is about them: `Predictions`."""

    claim_names: tuple[str, ...] = ()
    """Headers of columns that promise predictions wherever the table stands: `Prediction`."""

    prediction_labels: tuple[str, ...] = ()
    """Headings and labels under which predictions stand among others: `What I expect`."""

    kind_labels: tuple[str, ...] = ()
    """Headings that name a kind of prediction, in a post about them: `Long shots`."""

    future_labels: tuple[str, ...] = ()
    """Headings under which nothing but predictions stand where they name a time: `What to expect in 2027`."""

    time_labels: tuple[str, ...] = ()
    """Headings that name nothing but a time: `By 2030`."""

    new_labels: tuple[str, ...] = ()
    """What tells new predictions from those that are graded: `new`, `next`."""

    new_names: tuple[str, ...] = ()
    """Headings that name new predictions among graded ones, without the word: `This year`."""

    future: tuple[str, ...] = ()
    """What puts a sentence in the future: `will`."""

    performatives: tuple[str, ...] = ()
    """What makes a sentence a prediction of its author's: `I think it will`."""

    plain_predictions: tuple[str, ...] = ()
    """What makes a sentence a prediction wherever it stands: `I predict`."""

    opinions: tuple[str, ...] = ()
    """What makes a sentence that says by when a prediction wherever it stands: `I think we will`."""

    dated_openings: tuple[str, ...] = ()
    """What opens a sentence that says by when something will be: `By 2030, most of it will`."""

    hedged: tuple[str, ...] = ()
    """What only allows for something: `may`."""

    past: tuple[str, ...] = ()
    """What puts a sentence in the past: `was`."""

    headlines: tuple[str, ...] = ()
    """What makes a heading a statement in the present: `becomes common`."""

    events: tuple[str, ...] = ()
    """Verbs by which what happens is told in the present: `buys`, as in a year told ahead."""

    foretelling: tuple[str, ...] = ()
    """What makes a heading say what will be, rather than what the author or the reader will do: `will change`."""

    topics: tuple[str, ...] = ()
    """What opens a heading that names a topic and claims nothing: `Why this matters`."""

    leaning: tuple[str, ...] = ()
    """What opens a sentence that only goes on from the one before it: `This will`, `If`."""

    not_claims: tuple[str, ...] = ()
    """What makes a sentence in the future none about the world: `this post will`."""

    about_predictions: tuple[str, ...] = ()
    """What a sentence about predictions has, which is none itself: `these predictions`."""

    statement_prefixes: tuple[str, ...] = ()
    """What only introduces a statement: `Prediction 3:`."""

    bare_verbs: tuple[str, ...] = ()
    """Verbs without a subject at the start of an item: `Ships the sampler`."""

    not_statements: tuple[str, ...] = ()
    """Items that state nothing: `Why: …`."""

    field_names: tuple[str, ...] = ()
    """Labels of what is said of a statement, on the same line or the next: `Confidence`, `Why`."""

    denials: tuple[str, ...] = ()
    """What turns round the items of the list below it: `What won't happen`."""

    denied: tuple[str, ...] = ()
    """What an item has that denies by itself: `No`."""

    note_labels: tuple[str, ...] = ()
    """Labels of verdicts that stand before any other remark as well: `Update`."""

    generic_subjects: tuple[str, ...] = ()
    """Items above others that are no subject: `Other predictions`."""

    asks_what_will_be: tuple[str, ...] = ()
    """Questions about what will be: `Will it rain?`."""

    answers: tuple[str, ...] = ()
    """What opens an answer to such a question: `Probably not`."""

    no_answers: tuple[str, ...] = ()
    """What opens a text that leaves a question open: `Hard to say`."""

    several: tuple[str, ...] = ()
    """What says that several people predict: `each of us`."""

    all_of_them: tuple[str, ...] = ()
    """What opens a verdict on a whole list: `None of these`."""

    recalls: tuple[str, ...] = ()
    """What says what the author expected once: `I predicted that rents would`; the statement is what stands behind."""

    enumerators: tuple[str, ...] = ()
    """What opens one of several sentences that count: `Second,`."""

    judging_clauses: tuple[str, ...] = ()
    """What opens a clause that says how what the author expected turned out: `which`."""

    came_true: tuple[str, ...] = ()
    """Sentences that say of what was expected no more than that it came: `They did.`."""

    failed: tuple[str, ...] = ()
    """Sentences that say that it did not: `It didn't.`."""

    earlier: tuple[str, ...] = ()
    """What makes predictions those of a year ago: `last year's`."""

    last_year_names: tuple[str, ...] = ()
    """Headings that name the predictions of the year before, without the word: `Last year`."""

    list_openings: tuple[str, ...] = ()
    """What opens a list of predictions, beside performatives: `2027 will bring:`."""

    pointers: tuple[str, ...] = ()
    """What points to a list that follows, so that the sentence before it claims nothing by itself: `the following`."""

    modals: tuple[str, ...] = ()
    """What stands before the verb of what is expected: `will`, `to`."""

    first_person: tuple[str, ...] = ()
    """The author: `I`, `my`."""

    claim_columns: tuple[str, ...] = ()
    """Headers of columns that say what is predicted: `Prediction`."""

    own_columns: tuple[str, ...] = ()
    """Headers of columns that are the author's: `My forecast`."""

    probability_columns: tuple[str, ...] = ()
    """Headers of columns that say how likely: `Confidence`."""

    horizon_columns: tuple[str, ...] = ()
    """Headers of columns that say by when: `Timeframe`."""

    verdict_columns: tuple[str, ...] = ()
    """Headers of columns that say how it turned out: `Outcome`."""

    predictor_columns: tuple[str, ...] = ()
    """Headers of columns that say who predicts: `Who`."""
