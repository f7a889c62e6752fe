"""Turn the database's error for a taken lock into a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import OperationalError

from artifacts.types import Busy

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
