"""Run a whole engagement without a browser: from a brief to an approved package, by the services of the screens."""

from __future__ import annotations

import contextlib
import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from celery import current_app
from django.conf import settings

from accounts.models import User
from accounts.types import ROLES, AccountType, Role
from aicmo_site.demo.agency import engage, staffed_client
from aicmo_site.runtime.broker import EmbeddedBroker
from artifacts.models import Artifact
from artifacts.services import approve_artifact, check_gating
from artifacts.types import ArtifactType
from clients.models import Client, Engagement
from delivery.packages.files import MANIFEST, file_bytes
from intake.exchange.brief_file import BriefFile
from intake.services import submit_intake
from jobs.engine import runner
from jobs.models import GenerationPlan, Job
from jobs.recovery.reconciler import reclaim_from_worker, sweep
from jobs.services import hold, release
from jobs.types import ENDED_WELL, STOPPED, JobStatus

Say = Callable[[str], None]
POLL_SECONDS = 0.05
WAITING_FOR_OTHERS = (JobStatus.PENDING, JobStatus.BLOCKED)
"""States in which a job can no longer start: everything before its module is approved already."""


class RunFailed(Exception):
    """Says why the engagement could not be finished."""


@dataclass
class HeadlessRun:
    """Runs one brief, from its submission to the files in `out`."""

    brief: BriefFile
    out: Path
    say: Say
    work: Callable[[GenerationPlan], None]
    """Runs ready jobs of the plan, or waits while a worker does."""
    started: float = field(default_factory=time.monotonic)

    def finish(self) -> dict[str, Any]:
        """Run the brief to the end. Returns what `--json` prints. Raises RunFailed, NotAllowed."""
        client, operator, manager = people_for(self.brief)
        engagement = engage(client, self.brief, operator)
        intake = submit_intake(engagement, self.brief.content, self.brief.selection, by=operator)
        for warning in intake.warnings:
            self.say(f"warning: {warning}")
        plan = GenerationPlan.objects.get(engagement=engagement)
        plan.engagement = engagement
        # The package holds monitoring too when it is part of the plan, so delivery starts after its approval.
        hold(plan, ArtifactType.DELIVERY, by=operator)
        self._approve(intake, manager)
        for module in ArtifactType.values[1:]:
            if module == ArtifactType.DELIVERY:
                release(plan, module, by=operator)
            if plan.jobs.filter(module=module).exists():
                self._finish_module(plan, module)
                self._approve(engagement.artifacts.get(type=module), manager)
        return self._report(engagement, plan, self._write(engagement))

    def _finish_module(self, plan: GenerationPlan, module: str) -> None:
        while True:
            jobs = list(plan.jobs.filter(module=module))
            if stopped := [job for job in jobs if job.status in STOPPED]:
                raise RunFailed("; ".join(f"{job.type} {job.status}: {job.error}" for job in stopped))
            if all(job.status in ENDED_WELL for job in jobs):
                self.say(f"{module}: {len(jobs)} jobs done")
                return
            if all(job.status in (*ENDED_WELL, *WAITING_FOR_OTHERS) for job in jobs):
                gate = check_gating(module, plan.engagement)
                raise RunFailed(f"{module} cannot start: {'; '.join(map(str, gate.reasons)) or 'its jobs wait'}.")
            self.work(plan)

    def _approve(self, artifact: Artifact, manager: User) -> None:
        approve_artifact(artifact, by=manager, expected_version=artifact.version)
        self.say(f"{artifact.type} v{artifact.version} approved by {manager}")

    def _write(self, engagement: Engagement) -> list[dict[str, Any]]:
        package = engagement.packages.first()
        if package is None:
            self.say("no delivery job is selected: no package")
            return []
        self.out.mkdir(parents=True, exist_ok=True)
        rows = {file.name: (file.size, file.sha256) for file in package.files.all()}
        for name in [*rows, MANIFEST]:
            write_atomically(self.out / name, file_bytes(package, name))
            self.say(f"wrote {self.out / name}")
        return [describe_file(self.out / name) for name in [*rows, MANIFEST]]

    def _report(self, engagement: Engagement, plan: GenerationPlan, files: list[dict[str, Any]]) -> dict[str, Any]:
        return {
            "client": engagement.client.name,
            "engagement": engagement.name,
            "artifacts": [_artifact(a) for a in artifacts_in_order(engagement)],
            "jobs": [_job(job) for job in plan.jobs.prefetch_related("runs")],
            "files": files,
            "seconds": round(time.monotonic() - self.started, 3),
        }


def people_for(brief: BriefFile) -> tuple[Client, User, User]:
    """Return the client of that name with its operator and account manager; create all three if there is none."""
    client = Client.objects.filter(name=brief.content["client_name"]).order_by("pk").first()
    if client is None:
        client = staffed_client(brief, {role: _headless(spec.account) for role, spec in ROLES.items() if spec.account})
    operator, manager = _member(client, Role.OPERATOR), _member(client, Role.ACCOUNT_MANAGER)
    if operator is None or manager is None or operator == manager:
        raise RunFailed(f"{client} needs an operator and another person as account manager.")
    return client, operator, manager


@contextlib.contextmanager
def inline() -> Iterator[Callable[[GenerationPlan], None]]:
    """Run every job in this process, without broker or worker."""
    settings.JOB_DISPATCH = False

    def work(plan: GenerationPlan) -> None:
        if not runner.run_ready(plan.pk) and not _due_later(plan):
            raise RunFailed("The plan stands still: no job is ready.")

    yield work


@contextlib.contextmanager
def engine() -> Iterator[Callable[[GenerationPlan], None]]:
    """Run jobs by a worker process of our own, on a private broker, or on REDIS_URL where it is set."""
    with contextlib.ExitStack() as stack:
        url = settings.REDIS_URL or stack.enter_context(EmbeddedBroker.private()).url
        current_app.conf.update(broker_url=url)
        worker = stack.enter_context(_worker(url))
        swept = time.monotonic()

        def work(plan: GenerationPlan) -> None:
            nonlocal swept
            if worker.poll() is not None:
                raise RunFailed("The worker ended unexpectedly.")
            if time.monotonic() - swept > settings.JOB_SWEEP_SECONDS:
                sweep()
                swept = time.monotonic()
            time.sleep(POLL_SECONDS)

        yield work


@contextlib.contextmanager
def _worker(broker_url: str) -> Iterator[subprocess.Popen[bytes]]:
    name = f"run-{os.getpid()}@headless"
    command = [sys.executable, "-m", "celery", "-A", "aicmo_site", "worker", "-n", name, "--without-gossip"]
    command += ["--without-mingle", "--without-heartbeat", "-c", str(settings.WORKER_CONCURRENCY), "-l", "WARNING"]
    environment = {**os.environ, "REDIS_URL": broker_url, "AICMO_DATA_DIR": str(settings.DATA_DIR)}
    # At its stop the worker re-queues the jobs that it holds, instead of finishing them.
    environment["REMAP_SIGTERM"] = "SIGQUIT"
    process = subprocess.Popen(  # noqa: S603 - a fixed command
        command, env=environment, stdout=subprocess.DEVNULL, start_new_session=True, cwd=settings.BASE_DIR
    )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        reclaim_from_worker(name)


def write_atomically(path: Path, data: bytes) -> None:
    """Write a temporary file and rename it, so that a reader never sees half a file."""
    temporary = path.with_name(f".{path.name}.part")
    temporary.write_bytes(data)
    os.replace(temporary, path)


def describe_file(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return {"name": path.name, "bytes": path.stat().st_size, "sha256": digest}


def artifacts_in_order(engagement: Engagement) -> list[Artifact]:
    found = {a.type: a for a in engagement.artifacts.select_related("approved_by")}
    return [found[t] for t in ArtifactType.values if t in found]


def _artifact(artifact: Artifact) -> dict[str, Any]:
    return {
        "type": artifact.type,
        "version": artifact.version,
        "status": artifact.status,
        "content_hash": artifact.content_hash,
        "approver": artifact.approved_by.username if artifact.approved_by else None,
    }


def _job(job: Job) -> dict[str, Any]:
    spans = [run.ended_at - run.started_at for run in job.runs.all() if run.ended_at]
    milliseconds = round(sum(span.total_seconds() for span in spans) * 1000)
    return {"type": job.type, "status": job.status, "attempts": job.attempts, "milliseconds": milliseconds}


def _headless(account: AccountType) -> User:
    """Return the user for unattended runs of an account type, without a usable password."""
    user, made = User.objects.get_or_create(
        username=f"headless-{account.key}",
        defaults={
            "first_name": "Headless",
            "last_name": account.key.capitalize(),
            "is_staff": account.is_staff,
            "is_agency_admin": account.is_agency_admin,
        },
    )
    if made:
        user.set_unusable_password()
        user.save(update_fields=["password"])
    return user


def _member(client: Client, role: Role) -> User | None:
    found = User.objects.filter(
        is_active=True, memberships__client=client, memberships__role=role, memberships__active=True
    )
    return found.order_by("pk").first()


def _due_later(plan: GenerationPlan) -> bool:
    """Whether a job waits for its next attempt; sleeps a moment if so."""
    waiting = plan.jobs.filter(status=JobStatus.READY).exists()
    if waiting:
        time.sleep(POLL_SECONDS)
    return waiting
