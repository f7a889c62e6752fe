"""Prepare the data folder, the secret key and the tables before anything runs."""

from __future__ import annotations

import os

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


def prepare() -> None:
    """Create the data folder, store its secret key, and migrate if a migration is pending. Safe at every start."""
    settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
    keep_secret_key()
    if migrations_pending():
        call_command("migrate", verbosity=0, interactive=False)


def migrations_pending() -> bool:
    """Whether a migration is pending; the command `migrate` itself takes a second to find that out."""
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def keep_secret_key() -> None:
    """Store this process's secret key, readable by its owner only, unless a key is stored already."""
    try:
        with open(settings.SECRET_KEY_FILE, "x", opener=_private) as file:
            file.write(settings.SECRET_KEY)
    except FileExistsError:
        return


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
