"""Questions in headings that the author answers right below them: `### Will it rain?`, "Yes, and for weeks."."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Final

from build_db.extract.predictions.base import Candidate, Context
from build_db.extract.predictions.claims import NO_CLAIM, candidate_of, strength_of
from build_db.extract.predictions.languages import Language, speaks
from build_db.extract.predictions.units import Unit, is_question
from build_db.normalise import split_sentences

SHORTEST: Final = 4
"""An answer of fewer words, "No.", is told with the sentence behind it, and needs no verb: "The Dutch."."""


def answer_below(heading: Unit, below: Sequence[Unit], context: Context) -> Candidate | None:
    """Make a candidate of a question and its answer.

    The example that it was made for: `### Will it rain?` and below it `Yes. Every day in May.`, in a post about
    predictions.

    Args:
        heading: Of a section.
        below: The other texts of it.
        context: The post.

    Returns:
        The answer, with the question as its subject; None where the heading asks nothing about what will be, or where
        the text below it does not open with an answer.
    """
    first = next(iter(below), None)
    if first is None or first.quoted or first.kind not in ("paragraph", "label") or not is_question(heading.text):
        return None
    asks = speaks(context.language, "asks_what_will_be").search(heading.text) is not None
    answer = answer_of(first.text, context.language) if asks else None
    if answer is None:
        return None
    return replace(candidate_of(heading), text=answer, subject=heading.text, line_end=first.line_end)


def answer_of(text: str, language: Language) -> str | None:
    """Give the sentences at the start of a text that answer a question; None where the first is no answer."""
    sentences = [text[start:end].strip() for start, end in split_sentences(text)]
    if not is_answer(sentences[0], language):
        return None
    for end, words in enumerate(told(sentences), start=1):
        if words >= SHORTEST:
            return " ".join(sentences[:end])
    return text


def told(sentences: Sequence[str]) -> Iterator[int]:
    """Count the words up to the end of each sentence."""
    return accumulate(len(sentence.split()) for sentence in sentences)


def is_answer(sentence: str, language: Language) -> bool:
    """Tell whether a sentence answers a question: by "yes" or "no", by a name, or by what will be."""
    if is_question(sentence):
        return False
    if speaks(language, "no_answers").match(sentence):
        return False
    is_plain = speaks(language, "answers").match(sentence) is not None or len(sentence.split()) < SHORTEST
    return is_plain or strength_of(sentence, language) > NO_CLAIM
