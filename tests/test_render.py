"""Rendering: a page that can be shown to anybody, with the places that others link to."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from build_db.extract import extract_bundle
from build_db.render import render_document
from tests.cases import Case, cases, document_of


def html_of(text: str) -> str:
    """Render a post with all that its records say."""
    document = document_of(text)
    bundle = extract_bundle(document)
    return render_document(document, bundle.prediction_tokens, bundle.post.source_url)


@pytest.mark.parametrize("case", cases("render"))
def test_a_post_becomes_a_page(case: Case) -> None:
    assert html_of(case.text) == case.expected


class Tags(HTMLParser):
    """Lists the tags of a page with their attributes, as a browser would see them."""

    def __init__(self, html: str) -> None:
        """Read a page."""
        super().__init__()
        self.seen: list[tuple[str, dict[str, str]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag."""
        self.seen.append((tag, {name: value or "" for name, value in attrs}))


def check_harmless(html: str) -> None:
    """Check that a page holds nothing that runs, loads or leads somewhere by itself."""
    for tag, attributes in Tags(html).seen:
        assert tag not in {"script", "style", "iframe", "object", "embed", "form", "base", "meta", "link", "img", "svg"}
        assert not [name for name in attributes if name.startswith("on") or name in {"style", "srcdoc", "formaction"}]
        for name in ("href", "src"):  # a relative target would lead into the site itself
            assert re.match(r"(https?://|mailto:|#|$)", attributes.get(name, ""), re.IGNORECASE), attributes


HOSTILE = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example>",
    "<script\n>alert(1)</script\n>",
    "text <script>alert(1)</script> text",
    "<img src=x onerror=alert(1)>",
    '<img src="a.png" alt="&quot; onerror=alert(1) x=&quot;">',
    '![" onerror="alert(1)](a.png)',
    '![a](a.png "\\" onload=\\"alert(1)")',
    "<svg/onload=alert(1)>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" java\nscript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href="&amp;#106;avascript:alert(1)">x</a>',
    '<a href="JaVaScRiPt:alert(1)">x</a>',
    '<a href="\x01javascript:alert(1)">x</a>',
    "[x](javascript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](JAVASCRIPT&colon;alert(1))",
    "[x][r]\n\n[r]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "[x](vbscript:alert(1)) [y](data:text/html;base64,PHNjcmlwdD4=)",
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    "<iframe src=https://evil.example></iframe><object data=x></object><embed src=x>",
    "<style>@import url(//evil.example)</style><p style='position:fixed'>x</p>",
    '<form action="https://evil.example"><input type=submit formaction=javascript:alert(1)></form>',
    '<base href="//evil.example"><meta http-equiv=refresh content="0;url=//evil.example"><link rel=stylesheet href=x>',
    "<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)></style></mglyph></math>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    '<a title="<img src=x onerror=alert(1)>" href="a">x</a>',
    '<a title=">" href="javascript:alert(1)">x</a>',
    '<img alt="<script>alert(1)</script>" src="b.png">',
    '# Heading <img src=x onerror=alert(1)>\n{: #x" onclick="alert(1) }',
    "text[^<script>alert(1)</script>]\n\n[^<script>alert(1)</script>]: note <b onclick=alert(1)>x</b>",
    '```html"onload="alert(1)\n<script>alert(1)</script>\n```',
    "---\nsource_url: 'javascript:alert(1)//'\n---\n[x](y) ![x](y)",
    "---\nsource_url: 'https://x.example/\"><script>alert(1)</script>'\n---\n[x](y) ![x](y)",
    '---\ntitle: x\n---\n**Predictions**\n\n- <script>alert(1)</script> x\n- "><img src=x onerror=alert(1)>',
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_does_no_harm(text: str) -> None:
    check_harmless(html_of(text))
    check_harmless(html_of(f"---\nsource_url: https://blog.example.org/post/\n---\n{text}"))


PIECES = [
    *(
        " ",
        "\n",
        "\n\n",
        "# ",
        "- ",
        "> ",
        "**",
        "`",
        "```",
        "[",
        "](",
        ")",
        "![",
        "<",
        ">",
        "</",
        "=",
        '"',
        "'",
        "&",
        ":",
    ),
    *(
        "script",
        "img",
        "src",
        "href",
        "onerror",
        "onclick",
        "javascript:",
        "alert(1)",
        "a",
        "svg",
        "style",
        "<!--",
        "-->",
    ),
    *(
        "{: ",
        "}",
        "[^1]",
        "[^1]: ",
        "|",
        "---",
        "&#106;",
        "\x00",
        "\\",
        "//evil.example",
        "data:text/html,",
        "p",
        "div",
    ),
]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
@example('<a href="x" title="<a href="javascript:alert(1)">')
@example("<img src='x' alt='<img src=y>'>")
def test_no_text_gets_anything_harmful_through(text: str) -> None:
    check_harmless(html_of(text))
