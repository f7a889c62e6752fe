"""Form fields that judge by the rules of `accounts.text_rules`."""

from __future__ import annotations

from typing import Any

from django import forms

from accounts.text_rules import BadValue, name_of


class NameField(forms.CharField):
    """One line that every database stores and that turns no reading direction."""

    def to_python(self, value: Any) -> str:
        try:
            return name_of(str(super().to_python(value) or ""), "This name")
        except BadValue as error:
            raise forms.ValidationError(str(error)) from None
