"""Register how each type's content is read as sections; the composition root hands the readers in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from artifacts.types import ArtifactType


class ContentPart(NamedTuple):
    """Describe a section of an artifact. A block has a `kind`: heading, paragraph, bullets, facts or table."""

    key: str
    title: str
    blocks: Sequence[Any]


Reader = Callable[[Mapping[str, Any]], list[ContentPart]]

_readers: dict[str, Reader] = {}


def register(type: str, reader: Reader) -> None:
    """Register the reader of a type; a later one replaces it."""
    _readers[str(type)] = reader


def read(type: str, content: Mapping[str, Any]) -> list[ContentPart]:
    """Split the content into readable sections; one empty section when no reader is registered for the type."""
    reader = _readers.get(str(type))
    return reader(content) if reader else [ContentPart("content", ArtifactType(type).label, [])]


def lines(type: str, content: Mapping[str, Any]) -> list[str]:
    """Flatten the sections to lines of text, for comparing two versions."""
    out: list[str] = []
    for part in read(type, content):
        out.append(part.title)
        out.extend(line for block in part.blocks for line in _block_lines(block))
    return out


def _block_lines(block: Any) -> Iterable[str]:
    if block.kind in ("heading", "paragraph"):
        return str(block.text).splitlines()
    if block.kind == "bullets":
        return [f"• {item}" for item in block.items]
    return [": ".join(row) if block.kind == "facts" else " | ".join(row) for row in block.rows]
