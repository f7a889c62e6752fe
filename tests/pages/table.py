"""Every page of the product with its budget of queries, and who looks at it. The tests of this folder go through it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.tokens import default_token_generator
from django.test import Client as Browser
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from accounts.models import AuditEvent
from artifacts.models import Decision
from artifacts.types import ArtifactType
from delivery.models import Package
from intake.models import AdviceRequest
from jobs.models import Job, LanguagePolicy
from tests.pages.scenes import Scene


def nothing(scene: Scene) -> list[Any]:
    return []


@dataclass(frozen=True)
class Row:
    """`who` looks at it; `asked` is the query string; a fragment that answers a form has the method "post"."""

    most: int
    args: Callable[[Scene], list[Any]] = nothing
    who: str = "manager"
    asked: str = ""
    method: str = "get"


def engagement(scene: Scene) -> list[Any]:
    return [scene.engagement.pk]


def rough(scene: Scene) -> list[Any]:
    return [scene.rough.pk]


def of(kind: str, *more: Any) -> Callable[[Scene], list[Any]]:
    return lambda scene: [scene.engagement.pk, kind, *more]


def stale(kind: str, *more: Any) -> Callable[[Scene], list[Any]]:
    return lambda scene: [scene.rough.pk, kind, *more]


def package(scene: Scene) -> list[Any]:
    return [scene.package.public_id]


def two_packages(scene: Scene) -> list[Any]:
    return [scene.package.public_id, Package.objects.latest("pk").public_id]


def token(scene: Scene) -> list[Any]:
    return [scene.token]


def password_link(scene: Scene) -> list[Any]:
    user = scene.world.operator
    return [urlsafe_base64_encode(force_bytes(user.pk)), default_token_generator.make_token(user)]


WORKSPACE = {
    "health-live": Row(0),
    "live": Row(0),
    "health-ready": Row(4),
    "metrics": Row(6),
    "login": Row(2),
    "password_change": Row(4),
    "password_reset": Row(4),
    "password_reset_done": Row(4),
    "password_reset_confirm": Row(5, password_link),
    "home": Row(10),
    "home as operator": Row(13, who="operator"),
    "needs-step": Row(8),
    "lead-gen": Row(4),
    "learn": Row(4),
    "campaigns": Row(8),
    "campaigns found": Row(8, asked="q=client"),
    "engagements": Row(5),
    "engagements part": Row(3, asked="q=work&part=1"),
    "system": Row(15),
    "system as admin": Row(16, who="admin"),
    "system-selftest": Row(148, who="admin", method="post"),
    "notifications": Row(5),
    "engagement": Row(14, engagement),
    "engagement out of date": Row(13, rough),
    "engagement-progress": Row(12, engagement),
    "autonomy": Row(20, engagement),
    "autonomy out of date": Row(20, rough),
    "autonomy-progress": Row(18, engagement),
    "autonomy-dry-run": Row(16, engagement),
    "job": Row(15, lambda s: [*engagement(s), "positioning"]),
    "job-progress": Row(17, lambda s: [*engagement(s), "positioning"]),
    "plan-act": Row(16, lambda s: [*rough(s), "retry-failed"]),
    "plan-act-on": Row(19, lambda s: [*engagement(s), "run-from", "positioning"]),
    "queue": Row(14, who="admin"),
    "queue-progress": Row(10, who="admin"),
    **{f"artifact {kind}": Row(18, of(kind)) for kind in ArtifactType.values},
    **{f"artifact {kind} out of date": Row(18, stale(kind)) for kind in ("strategy", "creatives")},
    "artifact as operator": Row(21, of("strategy"), who="operator"),
    "artifact missing": Row(7, stale("delivery")),
    "artifact-version": Row(8, of("strategy", 1)),
    "artifact-compare": Row(11, of("strategy"), asked="old=1"),
    "artifact-ways-back": Row(21, stale("strategy")),
    "section-edit": Row(11, of("strategy", "positioning")),
    "section-edit out of date": Row(12, stale("strategy", "positioning")),
    "section-regenerate": Row(10, of("strategy", "positioning")),
    "intake-new": Row(7),
    "intake-new-check": Row(2, method="post"),
    "intake-new-submit": Row(12, method="post"),
    **{f"intake-new-{verb}": Row(7, method="post") for verb in ("open", "fill", "copy", "plan", "review", "back")},
    "intake-edit": Row(12, engagement),
    "intake-check": Row(6, engagement, method="post"),
    "intake-submit": Row(17, engagement, method="post"),
    **{f"intake-{verb}": Row(11, engagement, method="post") for verb in ("fill", "copy", "plan", "review", "back")},
    "intake-advice": Row(6, engagement),
    "intake-draft": Row(12, engagement, method="post"),
    "intake-new-draft": Row(8, method="post"),
    "intake-export-json": Row(3, engagement),
    "intake-export-csv": Row(3, engagement),
    "packages": Row(20, engagement),
    "package": Row(12, package),
    "package-verify": Row(10, package),
    "package-compare": Row(11, two_packages),
    "package-draft-file": Row(4, lambda s: [*engagement(s), "report.pdf"]),
    "package-file": Row(4, lambda s: [*package(s), "manifest.json"]),
    "shared": Row(4, token),
    "shared-file": Row(2, lambda s: [*token(s), "manifest.json"]),
}


OBJECTS: dict[str, Callable[[Scene], Any]] = {
    "artifacts_artifact": lambda s: s.artifact("strategy"),
    "artifacts_decision": lambda s: Decision.objects.filter(artifact=s.artifact("strategy"))[0],
    "jobs_job": lambda s: Job.objects.filter(engagement=s.engagement)[0],
    "jobs_languagepolicy": lambda s: LanguagePolicy.objects.get(client=s.engagement.client_id),
    "intake_advicerequest": lambda s: AdviceRequest.objects.get(engagement=s.rough),
    "delivery_package": lambda s: s.package,
    "clients_engagement": lambda s: s.engagement,
    "clients_client": lambda s: s.engagement.client,
    "clients_membership": lambda s: s.engagement.client.memberships.get(user=s.world.operator),
    "accounts_user": lambda s: s.world.operator,
    "accounts_auditevent": lambda s: AuditEvent.objects.filter(client_id=s.engagement.client_id)[0],
}


def one(name: str, *more: Any) -> Callable[[Scene], list[Any]]:
    return lambda scene: [OBJECTS[name](scene).pk, *more]


def strategy_history(scene: Scene) -> list[Any]:
    artifact = scene.artifact("strategy")
    return [artifact.pk, artifact.history.first().history_id]


BACK_OFFICE = {
    "index": Row(8),
    "app_list": Row(6, lambda s: ["artifacts"]),
    "login": Row(3),
    "password_change": Row(3),
    "password_change_done": Row(3),
    "autocomplete": Row(5, asked="app_label=clients&model_name=membership&field_name=user"),
    "jsi18n": Row(3),
    "view_on_site": Row(7, lambda s: [1, s.artifact("intake").pk]),
    "artifacts_artifact_changelist found": Row(11, asked="q=work&awaiting=me"),
    "artifacts_artifact_act": Row(16, one("artifacts_artifact", "flag")),
    "artifacts_artifact_simple_history": Row(11, strategy_history),
    "accounts_user_act": Row(9, one("accounts_user", "password-letter"), who="admin"),
    "clients_client_act": Row(10, one("clients_client", "allow-self-approval"), who="admin"),
    "jobs_languagepolicy_act": Row(10, one("jobs_languagepolicy", "forbid"), who="admin"),
    "clients_membership_act": Row(10, one("clients_membership", "revoke"), who="admin"),
    **{
        f"{name}_{page}": Row(most, one(name) if page in ("change", "history", "delete") else nothing, who=who)
        for name, who, *budgets in (
            ("artifacts_artifact", "manager", 11, 5, 15, 10, 5),
            ("artifacts_decision", "manager", 9, 5, 9, 11, 5),
            ("jobs_job", "manager", 10, 5, 10, 11, 5),
            ("jobs_languagepolicy", "admin", 10, 8, 12, 13, 6),
            ("intake_advicerequest", "admin", 10, 6, 10, 12, 6),
            ("delivery_package", "manager", 9, 5, 10, 12, 5),
            ("clients_engagement", "manager", 9, 5, 9, 12, 5),
            ("clients_client", "admin", 10, 7, 11, 13, 6),
            ("clients_membership", "admin", 11, 12, 12, 12, 6),
            ("accounts_user", "admin", 10, 7, 10, 12, 6),
            ("accounts_auditevent", "admin", 11, 6, 10, 12, 6),
        )
        for page, most in zip(("changelist", "add", "change", "history", "delete"), budgets, strict=True)
    },
}
PAGES = {**WORKSPACE, **{f"admin:{name}": row for name, row in BACK_OFFICE.items()}}


def address(name: str) -> str:
    """The name of a row's address: a second word only tells two rows of one address apart."""
    return name.split()[0]


def url_of(scene: Scene, name: str) -> str:
    row = PAGES[name]
    return reverse(address(name), args=row.args(scene)) + (f"?{row.asked}" if row.asked else "")


def browser_for(scene: Scene, name: str) -> Browser:
    browser = Browser()
    browser.force_login(getattr(scene.world, PAGES[name].who))
    return browser
