"""Identify the build: name, version, git hash and the time of its commit, in UTC."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

NAME = "AICMO"
VERSION = "0.2.0"


def stamp(folder: Path) -> dict[str, str]:
    """Read hash and time from AICMO_GIT_HASH and AICMO_BUILD_TIME, else from git, else 'unknown'."""
    commit, time = os.environ.get("AICMO_GIT_HASH", ""), os.environ.get("AICMO_BUILD_TIME", "")
    if not commit and (folder / ".git").exists():  # installed, the folder may lie in somebody else's repository
        commit, _, time = _git(folder).partition(" ")
    return {"name": NAME, "version": VERSION, "git": commit or "unknown", "time": time or "unknown"}


def _git(folder: Path) -> str:
    command = ["git", "-C", str(folder), "log", "-1", "--format=%h %cd", "--date=format-local:%Y-%m-%d %H:%M UTC"]
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command
            command, capture_output=True, text=True, timeout=5, check=False, env={**os.environ, "TZ": "UTC"}
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip()
