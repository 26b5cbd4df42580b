"""Addresses of lists that are narrowed by choices: `/predictions?year=2025&outcome=right`."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any, Final
from urllib.parse import quote, urlencode

from datasette import hookimpl
from datasette.app import Datasette

LONGEST: Final = 300
"""No name that could be chosen is longer; a longer one finds nothing either way."""

MOST_ADDRESSES: Final = 4096
"""Addresses that are kept as they are written."""


@hookimpl  # type: ignore[untyped-decorator]
def extra_template_vars(datasette: Datasette, request: Any) -> dict[str, Callable[..., Any]]:
    """Offer in templates what lists of choices need; made ready here, as templates that loop and call are slow.

    `chosen_of(names)`, `address_of(path, choices, name=value …)`, `values_by(rows, key, value)`,
    `grouped(rows, key)`, `links_of(path, choices, field, rows, names)`.

    Args:
        datasette: The server.
        request: What was asked for.

    Returns:
        Name → function.
    """
    given = request.args if request else {}
    return {
        "grouped": grouped,
        "links_of": lambda path, choices, field, rows, names: links_of(
            datasette.urls.path(path), choices, field, rows, names
        ),
        "values_by": lambda rows, key, value: {row[key]: row[value] for row in rows},
        "chosen_of": lambda names: chosen_of(given, names),
        "address_of": lambda path, choices=(), **changes: address_of(
            datasette.urls.path(path), {**dict(choices), **changes}
        ),
    }


def chosen_of(given: Any, names: Iterable[str]) -> dict[str, str]:
    """Read what was chosen from an address.

    Args:
        given: The parameters of the address.
        names: Those that a list knows.

    Returns:
        Name → what was chosen; empty: everything.
    """
    return {name: (given.get(name) or "")[:LONGEST] for name in names}


def address_of(path: str, choices: Mapping[str, object]) -> str:
    """Write the address of a list.

    Args:
        path: E.g. `/predictions`.
        choices: E.g. `{"year": "2025", "outcome": ""}`; what is empty is left out.

    Returns:
        E.g. `/predictions?year=2025`.
    """
    return written(path, tuple((name, str(value)) for name, value in choices.items() if value))


@lru_cache(MOST_ADDRESSES)
def written(path: str, values: tuple[tuple[str, str], ...]) -> str:
    """Write an address; a list has hundreds, the same ones for every visitor."""
    query = urlencode(values, quote_via=quote, safe="/")
    return f"{path}?{query}" if query else path


def grouped(rows: Iterable[Any], key: str) -> dict[str, list[Any]]:
    """Sort rows into groups.

    Args:
        rows: Rows of a query.
        key: The column that tells the group.

    Returns:
        Group → its rows, in their order.
    """
    groups: dict[str, list[Any]] = {}
    for row in rows:
        groups.setdefault(row[key], []).append(row)
    return groups


def links_of(
    path: str, choices: Mapping[str, object], field: str, rows: Iterable[Any], names: Mapping[str, str]
) -> list[dict[str, object]]:
    """Make the links of one facet.

    Args:
        path: E.g. `/predictions`.
        choices: What is chosen so far.
        field: The facet, e.g. `year`.
        rows: Rows with `value` and `n`.
        names: How values are shown that are not shown as they are.

    Returns:
        Mappings with `label`, `n` and `address`, which is empty for what is chosen.
    """
    return [
        {
            "label": names.get(row["value"], row["value"]),
            "n": f"{row['n']:,}",
            "address": "" if choices[field] == row["value"] else address_of(path, {**choices, field: row["value"]}),
        }
        for row in rows
    ]
