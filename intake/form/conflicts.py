"""Two people changed the same brief: each field from whoever changed it, and both texts where both did."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.http import QueryDict

from artifacts.models import Artifact
from generation.document import section_label
from intake.fields import FIELDS, PLAN_KEY, PLAN_LABEL, Field, Kind
from intake.form.drafts import SELECTION, VERSION, seen_of
from intake.validation.messages import listed
from intake.value_text import shown_text


class Clash(NamedTuple):
    """A field that both changed. `mine` stays in the form until its author decides."""

    label: str
    anchor: str
    mine: str
    theirs: str


class Merge(NamedTuple):
    data: QueryDict
    taken: list[str]
    """Labels of the fields that only the other one changed: their text is in the form now."""
    clashes: list[Clash]


def merged(data: QueryDict, base: Mapping[str, Any] | None, current: Artifact) -> Merge:
    """My form on top of the version that stands now. `base` is what I had opened; None when it is not known."""
    found = Merge(data.copy(), [], [])
    for field in FIELDS:
        mine, theirs = _mine(field, data), _shown(field, current.content)
        before = theirs if base is None else _shown(field, base)
        if mine == theirs or (base is not None and theirs == before):
            continue
        if base is not None and mine == before:
            _put(found.data, field, theirs)
            found.taken.append(field.label)
        else:
            found.clashes.append(Clash(field.label, f"id_{field.name}", mine, theirs))
    _merge_jobs(found, data, current.generation_plan or [])
    found.data[VERSION] = str(current.version)
    return found


def _merge_jobs(found: Merge, data: QueryDict, theirs: list[str]) -> None:
    """Each tick from whoever changed it. Nobody can differ about one that both changed: it is there or not."""
    seen, mine = seen_of(data).selection, data.getlist(PLAN_KEY)
    found.data[SELECTION] = ",".join(theirs)
    if seen is None:
        return
    added = [job for job in theirs if job not in (*seen, *mine)]
    gone = [job for job in mine if job in seen and job not in theirs]
    found.data.setlist(PLAN_KEY, [*(job for job in mine if job not in gone), *added])
    changes = (("with", added), ("without", gone))
    if told := [f"{word} {listed([section_label(job) for job in jobs])}" for word, jobs in changes if jobs]:
        found.taken.append(f"{PLAN_LABEL} ({', '.join(told)})")


def base_of(current: Artifact, seen: str) -> Mapping[str, Any] | None:
    """The content of the version that the form was opened with."""
    if not (seen.isdecimal() and len(seen) < 9):
        return None
    row = current.history.filter(version=int(seen)).first()
    found: Mapping[str, Any] | None = row.content if row else None
    return found


def _mine(field: Field, data: QueryDict) -> str:
    if field.kind is Kind.BOX:
        return "Yes" if data.get(field.name) else "No"
    return data.get(field.name, "").replace("\r\n", "\n").strip()


def _shown(field: Field, content: Mapping[str, Any]) -> str:
    value = field.read(content)
    if field.kind is Kind.BOX:
        return "Yes" if (value if isinstance(value, bool) else field.default) else "No"
    return shown_text(field, value).strip()


def _put(data: QueryDict, field: Field, text: str) -> None:
    if field.kind is not Kind.BOX:
        data[field.name] = text
    elif text == "Yes":
        data[field.name] = "on"
    else:
        data.pop(field.name, None)
