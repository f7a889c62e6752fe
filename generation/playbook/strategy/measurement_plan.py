"""What is counted, from where to where, by whom, and what a reading leads to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from pydantic import Field

from generation.brief import Brief
from generation.knowledge.objectives import StageKpi
from generation.knowledge.reviews import RHYTHM, TRACKING, Review, review
from generation.matching import find_terms
from generation.parsing import Kpi, Money
from generation.playbook.compose import pick
from generation.playbook.rules import forbidden, obey
from generation.playbook.strategy._voice import COMMON, goal_of, slots
from generation.playbook.variants import worded
from generation.playbook.writing import shorten, upper_head
from generation.quantities.targets import TargetKind
from generation.registry import job_type
from generation.types import JobModule, Part, Reads, Section

STAGES = ("Awareness", "Engagement", "Conversion", "Retention")
_STAGE_WORDS = (
    (
        "Retention",
        re.compile(r"\b(?:repeat|retention|renew\w*|churn|returning|reorder\w*|loyal\w*|stay\w*|ltv)\b", re.I),
    ),
    (
        "Conversion",
        re.compile(r"\b(?:bookings?|appointments?|enquir(?:y|ies)|applications?|orders?|hires?|leads?|sales)\b", re.I),
    ),
    ("Awareness", re.compile(r"\b(?:reach|impressions?|followers?|awareness|recall|searches|mentions?)\b", re.I)),
    (
        "Engagement",
        re.compile(r"\b(?:clicks?|ctr|opens?|engagement|saves?|comments?|downloads?|visits?|sessions?|views?)\b", re.I),
    ),
)
_CADENCE = {"Awareness": "Monthly", "Engagement": "Fortnightly", "Conversion": "Weekly", "Retention": "Monthly"}
_MARKS = (30, 60, 90)


class KpiRow(Part):
    name: str = Field(title="KPI")
    stage: str
    baseline: str
    target_30: str = Field(title="30 days")
    target_60: str = Field(title="60 days")
    target_90: str = Field(title="90 days")
    source: str
    owner: str
    cadence: str


class MeasurementPlan(Section):
    north_star: str = Field(title="North star")
    kpis: list[KpiRow] = Field(title="KPIs", json_schema_extra={"view": "table"})
    target_note: str = Field(title="How to read the targets")
    decision_rules: list[str] = Field(title="Decision rules")
    attribution: list[str]
    tracking: str = Field(title="State of tracking")
    review_cadence: str = Field(title="Review")


@job_type(
    "measurement_plan",
    module=JobModule.STRATEGY,
    label="Measurement plan",
    order=5,
    reads=Reads(intake=(*COMMON, "kpi_targets", "duration_weeks", "tracking_status", "delivery_requirements")),
    schema=MeasurementPlan,
)
def measurement_plan(brief: Brief) -> MeasurementPlan:
    goal, view, words = worded(brief, goal_of(brief)), worded(brief, review(brief.objective)), slots(brief)
    section = MeasurementPlan(
        north_star=_north_star(brief, view, words),
        kpis=_rows(brief, view, words),
        target_note=_target_note(brief, view),
        decision_rules=[rule.format(**words) for rule in goal.rules],
        attribution=[line.format(**words) for line in goal.attribution],
        tracking=_tracking(brief, words),
        review_cadence=_review(brief, view, words),
    )
    return obey(brief, section)


def _tracking(brief: Brief, words: Mapping[str, str]) -> str:
    options = worded(brief, TRACKING.get(brief.tracking_status, TRACKING["Unknown"]))
    return pick(brief, "tracking", options).format(**words)


# -- the brief's own targets -----------------------------------------------------------------------


def _targets(brief: Brief) -> list[Kpi]:
    terms = forbidden(brief)
    return [kpi for kpi in brief.kpis if not find_terms(kpi.line, terms)][:6]


def _stage(kpi: Kpi) -> str:
    return next((name for name, words in _STAGE_WORDS if words.search(kpi.line)), "Conversion")


def _north_star(brief: Brief, view: Review, words: Mapping[str, str]) -> str:
    star = _star(_targets(brief))
    reason = view.star.format(**words)
    if star:
        return f"{upper_head(_name(star))}, because the brief asks for “{shorten(star.line, 90)}”. {reason}"
    wanted = worded(brief, goal_of(brief).north_star).format(**words)
    return f"{upper_head(wanted)}; the target itself has still to be agreed. {reason}"


def _star(targets: Sequence[Kpi]) -> Kpi | None:
    """Choose the north star: the first counted result, else whatever target the brief names first."""
    counted = [kpi for kpi in targets if _stage(kpi) == "Conversion" and _is_count(kpi)]
    return next(iter([*counted, *targets]), None)


def _is_count(kpi: Kpi) -> bool:
    return kpi.value is not None and not kpi.unit and not kpi.at_most and kpi.value.as_tuple().exponent == 0


def _name(kpi: Kpi) -> str:
    return shorten(re.sub(r"^(?:in|of|for)\s+", "", kpi.measure) or kpi.line, 70)


# -- rows ------------------------------------------------------------------------------------------


def _rows(brief: Brief, view: Review, words: Mapping[str, str]) -> list[KpiRow]:
    """List the brief's targets, then what is missing for all four stages and for five rows at least."""
    targets = _targets(brief)
    own = [_target_row(kpi, view, words, n) for n, kpi in enumerate(targets)]
    found = [*own, *(_stage_row(kpi, words) for kpi in _missing(brief, [row.stage for row in own]))]
    return sorted(found, key=lambda row: STAGES.index(row.stage))


def _missing(brief: Brief, covered: Sequence[str]) -> list[StageKpi]:
    stock = worded(brief, goal_of(brief).kpis)
    first = {kpi.stage: kpi for kpi in reversed(stock)}
    chosen = [first[stage] for stage in STAGES if stage in first and stage not in covered]
    rest = [kpi for kpi in stock if kpi not in chosen]
    return [*chosen, *rest[: max(0, 6 - len(covered) - len(chosen))]]


def _stage_row(kpi: StageKpi, words: Mapping[str, str]) -> KpiRow:
    return KpiRow(
        name=kpi.name,
        stage=kpi.stage,
        baseline=kpi.unknown,
        target_30=kpi.steps[0],
        target_60=kpi.steps[1],
        target_90=kpi.steps[2],
        source=kpi.source,
        owner=kpi.owner.format(**words),
        cadence=_CADENCE[kpi.stage],
    )


def _target_row(kpi: Kpi, view: Review, words: Mapping[str, str], n: int) -> KpiRow:
    steps = [step(kpi, mark) for mark in _MARKS]
    return KpiRow(
        name=upper_head(_name(kpi)),
        stage=_stage(kpi),
        baseline=f"{kpi.baseline}, by the brief" if kpi.baseline else view.baselines[n % 4].format(**words),
        target_30=steps[0],
        target_60=steps[1],
        target_90=steps[2],
        source=_cost_source(kpi, view) if kpi.at_most and len(kpi.unit) == 3 else view.source,
        owner=view.owner.format(**words),
        cadence=_CADENCE[_stage(kpi)],
    )


def _cost_source(kpi: Kpi, view: Review) -> str:
    """Find what the brief itself divides the cost by, where it says so."""
    counted = re.search(r"\bper\s+(.+)", _name(kpi))
    return f"What was spent, for each {counted[1]}" if counted else view.cost_source


# From here on a step is planned in three figures: more would claim a precision that nobody has.
_LARGE = 10_000


def step(kpi: Kpi, day: int) -> str:
    """Compute the part of a target that is due by a day: an even share of its horizon, or the ceiling from the start.

    A percentage does not add up from week to week, so until it is due only its direction is stated. What is counted
    by the week or month is due in each of them, from the first one on.
    """
    if kpi.value is None:
        return {30: "Figure to be agreed", 60: "Read against it", 90: "Judged against it"}.get(day, "")
    goal = _goal(kpi)
    if kpi.kind is TargetKind.RATE:
        return f"{goal} each {kpi.period}"
    if kpi.kind is TargetKind.REDUCTION and kpi.baseline and day < kpi.horizon_days:
        return f"On the way from {kpi.baseline} to {goal}"
    if kpi.at_most:
        return f"At most {goal}"
    if day >= kpi.horizon_days:
        return f"{goal} (due by day {kpi.horizon_days})"
    if not _adds_up(kpi):
        return f"On the way to {goal}"
    part = (kpi.value * day / kpi.horizon_days).quantize(Decimal(1), ROUND_HALF_UP)
    part = round(part, -(len(str(int(part))) - 3)) if part >= _LARGE else part
    return _written(part, kpi.unit) if part else "None due yet"


def _adds_up(kpi: Kpi) -> bool:
    """Tell whether a target adds up: counts and sums of money do; percentages, multiples and averages do not."""
    if kpi.kind is TargetKind.LEVEL:
        return False
    return len(kpi.unit) == 3 or (not kpi.unit and (kpi.value or Decimal(0)).as_tuple().exponent == 0)


def _goal(kpi: Kpi) -> str:
    """The target as it is written, both ends where it is a range."""
    assert kpi.value is not None
    low = _written(kpi.value, kpi.unit)
    return low if kpi.upper is None else f"{low} to {_written(kpi.upper, kpi.unit)}"


def _written(value: Decimal, unit: str) -> str:
    if len(unit) == 3:
        return str(Money(value, unit))
    return f"{value:,f}{unit}"


# -- notes -----------------------------------------------------------------------------------------


def _target_note(brief: Brief, view: Review) -> str:
    targets = _targets(brief)
    if not any(kpi.value is not None for kpi in targets):
        return "The brief sets no figures. Until some are agreed, the table describes a direction and no amounts."
    ceilings = " A ceiling holds from the first day and is never a share." if any(k.at_most for k in targets) else ""
    return f"{view.steps}{ceilings}"


def _review(brief: Brief, view: Review, words: Mapping[str, str]) -> str:
    asked = brief.report_frequency if brief.raw("delivery_requirements") else ""
    rhythm = pick(brief, f"rhythm {brief.industry}", worded(brief, RHYTHM.get(asked, RHYTHM[""])))
    return f"{rhythm} {view.meeting.format(**words)}"
