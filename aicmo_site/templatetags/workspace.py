"""Small words for templates."""

from __future__ import annotations

from datetime import datetime, timedelta

from django import template
from django.utils import timezone
from django.utils.timesince import timesince

register = template.Library()


@register.filter
def span(length: timedelta) -> str:
    """ "0.4 s" under a minute, "02:05" under an hour, then "1:02:05"."""
    seconds = max(length.total_seconds(), 0)
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}" if minutes >= 60 else f"{minutes:02}:{rest:02}"


@register.filter
def age(moment: datetime) -> str:
    """ "just now", "5 minutes", "2 days": the largest unit says enough."""
    return timesince(moment, depth=1) if timezone.now() - moment >= timedelta(minutes=1) else "just now"
