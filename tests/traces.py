"""Trace which of the product's functions one act calls, and count how often a reader comes back to a file.

`AICMO_TRACES=1 python -m pytest -s tests/test_traces.py` prints the lists of calls.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
APPS = {"accounts", "aicmo_site", "artifacts", "clients", "delivery", "generation", "intake", "jobs", "workspace"}
LEAF_APPS = ("accounts/", "clients/", "generation/")
LEAF_FILES = {"types.py", "models.py", "fields.py", "canonical.py", "converters.py", "icons.py"} | {
    *("audit.py", "sql.py", "failpoints.py"),
}
"""Words, rows and questions that call nothing above them: looked up where they stand, never read on from."""
SKIPPED = frozenset({"<lambda>", "<listcomp>", "<genexpr>", "<dictcomp>", "<setcomp>", "<module>"})


@dataclass(frozen=True)
class Call:
    """The first call of one function: `file` from the root of the project, and its name."""

    file: str
    function: str

    def __str__(self) -> str:
        return f"{self.file}:{self.function}"


def told(calls: list[Call]) -> str:
    """Write the main line as a list: a line a visit, the file and the functions called there."""
    lines: list[str] = []
    for i, call in enumerate(found := main_line(calls)):
        if i and found[i - 1].file == call.file:
            lines[-1] += f", {call.function}"
        else:
            lines.append(f"{call.file}: {call.function}")
    return "\n".join(lines)


class Tracer:
    """Collect each function of the product once, in the order of its first call, while the block runs."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self._seen: set[CodeType] = set()

    def __enter__(self) -> Tracer:
        sys.setprofile(self._note)
        return self

    def __exit__(self, *error: object) -> None:
        sys.setprofile(None)

    def _note(self, frame: FrameType, event: str, arg: Any) -> None:
        code = frame.f_code
        if event != "call" or code in self._seen or code.co_name in SKIPPED:
            return
        self._seen.add(code)
        file = self._product_file(code.co_filename)
        if file:
            self.calls.append(Call(file, code.co_qualname.replace(".<locals>", "")))

    @staticmethod
    def _product_file(name: str) -> str:
        path = Path(name)
        if not path.is_relative_to(ROOT):
            return ""
        parts = path.relative_to(ROOT).parts
        return "/".join(parts) if parts[0] in APPS else ""


def visits(calls: list[Call]) -> list[str]:
    """Return the files in the order in which a reader opens them; calls within the open file open none."""
    return [call.file for i, call in enumerate(calls) if i == 0 or calls[i - 1].file != call.file]


def main_line(calls: list[Call]) -> list[Call]:
    """Leave out the leaves: what remains is what a reader follows from file to file."""
    return [c for c in calls if not c.file.startswith(LEAF_APPS) and c.file.rpartition("/")[2] not in LEAF_FILES]


def returns(calls: list[Call]) -> int:
    """Count the visits of the main line to a file that had been left before."""
    found = visits(main_line(calls))
    return len(found) - len(set(found))


def traced(act: Callable[[], object]) -> list[Call]:
    """Run `act` and return the first call of each of the product's functions."""
    with Tracer() as tracer:
        act()
    return tracer.calls
