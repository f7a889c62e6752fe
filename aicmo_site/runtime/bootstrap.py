"""What must be in place before anything runs: the data folder, its secret, the tables."""

from __future__ import annotations

import os

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


def prepare() -> None:
    """Make the data folder, keep its secret key, migrate when something is new. Safe to call at every start."""
    settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
    keep_secret_key()
    if migrations_pending():
        call_command("migrate", verbosity=0, interactive=False)


def migrations_pending() -> bool:
    """Whether a migration waits. A start with none saves the second that `migrate` takes to find that out."""
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def keep_secret_key() -> None:
    """Write the key that this process uses, readable by its owner only, unless one is kept already."""
    try:
        with open(settings.SECRET_KEY_FILE, "x", opener=_private) as file:
            file.write(settings.SECRET_KEY)
    except FileExistsError:
        return


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
