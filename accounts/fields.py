"""Form fields that validate by the rules of `accounts.text_rules`."""

from __future__ import annotations

from typing import Any

from django import forms

from accounts.text_rules import BadValue, name_of


class NameField(forms.CharField):
    """Accepts one line without characters that a database cannot store or that turn the reading direction."""

    def to_python(self, value: Any) -> str:
        try:
            return name_of(str(super().to_python(value) or ""), "This name")
        except BadValue as error:
            raise forms.ValidationError(str(error)) from None
