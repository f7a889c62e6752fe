"""Where files are: of the product, in a clone or installed from a wheel, and of the people who run it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent
_IN_THE_WHEEL = BASE_DIR / "aicmo_site" / "templates"
INSTALLED = _IN_THE_WHEEL.is_dir()
"""True when AICMO comes from a wheel, which brings the folder `templates` inside this package."""
TEMPLATES = _IN_THE_WHEEL if INSTALLED else BASE_DIR / "templates"


def data_folder(given: str, *, installed: bool = INSTALLED) -> Path:
    """The folder that the setting names, else `var` in a clone, else the one that the system has for a user's data."""
    if given:
        return Path(given).expanduser().resolve()
    return _user_data() / "aicmo" if installed else BASE_DIR / "var"


def _user_data() -> Path:
    """Raises ImproperlyConfigured for a user without a home."""
    given = Path(os.environ.get("XDG_DATA_HOME", ""))
    if given.is_absolute():  # the specification wants any other value ignored
        return given
    home = Path(os.path.expanduser("~"))
    if not home.is_absolute() or home == Path("/"):  # what an empty HOME becomes
        raise ImproperlyConfigured("There is no HOME for AICMO's data: set AICMO_DATA_DIR to a folder of your own.")
    return home / "Library" / "Application Support" if sys.platform == "darwin" else home / ".local" / "share"
