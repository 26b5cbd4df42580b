"""Rules within text: the character at which text stops says which of them are asked."""

import re
from collections.abc import Callable
from typing import Any, Final, Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline, emphasis, fragments_join
from markdown_it.token import Token

from build_db.markdown.quick.emphasis import has_delimiters, join_fragments, read_emphasis
from build_db.markdown.quick.known import UnknownRuleError, refuse_unknown
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
OWN: Final[dict[Rule, Rule]] = {emphasis.tokenize: read_emphasis}
"""Rule of markdown-it's → the one that is asked in its place."""
DELIMITED: Final = ("balance_pairs", "strikethrough", "emphasis")
"""Rules behind the others that do nothing to a text without delimiters. They come first, in this order."""
BEHIND: Final = frozenset({"fragments_join", "bare_text"})
"""Rules behind the others that are asked of every text."""
BRACKETS: Final = "[]"
"""Where text stops in any case: there links and images begin and end."""


class QuickState(StateInline):
    """The text that is being read, with a shorter way to add tokens."""

    def pushPending(self) -> Token:  # noqa: N802 -- markdown-it's name
        """Add the text that was passed over as a token."""
        parts = self._pending_buffer
        text = parts[0] if len(parts) == 1 and not self._pending else self._pending + "".join(parts)
        self._pending = ""
        parts.clear()
        token = make_token("text", "", 0, self.pendingLevel, content=text)
        self.tokens.append(token)
        return token

    def finish(self) -> None:
        """Add the text that was passed over last, where there is any."""
        if (self._pending or self._pending_buffer) and self.pending:
            self.pushPending()

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
        refuse_unknown(self.ruler.get_active_rules(), STARTS, "quick.spans.STARTS")
        for name, rule in zip(self.ruler.get_active_rules(), self.ruler.getRules(""), strict=True):
            for character in STARTS[name]:
                self.rules[character] = (*self.rules.get(character, ()), OWN.get(rule, rule))
        behind = self.ruler2.get_active_rules()
        refuse_unknown(behind, {*DELIMITED, *BEHIND}, "quick.spans.BEHIND")
        count = sum(name in DELIMITED for name in behind)
        if not {*behind[count:]}.isdisjoint(DELIMITED):
            raise UnknownRuleError(f"the rules {', '.join(DELIMITED)} are to come first, not {', '.join(behind)}")
        rules = [join_fragments if rule is fragments_join else rule for rule in self.ruler2.getRules("")]
        self.delimited, self.behind = rules[:count], rules[count:]
        marks = re.escape("".join(self.rules))
        self.stop = re.compile(f"[{marks}]")  # "*" in "a *b*"
        self.label = re.compile(rf"[^{marks}]*\]")  # "a b]" in "[a b](c)": nothing is to be asked up to its end

    def parse(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Token]:
        """Read a text: see `ParserInline.parse`."""
        state = QuickState(src, md, env, tokens)
        self.tokenize(state)
        if has_delimiters(state):
            for rule in self.delimited:
                rule(state)
        for rule in self.behind:
            rule(state)
        return state.tokens

    def tokenize(self, state: QuickState) -> None:  # type: ignore[override]  # `parse` makes no other
        """Add the tokens of a text, or of the part of it that the state is narrowed to."""
        source, end, search = state.src, state.posMax, self.stop.search
        deepest = state.md.options["maxNesting"]
        while (start := state.pos) < end:
            if state.level >= deepest:
                state.append_pending(source[start:end])
                state.pos = end
                break
            found = search(source, start)
            place = found.start() if found else end
            if place > start:
                state.append_pending(source[start:place])
                state.pos = place
                if place >= end:
                    break
            if not self.ask(state, place, silent=False):
                state.append_pending(source[place])
                state.pos = place + 1
        state.finish()

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
