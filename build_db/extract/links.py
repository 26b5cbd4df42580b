"""Links → rows of `links`, and of the resources, talks and conferences that they point to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from build_db.catalogue.event_words import kind_in_words
from build_db.catalogue.link_names import better_name
from build_db.catalogue.resources import Recognised, recognise_resource
from build_db.catalogue.talks import TalkAddress, make_talk
from build_db.models import Document, Inline, InlineLink
from build_db.normalise import absolute_url, split_sentences
from build_db.problems import Problem
from build_db.records import Conference, Link, Prediction, Resource, Section, Talk

CONTEXT_LIMIT = 500
"""Characters of context; a longer sentence is cut around the link."""


@dataclass
class Linked:
    """What the links of a post amount to."""

    links: list[Link] = field(default_factory=list)
    resources: dict[str, Resource] = field(default_factory=dict)
    talks: dict[str, Talk] = field(default_factory=dict)
    conferences: dict[str, Conference] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def extract_links(
    document: Document, sections: Sequence[Section], predictions: Sequence[Prediction], base: str | None
) -> Linked:
    """List the links of a post and what they point to.

    Args:
        document: The post.
        sections: Its sections, in the order of those of the document.
        predictions: Its predictions.
        base: Its public address, for relative links; None where that is not known.

    Returns:
        Links in the order of the text; resources, talks and conferences each once.
    """
    result = Linked()
    site = document.manuscript.source.site.url
    for section, inline, link in inline_links(document, sections):
        url = followable(absolute_url(link.href, base, site))
        if url is None and ":" in link.href.split("/")[0]:
            message = f"`{link.href}` is no address that can be followed: mend the target of the link"
            result.problems.append(Problem(document.manuscript.source.path, link.line, "link-malformed", message))
        recognised = recognise_resource(url) if url else None
        text = inline.text[link.start : link.end].strip() or None
        context = sentence_around(inline.text, link)
        if recognised:
            add_resource(result, recognised, text)
        if url and recognised and recognised.talk:
            kind = kind_in_words(text, context, section.heading, section.breadcrumb)
            add_talk(result, recognised.talk, make_talk(recognised.talk, url, kind))
        position = len(result.links) + 1
        result.links.append(
            Link(
                id=f"{section.post_id}#link-{position}",
                post_id=section.post_id,
                section_id=section.id,
                prediction_id=prediction_around(link.line, section.id, predictions),
                resource_id=recognised.resource.id if recognised else None,
                position=position,
                url=url,
                href=link.href,
                text=text,
                context=context,
                line=link.line,
            )
        )
    return result


def inline_links(document: Document, sections: Sequence[Section]) -> Iterator[tuple[Section, Inline, InlineLink]]:
    """Yield every link with the section and the text around it, in order."""
    for node, section in zip(document.sections, sections, strict=True):
        for _, inline in node.texts:
            for link in inline.links:
                yield section, inline, link


def add_resource(result: Linked, recognised: Recognised, text: str | None) -> None:
    """Keep a resource, with the text of a link that names it best."""
    resource = recognised.resource
    known = result.resources.get(resource.id)
    label = better_name(known.label if known else None, text)
    if known is None or label != known.label:
        result.resources[resource.id] = Resource(resource.id, resource.kind, resource.host, resource.identifier, label)


def add_talk(result: Linked, address: TalkAddress, talk: Talk) -> None:
    """Keep a talk as it was first linked, and its conference."""
    result.talks.setdefault(talk.id, talk)
    if address.conference:
        result.conferences.setdefault(address.conference.id, address.conference)


def followable(url: str | None) -> str | None:
    """Give an address that a reader can follow: one of the web or of mail, and no `javascript:`."""
    return url if url and url.lower().startswith(("http://", "https://", "mailto:", "ftp://", "tel:")) else None


def prediction_around(line: int, section_id: str, predictions: Sequence[Prediction]) -> str | None:
    """Tell the prediction on whose lines a link stands; the narrowest where several do."""
    around = [
        prediction
        for prediction in predictions
        if prediction.line_start <= line <= prediction.line_end and prediction.section_id == section_id
    ]
    return min(around, key=lambda prediction: prediction.line_end - prediction.line_start).id if around else None


@lru_cache(maxsize=8)
def sentences_of(text: str) -> tuple[tuple[int, int], ...]:
    """Split a text once for all links in it, which come one after the other."""
    return tuple(split_sentences(text))


def sentence_around(text: str, link: InlineLink) -> str | None:
    """Give the sentences that a link reaches into.

    Args:
        text: The text around the link.
        link: The link.

    Returns:
        One sentence, or several where the link spans them; at most 500 characters; None where there is no text.
    """
    start, end = 0, len(text)
    for first, last in sentences_of(text):
        if first <= link.start < last:
            start = first
        if link.start < last and link.end <= last:
            end = last
            break
    if end - start > CONTEXT_LIMIT:
        start = max(start, link.start - CONTEXT_LIMIT // 2)
        end = min(end, start + CONTEXT_LIMIT)
    return text[start:end].strip() or None
