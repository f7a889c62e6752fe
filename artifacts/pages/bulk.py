"""Run one action on many artifacts, each in its own transaction and with its own outcome."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from django.core.exceptions import PermissionDenied
from django.http import QueryDict

from accounts.models import User
from artifacts import actions
from artifacts.models import Artifact
from artifacts.types import Busy, InvalidContent, NotAllowed

MOST = 100
"""More than this at once nobody has read."""


class BulkOutcome(NamedTuple):
    """Report what became of one of the chosen artifacts."""

    done: bool
    sentence: str
    artifact_id: int


def run_on_many(verb: str, chosen: Iterable[Artifact], *, by: User, data: QueryDict) -> list[BulkOutcome]:
    """Run the action on each chosen artifact. `data` holds `text`, and `version_<id>` as each was on the screen."""
    text = text_of(data)
    return [_one(verb, artifact, by, text, data.get(f"version_{artifact.pk}", "")) for artifact in chosen]


def text_of(data: QueryDict) -> str:
    """Read the text of the form: LF line ends, no NUL, no outer white space."""
    return data.get("text", "").replace("\x00", "").replace("\r\n", "\n").strip()


def _one(verb: str, artifact: Artifact, by: User, text: str, seen: str) -> BulkOutcome:
    version = int(seen) if seen.isdecimal() and len(seen) < 9 else 0
    try:
        changed = actions.run_action(verb, artifact, by=by, given=actions.ActionInput(text, version))
    except (NotAllowed, InvalidContent, Busy, PermissionDenied) as error:
        return BulkOutcome(False, f"{artifact}: {actions.refusal_message(error)}", artifact.pk)
    return BulkOutcome(
        True, f"{artifact.engagement}: {actions.success_message(actions.ACTIONS[verb], changed)}", artifact.pk
    )
