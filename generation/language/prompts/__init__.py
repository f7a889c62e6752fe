"""Prompts as files: `<name>.<version>.txt`. A changed text is a new file, so a version never changes its meaning."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib import resources

CURRENT = {"section": 1, "repair": 1, "advice": 1}


@dataclass(frozen=True)
class Prompt:
    name: str
    version: int
    text: str

    @property
    def label(self) -> str:
        return f"{self.name}.{self.version}"

    @property
    def hash(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()


@cache
def prompt(name: str) -> Prompt:
    """The current version of a prompt. Raises KeyError for an unknown name, FileNotFoundError for a missing file."""
    version = CURRENT[name]
    text = resources.files(__name__).joinpath(f"{name}.{version}.txt").read_text(encoding="utf-8")
    return Prompt(name, version, text.strip())
