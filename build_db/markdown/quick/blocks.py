"""Rules for blocks: the first character of a line says which of them are asked."""

import re
from collections.abc import Callable, Iterable
from itertools import accumulate
from typing import Any, Final, Literal

from markdown_it import MarkdownIt
from markdown_it.common.utils import mdTrim
from markdown_it.parser_block import ParserBlock
from markdown_it.ruler import Ruler
from markdown_it.rules_block import StateBlock, hr, paragraph
from markdown_it.token import Token

from build_db.markdown.quick.known import refuse_unknown
from build_db.markdown.quick.tokens import make_token

Rule = Callable[[StateBlock, int, int, bool], bool]
STARTS: Final = {
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*-+0123456789",
    "footnote_def": "[",
    "reference": "[",
    "html_block": "<",
    "heading": "#",
}
"""Name of each rule that needs one → the first characters of a line, blanks aside, at which it can apply."""
INDENTED: Final = "code"
"""The rule that can apply only to a line that is indented by four columns, and needs no character."""
ANYWHERE: Final = frozenset({"table", "lheading", "setext_line", "paragraph", "kramdown"})
"""Rules that can apply to lines that start with any character."""
RULE_LINE: Final = re.compile(r"([*_-])[ \t]*(?:\1[ \t]*){2,}")  # "* * *", "---"
ITEM_ENDS: Final = "list"
"""The chain of rules that end an item, whatever its text."""


class Rules:
    """The rules of one chain, by the first character of a line."""

    def __init__(self, rules: Iterable[tuple[str, Rule]]) -> None:
        """Sort rules, each with its name, by the characters that they need; they keep their order."""
        rules = list(rules)
        characters = {character for name, _ in rules for character in STARTS.get(name, "")}
        self.other = self.fitting(rules, "")
        self.by_character = {character: self.fitting(rules, character) for character in characters}

    @staticmethod
    def fitting(rules: Iterable[tuple[str, Rule]], character: str) -> tuple[Rule, ...]:
        """Give the rules that can apply to a line with some first character; "": one that none needs."""
        return tuple(rule for name, rule in rules if name not in STARTS or (character and character in STARTS[name]))

    def end(self, state: StateBlock, line: int, last: int, _silent: bool = True) -> bool:
        """Tell whether any of them ends what stands before a line: as a rule does that is asked silently."""
        first = state.bMarks[line] + state.tShift[line]
        for rule in self.by_character.get(state.src[first : first + 1], self.other):
            if rule(state, line, last, True):
                return True
        return False


def read_rule_line(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a line of marks: see `hr`, which goes over it character by character."""
    first = state.bMarks[start] + state.tShift[start]
    return RULE_LINE.fullmatch(state.src, first, state.eMarks[start]) is not None and hr(state, start, end, silent)


class QuickRuler(Ruler[Rule]):
    """Gives the rules that end an item as one, which asks only those that can apply."""

    def __init__(self, stock: Ruler[Rule], ends: Rules) -> None:
        """Take the rules over as they stand."""
        super().__init__()
        self.stock = stock
        self.ends: list[Rule] = [ends.end]

    def getRules(self, chainName: str = "") -> list[Rule]:  # noqa: N802, N803 -- markdown-it's names
        """Give the rules of a chain."""
        return self.ends if chainName == ITEM_ENDS else self.stock.getRules(chainName)


class QuickState(StateBlock):
    """The lines of a post, with a shorter way to find them and to add tokens."""

    def __init__(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token], *, code: bool) -> None:
        """Find where lines start and end, and how far they are indented.

        Args:
            src: The post.
            md: Its parser.
            env: What rules keep beside the tokens.
            tokens: Gets the tokens.
            code: Whether indented lines may be code.
        """
        self.src, self.md, self.env, self.tokens = src, md, env, tokens
        lines = src.split("\n")
        if not lines[-1].strip(" \t"):  # no line: nothing but blanks, and no line end behind them
            del lines[-1]
        self.eMarks = [end - 1 for end in accumulate(len(line) + 1 for line in lines)]
        self.bMarks = [0, *(end + 1 for end in self.eMarks)]
        count = len(lines)
        self.bMarks[count] = len(src)
        self.eMarks.append(len(src))
        self.tShift = [0] * (count + 1)
        self.sCount = [0] * (count + 1)
        self.bsCount = [0] * (count + 1)
        for number, line in enumerate(lines):
            if line[:1] in ("\t", " "):
                self.tShift[number] = len(line) - len(line.lstrip(" \t"))
                self.sCount[number] = len(line[: self.tShift[number]].expandtabs(4))
        self.lineMax = count
        self.blkIndent = self.line = self.level = 0
        self.tight = False
        self.ddIndent = self.listIndent = -1
        self.parentType = "root"
        self.result = ""
        self._code_enabled = code

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Add a token."""
        if nesting < 0:
            self.level -= 1
        token = make_token(ttype, tag, nesting, self.level, True)
        if nesting > 0:
            self.level += 1
        self.tokens.append(token)
        return token


class QuickBlocks(ParserBlock):
    """Asks rules by the first character of a line."""

    def __init__(self, stock: ParserBlock) -> None:
        """Take the rules over as they stand."""
        super().__init__()
        names = stock.ruler.get_active_rules()
        refuse_unknown(names, {*STARTS, *ANYWHERE, INDENTED}, "quick.blocks.ANYWHERE")
        stocks = stock.ruler.getRules("")
        rules = list(zip(names, map(self.own, stocks), strict=True))
        self.code = INDENTED in names
        self.indented = tuple(rule for _, rule in rules)
        self.rules = Rules((name, rule) for name, rule in rules if name != INDENTED)
        self.ends, item_ends = (
            Rules(pair for pair, rule in zip(rules, stocks, strict=True) if rule in stock.ruler.getRules(chain))
            for chain in ("paragraph", ITEM_ENDS)
        )
        self.ruler = QuickRuler(stock.ruler, item_ends)

    def own(self, rule: Rule) -> Rule:
        """Put a rule of this parser in place of markdown-it's."""
        if rule is paragraph:
            return self.read_paragraph
        return read_rule_line if rule is hr else rule

    def parse(self, src: str, md: MarkdownIt, env: Any, outTokens: list[Token]) -> list[Token] | None:  # noqa: N803
        """Read a post: see `ParserBlock.parse`."""
        if not src:
            return None
        state = QuickState(src, md, env, outTokens, code=self.code)
        self.tokenize(state, state.line, state.lineMax)
        return state.tokens

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803
        """Add the tokens of some lines."""
        line, blank = startLine, False
        deepest = state.md.options.maxNesting
        while line < endLine:
            state.line = line = state.skipEmptyLines(line)
            if line >= endLine or state.sCount[line] < state.blkIndent:
                break
            if state.level >= deepest:  # what stands so deep is left out
                state.line = endLine
                break
            self.ask(state, line, endLine)
            state.tight = not blank
            line = state.line
            blank = blank or (line - 1 < endLine and state.isEmpty(line - 1))
            if line < endLine and state.isEmpty(line):
                blank = True
                line += 1
                state.line = line

    def ask(self, state: StateBlock, line: int, end: int) -> None:
        """Ask the rules that can apply to a line; the last one takes any."""
        if state.sCount[line] - state.blkIndent >= 4:
            rules = self.indented
        else:
            character = state.src[state.bMarks[line] + state.tShift[line]]
            rules = self.rules.by_character.get(character, self.rules.other)
        for rule in rules:
            if rule(state, line, end, False):
                if state.line <= line:
                    raise RuntimeError("block rule didn't increment state.line")
                return
        raise RuntimeError("none of the block rules matched")

    def read_paragraph(self, state: StateBlock, start: int, _end: int, _silent: bool) -> bool:
        """Read lines up to a blank one, or to one with which another block starts."""
        kept = state.parentType
        state.parentType = "paragraph"
        line = start + 1
        while line < state.lineMax and not self.ends_at(state, line):
            line += 1
        state.parentType = kept
        if line == start + 1:
            text = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
        else:
            text = state.getLines(start, line, state.blkIndent, False)
        state.line = line
        level = state.level
        state.tokens += (
            make_token("paragraph_open", "p", 1, level, True, [start, line]),
            make_token("inline", "", 0, level + 1, True, [start, line], mdTrim(text), []),
            make_token("paragraph_close", "p", -1, level, True),
        )
        return True

    def ends_at(self, state: StateBlock, line: int) -> bool:
        """Tell whether a paragraph ends before a line."""
        first = state.bMarks[line] + state.tShift[line]
        if first >= state.eMarks[line]:
            return True
        indent = state.sCount[line]
        if indent - state.blkIndent > 3 or indent < 0:  # text, however it looks; the latter within a quotation
            return False
        return self.ends.end(state, line, state.lineMax)
