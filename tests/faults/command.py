"""`manage.py` with the drill's jobs, guards and clock: `python -m tests.faults.command poll WORKER`."""

from __future__ import annotations

import sys

from django.core.management import execute_from_command_line

from tests.faults import app

if __name__ == "__main__":
    assert app.app
    execute_from_command_line(["manage.py", *sys.argv[1:]])
