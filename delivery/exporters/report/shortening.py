"""Shorten a report of more than 50 pages: which sections fold, which texts are cut, how the report says so."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from delivery.exporters.render_input import RenderInput
from generation.playbook.writing import shorten

MOST_PAGES = 50
FOLDING = {
    "image_pack_prompts": "images/image_prompts.txt",
    "tracking_checklist": "monitoring/tracking_checklist.txt",
    "email_sequence": "emails/",
    "reels_scripts_week1": "scripts/",
    "video_scripts": "scripts/",
    "hashtag_sets": "posts/hashtags.txt",
    "weekly_optimization": "monitoring/weekly_optimization.txt",
}
"""Sections to work from rather than to read, in the order in which they fold, and where assets.zip holds them."""
_KEPT = re.compile("disclaimer|constraints|banned|kpi_targets|style|layout")
"""Texts that are law, rules or names of templates: never cut."""
_PAGES = re.compile(rb"/Type\s*/Page\b(?!s)")


@dataclass(frozen=True)
class Form:
    """How far a report is shortened: `text` limits a text's characters, `items` a list's entries; 0 is no limit."""

    folded: tuple[str, ...] = ()
    text: int = 0
    items: int = 0

    @property
    def note(self) -> str:
        """Say in a sentence what was left out; empty when nothing was."""
        told = []
        if self.folded:
            told.append("Working sections are named with the place where they stand in full.")
        if self.text:
            told.append(
                f"Texts end with … after {self.text} characters and lists after {self.items} entries. "
                "The approved versions below hold every word."
            )
        return " ".join([f"A report ends at {MOST_PAGES} pages.", *told]) if told else ""


WHOLE = Form()
_FIRST, _ALL = tuple(FOLDING)[:3], tuple(FOLDING)
FORMS = (WHOLE, Form(_FIRST), Form(_ALL), Form(_ALL, 600, 12), Form(_ALL, 240, 6), Form(_ALL, 90, 3))
"""From whole to shortest; the first that fits is taken."""


def page_count(pdf: bytes) -> int:
    """Count the pages of a PDF that Typst wrote: its page objects are uncompressed."""
    return len(_PAGES.findall(pdf))


def cut(source: RenderInput, form: Form) -> RenderInput:
    """Cut the texts and lists of an input; the pictures stay those of the whole texts."""
    if not form.text:
        return source
    found = replace(source, intake=_cut(source.intake, form), modules=_cut(source.modules, form))
    vars(found).update(pictures=source.pictures, palette=source.palette)
    return found


def _cut(value: Any, form: Form) -> Any:
    if isinstance(value, Mapping):
        return {key: item if _KEPT.search(str(key)) else _cut(item, form) for key, item in value.items()}
    if isinstance(value, list):
        kept = [_cut(item, form) for item in value[: form.items]]
        left = len(value) - len(kept)
        return [*kept, f"… and {left} more"] if left and isinstance(value[0], str) else kept
    return _cut_lines(value, form) if isinstance(value, str) and "://" not in value else value


def _cut_lines(text: str, form: Form) -> str:
    lines = [line if len(line) <= form.text else shorten(line, form.text) for line in text.split("\n")]
    left = len(lines) - form.items
    return "\n".join([*lines[: form.items], f"… and {left} more"] if left > 0 else lines)
