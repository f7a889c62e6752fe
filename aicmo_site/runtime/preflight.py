"""Refuse to start web server or worker with an unsafe configuration.

An unreachable database is not unsafe: the processes start and wait for it, as after any outage.
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
"""The signal to which Celery must map SIGTERM, at its import, to re-queue jobs at a stop. A worker without that mapping
waits for its jobs instead and loses none, so this is only a warning."""


def refuse_unsafe_web() -> None:
    """Check a web server. Raises ImproperlyConfigured, which ends the whole server and not only its first process."""
    if found := unsafe():
        raise ImproperlyConfigured(_told(found))


def refuse_unsafe_worker(**kwargs: Any) -> None:
    """Check a worker. Raises SystemExit, because Celery only logs any other error in a signal."""
    if os.environ.get("REMAP_SIGTERM") != GIVES_BACK:
        logger.warning("REMAP_SIGTERM is not %s: asked to stop, this worker waits for its jobs to end.", GIVES_BACK)
    if found := unsafe():
        raise SystemExit(_told(found))


def unsafe() -> list[CheckMessage]:
    """List the errors that prevent a start. Closes connections and pools, because the caller may fork next."""
    try:
        found = [found for found in run_checks(tags=[START], databases=["default"]) if found.is_serious(ERROR)]
        return [*found, *_migrations()]
    finally:
        connections.close_all()
        close_pools()


def close_pools() -> None:
    """Close the connection pools of this process: a forked child would share their sockets."""
    for connection in connections.all(initialized_only=True):
        if connection.vendor == "postgresql":
            connection.close_pool()  # type: ignore[attr-defined]


def _migrations() -> Iterator[Error]:
    """Report pending migrations; not as a Django check, because `manage.py migrate` would then refuse to run."""
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
