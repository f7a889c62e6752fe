"""Draw the slides of the argument: cover, summary, audience, positioning, messages, budget."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import PP_ALIGN
from pptx.util import Pt

from delivery.exporters import content
from delivery.exporters.content import field, listed
from delivery.exporters.slides.canvas import BODY, HEIGHT, MARGIN, WIDTH, Box, Deck, add_text, place, rgb, write
from delivery.exporters.slides.measure import fitted
from delivery.exporters.slides.parts import bar_chart, bullet_text, cards, logo, share_chart, table_slides, tiles
from delivery.exporters.text import clean, one_line


def cover(deck: Deck) -> None:
    source, palette = deck.source, deck.palette
    plan = f"{one_line(source.client_name)}, {content.span(source)}"
    opening = f"This deck sums up the plan for {plan}. The report has the detail."
    slide = deck.dark(opening)
    circle = slide.shapes.add_shape(MSO_SHAPE.OVAL, Pt(WIDTH - 330), Pt(-150), Pt(420), Pt(420))
    circle.fill.solid()
    circle.fill.fore_color.rgb = rgb(palette.primary)
    circle.line.fill.background()
    logo(slide, source.branding, Box(MARGIN, 24, 240, 36))
    add_text(
        slide,
        Box(MARGIN, 66 if source.branding.logo else 44, 420, 20),
        one_line(source.agency_name),
        (14, 12),
        palette.paper,
        bold=True,
    )
    size, text = fitted(one_line(source.client_name) or "Client", 640, 150, (60, 48, 36, 26), bold=True)
    place(slide.shapes.title, Box(MARGIN, 190, 640, 150))
    write(slide.shapes.title.text_frame, [text], size, palette.paper, bold=True)
    slide.shapes.title.text_frame.vertical_anchor = 4
    slide.shapes.title.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT
    name = one_line(source.engagement_name)
    add_text(slide, Box(MARGIN, 352, 640, 30), name, (22, 18, 14), palette.accent, bold=True)
    add_text(slide, Box(MARGIN, 388, 640, 20), content.span(source), (14,), palette.paper)
    notes = "\n".join(source.brief.disclaimers)
    add_text(slide, Box(MARGIN, HEIGHT - 84, WIDTH - 2 * MARGIN, 60), clean(notes), (12, 11, 10, 9), palette.paper)


def in_short(deck: Deck) -> None:
    rows = content.overview(deck.source)
    said = "The plan on one page. Confirm that each line is still true before going on."
    table_slides(deck, "The plan in short", "Summary", said, ("What", "In this plan"), rows, (1, 4))


def goals(deck: Deck) -> None:
    figures = content.figures(deck.source)[:4]
    if not figures:
        return
    spoken = "; ".join(line for _, line in figures)
    slide = deck.slide(
        "What the brief asks for", "Goals", f"The targets, as the brief words them: {spoken}. Ask who owns each."
    )
    tiles(deck, slide, figures, Box(BODY.left, BODY.top + 8, BODY.width, 190))
    period = f"{content.span(deck.source)}, {deck.source.brief.duration_weeks} weeks"
    lines = [f"Period: {period}", f"Budget: {deck.source.brief.budget_text or 'not stated in the brief'}"]
    add_text(slide, Box(BODY.left, BODY.top + 224, BODY.width, 90), bullet_text(lines), (16, 14, 12), deck.palette.ink)


def situation(deck: Deck) -> None:
    brief = deck.source.brief
    found = [
        ("What hurts", brief.pain_points),
        ("What they want", brief.desired_outcomes),
        ("What holds them back", brief.objections),
    ]
    items = [(head, bullet_text(lines)) for head, lines in found if lines]
    if not items:
        return
    said = (
        f"The audience in the brief's own words: {brief.target_audience or 'not stated'}. Ask which line is heard most."
    )
    cards(deck, deck.slide("The people this is for, in their words", "Audience", said), items, len(items))


def personas(deck: Deck) -> None:
    found = deck.source.parts("icp_definition", "personas")[:2]
    items = [(field(p, "name"), _persona(p)) for p in found]
    if items:
        said = "\n\n".join(f"{head}. {field(p, 'situation')}" for (head, _), p in zip(items, found, strict=True))
        cards(deck, deck.slide("Two people to write for", "Audience", said), items, len(items))


def _persona(persona: Mapping[str, Any]) -> str:
    lines = [field(persona, "role"), *[f"•  {line}" for line in listed(persona, "pains")[:2]]]
    objection = listed(persona, "objections")[:1]
    return "\n".join([*lines, *[f"Doubt: {line}" for line in objection], f"Tone: {field(persona, 'tone')}"])


def position(deck: Deck) -> None:
    statement = content.positioning(deck.source)
    if not statement:
        return
    said = f"{statement} Read it aloud once, then ask what a competitor could not copy."
    slide = deck.slide("Where we stand", "Positioning", said)
    add_text(
        slide,
        Box(BODY.left, BODY.top + 6, BODY.width, 140),
        statement,
        (24, 20, 18, 16, 14),
        deck.palette.deep,
        bold=True,
    )
    given_up = listed(deck.source.section("positioning"), "trade_offs", "give_up")[:3]
    found = [("What sets it apart", deck.source.brief.differentiators[:3]), ("What we give up", given_up)]
    items = [(head, bullet_text(lines)) for head, lines in found if lines]
    if items:
        cards(deck, slide, items, len(items), Box(BODY.left, BODY.top + 160, BODY.width, BODY.height - 162))


def messages(deck: Deck) -> None:
    found = deck.source.parts("messaging_framework", "messages")
    rows = [
        (
            field(m, "title", "name", "message"),
            field(m, "pain"),
            field(m, "message", "proof"),
            field(m, "answer", "proof"),
        )
        for m in found
    ]
    if rows:
        said = f"The core promise: {content.promise(deck.source)}"
        table_slides(
            deck,
            "What we say, and to which worry",
            "Messages",
            said,
            ("Message", "Worry", "We say", "When they doubt"),
            rows,
            (2, 3, 4, 3),
        )


def pillars(deck: Deck) -> None:
    _mix(deck, content.pillar_mix(deck.source), "What we talk about", "Content pillars", "Share of posts")


def budget(deck: Deck) -> None:
    _mix(deck, content.budget_mix(deck.source), "Where the budget goes", "Channels", "Share of budget")


def _mix(deck: Deck, mix: list[content.Share], title: str, kicker: str, name: str) -> None:
    if len(mix) < 2:
        return
    said = "; ".join(f"{s.label} {s.percent:g} per cent" for s in mix)
    slide = deck.slide(
        title, kicker, f"{name}: {said}. The split is a starting point and is reviewed with the figures."
    )
    share_chart(deck, slide, Box(BODY.left, BODY.top, 360, BODY.height), name, [(s.label, s.percent) for s in mix])
    rows = [(f"{s.label}: {s.percent:g} %", s.note) for s in mix]
    cards(deck, slide, rows, 1, Box(BODY.left + 384, BODY.top, BODY.width - 384, BODY.height))


def channels(deck: Deck) -> None:
    found = deck.source.parts("platform_strategy", "channels")
    rows = [
        (
            field(c, "label", "name", "platform"),
            field(c, "role"),
            field(c, "cadence"),
            field(c, "kpi"),
            field(c, "stop_rule", "stop"),
        )
        for c in found
    ]
    if rows:
        said = "Each channel has one job. Agree on the rule for stopping before the money is spent."
        table_slides(
            deck,
            "What each channel is for",
            "Channels",
            said,
            ("Channel", "Role", "Cadence", "KPI", "Stop when"),
            rows,
            (2, 4, 2, 3, 4),
        )


def measures(deck: Deck) -> None:
    """Show targets by 30, 60 and 90 days: a native chart of plain counts, and all of them as a table."""
    found = deck.source.parts("measurement_plan", "kpis")
    rows = [tuple(field(k, name) for name in ("name", "baseline", *_HORIZONS)) for k in found]
    counted = [(row[0], values) for row in rows if (values := content.counts(row[2:]))]
    if counted:
        said = "; ".join(f"{name}: {', '.join(f'{v:g}' for v in values)}" for name, values in counted)
        slide = deck.slide("The targets, step by step", "Measurement", f"Targets after 30, 60 and 90 days. {said}")
        series = [(f"{days} days", [v[at] for _, v in counted]) for at, days in enumerate((30, 60, 90))]
        bar_chart(deck, slide, BODY, [name for name, _ in counted], series)
    if rows:
        said = field(deck.source.section("measurement_plan"), "north_star")
        columns = ("KPI", "Baseline", "30 days", "60 days", "90 days")
        table_slides(deck, "How we will know", "Measurement", said, columns, rows, (3, 4, 2.4, 2.4, 2.4))


_HORIZONS = ("target_30", "target_60", "target_90")
