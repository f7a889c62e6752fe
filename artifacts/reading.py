"""Where upper apps hand down how an artifact is read, from the composition root. Nobody reads raw JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from artifacts.types import ArtifactType


class Part(NamedTuple):
    """A section of an artifact. A block has a `kind`: heading, paragraph, bullets, facts or table."""

    key: str
    title: str
    blocks: Sequence[Any]


Reader = Callable[[Mapping[str, Any]], list[Part]]

_readers: dict[str, Reader] = {}


def register(type: str, reader: Reader) -> None:
    _readers[str(type)] = reader


def read(type: str, content: Mapping[str, Any]) -> list[Part]:
    """The content section by section; one part with its plain fields when nobody handed in a reader."""
    reader = _readers.get(str(type))
    return reader(content) if reader else [Part("content", ArtifactType(type).label, [])]


def lines(type: str, content: Mapping[str, Any]) -> list[str]:
    """The same as lines of text, to compare two versions by."""
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
