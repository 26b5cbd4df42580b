"""Which engine a dialect's blog uses: one table, by the beginning of the dialect's name."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Setup:
    """How the posts of a dialect are rendered."""

    engine: str
    """A key of `engines.ENGINES`."""

    flavour: str = ""
    """Which set-up of the engine; "" where it has but one."""

    language: str = ""
    """The template language whose stubs are put in; "" for none."""

    front: str = "blocks"
    """A key of `front.SPLITTERS`."""


JEKYLL: Final = Setup("kramdown", language="liquid")
HUGO: Final = Setup("goldmark", language="hugo")
REMARK: Final = Setup("remark", "markdown")
GITHUB: Final = Setup("cmark-gfm")

SETUPS: Final[dict[str, Setup]] = {
    "jekyll": JEKYLL,
    "al-folio": JEKYLL,
    "distill": JEKYLL,
    "fastpages": JEKYLL,
    "minimal-mistakes": JEKYLL,
    "kramdown": JEKYLL,
    "hugo": HUGO,
    "wowchemy": HUGO,
    "academic": HUGO,
    "blogdown": HUGO,
    "pelican": Setup("python-markdown", "pelican", front="meta"),
    "nikola": Setup("python-markdown", "nikola", "nikola", "nikola"),
    "mkdocs": Setup("python-markdown", "mkdocs", front="meta"),
    "quarto": Setup("pandoc", "quarto", "quarto"),
    "pandoc": Setup("pandoc", "hakyll"),
    "hakyll": Setup("pandoc", "hakyll"),
    "eleventy": Setup("markdown-it", "eleventy", "liquid"),
    "11ty": Setup("markdown-it", "eleventy", "liquid"),
    "vitepress": Setup("markdown-it", "vitepress"),
    "vuepress": Setup("markdown-it", "vitepress"),
    "hexo": Setup("marked", language="hexo"),
    "gatsby": REMARK,
    "astro": REMARK,
    "next": REMARK,
    "contentlayer": REMARK,
    "mdx": Setup("remark", "mdx"),
    "docusaurus": Setup("remark", "docusaurus", "docusaurus"),
    "svelte": Setup("mdsvex"),
    "mdsvex": Setup("mdsvex"),
    "obsidian": Setup("remark", "markdown", "obsidian"),
    "lektor": Setup("mistune", front="lektor"),
    "github": GITHUB,
    "gfm": GITHUB,
    "readme": GITHUB,
    "notebook": GITHUB,
    "plain": GITHUB,
    "multimarkdown": Setup("cmark-gfm", front="meta"),
    "custom": GITHUB,
    "substack": GITHUB,
}
"""Beginning of the name → set-up. What has no generator of its own, or none that is known, is shown by
GitHub, in whose repositories these posts are: cmark-gfm."""


def find_setup(dialect: str) -> Setup | None:
    """Find the set-up of a dialect.

    Args:
        dialect: As the builder or a hint has it: `hugo`, `hugo-toml`, `nextjs-yaml`, `al-folio-distill`.

    Returns:
        That of the longest name with which it begins; None where there is none.
    """
    name = dialect.lower().replace("_", "-").replace(" ", "-")
    fitting = [known for known in SETUPS if name.startswith(known)]
    return SETUPS[max(fitting, key=len)] if fitting else None
