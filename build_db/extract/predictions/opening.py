"""What the title of a post and its first paragraphs say of the predictions in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from build_db.extract.predictions.horizons import Clock, parse_heading_horizon, parse_title_horizon
from build_db.extract.predictions.languages import Language, matcher, speaks
from build_db.extract.predictions.units import Unit
from build_db.extract.predictions.verdicts import is_grading
from build_db.normalise import split_sentences

OPENING: Final = 6
"""So many pieces of text at its start may say what a post is about."""
COUNTED: Final = re.compile(r"(?<![\w$€£.,])(\d{1,2}|[^\W\d]+)(?= )")  # "7", "Seven"
FEWEST_COUNTED: Final = 3
"""Two of a kind are no series that could be told by their number."""
COUNTED_NEAR: Final = 40
"""So many characters behind a number stands what it counts."""


@dataclass(frozen=True)
class Opening:
    """The start of a post; what it says is found out when a rule asks for it, and once."""

    title: str
    """The title of the post."""

    sentences: tuple[str, ...]
    """Those of its first paragraphs."""

    clock: Clock
    """When it was written."""

    language: Language
    """The language that it is in."""

    @cached_property
    def announces(self) -> bool:
        """Whether a sentence says that the author's predictions follow."""
        return any(announces(text, self.language) for text in self.sentences)

    @cached_property
    def telling(self) -> tuple[str, ...]:
        """The title and the sentences that have a word for predictions."""
        words = matcher(self.language, "prediction_words")
        return tuple(text for text in (self.title, *self.sentences) if words.search(text))

    @cached_property
    def looks_back(self) -> bool:
        """Whether it speaks of predictions that were made before the post."""
        earlier = speaks(self.language, "earlier")
        return any(earlier.search(text) or is_grading(text, self.language) for text in self.telling)

    @cached_property
    def is_shared(self) -> bool:
        """Whether it says that several people predict in the post."""
        return speaks(self.language, "several").search("\n".join((self.title, *self.sentences))) is not None

    @cached_property
    def is_personal(self) -> bool:
        """Whether the author speaks of themselves."""
        return speaks(self.language, "first_person").search("\n".join(self.sentences)) is not None

    @cached_property
    def speaks_of_own(self) -> bool:
        """Whether a sentence speaks of the author and of predicting: "I may be wrong, but that's the fun of it"."""
        words = matcher(self.language, "prediction_words")
        person = speaks(self.language, "first_person")
        told = [text for text in self.sentences if words.search(text) and person.search(text)]
        return any(
            not (disclaims(text, self.language) or speaks(self.language, "others").search(text)) for text in told
        )

    @cached_property
    def is_devoted(self) -> bool:
        """Whether the title promises predictions and nothing else: no review, no grading."""
        title, language = self.title, self.language
        if not is_about_predictions(title, language) or is_grading(title, language):
            return False
        return not (speaks(language, "recaps").search(title) or speaks(language, "others").search(title))

    @cached_property
    def count(self) -> int | None:
        """How many predictions the title says that there are: "Seven predictions for 2027"; None: it does not count."""
        if not self.is_devoted:
            return None
        words = matcher(self.language, "prediction_words")
        for match in COUNTED.finditer(self.title):
            number = int(match[1]) if match[1].isdigit() else self.language.numbers.get(match[1].lower(), 0)
            if number >= FEWEST_COUNTED and words.search(self.title, match.end(), match.end() + COUNTED_NEAR):
                return number
        return None

    @cached_property
    def is_forward(self) -> bool:
        """Whether the title promises predictions or what is ahead: "The future of rail", "Trends for 2027"."""
        looks_ahead = speaks(self.language, "forward_titles").search(self.title) is not None
        return self.is_devoted or (looks_ahead and not self.is_recap)

    @cached_property
    def is_recap(self) -> bool:
        """Whether the title promises a report of what was, or of what is planned: "Notes from a panel", "Roadmap"."""
        return any(speaks(self.language, field).search(self.title) for field in ("recaps", "aside_labels"))

    @cached_property
    def title_horizon(self) -> str | None:
        """By when the predictions of the post are, where its title says so."""
        return parse_title_horizon(self.title, self.clock, self.language)

    @cached_property
    def year(self) -> int | None:
        """What "Q2" means in the post: a quarter of the year in its title, else of its own."""
        horizon = parse_title_horizon(self.title, Clock(self.clock.made_on, None), self.language)
        return int(horizon[:4]) if horizon else self.clock.year

    @cached_property
    def horizon(self) -> str | None:
        """By when the predictions of the post are, where a sentence says so: "Each guess is for 2027"."""
        for text in self.sentences:
            if announces(text, self.language) or speaks(self.language, "claim_names").search(text):
                horizon = parse_heading_horizon(text, self.clock, self.language)
                if horizon and not self.clock.is_history(horizon):
                    return horizon
        return None


def read_opening(units: Sequence[Unit], title: str, clock: Clock, language: Language) -> Opening:
    """Put together what stands at the start of a post.

    Args:
        units: Its pieces of text.
        title: Its title.
        clock: When it was written.
        language: Its language.

    Returns:
        Its opening.
    """
    return Opening(title, tuple(opening_sentences(units)), clock, language)


def opening_sentences(units: Sequence[Unit]) -> Iterator[str]:
    """Yield the sentences of the paragraphs at the start of a post."""
    for unit in units[:OPENING]:
        if not unit.quoted and unit.kind == "paragraph":
            for start, end in split_sentences(unit.text):
                yield unit.text[start:end].strip()


def is_about_predictions(title: str, language: Language) -> bool:
    """Tell whether a title promises the author's predictions, rather than a method of predicting."""
    return bool(speaks(language, "titles").search(title)) and not speaks(language, "technical").search(title)


def announces(text: str, language: Language) -> bool:
    """Tell whether a text says that the author's predictions follow."""
    return bool(speaks(language, "announcements").search(text)) and not disclaims(text, language)


def disclaims(text: str, language: Language) -> bool:
    """Tell whether a text says that what follows is no prediction."""
    return speaks(language, "disclaimers").search(text) is not None
