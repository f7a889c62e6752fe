"""Find content that does not fit its job type's schema, field by field and in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generation.api import spec
from generation.quality.registry import check
from generation.quality.types import Issue, IssueSeverity, QualityBrief
from generation.types import UnknownJobType

_WORDS = {
    "missing": "is missing",
    "extra_forbidden": "is not a field of this section",
    "string_type": "must be text",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "bool_type": "must be yes or no",
    "list_type": "must be a list",
    "model_type": "must be a group of fields",
    "model_attributes_type": "must be a group of fields",
    "dict_type": "must be a group of fields",
}


@check("schema")
def schema(job_type: str, content: Mapping[str, Any], brief: QualityBrief) -> Iterator[Issue]:
    try:
        model = spec(job_type).schema
    except UnknownJobType:
        yield Issue("schema", IssueSeverity.BLOCKER, f"There is no job type called {job_type}.")
        return
    if model is None:
        return
    try:
        model.model_validate(dict(content))
    except ValidationError as error:
        for detail in error.errors(include_url=False, include_context=True):
            place = place_of(detail["loc"])
            yield Issue("schema", IssueSeverity.BLOCKER, sentence_of(place, detail), place)


def place_of(loc: tuple[int | str, ...]) -> str:
    """Say a place in plain words: ('posts', 1, 'call_to_action') as 'posts 2, call to action'."""
    place = ""
    for part in loc:
        if isinstance(part, int):
            place = f"{place} {part + 1}".strip()
        else:
            place = f"{place}, {part.replace('_', ' ')}".strip(", ")
    return place


def sentence_of(place: str, detail: ErrorDetails) -> str:
    name = place[:1].upper() + place[1:] if place else "The section"
    return f"{name} {_fault(detail)}."


def _fault(detail: ErrorDetails) -> str:
    found, bounds = detail["type"], detail.get("ctx") or {}
    if found in _WORDS:
        return _WORDS[found]
    if found == "too_short":
        return f"needs at least {bounds.get('min_length')} entries"
    if found == "too_long":
        return f"takes at most {bounds.get('max_length')} entries"
    if found == "string_too_short":
        return f"needs at least {bounds.get('min_length')} characters"
    if found == "string_too_long":
        return f"takes at most {bounds.get('max_length')} characters"
    return f"does not fit: {detail['msg'].removeprefix('Value error, ').rstrip('.')}"
