"""The last look before web or worker starts: with an unsafe set-up neither does.

A database that is away is no such thing: whoever starts first waits for it at work, as after any outage.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from typing import Any

from django.core.checks import ERROR, CheckMessage, Error, run_checks
from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError, connections

from aicmo_site.runtime.bootstrap import migrations_pending
from jobs.types import START

logger = logging.getLogger(__name__)
GIVES_BACK = "SIGQUIT"
"""What Celery, read at its import, has to take SIGTERM for, to give jobs back at a stop. A worker that waits for them
instead loses none, so that is a warning."""


def refuse_unsafe_web() -> None:
    """Raises ImproperlyConfigured, which ends a web server and not only the process that it tried first."""
    if found := unsafe():
        raise ImproperlyConfigured(_told(found))


def refuse_unsafe_worker(**kwargs: Any) -> None:
    """Raises SystemExit: any other error in a signal Celery would only log."""
    if os.environ.get("REMAP_SIGTERM") != GIVES_BACK:
        logger.warning("REMAP_SIGTERM is not %s: asked to stop, this worker waits for its jobs to end.", GIVES_BACK)
    if found := unsafe():
        raise SystemExit(_told(found))


def unsafe() -> list[CheckMessage]:
    """What stands against a start. No connection and no pool stays behind, for whoever asks may fork next."""
    try:
        found = [found for found in run_checks(tags=[START], databases=["default"]) if found.is_serious(ERROR)]
        return [*found, *_migrations()]
    finally:
        connections.close_all()
        close_pools()


def close_pools() -> None:
    """Closes the pools of this process; the next query opens a new one. A child would share their sockets."""
    for connection in connections.all(initialized_only=True):
        if connection.vendor == "postgresql":
            connection.close_pool()  # type: ignore[attr-defined]


def _migrations() -> Iterator[Error]:
    """No check of Django's, for `manage.py migrate` would then refuse to run."""
    try:
        waiting = migrations_pending()
    except OperationalError as error:
        logger.warning("The database could not be looked at before the start: %s", error)
        return
    if waiting:
        yield Error("Migrations are waiting.", hint="Run manage.py migrate before the new code.", id="site.E004")


def _told(found: list[CheckMessage]) -> str:
    lines = "\n".join(f"  {message.id}: {message.msg} {message.hint or ''}".rstrip() for message in found)
    return f"AICMO does not start like this:\n{lines}"
