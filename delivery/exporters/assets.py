"""assets.zip: everything that somebody will paste, schedule or upload, under generated names."""

from __future__ import annotations

import hashlib

from delivery.exporters.archive import zipped
from delivery.exporters.text import clean
from delivery.pack import Pack
from generation.document import Bullets, Facts, Heading, Paragraph, blocks, section_label


def render_assets(pack: Pack) -> bytes:
    """README.txt comes first and lists every other file with its SHA-256."""
    files = _sections(pack)
    return zipped({"README.txt": _readme(pack, files), **files}, pack.stamp)


def _sections(pack: Pack) -> dict[str, bytes]:
    return {f"sections/{number:02}_{job}.txt": _text(job, pack).encode() for number, job in enumerate(pack.sections, 1)}


def _text(job_type: str, pack: Pack) -> str:
    out = [section_label(job_type)]
    for block in blocks(job_type, pack.section(job_type)):
        if isinstance(block, Heading | Paragraph):
            out.append(clean(block.text))
        elif isinstance(block, Bullets):
            out += [f"- {clean(item)}" for item in block.items]
        elif isinstance(block, Facts):
            out += [f"{clean(a)}: {clean(b)}" for a, b in block.rows]
        else:
            out += [" | ".join(map(clean, row)) for row in (block.columns, *block.rows)]
    return "\n".join(out) + "\n"


def _readme(pack: Pack, files: dict[str, bytes]) -> bytes:
    rows = [f"{hashlib.sha256(body).hexdigest()}  {name}" for name, body in files.items()]
    head = [clean(pack.client_name), clean(pack.engagement_name), "", "Files and their SHA-256:", ""]
    return ("\n".join([*head, *rows]) + "\n").encode()
