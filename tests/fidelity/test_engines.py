"""Every engine that is installed follows a rule that is its own."""

import pytest

pytest.importorskip("selectolax", reason="the dependency group fidelity is not installed")

from fidelity.engines import ENGINES
from fidelity.engines.base import Engine, EngineError, render_batches
from fidelity.models import Job, Rendered
from fidelity.page import read_page

CASES = [
    ("kramdown", "", "## A {#b}\n\n## C {.d}\n", ["h2 “A”", "h2 “C {.d}”"], []),
    ("kramdown", "", "## A\n{: #b}\n[c]({{ '/d' | relative_url }})\n", ["h2 “A”"], ["/d"]),
    ("goldmark", "", "## A {#b}\nwww.c.org\n", ["h2 “A”"], ["https://www.c.org"]),
    ("goldmark", "", '{{< figure src="a.png" link="/b" >}}\n\n<h3>C</h3>\n', ["h3 “C”"], ["/b"]),
    ("python-markdown", "pelican", "#A {#b}\nhttps://c.org\n", ["h1 “A”"], []),
    ("python-markdown", "nikola", "~~[a](b)~~\n", [], ["b"]),
    ("pandoc", "hakyll", "a\n# b\n\n# C {.d}\n\nsee [C]\n", ["h1 “C”"], ["#c"]),
    ("pandoc", "quarto", "::: {.callout-tip}\n## A\n\n[b](c)\n:::\n", [], ["c"]),
    ("cmark-gfm", "", "# A[^1]\nhttps://b.org\n\n[^1]: [c](d)\n", ["h1 “A”"], ["https://b.org", "d"]),
    ("mistune", "", "#A\n[b](c)\n", ["h1 “A”"], ["c"]),
    ("markdown-it", "eleventy", "a\n\n    [b](c) https://d.org\n", [], ["c"]),
    ("markdown-it", "vitepress", "# A {#b}\n\nhttps://c.org\n", ["h1 “A”"], ["https://c.org"]),
    ("remark", "markdown", "# A\nhttps://b.org\n\n<h2>C</h2>\n", ["h1 “A”", "h2 “C”"], ["https://b.org"]),
    ("remark", "mdx", "import A from 'a'\n\n<A>\n# B {1}\n<Link to='/c'>d</Link>\n</A>\n", ["h1 “B”"], ["/c"]),
    ("remark", "docusaurus", ":::note[A]\n## B\n:::\n\n<!-- # C -->\n", ["h2 “B”"], []),
    ("marked", "", "# A\nhttps://b.org\n", ["h1 “A”"], ["https://b.org"]),
    ("mdsvex", "", "<script>\n</script>\n\n# A\n", ["h1 “A”"], []),
]


def installed(name: str) -> Engine:
    engine = ENGINES[name]
    if not engine.version():
        pytest.skip(f"{name} is not installed ({engine.install})")
    return engine


@pytest.mark.parametrize(("name", "flavour", "text", "headings", "links"), CASES)
def test_engine(name: str, flavour: str, text: str, headings: list[str], links: list[str]) -> None:
    (page,) = installed(name).render([Job("a.md", text, flavour)])
    facts = read_page(page.html)
    assert page.error == ""
    assert [item.shown for item in facts.headings] == headings
    assert [item.shown for item in facts.links] == links


def test_every_engine_has_a_case() -> None:
    assert {case[0] for case in CASES} == set(ENGINES)


def test_mdx_that_does_not_compile_is_refused_alone() -> None:
    pages = installed("remark").render([Job("a.mdx", "a {b", "mdx"), Job("b.mdx", "# B", "mdx")])
    assert pages[0].error
    assert pages[1].html == "<h1>B</h1>"


def test_batch_that_fails_is_halved_until_the_post_at_fault_is_alone() -> None:
    def render(jobs: object) -> list[Rendered]:
        assert isinstance(jobs, list)
        if any(job.text == "bad" for job in jobs):
            raise EngineError("down")
        return [Rendered(job.text) for job in jobs]

    engine = Engine("fake", lambda: "1", "nowhere", render)
    jobs = [Job(text, text, "") for text in ("a", "b", "bad", "c", "d")]
    pages = render_batches(engine, jobs)
    assert [page.html or page.error for page in pages] == ["a", "b", "down", "c", "d"]
