"""Pages of our own are rendered at once, in a thread of Datasette's that may ask the database.

Datasette renders templates in its event loop, where each query is a way to a thread and back and each call of a macro
may be one; with the dozen queries and hundreds of calls of a page, that costs more than the queries. A page that is
rendered next to its connection costs one such way, and leaves the loop to other visitors meanwhile.
"""

import sqlite3
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final
from weakref import WeakKeyDictionary

from datasette import hookimpl
from datasette.app import Datasette
from datasette.database import QueryInterrupted
from datasette.utils import sqlite_timelimit
from jinja2 import Environment, Template

from plugins.row_cache import RowCache

FOLDER: Final = "pages/"
OWN: Final = frozenset({"index.html", "search.html", "not_found.html"})
"""Templates of ours outside the folder; all others extend Datasette's, which wait for what its event loop does."""

Rows = list[Any]
Ask = Callable[..., Rows]

caches: WeakKeyDictionary[Datasette, RowCache] = WeakKeyDictionary()


@hookimpl  # type: ignore[untyped-decorator]
def prepare_jinja2_environment(env: Environment, datasette: Datasette) -> None:
    """Let templates of ours render themselves in a thread.

    Args:
        env: Datasette's environment.
        datasette: The server.
    """
    plain = env.overlay(enable_async=False)

    class PageTemplate(Template):
        """A template that knows its counterpart in the environment without awaiting."""

        async def render_async(self, *args: Any, **variables: Any) -> str:
            """Render it, as Datasette asks for it."""
            if not is_own(self.name):
                return await super().render_async(*args, **variables)
            return await render_in_thread(datasette, plain.get_template(str(self.name)), dict(*args, **variables))

    env.template_class = PageTemplate


@hookimpl  # type: ignore[untyped-decorator]
def extra_template_vars(datasette: Datasette) -> dict[str, Callable[..., Awaitable[Rows]]]:
    """Offer `sql(statement, values)` in templates; pages of ours have it from `render_in_thread`.

    Args:
        datasette: The server.

    Returns:
        Name → function.
    """

    async def sql(statement: str, values: Mapping[str, Any] | None = None) -> Rows:
        rows: Rows = await datasette.get_database().execute_fn(
            lambda connection: asker(datasette, connection)(statement, values)
        )
        return rows

    return {"sql": sql}


def is_own(name: str | None) -> bool:
    """Say whether a template is of a page of ours, rather than an extension of one of Datasette's.

    Args:
        name: E.g. `pages/posts.html`, `row.html`.

    Returns:
        True for one of ours.
    """
    return name is not None and (name.startswith(FOLDER) or name in OWN)


async def render_in_thread(datasette: Datasette, template: Template, context: dict[str, Any]) -> str:
    """Render a template next to a connection.

    Args:
        datasette: The server.
        template: One that awaits nothing.
        context: Its variables; `sql` becomes one that asks at once.

    Returns:
        The page.
    """

    def render(connection: sqlite3.Connection) -> str:
        return template.render({**context, "sql": asker(datasette, connection)})

    html: str = await datasette.get_database().execute_fn(render)
    return html


def asker(datasette: Datasette, connection: sqlite3.Connection) -> Ask:
    """Give the function that runs a page's queries.

    Args:
        datasette: The server.
        connection: One of the calling thread.

    Returns:
        A function from a statement and its parameters to rows; of a database that cannot change, answers are kept.
    """
    limit = datasette.setting("sql_time_limit_ms")

    def ask(statement: str, values: Mapping[str, Any] | None = None) -> Rows:
        try:
            with sqlite_timelimit(connection, limit):
                return connection.execute(statement, values or {}).fetchall()
        except sqlite3.OperationalError as error:
            if error.args == ("interrupted",):
                raise QueryInterrupted(error, statement, values) from error
            raise

    if datasette.get_database().is_mutable:
        return ask
    cache = caches.setdefault(datasette, RowCache())
    return lambda statement, values=None: cache.get(
        (statement, tuple((values or {}).items())), lambda: ask(statement, values)
    )
