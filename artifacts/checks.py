"""Register the checks and seals of upper apps, from `AppConfig.ready()`.

A check only asks: `check(content, context) -> list[Finding]`. A seal is the one write that an approval carries with it,
inside its transaction: the delivery app registers one to record the package that was approved.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from artifacts.types import CheckContext, Finding

if TYPE_CHECKING:
    from artifacts.models import Artifact, Decision

Check = Callable[[Mapping[str, Any], CheckContext], list[Finding]]
Seal = Callable[["Artifact", "Decision"], None]

_checks: dict[str, list[Check]] = {}
_seals: dict[str, list[Seal]] = {}


def register(type: str, check: Check) -> None:
    """Register a check for an artifact type; the same function twice counts once."""
    found = _checks.setdefault(str(type), [])
    if check not in found:
        found.append(check)


def register_seal(type: str, seal: Seal) -> None:
    """Register a seal for an artifact type; the same function twice counts once."""
    found = _seals.setdefault(str(type), [])
    if seal not in found:
        found.append(seal)


def run(type: str, content: Mapping[str, Any], context: CheckContext) -> list[Finding]:
    """Run every check of the type, in the order of registration, and return the findings."""
    return [finding for check in _checks.get(str(type), []) for finding in check(content, context)]


def seals(type: str) -> list[Seal]:
    """List the seals of the type, in the order of registration."""
    return list(_seals.get(str(type), []))
