"""Write CSV that a spreadsheet opens without running a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from delivery.exporters.text import clean

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")


def csv_file(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """Write UTF-8 with a byte order mark and CRLF lines, every text cell made harmless."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([cell(value) for value in row] for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def cell(value: Any) -> Any:
    """Prepare a cell: numbers stay numbers; a text that a spreadsheet could take for a formula gets an apostrophe."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    raw, text = str(value), clean(value)
    return f"'{text}" if text and (text.startswith(_FORMULA) or raw.startswith(_FORMULA)) else text
