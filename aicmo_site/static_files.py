"""Collects styles, scripts and icons: hashed names, compressed once, kept by browsers for ever."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStorage(CompressedManifestStaticFilesStorage):
    """Names a file by its content, also where one script imports another, and keeps the hash of all sources."""

    support_js_module_import_aggregation = True

    def post_process(self, paths: dict[str, Any], dry_run: bool = False, **options: Any) -> Iterator[Any]:
        yield from super().post_process(paths, dry_run=dry_run, **options)
        if not dry_run:
            _mark().write_text(sources_hash())


def collect() -> None:
    """Collects when a source has changed since the last time, which costs two seconds; looking costs 20 ms."""
    if not is_collected():
        call_command("collectstatic", interactive=False, verbosity=0)


def is_collected() -> bool:
    """Whether what was collected is made from the sources as they are."""
    return _mark().is_file() and _mark().read_text() == sources_hash()


def sources_hash() -> str:
    """Hashes the names and contents of all files that collectstatic would collect."""
    digest = hashlib.sha256()
    for name, storage in sorted(_sources().items()):
        digest.update(name.encode() + b"\0")
        with storage.open(name) as file:
            digest.update(hashlib.sha256(file.read()).digest())
    return digest.hexdigest()


def _sources() -> dict[str, Any]:
    """The storage of each file; the first finder wins, as in collectstatic."""
    found: dict[str, Any] = {}
    for finder in get_finders():
        for name, storage in finder.list(ignore_patterns=None):
            found.setdefault(name, storage)
    return found


def _mark() -> Path:
    return Path(settings.STATIC_ROOT) / "sources.sha256"
