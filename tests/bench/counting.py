"""Counting statements and transactions exactly."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.db import connection
from django.test.utils import CaptureQueriesContext

_EDGES = ("BEGIN", "COMMIT", "ROLLBACK")


@dataclass
class Tally:
    """What was sent to the database: every statement, and every transaction, be it of one statement."""

    lines: list[str] = field(default_factory=list)
    transactions: int = 0

    @property
    def statements(self) -> int:
        return len(self.lines)

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.lines + other.lines, self.transactions + other.transactions)


@contextmanager
def counted() -> Iterator[Tally]:
    """Savepoints count as statements: each is a round trip. BEGIN and COMMIT are the transaction."""
    tally = Tally()
    with CaptureQueriesContext(connection) as captured:
        yield tally
    inside = False
    for query in captured.captured_queries:
        text = query["sql"].strip()
        if text.startswith(_EDGES) and "SAVEPOINT" not in text.upper():
            inside = text.startswith("BEGIN")
            tally.transactions += inside
            continue
        tally.lines.append(text)
        tally.transactions += not inside
