"""Python-Markdown, with the extensions that Pelican, Nikola and MkDocs turn on by themselves."""

from collections.abc import Callable, Sequence
from typing import Final

from fidelity.engines.base import Engine, load_package, package_version, render_each
from fidelity.models import Job, Rendered

EXTENSIONS: Final = {
    "pelican": ("codehilite", "extra", "meta"),
    "nikola": ("fenced_code", "codehilite", "extra"),
    "mkdocs": ("toc", "tables", "fenced_code"),
}
"""Source: `MARKDOWN` in pelican/settings.py, `MARKDOWN_EXTENSIONS` in nikola's conf.py, MkDocs' configuration
page, "markdown_extensions"."""
STRIKE: Final = r"(~{2})(.+?)(~{2})"  # "~~gone~~". Source: nikola/plugins/compile/markdown/mdx_nikola.py


def version() -> str:
    """Give the version; "" for none."""
    found = package_version("Markdown")
    return f"Markdown {found}" if found else ""


def make_converter(flavour: str) -> Callable[[str], str]:
    """Make a converter: one for each post, since footnotes and references would go from post to post."""
    converter = load_package("markdown").Markdown(extensions=list(EXTENSIONS[flavour]), output_format="html")
    if flavour == "nikola":
        pattern = load_package("markdown.inlinepatterns").SimpleTagPattern
        converter.inlinePatterns.register(pattern(STRIKE, "del"), "strikethrough", 175)
    return lambda text: str(converter.convert(text))


def render(jobs: Sequence[Job]) -> list[Rendered]:
    """Render a batch in this process.

    A line end goes first: a first line such as "Note: …" is no metadata, the front matter is gone already.
    """
    return render_each(lambda job: make_converter(job.flavour)("\n" + job.text), jobs)


ENGINE: Final = Engine("python-markdown", version, "PyPI: Markdown", render)
