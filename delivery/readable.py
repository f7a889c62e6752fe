"""Show a delivery as readable blocks: what is in the package, and which files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from artifacts.types import ArtifactType
from generation.document import Block, Facts, Heading, Table, plain_blocks


def blocks(content: Mapping[str, Any]) -> list[Block]:
    """Show the manifest body in words; content of another shape is shown by its own keys."""
    try:
        return _body(content)
    except (KeyError, TypeError, ValueError, AttributeError):
        return plain_blocks(content)


def _body(content: Mapping[str, Any]) -> list[Block]:
    facts = Facts((("Client", str(content["client"])), ("Engagement", str(content["engagement"]))))
    named = tuple(
        (ArtifactType(item["type"]).label, f"v{item['version']}", str(item["content_hash"])[:12])
        for item in content["artifacts"]
    )
    files = tuple((str(f["name"]), f"{f['bytes']:,} bytes", str(f["sha256"])[:12]) for f in content["files"])
    out: list[Block] = [facts, Heading("Contents", 3), Table(("Artifact", "Version", "Content hash"), named)]
    out += [Heading("Files", 3), Table(("File", "Size", "SHA-256"), files)] if files else []
    return out + _waivers(content.get("waivers") or [])


def _waivers(waivers: Sequence[Mapping[str, Any]]) -> list[Block]:
    if not waivers:
        return []
    rows = tuple((str(w["message"]), str(w["reason"])) for w in waivers)
    return [Heading("Waived findings", 3), Table(("Finding", "Reason"), rows)]
