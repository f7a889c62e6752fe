"""Write ZIP files whose bytes depend only on their members."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from datetime import datetime

_W3C_DATE = re.compile(rb"(?<=>)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z(?=<)")


def zipped(members: Mapping[str, bytes], stamp: datetime) -> bytes:
    """Write a ZIP with the members in the given order, all dated `stamp`: no clock, no user name, no extra fields."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, body in members.items():
            info = zipfile.ZipInfo(name, stamp.timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            # Unix, whatever machine writes it: otherwise the bytes differ on Windows.
            info.create_system = 3
            archive.writestr(info, body, compresslevel=6)
    return out.getvalue()


def restamped(source: bytes, stamp: datetime) -> bytes:
    """Rewrite a ZIP with every member dated `stamp`, and likewise the workbooks inside it and the dates they name."""
    with zipfile.ZipFile(io.BytesIO(source)) as archive:
        return zipped(
            {item.filename: _member(item.filename, archive.read(item), stamp) for item in archive.infolist()}, stamp
        )


def _member(name: str, body: bytes, stamp: datetime) -> bytes:
    if name.endswith(".xlsx"):
        return restamped(body, stamp)
    if name == "docProps/core.xml":
        return _W3C_DATE.sub(stamp.strftime("%Y-%m-%dT%H:%M:%SZ").encode(), body)
    return body
