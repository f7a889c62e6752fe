"""Render posts, e-mails and whole sections as plain text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from delivery.exporters.content import field, listed
from delivery.exporters.fields import SectionField, fields, is_part, is_parts, plain
from delivery.exporters.text import clean
from generation.document import section_label

Content = Mapping[str, Any]


def post_text(post: Content) -> str:
    """Render a post as it is pasted into the platform's editor."""
    parts = [
        clean(post.get("hook")),
        clean(post.get("body")),
        clean(post.get("call_to_action")),
        *listed(post, "disclaimers"),
        " ".join(listed(post, "hashtags")),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def mail_text(mail: Content) -> str:
    head = [f"Subject: {field(mail, 'subject')}", f"Preview: {field(mail, 'preview')}"]
    if field(mail, "day"):
        head.append(f"Sent: {field(mail, 'day')} days after sign-up")
    parts = [
        clean(mail.get("body")),
        clean(mail.get("call_to_action")),
        *listed(mail, "disclaimers"),
        clean(mail.get("footer")),
    ]
    return "\n".join(head) + "\n\n" + "\n\n".join(part for part in parts if part) + "\n"


def section_text(job_type: str, content: Content, title: str = "") -> str:
    """Render a section under its name, its fields in reading order."""
    name = clean(title) or section_label(job_type)
    return "\n".join([name, "=" * min(72, len(name)), "", *_lines(fields(job_type, content), "")]).rstrip() + "\n"


def _lines(found: Sequence[SectionField], indent: str) -> list[str]:
    out: list[str] = []
    for item in found:
        if is_parts(item.value):
            out += [f"{indent}{clean(item.title)}:", *_numbered(item.value, indent), ""]
        elif is_part(item.value):
            out += [f"{indent}{clean(item.title)}:", *_lines(item.value, indent + "  "), ""]
        elif isinstance(item.value, list):
            out += [f"{indent}{clean(item.title)}:", *[f"{indent}  - {clean(plain(v))}" for v in item.value], ""]
        else:
            out.append(f"{indent}{clean(item.title)}: {clean(item.value)}")
    return out


def _numbered(parts: Sequence[Sequence[SectionField]], indent: str) -> list[str]:
    out: list[str] = []
    for number, part in enumerate(parts, 1):
        out += [f"{indent}  {number}.", *_lines(part, indent + "     ")]
    return out
