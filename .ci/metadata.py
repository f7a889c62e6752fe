"""What a wheel requires: the lines of the requirements files, so that they are written down once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface


class RequirementsHook(MetadataHookInterface):
    def update(self, metadata: dict[str, Any]) -> None:
        metadata["dependencies"] = self._lines("requirements.txt")
        metadata["optional-dependencies"] = {"llm": self._lines("requirements-llm.txt")}

    def _lines(self, name: str) -> list[str]:
        lines = (Path(self.root) / name).read_text().splitlines()
        return [line for line in lines if line and not line.startswith("#")]
