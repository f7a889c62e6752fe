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


class Outcome(NamedTuple):
    done: bool
    sentence: str
    artifact_id: int


def perform(verb: str, chosen: Iterable[Artifact], *, by: User, data: QueryDict) -> list[Outcome]:
    """Run the action on each chosen artifact. `data` holds `text`, and `version_<id>` as each was on the screen."""
    text = words(data)
    return [_one(verb, artifact, by, text, data.get(f"version_{artifact.pk}", "")) for artifact in chosen]


def words(data: QueryDict) -> str:
    """Read the text of the form: LF line ends, no NUL, no outer white space."""
    return data.get("text", "").replace("\x00", "").replace("\r\n", "\n").strip()


def _one(verb: str, artifact: Artifact, by: User, text: str, seen: str) -> Outcome:
    version = int(seen) if seen.isdecimal() and len(seen) < 9 else 0
    try:
        changed = actions.perform(verb, artifact, by=by, wish=actions.Wish(text, version))
    except (NotAllowed, InvalidContent, Busy, PermissionDenied) as error:
        return Outcome(False, f"{artifact}: {actions.refusal(error)}", artifact.pk)
    return Outcome(True, f"{artifact.engagement}: {actions.done_sentence(actions.ACTS[verb], changed)}", artifact.pk)
