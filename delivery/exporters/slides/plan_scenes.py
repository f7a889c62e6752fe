"""Draw the slides of what is made and sent: creatives, week, content, tracking, next steps."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate, islice
from typing import Any

from delivery.exporters.content import field, first_week, listed, next_steps, short_date, week, without_links
from delivery.exporters.slides.canvas import BODY, Box, Deck, add_text, rect, rgb
from delivery.exporters.slides.parts import bullet_text, cards, gallery, table_slides
from delivery.exporters.text import clean
from generation.playbook.writing import upper_head


def look(deck: Deck) -> None:
    swatches = deck.source.parts("brand_kit_suggestions", "palette")[:6]
    if not swatches:
        return
    kit = deck.source.section("brand_kit_suggestions")
    slide = deck.slide(
        "How it looks and sounds", "Creatives", f"{field(kit, 'colour_reason')} {field(kit, 'type_reason')}"
    )
    wide = (BODY.width - 10 * (len(swatches) - 1)) / len(swatches)
    for number, swatch in enumerate(swatches):
        left = BODY.left + number * (wide + 10)
        shape = rect(slide, Box(left, BODY.top, wide, 110), _hex(swatch.get("hex")), rounded=True)
        shape.line.color.rgb = rgb("#D5D8DC")
        add_text(
            slide, Box(left, BODY.top + 118, wide, 16), field(swatch, "name"), (12, 11, 10), deck.palette.ink, bold=True
        )
        add_text(slide, Box(left, BODY.top + 136, wide, 16), field(swatch, "hex"), (11, 10), deck.palette.ink)
    found = [
        ("Voice", field(kit, "voice")),
        ("Layout", bullet_text(listed(kit, "layout")[:3])),
        ("Motif", field(kit, "motif")),
    ]
    items = [(head, text) for head, text in found if text]
    cards(deck, slide, items, max(1, len(items)), Box(BODY.left, BODY.top + 170, BODY.width, BODY.height - 172))


def _hex(value: Any) -> str:
    text = str(value)
    return (
        text
        if len(text) == 7 and text[0] == "#" and all(c in "0123456789abcdefABCDEF" for c in text[1:])
        else "#FFFFFF"
    )


def carousels(deck: Deck) -> None:
    """Draw each carousel on its own slide."""
    images = iter(deck.source.pictures.get("carousel_templates", []))
    for part in deck.source.parts("carousel_templates", "carousels")[:2]:
        slides = part.get("slides")
        found = list(islice(images, len(slides))) if isinstance(slides, list) else []
        if found:
            said = f"{field(part, 'idea')} The slides read: " + " / ".join(image.alt for image in found)
            slide = deck.slide(field(part, "title") or "A carousel", "Creatives", said)
            gallery(deck, slide, found, field(part, "idea"))


def covers(deck: Deck) -> None:
    for job, title in (
        ("reel_cover_templates", "Covers for short video"),
        ("thumbnails_banners", "Thumbnails and page covers"),
    ):
        found = deck.source.pictures.get(job, [])[:6]
        if found:
            said = "Drawn at platform size, ready to upload from assets.zip: " + " / ".join(
                image.alt for image in found
            )
            gallery(deck, deck.slide(title, "Creatives", said), found, field(deck.source.section(job), "use"))


def scripts(deck: Deck) -> None:
    found = [*deck.source.parts("video_scripts", "scripts"), *deck.source.parts("reels_scripts_week1", "scripts")][:6]
    rows = [
        (
            field(s, "title"),
            field(s, "hook"),
            field(s, "cta", "call_to_action"),
            f"{field(s, 'seconds', 'duration_seconds')} s",
        )
        for s in found
    ]
    if rows:
        said = (
            "Every script runs hook, three beats, request. The full spoken text stands in the report and in assets.zip."
        )
        table_slides(
            deck,
            "Scripts ready to film",
            "Creatives",
            said,
            ("Script", "Hook", "Request", "Length"),
            rows,
            (4, 5, 3, 1.5),
        )


def calendar(deck: Deck) -> None:
    rows = [
        (
            f"{field(day, 'day')[:3]} {short_date(day.get('date'))}",
            field(day, "platform"),
            field(day, "hook"),
            field(day, "content_type"),
            field(day, "call_to_action"),
        )
        for day in week(deck.source)
    ]
    if rows:
        said = f"{first_week(deck.source)} Check that nobody is on leave on these days."
        columns = ("Day", "Platform", "Hook", "Format", "Request")
        table_slides(deck, "The first week, day by day", "Plan", said, columns, rows, (2.1, 1.8, 5, 2.2, 2.6))


def posts(deck: Deck) -> None:
    """Draw one finished post for each platform, as much of it as can be read across a room."""
    found = [(name, deck.source.parts(job, "posts")[:1]) for job, name in _POST_JOBS.items()]
    items = [(name, _post(parts[0])) for name, parts in found if parts]
    if items:
        said = "One post a platform, word for word; what is left out here stands in the report. " + " / ".join(
            text[:300] for _, text in items
        )
        cards(deck, deck.slide("Posts, written out", "Content", said), items, len(items))


_POST_JOBS = {"ig_posts_week1": "Instagram", "fb_posts_week1": "Facebook", "linkedin_posts_week1": "LinkedIn"}


_READ = 430
"""Characters of a post that a slide shows; the paragraph that passes them is left to the report."""


def _post(post: Mapping[str, Any]) -> str:
    lines = [part for text in (field(post, "hook"), clean(post.get("body"))) for part in text.split("\n") if part]
    kept = [line for line, used in zip(lines, accumulate(map(len, lines)), strict=True) if used <= _READ] or lines[:1]
    left_out = ["…"] if len(kept) < len(lines) else []
    return "\n".join([*kept, *left_out, *listed(post, "disclaimers")])


def emails(deck: Deck) -> None:
    rows = [
        (
            f"Day {field(m, 'day') or '0'}",
            field(m, "subject"),
            field(m, "preview"),
            without_links(field(m, "call_to_action")),
        )
        for m in deck.source.parts("email_sequence", "emails")
    ]
    if rows:
        said = "The sequence starts when somebody signs up. Every mail can be left with one click."
        table_slides(
            deck,
            "Mails after the first contact",
            "Content",
            said,
            ("Sent", "Subject", "Preview", "Request"),
            rows,
            (1, 4, 4, 3),
        )


def tracking(deck: Deck) -> None:
    rows = [
        (field(r, "channel"), field(r, "event"), field(r, "tool"), field(r, "owner"), _state(r))
        for r in deck.source.parts("tracking_checklist", "rows")
    ]
    if rows:
        said = "Nothing is compared before it is measured. Agree who confirms each row."
        table_slides(
            deck,
            "What has to be measurable",
            "Monitoring",
            said,
            ("Channel", "Event", "Tool", "Owner", "State"),
            rows,
            (2.4, 3.4, 4, 3, 3),
        )


def _state(row: Mapping[str, Any]) -> str:
    """Strip the channel's name, which has a column of its own."""
    return upper_head(field(row, "state").removeprefix(f"{field(row, 'channel')}: "))


def review(deck: Deck) -> None:
    content = deck.source.section("weekly_optimization")
    tests = [
        field(e, "name") + ": " + field(e, "hypothesis")
        for e in deck.source.parts("weekly_optimization", "experiments")[:3]
    ]
    found = [
        ("Quick wins", listed(content, "quick_wins")[:4]),
        ("Experiments", tests),
        ("Stop", listed(content, "stop")[:4]),
    ]
    items = [(head, bullet_text(lines)) for head, lines in found if lines]
    if items:
        cards(deck, deck.slide("How we learn, week by week", "Monitoring", field(content, "status")), items, len(items))


def steps(deck: Deck) -> None:
    rows = [(str(n), head, text) for n, (head, text) in enumerate(next_steps(deck.source), 1)]
    said = "Close with owners and dates: put a name behind every line before the meeting ends."
    table_slides(deck, "What happens next", "Next steps", said, ("", "Step", "What it takes"), rows, (0.5, 3, 8))


def versions(deck: Deck) -> None:
    rows = [(a.label, f"v{a.version}", a.content_hash[:16]) for a in deck.source.artifacts]
    if rows:
        said = "These are the approved versions behind the deck. Approvers, times and full hashes are in manifest.json."
        table_slides(
            deck,
            "What this deck is built from",
            "Manifest",
            said,
            ("Artifact", "Version", "Content hash, first 16"),
            rows,
            (4, 1, 4),
        )
