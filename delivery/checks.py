"""Check that a delivery's content can be sealed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from artifacts.types import CheckContext, Finding, Severity
from delivery.packages.storage import is_in_place

KEYS = ("client", "engagement", "artifacts", "files", "waivers")
ENTRIES: dict[str, dict[str, type]] = {
    "artifacts": {"type": str, "content_hash": str},
    "files": {"name": str, "bytes": int, "sha256": str},
}
"""What each entry of a list must hold for a package to be made of it."""


def check(content: Mapping[str, Any], context: CheckContext) -> list[Finding]:
    """Find what is wrong: content that is no manifest body, files that storage does not hold with their hash."""
    if missing := [key for key in KEYS if key not in content]:
        message = f"The manifest lacks {', '.join(missing)}: regenerate the delivery."
        return [Finding("schema", Severity.BLOCKER, message)]
    if unread := [key for key, entry in ENTRIES.items() if not _reads_as(content[key], entry)]:
        message = f"The manifest's {' and '.join(unread)} cannot be read: regenerate the delivery."
        return [Finding("schema", Severity.BLOCKER, message)]
    return [
        Finding("file_missing", Severity.BLOCKER, f"{file['name']} is missing or damaged: regenerate it.", file["name"])
        for file in content["files"]
        if not is_in_place(file["sha256"], file["name"], file["bytes"])
    ]


def _reads_as(value: Any, entry: Mapping[str, type]) -> bool:
    return isinstance(value, list) and all(
        isinstance(item, Mapping) and all(isinstance(item.get(key), kind) for key, kind in entry.items())
        for item in value
    )
