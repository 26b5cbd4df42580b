"""Rules within text: the character at which text stops says which of them are asked."""

import re
from collections.abc import Callable
from typing import Any, Final, Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from build_db.markdown.quick.tokens import make_token

Rule = Callable[[StateInline, bool], bool]
STARTS: Final = {
    "text": "",  # the loop itself reads it
    "newline": "\n",
    "escape": "\\",
    "backticks": "`",
    "strikethrough": "~",
    "emphasis": "*_",
    "link": "[",
    "image": "!",
    "autolink": "<",
    "html_inline": "<",
    "entity": "&",
    "footnote_ref": "[",
    "bare_url": ":",
    "bare_www": "w",
    "kramdown_link": "[",
    "kramdown_image": "!",
    "kramdown_tag": "<",
    "kramdown_math": "$",
    "kramdown_span_attributes": "{",
}
"""Name of each rule → the characters at which it can apply: at any other it gives False, and does nothing."""
BRACKETS: Final = "[]"
"""Where text stops in any case: there links and images begin and end."""


class QuickState(StateInline):
    """The text that is being read, with a shorter way to add tokens."""

    def pushPending(self) -> Token:  # noqa: N802 -- markdown-it's name
        """Add the text that was passed over as a token."""
        token = make_token("text", "", 0, self.pendingLevel, content=self.pending)
        self.tokens.append(token)
        self.pending = ""
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Add a token, and the text before it."""
        if self._pending or self._pending_buffer:
            self.pushPending()
        meta: dict[str, Any] | None = None
        if nesting < 0:
            self.level -= 1
            self.delimiters = self._prev_delimiters.pop()
        token = make_token(ttype, tag, nesting, self.level)
        if nesting > 0:
            self.level += 1
            self._prev_delimiters.append(self.delimiters)
            self.delimiters = []
            meta = {"delimiters": self.delimiters}
        self.pendingLevel = self.level
        self.tokens.append(token)
        self.tokens_meta.append(meta)
        return token


class QuickSpans(ParserInline):
    """Asks rules by character."""

    def __init__(self, stock: ParserInline) -> None:
        """Take the rules over as they stand."""
        super().__init__()
        self.ruler, self.ruler2 = stock.ruler, stock.ruler2
        self.rules: dict[str, tuple[Rule, ...]] = dict.fromkeys(BRACKETS, ())
        for name, rule in zip(self.ruler.get_active_rules(), self.ruler.getRules(""), strict=True):
            for character in STARTS[name]:
                self.rules[character] = (*self.rules.get(character, ()), rule)
        marks = re.escape("".join(self.rules))
        self.stop = re.compile(f"[{marks}]")  # "*" in "a *b*"
        self.label = re.compile(rf"[^{marks}]*\]")  # "a b]" in "[a b](c)": nothing is to be asked up to its end

    def parse(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Token]:
        """Read a text: see `ParserInline.parse`."""
        state = QuickState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens

    def tokenize(self, state: StateInline) -> None:
        """Add the tokens of a text, or of the part of it that the state is narrowed to."""
        source, end = state.src, state.posMax
        deepest = state.md.options["maxNesting"]
        while state.pos < end:
            start = state.pos
            if state.level >= deepest:
                state.append_pending(source[start:end])
                state.pos = end
                break
            found = self.stop.search(source, start)
            place = found.start() if found else end
            if place > start:
                state.append_pending(source[start:place])
                state.pos = place
                if place >= end:
                    break
            if not self.ask(state, place, silent=False):
                state.append_pending(source[place])
                state.pos = place + 1
        if state.pending:
            state.pushPending()

    def ask(self, state: StateInline, place: int, *, silent: bool) -> bool:
        """Ask the rules that can apply at a place."""
        for rule in self.rules[state.src[place]]:
            if rule(state, silent):
                if state.pos <= place:
                    raise RuntimeError("inline rule didn't increment state.pos")
                return True
        return False

    def skipToken(self, state: StateInline) -> None:  # noqa: N802 -- markdown-it's name
        """Pass over one token without adding it."""
        start = state.pos
        known = state.cache.get(start)
        if known is not None:
            state.pos = known
            return
        if state.level >= state.md.options["maxNesting"]:  # what stands so deep is passed over to its end
            state.pos = state.posMax + 1
        else:
            found = self.stop.search(state.src, start)
            place = found.start() if found else state.posMax
            if place > start:
                state.pos = place
            else:
                self.skip_mark(state, start)
        state.cache[start] = state.pos

    def skip_mark(self, state: StateInline, start: int) -> None:
        """Pass over what starts with a mark: what a rule takes, or the mark itself."""
        state.level += 1  # as if within a token, which bounds how deep rules ask one another
        taken = self.ask(state, start, silent=True)
        state.level -= 1
        if not taken:
            state.pos += 1
