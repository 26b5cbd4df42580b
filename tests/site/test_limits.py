"""A visitor's SQL cannot cost much."""

import time

import httpx
import pytest


@pytest.mark.parametrize(
    "sql",
    [
        "select hex(zeroblob(1000000000))",
        "select length(replace(hex(zeroblob(9000000)), '0', 'aaaaaaaaaa'))",
        "with recursive n(i) as (select 1 union all select i + 1 from n) select max(i) from n",
        "select count(*) from search a, search b, search c, search d",
    ],
)
def test_a_costly_query_is_refused_soon(web: httpx.Client, sql: str) -> None:
    start = time.monotonic()
    answer = web.get("/hindcast.json", params={"sql": sql})

    assert answer.status_code == 400
    assert time.monotonic() - start < 5


@pytest.mark.parametrize(
    "sql", ["attach database ':memory:' as other", "delete from posts", "pragma writable_schema=1"]
)
def test_what_is_not_a_select_is_refused(web: httpx.Client, sql: str) -> None:
    assert web.get("/hindcast.json", params={"sql": sql}).status_code == 400


def test_the_database_is_served_as_one_that_does_not_change(web: httpx.Client) -> None:
    assert [found["is_mutable"] for found in web.get("/-/databases.json").json()] == [False]


def test_an_answer_is_cut_off_and_says_so(web: httpx.Client) -> None:
    sql = "with recursive n(i) as (select 1 union all select i + 1 from n where i < 5000) select i from n"
    answer = web.get("/hindcast.json", params={"sql": sql}).json()

    assert answer["truncated"]
    assert len(answer["rows"]) == 2000
