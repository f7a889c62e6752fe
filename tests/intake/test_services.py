"""A submitted intake: one lock, one question about the person, one check of the brief."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from artifacts.services import approve_artifact, lock_engagement
from artifacts.types import Conflict, InvalidContent
from clients.policy import require
from intake.services import submit_intake
from intake.validation.rules import validate_intake
from tests.builders import World, brief
from tests.intake.browsing import intake_of, submitted

ONCE: tuple[Callable[..., Any], ...] = (lock_engagement, require, validate_intake)


def counted(act: Callable[[], object], *functions: Callable[..., Any]) -> Counter[str]:
    """How often `act` calls each of these functions, wherever it was imported to."""
    names = {function.__code__: function.__name__ for function in functions}
    found: Counter[str] = Counter()

    def note(frame: FrameType, event: str, arg: Any) -> None:
        if event == "call" and frame.f_code in names:
            found[names[frame.f_code]] += 1

    sys.setprofile(note)
    try:
        act()
    finally:
        sys.setprofile(None)
    return found


@pytest.mark.parametrize(
    ("changes", "jobs"),
    [({"tone_voice": "Louder."}, "all"), ({}, ["positioning"]), ({"pricing": "£1"}, ["positioning"]), ({}, "all")],
    ids=["another brief", "another selection", "both", "nothing"],
)
def test_a_change_locks_asks_and_checks_once(world: World, changes: dict[str, Any], jobs: list[str] | str):
    submitted(world)
    found = counted(lambda: submitted(world, jobs, **changes), *ONCE)
    assert found == {"lock_engagement": 1, "require": 1, "validate_intake": 1}


def test_the_first_intake_locks_asks_and_checks_once(world: World):
    assert counted(lambda: submitted(world), *ONCE) == {"lock_engagement": 1, "require": 1, "validate_intake": 1}


def test_a_service_that_locks_again_is_counted(world: World):
    def twice() -> None:
        approve_artifact(submitted(world), by=world.manager)

    assert counted(twice, lock_engagement)["lock_engagement"] == 2


def test_a_brief_with_an_error_leaves_the_intake_as_it_was(world: World):
    submitted(world, ["positioning"])
    with pytest.raises(InvalidContent, match="Website"):
        submitted(world, "all", website="nope")
    stored = intake_of(world)
    assert (stored.version, stored.generation_plan) == (1, ["positioning"])


def test_the_warnings_of_an_unchanged_brief_are_looked_at_again(world: World):
    stored = submitted(world)
    type(stored).objects.filter(pk=stored.pk).update(warnings=["an old one"])
    submitted(world)
    assert "an old one" not in intake_of(world).warnings


def test_the_same_brief_saved_by_somebody_else_is_no_conflict(world: World):
    submitted(world)
    louder = {**brief(), "tone_voice": "Louder."}
    submit_intake(world.engagement, louder, "all", by=world.manager)
    submit_intake(world.engagement, louder, "all", by=world.operator, expected_version=1)
    with pytest.raises(Conflict):
        submit_intake(world.engagement, brief(), "all", by=world.operator, expected_version=1)
    assert intake_of(world).version == 2
