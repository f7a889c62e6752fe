"""Plan the first seven days as a pure function of the brief, so that the calendar and the posts agree."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from generation.brief import Brief
from generation.knowledge.platforms import PLATFORMS
from generation.knowledge.week_copy import (
    ACTS,
    CONTENT,
    FALLBACK_PILLARS,
    HIRE_HOOKS,
    HIRE_THEMES,
    HOOKS,
    ORDER,
    PILLAR_CUES,
    SOFT_ACTS,
    THEMES,
    TOPICS,
)
from generation.matching import words_of
from generation.playbook.compose import join_words, pick
from generation.playbook.naming import brand, names, offer_phrase, readers, served
from generation.playbook.rules import OBEY_READS, allowed_lines
from generation.playbook.writing import choose, lower_head, proof_head, quoted, shorten, upper_head
from generation.types import Reads

WEEK_READS = Reads(
    intake=(
        "client_name",
        "industry",
        "geography",
        "primary_offer",
        "objective",
        "start_date",
        "target_audience",
        "pain_points",
        "desired_outcomes",
        "differentiators",
        "proof_assets",
        "objections",
        "social_handles",
        "generation_plan",
        "context_data",
        *OBEY_READS,
    ),
    sections=("content_pillars", "platform_strategy"),
)

_PLAIN = {"pain": "why", "how": "offer", "proof": "open", "objection": "choose", "outcome": "goal", "detail": "place"}


@dataclass(frozen=True)
class Day:
    """One day of the plan. `kind` is the wording that fits the brief; `slot` the place in the argument."""

    day: date
    weekday: str
    platform: str
    pillar: str
    slot: str
    kind: str
    theme: str
    line: str
    hook: str
    call_to_action: str
    soft: bool
    content_type: str
    asset: str
    status: str = "Planned"

    @property
    def label(self) -> str:
        return PLATFORMS[self.platform].label


def week_plan(brief: Brief) -> tuple[Day, ...]:
    """Plan seven days from the start date: one subject, one platform and one request a day. Reads WEEK_READS."""
    order = ORDER.get(brief.objective, ORDER["Awareness"])
    platforms, pillars = _turns(week_platforms(brief), len(order)), _pillars(brief, order)
    used: dict[str, int] = {}
    days = []
    for slot, (number, platform) in zip(order, enumerate(platforms), strict=True):
        content = CONTENT[platform][used.get(platform, 0) % len(CONTENT[platform])]
        used[platform] = used.get(platform, 0) + 1
        days.append(_day(brief, number, slot, platform, pillars[slot], content))
    return tuple(days)


def _turns(platforms: list[str], days: int) -> list[str]:
    """Take the platforms in turn. After the first round those with a post job go first, so that each gets two days."""
    written = [key for key in platforms if PLATFORMS[key].post_job]
    rest = [key for key in platforms if key not in written]
    order = [*platforms, *written, *rest] if written else platforms
    return [order[number % len(order)] for number in range(days)]


def _day(brief: Brief, number: int, slot: str, platform: str, pillar: str, content: tuple[str, str]) -> Day:
    line = slot_line(brief, slot)
    kind = slot if line or slot == "ask" else _PLAIN[slot]
    day = brief.start_date + timedelta(days=number)
    theme = choose(brief, f"theme {slot}", _wording(brief, THEMES, HIRE_THEMES)[kind])
    return Day(
        day=day,
        weekday=day.strftime("%A"),
        platform=platform,
        pillar=pillar,
        slot=slot,
        kind=kind,
        theme=theme,
        line=line,
        hook=_hook(brief, slot, _wording(brief, HOOKS, HIRE_HOOKS)[kind], line),
        call_to_action=_request(brief, slot, number),
        soft=slot in SOFT_ACTS,
        content_type=content[0],
        asset=f"{content[1]}, on \u201c{theme.lower()}\u201d",
    )


def _hook(brief: Brief, slot: str, options: tuple[str, ...], line: str) -> str:
    return upper_head(shorten(choose(brief, f"hook {slot}", options, words(brief, line)), 190))


def _wording(brief: Brief, market: Mapping[str, Any], hire: Mapping[str, Any]) -> Mapping[str, Any]:
    return {**market, **hire} if brief.objective == "Hiring" else market


def week_platforms(brief: Brief) -> list[str]:
    """Choose the platforms: the strategy's, else the brief's, else the one that suits the objective."""
    channels = brief.section("platform_strategy").get("channels") or []
    named = [str(c.get("platform", "")).lower() for c in channels if isinstance(c, Mapping)]
    found = [key for key in dict.fromkeys(named) if key in PLATFORMS] or brief.platforms
    return found or ["linkedin" if brief.objective in ("Leads", "Partnerships") else "facebook"]


def slot_line(brief: Brief, slot: str) -> str:
    """Return the line of the brief that the day is about; empty when the brief has none for it."""
    found = slot_lines(brief, slot)
    return found[0] if found else ""


def slot_lines(brief: Brief, slot: str) -> list[str]:
    """List every usable line for a subject, first choice first: problems and doubts that a differentiator answers lead.

    Each stands as it reads after a colon. A doubt without anything to set against it is left out.
    """
    differences = supports(brief)
    lines = {
        "pain": brief.pain_points,
        "outcome": brief.desired_outcomes,
        "how": differences[:1],
        "detail": differences[1:],
        "proof": brief.proof_assets,
        "objection": brief.objections if differences else [],
    }.get(slot, [])
    found = [quoted(line) for line in allowed_lines(brief, [item for item in lines if item])]
    found = [proof_head(line) if slot == "proof" else lower_head(line, names(brief)) for line in found]
    if slot in ("pain", "objection"):
        found.sort(key=lambda line: -max((kinship(line, item) for item in differences), default=0))
    return found


def supports(brief: Brief) -> list[str]:
    """List what the client can set against a problem or a doubt: its differentiators and, when hiring, its promise."""
    promise = brief.hiring("evp_statement") if brief.objective == "Hiring" else ""
    lines = [*brief.differentiators, *([promise] if promise else [])]
    return [lower_head(quoted(line, 110), names(brief)) for line in allowed_lines(brief, lines)]


@lru_cache(maxsize=8192)
def kinship(one: str, other: str) -> int:
    """Score how much two lines are about the same thing: shared word stems count double, shared topics once."""
    first, second = set(words_of(one)), set(words_of(other))
    stems = {w[:5] for w in first if len(w) > 4} & {w[:5] for w in second if len(w) > 4}
    topics = sum(1 for topic in TOPICS if topic & first and topic & second)
    return 2 * len(stems) + topics


def support_for(brief: Brief, line: str) -> str:
    """Choose the differentiator that answers a line best; the offer itself when the brief names none."""
    others = [item for item in supports(brief) if item != line]
    return max(reversed(others), key=lambda item: kinship(line, item)) if others else offer_phrase(brief)


def words(brief: Brief, line: str = "") -> dict[str, str]:
    """Collect what a template may name. `support` is the differentiator to set against the line."""
    offer, place, audience = offer_phrase(brief), served(brief), readers(brief)
    act = acts(brief)[0]
    return {
        "line": line,
        "Line": upper_head(line),
        "support": support_for(brief, line),
        "brand": brand(brief, 48),
        "offer": offer,
        "Offer": upper_head(offer),
        "offer_cap": upper_head(offer),
        "audience": audience,
        "Audience": upper_head(audience),
        "place": place,
        "place_cap": upper_head(place),
        "places": join_places(brief),
        "roles": join_roles(brief),
        "act": act[0].lower() + act[1:],
        "Act": act,
    }


def join_roles(brief: Brief) -> str:
    """Join the open roles in a sentence, each in the plural: 'home carers (part time) and night carers'."""
    found = [part.strip() for part in re.split(r",\s*(?![^(]*\))", shorten(brief.hiring("role_types"), 80))]
    several = [re.sub(r"(?<=[a-rt-z])(?=\s*(?:\(|$))", "s", part, count=1) for part in found if part]
    return lower_head(join_words(several), names(brief)) if several else "several roles"


def join_places(brief: Brief) -> str:
    """Join the hiring locations in a sentence; the area served when there are none."""
    found = [part.strip() for part in shorten(brief.hiring("hiring_locations"), 60).split(",") if part.strip()]
    return join_words(found) or served(brief)


def acts(brief: Brief) -> tuple[str, ...]:
    """List what a reader can do next, as imperatives of a few words; the first is the one to repeat."""
    table = ACTS.get(brief.objective, ACTS["Awareness"])
    found = table.get(brief.industry, table[""])
    if brief.objective in ("Leads", "Sales") and brief.services("booking_link"):
        found = ("Book a time", *found)
    return tuple(act for act in found if allowed_lines(brief, [act])) or ("Write to us",)


def _request(brief: Brief, slot: str, number: int) -> str:
    if slot in SOFT_ACTS:
        return choose(brief, f"soft {slot}", SOFT_ACTS[slot])
    found = acts(brief)
    return found[number % len(found)]


def _pillars(brief: Brief, order: tuple[str, ...]) -> dict[str, str]:
    """Choose a pillar for every subject: the one whose words fit best, with a handicap for those already used."""
    stored = [p for p in brief.section("content_pillars").get("pillars") or [] if isinstance(p, Mapping)]
    named = [p for p in stored if str(p.get("name", "")).strip()]
    if not named:
        fallback = {"brand": shorten(brief.client_name, 32)}
        return {slot: pick(brief, "pillar", FALLBACK_PILLARS[slot]).format_map(fallback) for slot in order}
    used, found = dict.fromkeys((str(p["name"]) for p in named), 0), {}
    for slot in order:
        best = max(named, key=lambda p: _fit(p, slot) - 2 * used[str(p["name"])])
        found[slot] = str(best["name"])
        used[found[slot]] += 1
    return found


def _fit(pillar: Mapping[str, Any], slot: str) -> int:
    name, purpose = words_of(str(pillar["name"])), words_of(str(pillar.get("purpose", "")))
    cues = PILLAR_CUES[slot]
    return 2 * len(cues.intersection(name)) + len(cues.intersection(purpose))
