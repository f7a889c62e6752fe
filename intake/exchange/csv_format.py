"""Read and write a brief as a table of two columns, field and value; escape what a spreadsheet could run as a formula.

Text stands as it is; ticks are yes or no; lists have one entry a line, or are a JSON list where a line cannot hold an
entry; a field inside a group is named by its path (delivery_requirements.pdf, social_handles.instagram).
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from artifacts.canonical import MAX_BYTES, BadValue, parse_json
from intake.fields import BY_ID, FIELDS, GROUP_LABELS, PLAN_KEY, FieldKind

HEADER = ["field", "value"]

_HEADER = re.compile(r'\s*"?field"?\s*(?P<mark>[,;\t])\s*"?value"?\s*(?:\r?\n|\r|$)', re.IGNORECASE)
_FORMULA = re.compile(r"'*[=+\-@\t]")
_TICKS = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
_LISTS = (FieldKind.LIST, PLAN_KEY)
_ORDER = {key: place for place, key in enumerate(dict.fromkeys(field.path[0] for field in FIELDS))}


def decoded(data: bytes) -> str:
    """Decode the file's bytes. Raises BadValue for too many bytes, and for bytes that are not UTF-8."""
    if len(data) > MAX_BYTES:
        raise BadValue("", f"is larger than {MAX_BYTES // 1024:,} KB (1 MB).")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadValue("", f"is not UTF-8 text (byte {error.start + 1}).") from None


def is_table(text: str) -> bool:
    return _HEADER.match(text) is not None


def read(text: str) -> dict[str, Any]:
    """Read the brief from a table. Raises BadValue, also for a field that stands in it twice."""
    found: dict[str, Any] = {}
    for name, cell in _rows(text):
        _put(found, name, _value(name, _unescaped(cell)))
    return found


def write(content: Mapping[str, Any]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADER)
    for name, value in _leaves(_in_order(content), ""):
        writer.writerow([_escaped(name), _escaped(_cell(value))])
    return out.getvalue()


def as_json(content: Mapping[str, Any]) -> str:
    return json.dumps(_in_order(content), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _in_order(content: Mapping[str, Any]) -> dict[str, Any]:
    return {key: content[key] for key in sorted(content, key=lambda key: _ORDER.get(key, len(_ORDER)))}


def _rows(text: str) -> Iterator[tuple[str, str]]:
    header = _HEADER.match(text)
    mark = header["mark"] if header else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    try:
        for number, row in enumerate(reader):
            if number and any(cell.strip() for cell in row):
                yield _pair(row, reader.line_num)
    except csv.Error as error:
        raise BadValue("", f"cannot be read as a table near line {reader.line_num} ({error}).") from None


def _pair(row: list[str], line: int) -> tuple[str, str]:
    cells = row[:2] if not any(row[2:]) else row
    if len(cells) != 2:
        raise BadValue("", f"has {len(row)} columns at line {line}; a field and a value are expected.")
    return _unescaped(cells[0]).strip(), cells[1]


def _put(found: dict[str, Any], path: str, value: Any) -> None:
    *groups, last = path.split(".") if path not in found else [path]
    for group in groups:
        found = found.setdefault(group, {})
        if not isinstance(found, dict):
            raise BadValue(path, "is given inside a field that has a value of its own.")
    if last in found:
        raise BadValue(path, "is given twice.")
    found[last] = value


def _value(path: str, cell: str) -> Any:
    """Convert the cell to its field's kind; a cell that does not fit stays text, so that validation can say so."""
    kind = PLAN_KEY if path == PLAN_KEY else BY_ID[path].kind if path in BY_ID else FieldKind.TEXT
    text = cell.strip()
    if kind == PLAN_KEY and text == "all":
        return text
    if kind in _LISTS:
        return _list(path, text)
    if kind is FieldKind.BOX:
        return _TICKS.get(text.casefold(), text)
    if text == "{}" and (kind is FieldKind.HANDLES or path in GROUP_LABELS):
        return {}
    return int(text) if kind is FieldKind.WHOLE and text.isdecimal() and len(text) < 10 else cell


def _list(path: str, text: str) -> Any:
    if not text.startswith("["):
        return [line for line in text.splitlines() if line.strip()]
    try:
        return parse_json(text)
    except BadValue as error:
        raise BadValue(path, error.problem) from None


def _leaves(value: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, Any]]:
    for key, item in value.items():
        path = f"{prefix}{key}"
        if isinstance(item, Mapping) and item:
            yield from _leaves(item, f"{path}.")
        else:
            yield path, item


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return _lines(value)
    if isinstance(value, Mapping):
        return "{}"
    return "" if value is None else str(value)


def _lines(items: list[Any]) -> str:
    simple = all(isinstance(item, str) and item.strip() and len(item.splitlines()) == 1 for item in items)
    if not simple or (items and items[0].startswith("[")):
        return json.dumps(items, ensure_ascii=False)
    return "\n".join(items)


def _escaped(cell: str) -> str:
    """Prefix a formula, or apostrophes before one, with an apostrophe: a spreadsheet then shows it and runs nothing."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _unescaped(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
