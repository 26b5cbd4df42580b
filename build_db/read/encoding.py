"""Text that was once read in a wrong encoding, mended line by line."""

import re
from typing import Final

import ftfy
import ftfy.badness

from build_db.problems import Problem

# Emoji that were written as UTF-8 and read as MacRoman, whose F0 is the Apple logo: "\uf8ffüôè" is 🙏.
MACROMAN_EMOJI: Final = re.compile("\uf8ff[^\x00-\x7f]{3}")

# What UTF-8 looks like when read as Windows-1252 or Latin-1: "Ã©" for é, "â€™" for ’. Without any such pair
# there is nothing to mend, and ftfy, which looks closer and longer, need not be asked.
SUSPICIOUS: Final = re.compile("[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")

APPLE: Final = "\uf8ff".encode()
LEAD: Final = b"\xc3"
"""The byte with which, in UTF-8, the first character of what is suspicious starts: told by it much faster."""


def mend_encoding(text: str, path: str) -> tuple[str, list[Problem]]:
    """Mend text that was once read in a wrong encoding.

    Args:
        text: Decoded text.
        path: For the problems.

    Returns:
        The text with the same lines, and a warning for each line that was mended.
    """
    data = text.encode("utf-8", "surrogatepass")
    if APPLE not in data and (LEAD not in data or not SUSPICIOUS.search(text)):
        return text, []
    lines, problems = text.split("\n"), []
    for number, line in enumerate(lines):
        mended = mend_line(line)
        if mended != line:
            lines[number] = mended
            message = "characters were read in a wrong encoding and have been mended: check the line"
            problems.append(Problem(path, number + 1, "mojibake", message))
    return "\n".join(lines), problems


def mend_line(line: str) -> str:
    """Mend one line: emoji by way of MacRoman ourselves, the rest by ftfy, which leaves those."""
    line = MACROMAN_EMOJI.sub(lambda match: from_macroman(match[0]), line)
    return ftfy.fix_encoding(line) if SUSPICIOUS.search(line) and ftfy.badness.is_bad(line) else line


def from_macroman(run: str) -> str:
    r"""Turn text that was read as MacRoman into the UTF-8 that it was.

    Args:
        run: e.g. `\\uf8ffüôè`.

    Returns:
        e.g. 🙏; `run` itself where it never was UTF-8.
    """
    try:
        return run.encode("mac_roman").decode("utf-8")
    except UnicodeError:
        return run
