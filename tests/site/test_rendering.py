"""What is kept of a database that cannot change, and that nothing is kept of one that can."""

import asyncio
import sqlite3
from pathlib import Path

from datasette.app import Datasette

from plugins.row_cache import SHARE, RowCache, weight_of
from plugins.wording import count_of, day, percent, whole
from screenshots.serving import ROOT


def test_a_query_is_asked_once() -> None:
    asked: list[str] = []
    cache = RowCache()

    for _ in range(3):
        rows = cache.get("select", lambda: asked.append("select") or [("a", 1)])  # type: ignore[func-returns-value]
        assert rows == [("a", 1)]
        rows.clear()  # what a page does to its rows is no other page's business

    assert asked == ["select"]


def test_what_was_not_asked_for_longest_is_forgotten_first() -> None:
    weight = weight_of("a", [("x" * 50,)])
    cache = RowCache(most_bytes=SHARE * weight)
    for key in "abcdefghijklmnopqrs":
        cache.get(key, lambda: [("x" * 50,)])
        cache.get("a", lambda: [("never asked again",)])

    assert "a" in cache.answers
    assert "b" not in cache.answers
    assert cache.bytes <= cache.most_bytes
    assert len(cache.answers) == SHARE


def test_an_answer_that_would_drive_out_all_others_is_not_kept() -> None:
    cache = RowCache(most_bytes=10_000)
    cache.get("large", lambda: [("x" * 1000,)])

    assert not cache.answers
    assert cache.bytes == 0


def page_of(database: Path, **options: list[str]) -> tuple[str, str]:
    """Serve a database, change it, and give its home page before and after."""
    server = Datasette(**options, template_dir=str(ROOT / "templates"), plugins_dir=str(ROOT / "plugins"))

    async def twice() -> tuple[str, str]:
        before = await server.client.get("/posts")
        with sqlite3.connect(database) as connection:
            connection.execute("update posts set title = 'Changed' where id = '2025-01-01-neurips-2024-review'")
        connection.close()
        after = await server.client.get("/posts")
        return before.text, after.text

    return asyncio.run(twice())


def test_of_a_database_that_can_change_every_page_shows_what_is_in_it(database: Path, tmp_path: Path) -> None:
    copy = tmp_path / "hindcast.db"
    copy.write_bytes(database.read_bytes())
    before, after = page_of(copy, files=[str(copy)])

    assert ">Changed</a>" not in before
    assert ">Changed</a>" in after


def test_numbers_and_days_are_written_the_same_everywhere() -> None:
    assert [count_of(n, "post") for n in (0, 1, 2000)] == ["0 posts", "1 post", "2,000 posts"]
    assert [percent(share) for share in (0, 0.125, 0.5, 1)] == ["0%", "12.5%", "50%", "100%"]
    assert [whole(share) for share in (0.005, 0.125, 0.994)] == ["1%", "13%", "99%"]
    assert str(day("2025-01-02")) == '<time datetime="2025-01-02">2025-01-02</time>'
    assert str(day('"><script>')) == '<time datetime="&#34;&gt;&lt;script&gt;">&#34;&gt;&lt;script&gt;</time>'
    assert day(None) == "no date"
