"""Rules that are described here: one that is not would never be asked, or asked of the wrong lines, and nobody told."""

from collections.abc import Collection, Iterable


class UnknownRuleError(LookupError):
    """A parser has a rule that the quick loops know nothing of."""


def refuse_unknown(names: Iterable[str], known: Collection[str], where: str) -> None:
    """Refuse rules that no table describes.

    Args:
        names: Of all rules that are switched on.
        known: Of those that are described.
        where: Where to describe others.

    Raises:
        UnknownRuleError: with the names of those that are not.
    """
    if unknown := sorted({*names}.difference(known)):
        raise UnknownRuleError(f"nothing is known of the rules {', '.join(unknown)}: describe them in {where}")
