"""Convert plan actions in addresses; importing this module registers the converter."""

from __future__ import annotations

from django.urls import register_converter

from jobs.types import PlanAction


class PlanActionConverter:
    regex = "|".join(PlanAction.values)

    def to_python(self, value: str) -> PlanAction:
        return PlanAction(value)

    def to_url(self, value: str) -> str:
        return PlanAction(value).value


register_converter(PlanActionConverter, "plan_action")
