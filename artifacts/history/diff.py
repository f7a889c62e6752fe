"""Compare two versions: section by section, line by line of what people read, word by word inside a line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from artifacts.readers import ContentPart, read

CONTEXT_LINES = 1
MAX_LINES = 4000
"""A longer section is compared by its first lines: a comparison's cost grows with the square of them."""
MAX_WORDS = 1500
"""A longer line is shown as replaced whole, for the same reason."""
ALIKE = 0.34
"""From this share of common words on, two lines are one line that was edited."""
WINDOW = 8
"""How far ahead the edited form of a line is looked for."""
_WORDS = re.compile("\\s+|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\\w+|[^\\w\\s]")
"""Words, single signs, white space; scripts that put no space between words sign by sign."""


class DiffPiece(NamedTuple):
    """Hold a run of text. `change` is "same", "gone" or "added"."""

    change: str
    text: str


class DiffLine(NamedTuple):
    """Hold one line as people read it; a table row has a cell a column, everything else one cell.

    `kind` is heading, paragraph, bullet, fact, columns or row; `change` is same, gone, added, edited or gap.
    """

    kind: str
    change: str
    cells: Sequence[Sequence[DiffPiece]]

    @property
    def old(self) -> list[list[DiffPiece]]:
        return [[piece for piece in cell if piece.change != "added"] for cell in self.cells]

    @property
    def new(self) -> list[list[DiffPiece]]:
        return [[piece for piece in cell if piece.change != "gone"] for cell in self.cells]


class SectionDiff(NamedTuple):
    """Describe a section that changed. `change` is added, gone or edited."""

    key: str
    title: str
    change: str
    lines: list[DiffLine]


class _Text(NamedTuple):
    kind: str
    cells: tuple[str, ...]


def section_diffs(type: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> list[SectionDiff]:
    """List the sections that read differently, in the order of the new version."""
    before = {part.title: part for part in read(type, old)}
    after = {part.title: part for part in read(type, new)}
    found = [_difference(before.get(title), after.get(title)) for title in dict.fromkeys([*after, *before])]
    return [difference for difference in found if difference.lines or difference.change != "edited"]


def changed_lines(found: Iterable[SectionDiff]) -> int:
    """Count the changed lines."""
    return sum(line.change not in ("same", "gap") for difference in found for line in difference.lines)


def word_diff(old: str, new: str) -> list[DiffPiece]:
    """Merge two texts into one, word by word."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    if max(len(before), len(after)) > MAX_WORDS:
        return _pieces([("gone", old), ("added", new)])
    found: list[tuple[str, str]] = []
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(("same", "".join(before[i:j])))
        else:
            found += [("gone", "".join(before[i:j])), ("added", "".join(after[k:m]))]
    return _pieces(_joined(found))


def _difference(old: ContentPart | None, new: ContentPart | None) -> SectionDiff:
    part = new or old
    assert part is not None
    change = "edited" if old and new else "added" if new else "gone"
    return SectionDiff(part.key, part.title, change, _compare(_texts(old), _texts(new)))


def _texts(part: ContentPart | None) -> list[_Text]:
    return [text for block in part.blocks for text in _block(block)][:MAX_LINES] if part else []


def _block(block: Any) -> Iterator[_Text]:
    if block.kind in ("heading", "paragraph"):
        yield from (_Text(block.kind, (line,)) for line in str(block.text).splitlines() if line.strip())
    elif block.kind == "bullets":
        yield from (_Text("bullet", (str(item),)) for item in block.items)
    else:
        if block.kind == "table":
            yield _Text("columns", tuple(map(str, block.columns)))
        kind = "fact" if block.kind == "facts" else "row"
        yield from (_Text(kind, tuple(map(str, row))) for row in block.rows)


def _compare(before: list[_Text], after: list[_Text]) -> list[DiffLine]:
    out: list[DiffLine] = []
    for group in SequenceMatcher(None, before, after, autojunk=False).get_grouped_opcodes(CONTEXT_LINES):
        out.extend([DiffLine("gap", "gap", [[DiffPiece("same", "…")]])] if out else [])
        for tag, i, j, k, m in group:
            out.extend(map(_same, before[i:j]) if tag == "equal" else _replaced(before[i:j], after[k:m]))
    return out


def _replaced(before: list[_Text], after: list[_Text]) -> Iterator[DiffLine]:
    """Pair each new line with the old line that it was edited from; the others are gone or added, in reading order."""
    start, new = 0, list[_Text]()
    for text in after:
        ahead = range(start, min(start + WINDOW, len(before)))
        best = max(ahead, key=lambda at: _likeness(before[at], text), default=None)
        # nothing alike ahead: the line is new; it waits until it is known what it stands beside
        if best is None or _likeness(before[best], text) < ALIKE:
            new.append(text)
            continue
        yield from _exchanged(before[start:best], new)
        pairs = zip(before[best].cells, text.cells, strict=True)
        yield DiffLine(text.kind, "edited", [word_diff(old, now) for old, now in pairs])
        start, new = best + 1, []
    yield from _exchanged(before[start:], new)


def _exchanged(before: list[_Text], after: list[_Text]) -> Iterator[DiffLine]:
    """Show lines without a counterpart: one paragraph for another as one line, otherwise the old before the new."""
    if len(before) == len(after) == 1 and before[0].kind == after[0].kind == "paragraph":
        yield DiffLine(
            "paragraph", "edited", [[DiffPiece("gone", before[0].cells[0]), DiffPiece("added", after[0].cells[0])]]
        )
        return
    yield from map(_gone, before)
    yield from (DiffLine(text.kind, "added", [[DiffPiece("added", cell)] for cell in text.cells]) for text in after)


def _likeness(old: _Text, new: _Text) -> float:
    if old.kind != new.kind or len(old.cells) != len(new.cells):
        return 0.0
    # rows of a table with the same first cell are the same row
    if len(new.cells) > 1 and old.cells[0] == new.cells[0]:
        return 1.0
    mine, theirs = Counter(" ".join(old.cells).split()), Counter(" ".join(new.cells).split())
    return 2 * (mine & theirs).total() / max(mine.total() + theirs.total(), 1)


def _same(text: _Text) -> DiffLine:
    return DiffLine(text.kind, "same", [[DiffPiece("same", cell)] for cell in text.cells])


def _gone(text: _Text) -> DiffLine:
    return DiffLine(text.kind, "gone", [[DiffPiece("gone", cell)] for cell in text.cells])


def _joined(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Give a blank between two changes to both, so that a changed phrase reads as one."""
    out: list[tuple[str, str]] = []
    for at, (change, text) in enumerate(found):
        if change == "same" and not text.strip() and 0 < at < len(found) - 1:
            out += [("gone", text), ("added", text)]
        else:
            out.append((change, text))
    return out


def _pieces(found: list[tuple[str, str]]) -> list[DiffPiece]:
    """Merge each run of changes into one piece gone and one added; empty ones are left out."""
    out: list[DiffPiece] = []
    run = {"gone": "", "added": ""}
    for change, text in [*found, ("same", "")]:
        if change != "same":
            run[change] += text
            continue
        out += [DiffPiece(name, value) for name, value in run.items() if value]
        run = {"gone": "", "added": ""}
        out += [DiffPiece("same", text)] if text else []
    return out
