"""Test that the database's clock times decisions, so that a host with a wrong clock does no harm."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from artifacts.models import Decision
from artifacts.services import approve_artifact, archive_artifact, mark_still_valid, request_changes, revoke_approval
from tests.artifacts.scenes import approved, draft, edit, now
from tests.builders import World
from tests.clocks import clock_off

HOUR = timedelta(hours=1)
ENDS = {
    "revoke": lambda world: revoke_approval(now(world, "intake"), by=world.manager, reason="Look again"),
    "request_changes": lambda world: request_changes(now(world, "intake"), by=world.manager, comment="Shorter."),
    "archive": lambda world: archive_artifact(now(world, "intake"), by=world.manager),
    "edit": lambda world: edit(world, "intake", "another voice"),
}


def is_now(moment: datetime | None) -> bool:
    return moment is not None and abs(timezone.now() - moment) < timedelta(minutes=1)


@pytest.mark.parametrize("end", ENDS)
def test_a_host_whose_clock_is_behind_ends_an_approval_all_the_same(world: World, end: str):
    approved(world)
    with clock_off(-HOUR):
        ENDS[end](world)
    ended = Decision.objects.get(verdict="approved")
    assert is_now(ended.ended_at)


@pytest.mark.parametrize("end", ENDS)
def test_an_approval_from_a_database_that_was_ahead_ends_when_it_was_made(world: World, end: str):
    approved(world)
    ahead = timezone.now() + HOUR
    Decision.objects.update(at=ahead)
    ENDS[end](world)
    assert Decision.objects.get(verdict="approved").ended_at == ahead


@pytest.mark.parametrize("off", [HOUR, -HOUR])
def test_the_databases_clock_says_when_it_was_approved(world: World, off: timedelta):
    intake = draft(world)
    with clock_off(off):
        intake = approve_artifact(intake, by=world.manager)
    decision = Decision.objects.get()
    assert is_now(decision.at)
    assert now(world, "intake").approved_at == decision.at == intake.approved_at


@pytest.mark.parametrize("off", [HOUR, -HOUR])
def test_a_decision_that_ends_as_it_is_made_has_one_time(world: World, off: timedelta):
    approved(world)
    with clock_off(off):
        revoke_approval(now(world, "intake"), by=world.manager, reason="Look again")
    revoked = Decision.objects.get(verdict="revoked")
    assert is_now(revoked.at)
    assert revoked.ended_at == revoked.at


def test_what_is_still_valid_is_approved_at_the_databases_time(world: World):
    approved(world, "strategy")
    edit(world, "intake", "another voice")
    approve_artifact(now(world, "intake"), by=world.manager)
    with clock_off(-HOUR):
        mark_still_valid(now(world, "strategy"), by=world.manager, reason="Nothing read changed.")
    decision = Decision.objects.get(verdict="still_valid")
    assert is_now(decision.at)
    assert now(world, "strategy").approved_at == decision.at
