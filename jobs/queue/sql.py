"""SQL for the hot statements on SQLite and PostgreSQL, with the one condition that says when a job is due."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.models import Model

from accounts.audit import MOST_PARAMETERS
from jobs.engine.retry import own_attempts
from jobs.models import GenerationPlan
from jobs.types import JobStatus

CLIENT_LOCKS = 5
"""The class of PostgreSQL's advisory locks that claims of one client take."""
ROOM_LOCKS, HOUSE_LOCKS = 6, 7
"""The classes of the locks under which requests count open jobs: of one client, and of all."""


class Sql(str):
    """A piece of SQL, written into the statement as it is; any other text is bound as a value."""


def later(seconds: float = 0) -> Sql:
    """Return SQL for a time so many seconds from now, by the database's clock."""
    if connection.vendor == "postgresql":
        return Sql(f"(STATEMENT_TIMESTAMP() + INTERVAL '{float(seconds)} seconds')")
    # %% because the statement is executed with parameters.
    return Sql(f"STRFTIME('%%Y-%%m-%%d %%H:%%M:%%f', 'NOW', '{float(seconds):+} seconds')")


def due(job: str, now: Sql) -> Sql:
    """Return the condition of `Job.objects.due()` for the row with the alias `job`."""
    plans = table(GenerationPlan)
    return Sql(f"""
    {job}.status = '{JobStatus.READY}' AND {job}.attempts < {_most_attempts(job)}
    AND ({job}.run_after IS NULL OR {job}.run_after <= {now})
    AND EXISTS (SELECT 1 FROM {plans} own WHERE own.id = {job}.plan_id AND NOT own.paused)""")  # noqa: S608 - our own


def _most_attempts(job: str) -> str:
    cases = " ".join(f"WHEN '{type_}' THEN {most:d}" for type_, most in own_attempts().items())
    otherwise = f"{settings.JOB_MAX_ATTEMPTS:d}"
    return f"CASE {job}.type {cases} ELSE {otherwise} END" if cases else otherwise


def joined(column: str) -> Sql:
    """Return SQL that joins all values of a text column with commas, in any order."""
    return Sql(f"STRING_AGG({column}, ',')" if connection.vendor == "postgresql" else f"GROUP_CONCAT({column})")


def update_returning(table: str, values: dict[str, Any], where: dict[str, Any], returning: str) -> Sequence[Any] | None:
    """UPDATE the row that matches `where` and return the SQL expressions `returning`; None when no row matches."""
    changes = ", ".join(f"{name} = {value if isinstance(value, Sql) else '%s'}" for name, value in values.items())
    conditions = " AND ".join(f"{table}.{name} = %s" for name in where)
    params = [value for value in (*values.values(), *where.values()) if not isinstance(value, Sql)]
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {table} SET {changes} WHERE {conditions} RETURNING {returning}", params)  # noqa: S608 - ours
        found: Sequence[Any] | None = cursor.fetchone()
    return found


def insert(table: str, values: dict[str, Any]) -> int:
    """INSERT one row and return its id. Name every column that has no default in the database."""
    marks = ", ".join(value if isinstance(value, Sql) else "%s" for value in values.values())
    params = [value for value in values.values() if not isinstance(value, Sql)]
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks}) RETURNING id", params)  # noqa: S608 - ours
        found: int = cursor.fetchone()[0]
    return found


def insert_all(table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """INSERT rows of plain values, in as few statements as the limit of parameters allows."""
    into, marks = f"INSERT INTO {table} ({', '.join(columns)}) VALUES", f"({', '.join(['%s'] * len(columns))})"
    at_once = MOST_PARAMETERS // len(columns)
    with connection.cursor() as cursor:
        for first in range(0, len(rows), at_once):
            some = rows[first : first + at_once]
            cursor.execute(f"{into} {', '.join([marks] * len(some))}", list(chain.from_iterable(some)))


def table(model: type[Model]) -> str:
    return model._meta.db_table
