"""Write the first week as an iCalendar file (RFC 5545): all-day entries, folded lines, escaped text."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from delivery.exporters import content
from delivery.exporters.content import field
from delivery.exporters.render_input import RenderInput
from delivery.exporters.text import clean, one_line

_FOLD = 75
"""Octets of a line, without its line end."""


def ics_file(source: RenderInput) -> bytes:
    """Write one entry for each dated day; days without a readable date are in the CSV only."""
    name = f"{one_line(source.client_name)}: week 1"
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//AICMO//Content calendar//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(name)}",
    ]
    for number, day in enumerate(content.week(source), 1):
        lines += _event(source, number, day)
    return b"".join(folded(line) for line in [*lines, "END:VCALENDAR"])


def _event(source: RenderInput, number: int, day: Mapping[str, Any]) -> list[str]:
    try:
        first = date.fromisoformat(field(day, "date"))
        after = first + timedelta(days=1)
    except (ValueError, OverflowError):
        return []
    identity = f"{one_line(source.client_name)}|{one_line(source.engagement_name)}|{first.isoformat()}|{number}"
    labels = (("Theme", "theme"), ("Pillar", "pillar"), ("Format", "content_type"), ("Asset", "asset"))
    told = [field(day, "hook"), *[f"{label}: {field(day, key)}" for label, key in labels if field(day, key)]]
    told.append(f"Call to action: {field(day, 'call_to_action')}")
    return [
        "BEGIN:VEVENT",
        f"UID:{hashlib.sha256(identity.encode()).hexdigest()[:32]}@aicmo.invalid",
        f"DTSTAMP:{source.stamp:%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{first:%Y%m%d}",
        f"DTEND;VALUE=DATE:{after:%Y%m%d}",
        f"SUMMARY:{escaped(': '.join(part for part in (field(day, 'platform'), field(day, 'hook')) if part))}",
        f"DESCRIPTION:{escaped(chr(10).join(told))}",
        f"CATEGORIES:{escaped(field(day, 'platform') or 'Post')}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def escaped(text: str) -> str:
    found = clean(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return found.replace("\n", "\\n")


def folded(line: str) -> bytes:
    """Fold a content line into pieces of at most 75 octets, never inside a character."""
    pieces: list[bytes] = []
    piece = b""
    for char in line:
        raw = char.encode()
        if len(piece) + len(raw) > (_FOLD if not pieces else _FOLD - 1):
            pieces.append(piece)
            piece = b""
        piece += raw
    return b"\r\n ".join([*pieces, piece]) + b"\r\n"
