"""The first weekly review, prepared before there is data: what to fix at once, what to test and what to stop."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from pydantic import Field
from pydantic.config import JsonDict

from generation.brief import Brief
from generation.knowledge.monitoring_copy import (
    AGENDA,
    ALSO_AGREED,
    EXPERIMENTS,
    HELD_BACK,
    HOLD,
    NO_TARGET,
    PAGES,
    QUICK_WINS,
    REVIEW,
    STAR,
    STATES,
    STOPS,
    TARGET,
    WORTH,
)
from generation.knowledge.objectives import objective
from generation.matching import find_terms
from generation.playbook.compose import join_words, pick
from generation.playbook.monitoring.tracking_checklist import terms
from generation.playbook.naming import offer_noun
from generation.playbook.rules import allowed_lines, forbidden, obey
from generation.playbook.week import WEEK_READS, Day, acts, slot_lines, week_plan
from generation.playbook.writing import bare, choose, shorten
from generation.registry import job_type
from generation.types import JobModule, Part, Reads, Section

_FACT: JsonDict = {"view": "fact"}


class Experiment(Part):
    name: str
    hypothesis: str = Field(title="Hypothesis", json_schema_extra=_FACT)
    change: str = Field(title="Change", json_schema_extra=_FACT)
    measure: str = Field(title="Measure", json_schema_extra=_FACT)
    expected_effect: str = Field(title="Expected effect", json_schema_extra=_FACT)


class WeeklyOptimization(Section):
    status: str = Field(title="What is known", json_schema_extra={"view": "lead"})
    next_review: str = Field(title="First review", json_schema_extra=_FACT)
    targets: list[str] = Field(title="Held against")
    quick_wins: list[str] = Field(min_length=1, title="Quick wins")
    experiments: list[Experiment] = Field(min_length=1, title="Experiments")
    stop: list[str] = Field(min_length=1, title="What to stop")
    agenda: list[str] = Field(title="How the review runs")


@job_type(
    "weekly_optimization",
    module=JobModule.MONITORING,
    label="Weekly optimization",
    order=1,
    reads=Reads(
        intake=(
            *WEEK_READS.intake,
            "website",
            "no_website",
            "kpi_targets",
            "duration_weeks",
            "delivery_requirements",
            "budget_range",
            "aov_ltv",
            "ad_account_ready",
        ),
        sections=(*WEEK_READS.sections, "measurement_plan", "content_calendar_week1"),
    ),
    schema=WeeklyOptimization,
)
def weekly_optimization(brief: Brief) -> WeeklyOptimization:
    review = brief.start_date + timedelta(days=7)
    section = WeeklyOptimization(
        status=_status(brief),
        next_review=f"{review:%A} {review.day} {review:%B %Y}",
        targets=_targets(brief),
        quick_wins=_quick_wins(brief),
        experiments=[_experiment(brief, number) for number in range(len(EXPERIMENTS))],
        stop=[*(choose(brief, f"stop {at}", pair) for at, pair in enumerate(STOPS)), *_money(brief)],
        agenda=[_rhythm(brief), *_agenda(brief)],
    )
    return obey(brief, section)


def _rhythm(brief: Brief) -> str:
    return choose(brief, "rhythm", REVIEW.get(brief.report_frequency, REVIEW["One-time"]), terms(brief))


def _status(brief: Brief) -> str:
    goal, offer = objective(brief.objective).goal, offer_noun(brief)
    named = {"brand": shorten(brief.client_name, 48), "goal": goal, "offer": offer}
    return choose(brief, "weekly status", STATES, named)


def _targets(brief: Brief) -> list[str]:
    """List the brief's own targets, and the north star when the strategy has set one."""
    kept = allowed_lines(brief, [kpi.line for kpi in brief.kpis])
    lines = [choose(brief, "target", TARGET, {"line": shorten(line, 140)}) for line in kept[:1]]
    lines += [choose(brief, "also agreed", ALSO_AGREED, {"line": shorten(line, 140)}) for line in kept[1:6]]
    star = brief.section("measurement_plan").get("north_star")
    name = star.get("name", "") if isinstance(star, Mapping) else star
    if isinstance(name, str) and name.strip() and len(name) < 90:
        lines.append(choose(brief, "star", STAR, {"star": name.strip().rstrip(".")}))
    value = shorten(brief.aov_ltv, 120)
    if value and allowed_lines(brief, [value]):
        lines.append(choose(brief, "worth", WORTH, {"value": value}))
    return lines or [choose(brief, "no target", NO_TARGET, {"brand": shorten(brief.client_name, 48)})]


def _named(brief: Brief) -> dict[str, str]:
    plan, aim = week_plan(brief), objective(brief.objective)
    act = acts(brief)[0]
    best = plan[1]
    other = next((day.content_type for day in plan if day.content_type != best.content_type), "a text post")
    return {
        **terms(brief),
        "brand": shorten(brief.client_name, 48),
        "act": act[0].lower() + act[1:],
        "actors": aim.actors,
        "Actors": aim.actors.capitalize(),
        "first_day": _when(brief, plan[0]),
        "best_day": _when(brief, best),
        "proof_day": _when(brief, next((day for day in plan if day.slot == "proof"), best)),
        "theme": _stored_theme(brief, plan[0]),
        "format": f"a {other.lower()}" if other[0].lower() not in "aeiou" else f"an {other.lower()}",
    }


def _when(brief: Brief, day: Day) -> str:
    return f"{day.weekday} (\u201c{_stored_theme(brief, day)}\u201d)"


def _stored_theme(brief: Brief, day: Day) -> str:
    """Return the day's theme from the approved calendar, which a person may have renamed, else from the plan."""
    rows: list[Mapping[str, Any]] = brief.section("content_calendar_week1").get("days") or []
    found = [row for row in rows if isinstance(row, Mapping) and row.get("date") == day.day.isoformat()]
    theme = str(found[0].get("theme") or "") if found else ""
    return shorten(theme or day.theme, 60).lower()


def _quick_wins(brief: Brief) -> list[str]:
    named = _named(brief)
    frames = [*QUICK_WINS["link" if brief.website else "nolink"], *QUICK_WINS["all"]]
    wins = [choose(brief, f"quick win {at}", options, named) for at, options in enumerate(frames)]
    missing = list(dict.fromkeys(day.label for day in week_plan(brief) if day.platform not in brief.social_handles))
    if missing:
        wins.append(choose(brief, "pages", PAGES, {**named, "pages": join_words(missing)}))
    return wins


def _experiment(brief: Brief, number: int) -> Experiment:
    terms = forbidden(brief)
    options = [option for option in EXPERIMENTS[number] if not find_terms(bare(" ".join(option)), terms)]
    if not slot_lines(brief, "proof"):
        options = [option for option in options if "{proof_day}" not in option[2]]
    chosen = pick(brief, f"experiment {number}", options or EXPERIMENTS[number])
    named = _named(brief)
    name, hypothesis, change, measure, effect = (part.format_map(named) for part in chosen)
    return Experiment(name=name, hypothesis=hypothesis, change=change, measure=measure, expected_effect=effect)


def _money(brief: Brief) -> list[str]:
    """Write one spending rule, only where the brief speaks of money or of ad accounts."""
    if brief.ad_account_ready == "Need setup":
        return [choose(brief, "held back", HELD_BACK, {"brand": shorten(brief.client_name, 48)})]
    if not brief.budget_text:
        return []
    return [choose(brief, "hold", HOLD, {"budget": shorten(brief.budget_text, 60)})]


def _agenda(brief: Brief) -> list[str]:
    return [choose(brief, f"agenda {at}", pair) for at, pair in enumerate(AGENDA)]
