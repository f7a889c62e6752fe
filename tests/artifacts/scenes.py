"""Build what the kernel's tests need: a text, a draft, an approved chain, a refusal."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from accounts.models import User
from artifacts.models import Artifact
from artifacts.services import approve_artifact, create_artifact, update_artifact
from artifacts.types import ArtifactStatus, ArtifactType, Conflict, NotAllowed
from tests.builders import World


def text(words: str = "warm and plain") -> dict[str, Any]:
    return {"client_name": "Fen & Fallow", "tone_voice": words}


def draft(world: World, kind: str = "intake", words: str = "warm and plain", *, by: User | None = None) -> Artifact:
    """Written by the operator unless somebody else is named."""
    return create_artifact(world.engagement, kind, text(words), by=by or world.operator)


def approved(world: World, kind: str = "intake") -> Artifact:
    """Approved by the manager, with everything that it is built on; each written by the operator."""
    for wanted in (*ArtifactType(kind).ancestors, ArtifactType(kind)):
        found = world.engagement.artifacts.filter(type=wanted).first() or draft(world, wanted)
        if found.status != ArtifactStatus.APPROVED:
            approve_artifact(found, by=world.manager)
    return world.engagement.artifacts.get(type=kind)


def edit(world: World, kind: str, words: str, *, by: User | None = None) -> Artifact:
    return update_artifact(now(world, kind), content=text(words), by=by or world.operator)


def now(world: World, kind: str) -> Artifact:
    """The artifact as it stands in the database."""
    return world.engagement.artifacts.get(type=kind)


def statuses(world: World) -> dict[str, str]:
    return dict(world.engagement.artifacts.values_list("type", "status"))


def refusal(action: Callable[..., Any], *args: Any, **kwargs: Any) -> list[str]:
    """The sentences with which the kernel refuses."""
    with pytest.raises(NotAllowed) as caught:
        action(*args, **kwargs)
    return [str(reason) for reason in caught.value.reasons]


def lost_race(action: Callable[..., Any], *args: Any, **kwargs: Any) -> str:
    """The sentence for somebody who came second."""
    with pytest.raises(Conflict) as caught:
        action(*args, **kwargs)
    return str(caught.value)
