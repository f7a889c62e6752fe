"""Check the settings at the start: an unsafe configuration is a Django system check with a hint."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.exceptions import ImproperlyConfigured
from django.core.files.storage import storages
from django.db import OperationalError, connections

from aicmo_site.static_files import is_collected
from delivery.packages.storage import PACKAGE_STORAGE
from jobs.types import START

_UNSAFE = "AICMO_UNSAFE_DATABASE=true lets tests and drills do without; data that anybody wants need it."
_SQLITE = (
    ("journal_mode", ("wal",), "WAL: a reader would stop every writer"),
    ("synchronous", (2, 3), "FULL: what was confirmed could be lost with the power"),
    ("foreign_keys", (1,), "ON: rows could name others that are not there"),
)
_POSTGRES = "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit') AND setting = 'off'"


@register(START)
def no_debug_pages_in_production(**kwargs: Any) -> list[CheckMessage]:
    """Refuse DEBUG together with SECURE_COOKIES, which says that users come over a network."""
    if not (settings.DEBUG and settings.SECURE_COOKIES):
        return []
    text = "DEBUG shows settings and code to everybody, and SECURE_COOKIES says that this is production."
    return [Error(text, hint="Take DEBUG out of the environment.", id="site.E001")]


@register(START)
def collected_static_files(**kwargs: Any) -> list[CheckMessage]:
    """Require collected static files for a web server only: `migrate` and `collectstatic` must run without them."""
    if not (settings.SERVES_PAGES and settings.HASHED_STATIC) or is_collected():
        return []
    text = f"Styles and scripts in {settings.STATIC_ROOT} are missing, or of another build."
    return [Error(text, hint="Run manage.py collectstatic --no-input.", id="site.E005")]


@register(START)
def a_pool_or_persistent_connections(**kwargs: Any) -> list[CheckMessage]:
    """Refuse a pool with persistent connections, which Django itself would refuse only at the first query."""
    config = settings.DATABASES["default"]
    if not config.get("OPTIONS", {}).get("pool") or not config.get("CONN_MAX_AGE"):
        return []
    text = "A pool of connections and CONN_MAX_AGE exclude each other: the pool itself keeps connections."
    return [Error(text, hint="Set CONN_MAX_AGE to 0, or AICMO_DATABASE_POOL=0.", id="site.E006")]


@register(START)
def a_storage_for_packages(**kwargs: Any) -> list[CheckMessage]:
    """Open the storage of packages once: Django itself would find a wrong backend or option at the first file."""
    try:
        storages[PACKAGE_STORAGE]
    except (ImproperlyConfigured, ImportError, LookupError, TypeError, ValueError, AttributeError) as error:
        text = f"AICMO_PACKAGE_STORAGE names no storage that can be used: {error}"
        hint = 'Give {"BACKEND": "...", "OPTIONS": {...}} as JSON, and install what the backend needs.'
        return [Error(text, hint=hint, id="site.E007")]
    return []


@register(START, Tags.database)
def a_database_that_keeps_its_word(databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Ask the database for settings that lose confirmed commits: its address or server may override ours."""
    if settings.UNSAFE_DATABASE:
        return []
    try:
        return [found for alias in databases or [] for found in _LOOKS[connections[alias].vendor](connections[alias])]
    except OperationalError:
        return []


def _look_at_sqlite(connection: Any) -> Iterator[Error]:
    if connection.is_in_memory_db():
        return
    if connection.settings_dict["OPTIONS"].get("transaction_mode") != "IMMEDIATE":
        text = "SQLite's transaction_mode is not IMMEDIATE: two writers would fail instead of waiting."
        yield Error(text, hint=_UNSAFE, id="site.E002")
    for name, good, otherwise in _SQLITE:
        with connection.cursor() as cursor:
            found = cursor.execute(f"PRAGMA {name}").fetchone()[0]
        if found not in good:
            yield Error(f"SQLite's {name} is not {otherwise}.", hint=_UNSAFE, id="site.E002")


def _look_at_postgres(connection: Any) -> Iterator[Error]:
    with connection.cursor() as cursor:
        cursor.execute(_POSTGRES)
        for name, setting in cursor.fetchall():
            text = f"PostgreSQL's {name} is {setting}: what was confirmed could be lost with the power."
            yield Error(text, hint=_UNSAFE, id="site.E003")


_LOOKS = {"sqlite": _look_at_sqlite, "postgresql": _look_at_postgres}
