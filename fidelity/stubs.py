"""What stands for shortcodes, includes and components that need a theme: one table.

Every row is applied to the text before an engine gets it, and to the targets of our own links, so
that a target may be kept as written or be resolved. What the builder has to do to agree is the
last column: it reads the source itself.
"""

import re
from typing import Final

from fidelity.stub import Stub

HUGO_RAW: Final = ("rawhtml", "raw-html", "raw_html", "raw", "html", "unsafe")
"""Shortcodes of common themes whose inside is HTML and no Markdown."""
HUGO_KEPT: Final = (*HUGO_RAW, "figure", "highlight", "details")
"""Shortcodes that Hugo runs itself: its own, and HUGO_RAW with a template of ours."""
LIQUID_KEPT: Final = (
    "raw|comment|if|elsif|else|unless|case|when|for|break|continue|assign|capture|increment|decrement|cycle|tablerow|"
    "highlight"
)
"""Tags that Liquid runs itself."""

QUOTED: Final = r"(?:\"[^\"]*\"|'[^']*'|`[^`]*`)"  # "a %} b"
# caption="a plot" as an argument
CAPTION: Final = re.compile(r"\bcaption\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
HUGO_CODE: Final = "mermaid|katex|math|latex|chart|plotly|code|codeblock|comment"
"""Shortcodes whose inside is no Markdown and shows neither heading nor link."""
HUGO_END: Final = r"[>%]\}\}"  # ">}}", "%}}"


def figure(match: re.Match[str]) -> str:
    """Make the figure of an include: its caption is HTML, as al-folio's template has it."""
    found = CAPTION.search(match[0])
    caption = (found[1] or found[2] or "") if found else ""
    return f"<figure><figcaption>{caption}</figcaption></figure>" if caption else "<figure></figure>"


STUBS: Final = (
    Stub(
        "liquid",
        "figure include",
        re.compile(rf"\{{%-?\s*include\s+figure\.(?:liquid|html)\s(?:{QUOTED}|(?!%\}}).)*?%\}}", re.DOTALL),
        figure,
        (
            '{% include figure.liquid path="a.png" caption="<a href=\'b\'>B</a>" %}',
            "<figure><figcaption><a href='b'>B</a></figcaption></figure>",
        ),
        "read the caption as HTML: links in it count",
    ),
    Stub(
        "liquid",
        "post_url, link",
        re.compile(r"\{%-?\s*(?:post_url|link)\s+([^%]*?)\s*-?%\}"),
        r"\1",
        ("[a]({% post_url 2024-01-02-b %})", "[a](2024-01-02-b)"),
        "the target is the argument, or the tag as written",
    ),
    Stub(
        "liquid",
        "any other tag",
        re.compile(rf"\{{%-?\s*(?!\s|(?:end)?(?:{LIQUID_KEPT})\b)(?:{QUOTED}|(?!%\}}).)*?%\}}", re.DOTALL),
        "",
        ("{% cite key %}{% note %}*b*{% endnote %}{% if x %}", "*b*{% if x %}"),
        "tags vanish, what stands between a pair stays as Markdown; no links from cite, bibliography, include",
    ),
    Stub(
        "hugo",
        "ref, relref",
        re.compile(r"\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?[\"`]?([^\"`\s>%]*)[\"`]?[^>%]*?[>%]\}\}"),
        r"\1",
        ('[a]({{< relref "b.md#c" >}})', "[a](b.md#c)"),
        "the target is the argument, or the shortcode as written",
    ),
    Stub(
        "hugo",
        "code and formulas",
        re.compile(
            rf"\{{\{{[<%]\s*({HUGO_CODE})\b(?![^>]*/{HUGO_END}).*?\{{\{{[<%]\s*/\s*\1\s*{HUGO_END}",
            re.DOTALL,
        ),
        "",
        ("a {{< mermaid >}}\n# no\n{{< /mermaid >}} b", "a  b"),
        "what stands inside is no Markdown",
    ),
    Stub(
        "hugo",
        "any other shortcode",
        re.compile(
            rf"\{{\{{[<%]\s*/?\s*(?!(?:{'|'.join(HUGO_KEPT)})\b)\w[\w./-]*"
            rf"(?:\"[^\"]*\"|`[^`]*`|(?!{HUGO_END}).)*{HUGO_END}",
            re.DOTALL,
        ),
        "",
        ('{{% callout "n" %}}*a*{{% /callout %}}{{< youtube x >}}', "*a*"),
        "tags vanish, what stands between a pair stays as Markdown; `figure` has `link` around its image and a "
        "caption in Markdown; `rawhtml` and its like hold HTML",
    ),
    Stub(
        "nikola",
        "any shortcode",
        re.compile(r"\{\{%\s*/?\s*[\w-]+(?:\"[^\"]*\"|(?!%\}\}).)*%\}\}", re.DOTALL),
        "",
        ("{{% youtube x %}}{{% raw %}}*a*{{% /raw %}}", "*a*"),
        "tags vanish, what stands between a pair stays as Markdown",
    ),
    Stub(
        "quarto",
        "any shortcode",
        re.compile(r"\{\{<\s*[\w/-]+(?:\"[^\"]*\"|(?!>\}\}).)*>\}\}", re.DOTALL),
        "",
        ("a {{< video https://a.org/v >}} b", "a  b"),
        "shortcodes vanish: the address of a video is no link",
    ),
    Stub(
        "hexo",
        "code block",
        re.compile(r"\{%\s*(codeblock|code|raw)\b.*?%\}.*?\{%\s*end\1\s*%\}", re.DOTALL),
        "",
        ("{% codeblock %}\n# no\n{% endcodeblock %}", ""),
        "what stands inside is no Markdown",
    ),
    Stub(
        "hexo",
        "link",
        re.compile(r"\{%\s*(?:post_link|asset_link)\s+(\S+)\s*(.*?)\s*%\}"),
        lambda match: f'<a href="{match[1]}">{match[2] or match[1]}</a>',
        ("{% post_link b Read b %}", '<a href="b">Read b</a>'),
        "post_link and asset_link are links to their first argument",
    ),
    Stub(
        "hexo",
        "any other tag",
        re.compile(rf"\{{%(?:{QUOTED}|(?!%\}}).)*?%\}}|\{{\{{.*?\}}\}}", re.DOTALL),
        "",
        ("{% blockquote A, B http://a.org C %}*a*{% endblockquote %}", "*a*"),
        "tags vanish, what stands between a pair stays as Markdown",
    ),
    Stub(
        "docusaurus",
        "heading id",
        re.compile(r"^( {0,3}#{1,6}[^\n]*?)[ \t]*\{#[\w-]+\}[ \t]*$", re.MULTILINE),
        r"\1",
        ("## Goals {#goals}", "## Goals"),
        "`{#id}` is no part of the heading",
        in_code=False,
    ),
    Stub(
        "docusaurus",
        "admonition title",
        re.compile(r"^([ \t]*:{3,})\s*([a-z]+)[ \t]+([^\[{\n][^\n]*)$", re.MULTILINE),
        r"\1\2[\3]",
        (":::tip Read *this*", ":::tip[Read *this*]"),
        "the title is text: links in it count, it is no heading",
        in_code=False,
    ),
    Stub(
        "obsidian",
        "embed, comment",
        re.compile(r"!\[\[[^\]\n]*\]\]|%%.*?%%", re.DOTALL),
        "",
        ("a ![[b.png|100]] %% c [d](e) %%", "a  "),
        "embeds and comments are not there",
        in_code=False,
    ),
    Stub(
        "obsidian",
        "highlight",
        re.compile(r"==(?=\S)([^=\n]+)(?<=\S)=="),
        r"\1",
        ("## ==New== goals", "## New goals"),
        "the marks are not there",
        in_code=False,
    ),
    Stub(
        "obsidian",
        "wikilink",
        re.compile(r"\[\[([^\]|\n]+)(?:\|([^\]\n]*))?\]\]"),
        lambda match: f"[{match[2] or match[1]}](<{match[1].strip()}>)",
        ("[[A note#Goals|see]]", "[see](<A note#Goals>)"),
        "the target is what stands before the bar, as written",
        in_code=False,
    ),
    Stub(
        "obsidian",
        "block id",
        re.compile(r"[ \t]\^[A-Za-z0-9-]+$", re.MULTILINE),
        "",
        ("A claim. ^claim-1", "A claim."),
        "it is not there",
        in_code=False,
    ),
)
"""In the order in which they are applied."""


def put_stubs(text: str, language: str) -> str:
    """Put stubs into a text.

    Args:
        text: Without front matter.
        language: Its template language; "" for none.

    Returns:
        What an engine can read.
    """
    for stub in STUBS:
        if stub.language == language:
            text = stub.apply(text)
    return text


def make_table() -> str:
    """Write the table as Markdown, for the README."""
    rows = ["| language | what | example | what the engine gets | what the builder does |", "|---|---|---|---|---|"]
    for stub in STUBS:
        before, after = (part.replace("|", "\\|").replace("\n", "⏎") for part in stub.example)
        rows.append(f"| {stub.language} | {stub.name} | `` {before} `` | `` {after} `` | {stub.builder} |")
    return "\n".join(rows)
