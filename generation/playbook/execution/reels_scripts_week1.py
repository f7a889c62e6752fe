"""Three vertical videos for the first week, timed by the words that have to be spoken."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from generation.brief import Brief
from generation.knowledge.reel_copy import (
    AUDIO,
    CLOSES,
    HIRE_SCRIPTS,
    MARKET_PLAIN,
    MARKET_SCRIPTS,
    ON_SCREEN,
    SHOTS,
)
from generation.knowledge.reel_speakers import speakers
from generation.matching import find_terms
from generation.playbook.compose import pick
from generation.playbook.naming import names
from generation.playbook.posting import POST_READS, destination, equal_line
from generation.playbook.rules import forbidden, obey
from generation.playbook.week import Day, acts, week_plan, words
from generation.playbook.writing import bare, choose, lower_head, shorten, upper_head
from generation.registry import job_type
from generation.types import JobModule, Part, Reads, Section

_HOOK_SECONDS, _WORDS_A_SECOND = 3, 2.5
_SHORTEST, _LONGEST = 15, 90


class Beat(Part):
    part: str = Field(title="Part")
    seconds: int = Field(title="Seconds", ge=1)
    spoken: str = Field(title="Spoken")
    visual: str = Field(title="Picture")
    on_screen_text: str = Field(title="On screen")


class Script(Part):
    title: str
    date: str = Field(title="Date", json_schema_extra={"view": "fact"})
    hook: str = Field(title="Hook", json_schema_extra={"view": "fact"})
    duration_seconds: int = Field(title="Length in seconds", ge=_SHORTEST, le=_LONGEST)
    aspect_ratio: str = Field(default="9:16", title="Aspect ratio", json_schema_extra={"view": "fact"})
    beats: list[Beat] = Field(min_length=5, title="Beats", json_schema_extra={"view": "table"})
    audio: str = Field(title="Sound", json_schema_extra={"view": "fact"})
    call_to_action: str = Field(title="Call to action", json_schema_extra={"view": "fact"})
    disclaimers: list[str] = Field(default_factory=list, title="Caption must carry")
    link: str = Field(default="", title="Tracked link", json_schema_extra={"view": "fact"})

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        if sum(beat.seconds for beat in self.beats) != self.duration_seconds:
            raise ValueError("the seconds of the beats do not add up to the length")
        return self

    @property
    def text(self) -> str:
        """What is said, line by line, then what the caption carries."""
        return "\n".join([*(beat.spoken for beat in self.beats), *self.disclaimers])


class ReelsScripts(Section):
    voice: str = Field(title="Voice", json_schema_extra={"view": "lead"})
    scripts: list[Script] = Field(min_length=1, title="Scripts")


@job_type(
    "reels_scripts_week1",
    module=JobModule.EXECUTION,
    label="Reels scripts (week 1)",
    order=4,
    reads=Reads(intake=(*POST_READS.intake, "tone_voice"), sections=POST_READS.sections),
    schema=ReelsScripts,
)
def reels_scripts_week1(brief: Brief) -> ReelsScripts:
    days = {day.slot: day for day in week_plan(brief)}
    scripts = [_script(brief, days[slot], number) for number, slot in enumerate(("pain", "how", "ask"))]
    scripts.sort(key=lambda script: script.date)
    return obey(brief, ReelsScripts(voice=_voice(brief), scripts=scripts))


def _voice(brief: Brief) -> str:
    parts = shorten(brief.tone_voice, 120).split(". ")
    tone = "; ".join(lower_head(part, names(brief)) for part in parts if part) or "plain and unhurried"
    frame = choose(
        brief,
        "reel voice",
        (
            "Read each script aloud first; the voice of {brand} is: {tone}. Burn in captions for silent viewing.",
            "The tone to keep on camera for {brand}: {tone}. Every spoken line also appears as a caption.",
            "How {brand} should sound: {tone}. Film in one place, in one take where possible, with captions on.",
            "Somebody who works at {brand} speaks, like this: {tone}. Captions are set by hand and checked.",
            "Three films in one voice, which is {brand}'s own: {tone}. They must make sense with the sound off.",
        ),
    )
    return frame.format_map({"brand": shorten(brief.client_name, 48), "tone": tone})


def _script(brief: Brief, day: Day, number: int) -> Script:
    act = acts(brief)[number % len(acts(brief))]
    named = {**words(brief, day.line), "act": act[0].lower() + act[1:], "Act": act}
    named["town"] = shorten(named["places"].split(",")[0], 28)
    lines = [part.format_map(named).replace("\u2026.", "\u2026") for part in _lines(brief, day)]
    link = destination(brief, "reels", "video", day)
    closing = CLOSES["link" if link else "mail" if brief.contact_email else "message"]
    turn = pick(brief, "reel close", range(len(closing)))
    lines.append(closing[(number + turn) % len(closing)].format_map(named))
    beats = _beats(brief, lines, number, _screen(brief, day, act))
    fair = equal_line(brief, "script", number)
    return Script(
        title=f"{day.weekday} {day.day.day} {day.day:%B}, video: {day.theme.lower()}",
        date=day.day.isoformat(),
        hook=lines[0],
        duration_seconds=sum(beat.seconds for beat in beats),
        beats=beats,
        audio=AUDIO[(number + pick(brief, "audio", range(len(AUDIO)))) % len(AUDIO)],
        call_to_action=act,
        disclaimers=[*brief.disclaimers, *([fair] if fair else [])],
        link=link,
    )


def _lines(brief: Brief, day: Day) -> tuple[str, str, str, str]:
    table = {**MARKET_SCRIPTS, **HIRE_SCRIPTS} if brief.objective == "Hiring" else MARKET_SCRIPTS
    options = table[day.slot] if day.line or day.slot == "ask" else MARKET_PLAIN[day.slot]
    terms = forbidden(brief)
    kept = [option for option in options if not find_terms(bare(" ".join(option)), terms)] or list(options)
    return pick(brief, f"reel {day.slot}", kept)


def _screen(brief: Brief, day: Day, act: str) -> list[str]:
    """Write short texts for the screen: the subject first, the request last."""
    named = words(brief, day.line)
    short = {key: shorten(named[key], 64) for key in ("line", "support", "offer", "place")}
    short["Line"] = upper_head(short["line"])
    slot = day.slot if day.line or day.slot == "ask" else f"{day.slot} plain"
    first, second, third = (text.format_map(short) for text in pick(brief, f"screen {slot}", ON_SCREEN[slot]))
    return [first[:1].upper() + first[1:], second, third, named["brand"], act]


def _beats(brief: Brief, lines: list[str], number: int, screen: list[str]) -> list[Beat]:
    shots = _shots(brief, number)
    parts = ("Hook", "Beat 1", "Beat 2", "Beat 3", "Call to action")
    return [
        Beat(
            part=part,
            seconds=_HOOK_SECONDS if at == 0 else _seconds(lines[at]),
            spoken=lines[at],
            visual=shots[at],
            on_screen_text=screen[at],
        )
        for at, part in enumerate(parts)
    ]


def _shots(brief: Brief, number: int) -> list[str]:
    """Choose the shots: the speaker first and last, the industry's own pictures between; none twice in a week."""
    pictures, found = SHOTS.get(brief.industry, SHOTS["Other"]), speakers(brief.industry)
    turn = 2 * number + pick(brief, "speaker", range(len(found)))
    opening, closing = (found[(turn + step) % len(found)] for step in (0, 1))
    return [opening, *pictures[3 * number : 3 * number + 3], closing]


def _seconds(line: str) -> int:
    """Time a line at an easy pace; no shot under three seconds or over fifteen."""
    return min(15, max(3, round(len(line.split()) / _WORDS_A_SECOND)))
