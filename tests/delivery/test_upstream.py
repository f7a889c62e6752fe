"""One rule says what may go into a package; the checklist, the page and the seal all answer by it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from artifacts.gating import artifacts_by_type
from artifacts.services import flag_artifact_for_review, update_artifact
from delivery.packages import next_package
from delivery.packages.checklist import checklist
from delivery.packages.upstream import obstacle, refusals
from tests.builders import World
from tests.delivery.scenes import make_draft

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def draft(world: World) -> None:
    make_draft(world)


def unnamed(world: World) -> None:
    delivery = world.engagement.artifacts.get(type="delivery")
    kept = [entry for entry in delivery.content["artifacts"] if entry["type"] != "execution"]
    update_artifact(delivery, content={**delivery.content, "artifacts": kept}, by=world.operator)


def flagged(world: World) -> None:
    flag_artifact_for_review(world.engagement.artifacts.get(type="execution"), by=world.manager, reason="Look again.")


def rewritten(world: World) -> None:
    world.engagement.artifacts.filter(type="execution").update(content_hash="0" * 64)


def behind(world: World) -> None:
    """Approved, though what it was made from has moved: no service leaves this behind."""
    world.engagement.artifacts.filter(type="execution").update(source_hashes={"strategy": "0" * 64})


CASES: list[tuple[Callable[[World], None], str]] = [
    (unnamed, "not_in_package"),
    (flagged, "not_approved"),
    (rewritten, "stale"),
    (behind, "stale"),
]


@pytest.mark.parametrize(("harm", "code"), CASES)
def test_the_checklist_is_open_wherever_the_seal_would_refuse(world: World, harm: Callable[[World], None], code: str):
    harm(world)
    siblings = artifacts_by_type(world.engagement)
    (reason,) = refusals(siblings["delivery"], siblings)
    assert (reason.code, reason.artifact) == (code, "execution")
    approvals = next(item for item in checklist(siblings["delivery"]) if item.key == "approvals")
    assert not approvals.done
    assert "Execution" in approvals.detail


def test_without_harm_all_three_agree_that_it_may(world: World):
    siblings = artifacts_by_type(world.engagement)
    assert refusals(siblings["delivery"], siblings) == []
    assert next(item for item in checklist(siblings["delivery"]) if item.key == "approvals").done
    assert all(found.ready for found in next_package.describe(world.engagement)["ingredients"])


@pytest.mark.parametrize("harm", [flagged, behind])
def test_the_page_says_not_ready_by_the_same_rule(world: World, harm: Callable[[World], None]):
    harm(world)
    found = {item.kind: item.ready for item in next_package.describe(world.engagement)["ingredients"]}
    siblings = artifacts_by_type(world.engagement)
    assert found == {kind: obstacle(kind, siblings) is None for kind in found}
    assert found["execution"] is False
