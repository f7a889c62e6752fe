"""Compile the report with Typst: JSON in, PDF out. It can read nothing but the templates and the committed fonts."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import typst

from delivery.exporters.text import FONTS, MISSING

TEMPLATES = Path(__file__).resolve().parent / "templates"
_UNDRAWN = re.compile(r"the text `\"(?P<text>.+?)\"` could not be displayed", re.DOTALL)
_ATTEMPTS = 12
_LATIN = 0x250


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])


def compile_report(data: Mapping[str, Any], pictures: Mapping[str, bytes], stamp: datetime) -> bytes:
    """Compile the document as PDF/UA-1.

    A character that no font can draw becomes MISSING and the document is compiled again.
    """
    payload = json.dumps(data, ensure_ascii=False, sort_keys=True)
    with TemporaryDirectory(prefix="report-") as folder:
        root = Path(folder)
        shutil.copytree(TEMPLATES, root, dirs_exist_ok=True)
        for name, body in pictures.items():
            (root / name).parent.mkdir(exist_ok=True)
            (root / name).write_bytes(body)
        return _drawn(root, payload, stamp)


def _drawn(root: Path, payload: str, stamp: datetime) -> bytes:
    for _ in range(_ATTEMPTS):
        try:
            return _compile(root, payload, stamp)
        except typst.TypstError as error:
            found = _UNDRAWN.search(str(error))
            if found is None:
                raise
            payload = payload.replace(found["text"], MISSING)
    return _compile(root, "".join(c if ord(c) < _LATIN else MISSING for c in payload), stamp)


def _compile(root: Path, payload: str, stamp: datetime) -> bytes:
    compiler = typst.Compiler(
        str(root / "main.typ"),
        root=str(root),
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": payload},
    )
    made = compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=int(stamp.timestamp()))
    if not isinstance(made, bytes):
        raise TypeError("Typst gave no single PDF")
    return made
