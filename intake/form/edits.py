"""Edit the typed form for its buttons: another selection of jobs, or another brief."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.http import QueryDict

from generation.api import JobModule, module_specs
from intake.fields import FIELDS, PLAN_KEY, FieldKind
from intake.presets import PRESETS
from intake.validation.plan import Selection, selected_jobs
from intake.value_text import shown_text
from jobs.selection import FORMATS


def edit_plan(data: QueryDict, edit: str) -> QueryDict:
    """Return the form with the selection that a button names; an unknown button changes nothing.

    "preset:launch" replaces the ticks, "all:strategy" and "add:strategy,creatives" add, "none:strategy" takes away.
    A delivery job that is added also ticks its format.
    """
    changed = data.copy()
    verb, _, names = edit.partition(":")
    if verb == "preset" and names in PRESETS:
        changed.setlist(PLAN_KEY, list(PRESETS[names].jobs))
    elif verb in ("all", "add", "none"):
        changed.setlist(PLAN_KEY, _ticked(data.getlist(PLAN_KEY), verb, names.split(",")))
    for name, job in FORMATS.items():
        if job in changed.getlist(PLAN_KEY) and job not in data.getlist(PLAN_KEY):
            changed[f"delivery_requirements__{name}"] = "on"
    return changed


def fill_form(data: QueryDict, content: Mapping[str, Any], plan: Selection) -> QueryDict:
    """Return the form with every field of that brief; the engagement's name and the version stay."""
    changed = data.copy()
    for field in FIELDS:
        value = field.read(content)
        if field.kind is not FieldKind.BOX:
            changed[field.name] = shown_text(field, value)
        elif value is True:
            changed[field.name] = "on"
        else:
            changed.pop(field.name, None)
    changed.setlist(PLAN_KEY, selected_jobs(plan, content))
    return changed


def _ticked(before: list[str], verb: str, modules: Iterable[str]) -> list[str]:
    named = [job.key for module in JobModule if module in modules for job in module_specs(module)]
    if verb == "none":
        return [job for job in before if job not in named]
    return list(dict.fromkeys([*before, *named]))
