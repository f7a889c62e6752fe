"""Files by content: written beside their place, synced, hashed, renamed. A name in the store implies a whole file."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path

from django.conf import settings

from jobs.types import PermanentError

TEMPORARY = ".tmp-"
ABANDONED_SECONDS = 60 * 60
_FAULTS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EFBIG: "the file is larger than this system allows",
    errno.EIO: "the disk reported a fault",
    errno.EROFS: "the disk is read-only",
}


def store(data: bytes, name: str) -> dict[str, object]:
    """Keep the bytes and return their entry: name, bytes, sha256. The same bytes are kept once; damage is mended.

    Raises PermanentError when the disk takes no more; nothing half is left behind.
    """
    digest = hashlib.sha256(data).hexdigest()
    if not is_whole(digest, name):
        with _explained(name):
            _write(path_of(digest, name), data)
    return {"name": name, "bytes": len(data), "sha256": digest}


def ensure_room() -> None:
    """Raises PermanentError when less is free than the floor of the settings: better not started than half written."""
    free, floor = shutil.disk_usage(_standing(Path(settings.MEDIA_ROOT))).free, settings.FREE_SPACE_FLOOR
    if free < floor:
        raise PermanentError(
            f"disk_full: only {free // 2**20:,} MB are free where packages are kept, and {floor // 2**20:,} MB must "
            "stay free. Make room, then retry."
        )


def remove_abandoned() -> int:
    """Delete the temporary files that a killed process left more than an hour ago; the count."""
    before, removed = time.time() - ABANDONED_SECONDS, 0
    for path in (Path(settings.MEDIA_ROOT) / "files").glob(f"*/{TEMPORARY}*"):
        try:
            if path.stat().st_mtime < before:
                path.unlink()
                removed += 1
        except FileNotFoundError:
            continue
    return removed


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


@contextmanager
def _explained(name: str) -> Iterator[None]:
    """What a person can mend becomes a sentence; any other fault of the system is tried again."""
    try:
        yield
    except OSError as error:
        if error.errno not in _FAULTS:
            raise
        raise PermanentError(f"disk_full: {name} could not be kept, because {_FAULTS[error.errno]}.") from error


def _standing(folder: Path) -> Path:
    """The folder, or the nearest one above it that exists already."""
    return next(place for place in (folder, *folder.parents) if place.exists())


def _write(place: Path, data: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=place.parent, prefix=TEMPORARY)
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
