"""metadata.yml describes what the database has, all of it, and nothing else."""

from functools import cache
from typing import Any

import pytest
import yaml

from build_db.schema import TABLES
from build_db.views import VIEWS
from tests.site.conftest import ROOT

COLUMNS = {
    **{table.name: [column.name for column in table.columns] for table in TABLES},
    **{view.name: [name for name, _ in view.columns] for view in VIEWS},
}


@cache
def metadata() -> dict[str, Any]:
    """The metadata of the database."""
    whole = yaml.safe_load((ROOT / "metadata.yml").read_text(encoding="utf-8"))
    found: dict[str, Any] = whole["databases"]["hindcast"]
    return found


def test_every_table_and_view_is_described_and_no_other() -> None:
    assert set(metadata()["tables"]) == set(COLUMNS)
    assert all(table["description"] for table in metadata()["tables"].values())


@pytest.mark.parametrize("name", COLUMNS)
def test_every_column_is_described_in_order_and_no_other(name: str) -> None:
    columns = metadata()["tables"][name]["columns"]

    assert list(columns) == COLUMNS[name]
    assert all(columns.values())


@pytest.mark.parametrize("name", COLUMNS)
def test_facets_sort_orders_and_labels_are_columns(name: str) -> None:
    table = metadata()["tables"][name]
    named = [*table.get("facets", ()), *(table[key] for key in ("sort", "sort_desc", "label_column") if key in table)]

    assert set(named) <= set(COLUMNS[name])


def test_the_licence_and_the_source_are_stated() -> None:
    for key in ("title", "description", "license", "license_url", "source", "about"):
        assert metadata()[key], key


def test_every_query_has_a_title_a_description_and_samples_of_its_parameters() -> None:
    queries = metadata()["queries"]

    assert len(queries) >= 12
    for name, query in queries.items():
        assert query["title"], name
        assert query["description"], name
        assert all(f":{parameter}" in query["sql"] for parameter in query.get("params", ())), name
        assert bool(query.get("params")) == bool(query.get("examples")), name
