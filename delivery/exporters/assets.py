"""Render assets.zip: everything that somebody will paste, schedule or upload, under generated names."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from delivery.exporters import content
from delivery.exporters.archive import zipped
from delivery.exporters.calendar import ics_file
from delivery.exporters.content import field, listed
from delivery.exporters.plain_text import mail_text, post_text, section_text
from delivery.exporters.registry import exporter
from delivery.exporters.render_input import RenderInput
from delivery.exporters.tables import csv_file
from delivery.exporters.text import clean, one_line

Files = dict[str, bytes]

POST_JOBS = {"ig_posts_week1": "instagram", "fb_posts_week1": "facebook", "linkedin_posts_week1": "linkedin"}
_TEXTS = {
    "brand_kit_suggestions": "brand/brand_kit.txt",
    "image_pack_prompts": "images/image_prompts.txt",
    "hashtag_sets": "posts/hashtags.txt",
    "tracking_checklist": "monitoring/tracking_checklist.txt",
    "weekly_optimization": "monitoring/weekly_optimization.txt",
}
_ELSEWHERE = ("content_calendar_week1", "email_sequence")
_MODULES = ("creatives", "execution", "monitoring")
_SCRIPTS = {"video_scripts": "video", "reels_scripts_week1": "reel"}
_DAY = ("date", "day", "platform", "pillar", "theme", "hook", "call_to_action", "asset", "content_type", "status")
_POST = ("title", "date", "content_type", "hook", "body", "call_to_action")
_UTM = ("utm_source", "utm_medium", "utm_campaign", "utm_content")


@exporter("asset_zip")
def render_assets(source: RenderInput) -> bytes:
    """Pack the assets.

    README.txt comes first and lists every other file with its SHA-256; report and deck stay outside.
    """
    files: Files = {}
    for part in (_posts, _calendar, _scripts, _emails, _links, _texts, _images):
        files.update(part(source))
    return zipped({"README.txt": _readme(source, files), **files}, source.stamp)


def _posts(source: RenderInput) -> Files:
    files, rows = {}, []
    for job, platform in POST_JOBS.items():
        for number, post in enumerate(source.parts(job, "posts"), 1):
            name = f"posts/{platform}_{number:02}.txt"
            files[name] = post_text(post).encode()
            tags = " ".join(listed(post, "hashtags"))
            plain = [clean(post.get(key)) for key in _POST]
            rows.append([name, platform, *plain, "\n".join(listed(post, "disclaimers")), tags, field(post, "link")])
    columns = ("file", "platform", *_POST, "disclaimers", "hashtags", "link")
    return {**files, "posts/posts.csv": csv_file(columns, rows)} if rows else {}


def _calendar(source: RenderInput) -> Files:
    days = content.week(source)
    if not days:
        return {}
    table = csv_file(_DAY, [[clean(day.get(key)) for key in _DAY] for day in days])
    return {"calendar/calendar.csv": table, "calendar/calendar.ics": ics_file(source)}


def _scripts(source: RenderInput) -> Files:
    files = {}
    for job, kind in _SCRIPTS.items():
        for number, script in enumerate(source.parts(job, "scripts"), 1):
            files[f"scripts/{kind}_{number:02}.txt"] = section_text(job, script, field(script, "title")).encode()
    return files


def _emails(source: RenderInput) -> Files:
    mails = enumerate(source.parts("email_sequence", "emails"), 1)
    return {f"emails/email_{number:02}.txt": mail_text(mail).encode() for number, mail in mails}


def _links(source: RenderInput) -> Files:
    rows = [[where, title, *_tags(url), url] for where, title, url in _found_links(source)]
    return {"links/utm_links.csv": csv_file(("where", "title", *_UTM, "url"), rows)} if rows else {}


def _found_links(source: RenderInput) -> Iterator[tuple[str, str, str]]:
    """Yield every tracked link of the plan, in the order of the content."""
    sources = [(job, "posts") for job in POST_JOBS]
    sources += [("reels_scripts_week1", "scripts"), ("email_sequence", "emails"), ("tracking_checklist", "rows")]
    for job, key in sources:
        for part in source.parts(job, key):
            if url := field(part, "link"):
                yield job, field(part, "title", "subject", "channel"), url


def _tags(url: str) -> list[str]:
    try:
        found = dict(parse_qsl(urlsplit(url).query))
    except ValueError:
        found = {}
    return [found.get(name, "") for name in _UTM]


def _texts(source: RenderInput) -> Files:
    """Render sections as plain text: those with a path in `_TEXTS`, and every job type without a place elsewhere."""
    placed = {*_TEXTS, *POST_JOBS, *_SCRIPTS, *_ELSEWHERE, *source.pictures}
    others = {job: f"{module}/{job}.txt" for module in _MODULES for job in source.module(module) if job not in placed}
    names = {**_TEXTS, **others}
    return {name: section_text(job, source.section(job)).encode() for job, name in names.items() if source.section(job)}


def _images(source: RenderInput) -> Files:
    """Collect the drawn creatives under generated names; a name that comes twice is numbered."""
    files: Files = {}
    for found in source.pictures.values():
        for image in found:
            stem = re.sub(r"[^a-z0-9]+", "_", image.name.lower()).strip("_")[:40] or "picture"
            name, number = f"images/{stem}.png", 2
            while name in files:
                name, number = f"images/{stem}_{number}.png", number + 1
            files[name] = image.png
    return files


_KEPT: Mapping[str, Any] = {
    "posts/": "Posts as text, ready to paste; posts.csv holds all of them for a scheduler.",
    "calendar/": "The first week as CSV and as ICS for any calendar.",
    "scripts/": "Scripts to film, shot by shot.",
    "emails/": "The mail sequence.",
    "links/": "Every tracked address with its UTM tags.",
    "brand/": "Colours, type and tone.",
    "images/": "Pictures at platform size, and prompts for more.",
    "monitoring/": "What to measure, and what to do with the answer.",
}


def _readme(source: RenderInput, files: Files) -> bytes:
    folders = [f"  {name:<13}{text}" for name, text in _KEPT.items() if any(f.startswith(name) for f in files)]
    sums = [f"{hashlib.sha256(body).hexdigest()}  {name}" for name, body in files.items()]
    notes = [f"  {line}" for line in source.brief.disclaimers]
    lines = [
        f"{one_line(source.client_name)}: {one_line(source.engagement_name)}",
        f"Prepared by {one_line(source.agency_name)} for {content.span(source)}.",
        *(["", "Required notices:", *notes] if notes else []),
        *(["", "Folders:", *folders] if folders else []),
        *(
            ["", "Files with their SHA-256 (check with: sha256sum):", *sums]
            if sums
            else ["", "This plan has no files yet."]
        ),
        "",
        "In CSV files an apostrophe stands before cells that a spreadsheet could take for a formula.",
    ]
    return ("\n".join(lines) + "\n").encode()
