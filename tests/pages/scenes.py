"""Build a world in which every list of every page has a given number of rows."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from datetime import timedelta
from unittest import mock

from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import AnonymousUser
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from accounts.audit import audit
from accounts.models import Notification, User
from accounts.types import ROLES, Role
from artifacts.comments import add_comment
from artifacts.models import Artifact, Comment, Decision
from artifacts.types import ArtifactStatus, ArtifactType, FlagKind, Verdict
from clients.models import Client, Engagement, Membership
from delivery.exporters.registry import EXPORTERS, Exporter
from delivery.models import ClientAnswer, ClientRound, ClientVerdict, Package, PackageFile, ShareLink
from delivery.sharing import create_link
from intake.form.drafts import save_draft
from jobs.llm.policy import set_language_policy
from jobs.models import GenerationPlan, Job, JobRun, LanguageCall, LanguagePolicy
from jobs.types import CallOutcome, JobStatus, RunOutcome
from tests.builders import World, make_advice, make_member, make_user, make_world
from tests.e2e.scenes import LONG, produced, unsettled

SMALL_FILES: dict[str, Exporter] = {job_type: lambda source: b"%PDF- a few bytes" for job_type in EXPORTERS}
_STATES = itertools.cycle([JobStatus.FAILED, JobStatus.READY, JobStatus.RUNNING, JobStatus.PENDING, JobStatus.BLOCKED])


@dataclass
class Scene:
    """Holds `engagement`, complete and approved, whose pages are requested, and `rough`, out of date with long texts.

    `link` opens the first package of `engagement` with `token`. `failed` is a job of `rough`, `comment` belongs to the
    intake of `engagement`, `notification` to the operator. `actors` are the users of the matrix by its names.
    """

    world: World
    engagement: Engagement
    rough: Engagement
    package: Package
    link: ShareLink
    token: str
    failed: Job
    comment: Comment
    notification: Notification
    actors: dict[str, User]
    rows: int = 0
    people: list[User] = field(default_factory=list)

    def person(self, who: str) -> User | AnonymousUser:
        return AnonymousUser() if who == "anonymous" else self.actors[who]

    def artifact(self, kind: str) -> Artifact:
        return self.engagement.artifacts.get(type=kind)


def make_scene() -> Scene:
    """Run and approve a whole plan up to its sealed package, with files of a few bytes."""
    world = make_world()
    with mock.patch.dict(EXPORTERS, SMALL_FILES):
        engagement, rough = produced(world), unsettled(world)
    package = Package.objects.get(engagement=engagement)
    link, token = create_link(package, by=world.manager, recipient="Mara")
    set_language_policy(engagement.client, allowed=True, by=world.admin)
    make_advice(rough, world.operator)
    save_draft(world.manager, engagement, {"client_name": ["Somebody else"]})
    return Scene(
        world, engagement, rough, package, link, token,
        failed=Job.objects.get(engagement=rough, status=JobStatus.FAILED),
        comment=add_comment(engagement.artifacts.get(type="intake"), "Which month?", by=world.manager),
        notification=Notification.objects.filter(user=world.operator)[0],
        actors={"outsider": world.outsider, "foreign": _foreign_manager(), **_actors(world)},
    )  # fmt: skip


def _foreign_manager() -> User:
    elsewhere = Client.objects.create(name="Elsewhere", timezone="UTC")
    foreign = make_user("foreign", is_staff=True)
    make_member(foreign, elsewhere, Role.ACCOUNT_MANAGER)
    return foreign


def _actors(world: World) -> dict[str, User]:
    """Return a user of each role, of the first client where the role is one of a client."""
    known = {Role.OPERATOR: world.operator, Role.ACCOUNT_MANAGER: world.manager, Role.AGENCY_ADMIN: world.admin}
    return {role.value: known[role] if role in known else _actor(world, role) for role in Role}


def _actor(world: World, role: Role) -> User:
    account = ROLES[role].account
    flags = {"is_staff": account.is_staff, "is_agency_admin": account.is_agency_admin} if account else {}
    user = make_user(role.value, **flags)
    if ROLES[role].of_client:
        make_member(user, world.engagement.client, role)
    return user


def grow(scene: Scene, rows: int) -> None:
    """Fill every list up to `rows` rows: users, engagements, versions, comments, runs, packages and the rest."""
    numbers = range(scene.rows, rows)
    scene.rows = rows
    people = _people(scene, numbers)
    for number, person in zip(numbers, people, strict=True):
        _elsewhere(scene, number, person)
    for kind in ArtifactType:
        _looked_back_on(scene.artifact(kind), numbers, people)
    _runs(scene, numbers)
    _told(scene, numbers)
    _packages(scene, numbers, people)


def _people(scene: Scene, numbers: range) -> list[User]:
    """Create colleagues at the same client with different names, so that no two rows share a user."""
    made = User.objects.bulk_create(
        User(username=f"colleague{n}", first_name="Colleague", last_name=str(n), email=f"c{n}@agency.example")
        for n in numbers
    )
    client = scene.engagement.client
    Membership.objects.bulk_create(
        Membership(user=person, client=client, role=Role.OPERATOR, granted_by=scene.world.admin) for person in made
    )
    scene.people += made
    return made


def _elsewhere(scene: Scene, number: int, person: User) -> None:
    """Create another client with an engagement, with artifacts in every state that a list shows."""
    client = Client.objects.create(name=f"Client {number}", timezone="Europe/Berlin")
    for user, role in ((scene.world.operator, Role.OPERATOR), (scene.world.manager, Role.ACCOUNT_MANAGER)):
        Membership.objects.create(user=user, client=client, role=role, granted_by=person)
    engagement = Engagement.objects.create(client=client, name=f"Work {number}", created_by=person)
    _copy(scene.artifact("intake"), engagement, "intake", ArtifactStatus.APPROVED, person)
    asked = _copy(scene.artifact("strategy"), engagement, "strategy", ArtifactStatus.REVISED, person)
    Artifact.objects.filter(pk=asked.pk).update(review_requested_by=person, review_requested_at=timezone.now())
    _copy(scene.artifact("creatives"), engagement, "creatives", ArtifactStatus.FLAGGED, person)
    changes = _copy(scene.artifact("monitoring"), engagement, "monitoring", ArtifactStatus.DRAFT, person)
    _decision(changes, person, Verdict.CHANGES_REQUESTED)
    _plan(engagement, person)
    LanguagePolicy.objects.create(client=client, allowed=True, set_by=person)
    make_advice(engagement, person)


def _copy(like: Artifact, engagement: Engagement, kind: str, status: ArtifactStatus, by: User) -> Artifact:
    """Create an artifact's row as the services would leave it, without their fifteen statements."""
    stamped = {"approved_by": by, "approved_at": timezone.now()}
    flagged = {"flag_kind": FlagKind.PERSON, "flag_reason": f"Look at it again, says {by}."}
    made = Artifact(
        engagement=engagement, type=kind, status=status, content=like.content, content_hash=like.content_hash,
        inputs_hash=like.inputs_hash, source_versions=like.source_versions, source_hashes=like.source_hashes,
        **(stamped if status in (ArtifactStatus.APPROVED, ArtifactStatus.FLAGGED) else {}),
        **(flagged if status == ArtifactStatus.FLAGGED else {}),
    )  # fmt: skip
    made.save()
    made.authors.add(by)
    return made


def _decision(artifact: Artifact, by: User, verdict: Verdict, ended: bool = False) -> Decision:
    now = timezone.now()
    return Decision.objects.create(
        artifact=artifact, verdict=verdict, version=artifact.version, content_hash=artifact.content_hash, by=by,
        at=now, comment=f"{by}: {LONG}", ended_at=now if ended else None,
    )  # fmt: skip


def _plan(engagement: Engagement, by: User) -> None:
    """Create a plan with a stopped job and a job blocked by it."""
    plan = GenerationPlan.objects.create(engagement=engagement, created_by=by)
    status, long_ago = next(_STATES), timezone.now() - timedelta(hours=1)
    first = Job.objects.create(
        plan=plan, engagement=engagement, type="positioning", module="strategy", priority=1, status=status,
        requested_by=by, attempts=4, error=LONG, lease_until=long_ago if status == JobStatus.RUNNING else None,
    )  # fmt: skip
    Job.objects.filter(pk=first.pk).update(created_at=long_ago)
    second = Job.objects.create(
        plan=plan, engagement=engagement, type="content_pillars", module="strategy", priority=2,
        status=JobStatus.BLOCKED, blocked_by=first,
    )  # fmt: skip
    second.dependencies.add(first)
    _run(first, 1, by)


def _looked_back_on(artifact: Artifact, numbers: range, people: list[User]) -> None:
    """Add versions, decisions and comments, each by another user, without a change of content."""
    history = Artifact.history.model
    last = artifact.history.latest()
    fields = {f.attname: getattr(last, f.attname) for f in history._meta.fields if f.attname != "history_id"}
    for number, person in zip(numbers, people, strict=True):
        made = {"version": artifact.version, "history_user_id": person.pk, "history_date": timezone.now()}
        history.objects.create(**{**fields, **made, "history_change_reason": f"Saved by {person}. {LONG}"})
        _decision(artifact, person, Verdict.CHANGES_REQUESTED)
        said = Comment.objects.create(artifact=artifact, author=person, text=f"{number}: {LONG}")
        said.mentions.add(person, people[0])
        artifact.version += 1
    Artifact.objects.filter(pk=artifact.pk).update(version=artifact.version)


def _runs(scene: Scene, numbers: range) -> None:
    for job in Job.objects.filter(engagement=scene.engagement):
        before = job.runs.count()
        for number in numbers:
            _run(job, before + number + 1, scene.people[number])


def _run(job: Job, number: int, by: User) -> None:
    now = timezone.now()
    run = JobRun.objects.create(
        job=job, number=number, token=1000 + number, worker=f"worker@{number}", requested_by=by,
        started_at=now - timedelta(seconds=9), ended_at=now, outcome=RunOutcome.RETRIED, error=LONG,
        fingerprint="f" * 64,
    )  # fmt: skip
    LanguageCall.objects.create(
        client=job.engagement.client, run=run, key=f"{run.pk:064}", step="section", provider="one", model="a-model",
        prompt="p1", prompt_hash="p" * 64, input_hash="i" * 64, outcome=CallOutcome.FAILED, currency="EUR",
        started_at=now,
    )  # fmt: skip


def _told(scene: Scene, numbers: range) -> None:
    """Add notifications, audit events, and rows of Django admin's history."""
    manager, client, artifact = scene.world.manager, scene.engagement.client, scene.artifact("intake")
    Notification.objects.bulk_create(
        Notification(user=manager, text=f"{n}: {LONG}", url=f"/e/{scene.engagement.pk}/intake/") for n in numbers
    )
    audit(
        {"action": "seen", "actor": scene.people[n], "client_id": client.pk, "object_type": "artifact",
         "object_id": artifact.pk, "reason": LONG}
        for n in numbers
    )  # fmt: skip
    for shown in (artifact, client, scene.engagement, scene.package, manager):
        kind = ContentType.objects.get_for_model(shown)
        LogEntry.objects.bulk_create(
            LogEntry(
                user=manager,
                content_type=kind,
                object_id=str(shown.pk),
                object_repr=str(shown)[:200],
                action_flag=CHANGE,
            )
            for _ in numbers
        )


def _packages(scene: Scene, numbers: range, people: list[User]) -> None:
    """Add older packages with rounds, links and answers, and as many files, links and answers to the shared one."""
    first = scene.package
    for number, person in zip(numbers, people, strict=True):
        decision = _decision(first.artifact, person, Verdict.STILL_VALID, ended=True)
        package = Package.objects.create(
            engagement=scene.engagement, artifact=first.artifact, decision=decision, number=number + 2,
            body=first.body, record=first.record, manifest_hash=first.manifest_hash, sealed_by=person,
            sealed_at=timezone.now(),
        )  # fmt: skip
        ClientRound.objects.create(engagement=scene.engagement, package=package, number=number + 2, opened_by=person)
        for where, name in ((package, "report.pdf"), (first, f"more-{number}.pdf")):
            PackageFile.objects.create(package=where, name=name, size=4, sha256=first.files.all()[0].sha256)
            link = _link(where, person, number)
            ClientAnswer.objects.create(
                link=link, package=where, verdict=ClientVerdict.CHANGES, name=str(person), comment=LONG
            )
        ClientAnswer.objects.create(
            link=scene.link, package=first, verdict=ClientVerdict.CHANGES, name=str(person), comment=LONG
        )


def _link(package: Package, by: User, number: int) -> ShareLink:
    return ShareLink.objects.create(
        package=package, token_hash=f"{package.pk:04}{number:060}", recipient=str(by), created_by=by, revoked_by=by,
        revoked_at=timezone.now(), expires_at=timezone.now() + timedelta(days=3),
    )  # fmt: skip
