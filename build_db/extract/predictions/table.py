"""Tables of predictions: a row each, with columns for how likely, by when and how it turned out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from build_db.extract.predictions.base import Candidate, Context, Rule
from build_db.extract.predictions.claims import FUTURE, strength_of
from build_db.extract.predictions.frames import Purpose
from build_db.extract.predictions.horizons import Clock, parse_heading_horizon, parse_period
from build_db.extract.predictions.languages import Matcher, speaks
from build_db.extract.predictions.opening import announces
from build_db.extract.predictions.probabilities import Stated, parse_cell_probability
from build_db.extract.predictions.units import Table
from build_db.extract.predictions.verdicts import parse_verdict
from build_db.models import Block

STATEMENT_WORDS: Final = 3
"""A cell of fewer words states nothing."""
FEWEST_COLUMNS: Final = 2
"""A table of one column is a list."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of a table says what: the number of each, None where there is none."""

    claim: int
    """What is predicted."""

    probability: int | None
    """How likely the author finds it."""

    horizon: int | None
    """By when."""

    verdict: int | None
    """How it turned out."""

    predictor: int | None
    """Who said it."""

    timed: tuple[int, ...] = ()
    """How likely it is by the time in the header, where several columns say so: "by 2027", "by 2030"."""


def find_in_tables(context: Context) -> Iterator[Candidate]:
    """Find the rows of tables of predictions.

    The example that it was made for: a table with the columns Prediction, Confidence and Timeframe.
    """
    for table in context.units.tables:
        frame = context.frames[table.section]
        header, *rows = table.block.children or (None,)
        if header is None or not rows or frame.purpose is Purpose.ASIDE or len(header.children) < FEWEST_COLUMNS:
            continue
        columns = find_columns(header, rows, table, context)
        if columns:
            for row in rows:
                yield from claim_of_row(row, columns, table, context)


def find_columns(header: Block, rows: Sequence[Block], table: Table, context: Context) -> Columns | None:
    """Tell what the columns of a table are; None where it is no table of predictions."""
    language, names = context.language, [text_of(cell) for cell in header.children]
    numeric = [i for i, _ in enumerate(names) if is_numeric(i, rows)]
    clock = Clock(context.made_on, context.opening.year)
    timed = tuple(i for i in numeric if parse_period(names[i], clock, language))
    claim = first(names, speaks(language, "claim_columns"), numeric)
    claim = 0 if claim is None and timed and not names[0] else claim
    if claim is None:
        return None
    likely = [i for i in numeric if i != claim]
    mine = [i for i in likely if speaks(language, "own_columns").search(names[i]) or is_author(names[i], context)]
    named = [i for i in likely if speaks(language, "probability_columns").search(names[i])]
    probability = next(iter(mine or named or ([] if not likely else likely[:1])), None)
    columns = Columns(
        claim=claim,
        probability=probability,
        horizon=first(names, speaks(language, "horizon_columns"), [claim, *likely]),
        verdict=first(names, speaks(language, "verdict_columns"), [claim, *likely]),
        predictor=first(names, speaks(language, "predictor_columns"), [claim, *likely]),
        timed=timed if len(timed) > 1 else (),
    )
    return columns if is_of_predictions(names[claim], columns, table, rows, context) else None


def is_of_predictions(name: str, columns: Columns, table: Table, rows: Sequence[Block], context: Context) -> bool:
    """Tell whether a table is one of predictions: by its header, or by where it stands and what its rows say."""
    language = context.language
    if speaks(language, "technical").search(name):
        return False
    lead = context.units.texts[table.lead_in].text if table.lead_in is not None else ""
    is_expected = context.frames[table.section].purpose in (Purpose.PREDICTIONS, Purpose.GRADED)
    tells = speaks(language, "claim_names").search(name) is not None or is_forecast(columns)
    if not (is_expected or announces(lead, language) or (tells and wordy(rows, columns.claim))):
        return False
    says = sum(strength_of(cell_text(row, columns.claim), language) >= FUTURE for row in rows)
    return (
        speaks(language, "prediction_labels").search(name) is not None
        or columns.probability is not None
        or columns.verdict is not None
        or 2 * says >= len(rows)
    )


def is_forecast(columns: Columns) -> bool:
    """Tell whether a table says of each row both how likely it is and by when: "Statement", "P", "Resolves"."""
    return columns.probability is not None and columns.horizon is not None


def wordy(rows: Sequence[Block], column: int) -> bool:
    """Tell whether most cells of a column are statements rather than names and numbers."""
    return 2 * sum(len(cell_text(row, column).split()) >= STATEMENT_WORDS for row in rows) > len(rows)


def claim_of_row(row: Block, columns: Columns, table: Table, context: Context) -> Iterator[Candidate]:
    """Make candidates of a row: one, or one for each time that a column is for; a row without a statement is none."""
    if columns.claim >= len(row.children):
        return
    cell = row.children[columns.claim]
    text = text_of(cell)
    if not text:
        return
    claim = Candidate(
        section=table.section,
        line_start=row.line_start,
        line_end=row.line_end,
        token=cell.token,
        text=text,
        markdown=cell.inline.markdown if cell.inline else text,
        marks=dict(cell.attributes),
        stated=probability_of(row, columns),
        horizon=horizon_of(row, columns, table, context),
        predictor=predictor_of(row, columns, context),
        restated=context.frames[table.section].purpose is Purpose.GRADED
        or (context.opening.looks_back and columns.verdict is not None),
        verdict=parse_verdict(cell_text(row, columns.verdict), context.language),
    )
    header, clock = table.block.children[0], Clock(context.made_on, context.opening.year)
    for column in columns.timed:
        if stated := parse_cell_probability(cell_text(row, column)):
            horizon = parse_period(cell_text(header, column), clock, context.language)
            yield replace(claim, stated=stated, horizon=horizon)
    if not columns.timed:
        yield claim


def horizon_of(row: Block, columns: Columns, table: Table, context: Context) -> str | None:
    """Read by when a row is to come true: off its cell, else off the header above the statement."""
    period = cell_text(row, columns.horizon)
    if period:
        return parse_period(period, Clock(context.made_on, context.opening.year), context.language)
    header = cell_text(table.block.children[0], columns.claim)
    return parse_heading_horizon(header, context.clock, context.language)


def probability_of(row: Block, columns: Columns) -> Stated | None:
    """Read the probability of a row."""
    return parse_cell_probability(cell_text(row, columns.probability))


def predictor_of(row: Block, columns: Columns, context: Context) -> str | None:
    """Read who said it; None for the author."""
    name = cell_text(row, columns.predictor)
    return None if not name or is_author(name, context) else name


def is_author(name: str, context: Context) -> bool:
    """Tell whether a name, or the header of a column, is that of an author of the post."""
    folded = name.casefold()
    if speaks(context.language, "own_columns").search(name):
        return True
    return any(part.casefold() in folded for author in context.authors for part in author.split()[:1])


def is_numeric(column: int, rows: Sequence[Block]) -> bool:
    """Tell whether most cells of a column that say something are probabilities."""
    texts = [text for row in rows if (text := cell_text(row, column)) and text not in {"-", "–", "—"}]
    return bool(texts) and 2 * sum(parse_cell_probability(text) is not None for text in texts) > len(texts)


def first(names: Sequence[str], pattern: Matcher, taken: Sequence[int]) -> int | None:
    """Give the first column whose header a pattern finds and that is not taken."""
    return next((i for i, name in enumerate(names) if i not in taken and pattern.search(name)), None)


def cell_text(row: Block, column: int | None) -> str:
    """Give the text of a cell; "" where there is none."""
    return text_of(row.children[column]) if column is not None and column < len(row.children) else ""


def text_of(cell: Block) -> str:
    """Give the plain text of a cell."""
    return cell.inline.text.strip() if cell.inline else ""


RULE: Final = Rule("table", "a row of a table of predictions", find_in_tables)
