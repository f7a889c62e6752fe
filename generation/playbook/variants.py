"""Deal text variants to a brief: the same knowledge, said differently to another industry and another client."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from generation.brief import Brief
from generation.knowledge.alternatives import ALTERNATIVES
from generation.knowledge.private_people import PRIVATE
from generation.matching import find_terms
from generation.playbook.audience import is_private
from generation.playbook.compose import pick
from generation.playbook.rules import forbidden

T = TypeVar("T")


def worded(brief: Brief, knowledge: T) -> T:
    """Replace each sentence by the variant that was dealt to this brief.

    A variant with a forbidden term gives way where another one has none.
    """
    found: T = _reworded(brief, knowledge, forbidden(brief))
    return found


def _reworded(brief: Brief, value: Any, terms: Sequence[str]) -> Any:
    if isinstance(value, str):
        return _wording(brief, value, terms)
    if isinstance(value, tuple | list):
        return type(value)(_reworded(brief, item, terms) for item in value)
    if isinstance(value, Mapping):
        return {key: _reworded(brief, item, terms) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _reworded(brief, getattr(value, f.name), terms) for f in fields(value)})
    return value


def _options(brief: Brief, text: str) -> Sequence[str]:
    """List a sentence's variants; an enquiry by private people has its own."""
    if text in PRIVATE and brief.objective == "Leads" and is_private(brief):
        return PRIVATE[text]
    return ALTERNATIVES.get(text, (text,))


def _wording(brief: Brief, text: str, terms: Sequence[str]) -> str:
    options = _options(brief, text)
    kept = [option for option in options if not find_terms(option, terms)] if terms else options
    return pick(brief, text, kept or options)
