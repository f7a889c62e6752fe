"""What a delivery must be to be approved."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from artifacts.types import CheckContext, Finding, Severity
from delivery.storage import is_whole

KEYS = ("client", "engagement", "artifacts", "files", "waivers")


def check(content: Mapping[str, Any], context: CheckContext) -> list[Finding]:
    """The content is a manifest body, and each file in it lies in storage with the bytes it names."""
    missing = [key for key in KEYS if key not in content]
    if missing:
        message = f"The manifest lacks {', '.join(missing)}: regenerate the delivery."
        return [Finding("schema", Severity.BLOCKER, message)]
    files = content["files"] if isinstance(content["files"], list) else []
    return [
        Finding("file_missing", Severity.BLOCKER, f"{_name(file)} is missing or damaged: regenerate it.", _name(file))
        for file in files
        if not (isinstance(file, Mapping) and is_whole(str(file.get("sha256")), _name(file)))
    ]


def _name(file: Any) -> str:
    return str(file.get("name", "a file")) if isinstance(file, Mapping) else "a file"
