"""Two passes over a whole post that mostly find nothing to do."""

from collections.abc import Sequence

from markdown_it.rules_core import StateCore, normalize, text_join
from markdown_it.token import Token


def normalise_line_ends(state: StateCore) -> None:
    r"""Let lines end in `\n`, and show what cannot be shown as such, where there is anything of the kind."""
    if "\r" in state.src or "\0" in state.src:
        normalize(state)


def join_texts(state: StateCore) -> None:
    """Join neighbouring texts in those blocks that have any."""
    apart = [token for token in state.tokens if token.children and may_join(token.children)]
    if apart:
        text_join(StateCore(state.src, state.md, state.env, apart))


def may_join(tokens: Sequence[Token]) -> bool:
    """Tell whether tokens are more than single texts between others: neighbours, escapes, what has tokens within."""
    before = ""
    for token in tokens:
        kind = token.type
        if (kind == "text" == before) or kind == "text_special" or token.children:
            return True
        before = kind
    return False
