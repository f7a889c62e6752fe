"""While tables change: nobody waits behind us for a table's lock for long, and the change itself may take its time."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db import connections
from django.db.models.signals import post_migrate, pre_migrate
from django.dispatch import receiver

LOCK_SECONDS = 2
"""A table that stays taken for longer stops the migration, which may be run again."""
_FIRST = apps.get_app_config("contenttypes")
"""Django sends its signals once an app."""


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
