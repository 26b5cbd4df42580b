"""Hugo's shortcodes: what stands for content becomes Markdown or HTML, all else vanishes.

Source: Hugo's "Shortcodes" and "Embedded shortcodes"; `rawhtml`, `mermaid` and their like are those of common themes.
"""

import re
from collections.abc import Callable
from html import escape
from typing import Final

# "{{< figure src="a.png" >}}", "{{% /note %}}", "{{< x />}}", on one line or several
SHORTCODE: Final = re.compile(
    r"\{\{[<%]\s*(?P<closing>/?)\s*(?P<name>\w[\w./-]*)"
    r"(?P<arguments>(?:\"(?:\\.|[^\"\\]){0,2000}\"|`[^`]{0,2000}`|(?!/?[>%]\}\}|\{\{)[^\"`]){0,2000})/?[>%]\}\}",
)
COMMENT: Final = re.compile(r"\{\{[<%]/\*.*?\*/[>%]\}\}", re.DOTALL)  # "{{</* shown, not run */>}}"
# src="a.png" | caption=`a "plot"` | width=300 | "b.md" | b.md
ARGUMENT: Final = re.compile(r"(?:([\w-]+)\s*=\s*)?(?:\"((?:\\.|[^\"\\])*)\"|`([^`]*)`|([^\s\"`=]+))")
LINK: Final = re.compile(r"\[([^\[\]]*)\]\(([^()\s]+)[^()]*\)")  # "[by her](https://a.org)" in a caption

UNSEEN: Final = frozenset("mermaid katex math latex chart plotly comment".split())
"""What stands in these is no Markdown and shows neither heading nor link."""
CODE: Final = frozenset({"highlight", "code", "codeblock"})
RAW: Final = frozenset({"rawhtml", "raw-html", "raw_html", "raw", "html", "unsafe"})
FENCE: Final = "~~~~~~~~"
ONE_LINE: Final = "<!-- -->"
"""In front of HTML: CommonMark ends such a block with its line. In a blank line of HTML: CommonMark reads on."""


def run_shortcodes(body: str) -> str:
    """Do what Hugo does with shortcodes before and after Markdown.

    Args:
        body: With shortcodes.

    Returns:
        The same number of lines without them. Those in code are run as well, as Hugo does.
    """
    if "{{" not in body:
        return body
    if "*/" in body:
        body = COMMENT.sub(read_comment, body)
    for names, make in PAIRS:
        if any(name in body for name in names):
            body = pair_of(names).sub(make, body)
    return SHORTCODE.sub(run_shortcode, body)


def read_comment(match: re.Match[str]) -> str:
    """Show what a comment keeps from being run, `{{</* x */>}}`."""
    return match[0].replace("{{", "&#123;&#123;", 1).replace("/*", "", 1).replace("*/", "", 1).replace("<", "&lt;", 1)


def lines_of(text: str) -> str:
    """Give the line ends of a text."""
    return "\n" * text.count("\n")


def pair_of(names: frozenset[str]) -> re.Pattern[str]:
    """Make the pattern of shortcodes with an inside: `{{< raw >}}…{{< /raw >}}`."""
    words = "|".join(sorted(names))
    # "{{< raw x >}}", the inside, "{{< /raw >}}"
    return re.compile(
        rf"\{{\{{[<%]\s*(?P<name>{words})\b(?P<arguments>[^>%]*)(?<!/)[>%]\}}\}}(?P<inside>.*?)"
        r"\{\{[<%]\s*/\s*(?P=name)\s*[>%]\}\}(?P<behind>[ \t]*(?=\n|\Z))?",
        re.DOTALL,
    )


def make_nothing(match: re.Match[str]) -> str:
    """Leave the line ends."""
    return lines_of(match[0])


def make_code(match: re.Match[str]) -> str:
    """Make fenced code of a highlighted piece on lines of its own, and nothing of any other."""
    inside = match["inside"]
    before = match.string[match.string.rfind("\n", 0, match.start()) + 1 : match.start()]
    if before.strip() or "\n" not in inside or match["behind"] is None or FENCE in inside:
        return make_nothing(match)
    last = inside.rpartition("\n")[2]
    return f"{FENCE}{lines_of(match['arguments'])}{inside[: len(inside) - len(last)]}{FENCE}"


def make_raw(match: re.Match[str]) -> str:
    """Make an HTML block of raw HTML, which reaches over blank lines."""
    lines = (lines_of(match["arguments"]) + match["inside"]).split("\n")
    if len(lines) == 1:
        return f"{lines[0]}{match['behind'] or ''}"
    filled = "\n".join(line if line.strip() else ONE_LINE for line in lines)
    return f"<div>{filled}</div>"


PAIRS: Final[tuple[tuple[frozenset[str], Callable[[re.Match[str]], str]], ...]] = (
    (UNSEEN, make_nothing),
    (CODE, make_code),
    (RAW, make_raw),
)
"""Names of shortcodes whose inside is no Markdown, and what is made of them."""


def run_shortcode(match: re.Match[str]) -> str:
    """Run one tag: figures and references stand for content, all others vanish, the inside of pairs stays."""
    name, arguments = match["name"], match["arguments"]
    content = ""
    if name == "figure" and not match["closing"]:
        content = make_figure(arguments_of(arguments))
    elif name in ("ref", "relref"):
        values = arguments_of(arguments)
        content = values.get("path") or values.get("", "")
    return content + lines_of(match[0])


def arguments_of(text: str) -> dict[str, str]:
    """Read the arguments of a shortcode.

    Args:
        text: e.g. ` src="a.png" width=300`.

    Returns:
        Name → value; the first without a name under "".
    """
    values: dict[str, str] = {}
    for name, double, raw, bare in ARGUMENT.findall(text):
        values.setdefault(name, double.replace('\\"', '"') or raw or bare)
    return values


def make_figure(values: dict[str, str]) -> str:
    """Make what the shortcode `figure` shows, on one line. Source: Hugo's template `figure.html`.

    Args:
        values: Its arguments.

    Returns:
        HTML: the image in its link, the title as a heading, the caption, the credit in its link.
    """
    image = f'<img src="{escape(values.get("src", ""))}" alt="{escape(values.get("alt", ""))}">'
    if link := values.get("link"):
        image = f'<a href="{escape(link)}">{image}</a>'
    title = f"<h4>{values['title']}</h4>" if values.get("title") else ""
    caption = LINK.sub(r'<a href="\2">\1</a>', values.get("caption", ""))
    credit = LINK.sub(r'<a href="\2">\1</a>', values.get("attr", ""))
    if credit and values.get("attrlink"):
        credit = f'<a href="{escape(values["attrlink"])}">{credit}</a>'
    text = " ".join(filter(None, (caption, credit)))
    inside = f"{title}<p>{text}</p>" if text else title
    shown = f"<figcaption>{inside}</figcaption>" if inside else ""
    return f"{ONE_LINE}<figure>{image}{shown}</figure>".replace("\n", " ")
