"""What stands between Liquid's braces: names, texts, filters, arguments."""

import re
from typing import Final

# path="assets/img/a.png" | alt='a plot' | zoomable=true
ARGUMENT: Final = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|(\S+))")
ASSIGNMENT: Final = re.compile(r"\s*([\w-]+)\s*=(.*)", re.DOTALL)  # ' u = "https://u.org"'
# '"/y"' | "'/y'" | "site.baseurl"
TERM: Final = re.compile(r"\s*(?:\"([^\"]*)\"|'([^']*)'|([\w.\[\]-]+))\s*")
FILTER: Final = re.compile(r"\|\s*(\w+)\s*(?::\s*(\"[^\"]*\"|'[^']*'|[\w.-]+))?")  # '| append: "x"'


class Values:
    """The names that a post gives to texts."""

    def __init__(self) -> None:
        """Start without any."""
        self.names: dict[str, str] = {}

    def assign(self, rest: str) -> None:
        """Follow an `assign`."""
        if match := ASSIGNMENT.match(rest):
            self.names[match[1]] = self.evaluate(match[2])

    def holds(self, condition: str) -> bool:
        """Tell whether a condition holds: a name that the post itself has given a text to."""
        return condition.strip() in self.names

    def evaluate(self, expression: str) -> str:
        """Give the text of an expression.

        Args:
            expression: e.g. `"/y" | relative_url`, `site.baseurl`.

        Returns:
            The text: "" for what only the site knows. Filters that change no address are passed over.
        """
        term = TERM.match(expression)
        if term is None:
            return ""
        value = self.value_of(term)
        for name, argument in FILTER.findall(expression, term.end()):
            if name in ("append", "prepend"):
                found = TERM.match(argument)
                added = self.value_of(found) if found else ""
                value = value + added if name == "append" else added + value
        return value

    def value_of(self, term: re.Match[str]) -> str:
        """Give a text as it is, a name's as it was given."""
        return term[1] or term[2] or self.names.get(term[3] or "", "")


def read_arguments(rest: str) -> dict[str, str]:
    """Read the arguments of an include.

    Args:
        rest: e.g. ` figure.liquid path="a.png" zoomable=true`.

    Returns:
        Name → value.
    """
    return {name: double or single or bare for name, double, single, bare in ARGUMENT.findall(rest)}
