"""Merge a form with a version that somebody else saved meanwhile, field by field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.http import QueryDict

from artifacts.models import Artifact
from generation.document import section_label
from intake.fields import FIELDS, PLAN_KEY, PLAN_LABEL, FieldKind, IntakeField
from intake.form.drafts import SELECTION, VERSION, expected_state
from intake.validation.messages import listed
from intake.value_text import shown_text


class FieldConflict(NamedTuple):
    """Hold both texts of a field that both people changed. `mine` stays in the form until its author decides."""

    label: str
    anchor: str
    mine: str
    theirs: str


class MergedForm(NamedTuple):
    data: QueryDict
    taken: list[str]
    """Labels of the fields that only the other person changed: their text is in the form now."""
    clashes: list[FieldConflict]


def merge_forms(data: QueryDict, base: Mapping[str, Any] | None, current: Artifact) -> MergedForm:
    """Put my form on top of the current version. `base` is the version that I had opened; None when it is unknown."""
    found = MergedForm(data.copy(), [], [])
    for field in FIELDS:
        mine, theirs = _mine(field, data), _shown(field, current.content)
        # without a base, "before" is their text: every difference then counts as a conflict
        before = theirs if base is None else _shown(field, base)
        if mine == theirs or (base is not None and theirs == before):
            continue
        if base is not None and mine == before:
            _put(found.data, field, theirs)
            found.taken.append(field.label)
        else:
            found.clashes.append(FieldConflict(field.label, f"id_{field.name}", mine, theirs))
    _merge_selections(found, data, current.generation_plan or [])
    found.data[VERSION] = str(current.version)
    return found


def _merge_selections(found: MergedForm, data: QueryDict, theirs: list[str]) -> None:
    """Take each tick from whoever changed it; a tick that both changed cannot differ: it is set or not."""
    seen, mine = expected_state(data).selection, data.getlist(PLAN_KEY)
    found.data[SELECTION] = ",".join(theirs)
    if seen is None:
        return
    # three ways: what they added since I opened the form, and what they removed since
    added = [job for job in theirs if job not in (*seen, *mine)]
    gone = [job for job in mine if job in seen and job not in theirs]
    found.data.setlist(PLAN_KEY, [*(job for job in mine if job not in gone), *added])
    changes = (("with", added), ("without", gone))
    if told := [f"{word} {listed([section_label(job) for job in jobs])}" for word, jobs in changes if jobs]:
        found.taken.append(f"{PLAN_LABEL} ({', '.join(told)})")


def base_content(current: Artifact, seen: str) -> Mapping[str, Any] | None:
    """Return the content of the version with which the form was opened."""
    if not (seen.isdecimal() and len(seen) < 9):  # a larger number overflows the column
        return None
    row = current.history.filter(version=int(seen)).first()
    found: Mapping[str, Any] | None = row.content if row else None
    return found


def _mine(field: IntakeField, data: QueryDict) -> str:
    if field.kind is FieldKind.BOX:
        return "Yes" if data.get(field.name) else "No"
    return data.get(field.name, "").replace("\r\n", "\n").strip()


def _shown(field: IntakeField, content: Mapping[str, Any]) -> str:
    value = field.read(content)
    if field.kind is FieldKind.BOX:
        return "Yes" if (value if isinstance(value, bool) else field.default) else "No"
    return shown_text(field, value).strip()


def _put(data: QueryDict, field: IntakeField, text: str) -> None:
    if field.kind is not FieldKind.BOX:
        data[field.name] = text
    elif text == "Yes":
        data[field.name] = "on"
    else:
        data.pop(field.name, None)
