"""The first week as a calendar: seven dated days, each with one subject, one platform and one request."""

from __future__ import annotations

from pydantic import Field

from generation.brief import Brief
from generation.knowledge.week_notes import BEFORE_LAUNCH
from generation.playbook.compose import join_words
from generation.playbook.rules import obey
from generation.playbook.week import WEEK_READS, Day, week_plan
from generation.playbook.writing import choose, shorten
from generation.registry import job_type
from generation.types import JobModule, Part, Reads, Section


class CalendarDay(Part):
    date: str = Field(title="Date")
    day: str = Field(title="Day")
    platform: str = Field(title="Platform")
    pillar: str = Field(title="Pillar")
    theme: str = Field(title="Theme")
    hook: str = Field(title="Hook", min_length=10)
    call_to_action: str = Field(title="Call to action")
    asset: str = Field(title="Asset")
    content_type: str = Field(title="Format")
    status: str = Field(title="Status")


class ContentCalendar(Section):
    summary: str = Field(title="In short", json_schema_extra={"view": "lead"})
    timezone: str = Field(title="Time zone", json_schema_extra={"view": "fact"})
    days: list[CalendarDay] = Field(min_length=7, max_length=7, title="Seven days", json_schema_extra={"view": "table"})
    before_launch: list[str] = Field(title="Before the first post")


@job_type(
    "content_calendar_week1",
    module=JobModule.EXECUTION,
    label="Content calendar (week 1)",
    order=0,
    reads=Reads(
        intake=(*WEEK_READS.intake, "timezone", "duration_weeks", "content_library", "languages"),
        sections=WEEK_READS.sections,
    ),
    schema=ContentCalendar,
)
def content_calendar_week1(brief: Brief) -> ContentCalendar:
    plan = week_plan(brief)
    section = ContentCalendar(
        summary=_summary(brief, plan),
        timezone=brief.timezone,
        days=[_row(day) for day in plan],
        before_launch=_before_launch(brief, plan),
    )
    return obey(brief, section)


def _row(day: Day) -> CalendarDay:
    return CalendarDay(
        date=day.day.isoformat(),
        day=day.weekday,
        platform=day.label,
        pillar=day.pillar,
        theme=day.theme,
        hook=day.hook,
        call_to_action=day.call_to_action,
        asset=day.asset,
        content_type=day.content_type,
        status=day.status,
    )


def _summary(brief: Brief, plan: tuple[Day, ...]) -> str:
    labels = join_words(list(dict.fromkeys(day.label for day in plan)))
    first, last = plan[0].day, plan[-1].day
    span = f"{first.day} {first:%B} to {last.day} {last:%B %Y}"
    weeks = f"week 1 of {brief.duration_weeks}" if brief.duration_weeks > 1 else "the whole run of one week"
    opening = choose(
        brief,
        "calendar summary",
        (
            "{brand} publishes once a day on {labels}, {span}; this is {weeks}.",
            "One post a day for {brand}, {span}, on {labels}: {weeks}.",
            "This is {weeks} for {brand}: one subject a day, {span}, on {labels}.",
            "From {span} there is something by {brand} every day, on {labels}. It is {weeks}.",
            "Seven posts, seven subjects: {brand} on {labels}, {span}. The plan counts this as {weeks}.",
        ),
    )
    named = {"brand": shorten(brief.client_name, 48), "labels": labels, "span": span, "weeks": weeks}
    return f"{opening.format_map(named)} {_argument(brief, plan)}"


def _argument(brief: Brief, plan: tuple[Day, ...]) -> str:
    first, middle, last = (plan[at].theme.lower() for at in (0, 3, 6))
    frames = (
        "The argument opens with {first}, reaches {middle} in mid-week and closes with {last}.",
        "It runs from {first} by way of {middle} to {last}.",
        "Read in order, the days lead from {first} through {middle} to {last}.",
        "Day one is {first}, day four {middle}, and day seven {last}; the others prepare them.",
        "Whoever sees only three should see {first}, {middle} and {last}.",
    )
    named = {"first": f"\u201c{first}\u201d", "middle": f"\u201c{middle}\u201d", "last": f"\u201c{last}\u201d"}
    return choose(brief, "calendar argument", frames).format_map(named)


def _before_launch(brief: Brief, plan: tuple[Day, ...]) -> list[str]:
    """List what has to be settled before the first post; each note only where the brief leaves the matter open."""
    missing = dict.fromkeys(day.label for day in plan if day.platform not in brief.social_handles)
    others = [language for language in brief.languages if language.lower() != "english"]
    named = {
        "zone": brief.timezone,
        "first": f"{plan[0].weekday} {plan[0].day.day} {plan[0].day:%B}",
        "library": shorten(brief.content_library, 200),
        "label": plan[0].label,
        "pages": join_words(list(missing)),
        "languages": join_words(others),
        "brand": shorten(brief.client_name, 48),
    }
    keys = ["times", "library" if brief.content_library else "no library"]
    keys += [*(["pages"] if missing else []), *(["languages"] if others else [])]
    return [choose(brief, f"calendar {key}", BEFORE_LAUNCH[key], named) for key in keys]
