"""The engines, each a small module; `ENGINES` finds them by name."""

from typing import Final

from fidelity.engines import gfm, hugo, jekyll, lektor, node, pandoc, python_markdown
from fidelity.engines.base import Engine

ENGINES: Final[dict[str, Engine]] = {
    engine.name: engine
    for engine in (
        jekyll.ENGINE,
        hugo.ENGINE,
        python_markdown.ENGINE,
        pandoc.ENGINE,
        gfm.ENGINE,
        lektor.ENGINE,
        node.MARKDOWN_IT,
        node.REMARK,
        node.MARKED,
        node.MDSVEX,
    )
}
