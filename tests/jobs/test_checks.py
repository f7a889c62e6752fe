"""Neither web nor worker starts with a set-up under which people or data would not be safe."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.apps import apps
from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import OperationalError, connection, connections
from django.db.models.signals import pre_migrate
from django.db.utils import ConnectionHandler

from aicmo_site.celery import app
from aicmo_site.observability.checks import _look_at_sqlite
from aicmo_site.runtime import preflight
from aicmo_site.runtime.preflight import refuse_unsafe_web, refuse_unsafe_worker, unsafe
from aicmo_site.settings import _sqlite as as_it_comes
from jobs.types import START
from tests.builders import present

ROOT = Path(__file__).resolve().parents[2]
on_postgres = pytest.mark.skipif("connection.vendor != 'postgresql'", reason="PostgreSQL says it")


def ids() -> list[str | None]:
    return [found.id for found in run_checks(tags=[START])]


# -- settings -------------------------------------------------------------------------------------


def test_the_defaults_pass():
    assert ids() == []


@pytest.mark.parametrize(
    ("name", "value", "id"),
    [
        ("JOB_HEARTBEAT_SECONDS", 30, "jobs.E003"),
        ("JOB_LEASE_SECONDS", 20, "jobs.E003"),
        ("JOB_SWEEP_TURN_SECONDS", 60, "jobs.E004"),
        ("JOB_CANARY_SECONDS", 60, "jobs.E005"),
        ("CELERY_TASK_SOFT_TIME_LIMIT", 300, "jobs.E006"),
        ("LANGUAGE_SECTION_SECONDS", 240, "jobs.E007"),
        ("JOB_CLIENT_RUNNING", 0, "jobs.E002"),
        ("JOB_CLIENT_OPEN", -1, "jobs.E002"),
        ("JOB_ALL_OPEN", 0, "jobs.E002"),
        ("JOB_MAX_ATTEMPTS", 0, "jobs.E002"),
        ("WORKER_CONCURRENCY", 0, "jobs.E002"),
    ],
)
def test_a_setting_under_which_jobs_are_lost_or_done_twice_is_named(settings, name: str, value: int, id: str):
    setattr(settings, name, value)
    found = {message.id: str(message.msg) for message in run_checks(tags=[START])}
    assert name in found[id]


def test_the_quick_settings_of_the_drills_pass(settings):
    quick = {"LEASE": 3, "HEARTBEAT": 0.5, "SWEEP": 0.5, "SWEEP_TURN": 2, "CANARY": 1, "BROKER_DOWN": 4}
    for name, value in quick.items():
        setattr(settings, f"JOB_{name}_SECONDS", value)
    assert ids() == []


def test_debug_pages_in_production_are_refused(settings):
    settings.DEBUG = settings.SECURE_COOKIES = True
    assert ids() == ["site.E001"]


# -- the database ---------------------------------------------------------------------------------


@pytest.fixture
def asked(settings, db):
    """What the check says about the database."""
    settings.UNSAFE_DATABASE = False
    return lambda: [found.msg for found in run_checks(tags=[START], databases=["default"])]


@on_postgres
def test_a_postgresql_that_may_forget_is_refused(asked):
    """The server of the tests: it forgets, so that they are quick."""
    assert [text.split(":")[0] for text in asked()] == [
        "PostgreSQL's fsync is off", "PostgreSQL's synchronous_commit is off",
    ]  # fmt: skip


@on_postgres
def test_a_drill_may_do_without(asked, settings):
    settings.UNSAFE_DATABASE = True
    assert asked() == []


def on_sqlite(tmp_path: Path, **options: str) -> list[str]:
    """The check's words about a database file that is opened like this."""
    ours = as_it_comes()
    made = ConnectionHandler(
        {"default": {**ours, "NAME": tmp_path / "a.db", "OPTIONS": {**ours["OPTIONS"], **options}}}
    )
    found = [f"{error.id} {error.msg}".split(":")[0] for error in _look_at_sqlite(made["default"])]
    made["default"].close()
    return found


def environment(folder: Path, **more: str) -> dict[str, str]:
    known = {"DJANGO_SETTINGS_MODULE": "aicmo_site.settings", "AICMO_DATA_DIR": str(folder), "DATABASE_URL": ""}
    return {**os.environ, **known, "REDIS_URL": "", "AICMO_UNSAFE_DATABASE": "", **more}


WAL, FULL, KEYS = "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({}, []),
        ({"transaction_mode": "DEFERRED"}, ["site.E002 SQLite's transaction_mode is not IMMEDIATE"]),
        ({"init_command": f"{FULL}; {KEYS}"}, ["site.E002 SQLite's journal_mode is not WAL"]),
        ({"init_command": f"{WAL}; PRAGMA synchronous=NORMAL"}, ["site.E002 SQLite's synchronous is not FULL"]),
        (
            {"init_command": f"{WAL}; {FULL}; PRAGMA foreign_keys=OFF"},
            ["site.E002 SQLite's foreign_keys is not ON"],
        ),
    ],
    ids=["as it comes", "deferred", "no WAL", "not full", "no keys"],
)
@pytest.mark.django_db
def test_an_sqlite_file_that_may_forget_is_refused(tmp_path: Path, options: dict[str, str], words: list[str]):
    assert on_sqlite(tmp_path, **options) == words


# -- the start ------------------------------------------------------------------------------------


@pytest.fixture
def safe(settings, db, monkeypatch):
    """Everything as it should be, seen from a process that may keep its connection."""
    settings.UNSAFE_DATABASE = True
    monkeypatch.setenv("REMAP_SIGTERM", "SIGQUIT")
    monkeypatch.setattr(connections, "close_all", lambda: None)


def test_a_safe_set_up_starts(safe):
    refuse_unsafe_web()
    refuse_unsafe_worker()


def test_both_say_what_is_wrong_and_what_to_do(safe, settings):
    settings.JOB_HEARTBEAT_SECONDS = 50
    for refuse, error in ((refuse_unsafe_web, ImproperlyConfigured), (refuse_unsafe_worker, SystemExit)):
        with pytest.raises(error, match=r"does not start like this:\n  jobs\.E003: 2 times JOB_HEARTBEAT.*One heart"):
            refuse()


def test_waiting_migrations_are_refused_though_migrate_itself_runs(safe, monkeypatch):
    monkeypatch.setattr(preflight, "migrations_pending", lambda: True)
    assert [found.id for found in unsafe()] == ["site.E004"]
    call_command("migrate", verbosity=0, skip_checks=False)


def test_a_worker_that_would_wait_for_its_jobs_says_so_and_starts(safe, monkeypatch, caplog):
    monkeypatch.delenv("REMAP_SIGTERM")
    refuse_unsafe_worker()
    assert "REMAP_SIGTERM is not SIGQUIT: asked to stop, this worker waits" in caplog.text


def test_a_database_that_is_away_is_waited_for_at_work(safe, settings, monkeypatch, caplog):
    def away() -> bool:
        raise OperationalError("no route to host")

    monkeypatch.setattr(preflight, "migrations_pending", away)
    assert unsafe() == []
    assert "no route to host" in caplog.text
    settings.JOB_HEARTBEAT_SECONDS = 50
    assert [found.id for found in unsafe()] == ["jobs.E003"]


def test_the_look_is_quick(safe):
    unsafe()
    start = time.monotonic()
    unsafe()
    assert time.monotonic() - start < 0.3


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("celery --quiet --app aicmo_site worker --pool solo", 1),
        ("gunicorn aicmo_site.wsgi:application --bind 127.0.0.1:0 --no-control-socket", 3),
    ],
)
def test_the_real_processes_end_with_the_sentence(tmp_path: Path, command: str, code: int):
    done = subprocess.run(
        [sys.executable, "-m", *command.split()], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60,
        env=environment(tmp_path, AICMO_JOB_HEARTBEAT_SECONDS="50", REMAP_SIGTERM="SIGQUIT"),
    )  # fmt: skip
    assert "jobs.E003: 2 times JOB_HEARTBEAT_SECONDS (50.0) must stay below JOB_LEASE_SECONDS (60)." in done.stderr
    assert done.returncode == code


# -- how long anything waits ----------------------------------------------------------------------


def statement_seconds(tmp_path: Path, first: str, **more: str) -> str:
    """What PostgreSQL would be told by a process that imports this first."""
    script = (
        f"import {first}; from django.conf import settings; print(settings.DATABASES['default']['OPTIONS']['options'])"
    )
    url = "postgres://somebody@localhost/somewhere?options=-c%20search_path%3Dours"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True,
        env=environment(tmp_path, DATABASE_URL=url, **more),
    )  # fmt: skip
    return done.stdout.strip()


def test_a_statement_ends_sooner_where_somebody_waits_for_a_page(tmp_path: Path):
    ends = "-c lock_timeout=3s -c statement_timeout={}s -c idle_in_transaction_session_timeout=30s"
    web = statement_seconds(tmp_path, "sys; sys.modules['aicmo_site.wsgi'] = sys")
    worker = statement_seconds(tmp_path, "aicmo_site.celery")
    assert (web.startswith(ends.format(15)), worker.startswith(ends.format(120))) == (True, True)
    assert "statement_timeout=7s" in statement_seconds(tmp_path, "sys", AICMO_STATEMENT_SECONDS="7")


def test_what_the_databases_address_says_itself_is_kept(tmp_path: Path):
    assert statement_seconds(tmp_path, "sys").endswith(" -c search_path=ours")


@on_postgres
@pytest.mark.django_db(transaction=True)
def test_a_migration_waits_briefly_for_tables_and_may_itself_take_long():
    def shown() -> list[str]:
        with connection.cursor() as cursor:
            return [cursor.execute(f"SHOW {name}").fetchone()[0] for name in ("lock_timeout", "statement_timeout")]

    def look(**kwargs: object) -> None:
        seen.append(shown())

    seen, later = [shown()], apps.get_app_config("jobs")
    pre_migrate.connect(look, sender=later)
    call_command("migrate", verbosity=0)
    pre_migrate.disconnect(look, sender=later)
    assert [*seen, shown()] == [["3s", "2min"], ["2s", "0"], ["3s", "2min"]]


def test_a_worker_has_patience_with_the_broker_and_a_page_has_none():
    reads = present(app.connection_for_read().transport_options)
    sends = present(app.connection_for_write().transport_options)
    assert (reads["socket_timeout"], reads["socket_connect_timeout"]) == (2.0, 5.0)
    assert (sends["socket_timeout"], sends["socket_connect_timeout"]) == (0.5, 0.5)
    shared = ("socket_keepalive", "health_check_interval", "visibility_timeout")
    assert [reads[name] for name in shared] == [sends[name] for name in shared] == [True, 25, 3600]
