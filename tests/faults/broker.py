"""The embedded broker in a process group of its own: `python -m tests.faults.broker SOCKET FOLDER`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "aicmo_site.settings")
django.setup()

from aicmo_site.runtime.broker import prepare  # noqa: E402

if __name__ == "__main__":
    words = prepare(Path(sys.argv[1]), Path(sys.argv[2]))
    os.execv(words[0], words)
