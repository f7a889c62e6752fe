"""People in the middle of what they do when a process dies or a colleague is as quick."""

from __future__ import annotations

import http.client
import socket
import threading
import time
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection

from accounts.models import User
from artifacts.models import Artifact
from artifacts.services import approve_artifact
from jobs.models import Job
from jobs.sweep import sweep
from tests.faults.drill import Drill

_CSRF = "a" * 32


class Browser:
    """Somebody who is logged in, over the web server's unix socket."""

    def __init__(self, socket_path: Path, user: User) -> None:
        session = SessionStore()
        session[SESSION_KEY] = str(user.pk)
        session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
        session[HASH_SESSION_KEY] = user.get_session_auth_hash()
        session.create()
        self._cookies = f"{settings.SESSION_COOKIE_NAME}={session.session_key}; {settings.CSRF_COOKIE_NAME}={_CSRF}"
        self._socket = socket_path

    def get(self, path: str) -> int:
        return self._ask("GET", path, "")

    def post(self, path: str, **fields: object) -> int:
        return self._ask("POST", path, urlencode({**fields, "csrfmiddlewaretoken": _CSRF}))

    def _ask(self, method: str, path: str, body: str) -> int:
        """The status; 0 when the server dies meanwhile."""
        asking = http.client.HTTPConnection("localhost", timeout=60)
        asking.sock = socket.socket(socket.AF_UNIX)
        headers = {"Cookie": self._cookies, "Content-Type": "application/x-www-form-urlencoded"}
        try:
            asking.sock.connect(str(self._socket))
            asking.request(method, path, body, headers)
            return asking.getresponse().status
        except (OSError, http.client.HTTPException):
            return 0
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
    """What an approval leaves: the state, its decision, the job that it releases."""
    intake.refresh_from_db()
    freed = Job.objects.filter(engagement=intake.engagement_id).exclude(status="pending").count()
    return intake.status, intake.decisions.count(), freed


def die_approving(drill: Drill) -> tuple[str, int, int]:
    """What is left when the web process is killed inside an approval."""
    manager, intake = browser(drill), brief_that_waits(drill)
    armed = drill.cluster.arm("approving")
    answer = manager.post(f"/e/{intake.engagement_id}/intake/approve/", expected_version=1)
    assert (answer, armed.exists()) == (0, False), f"The web process did not die: it answered {answer}."
    return traces(intake)


def kill_web(drill: Drill) -> None:
    """Killed inside an approval, nothing of it is left; asked again, it is done once."""
    assert die_approving(drill) == ("draft", 0, 0)
    manager, intake = browser(drill), brief_that_waits(drill)
    manager.post(f"/e/{intake.engagement_id}/intake/approve/", expected_version=1)
    assert traces(intake)[:2] == ("approved", 1)
    drill.plans.append(Job.objects.get(engagement=intake.engagement_id).plan_id)


def two_approvers(drill: Drill) -> None:
    assert approve_at_once(drill) == 1


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
    """Two schedulers' passes at the same moment, each with a connection of its own."""
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


def slowest(drill: Drill) -> float:
    """Seconds of the slowest of a manager's pages and of an approval that rings the bell."""
    manager, intake = browser(drill), brief_that_waits(drill)
    manager.get("/")
    drill.cluster.freeze("broker")
    longest = 0.0
    home = f"/e/{intake.engagement_id}"
    for ask in (
        lambda: manager.get("/"),
        lambda: manager.get(f"{home}/intake/"),
        lambda: manager.post(f"{home}/intake/approve/", expected_version=1),
        lambda: manager.get(f"{home}/strategy/"),
        lambda: manager.get("/health/live"),
    ):
        begun = time.monotonic()
        assert ask() in (200, 302)
        longest = max(longest, time.monotonic() - begun)
    drill.cluster.thaw("broker")
    assert traces(intake)[0] == "approved"
    return longest
