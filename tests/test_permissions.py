"""Every address of the product and what it answers to six kinds of people. A new address without a row fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.test import Client as Browser
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from accounts.models import AuditEvent, Notification, User
from accounts.types import Role
from artifacts.comments import add_comment
from artifacts.models import Artifact, Comment, Decision
from clients.models import Client, Engagement, Membership
from delivery.models import Package, ShareLink
from delivery.sharing import create_link
from intake.models import AdviceRequest
from jobs.language_policy import set_language_policy
from jobs.models import Job, LanguagePolicy
from jobs.services import build_plan
from jobs.types import ON_A_JOB, Act, JobStatus
from tests.builders import World, make_advice, make_approved, make_member, make_user, make_world

pytestmark = pytest.mark.django_db

WHO = ("anonymous", "outsider", "operator", "manager", "admin", "foreign")
"""The outsider belongs to no client; the foreign one manages another client; the admin belongs to none."""


@dataclass
class Scene:
    world: World
    foreign: User
    artifact: Artifact
    job: Job
    package: Package
    link: ShareLink
    token: str
    comment: Comment
    notification: Notification
    advice: AdviceRequest

    def user(self, who: str) -> User | AnonymousUser:
        if who == "anonymous":
            return AnonymousUser()
        if who == "foreign":
            return self.foreign
        found: User = getattr(self.world, who)
        return found


@pytest.fixture(scope="module")
def scene(django_db_setup: None, django_db_blocker: Any) -> Iterator[Scene]:
    """One world for the whole table; each request is rolled back."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_scene()
        transaction.set_rollback(True)


def make_scene() -> Scene:
    world = make_world()
    make_approved(world, "delivery")
    build_plan(world.engagement, ["positioning"], by=world.operator)
    Job.objects.update(status=JobStatus.FAILED, error="No.")
    elsewhere = Client.objects.create(name="Elsewhere", timezone="UTC")
    set_language_policy(world.engagement.client, allowed=True, by=world.admin)
    foreign = make_user("foreign", is_staff=True)
    make_member(foreign, elsewhere, Role.ACCOUNT_MANAGER)
    package = Package.objects.get()
    link, token = create_link(package, by=world.manager, recipient="Mara")
    return Scene(
        world,
        foreign,
        world.engagement.artifacts.get(type="intake"),
        Job.objects.get(),
        package,
        link,
        token,
        add_comment(world.engagement.artifacts.get(type="intake"), "Which month?", by=world.manager),
        Notification.objects.filter(user=world.operator)[0],
        make_advice(world.engagement, world.operator),
    )


@dataclass(frozen=True)
class Row:
    """The statuses in the order of WHO."""

    statuses: tuple[int, ...]
    args: Callable[[Scene], list[Any]] = lambda scene: []
    method: str = "get"


def engagement_id(scene: Scene) -> list[Any]:
    return [scene.world.engagement.pk]


def intake(scene: Scene) -> list[Any]:
    return [scene.world.engagement.pk, "intake"]


def package(scene: Scene) -> list[Any]:
    return [scene.package.public_id]


def token(scene: Scene) -> list[Any]:
    return [scene.token]


def job(scene: Scene) -> list[Any]:
    return [scene.world.engagement.pk, scene.job.pk]


READ = (302, 404, 200, 200, 404, 404)
"""Content: for those who work for the client. An agency admin has no content rights by that role alone."""
DECIDE = (302, 404, 403, 302, 404, 404)
"""Deciding: for account managers; an operator is refused."""
WORK = (302, 404, 302, 302, 404, 404)
"""Working: for both."""
OPENERS = (302, 403, 200, 200, 403, 200)
"""Who may open an engagement: those who work for a client, and account managers, who may make one."""
EVERYONE = (200, 200, 200, 200, 200, 200)
REDIRECTED = (302, 302, 302, 302, 302, 302)
MEMBERS = (302, 200, 200, 200, 200, 200)
STAFF = (302, 302, 302, 200, 200, 200)
"""The back office; whoever is not let in is sent to the log-in, which then answers 403."""
STAFF_READ = (302, 302, 302, 200, 404, 404)
"""An object of the back office that belongs to one client's content."""
NEVER = (302, 302, 302, 403, 403, 403)

WORKSPACE = {
    "health-live": Row(EVERYONE),
    "health-ready": Row((503,) * 6),  # nothing has swept yet
    "metrics": Row(EVERYONE),  # from this machine
    "home": Row(MEMBERS),
    "needs-step": Row((302, 302, 302, 302, 302, 302)),
    "needs-decide": Row((302, 302, 302, 302, 302, 302), lambda scene: ["approve"], "post"),
    "lead-gen": Row(MEMBERS),
    "campaigns": Row(MEMBERS),
    "engagements": Row(MEMBERS),
    "learn": Row(MEMBERS),
    "system": Row((302, 403, 403, 200, 200, 200)),
    "system-selftest": Row((302, 403, 403, 403, 200, 403), method="post"),
    "autonomy": Row(READ, engagement_id),
    "autonomy-progress": Row(READ, engagement_id),
    "autonomy-dry-run": Row(READ, engagement_id),
    "job": Row(READ, lambda scene: [*engagement_id(scene), "positioning"]),
    "job-progress": Row(READ, lambda scene: [*engagement_id(scene), "positioning"]),
    "plan-act": Row(READ, lambda scene: [*engagement_id(scene), "run-next"]),
    "plan-act-on": Row(READ, lambda scene: [*engagement_id(scene), "run-only", "positioning"]),
    "queue": Row((302, 403, 403, 403, 200, 403)),
    "queue-progress": Row((302, 403, 403, 403, 200, 403)),
    "login": Row((200, 302, 302, 302, 302, 302)),
    "password_change": Row((302, 200, 200, 200, 200, 200)),
    "password_reset": Row((200, 200, 200, 200, 200, 200)),
    "password_reset_done": Row((200, 200, 200, 200, 200, 200)),
    "password_reset_confirm": Row((200, 200, 200, 200, 200, 200), lambda scene: ["MQ", "used-up"]),
    "logout": Row((302, 302, 302, 302, 302, 302), method="post"),
    "theme": Row((302, 302, 302, 302, 302, 302), method="post"),
    "live": Row(EVERYONE),
    "engagement": Row(READ, engagement_id),
    "engagement-progress": Row(READ, engagement_id),
    "artifact": Row(READ, intake),
    "artifact-version": Row(READ, lambda scene: [*intake(scene), 1]),
    "artifact-compare": Row(READ, intake),
    "artifact-ways-back": Row(READ, intake),
    "section-edit": Row((302, 404, 200, 200, 404, 404), lambda s: [s.world.engagement.pk, "strategy", "positioning"]),
    "section-regenerate": Row(
        (302, 404, 200, 200, 404, 404), lambda s: [s.world.engagement.pk, "strategy", "positioning"]
    ),
    "comment-add": Row(WORK, intake, "post"),
    "comment-resolve": Row(WORK, lambda scene: [*intake(scene), scene.comment.pk], "post"),
    "notifications": Row(MEMBERS),
    "notifications-read": Row((302, 302, 302, 302, 302, 302), method="post"),
    "notification-read": Row((302, 404, 302, 404, 404, 404), lambda scene: [scene.notification.pk], "post"),
    "artifact-act": Row(DECIDE, lambda scene: [*intake(scene), "approve"], "post"),
    "artifact-restore": Row(WORK, lambda scene: [*intake(scene), 1], "post"),
    "artifact-regenerate": Row(WORK, lambda scene: [scene.world.engagement.pk, "strategy"], "post"),
    "job-retry": Row(WORK, job, "post"),
    "intake-new": Row(OPENERS),
    **{
        f"intake-new-{verb}": Row(OPENERS, method="post")
        for verb in ("submit", "open", "fill", "copy", "plan", "review", "back", "check")
    },
    "intake-new-keep": Row((302, 403, 302, 302, 403, 302), method="post"),
    "intake-new-draft": Row(OPENERS, method="post"),
    "intake-new-discard": Row((302, 403, 302, 302, 403, 302), method="post"),
    "intake-edit": Row(READ, engagement_id),
    **{
        f"intake-{verb}": Row(READ, engagement_id, "post")
        for verb in ("submit", "fill", "copy", "plan", "review", "back", "check")
    },
    "intake-keep": Row(WORK, engagement_id, "post"),
    "intake-ask": Row(READ, engagement_id, "post"),
    "intake-draft": Row(READ, engagement_id, "post"),
    "intake-discard": Row(WORK, engagement_id, "post"),
    "intake-advice": Row(READ, engagement_id),
    "intake-export-json": Row(READ, engagement_id),
    "intake-export-csv": Row(READ, engagement_id),
    "packages": Row(READ, engagement_id),
    "package-vouch": Row(WORK, lambda scene: [*engagement_id(scene), "legal"], "post"),
    "package-draft-file": Row((302, 404, 404, 404, 404, 404), lambda scene: [*engagement_id(scene), "report.pdf"]),
    "package": Row(READ, package),
    "package-verify": Row(READ, package),
    "package-verify-copy": Row((302, 404, 400, 400, 404, 404), package, "post"),  # no file given
    "package-compare": Row(READ, lambda scene: [*package(scene), *package(scene)]),
    "package-share": Row((302, 404, 403, 409, 404, 404), package, "post"),
    "package-unshare": Row(DECIDE, lambda scene: [*package(scene), scene.link.pk], "post"),
    "shared": Row(EVERYONE, token),
    "shared-file": Row(EVERYONE, lambda scene: [*token(scene), "manifest.json"]),
    "shared-pin": Row(REDIRECTED, token, "post"),
    "shared-answer": Row((409,) * 6, token, "post"),
    "package-file": Row(READ, lambda scene: [scene.package.public_id, "manifest.json"]),
}
ADMIN = {
    "index": Row(STAFF),
    "login": Row((302, 403, 403, 302, 302, 302)),
    "logout": Row((302, 302, 302, 307, 307, 307), method="post"),
    "password_change": Row((302,) * 6),
    "password_change_done": Row((302,) * 6),
    "autocomplete": Row(NEVER),
    "jsi18n": Row(STAFF),
    "view_on_site": Row((302, 302, 302, 404, 404, 404), lambda scene: [1, scene.artifact.pk]),
    "app_list": Row(STAFF, lambda scene: ["artifacts"]),
    "artifacts_artifact_act": Row(STAFF_READ, lambda scene: [scene.artifact.pk, "approve"]),
    "artifacts_artifact_simple_history": Row(
        STAFF_READ, lambda scene: [scene.artifact.pk, scene.artifact.history.first().history_id]
    ),
    "clients_client_act": Row((302, 302, 302, 404, 200, 404), lambda s: [client(s).pk, "allow-self-approval"]),
    "accounts_user_act": Row((302, 302, 302, 404, 200, 404), lambda s: [s.world.operator.pk, "password-letter"]),
    "jobs_languagepolicy_act": Row((302, 302, 302, 404, 200, 404), lambda s: [policy(s).pk, "allow-prices"]),
    "clients_membership_act": Row((302, 302, 302, 200, 200, 404), lambda s: [membership(s).pk, "revoke"]),
}


def client(scene: Scene) -> Client:
    return scene.world.engagement.client


def membership(scene: Scene) -> Membership:
    return client(scene).memberships.get(user=scene.world.operator)


def policy(scene: Scene) -> LanguagePolicy:
    return LanguagePolicy.objects.get(client=client(scene))


CONTENT = STAFF_READ
PEOPLE = (302, 302, 302, 200, 200, 404)
AGENCY = (302, 302, 302, 404, 200, 404)
"""How the agency is run, over all its clients."""
MODELS: dict[str, tuple[Callable[[Scene], Any], tuple[int, ...], tuple[int, ...]]] = {
    # the object to look at, who reads it, who may open the form that adds one
    "artifacts_artifact": (lambda s: s.artifact, CONTENT, NEVER),
    "artifacts_decision": (lambda s: Decision.objects.filter(artifact=s.artifact).get(), CONTENT, NEVER),
    "jobs_job": (lambda s: s.job, CONTENT, NEVER),
    "jobs_languagepolicy": (policy, AGENCY, (302, 302, 302, 403, 200, 403)),
    "intake_advicerequest": (lambda s: s.advice, AGENCY, NEVER),
    "delivery_package": (lambda s: s.package, CONTENT, NEVER),
    "clients_engagement": (lambda s: s.world.engagement, CONTENT, NEVER),
    "clients_client": (client, PEOPLE, STAFF),
    "clients_membership": (membership, PEOPLE, STAFF),
    "accounts_user": (lambda s: s.world.operator, PEOPLE, (302, 302, 302, 403, 200, 403)),
    "accounts_auditevent": (lambda s: AuditEvent.objects.filter(client_id=client(s).pk).first(), PEOPLE, NEVER),
}


def table() -> dict[str, Row]:
    found = {**WORKSPACE, **{f"admin:{name}": row for name, row in ADMIN.items()}}
    for name, (get, reads, adds) in MODELS.items():

        def one(scene: Scene, get: Callable[[Scene], Any] = get) -> list[Any]:
            return [get(scene).pk]

        found[f"admin:{name}_changelist"] = Row(STAFF)
        found[f"admin:{name}_add"] = Row(adds)
        found[f"admin:{name}_change"] = Row(reads, one)
        found[f"admin:{name}_history"] = Row(reads, one)
        found[f"admin:{name}_delete"] = Row(NEVER, one)
    return found


TABLE = table()


def names(resolver: URLResolver, prefix: str = "") -> Iterator[str]:
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            space = f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix
            yield from names(pattern, space)
        elif isinstance(pattern, URLPattern) and pattern.name:
            yield prefix + pattern.name


def test_every_address_has_a_row():
    assert set(names(get_resolver())) == set(TABLE)


@pytest.mark.parametrize("name", sorted(TABLE))
def test_each_address_answers_each_person_as_the_table_says(scene: Scene, name: str):
    row = TABLE[name]
    url = reverse(name, args=row.args(scene))
    assert dict(zip(WHO, row.statuses, strict=True)) == {who: answer(scene, who, url, row.method) for who in WHO}


def answer(scene: Scene, who: str, url: str, method: str) -> int:
    browser = Browser(raise_request_exception=True)
    with transaction.atomic():
        user = scene.user(who)
        if isinstance(user, User):
            browser.force_login(user)
        status: int = getattr(browser, method)(url).status_code
        transaction.set_rollback(True)
    return status


@pytest.mark.parametrize("act", Act)
@pytest.mark.parametrize("method", ["get", "post"])
def test_each_act_on_a_plan_is_for_those_who_may_and_for_nobody_else(scene: Scene, act: Act, method: str):
    """Running is for both; the autonomy level is for account managers."""
    target = ["positioning"] if act in ON_A_JOB else ["strategy"] if act is Act.REGENERATE else []
    url = reverse("plan-act-on" if target else "plan-act", args=[*engagement_id(scene), act, *target])
    well = 200 if method == "get" else 302
    operator = 403 if act in (Act.MANUAL, Act.ASSISTED) else well
    expected = (302, 404, operator, well, 404, 404)
    assert dict(zip(WHO, expected, strict=True)) == {who: answer(scene, who, url, method) for who in WHO}


_BUTTONS = ("submit", "fill", "copy", "plan", "review", "back", "keep")
LEADS_TO_ITS_FORM = (
    *("package-share", "shared-pin", "intake-ask", "intake-new-open"),
    *(f"intake{new}-{verb}" for new in ("", "-new") for verb in _BUTTONS),
)
"""A form whose PIN was left out is filled in again, and the pages of the intake's buttons may be opened again: these
addresses lead back to their form, and change nothing."""


@pytest.mark.parametrize(
    "name", sorted(name for name, row in TABLE.items() if row.method == "post" and name != "theme")
)
def test_what_changes_something_takes_no_get(scene: Scene, name: str):
    url = reverse(name, args=TABLE[name].args(scene))
    expected = 302 if name in LEADS_TO_ITS_FORM else 307 if name.startswith("admin:") else 405
    assert answer(scene, "manager", url, "get") == expected


def test_a_former_member_sees_nothing(scene: Scene):
    with transaction.atomic():
        Membership.objects.filter(user=scene.world.manager).update(active=False)
        browser = Browser()
        browser.force_login(scene.world.manager)
        assert browser.get(reverse("engagement", args=engagement_id(scene))).status_code == 404
        transaction.set_rollback(True)


def test_an_inactive_person_is_logged_out(scene: Scene):
    browser = Browser()
    with transaction.atomic():
        browser.force_login(scene.world.operator)
        User.objects.filter(pk=scene.world.operator.pk).update(is_active=False)
        assert browser.get(reverse("home")).status_code == 302
        transaction.set_rollback(True)


def test_the_engagement_of_one_client_does_not_open_the_artifact_of_another(scene: Scene):
    other: Engagement = scene.world.other_engagement
    browser = Browser()
    browser.force_login(scene.world.manager)
    assert browser.post(reverse("job-retry", args=[other.pk, scene.job.pk])).status_code == 404
