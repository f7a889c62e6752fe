"""Every channel of the first week with its event, its tagged link and the way to verify that it counts."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field
from pydantic.config import JsonDict

from generation.brief import Brief
from generation.knowledge.monitoring_copy import ADS, CHECKS, DESKS, EVENTS, OPENINGS, OWNERS, STATUS, STEPS, TRIALS
from generation.knowledge.platforms import PLATFORMS
from generation.playbook.compose import join_words
from generation.playbook.naming import brand, offer_noun
from generation.playbook.rules import OBEY_READS, obey
from generation.playbook.utm import NO_SITE, UTM_READS, campaign, slug, tracked
from generation.playbook.writing import choose, shorten
from generation.registry import job_type
from generation.types import JobModule, Part, Reads, Section

_FACT: JsonDict = {"view": "fact"}
_LABELS = {"email": "Email", "video": "Vertical video", "paid": "Paid adverts"}
_SOURCES = {"email": "newsletter", "video": "reels", "paid": "ads"}
_MEDIUMS = {"email": "email", "video": "video", "paid": "paid-social"}


class TrackingRow(Part):
    channel: str
    event: str = Field(title="Event", json_schema_extra=_FACT)
    tool: str = Field(title="Tool", json_schema_extra=_FACT)
    utm_source: str = Field(title="UTM source", json_schema_extra=_FACT)
    utm_medium: str = Field(title="UTM medium", json_schema_extra=_FACT)
    utm_campaign: str = Field(title="UTM campaign", json_schema_extra=_FACT)
    link: str = Field(title="Tagged link", json_schema_extra=_FACT)
    owner: str = Field(title="Owner", json_schema_extra=_FACT)
    state: str = Field(title="State", json_schema_extra=_FACT)
    verify: str = Field(title="How to verify", json_schema_extra=_FACT)


class TrackingChecklist(Section):
    status: str = Field(title="Where tracking stands", json_schema_extra={"view": "lead"})
    rows: list[TrackingRow] = Field(min_length=1, title="Channels")
    steps: list[str] = Field(title="In this order")
    naming: list[str] = Field(title="Naming rules")


@job_type(
    "tracking_checklist",
    module=JobModule.MONITORING,
    label="Tracking checklist",
    order=0,
    reads=Reads(
        intake=tuple(
            dict.fromkeys(
                (
                    *UTM_READS,
                    *OBEY_READS,
                    "industry",
                    "primary_offer",
                    "geography",
                    "social_handles",
                    "generation_plan",
                    "tracking_status",
                    "ad_account_ready",
                    "budget_range",
                    "context_data",
                    "timezone",
                )
            )
        ),
        sections=("platform_strategy", "content_calendar_week1", "reels_scripts_week1"),
    ),
    schema=TrackingChecklist,
)
def tracking_checklist(brief: Brief) -> TrackingChecklist:
    section = TrackingChecklist(
        status=_status(brief),
        rows=[_row(brief, channel) for channel in channels(brief)],
        steps=_steps(brief),
        naming=_naming(brief),
    )
    return obey(brief, section)


def _status(brief: Brief) -> str:
    opening = choose(brief, "tracking opening", OPENINGS, {"brand": brand(brief, 48), "offer": offer_noun(brief)})
    state = f"{STATUS.get(brief.tracking_status, STATUS['Unknown'])[0]} {_ads(brief)}".format_map(terms(brief))
    return f"{opening} {state}"


def channels(brief: Brief) -> list[str]:
    """List the channels: the calendar's, else the strategy's, else the brief's; then mail, video and adverts."""
    by_label = {platform.label.lower(): key for key, platform in PLATFORMS.items()}
    days = brief.section("content_calendar_week1").get("days") or []
    planned = [by_label.get(str(d.get("platform", "")).lower(), "") for d in days if isinstance(d, Mapping)]
    stored = brief.section("platform_strategy").get("channels") or []
    named = [str(c.get("platform", "")).lower() for c in stored if isinstance(c, Mapping)]
    found = [key for key in planned if key] or [key for key in named if key in PLATFORMS] or brief.platforms
    paid = ["paid"] if brief.budget_text or brief.ad_account_ready != "Unknown" else []
    video = ["video"] if brief.section("reels_scripts_week1") else []
    return list(dict.fromkeys([*(found or ["facebook"]), "email", *video, *paid]))


def _row(brief: Brief, channel: str) -> TrackingRow:
    on_site, off_site = EVENTS.get(brief.objective, EVENTS["Awareness"])
    tool, verify, verify_without = CHECKS[channel]
    label = _LABELS.get(channel) or PLATFORMS[channel].label
    source, medium = _SOURCES.get(channel, slug(channel)), _MEDIUMS.get(channel, "social")
    link = tracked(brief, source, medium, "tracking check")
    event = on_site if link else off_site
    return TrackingRow(
        channel=label,
        event=event,
        tool=tool,
        utm_source=source,
        utm_medium=medium,
        utm_campaign=campaign(brief),
        link=link or NO_SITE,
        owner=OWNERS.get(channel, "Agency social lead"),
        state=f"{label}: {_state(brief, channel)}",
        verify=(verify if link else verify_without).format_map({"event": event, **terms(brief)}),
    )


def terms(brief: Brief) -> dict[str, str]:
    """Say what the client's own people are called, and what a tester does to try a link."""
    desk = DESKS.get(brief.industry, DESKS["Other"])
    walk, noun = TRIALS.get(brief.objective, TRIALS["Awareness"])
    return {"desk": desk, "walk": walk.format_map({"desk": desk}), "walk_noun": noun}


def _state(brief: Brief, channel: str) -> str:
    if channel == "paid":
        return ADS.get(brief.ad_account_ready, ADS["Unknown"])
    return STATUS.get(brief.tracking_status, STATUS["Unknown"])[1]


def _ads(brief: Brief) -> str:
    return {
        "Active accounts": "Ad accounts are active; the {desk} confirms access and billing.",
        "Need setup": "Ad accounts have to be opened; the {desk} starts early, since identity checks take days.",
    }.get(brief.ad_account_ready, "Whether ad accounts exist is a question to the {desk} at the kick-off.")


def _steps(brief: Brief) -> list[str]:
    steps = [step.format_map(terms(brief)) for step in STEPS.get(brief.tracking_status, STEPS["Unknown"])]
    desk = terms(brief)["desk"]
    feed, booking = brief.ecommerce("product_catalog_url"), brief.services("booking_link")
    if feed:
        steps.append(
            f"Connect the product feed to the ad catalogue and clear rejected items first: {shorten(feed, 200)}"
        )
    if booking:
        steps.append(f"Count a completed booking as a conversion of its own: {shorten(booking, 200)}")
    steps.append(
        f"Set analytics, adverts and mail tool to {brief.timezone}, so that {desk} and agency count the same day."
    )
    return steps


def _naming(brief: Brief) -> list[str]:
    desk = terms(brief)["desk"]
    sources = join_words([_SOURCES.get(channel, channel) for channel in channels(brief)])
    rules = [
        f"One campaign name for all links of the week: {campaign(brief)}.",
        f"Agency and {desk} spell the sources alike, in lower case: {sources}.",
        f"The content tag holds month and day, so that the {desk} can tell posts apart.",
    ]
    if not brief.website:
        rules.append(f"{NO_SITE}; until then the same names go into the contact log.")
    return rules
