"""What the hot statements need beyond the ORM's own words, on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import connection
from django.db.models import Aggregate, CharField, Func, Model, QuerySet
from django.db.models.sql import UpdateQuery

_CLIENT_LOCKS = 5
"""PostgreSQL's name space for the locks below."""


class Joined(Aggregate):
    """All values of a text column with commas between them, in any order."""

    function = "GROUP_CONCAT"
    output_field = CharField()

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self.as_sql(compiler, connection, template="STRING_AGG(%(expressions)s, ',')", **context)


class ClientTurn(Func):
    """Holds other claims for the same client back until this transaction ends, so that their jobs can be counted.

    SQLite's write lock, taken at BEGIN, does that already.
    """

    template = "NULL"
    output_field = CharField()

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        template = f"pg_advisory_xact_lock({_CLIENT_LOCKS}, hashint8(%(expressions)s))::text"
        return self.as_sql(compiler, connection, template=template, **context)


def update_returning(rows: QuerySet[Any, Any], returning: str, values: dict[str, Any]) -> Sequence[Any] | None:
    """UPDATE the one row that matches, and return an SQL expression over it; None when no row matched."""
    query: Any = rows.query.chain(UpdateQuery)
    query.add_update_values(values)
    sql, params = query.get_compiler(connection=connection).as_sql()
    with connection.cursor() as cursor:
        cursor.execute(f"{sql} RETURNING {returning}", params)
        found: Sequence[Any] | None = cursor.fetchone()
    return found


def table(model: type[Model]) -> str:
    return model._meta.db_table
