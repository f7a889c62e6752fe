"""A web process on PostgreSQL: its threads share a few connections, and no fork inherits them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.checks import run_checks
from django.db import connection

from jobs.types import START
from tests.concurrency.races import needs_postgres

ROOT = Path(__file__).resolve().parents[2]
THREADS, TURNS = 8, 5
SCRIPT = f"""
import json, os, sys, threading
if sys.argv[1] == "pool kept at the start":
    from aicmo_site.runtime import preflight
    preflight.close_pools = lambda: None
import aicmo_site.wsgi  # as gunicorn does with --preload: in the process that forks next
from django.core.signals import request_finished, request_started
from django.db import connection
from django.db.backends.postgresql.base import DatabaseWrapper

def serve(found, start):
    start.wait()
    for _ in range({TURNS}):
        request_started.send(None, environ={{}})
        with connection.cursor() as cursor:
            found.append(cursor.execute("SELECT pg_backend_pid()").fetchone()[0])
        request_finished.send(None)

def child(pipe):
    found, start = [], threading.Barrier({THREADS})
    threads = [threading.Thread(target=serve, args=(found, start)) for _ in range({THREADS})]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    os.write(pipe, json.dumps(found).encode())
    os._exit(0)

inherited = len(DatabaseWrapper._connection_pools)
children = []
for _ in range(2 if not inherited else 0):
    reader, writer = os.pipe()
    if not (pid := os.fork()):
        child(writer)
    os.close(writer)
    children.append(json.loads(os.fdopen(reader).read()))
    os.waitpid(pid, 0)
print(json.dumps({{"inherited": inherited, "children": children}}))
"""


def web(pool: int, case: str = "") -> Any:
    """What two forked children of a web server saw: the connection of each of their requests, as a process number."""
    url, _, _ = os.environ["DATABASE_URL"].rpartition("/")
    env = {
        "DATABASE_URL": f"{url}/{connection.settings_dict['NAME']}",
        "AICMO_DATABASE_POOL": str(pool),
        "DJANGO_SETTINGS_MODULE": "aicmo_site.settings",
        "DEBUG": "true",  # no collected styles
    }
    command = [sys.executable, "-c", SCRIPT, case]
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **env}, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    found: list[Any] = json.loads(done.stdout)
    return found


@needs_postgres
@pytest.mark.django_db(transaction=True)
def test_threads_share_a_bounded_number_of_connections():
    seen = web(pool=2)["children"]
    assert [len(requests) for requests in seen] == [THREADS * TURNS] * 2
    assert [len(set(requests)) <= 2 for requests in seen] == [True, True]


@needs_postgres
@pytest.mark.django_db(transaction=True)
def test_without_a_pool_each_thread_has_a_connection_of_its_own():
    assert [len(set(requests)) for requests in web(pool=0)["children"]] == [THREADS, THREADS]


@needs_postgres
@pytest.mark.django_db(transaction=True)
def test_no_child_has_a_connection_of_its_parent_or_sibling():
    seen = web(pool=2)
    first, second = (set(requests) for requests in seen["children"])
    assert seen["inherited"] == 0
    assert first.isdisjoint(second)


@needs_postgres
@pytest.mark.django_db(transaction=True)
def test_a_start_that_kept_its_pool_would_hand_it_down():
    assert web(pool=2, case="pool kept at the start")["inherited"] == 1


def options(tmp_path: Path, first: str, **more: str) -> list[Any]:
    """The pool's size and CONN_MAX_AGE in a process that imports this first."""
    script = (
        f"import json; {first}; from django.conf import settings; config = settings.DATABASES['default'];"
        "print(json.dumps([config['OPTIONS'].get('pool', {}).get('max_size'), config['CONN_MAX_AGE']]))"
    )
    env = {
        "DJANGO_SETTINGS_MODULE": "aicmo_site.settings",
        "AICMO_DATA_DIR": str(tmp_path),
        "DATABASE_URL": "postgres://somebody@localhost/somewhere",
        **more,
    }
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env={**os.environ, **env}, capture_output=True, text=True, check=True
    )
    found: list[Any] = json.loads(done.stdout)
    return found


WEB = "import sys; sys.modules['aicmo_site.wsgi'] = sys"


@pytest.mark.parametrize(
    ("first", "size", "seen"),
    [
        (WEB, {}, [4, 0]),
        (WEB, {"AICMO_DATABASE_POOL": "8"}, [8, 0]),
        (WEB, {"AICMO_DATABASE_POOL": "0"}, [None, 60]),
        ("import aicmo_site.celery", {}, [None, 60]),
        ("import aicmo_site.celery", {"AICMO_DATABASE_POOL": "8"}, [None, 60]),
    ],
    ids=["web", "web, larger", "web, without", "worker", "worker, larger"],
)
def test_web_processes_have_a_pool_and_workers_have_none(tmp_path: Path, first, size, seen):
    assert options(tmp_path, first, **size) == seen


def test_a_pool_together_with_persistent_connections_is_refused(settings, monkeypatch: pytest.MonkeyPatch):
    config = settings.DATABASES["default"]
    monkeypatch.setitem(config, "OPTIONS", {"pool": {"max_size": 4}})
    monkeypatch.setitem(config, "CONN_MAX_AGE", 60)
    assert [found.id for found in run_checks(tags=[START])] == ["site.E006"]
    monkeypatch.setitem(config, "CONN_MAX_AGE", 0)
    assert run_checks(tags=[START]) == []
