"""Read the bytes of a sealed package: its manifest, its files, and one ZIP of them all."""

from __future__ import annotations

import json
import mimetypes
import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import Any

from delivery.models import Package
from delivery.packages.storage import open_file
from generation.api import export_formats

MANIFEST = "manifest.json"
EVERYTHING = "package.zip"
_OWN_TYPES = {MANIFEST: "application/json", EVERYTHING: "application/zip"}
_EPOCH = (1980, 1, 1, 0, 0, 0)


def media_type(name: str) -> str:
    """Look up the media type of a package's file; the ending decides for a format that is no longer made."""
    known = _OWN_TYPES | {made.filename: made.media_type for made in export_formats().values()}
    return known.get(name) or mimetypes.guess_type(name)[0] or "application/octet-stream"


def manifest_bytes(package: Package) -> bytes:
    """Write manifest.json: body, record and manifest_hash, pretty-printed. The same row gives the same bytes."""
    document = {"manifest_hash": package.manifest_hash, "body": package.body, "record": package.record}
    return (json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def file_bytes(package: Package, name: str) -> bytes:
    """Read a package's file by name. Raises PackageFile.DoesNotExist for a name that the package does not hold."""
    if name == MANIFEST:
        return manifest_bytes(package)
    if name == EVERYTHING:
        return everything(package)
    file = package.files.get(name=name)
    with open_file(file.sha256, file.name) as stored:
        return stored.read()


def everything(package: Package) -> bytes:
    """Zip every file and the manifest, with fixed times: the same package gives the same bytes."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name in [MANIFEST, *package.files.values_list("name", flat=True)]:
            info = zipfile.ZipInfo(name, date_time=_EPOCH)
            # A regular file, readable by all: the mode is in the upper 16 bits.
            info.external_attr = 0o644 << 16
            archive.writestr(info, file_bytes(package, name))
    return buffer.getvalue()


def draft_bytes(content: Mapping[str, Any], name: str) -> bytes:
    """Read a file that a manifest body names. Raises LookupError, FileNotFoundError, ValueError."""
    found = {str(file["name"]): str(file["sha256"]) for file in content.get("files", [])}
    with open_file(found[name], name) as stored:
        return stored.read()
