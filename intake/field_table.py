"""Write the table of the intake's fields into docs/reference/intake.md, from `intake.fields`.

    python -m intake.field_table

A test fails while the document says something else.
"""

from __future__ import annotations

import re
from pathlib import Path

from intake.fields import CONTEXT, SECTIONS, FieldKind, FormSection, IntakeField, Need

DOCUMENT = Path(__file__).resolve().parents[1] / "docs" / "reference" / "intake.md"
BEGIN, END = "<!-- fields: python -m intake.field_table -->\n", "<!-- end of fields -->\n"
_MARKS = {Need.REQUIRED: " **", Need.RECOMMENDED: " *", Need.OPTIONAL: ""}


def field_table() -> str:
    """Return the table of the fields as Markdown, section by section in the order of the form."""
    rows = [row for section in (*SECTIONS, *CONTEXT) for row in _rows(section)]
    return "\n".join(["| Key | Label | Kind, options, default |", "|---|---|---|", *rows]) + "\n"


def updated(document: str) -> str:
    """Return the document with the current table. Raises ValueError when its place is not marked."""
    before, begin, rest = document.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"The document does not say where its table stands: {BEGIN.strip()} ... {END.strip()}")
    return f"{before}{BEGIN}{field_table()}{END}{after}"


def _rows(section: FormSection) -> list[str]:
    asked = " shown when {} is {}".format(*section.shown_when) if section.shown_when else ""
    title = f"{section.key} {section.title}" if len(section.key) == 1 else f"{section.title},{asked}"
    return [f"| **{title}** | | |", *(_row(field) for field in section.fields)]


def _row(field: IntakeField) -> str:
    kind = field.kind.value if field.kind is not FieldKind.CHOICE else f"one of: {', '.join(field.options)}"
    default = ", ".join(field.default) if isinstance(field.default, tuple) else field.default
    told = {True: "; ticked", False: "; not ticked", None: ""}
    says = told[default] if default is None or isinstance(default, bool) else f"; default {default}"
    name = f" (was {field.was})" if field.was else ""
    return f"| {field.id}{_MARKS[field.need]} | {field.label} | {kind}{says}{name} |"


def main() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    DOCUMENT.write_text(updated(re.sub(r"\r\n", "\n", text)), encoding="utf-8")


if __name__ == "__main__":
    main()
