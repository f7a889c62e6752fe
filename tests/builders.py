"""Worlds for tests: named actors and artifacts, made through the same services as everything else."""

from __future__ import annotations

import copy
import itertools
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from django.test import Client as Browser
from django.utils import timezone

from accounts.models import User
from accounts.types import Role
from artifacts.models import Artifact
from artifacts.services import approve_artifact, create_artifact
from artifacts.types import ArtifactStatus, ArtifactType
from clients.models import Client, Engagement, Membership
from delivery.packages.manifest import Entry, make_body, waivers_in_force
from generation.api import Brief, all_specs, generate
from intake.models import AdviceRequest
from intake.types import AdviceState

Found = TypeVar("Found")
DEMO = Path(__file__).resolve().parent.parent / "intake" / "demo"
JOB_OF_MODULE = {
    "strategy": "positioning",
    "creatives": "brand_kit_suggestions",
    "execution": "hashtag_sets",
    "monitoring": "tracking_checklist",
}
"""One section is enough for an artifact that passes its checks."""
_numbers = itertools.count(1)


@dataclass
class World:
    """Two clients with the same operator and manager, and people who stand elsewhere."""

    engagement: Engagement
    other_engagement: Engagement
    operator: User
    manager: User
    second_manager: User
    admin: User
    outsider: User


def make_user(name: str, **fields: Any) -> User:
    number = next(_numbers)
    return User.objects.create_user(f"{name}{number}", f"{name}{number}@agency.example", "a long password 1", **fields)


def browser_of(user: User) -> Browser:
    """A browser in which the person is logged in."""
    browser = Browser()
    browser.force_login(user)
    return browser


def make_member(user: User, client: Client, role: Role) -> Membership:
    return Membership.objects.create(user=user, client=client, role=role)


def make_world() -> World:
    operator = make_user("operator", first_name="Ola")
    manager = make_user("manager", first_name="Ana", is_staff=True)
    second = make_user("second", first_name="Bo", is_staff=True)
    engagements = []
    for name in ("Fen & Fallow", "Ledgerlane"):
        client = Client.objects.create(name=name, timezone="Europe/London")
        make_member(operator, client, Role.OPERATOR)
        make_member(manager, client, Role.ACCOUNT_MANAGER)
        make_member(second, client, Role.ACCOUNT_MANAGER)
        engagements.append(Engagement.objects.create(client=client, name="Launch", created_by=operator))
    return World(
        engagement=engagements[0],
        other_engagement=engagements[1],
        operator=operator,
        manager=manager,
        second_manager=second,
        admin=make_user("admin", is_agency_admin=True, is_staff=True),
        outsider=make_user("outsider"),
    )


def brief(name: str = "ecommerce_sales") -> dict[str, Any]:
    """Intake content of a demo brief, without its selection."""
    content = copy.deepcopy(_demo(name))
    content.pop("generation_plan")
    return content


def content_for(type: str, engagement: Engagement) -> dict[str, Any]:
    """Content that passes its checks."""
    if type == ArtifactType.INTAKE:
        return brief()
    if type == ArtifactType.DELIVERY:
        return delivery_content(engagement)
    return copy.deepcopy(_sections(JOB_OF_MODULE[type]))


def delivery_content(engagement: Engagement) -> dict[str, Any]:
    return manifest_body(engagement, files=[])


def make_approved(world: World, *types: str) -> list[Artifact]:
    """The artifacts of `types`, approved, each written by the operator and approved by the manager.

    Upstream artifacts that are missing are made as well; the answer holds the ones asked for.
    """
    wanted = {t for name in types for t in (ArtifactType(name), *ArtifactType(name).ancestors)}
    for kind in ArtifactType:
        if kind in wanted:
            _approved(world, kind)
    made = {a.type: a for a in world.engagement.artifacts.all()}
    return [made[str(ArtifactType(name))] for name in types]


def _approved(world: World, kind: ArtifactType) -> None:
    artifact = world.engagement.artifacts.filter(type=kind).first()
    if artifact is None:
        content = content_for(kind, world.engagement)
        artifact = create_artifact(world.engagement, kind, content, by=world.operator)
    if artifact.status != ArtifactStatus.APPROVED:
        approve_artifact(artifact, by=world.manager)


@cache
def _demo(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((DEMO / f"{name}.json").read_text())
    return found


@cache
def _sections(job_type: str) -> dict[str, Any]:
    section = generate(job_type, Brief(brief()))
    return {"sections": {job_type: section.model_dump(mode="json")}}


@cache
def _whole_plan() -> dict[str, dict[str, Any]]:
    made: dict[str, dict[str, Any]] = {}
    for found in all_specs():
        if found.schema is not None:
            made[found.key] = generate(found.key, Brief(brief(), made)).model_dump(mode="json")
    return made


def generated_section(job_type: str) -> dict[str, Any]:
    """One section of a whole plan for the first demo brief."""
    return copy.deepcopy(_whole_plan()[job_type])


def manifest_body(engagement: Engagement, files: Iterable[Mapping[str, Any]]) -> Entry:
    """The body for the engagement's artifacts as they are approved now."""
    wanted = ArtifactType.DELIVERY.ancestors
    found = list(engagement.artifacts.filter(type__in=wanted, status=ArtifactStatus.APPROVED))
    return make_body(engagement.client.name, engagement.name, found, files, waivers_in_force(found))


def make_advice(engagement: Engagement, by: User, **fields: Any) -> AdviceRequest:
    """A request that somebody answered with one warning, as `intake.advice.service` would leave it."""
    now = timezone.now()
    answered = {"state": AdviceState.DONE, "finished_at": now, "provider": "first", "model": "pen-1", "attempts": 1}
    warnings = [{"field": "kpi_targets", "text": "The target asks for more than the budget buys."}]
    about = {"content_hash": "a" * 64, "version": 1, "asked_by": by, "asked_at": now, "warnings": warnings}
    return AdviceRequest.objects.create(engagement=engagement, **{**about, **answered, **fields})


def present(value: Found | None) -> Found:
    """The value that a test knows to be there."""
    assert value is not None
    return value
