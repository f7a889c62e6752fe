"""Write the three chapters that no generator writes: the executive summary, the brief, and what comes next."""

from __future__ import annotations

from delivery.exporters import content
from delivery.exporters.render_input import RenderInput, SourceArtifact
from delivery.exporters.report import blocks as b

_MOST_TILES = 9


def executive_summary(source: RenderInput) -> list[b.Block]:
    return [
        *b.lead(content.in_one_breath(source)),
        *b.facts(content.overview(source)),
        *_targets(source),
        *_mix(source),
    ]


def _targets(source: RenderInput) -> list[b.Block]:
    found = content.targets(source)
    if not found:
        return b.callout(
            "Targets", "The brief sets no numeric target yet. The first four weeks serve to find a baseline."
        )
    left = len(found) - _MOST_TILES
    more = b.paragraphs(f"And {left} more, listed in the brief.") if left > 0 else []
    return [*b.heading("What the brief asks for", 3), *b.tiles(content.figures(source)[:_MOST_TILES]), *more]


def _mix(source: RenderInput) -> list[b.Block]:
    found = [(s.label, s.percent) for s in content.budget_mix(source)]
    return b.shares("Budget by channel", found)


def brief_chapter(source: RenderInput) -> list[b.Block]:
    """Print what may be quoted of the intake. Constraints and banned words are never printed."""
    return [
        *_group("Business", _business(source)),
        *_group("Audience", _audience(source)),
        *_group("Goals", _goals(source)),
        *_group("Voice", _voice(source)),
        *_group("What we can build on", _assets(source)),
        *_group("Context", _context(source)),
    ]


def _group(title: str, rows: list[tuple[str, object]]) -> list[b.Block]:
    found = b.facts(rows)
    return [*b.heading(title, 2), *found] if found else []


def _business(source: RenderInput) -> list[tuple[str, object]]:
    brief = source.brief
    return [
        ("Client", brief.client_name),
        ("Website", brief.website or ("No website yet" if brief.raw("no_website") else "")),
        ("Industry", brief.industry_label),
        ("Where", brief.geography),
        ("Offer", brief.primary_offer),
        ("Price", brief.pricing),
        ("Order and lifetime value", brief.aov_ltv),
        ("What sets it apart", brief.differentiators),
        ("Alternatives people weigh", brief.competitors),
        ("Proof on file", brief.proof_assets),
    ]


def _audience(source: RenderInput) -> list[tuple[str, object]]:
    brief = source.brief
    return [
        ("Who", brief.target_audience),
        ("What hurts", brief.pain_points),
        ("What they want", brief.desired_outcomes),
        ("What holds them back", brief.objections),
    ]


def _goals(source: RenderInput) -> list[tuple[str, object]]:
    brief = source.brief
    return [
        ("Objective", brief.objective),
        ("Targets", content.targets(source)),
        ("Period", f"{content.span(source)}, {brief.duration_weeks} weeks"),
        ("Budget", brief.budget_text),
        ("Reports", brief.report_frequency),
    ]


def _voice(source: RenderInput) -> list[tuple[str, object]]:
    brief = source.brief
    return [
        ("Tone", brief.tone_voice),
        ("Sounds like", brief.voice_examples),
        ("Required notices", brief.disclaimers),
        ("Languages", ", ".join(brief.languages)),
    ]


def _assets(source: RenderInput) -> list[tuple[str, object]]:
    brief = source.brief
    handles = [f"{name.title()}: {handle}" for name, handle in brief.social_handles.items()]
    return [
        ("Accounts", handles),
        ("Brand kit", brief.brand_kit),
        ("Content library", brief.content_library),
        ("Tracking", brief.tracking_status),
        ("Advertising accounts", brief.ad_account_ready),
    ]


def _context(source: RenderInput) -> list[tuple[str, object]]:
    brief = source.brief
    rows: list[tuple[str, object]] = []
    if brief.objective == "Hiring":
        rows += [
            ("Why people work here", brief.hiring("evp_statement")),
            ("Roles", brief.hiring("role_types")),
            ("Places of work", brief.hiring("hiring_locations")),
            ("Employer brand", brief.hiring("employer_brand_notes")),
        ]
    rows += [("Leading products", brief.ecommerce("top_skus")), ("Catalogue", brief.ecommerce("product_catalog_url"))]
    rows += [("Service areas", brief.services("service_areas")), ("Booking link", brief.services("booking_link"))]
    return rows


def next_steps(source: RenderInput) -> list[b.Block]:
    out: list[b.Block] = []
    for number, (title, text) in enumerate(content.next_steps(source), 1):
        out += b.step(number, title, text)
    return out


def manifest(source: RenderInput, shortened: str = "") -> list[b.Block]:
    rows = [(a.label, f"v{a.version}", _sources(a), a.content_hash) for a in source.artifacts]
    return [
        *b.heading("Versions", 2),
        *b.table(("Artifact", "Version", "Built from", "Content hash (SHA-256)"), rows, 3),
        *b.paragraphs("Approvers and times are in manifest.json."),
        *b.callout("Shortened", shortened),
        *_waivers(source),
        *_glyph_note(source),
    ]


def _sources(artifact: SourceArtifact) -> str:
    return ", ".join(f"{name} v{version}" for name, version in artifact.source_versions.items())


def _waivers(source: RenderInput) -> list[b.Block]:
    """List which check was waived, where and why; never the check's message, which may quote a banned word."""
    rows = [
        (
            content.field(waiver, "code", "check").replace("_", " ") or "check",
            content.field(waiver, "section", "place", "artifact", "type").replace("_", " "),
            content.field(waiver, "reason"),
        )
        for waiver in source.waivers
    ]
    return [*b.heading("Checks waived", 2), *b.table(("Check", "Where", "Reason"), rows, 3)] if rows else []


def _glyph_note(source: RenderInput) -> list[b.Block]:
    text = f"{source.client_name}{source.engagement_name}{dict(source.intake)}{source.sections}"
    if not b.has_missing(text):
        return []
    return b.callout(
        "About □", "□ stands for a character that the embedded fonts cannot draw. assets.zip holds the original text."
    )
