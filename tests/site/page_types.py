"""Every type of page that the site has, each with an example: what tests and benchmarks go through."""

from dataclasses import dataclass
from typing import Final

REVIEW: Final = "/posts/2025-01-01-neurips-2024-review"
JUDGED: Final = "/predictions/2025-01-01-neurips-2024-review/the-frontier-labs-will-go-on-not-publishing"
ROW: Final = "/hindcast/predictions/2025-01-01-neurips-2024-review~2Fthe-frontier-labs-will-go-on-not-publishing"
"""The row of the same prediction: what the time of our pages is compared with."""


@dataclass(frozen=True, slots=True)
class PageType:
    """A type of page."""

    name: str
    """What it is called in reports."""

    address: str
    """The example."""

    every: str = ""
    """SQL for the addresses of all pages of the type, in a fixed order; empty: the example is the only one."""

    stock: bool = False
    """Whether it is a page of Datasette's in our clothes."""

    status: int = 200
    """How it answers."""


PAGE_TYPES: Final = (
    PageType("home", "/"),
    PageType("posts", "/posts"),
    PageType("post", REVIEW, "select '/posts/' || id from posts order by id"),
    PageType("post with figures", "/posts/2025-02-01-selected-ideas-from-neurips-2024"),
    PageType("source", f"{REVIEW}/source", "select '/posts/' || id || '/source' from posts order by id"),
    PageType("predictions", "/predictions"),
    PageType(
        "predictions, chosen",
        "/predictions?year=2025&outcome=wrong&probability=stated",
        "select distinct '/predictions?year=' || year || '&outcome=' || replace(outcome, ' ', '%20') "
        "from prediction_facets order by 1",
    ),
    PageType("prediction", JUDGED, "select '/predictions/' || id from predictions order by id"),
    PageType(
        "prediction that others repeat",
        "/predictions/2023-12-31-seinma-predictions-for-2024/openai-will-announce-gpt-5",
    ),
    PageType("scoreboard", "/scoreboard"),
    PageType("talks", "/talks"),
    PageType("talk", "/talks/neurips-2024/workshop/84749", "select '/talks/' || id from talks order by id"),
    PageType("resources", "/resources"),
    PageType(
        "resource",
        "/resources?id=https%3A//arxiv.org/abs/2312.00752",
        "select '/resources?id=' || replace(replace(id, '%', '%25'), '&', '%26') from resources order by id",
    ),
    PageType("search", "/search"),
    PageType(
        "search results",
        "/search?q=benchmark+agents",
        "select '/search?q=' || term from search_terms where rows > 1 and term glob '[a-z][a-z][a-z]*' order by term",
    ),
    PageType("search without results", "/search?q=zzzqqx"),
    PageType(
        "search with mended words",
        "/search?q=becnhmark+kind:foo&year=2025",
        "select '/search?q=' || substr(term, 1, 2) || substr(term, 4, 1) || substr(term, 3, 1) || substr(term, 5) "
        "from search_terms where rows > 1 and term glob '[a-z][a-z][a-z][a-z][a-z][a-z][a-z]*' order by term",
    ),
    PageType("search in groups", "/search?q=gpt&group=outcome"),
    PageType("about", "/about"),
    PageType("not found", "/posts/2025-neurips-reviw", status=404),
    PageType("database", "/hindcast", stock=True),
    PageType("table", "/hindcast/posts", stock=True),
    PageType("table, chosen", "/hindcast/prediction_facets?_facet=topic&outcome=wrong&_sort=author", stock=True),
    PageType(
        "row",
        ROW,
        "select '/hindcast/predictions/' || replace(id, '/', '~2F') from predictions order by id",
        stock=True,
    ),
    PageType("query", "/hindcast/said_about?phrase=benchmark", stock=True),
    PageType("sql", "/hindcast?sql=select+id,+title,+date+from+posts+order+by+date", stock=True),
    PageType("sql with an error", "/hindcast?sql=select+nothing+from+nowhere", stock=True, status=400),
)
OWN: Final = tuple(page for page in PAGE_TYPES if not page.stock)
"""Pages of our own."""
