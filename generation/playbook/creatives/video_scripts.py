"""Video scripts: three vertical films, each timed line by line from the words that are spoken."""

from __future__ import annotations

import math
from typing import NamedTuple

from pydantic import Field, model_validator

from generation.brief import Brief
from generation.knowledge import film_copy as copy
from generation.knowledge.film_shots import film
from generation.knowledge.scenes import scenes
from generation.playbook.compose import sentence
from generation.playbook.creatives import _material as material
from generation.playbook.creatives._answers import answers
from generation.playbook.creatives._design import FACT
from generation.playbook.naming import offer_phrase
from generation.playbook.writing import upper_head
from generation.registry import job_type
from generation.types import JobModule, Part, Reads, Section

WORDS_A_SECOND = 2.5
ON_SCREEN = 64
"""Letters that an upright screen holds in two lines."""
HOOK_SECONDS = 3


class Beat(Part):
    """One stretch of film; `end` of a beat is `start` of the next."""

    part: str = Field(title="Part")
    start: int = Field(title="From s", ge=0)
    end: int = Field(title="To s")
    spoken: str = Field(title="Spoken")
    visuals: str = Field(title="Picture")
    on_screen: str = Field(title="On screen")
    audio: str = Field(title="Sound")


class Script(Part):
    title: str
    purpose: str = Field(title="Purpose", json_schema_extra={"view": "lead"})
    ratio: str = Field(default="9:16, 1080 x 1920", title="Format", json_schema_extra=FACT)
    seconds: int = Field(title="Length in seconds", ge=15, le=90)
    hook: str = Field(title="Hook", json_schema_extra=FACT)
    beats: list[Beat] = Field(title="Shot by shot", min_length=5, json_schema_extra={"view": "table"})
    cta: str = Field(title="Call to action", json_schema_extra=FACT)
    caption: str = Field(title="Caption", json_schema_extra=FACT)
    disclaimers: list[str] = Field(default_factory=list, title="On the end card and in the caption")

    @model_validator(mode="after")
    def _timing_adds_up(self) -> Script:
        ends = [0, *(beat.end for beat in self.beats)]
        if [beat.start for beat in self.beats] != ends[:-1] or ends[-1] != self.seconds:
            raise ValueError("The beats of a script must follow each other and end with it")
        return self


class VideoScripts(Section):
    use: str = Field(title="How to film them", json_schema_extra={"view": "lead"})
    scripts: list[Script] = Field(title="Scripts", min_length=3)


class Take(NamedTuple):
    part: str
    spoken: str
    visuals: str
    on_screen: str
    audio: str


@job_type(
    "video_scripts",
    module=JobModule.CREATIVES,
    label="Video scripts",
    order=4,
    reads=Reads(intake=material.INTAKE).without("industry_other tone_voice target_audience"),
    schema=VideoScripts,
)
def video_scripts(brief: Brief) -> VideoScripts:
    found = VideoScripts(
        use=material.say(brief, "script use", copy.USE).format(brand=brief.client_name),
        scripts=[_problem(brief), _doubt(brief), _inside(brief)],
    )
    return material.obey(brief, found)


def _problem(brief: Brief) -> Script:
    seen, shots, strengths = scenes(brief.industry), film(brief.industry), material.strengths(brief)
    pain, other, wish = material.pains(brief)[-1], material.pains(brief)[0], material.outcomes(brief)[0]
    strength = next(iter(strengths), offer_phrase(brief, 100))
    cost, fact = copy.COST if other != pain else copy.ALONE, copy.FACT if strengths else copy.OFFER
    wanted = _fill(brief, "wanted", copy.WANTED, line=material.inner(brief, wish))
    lines = [
        _hook(pain, brief, f"open on {seen.before}", seen.sound),
        Take("Beat 1", _fill(brief, "cost", cost, pain=material.inner(brief, other)), shots.detail,
             material.short(other, ON_SCREEN), shots.detail_sound),
        Take("Beat 2", _fill(brief, "turn", copy.TURN, wish=material.inner(brief, wish)), f"Cut to {_after(brief)}",
             material.short(wanted, ON_SCREEN), shots.relief_sound),
        Take("Beat 3", _fill(brief, "fact", fact, strength=material.inner(brief, strength)),
             f"Close view: {seen.order}", material.short(strength, ON_SCREEN), upper_head(seen.sound.split(",")[0])),
        _ending(brief, 2, shots.close, shots.close_sound),
    ]  # fmt: skip
    title = _fill(brief, "title 0", copy.SIGNS[0], line=material.short(pain, 60))
    return _script(brief, title, _fill(brief, "problem purpose", copy.PROBLEM), lines, 2)


def _doubt(brief: Brief) -> Script:
    seen, shots = scenes(brief.industry), film(brief.industry)
    doubts = material.doubts(brief, beside=brief.pain_points)
    reply, proofs = answers(brief, doubts, film=True)[0], material.proofs(brief)
    follow = next(iter(proofs), "") or offer_phrase(brief, 100)
    check = _fill(brief, "check", copy.CHECK if proofs else copy.LOOK, proof=material.inner(brief, follow))
    lines = [
        _hook(f"“{doubts[0]}”", brief, shots.speaker, "Voice only"),
        Take("Beat 1", _fill(brief, "grant", copy.GRANT), shots.seated, material.say(brief, "granted", copy.GRANTED),
             "Chair, then silence"),
        Take("Beat 2", reply.short, f"Hands show it: {seen.order}", material.short(reply.short, ON_SCREEN),
             shots.evidence_sound),
        Take("Beat 3", check, f"Steady shot of {seen.thing}", material.short(follow, ON_SCREEN), "One low note, held"),
        _ending(brief, 3, shots.sign_off, shots.sign_sound),
    ]  # fmt: skip
    title = _fill(brief, "title 1", copy.SIGNS[1], line=material.short(doubts[0], 60))
    return _script(brief, title, _fill(brief, "doubt purpose", copy.DOUBT), lines, 3)


def _inside(brief: Brief) -> Script:
    seen, shots, name = scenes(brief.industry), film(brief.industry), brief.client_name
    place, rules = material.place(brief), material.rules(brief)
    point = rules[-1] if rules else offer_phrase(brief, 100)
    voice = material.voice(brief) or sentence(f"{name}, {place}" if place else name)
    said = _fill(brief, "point", copy.POINT if rules else copy.NAMED, strength=material.inner(brief, point))
    lines = [
        _hook(_fill(brief, "inside hook", copy.INSIDE_HOOK), brief, f"walk in: {seen.place}", shots.entry_sound),
        Take("Beat 1", _fill(brief, "day", copy.DAY), f"Follow {seen.work}", place or name,
             upper_head(seen.sound.split(", ")[-1])),
        Take("Beat 2", said, f"Detail of {seen.thing}", material.short(point, ON_SCREEN), "Footsteps, close"),
        Take("Beat 3", voice, f"Hold on {seen.ground}; the words appear one by one", material.short(voice, ON_SCREEN),
             shots.voice_sound),
        _ending(brief, 5, shots.leave, shots.leave_sound),
    ]  # fmt: skip
    title = _fill(brief, "title 2", copy.SIGNS[2], line=name)
    return _script(brief, title, _fill(brief, "inside purpose", copy.INSIDE), lines, 5)


def _hook(line: str, brief: Brief, visuals: str, audio: str) -> Take:
    """Open the film: speak a line that fits three seconds; show a longer one on screen while a short one is spoken."""
    fits = len(line.split()) <= 9
    spoken = (line if line.endswith("”") else sentence(line)) if fits else _fill(brief, f"hook {line}", copy.SHORT_HOOK)
    return Take("Hook", spoken, upper_head(visuals), material.short(line, ON_SCREEN), upper_head(audio))


def _ending(brief: Brief, number: int, visuals: str, audio: str) -> Take:
    screen = f"{brief.client_name} | {material.link(brief)}"
    return Take("Call to action", sentence(material.call(brief, number)), visuals, screen, audio)


def _script(brief: Brief, title: str, purpose: str, lines: list[Take], number: int) -> Script:
    beats, clock = [], 0
    for line in lines:
        length = (
            HOOK_SECONDS if line.part == "Hook" else max(5, math.ceil(len(line.spoken.split()) / WORDS_A_SECOND) + 1)
        )
        beats.append(Beat(start=clock, end=clock + length, **line._asdict()))
        clock += length
    notes = [*material.small_print(brief), *filter(None, [material.open_to_all(brief, number)])]
    caption = f"{lines[3].on_screen.rstrip('.')} · {material.link(brief)}"
    return Script(
        title=title,
        purpose=purpose,
        seconds=clock,
        hook=lines[0].spoken,
        beats=beats,
        cta=material.call(brief, number),
        caption=caption,
        disclaimers=notes,
    )


def _after(brief: Brief) -> str:
    seen = scenes(brief.industry)
    return seen.unseen if material.unseen_people(brief) or brief.objective == "Hiring" else seen.user


def _fill(brief: Brief, salt: str, options: tuple[str, ...], **words: str) -> str:
    filled = [text.format(brand=brief.client_name, subject=material.subject(brief), **words) for text in options]
    return material.say(brief, f"script {salt}", filled) or sentence(next(iter(words.values()), brief.client_name))
