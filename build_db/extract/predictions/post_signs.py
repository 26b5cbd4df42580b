"""What the texts of a post say of the post as a whole: that it grades predictions, gives odds, or speaks of any."""

from typing import Final

from build_db.extract.predictions.languages import Language, label_of, matcher, speaks
from build_db.extract.predictions.opening import Opening
from build_db.extract.predictions.probabilities import find_probabilities
from build_db.extract.predictions.units import Units
from build_db.extract.predictions.verdicts import last_verdict, parse_verdict

VERDICTS: Final = 2
"""A post with so many labels such as "Result:" grades earlier predictions."""
LIKELY: Final = 3
"""A post with so many headings with probabilities predicts."""
CLAIM_WORDS: Final = 4
"""A heading of fewer words, with its number, may be a measure: "Top-1 accuracy: 0.7"."""
APART: Final = frozenset({"bracketed", "trailing", "named"})
"""How a probability stands that is no part of the sentence."""


def tells_verdicts(units: Units, language: Language) -> bool:
    """Tell whether a post has texts that are a verdict, "Result: No.", or headings that end with one: "Rain: WRONG"."""
    labels = label_of(language, "verdict_labels")
    labelled = {
        unit.number for unit in units.with_signs if labels.match(unit.text) and not is_note(unit.text, language)
    }
    verdicts = [parse_verdict(units.texts[number].text, language) for number in labelled]
    others = [unit.text for unit in units.texts if unit.kind == "heading" and unit.number not in labelled]
    verdicts += [last_verdict(text, language) for text in others]
    return sum(verdict is not None for verdict in verdicts) >= VERDICTS


def is_note(text: str, language: Language) -> bool:
    """Tell whether the label of a text stands before any remark as well: "Update: done" is no verdict by itself."""
    return speaks(language, "note_labels").search(text) is not None


def tells_odds(units: Units, language: Language) -> bool:
    """Tell whether a post has headings that are a statement with its probability: "The lake freezes in May: 0.4"."""
    headings = [unit.text for unit in units.texts if unit.kind == "heading" and len(unit.text.split()) >= CLAIM_WORDS]
    likely = [any(stated.strength in APART for stated in find_probabilities(text, language)) for text in headings]
    return sum(likely) >= LIKELY


def speaks_of_predictions(units: Units, opening: Opening) -> bool:
    """Tell whether a post says in its title, at its start or in a heading that it is about predictions."""
    words = matcher(opening.language, "prediction_words")
    headings = (unit.text for unit in units.texts if unit.kind in ("heading", "label"))
    return bool(opening.telling) or any(words.search(text) for text in headings)
