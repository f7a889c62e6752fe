"""The pictures of the README: `python -m tests.e2e.pictures [FOLDER]`, by default docs/pictures.

Needs a Chromium, as the browser tests do; the agency, the server and the database are made afresh for it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "pictures"


def main(folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    os.environ |= {"AICMO_GALLERY": str(folder.resolve()), "AICMO_E2E": "required"}
    return int(pytest.main(["-q", "-p", "no:cacheprovider", str(Path(__file__).with_name("gallery.py"))]))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER))
