"""Run the product's eight wiring tests, on throw-away data in a transaction that is rolled back.

They run on the live installation, with its own database and registered checks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.db import transaction

from accounts.models import User
from accounts.types import Role
from artifacts import actions, services
from artifacts.gating import check_gating
from artifacts.models import Artifact
from artifacts.types import ArtifactStatus, ArtifactType
from clients.models import Engagement
from clients.services import create_client, grant_membership, open_engagement

PASS, WARN, FAIL = "PASS", "WARN", "FAIL"


class SelfTestResult(NamedTuple):
    """Report one test: its number, name, outcome (PASS, WARN or FAIL) and detail."""

    number: int
    name: str
    outcome: str
    detail: str


class SelfTestFailed(Exception):
    """Report that a step did not find what it must find; the text says what was found instead."""


@dataclass
class SelfTestWorld:
    """Hold the throw-away data of one run. `samples` are valid contents by artifact type."""

    samples: Mapping[str, Mapping[str, Any]]
    engagement: Engagement
    operator: User
    manager: User
    artifacts: dict[str, Artifact] = field(default_factory=dict)

    def create(self, type: str) -> Artifact:
        made = services.create_artifact(self.engagement, type, self.samples[type], by=self.operator)
        self.artifacts[type] = made
        return made

    def approve(self, type: str) -> Artifact:
        made = self.artifacts[type]
        actions.run_action("approve", made, by=self.manager, given=actions.ActionInput(expected_version=made.version))
        return self.now(type)

    def now(self, type: str) -> Artifact:
        return Artifact.objects.get(engagement=self.engagement, type=type)


def run_selftest(samples: Mapping[str, Mapping[str, Any]]) -> list[SelfTestResult]:
    """Run the eight tests and roll everything back. A step that raises is a FAIL with the error as its detail."""
    results: list[SelfTestResult] = []
    with transaction.atomic():
        bench = _bench(samples)
        for number, (name, step) in enumerate(STEPS, 1):
            results.append(_run(number, name, step, bench))
        transaction.set_rollback(True)
    return results


def _run(number: int, name: str, step: Callable[[SelfTestWorld], str], bench: SelfTestWorld) -> SelfTestResult:
    try:
        with transaction.atomic():
            detail = step(bench)
    except Exception as error:  # a self-test reports whatever it meets
        return SelfTestResult(number, name, FAIL, str(error) or type(error).__name__)
    warnings = [w for a in bench.artifacts.values() for w in a.warnings]
    return SelfTestResult(number, name, WARN if warnings else PASS, "; ".join([detail, *warnings]))


def _bench(samples: Mapping[str, Mapping[str, Any]]) -> SelfTestWorld:
    admin, manager, operator = (
        User.objects.create(username=f"selftest-{role}", is_agency_admin=role == "admin")
        for role in ("admin", "manager", "operator")
    )
    client = create_client("Self-test", by=admin)
    grant_membership(client, manager, Role.ACCOUNT_MANAGER, by=admin)
    grant_membership(client, operator, Role.OPERATOR, by=admin)
    return SelfTestWorld(samples, open_engagement(client, "Self-test", by=operator), operator, manager)


def _expect(condition: bool, sentence: str) -> None:
    if not condition:
        raise SelfTestFailed(sentence)


def _create_intake(bench: SelfTestWorld) -> str:
    intake = bench.create(ArtifactType.INTAKE)
    _expect(intake.pk is not None and bench.now("intake").version == 1, "The intake was not stored as version 1.")
    return f"{intake.type} v{intake.version} is a {intake.status}"


def _strategy_blocked(bench: SelfTestWorld) -> str:
    return _blocked(bench, ArtifactType.STRATEGY)


def _approve_intake(bench: SelfTestWorld) -> str:
    intake = bench.approve(ArtifactType.INTAKE)
    _expect(intake.status == ArtifactStatus.APPROVED, f"The intake is {intake.status} after its approval.")
    return f"approved by {intake.approved_by}"


def _strategy_unlocked(bench: SelfTestWorld) -> str:
    return _open(bench, ArtifactType.STRATEGY)


def _create_strategy(bench: SelfTestWorld) -> str:
    strategy = bench.create(ArtifactType.STRATEGY)
    stored = bench.now("strategy")
    _expect(stored.source_versions == {"intake": 1}, f"The strategy names {stored.source_versions} as its sources.")
    return f"{strategy.type} v{strategy.version}, built from intake v1"


def _creatives_blocked(bench: SelfTestWorld) -> str:
    return _blocked(bench, ArtifactType.CREATIVES)


def _creatives_unlocked(bench: SelfTestWorld) -> str:
    strategy = bench.approve(ArtifactType.STRATEGY)
    _expect(strategy.status == ArtifactStatus.APPROVED, f"The strategy is {strategy.status} after its approval.")
    return _open(bench, ArtifactType.CREATIVES)


def _stale_cascade(bench: SelfTestWorld) -> str:
    intake = bench.now("intake")
    content = {**intake.content, "tone_voice": "Another tone, for the self-test"}
    services.update_artifact(intake, content=content, by=bench.operator)
    again = services.check_stale_cascade(bench.engagement)
    strategy = bench.now("strategy")
    _expect(bench.now("intake").version == 2, "The intake did not become version 2.")
    _expect(strategy.status == ArtifactStatus.FLAGGED, f"The strategy is {strategy.status}, not out of date.")
    _expect(not again, "A second cascade flagged something again.")
    return strategy.flag_reason


def _blocked(bench: SelfTestWorld, type: ArtifactType) -> str:
    gate = check_gating(type, bench.engagement)
    sentence = "; ".join(map(str, gate.reasons))
    _expect(not gate.allowed, f"{type.value} is open although its upstream is not approved.")
    _expect("approved" in sentence, f"The reason does not speak of approval: {sentence}")
    return f"blocked: {sentence}"


def _open(bench: SelfTestWorld, type: ArtifactType) -> str:
    gate = check_gating(type, bench.engagement)
    _expect(gate.allowed, f"{type.value} is blocked: {'; '.join(map(str, gate.reasons))}")
    return f"{type.value} may start"


STEPS: tuple[tuple[str, Callable[[SelfTestWorld], str]], ...] = (
    ("Create intake artifact", _create_intake),
    ("Strategy gating (intake draft)", _strategy_blocked),
    ("Approve intake artifact", _approve_intake),
    ("Strategy gating (intake approved)", _strategy_unlocked),
    ("Create strategy artifact", _create_strategy),
    ("Creatives gating (strategy draft)", _creatives_blocked),
    ("Creatives gating (strategy approved)", _creatives_unlocked),
    ("Stale cascade", _stale_cascade),
)
