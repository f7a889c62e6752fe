"""Files by content: written beside their place, synced, hashed, renamed. A name in the store implies a whole file."""

from __future__ import annotations

import hashlib
import os
import tempfile
from io import BufferedReader
from pathlib import Path

from django.conf import settings


def store(data: bytes, name: str) -> dict[str, object]:
    """Keep the bytes and return their entry: name, bytes, sha256. Storing the same bytes twice keeps one file."""
    digest = hashlib.sha256(data).hexdigest()
    place = path_of(digest, name)
    if not place.exists():
        _write(place, data)
    return {"name": name, "bytes": len(data), "sha256": digest}


def path_of(sha256: str, name: str) -> Path:
    """Where the bytes with this hash lie. Raises ValueError for a hash that is none: it becomes part of a path."""
    if len(sha256) != 64 or not set(sha256) <= set("0123456789abcdef"):
        raise ValueError("Not a SHA-256 digest.")
    return Path(settings.MEDIA_ROOT) / "files" / sha256[:2] / f"{sha256}{Path(name).suffix[:6]}"


def open_file(sha256: str, name: str) -> BufferedReader:
    """Raises FileNotFoundError, ValueError."""
    return path_of(sha256, name).open("rb")


def is_whole(sha256: str, name: str) -> bool:
    """Re-hash the stored file."""
    try:
        with open_file(sha256, name) as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == sha256
    except (OSError, ValueError):
        return False


def _write(place: Path, data: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=place.parent, prefix=".tmp-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, place)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    _sync_folder(place.parent)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
