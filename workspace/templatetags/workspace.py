"""Template tags and filters of the screens: form keys, provenance, durations, ages, the frame."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from django import template
from django.template import Context
from django.utils import timezone
from django.utils.timesince import timesince

from accounts.forms.idempotency import FIELD
from accounts.models import User
from artifacts.models import Artifact
from jobs.pages.provenance import SectionProvenance, section_provenance
from workspace.shell.shell import Shell, shell_of

register = template.Library()


@register.inclusion_tag("components/idempotency_key.html")
def idempotency_key() -> dict[str, str]:
    """Give a form that makes something new its key: a second click gets the response of the first."""
    return {"name": FIELD, "token": secrets.token_urlsafe(16)}


@register.inclusion_tag("components/provenance.html")
def provenance(artifact: Artifact) -> dict[str, list[SectionProvenance]]:
    """Show where each section comes from, on pages of apps that must not import `jobs`."""
    return {"cards": section_provenance(artifact)}


@register.filter
def span(length: timedelta) -> str:
    """Format a duration: "0.4 s" under a minute, "02:05" under an hour, then "1:02:05"."""
    seconds = max(length.total_seconds(), 0)
    if seconds < 0.05:
        return "under 0.1 s"
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}" if minutes >= 60 else f"{minutes:02}:{rest:02}"


@register.filter
def age(moment: datetime) -> str:
    """Format the time since a moment in its largest unit: "just now", "5 minutes", "2 days"."""
    return timesince(moment, depth=1) if timezone.now() - moment >= timedelta(minutes=1) else "just now"


@register.simple_tag(takes_context=True)
def shell(context: Context) -> Shell | None:
    """Build the frame for a logged-in user; None for others."""
    request, user = context.get("request"), context.get("user")
    if request is None or not isinstance(user, User):
        return None
    return shell_of(request, user, context.get("engagement"), context.get("strip"))
