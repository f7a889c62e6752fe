"""Measure this installation for the System page: each part is used from end to end, with a time limit of its own."""

from __future__ import annotations

import contextlib
import platform
import re
import secrets
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import cached_property, lru_cache
from importlib import metadata
from typing import Any, NamedTuple

from celery import current_app
from django import get_version
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone
from kombu import Connection

from accounts.models import AuditEvent, User
from aicmo_site import locations
from artifacts.pages.presentation import Badge
from artifacts.selftest import FAIL, PASS, WARN
from clients.policy import visible_engagements
from jobs.models import Job
from jobs.pages.labels import label_of
from jobs.queue import turns
from jobs.queue.dispatch import queue_depth
from jobs.queue.fair_share import admitted, dated, running, starved
from jobs.recovery.reconciler import DISPATCH_AT_MOST
from jobs.types import JobStatus

CHIPS = {
    PASS: Badge("PASS", "check", "good"),
    WARN: Badge("WARN", "warning", "warn"),
    FAIL: Badge("FAIL", "cross", "bad"),
}
PING_SECONDS = 0.7
STUCK_AFTER = timedelta(minutes=2)
STUCK_ROWS = 50
TWO_DAYS = 2 * 24 * 60 * 60


class Probe(NamedTuple):
    """Holds the result of one measurement. `took` is in milliseconds."""

    name: str
    badge: Badge
    detail: str
    took: int


class Stuck(NamedTuple):
    job: Job
    label: str
    why: str
    since: timedelta
    visible: bool


class Dependency(NamedTuple):
    name: str
    wanted: str
    found: str

    @property
    def differs(self) -> bool:
        return self.wanted != self.found


class Diagnosis:
    """Shares what several measurements of one page need."""

    broker_answers = True
    """False after a time-out: the other measurements then do not wait for another one."""

    @cached_property
    def done(self) -> dict[str, turns.Done]:
        return turns.done()

    def age(self, name: str) -> float | None:
        found = self.done.get(name)
        return None if found is None else found.age


def probes() -> list[Probe]:
    look = Diagnosis()
    return [_probe(name, measure, look) for name, measure in MEASURES]


def _probe(name: str, measure: Callable[[Diagnosis], tuple[str, str]], look: Diagnosis) -> Probe:
    start = time.monotonic()
    try:
        outcome, detail = measure(look)
    except Exception as error:  # a health page reports every failure
        outcome, detail = FAIL, (str(error) or type(error).__name__).splitlines()[0]
    return Probe(name, CHIPS[outcome], detail, round((time.monotonic() - start) * 1000))


def _database(look: Diagnosis) -> tuple[str, str]:
    """Write a row, read it back and roll it back."""
    token = secrets.token_hex(8)
    with transaction.atomic():
        made = AuditEvent.objects.create(action="health.probe", object_type="system", object_id=0, reason=token)
        same = AuditEvent.objects.filter(pk=made.pk, reason=token).exists()
        transaction.set_rollback(True)
    return (PASS, "A row was written, read back and taken away.") if same else (FAIL, "A row was not read back.")


def _broker(look: Diagnosis) -> tuple[str, str]:
    """Write a key that expires, and read it back."""
    token = secrets.token_hex(8)
    look.broker_answers = False
    with _link() as link:
        server: Any = link.default_channel.client  # type: ignore[attr-defined]
        server.set("aicmo.health", token, ex=10)
        same = server.get("aicmo.health") == token.encode()
    look.broker_answers = True
    return (PASS, "A key was written and read back.") if same else (FAIL, "A key was not read back.")


def _workers(look: Diagnosis) -> tuple[str, str]:
    came, polled = look.age(turns.CANARY), look.age(turns.POLL)
    if _is_quiet(look) and polled is not None and polled < settings.HEALTH_CANARY_SECONDS:
        return WARN, f"Nothing comes through the broker. Workers look for jobs themselves, last {polled:.0f} s ago."
    if not look.broker_answers:
        return FAIL, "Not asked, for the broker does not answer. After a minute of that they look for jobs themselves."
    with _link() as link:
        answers = current_app.control.ping(timeout=PING_SECONDS, connection=link) or []
    names = sorted(name for answer in answers for name in answer)
    if not names:
        return FAIL, "No worker answered: no job starts."
    if came is None or came > settings.HEALTH_CANARY_SECONDS:
        return WARN, f"Answered: {', '.join(names)}; but no task came through from end to end lately."
    return PASS, f"Answered: {', '.join(names)}. A task came through from end to end {came:.0f} s ago."


def _is_quiet(look: Diagnosis) -> bool:
    came = look.age(turns.CANARY)
    return came is None or came >= settings.JOB_BROKER_DOWN_SECONDS


def _scheduler(look: Diagnosis) -> tuple[str, str]:
    """Report the age of the last sweep, its failed steps, and jobs that it should have recovered by now."""
    swept = look.done.get(turns.SWEEP)
    if swept is None or swept.age > settings.HEALTH_SWEEP_SECONDS:
        return FAIL, "It was never seen here." if swept is None else f"It last swept {swept.age:.0f} s ago."
    late = Now() - timedelta(seconds=3 * settings.JOB_SWEEP_SECONDS)
    left = Job.objects.filter(status=JobStatus.RUNNING, lease_until__lt=late).count()
    left += _undispatched(late, look)
    if left:
        return FAIL, f"{left} job{'s' if left != 1 else ''} should have been taken up again by now."
    if failed := swept.counts.get("failed", 0):
        return WARN, f"It swept {swept.age:.0f} s ago; {failed} of its steps failed, and the log says why."
    return PASS, f"It swept {swept.age:.0f} s ago and left nothing undone."


def _undispatched(late: Any, look: Diagnosis) -> int:
    """Count due jobs that were not dispatched although the sweep had no reason to hold them back."""
    told = late - timedelta(seconds=settings.JOB_REDISPATCH_SECONDS)
    waiting = dated(admitted(Job.objects.due(), running())).filter(due_since__lt=late)
    count = int(waiting.filter(Q(dispatched_at=None) | Q(dispatched_at__lt=told)).count())
    held_back = count and (_is_quiet(look) or (look.broker_answers and queue_depth() >= DISPATCH_AT_MOST))
    return 0 if held_back else count


def _invariants(look: Diagnosis) -> tuple[str, str]:
    """Report the scheduler's daily count of broken invariants."""
    found = look.done.get(turns.INVARIANTS)
    if found is None:
        return WARN, "Not counted yet: the scheduler does it once a day."
    when = f"{found.age / 3600:.0f} h ago"
    if broken := [f"{code}: {count}" for code, count in found.counts.items() if count]:
        return FAIL, f"Broken {when}: {', '.join(broken)}. manage.py check_invariants says what they mean."
    if found.age > TWO_DAYS:
        return WARN, f"Last counted {when}: the scheduler does it once a day."
    return PASS, f"Counted {when}: none is broken."


def _storage(look: Diagnosis) -> tuple[str, str]:
    """Write a file, read it back and delete it."""
    token = secrets.token_bytes(16)
    name = default_storage.save(f"health/{token.hex()}", ContentFile(token))
    try:
        with default_storage.open(name) as file:
            same = file.read() == token
    finally:
        default_storage.delete(name)
    return (PASS, "A file was written, read back and deleted.") if same else (FAIL, "A file was not read back.")


MEASURES: tuple[tuple[str, Callable[[Diagnosis], tuple[str, str]]], ...] = (
    ("Database", _database),
    ("Broker", _broker),
    ("Workers", _workers),
    ("Scheduler", _scheduler),
    ("Storage", _storage),
    ("Invariants", _invariants),
)


@contextlib.contextmanager
def _link() -> Iterator[Connection]:
    """Connect to the broker by one quick attempt instead of Celery's patient ones."""
    with current_app.connection_for_write() as link:
        link.ensure_connection(max_retries=1, interval_start=0, interval_step=0, timeout=1)
        yield link


def stuck(user: User) -> list[Stuck]:
    """List jobs with an expired lease, and due jobs that no worker takes. Agency admins see no content of them."""
    silent = Job.objects.filter(status=JobStatus.RUNNING, lease_until__lt=Now())
    mine = set(visible_engagements(user).values_list("pk", flat=True))
    shown = Q() if user.runs_agency else Q(engagement__in=mine)
    found: list[Job] = []
    for jobs in (silent, starved(STUCK_AFTER)):
        found += jobs.filter(shown).select_related("engagement__client").order_by("pk")[: STUCK_ROWS - len(found)]
    return [_stuck(job, job.engagement_id in mine) for job in found]


def _stuck(job: Any, visible: bool) -> Stuck:
    if job.status == JobStatus.RUNNING:
        return Stuck(
            job, label_of(job.type), "its worker stopped responding", timezone.now() - job.lease_until, visible
        )
    return Stuck(job, label_of(job.type), "no worker takes it", timezone.now() - job.due_since, visible)


def environment() -> list[tuple[str, str]]:
    """Describe the environment without secrets: no address, no path, no key."""
    return [
        ("Mode", "debug: not for the public" if settings.DEBUG else "production"),
        ("Python", platform.python_version()),
        ("Django", get_version()),
        ("Database", f"{connection.display_name} {'.'.join(map(str, connection.get_database_version()))}"),
        ("Broker", "own server (REDIS_URL)" if settings.REDIS_URL else "embedded"),
        ("Worker processes", str(settings.WORKER_CONCURRENCY)),
        ("Secure cookies", "on" if settings.SECURE_COOKIES else "off: fine without https only"),
        ("Agency's time zone", settings.AGENCY_TIMEZONE),
    ]


@lru_cache(maxsize=1)
def dependencies() -> tuple[Dependency, ...]:
    """Compare the requirements with what is installed, once a process, for a process cannot change that."""
    file = settings.BASE_DIR / "requirements.txt"
    lines = metadata.requires("aicmo") or [] if locations.INSTALLED else file.read_text().splitlines()
    pins = [re.match(r"([\w.-]+)(?:\[[^]]*\])?==([^;\s]+)$", line) for line in lines]
    return tuple(Dependency(pin[1], pin[2], _installed(pin[1])) for pin in pins if pin)


def _installed(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not installed"
