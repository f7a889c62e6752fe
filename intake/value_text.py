"""Convert stored values to the text of an input, and typed text to stored values."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from django import forms

from artifacts.canonical import BadValue, normalise_text
from intake.exchange.brief_file import PLATFORM_NAMES
from intake.fields import WEEKS, FieldKind, IntakeField, Need

_ISO_DATE = re.compile(r"(\d{4}-\d{2}-\d{2})?", re.ASCII)
_LONG = (FieldKind.LONG, FieldKind.LINES, FieldKind.LIST, FieldKind.HANDLES)
_ROWS = {FieldKind.LONG: 4, FieldKind.LINES: 4, FieldKind.LIST: 4, FieldKind.HANDLES: 3}


def shown_text(field: IntakeField, value: Any) -> str:
    """Return the stored value as input text: lists one entry a line, handles as "platform: handle" lines."""
    if value is None:
        return ""
    if field.kind is FieldKind.LIST and isinstance(value, list):
        return "\n".join(str(item) for item in value)
    if field.kind is FieldKind.HANDLES and isinstance(value, Mapping):
        return "\n".join(f"{platform}: {handle or ''}".rstrip() for platform, handle in value.items())
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def typed_value(field: IntakeField, text: str) -> Any:
    """Convert typed text to its field's kind; text that does not fit stays text, so that validation can say so."""
    if field.kind is FieldKind.LIST:
        return [line.strip() for line in text.splitlines() if line.strip()]
    if field.kind is FieldKind.HANDLES:
        return _handles(text)
    if field.kind is FieldKind.WHOLE and text.isdecimal() and len(text) < 10:
        return int(text)
    return text


def _handles(text: str) -> dict[str, str]:
    """Parse handles by platform. A line without a colon becomes a key with an empty handle."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        platform, _, handle = line.partition(":")
        if name := platform.strip().casefold():
            found[PLATFORM_NAMES.get(name, name)] = handle.strip()
    return found


class Typed(forms.Field):
    """Clean typed text to the stored value, or to None when the text was not changed.

    Only `validate_intake` judges the value. `now` is the text that stands in the input.
    """

    def __init__(self, asked: IntakeField, text: str, *, now: str) -> None:
        widget = widget_for(asked, now)
        notes = f"id_{asked.name}_notes"
        widget.attrs["aria-describedby"] = f"id_{asked.name}_helptext {notes}" if asked.help else notes
        super().__init__(label=asked.label, required=False, help_text=asked.help, initial=text, widget=widget)
        self.asked = asked

    def clean(self, value: Any) -> Any:
        text = str(value or "").replace("\r\n", "\n").strip()
        return None if _settled(text) == _settled(self.initial) else typed_value(self.asked, text)


def _settled(text: Any) -> str:
    """Return the text as it would be stored, for comparison; text that cannot be stored stays as it is."""
    try:
        return normalise_text(str(text or ""))
    except BadValue:
        return str(text)


def widget_for(field: IntakeField, text: str) -> forms.Widget:
    """Return the field's input. `text` is its current text: an input that could not show it is replaced."""
    attrs: dict[str, Any] = {"required": True} if field.need is Need.REQUIRED else {}
    if field.kind is FieldKind.BOX:
        return forms.CheckboxInput()
    if field.kind is FieldKind.CHOICE:
        return forms.Select(attrs, choices=_choices(field, text))
    # a one-line input would drop line breaks that are stored
    if field.kind in _LONG or "\n" in text:
        return forms.Textarea({**attrs, "rows": _ROWS.get(field.kind, 2)})
    return _input(field, text, attrs)


def _input(field: IntakeField, text: str, attrs: dict[str, Any]) -> forms.Widget:
    if field.kind is FieldKind.ZONE:
        return forms.TextInput({**attrs, "list": "zones", "autocomplete": "off"})
    if field.kind is FieldKind.URL:
        return forms.URLInput({**attrs, "inputmode": "url"})
    if field.kind is FieldKind.EMAIL:
        return forms.EmailInput(attrs)
    if field.kind is FieldKind.DATE and _ISO_DATE.fullmatch(text):
        return forms.DateInput({**attrs, "type": "date"})
    if field.kind is FieldKind.WHOLE and (not text or text.isdecimal()):
        return forms.NumberInput({**attrs, "min": WEEKS[0], "max": WEEKS[1]})
    return forms.TextInput(attrs)


def _choices(field: IntakeField, text: str) -> list[tuple[str, str]]:
    """Return the options, an empty one, and a stored value that is no option, so that opening the form keeps it."""
    unknown = [(text, f"{text} (not an option)")] if text and text not in field.options else []
    return [("", "Choose…"), *((option, option) for option in field.options), *unknown]
