"""Test that every write asks for lock, permission and conflict exactly once, from whichever interface."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from accounts.types import Action
from artifacts import _persistence, actions, guards
from artifacts.comments import add_comment
from artifacts.models import Artifact
from artifacts.pages import bulk
from artifacts.services import approve_artifact, restore_version, set_generation_plan, update_artifact
from artifacts.types import NotAllowed
from clients import policy
from clients.policy import require
from tests.artifacts.scenes import approved, draft, edit, now, text
from tests.builders import World, browser_of

ONCE = {"lock": 1, "permission": 1, "conflict": 1}
Scene = Callable[[World], Artifact]


def stale(world: World) -> Artifact:
    approved(world, "strategy")
    edit(world, "intake", "bold")
    approve_artifact(now(world, "intake"), by=world.manager)
    return now(world, "strategy")


SCENES: dict[str, Scene] = {
    "approve": draft,
    "request-changes": approved,
    "still-valid": stale,
    "submit": draft,
    "revoke": approved,
    "flag": approved,
    "archive": approved,
}
WRITES: dict[str, Callable[[Artifact, World], Any]] = {
    "edit": lambda a, w: update_artifact(a, content=text("bold"), by=w.manager, expected_version=a.version),
    "an equal edit": lambda a, w: update_artifact(a, content=text(), by=w.manager, expected_version=a.version),
    "restore": lambda a, w: restore_version(a, 1, by=w.manager, expected_version=a.version),
    "plan": lambda a, w: set_generation_plan(a, ["positioning"], by=w.manager, expected_version=a.version),
    "comment": lambda a, w: add_comment(a, "Shorter, please.", by=w.manager),
}


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each common guard was asked since the count was cleared."""
    found: Counter[str] = Counter()

    def counted(module: Any, name: str, called: str) -> None:
        original = getattr(module, name)

        def counting(*args: Any, **kwargs: Any) -> Any:
            found[called] += 1
            return original(*args, **kwargs)

        monkeypatch.setattr(module, name, counting)

    counted(_persistence, "lock_engagement", "lock")
    counted(policy, "roles", "permission")
    counted(guards, "conflict", "conflict")
    return found


@pytest.mark.parametrize("verb", actions.ACTIONS)
def test_an_act_asks_each_guard_once(world: World, asked: Counter[str], verb: str):
    artifact = SCENES[verb](world)
    asked.clear()
    actions.run_action(verb, artifact, by=world.manager, given=actions.ActionInput("Read it.", artifact.version))
    assert asked == ONCE


@pytest.mark.parametrize("name", WRITES)
def test_a_write_that_is_no_decision_asks_each_guard_once(world: World, asked: Counter[str], name: str):
    artifact = draft(world)
    asked.clear()
    WRITES[name](artifact, world)
    assert asked == ONCE


def test_the_page_asks_each_guard_once(world: World, asked: Counter[str]):
    intake = draft(world)
    browser = browser_of(world.manager)
    asked.clear()
    browser.post(f"/e/{intake.engagement_id}/intake/approve/", {"expected_version": 1})
    assert now(world, "intake").status == "approved"
    assert asked == ONCE


def test_each_of_many_is_asked_once(world: World, asked: Counter[str], rf: Any):
    chosen = [approved(world, "strategy"), now(world, "intake")]
    data = rf.post("/", {"text": "Look again.", **{f"version_{a.pk}": a.version for a in chosen}}).POST
    asked.clear()
    assert [outcome.done for outcome in bulk.run_on_many("flag", chosen, by=world.manager, data=data)] == [True, True]
    assert asked == dict.fromkeys(ONCE, 2)


def test_a_detour_that_asks_again_is_noticed(world: World, asked: Counter[str]):
    """The negative control: what the table of actions did until it only dispatched."""
    intake = draft(world)
    asked.clear()
    locked = _persistence.lock(intake)
    require(world.manager, Action.APPROVE, locked.engagement.client)
    approve_artifact(locked, by=world.manager, expected_version=1)
    assert asked == {"lock": 2, "permission": 2, "conflict": 1}


@pytest.mark.parametrize("verb", actions.ACTIONS)
def test_a_version_that_was_not_seen_is_refused_by_every_act(world: World, verb: str):
    artifact = SCENES[verb](world)
    before = artifact.history.count()
    with pytest.raises(NotAllowed, match=r"^Nothing changed: you were looking at v9"):
        actions.run_action(verb, artifact, by=world.manager, given=actions.ActionInput("Read it.", 9))
    assert artifact.history.count() == before


@pytest.mark.parametrize("verb", actions.ACTIONS)
def test_the_table_offers_what_the_service_permits(world: World, verb: str):
    """The action that the table offers a button for is the one that the service asks about."""
    artifact = SCENES[verb](world)
    may = policy.may(world.operator, actions.ACTIONS[verb].permission, world.engagement.client)
    try:
        actions.run_action(verb, artifact, by=world.operator, given=actions.ActionInput("Read it.", artifact.version))
        permitted = True
    except PermissionDenied:
        permitted = False
    except NotAllowed:
        permitted = True
    assert permitted == may
