"""People whose requests meet a dying process or a colleague's request."""

from __future__ import annotations

import http.client
import re
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection

from accounts.models import User
from artifacts.models import Artifact
from artifacts.services import approve_artifact
from jobs.models import GenerationPlan, Job
from jobs.recovery.reconciler import sweep
from jobs.services import set_autonomy
from jobs.types import Autonomy
from tests.faults.drill import Drill

_CSRF = "a" * 32
ACTS = ("an approval", "Run all ready")
"""Actions that are done once and dispatch jobs."""


class Browser:
    """A logged-in person, over the web server's unix socket."""

    def __init__(self, socket_path: Path, user: User) -> None:
        session = SessionStore()
        session[SESSION_KEY] = str(user.pk)
        session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
        session[HASH_SESSION_KEY] = user.get_session_auth_hash()
        session.create()
        self._cookies = f"{settings.SESSION_COOKIE_NAME}={session.session_key}; {settings.CSRF_COOKIE_NAME}={_CSRF}"
        self._socket = socket_path

    def get(self, path: str) -> int:
        return self._ask("GET", path, "")[0]

    def post(self, path: str, **fields: object) -> int:
        return self._ask("POST", path, urlencode({**fields, "csrfmiddlewaretoken": _CSRF}))[0]

    def seen(self, path: str) -> str:
        """What the act on this page would do, as its form says it."""
        found = re.search(r'name="seen" value="([^"]+)"', self._ask("GET", path, "")[1])
        assert found, f"{path} offers no act."
        return found[1]

    def _ask(self, method: str, path: str, body: str) -> tuple[int, str]:
        """Status and page; 0 when the server dies meanwhile."""
        asking = http.client.HTTPConnection("localhost", timeout=60)
        asking.sock = socket.socket(socket.AF_UNIX)
        headers = {"Cookie": self._cookies, "Content-Type": "application/x-www-form-urlencoded"}
        try:
            asking.sock.connect(str(self._socket))
            asking.request(method, path, body, headers)
            answer = asking.getresponse()
            return answer.status, answer.read().decode()
        except (OSError, http.client.HTTPException):
            return 0, ""
        finally:
            asking.close()


def browser(drill: Drill) -> Browser:
    """The manager's, once the web server answers."""
    found = Browser(drill.cluster.folder / "web.sock", drill.people.manager)
    drill.until(lambda: found.get("/health/live") == 200, 30)
    return found


def brief_that_waits(drill: Drill) -> Artifact:
    """A submitted brief of a plan that nobody else approves."""
    plan = drill.people.plan(drill.people.client("Aside"), ["positioning"])
    found: Artifact = plan.engagement.artifacts.get(type="intake")
    return found


def traces(intake: Artifact) -> tuple[str, int, int]:
    """Return what an approval leaves: the state, its decision, the job that became ready."""
    intake.refresh_from_db()
    freed = Job.objects.filter(engagement=intake.engagement_id).exclude(status="pending").count()
    return intake.status, intake.decisions.count(), freed


def die_approving(drill: Drill) -> tuple[str, int, int]:
    """Kill the web process inside an approval and return what is left."""
    manager, intake = browser(drill), brief_that_waits(drill)
    armed = drill.cluster.arm("approving")
    answer = manager.post(f"/e/{intake.engagement_id}/intake/approve/", expected_version=1)
    assert (answer, armed.exists()) == (0, False), f"The web process did not die: it answered {answer}."
    return traces(intake)


def kill_web(drill: Drill) -> bool:
    """Kill the web process inside an approval: nothing is left; repeated, the approval is made once."""
    assert die_approving(drill) == ("draft", 0, 0)
    manager, intake = browser(drill), brief_that_waits(drill)
    manager.post(f"/e/{intake.engagement_id}/intake/approve/", expected_version=1)
    assert traces(intake)[:2] == ("approved", 1)
    drill.plans.append(Job.objects.get(engagement=intake.engagement_id).plan_id)
    return True


def two_approvers(drill: Drill) -> bool:
    told = approve_at_once(drill)
    assert told == 1
    return True


class Meeting:
    """Where two wait for each other, for a moment."""

    def __init__(self) -> None:
        self._barrier = threading.Barrier(2)

    def wait(self) -> None:
        with suppress(threading.BrokenBarrierError):
            self._barrier.wait(5)


def approve_at_once(drill: Drill, *, judge: bool = True) -> int:
    """How many of two managers were told that they approved; each with a connection of their own."""
    intake = brief_that_waits(drill)
    start = threading.Barrier(2)
    done: list[User] = []

    def approve(manager: User) -> None:
        mine = Artifact.objects.select_related("engagement__client").get(pk=intake.pk)
        start.wait(10)
        with suppress(Exception):
            approve_artifact(mine, by=manager, expected_version=1)
            done.append(manager)
        connection.close()

    threads = [threading.Thread(target=approve, args=(m,)) for m in (drill.people.manager, drill.people.second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    drill.plans.append(Job.objects.get(engagement=intake.engagement_id).plan_id)
    assert not judge or intake.decisions.filter(ended_at=None).count() == 1
    return len(done)


def sweep_at_once() -> None:
    """Sweep twice at the same moment, each with its own connection."""
    start = threading.Barrier(2)

    def one() -> None:
        start.wait(10)
        sweep()
        connection.close()

    threads = [threading.Thread(target=one) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def with_a_frozen_broker(drill: Drill) -> dict[str, float]:
    """Time each page, after one warm-up request, and each action that dispatches jobs."""
    manager, admin = browser(drill), Browser(drill.cluster.folder / "web.sock", drill.people.admin)
    intake, held = brief_that_waits(drill), held_back(drill)
    home, run = f"/e/{intake.engagement_id}", f"/e/{held.engagement_id}/plan/run-all/"
    asks: dict[str, Callable[[], int]] = {
        "Home": lambda: manager.get("/"),
        "the brief": lambda: manager.get(f"{home}/intake/"),
        "the strategy": lambda: manager.get(f"{home}/strategy/"),
        "Autonomy": lambda: manager.get(f"{home}/autonomy/"),
        "what Run all ready would do": lambda: manager.get(run),
        "System": lambda: manager.get("/system/"),
        "the queue": lambda: admin.get("/system/queue/"),
        "health": lambda: manager.get("/health/live"),
        "an approval": lambda: manager.post(f"{home}/intake/approve/", expected_version=1),
        "Run all ready": partial(manager.post, run, seen=manager.seen(run)),
    }
    for name in [name for name in asks if name not in ACTS]:
        assert asks[name]() == 200, name
    drill.cluster.freeze("broker")
    took = {name: _seconds(ask) for name, ask in asks.items()}
    drill.cluster.thaw("broker")
    assert traces(intake)[0] == "approved"
    assert held.jobs.get().status == "ready"
    return took


def held_back(drill: Drill) -> GenerationPlan:
    """A plan at manual whose brief is approved: its job waits for the Run button."""
    intake = brief_that_waits(drill)
    plan = GenerationPlan.objects.get(engagement=intake.engagement_id)
    set_autonomy(plan, Autonomy.MANUAL, by=drill.people.manager)
    approve_artifact(intake, by=drill.people.manager, expected_version=1)
    return plan


def _seconds(ask: Callable[[], int]) -> float:
    begun = time.monotonic()
    assert ask() in (200, 302)
    return round(time.monotonic() - begun, 2)
