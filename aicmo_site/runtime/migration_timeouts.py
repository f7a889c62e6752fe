"""Set timeouts of migrations: a short one for table locks, so that nobody queues behind us, and none for statements."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db import connections
from django.db.models.signals import post_migrate, pre_migrate
from django.dispatch import receiver

LOCK_SECONDS = 2
"""How long a migration waits for a table's lock before it fails; it may be run again."""
_FIRST = apps.get_app_config("contenttypes")
"""One app, because Django sends the signals once for each."""


@receiver(pre_migrate, sender=_FIRST)
def shorten_lock_waits(using: str, **kwargs: Any) -> None:
    _run(using, f"SET lock_timeout = '{LOCK_SECONDS}s'", "SET statement_timeout = 0")


@receiver(post_migrate, sender=_FIRST)
def reset_timeouts(using: str, **kwargs: Any) -> None:
    _run(using, "RESET lock_timeout", "RESET statement_timeout")


def _run(using: str, *statements: str) -> None:
    connection = connections[using]
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
