"""Test that a lock that stays taken becomes a sentence, and any other database error stays what it is."""

from __future__ import annotations

import pytest
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext

from artifacts import _persistence
from artifacts.services import approve_artifact, submit_for_review
from artifacts.types import Busy
from tests.artifacts.scenes import draft, now
from tests.builders import World


class Waited(Exception):
    """As psycopg reports a lock that stayed taken, or a deadlock."""

    def __init__(self, sqlstate: str) -> None:
        self.sqlstate = sqlstate


def trouble(message: str, cause: Exception | None = None) -> OperationalError:
    error = OperationalError(message)
    error.__cause__ = cause
    return error


def failing(error: Exception):
    def change() -> None:
        raise error

    return _persistence.in_one_transaction(change)


@pytest.mark.parametrize(
    "error",
    [
        trouble("database is locked"),
        trouble("canceling statement due to lock timeout", Waited("55P03")),
        trouble("deadlock detected", Waited("40P01")),
    ],
    ids=["SQLite", "lock time-out", "deadlock"],
)
def test_who_waits_in_vain_is_asked_to_try_again(db: None, error: OperationalError):
    with pytest.raises(Busy, match="Someone else is working on this engagement right now"):
        failing(error)()


def test_a_broken_connection_is_not_called_busy(db: None):
    with pytest.raises(OperationalError, match="server closed"):
        failing(trouble("server closed the connection"))()


def test_a_write_that_fails_half_way_leaves_nothing(world: World, monkeypatch: pytest.MonkeyPatch):
    intake = draft(world)
    monkeypatch.setattr(_persistence, "audit", lambda events: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        approve_artifact(intake, by=world.manager)
    assert (now(world, "intake").status, intake.decisions.count(), intake.history.count()) == ("draft", 0, 1)


def test_the_row_is_read_behind_the_lock_and_not_taken_from_the_page(world: World):
    intake = draft(world)
    intake.status, intake.version, intake.content = "approved", 7, {}
    fresh = submit_for_review(intake, by=world.operator)
    assert (fresh.status, fresh.version) == ("draft", 1)


def test_the_engagement_is_locked_before_the_artifact_is_read(world: World):
    intake = draft(world)
    with CaptureQueriesContext(connection) as queries:
        submit_for_review(intake, by=world.operator)
    tables = [
        table
        for q in queries
        for table in ("clients_engagement", "artifacts_artifact")
        if f'FROM "{table}"' in q["sql"]
    ]
    assert tables[:2] == ["clients_engagement", "artifacts_artifact"]
