"""Verify that a package is still what was sealed: hash everything again and say in sentences what differs.

A file from outside may be hostile: names are never used as paths, sizes are counted while reading, and nothing is
written anywhere.
"""

from __future__ import annotations

import hashlib
import lzma
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from artifacts.canonical import BadValue, parse_json
from delivery.models import Package
from delivery.packages.files import MANIFEST, manifest_bytes
from delivery.packages.manifest import manifest_hash
from delivery.packages.storage import open_file

MOST_FILES, MOST_BYTES, MOST_MANIFEST, MOST_UPLOAD = 50, 2**30, 2**20, 200 * 2**20
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,80}\.[a-z0-9]{2,5}")
_CHUNK = 2**20
_UNREADABLE = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error),
    *(NotImplementedError, EOFError, RuntimeError, OverflowError, OSError, ValueError),
)
"""What reading a damaged archive raises, by its kind of compression."""


class UnreadablePackage(Exception):
    """The file is no package that can be checked. The text is a sentence for people."""


@dataclass
class Verification:
    """The result of a verification. `differences` are sentences; without any, every byte is the one on record."""

    manifest_hash: str = ""
    checked: list[str] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)
    record: Package | None = None

    @property
    def intact(self) -> bool:
        return not self.differences


Opener = Callable[[str], IO[bytes] | None]
"""From a name to the open file; None when there is none."""


def verify_package(package: Package) -> Verification:
    """Verify the rows and the stored files of one of our own packages."""
    stored = {file.name: file for file in package.files.all()}
    found = Verification(manifest_hash=package.manifest_hash, record=package)
    document = {"body": package.body, "manifest_hash": package.manifest_hash}

    def opened(name: str) -> IO[bytes] | None:
        try:
            return open_file(stored[name].sha256, name) if name in stored else None
        except (OSError, ValueError):
            return None

    _check(found, document, opened)
    named = {str(entry["name"]): entry for entry in _entries(package.body)}
    found.differences += [f"{name} is recorded but not in the manifest." for name in stored.keys() - named.keys()]
    found.differences += [
        f"{name} is recorded with another hash or size than in the manifest."
        for name in sorted(stored.keys() & named.keys())
        if (stored[name].sha256, stored[name].size) != (named[name].get("sha256"), named[name].get("bytes"))
    ]
    return found


def verify_file(path: Path) -> Verification:
    """Verify a manifest.json next to its files, or a package's ZIP. Raises UnreadablePackage, OSError."""
    if _is_zip(path):
        return verify_zip(path)
    if path.stat().st_size > MOST_MANIFEST:
        raise UnreadablePackage(f"{path.name} is larger than a manifest can be.")

    def beside(name: str) -> IO[bytes] | None:
        file = path.parent / name
        return file.open("rb") if file.is_file() and not file.is_symlink() else None

    return _against_record(_document(path.read_bytes()), beside)


def verify_zip(source: Path | IO[bytes]) -> Verification:
    """Verify the ZIP of 'Download all'. Raises UnreadablePackage."""
    with _readable(source) as archive:
        members = _members(archive)
        if MANIFEST not in members:
            raise UnreadablePackage(f"The ZIP holds no {MANIFEST}.")
        with archive.open(members[MANIFEST]) as file:
            document = _document(file.read(MOST_MANIFEST + 1))
        found = _against_record(document, lambda name: archive.open(members[name]) if name in members else None)
        named = {MANIFEST, *(str(entry["name"]) for entry in _entries(document["body"]))}
        found.differences += [f"{name} is in the ZIP but not in the manifest." for name in sorted(set(members) - named)]
        return found


def verify_copy(package: Package, source: IO[bytes], name: str) -> Verification:
    """Verify a copy against one package: the ZIP of 'Download all' or any one of its files.

    Raises UnreadablePackage for a file that is too large, empty, or neither.
    """
    size, digest = _digest(source, MOST_UPLOAD)
    if not size:
        raise UnreadablePackage("The file is empty.")
    found = Verification(manifest_hash=package.manifest_hash, record=package)
    own = manifest_bytes(package)
    known = {f.name: {"sha256": f.sha256, "bytes": f.size} for f in package.files.all()}
    known[MANIFEST] = {"sha256": hashlib.sha256(own).hexdigest(), "bytes": len(own)}
    # The bytes decide: a renamed copy of one of the files is still that file.
    if same := [known_name for known_name, entry in known.items() if entry["sha256"] == digest]:
        found.checked = same[:1]
        return found
    source.seek(0)
    if name not in known and _is_zip(source):
        source.seek(0)
        return _of_this_package(package, verify_zip(source))
    if name not in known:
        raise UnreadablePackage(f"{name[:60]!r} is none of this package's files, neither by its name nor by its bytes.")
    found.checked, found.differences = [name], _differences(known[name], name, size, digest)
    return found


def _of_this_package(package: Package, found: Verification) -> Verification:
    """Add a difference when an intact copy is one of another package."""
    if found.manifest_hash != package.manifest_hash:
        found.differences = ["Its manifest is not this package's.", *found.differences]
    elif found.record != package:
        found.differences = ["Its approvals are not this package's.", *found.differences]
    return found


def _is_zip(source: Path | IO[bytes]) -> bool:
    """Tell whether a file is a ZIP; also one that claims further volumes, because reading it says what is wrong."""
    try:
        return zipfile.is_zipfile(source)
    except zipfile.BadZipFile:
        return True


@contextmanager
def _readable(source: Path | IO[bytes]) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(source) as archive:
            yield archive
    except _UNREADABLE as error:
        raise UnreadablePackage("This copy is damaged: it is no ZIP that can be read whole.") from error


def _members(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """Map names to plain files. Refuses what no package of ours contains: paths, links, doubles, encryption, excess."""
    found: dict[str, zipfile.ZipInfo] = {}
    infos = archive.infolist()
    if len(infos) > MOST_FILES or sum(info.file_size for info in infos) > MOST_BYTES:
        raise UnreadablePackage(f"The ZIP holds more than {MOST_FILES} files or 1 GB: no package does.")
    for info in infos:
        # The upper 16 bits of external_attr are the Unix mode, which marks a symbolic link.
        if not _NAME.fullmatch(info.filename) or stat.S_ISLNK(info.external_attr >> 16):
            raise UnreadablePackage(f"The ZIP names a file {info.filename[:60]!r}, which no package does.")
        if info.filename in found:
            raise UnreadablePackage(f"The ZIP holds {info.filename} twice.")
        # Bit 0 of the general purpose flags: encrypted.
        if info.flag_bits & 0x1:
            raise UnreadablePackage("The ZIP is encrypted.")
        found[info.filename] = info
    return found


def _document(data: bytes) -> dict[str, Any]:
    if len(data) > MOST_MANIFEST:
        raise UnreadablePackage(f"{MANIFEST} is larger than a manifest can be.")
    try:
        document = parse_json(data)
    except (BadValue, ValueError) as error:
        raise UnreadablePackage(f"{MANIFEST} cannot be read: {error}") from error
    whole = isinstance(document, dict) and isinstance(document.get("body"), dict)
    if not whole or not isinstance(document.get("manifest_hash"), str):
        raise UnreadablePackage(f"{MANIFEST} is no manifest: it lacks body or manifest_hash.")
    return dict(document)


def _against_record(document: Mapping[str, Any], opened: Opener) -> Verification:
    """Check the files against the manifest, and the manifest against the package on record here, if any."""
    found = Verification(manifest_hash=document["manifest_hash"])
    _check(found, document, opened)
    known = Package.objects.filter(manifest_hash=found.manifest_hash).select_related("engagement__client")
    same = [package for package in known if package.record == document.get("record")]
    found.record = same[0] if same else None
    if not known:
        found.differences.append("No package with this manifest hash is on record here.")
    elif not same:
        found.differences.append("The approvals in the manifest are not those on record here.")
    return found


def _check(found: Verification, document: Mapping[str, Any], opened: Opener) -> None:
    if manifest_hash(document["body"]) != document["manifest_hash"]:
        found.differences.append("The manifest's body does not give its manifest hash: it was changed.")
    total = 0
    for entry in _entries(document["body"]):
        name = str(entry["name"])
        if not _NAME.fullmatch(name):
            raise UnreadablePackage(f"The manifest names a file {name[:60]!r}, which no package does.")
        found.checked.append(name)
        file = opened(name)
        if file is None:
            found.differences.append(f"{name} is missing.")
            continue
        with file:
            size, digest = _digest(file, MOST_BYTES - total)
        total += size
        found.differences += _differences(entry, name, size, digest)


def _differences(entry: Mapping[str, Any], name: str, size: int, digest: str) -> list[str]:
    if digest == entry.get("sha256") and size == entry.get("bytes"):
        return []
    told = f"{name} is not the file on record: "
    return [f"{told}{size:,} bytes with SHA-256 {digest}, not {entry.get('bytes')} with {entry.get('sha256')}."]


def _digest(file: IO[bytes], most: int) -> tuple[int, str]:
    """Hash and measure a file while reading it: the size that an archive claims is no limit."""
    sha, size = hashlib.sha256(), 0
    while chunk := file.read(_CHUNK):
        size += len(chunk)
        if size > most:
            raise UnreadablePackage("The files are larger than any package.")
        sha.update(chunk)
    return size, sha.hexdigest()


def _entries(body: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    files = body.get("files")
    if not isinstance(files, list) or not all(isinstance(f, Mapping) and "name" in f for f in files):
        raise UnreadablePackage("The manifest lists its files in no way that can be read.")
    if len(files) > MOST_FILES:
        raise UnreadablePackage(f"The manifest lists more than {MOST_FILES} files.")
    return files
