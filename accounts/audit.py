"""Write the audit trail: who did what to which object, in which role, in the transaction of the change."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Any

from django.db import connection
from django.utils import timezone

from accounts.models import AuditEvent
from accounts.types import request_id

_FIELDS = {field.name: field for field in AuditEvent._meta.concrete_fields if not field.primary_key}
_COLUMNS = ", ".join(str(field.column) for field in _FIELDS.values())
_INSERT = f"INSERT INTO {AuditEvent._meta.db_table} ({_COLUMNS}) VALUES "  # noqa: S608 - names of our own
_MARKS = f"({', '.join(['%s'] * len(_FIELDS))})"
MOST_PARAMETERS = 999
"""The number of parameters in one statement that every SQLite takes."""
_ROWS_AT_ONCE = MOST_PARAMETERS // len(_FIELDS)
SYSTEM = "system"
"""The role in an audit event without an actor."""


def audit(events: Iterable[dict[str, Any]]) -> None:
    """Write audit events in the caller's transaction. Keys are AuditEvent's fields; `actor` None is the system.

    Plain SQL, because every change of state ends here and the ORM took longer to build the statement than to run it.
    """
    trace, now = request_id.get(), connection.ops.adapt_datetimefield_value(timezone.now())
    rows = [_row({"at": now, "request_id": trace, **event}) for event in events]
    with connection.cursor() as cursor:
        for first in range(0, len(rows), _ROWS_AT_ONCE):
            some = rows[first : first + _ROWS_AT_ONCE]
            cursor.execute(_INSERT + ", ".join([_MARKS] * len(some)), list(chain.from_iterable(some)))


def _row(event: dict[str, Any]) -> list[Any]:
    if unknown := event.keys() - _FIELDS:
        raise TypeError(f"An audit event has no {', '.join(sorted(unknown))}.")
    if (actor := event.get("actor")) is not None:
        event = {"role": actor.role_for(event.get("client_id")), **event, "actor": actor.pk}
    event = {"role": SYSTEM, **event}
    return [event[name] if name in event else field.get_default() for name, field in _FIELDS.items()]
