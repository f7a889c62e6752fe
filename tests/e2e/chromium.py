"""Chooses the Chromium of the browser tests: a named one, one on the PATH, or the one that was fetched."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

VERSION = "153.0.0"
FONTS = Path(__file__).with_name("fonts.conf")
PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


@dataclass(frozen=True)
class Chromium:
    program: Path
    env: Mapping[str, str] = field(default_factory=dict)
    """What the program needs beside the environment of the tests."""


def find() -> Chromium | None:
    """Returns the browser to use; without one, Playwright's own is left to try."""
    if named := os.environ.get("AICMO_CHROMIUM"):
        return Chromium(Path(named))
    if found := next((path for name in PROGRAMS if (path := shutil.which(name))), None):
        return Chromium(Path(found))
    return fetched(cache_folder())


def cache_folder() -> Path:
    """Returns the user's cache folder for AICMO, which all clones share."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "aicmo"


def unpacked_folder(cache: Path) -> Path:
    """Returns where the fetched browser lies once all of it is there."""
    return cache / f"chromium-{VERSION}"


def fetched(cache: Path) -> Chromium | None:
    """Returns the unpacked browser with its own libraries and our fonts: a bare machine has neither."""
    folder = unpacked_folder(cache)
    if not folder.is_dir():
        return None
    libraries = [str(folder / "lib"), *filter(None, [os.environ.get("LD_LIBRARY_PATH")])]
    return Chromium(folder / "chromium", {"LD_LIBRARY_PATH": ":".join(libraries), "FONTCONFIG_FILE": str(FONTS)})
