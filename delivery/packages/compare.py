"""Compare two packages: files by hash, artifacts by version and hash."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from artifacts.types import ArtifactType
from delivery.models import Package


class PackageChange(NamedTuple):
    """One row of the comparison; `before` is empty for an addition, `after` for a removal."""

    name: str
    before: str
    after: str
    same: bool

    @property
    def word(self) -> str:
        if self.same:
            return "Same"
        return "Changed" if self.before and self.after else "Added" if self.after else "Gone"


class Comparison(NamedTuple):
    files: list[PackageChange]
    artifacts: list[PackageChange]

    @property
    def same(self) -> bool:
        return all(change.same for change in (*self.files, *self.artifacts))


def compare(older: Package, newer: Package) -> Comparison:
    return Comparison(
        _changes(_files(older), _files(newer)),
        _changes(_artifacts(older), _artifacts(newer)),
    )


Shown = dict[str, tuple[str, str]]
"""By name: what is shown, and the hash that decides."""


def _changes(before: Shown, after: Shown) -> list[PackageChange]:
    names = dict.fromkeys([*before, *after])
    nothing = ("", "")
    return [
        PackageChange(
            n,
            before.get(n, nothing)[0],
            after.get(n, nothing)[0],
            before.get(n, nothing)[1] == after.get(n, nothing)[1],
        )
        for n in names
    ]


def _files(package: Package) -> Shown:
    return {f.name: (f"{f.size:,} bytes, {f.sha256[:12]}", f.sha256) for f in package.files.all()}


def _artifacts(package: Package) -> Shown:
    found: list[Mapping[str, Any]] = package.body.get("artifacts", [])
    return {
        ArtifactType(e["type"]).label: (f"v{e['version']}, {e['content_hash'][:12]}", e["content_hash"]) for e in found
    }
