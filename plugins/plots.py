"""Numbers of plots made ready for templates, which are slow where they loop and call."""

from typing import Any

from datasette import hookimpl

from plugins.badges import SIGNS


@hookimpl  # type: ignore[untyped-decorator]
def extra_template_vars() -> dict[str, Any]:
    """Offer `segments_of(row, largest)` in templates.

    Returns:
        Name → function.
    """
    return {"segments_of": segments_of}


def segments_of(row: Any, largest: int) -> list[dict[str, object]]:
    """Divide a bar into its outcomes.

    Args:
        row: Counts by status, as `templates/sql/score_outcomes.sql` has them.
        largest: Number of predictions that fills the whole width.

    Returns:
        Mappings with `status`, `name` of its class, `n`, and `x` and `width` in percent.
    """
    segments: list[dict[str, object]] = []
    end = 0
    for status in SIGNS:
        if n := row[status]:
            x, width = round(100 * end / largest, 2), round(100 * n / largest, 2)
            segments.append({"status": status, "name": status.replace(" ", "-"), "n": f"{n:,}", "x": x, "width": width})
            end += n
    return segments
