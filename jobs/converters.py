"""Acts on a plan in addresses; importing this module makes them known."""

from __future__ import annotations

from django.urls import register_converter

from jobs.types import Act


class ActConverter:
    regex = "|".join(Act.values)

    def to_python(self, value: str) -> Act:
        return Act(value)

    def to_url(self, value: str) -> str:
        return Act(value).value


register_converter(ActConverter, "plan_act")
