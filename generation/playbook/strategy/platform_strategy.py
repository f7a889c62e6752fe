"""Where to be: three or four channels, each with a task, a rhythm, a share of the money and an end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from string import Formatter

from pydantic import Field

from generation.brief import Brief
from generation.knowledge.channels import (
    BUSINESS_TRADES,
    CHANNELS,
    COMPANIONS,
    FIRST_SOCIAL,
    ChannelNote,
    weight,
)
from generation.knowledge.objectives import OBJECTIVES
from generation.knowledge.tactics import LATER, SUMMARIES, TACTICS
from generation.matching import find_terms
from generation.parsing import Money
from generation.playbook.audience import is_private
from generation.playbook.compose import join_words, pick
from generation.playbook.rules import forbidden, obey
from generation.playbook.strategy._voice import (
    COMMON,
    goal_of,
    objections,
    outcomes,
    pains,
    quotable,
    slots,
)
from generation.playbook.variants import worded
from generation.playbook.writing import shorten, upper_head
from generation.registry import job_type
from generation.types import JobModule, Part, Reads, Section

_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_POSTS = {1: (4,), 2: (3, 3), 3: (3, 2, 2), 4: (2, 2, 2, 1)}
_WHO = (
    "{Who}, who {habit}",
    "The same people, who {habit}",
    "Mostly the same people; here they {habit}",
    "A part of them, who {habit}",
    "A few of them, who {habit}",
)


class Channel(Part):
    label: str
    platform: str = Field(json_schema_extra={"view": "hidden"})
    role: str = Field(json_schema_extra={"view": "lead"})
    audience: str = Field(json_schema_extra={"view": "fact"})
    tactics: list[str]
    cadence: str = Field(json_schema_extra={"view": "fact"})
    formats: list[str] = Field(json_schema_extra={"view": "tags"})
    budget_share: int = Field(title="Budget share, per cent")
    budget: str = Field(default="", title="Planned spend", json_schema_extra={"view": "fact"})
    kpi: str = Field(title="KPI", json_schema_extra={"view": "fact"})
    stop_rule: str = Field(title="When to stop", json_schema_extra={"view": "fact"})


class PlatformStrategy(Section):
    summary: str = Field(json_schema_extra={"view": "lead"})
    channels: list[Channel]
    budget_note: str = Field(title="Money")
    not_now: str = Field(title="Not now")


@job_type(
    "platform_strategy",
    module=JobModule.STRATEGY,
    label="Platform strategy",
    order=4,
    reads=Reads(
        intake=(
            *COMMON,
            "website",
            "no_website",
            "generation_plan",
            "social_handles",
            "pain_points",
            "desired_outcomes",
            "objections",
            "differentiators",
            "proof_assets",
            "context_data",
            "kpi_targets",
            "budget_range",
            "ad_account_ready",
        )
    ),
    schema=PlatformStrategy,
)
def platform_strategy(brief: Brief) -> PlatformStrategy:
    notes = chosen(brief)
    words = {
        **_words(brief),
        "count": _COUNTS[min(len(notes), 9)],
        "count_upper": upper_head(_COUNTS[min(len(notes), 9)]),
    }
    section = PlatformStrategy(
        summary=_summary(brief, words),
        channels=_channels(brief, notes, words),
        budget_note=_money_note(brief, words),
        not_now=_not_now(brief, notes),
    )
    return obey(brief, section)


def chosen(brief: Brief) -> list[ChannelNote]:
    """Choose every platform of the brief, then companions up to four channels; the weightiest first."""
    social = [key for key in brief.platforms if key in CHANNELS] or [_first_social(brief)]
    spare = [key for key in COMPANIONS[goal_of(brief).key] if brief.website or key not in ("website", "paid_search")]
    keys = [*social, *spare[: max(0, 4 - len(social))]]
    return [worded(brief, CHANNELS[key]) for key in sorted(keys, key=lambda key: -_weight(brief, key))]


def _weight(brief: Brief, channel: str) -> int:
    return weight(channel, goal_of(brief).key, brief.industry, is_private(brief))


def _first_social(brief: Brief) -> str:
    return (
        "linkedin" if brief.industry in BUSINESS_TRADES and not is_private(brief) else FIRST_SOCIAL[goal_of(brief).key]
    )


def _words(brief: Brief) -> dict[str, str]:
    found = slots(brief)
    found |= {"Who": upper_head(found["who"]), "result": goal_of(brief).result}
    towns = quotable(brief, [brief.hiring("hiring_locations")] if brief.hiring("hiring_locations") else [], 80)
    lists = {
        "pain": [quote.text for quote in pains(brief)],
        "wish": [quote.text for quote in outcomes(brief)],
        "doubt": [quote.text for quote in objections(brief)],
        "claim": quotable(brief, brief.differentiators, 90),
        "document": quotable(brief, brief.proof_assets, 90),
    }
    found |= {"towns": towns[0]} if towns else {}
    return found | {f"{key}{n}": line for key, lines in lists.items() for n, line in enumerate(lines, 1)}


def _summary(brief: Brief, words: Mapping[str, str]) -> str:
    text = pick(brief, "platform summary", worded(brief, SUMMARIES[goal_of(brief).key])).format(**words)
    if brief.platforms:
        return text
    return f"{text} The brief names no account of {words['brand']}, so the social channel below is a suggestion."


def _channels(brief: Brief, notes: Sequence[ChannelNote], words: Mapping[str, str]) -> list[Channel]:
    shares = split([_weight(brief, note.key) for note in notes])
    tactics = _tactics(brief, words)
    posts = _posts_a_week([note.social for note in notes])
    return [
        Channel(
            label=note.label,
            platform=note.key,
            role=note.roles[goal_of(brief).key].format(**words),
            audience=_WHO[min(rank, 4)].format(habit=_variant(brief, note.habit).format(**words), **words),
            tactics=_channel_tactics(brief, note, rank, tactics, words),
            cadence=_cadence(_variant(brief, note.rhythm).format(**words), posts[rank]),
            formats=list(note.formats),
            budget_share=shares[rank],
            budget=_spend(brief, shares[rank]),
            kpi=_kpi(brief, note, rank),
            stop_rule=note.stop.format(**words),
        )
        for rank, note in enumerate(notes)
    ]


def _channel_tactics(
    brief: Brief, note: ChannelNote, rank: int, tactics: Sequence[str], words: Mapping[str, str]
) -> list[str]:
    """Choose tactics: leading channels carry the plan's own, supporting ones keep to their craft."""
    own = tactics[2 * rank : 2 * rank + 2] if rank < 3 else []
    craft = [_variant(brief, note.craft)] if len(own) > 1 else note.craft[:2]
    return [*own, *(line.format(**words) for line in craft)]


def _tactics(brief: Brief, words: Mapping[str, str]) -> list[str]:
    """Keep the tactics whose needs the brief meets and that use no forbidden word."""
    possible = [line for line in worded(brief, TACTICS[goal_of(brief).key]) if _needs(line) <= words.keys()]
    terms = forbidden(brief)
    return [text for text in (line.format(**words) for line in possible) if not find_terms(text, terms)]


def _needs(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def _posts_a_week(social: Sequence[bool]) -> list[int]:
    """Share seven days of posts among the social channels, more on the weightier; 0 for the others."""
    numbers = iter((*_POSTS.get(sum(social), (2, 2, 1)), *[1] * len(social)))
    return [next(numbers) if flag else 0 for flag in social]


def _variant(brief: Brief, options: Sequence[str]) -> str:
    """Choose the variant by the objective's place in the list, so that neighbours differ."""
    return options[list(OBJECTIVES).index(goal_of(brief).key) % len(options)]


def _cadence(rhythm: str, posts: int) -> str:
    if not posts:
        return f"{upper_head(rhythm)}."
    return f"{upper_head(_COUNTS[posts])} post{'s' if posts > 1 else ''} a week, {rhythm}."


def split(weights: Sequence[int]) -> list[int]:
    """Split 100 per cent into shares in steps of five; no share is under five."""
    total, steps = sum(weights), 20 - len(weights)
    exact = [Decimal(item * steps) / total for item in weights]
    parts = [int(item) for item in exact]
    by_rest = sorted(range(len(weights)), key=lambda n: (parts[n] - exact[n], n))
    for n in by_rest[: steps - sum(parts)]:
        parts[n] += 1
    return [5 * (part + 1) for part in parts]


def _spend(brief: Brief, share: int) -> str:
    """Compute the channel's part of the lower amount of the budget range."""
    if not brief.budget:
        return ""
    low = brief.budget[0]
    amount = (low.amount * share / 100).quantize(Decimal(1), ROUND_HALF_UP)
    return f"{Money(amount, low.currency)} of {low}"


def _kpi(brief: Brief, note: ChannelNote, rank: int) -> str:
    text = f"{note.metric}; then {goal_of(brief).result} that name {note.label if note.social else note.label.lower()}"
    targets = quotable(brief, brief.lines("kpi_targets"), 80)
    return f"{text}, towards “{targets[0]}”" if rank == 0 and targets else text


def _money_note(brief: Brief, words: Mapping[str, str]) -> str:
    ready = {
        "Active accounts": "Ad accounts are active, so paid tests can begin with the first week.",
        "Need setup": "Ad accounts still have to be set up; until then the shares stand for working hours.",
    }.get(
        brief.ad_account_ready,
        "Whether ad accounts are ready is not known, so access is checked before anything is booked.",
    )
    if not brief.budget:
        return f"The brief gives no budget that can be split, so {words['brand']} receives shares only. {ready}"
    return (
        f"Shares are set against the lower end of “{shorten(brief.budget_text, 40)}” and are a planning split by us; "
        f"the rest waits for a channel that has earned it. {ready}"
    )


def _not_now(brief: Brief, notes: Sequence[ChannelNote]) -> str:
    used = {note.key for note in notes}
    others = [note.label for note in CHANNELS.values() if note.social and note.key not in used]
    if not others:
        return f"Nothing is held back: {shorten(brief.client_name, 60)} asked for every social channel there is."
    later = worded(brief, LATER[goal_of(brief).key])
    return later.format(others=join_words(others), brand=shorten(brief.client_name, 60))
