"""Render `{% zone_options %}`: the time zones to choose from, built once per process."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django import template
from django.utils.html import escape

from intake.validation.values import zones

register = template.Library()


class ZoneOptionsNode(template.Node):
    def render(self, context: template.Context) -> str:
        return options()


@lru_cache(maxsize=1)
def options() -> str:
    return "".join(f'<option value="{escape(zone)}"></option>' for zone in zones())


@register.tag
def zone_options(parser: Any, token: Any) -> ZoneOptionsNode:
    return ZoneOptionsNode()
