"""Define validation messages that know their field."""

from __future__ import annotations

from typing import NamedTuple

from artifacts.canonical import BadValue
from intake.fields import PLAN_KEY, label_of, owner_of


class FieldMessage(str):
    """Hold a sentence and its `field`, a path ("competitors.3"); empty for the brief as a whole."""

    field: str

    def __new__(cls, text: str, field: str = "") -> FieldMessage:
        message = super().__new__(cls, text)
        message.field = field
        return message


class IntakeCheck(NamedTuple):
    """Hold the result of validation. `ok` is False when there are errors; warnings refuse nothing."""

    ok: bool
    errors: list[FieldMessage]
    warnings: list[FieldMessage]


def about(path: str, rest: str) -> FieldMessage:
    """Return a message that starts with the field's label."""
    return FieldMessage(f"{label_of(path)} {rest}", path)


def input_of(message: FieldMessage) -> str | None:
    """Return the input beside which a message stands; None for the top of the form."""
    if message.field == PLAN_KEY:
        return PLAN_KEY
    field = owner_of(message.field)
    return field.name if field else None


def unstorable(error: BadValue) -> FieldMessage:
    return about(error.field, error.problem)


def listed(items: list[str], last: str = "and") -> str:
    """Join words: 'a', 'a and b', 'a, b and c'."""
    return f" {last} ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)
