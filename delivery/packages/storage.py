"""Keep files by content in Django's storage "packages": a folder by default, or any other backend that STORAGES names.

In a folder a file is written beside its place, synced, hashed and renamed: a name there implies a whole file. Any other
backend gets the bytes under the same name, which their hash makes, and each reader hashes them again.
"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage, Storage, storages

from jobs.types import PermanentError

PACKAGE_STORAGE = "packages"
FOLDER = "files"
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

    Raises PermanentError when the storage takes no more; nothing half is left behind.
    """
    digest = hashlib.sha256(data).hexdigest()
    if not is_whole(digest, name):
        with _as_sentence(name):
            _write(stored_name(digest, name), data)
    return {"name": name, "bytes": len(data), "sha256": digest}


def open_file(sha256: str, name: str) -> IO[bytes]:
    """Open a stored file to read.

    Raises OSError (FileNotFoundError when it is gone) and ValueError for a malformed hash.
    """
    place = stored_name(sha256, name)
    with _faults_as_os_error():
        return _storage().open(place, "rb")


def is_in_place(sha256: str, name: str, size: int) -> bool:
    """Check a stored file before a decision, under a lock: by its hash in a folder, by its size in any other backend.

    A download would hold the lock for as long as the network takes; jobs and `verify` hash there as well.
    """
    storage = _storage()
    if isinstance(storage, FileSystemStorage):
        return is_whole(sha256, name)
    try:
        with _faults_as_os_error():
            return storage.size(stored_name(sha256, name)) == size
    except (OSError, ValueError):
        return False


def is_whole(sha256: str, name: str) -> bool:
    """Check a stored file by hashing it again; False also when it is missing."""
    try:
        with open_file(sha256, name) as file, _faults_as_os_error():
            return _digest(file) == sha256
    except (OSError, ValueError):
        return False


def stored_name(sha256: str, name: str) -> str:
    """Name a file within the storage. Raises ValueError for a malformed hash, which would become part of a path."""
    if len(sha256) != 64 or not set(sha256) <= set("0123456789abcdef"):
        raise ValueError("Not a SHA-256 digest.")
    return f"{FOLDER}/{sha256[:2]}/{sha256}{Path(name).suffix[:6]}"


def ensure_room() -> None:
    """Refuse to start when less disk space is free than the settings' floor. Raises PermanentError.

    Only a folder has a floor; another backend refuses by itself when it takes no more.
    """
    folder = _folder(_storage())
    if folder is None:
        return
    free, floor = shutil.disk_usage(_existing_parent(folder)).free, settings.FREE_SPACE_FLOOR
    if free < floor:
        raise PermanentError(
            f"disk_full: only {free // 2**20:,} MB are free where packages are kept, and {floor // 2**20:,} MB must "
            "stay free. Make room, then retry."
        )


def remove_abandoned() -> int:
    """Delete temporary files that a killed process left in the folder more than an hour ago; return their number."""
    folder = _folder(_storage())
    if folder is None:
        return 0
    before, removed = time.time() - ABANDONED_SECONDS, 0
    for path in (folder / FOLDER).glob(f"*/{TEMPORARY}*"):
        try:
            if path.stat().st_mtime < before:
                path.unlink()
                removed += 1
        except FileNotFoundError:
            continue
    return removed


def _storage() -> Storage:
    """Look up the storage on each call: tests and commands may set another one."""
    return storages[PACKAGE_STORAGE]


def _folder(storage: Storage) -> Path | None:
    """Return the folder of a file system storage; None for any other backend."""
    return Path(storage.location) if isinstance(storage, FileSystemStorage) else None


def _write(place: str, data: bytes) -> None:
    storage = _storage()
    if isinstance(storage, FileSystemStorage):
        _write_durably(Path(storage.path(place)), data)
    else:
        with _faults_as_os_error():
            _upload(storage, place, data)


def _upload(storage: Storage, place: str, data: bytes) -> None:
    """Save under exactly this name; a damaged file makes room, a whole one of another worker stays."""
    if storage.exists(place):
        with storage.open(place, "rb") as present:
            if _digest(present) == hashlib.sha256(data).hexdigest():
                return
        storage.delete(place)
    saved = storage.save(place, ContentFile(data))
    # The backend chose another name because a file had appeared here in the meantime: same hash, same bytes.
    if saved != place:
        storage.delete(saved)


@contextmanager
def _faults_as_os_error() -> Iterator[None]:
    """Turn what a backend raises of its own (credentials, network, service) into an OSError, as a folder raises it."""
    try:
        yield
    except (OSError, ValueError):
        raise
    except Exception as error:
        raise OSError(errno.ECONNABORTED, f"The package storage answered: {type(error).__name__}") from error


@contextmanager
def _as_sentence(name: str) -> Iterator[None]:
    """Turn a fault that a person can mend into a PermanentError; any other is raised, and the job tried again."""
    try:
        yield
    except OSError as error:
        if error.errno not in _FAULTS:
            raise
        raise PermanentError(f"disk_full: {name} could not be kept, because {_FAULTS[error.errno]}.") from error


def _digest(file: IO[bytes]) -> str:
    """Hash a file by pieces: `hashlib.file_digest` does not take every backend's file."""
    found = hashlib.sha256()
    while piece := file.read(2**20):
        found.update(piece)
    return found.hexdigest()


def _existing_parent(folder: Path) -> Path:
    """Return the folder, or its nearest existing parent."""
    return next(place for place in (folder, *folder.parents) if place.exists())


def _write_durably(place: Path, data: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=place.parent, prefix=TEMPORARY)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, place)
    # Also on a time limit or shutdown: no temporary file stays behind.
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    # Without this a power cut can lose the rename, though the file's bytes were synced.
    _sync_folder(place.parent)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
