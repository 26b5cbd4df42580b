"""An original, in its author's words, is read with all that belongs to it; so are the predictions in it."""

import re
import subprocess
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Final

import httpx
import pytest

from screenshots.serving import served
from tests.site.conftest import AS_OF, ROOT
from tests.site.html_pages import read_page

FIRST: Final = """---
title: A look ahead
date: 2024-12-30
authors: [Ada Example]
source_url: https://blog.example.org/2024/ahead/
license: CC-BY-SA-4.0
---

Nothing here is certain.[^1]

[^1]: Least of all this.

## Robots

**Status**: two papers stand out, [Mamba](https://arxiv.org/abs/2312.00752) and
[this repository](https://github.com/a/b), from [the same tutorial](https://neurips.cc/virtual/2024/tutorial/99526).

<div class="row"><img src="img/robot.png" alt="A robot"></div>
<div class="caption">
A robot that folds a shirt. Source: Example Labs, 2024.
</div>

**2025 predictions**

- At least one of the big shops will sell a robot that folds shirts for 5,000 dollars (20%)
- Robots stay rare in homes
"""
SECOND: Final = """---
title: Looking back
date: 2025-12-30
authors: [Ada Example]
source_url: https://blog.example.org/2025/back/
---

## Grading my 2025 predictions

- ❌ At least one of the big shops will sell a robot that folds shirts for 5,000 dollars

## Reading

[Mamba](https://arxiv.org/abs/2312.00752) again.
"""


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A client of a server of two originals."""
    folder = tmp_path_factory.mktemp("originals")
    posts = folder / "posts"
    posts.mkdir()
    (posts / "ahead.md").write_text(FIRST, encoding="utf-8")
    (posts / "back.md").write_text(SECOND, encoding="utf-8")
    database = folder / "hindcast.db"
    program = Path(ROOT, ".venv", "bin", "hindcast")
    subprocess.run([program, "build", posts, "--db", database, "--as-of", AS_OF, "--quiet"], check=True, timeout=60)
    with served(database) as address, httpx.Client(base_url=address, timeout=20) as client:
        yield client


@pytest.fixture(scope="module")
def post(originals: httpx.Client) -> str:
    """The page of the first."""
    return unescape(originals.get("/posts/ahead").text)


def page_of(originals: httpx.Client, statement: str) -> str:
    """Get the page of a prediction."""
    found = originals.get(
        "/hindcast/predictions.json", params={"statement__contains": statement, "_shape": "array", "_sort": "made_on"}
    ).json()
    return unescape(originals.get(f"/predictions/{found[0]['id']}").text)


def test_it_says_that_it_is_an_original_and_under_which_licence(post: str, originals: httpx.Client) -> None:
    assert "The authors’ own text, from" in post
    assert "Licence: CC-BY-SA-4.0." in post
    assert "Licence: not stated." in originals.get("/posts/back").text


def test_a_figure_is_linked_to_its_source_with_caption_credit_and_section(post: str) -> None:
    figures = post[post.index('<ol class="figures">') : post.index("</ol>", post.index('<ol class="figures">'))]

    assert '<a href="https://blog.example.org/2024/ahead/img/robot.png">A robot that folds a shirt.' in figures
    assert "Source: Example Labs, 2024." in figures
    assert 'in <a href="#robots-status">Status</a>' in figures
    assert "<img" not in post


def test_footnotes_go_both_ways(post: str) -> None:
    page = read_page(post)

    assert {"#fn1", "#fnref1"} <= set(page.links)
    assert page.ids["fn1"] == page.ids["fnref1"] == 1


def test_the_links_of_each_section_are_gathered_with_their_kind(post: str) -> None:
    links = post[post.index('class="related links-of-post"') :]
    links = links[: links.index("</details>")]

    assert "<summary>3 links, by section</summary>" in links
    assert "1 paper, 1 repository, 1 talk" in links
    assert re.findall(r"<dt>.*</dt>", links) == ['<dt><a href="#robots-status">Status</a></dt>']
    assert (
        '<a href="https://arxiv.org/abs/2312.00752">Mamba</a> <span class="n">paper, '
        '<a href="/resources?id=https%3A//arxiv.org/abs/2312.00752">in 2 posts</a></span>' in links
    )
    assert '<a href="https://github.com/a/b">this repository</a> <span class="n">repository</span>' in links
    assert '<span class="n">talk, <a href="/talks/neurips-2024/tutorial/99526">all mentions</a></span>' in links


def test_it_can_be_cited_and_leads_to_its_neighbours(post: str, originals: httpx.Client) -> None:
    assert 'id="cite-this"' in post
    assert "Ada Example" in post[post.index('id="cite-this"') :]
    assert '<a rel="next" href="/posts/back">' in post
    assert '<a rel="prev" href="/posts/ahead">' in originals.get("/posts/back").text


def test_a_prediction_leads_to_the_very_passage_of_its_source(originals: httpx.Client) -> None:
    html = page_of(originals, "sell a robot")

    passage = "#:~:text=At%20least%20one%20of%20the,folds%20shirts%20for%205%2C000%20dollars"
    assert f'<a href="https://blog.example.org/2024/ahead/{passage}">' in html
    assert "this passage at blog.example.org" in html


def test_a_prediction_shows_where_it_is_repeated_and_the_verdict_there(originals: httpx.Client) -> None:
    html = page_of(originals, "sell a robot")
    elsewhere = html[html.index('id="elsewhere"') :]

    assert "The same claim elsewhere" in elsewhere
    assert "repeats this one, in Looking back" in elsewhere
    assert "outcome-wrong" in elsewhere


def test_a_prediction_that_is_due_says_how_to_judge_it(originals: httpx.Client) -> None:
    html = page_of(originals, "stay rare")

    assert "It fell due on" in html
    assert "<code>assessments/ahead.yml</code>" in html[html.index('id="judge"') :]
