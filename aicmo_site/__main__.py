"""The command line: `aicmo`, `python -m aicmo_site` and, in a clone, `manage.py` are the same."""

from __future__ import annotations

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "aicmo_site.settings")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
