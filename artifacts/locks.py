"""Take the engagement's lock, and turn the database's error for a lock that stays taken into a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import OperationalError, connection

from artifacts.types import Busy
from clients.models import Engagement

_STATES = frozenset({"55P03", "40P01"})
"""PostgreSQL's codes for a lock that stayed taken and for a deadlock."""


@contextmanager
def waiting_ends() -> Iterator[None]:
    """Raise Busy in place of the database's error for a lock that stayed taken."""
    try:
        yield
    except OperationalError as error:
        if getattr(error.__cause__, "sqlstate", "") in _STATES or "locked" in str(error):
            raise Busy from error
        raise


def lock_engagement(engagement: Engagement) -> Engagement:
    """Lock the engagement's row and return it. Needs a transaction; raises Busy when the lock stays taken."""
    with waiting_ends():
        return Engagement.objects.select_for_update(of=("self",)).select_related("client").get(pk=engagement.pk)


def hold_engagement(engagement_id: int) -> None:
    """Lock the engagement's row without reading it. On SQLite the write lock of BEGIN serves, so no query is made."""
    # raw SQL: the ORM would read the row, and its client, for nothing
    if connection.features.has_select_for_update:
        with waiting_ends(), connection.cursor() as cursor:
            cursor.execute(f"SELECT 1 FROM {Engagement._meta.db_table} WHERE id = %s FOR UPDATE", [engagement_id])  # noqa: S608
