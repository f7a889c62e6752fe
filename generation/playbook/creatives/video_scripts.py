"""Video scripts: three vertical films, each timed line by line from the words that are spoken."""

from __future__ import annotations

import math
from typing import NamedTuple

from pydantic import Field, model_validator

from generation.brief import Brief
from generation.playbook.compose import sentence
from generation.playbook.creatives import _material as material
from generation.playbook.creatives._answers import answers
from generation.playbook.creatives._design import FACT
from generation.playbook.creatives._scenes import scenes
from generation.playbook.naming import offer_phrase
from generation.registry import job_type
from generation.types import JobModule, Part, Reads, Section

WORDS_A_SECOND = 2.5
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


class Line(NamedTuple):
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
        use=material.say(brief, "script use", _USE).format(brand=brief.client_name),
        scripts=[_problem(brief), _doubt(brief), _inside(brief)],
    )
    return material.obey(brief, found)


def _problem(brief: Brief) -> Script:
    seen, name = scenes(brief.industry), brief.client_name
    pain, wish = material.pains(brief)[-1], material.outcomes(brief)[0]
    other = material.pains(brief)[0]
    strength = next(iter(material.strengths(brief)), material.short(brief.primary_offer, 110))
    lines = [
        _hook(pain, brief, f"open on {seen.before}", seen.sound),
        Line("Beat 1", _fill(brief, "cost", _COST if other != pain else _ALONE, pain=material.inner(brief, other)),
            "Slow push in on the same picture, one detail at a time", material.short(other, 48),
             "Room tone, the clock a touch too loud"),
        Line("Beat 2", _fill(brief, "turn", _TURN, wish=material.inner(brief, wish)), f"Cut to {_after(brief)}",
            material.short(f"Wanted: {material.inner(brief, wish)}", 52),
             "The room goes quiet, one soft note"),
        Line("Beat 3", _fill(brief, "fact", _FACT if material.strengths(brief) else _OFFER,
            strength=material.inner(brief, strength)), f"Close view: {seen.order}",
             material.short(strength, 52), seen.sound.split(",")[0].capitalize()),
        _ending(brief, 2, name),
    ]  # fmt: skip
    return _script(
        brief, f"The problem: {material.short(pain, 60)}", _fill(brief, "problem purpose", _PROBLEM), lines, 2
    )


def _doubt(brief: Brief) -> Script:
    seen, doubts = scenes(brief.industry), material.doubts(brief, beside=brief.pain_points)
    reply = answers(brief, doubts)[0]
    follow = next(iter(material.proofs(brief)), "") or offer_phrase(brief, 100)
    lines = [
        _hook(f"“{doubts[0]}”", brief, "One person, waist up, speaking straight to the lens", "Voice only"),
        Line("Beat 1", _fill(brief, "grant", _GRANT), "Same person sits down; camera lowers to eye level",
            "Fair point", "Chair, then silence"),
        Line("Beat 2", reply.short, f"Hands show it: {seen.order}", material.short(reply.short, 52), "Paper on wood"),
        Line("Beat 3", _fill(brief, "check", _CHECK if material.proofs(brief) else _LOOK,
            proof=material.inner(brief, follow)), f"Steady shot of {seen.thing}",
             material.short(follow, 52), "One low note, held"),
        _ending(brief, 3, brief.client_name),
    ]  # fmt: skip
    return _script(
        brief, f"The doubt: {material.short(doubts[0], 60)}", _fill(brief, "doubt purpose", _DOUBT), lines, 3
    )


def _inside(brief: Brief) -> Script:
    seen, name = scenes(brief.industry), brief.client_name
    points = material.rules(brief)[-1:] or [material.short(brief.primary_offer, 100)]
    voice = material.voice(brief) or sentence(f"{name}, {material.place(brief)}" if material.place(brief) else name)
    place = material.place(brief)
    lines = [
        _hook(_fill(brief, "inside hook", _INSIDE_HOOK), brief, f"walk in: {seen.place}",
            "Outside noise, then the door shuts it out"),
        Line("Beat 1", _fill(brief, "day", _DAY, place=place), f"Follow {seen.work}", place or name,
            seen.sound.split(", ")[-1].capitalize()),
        Line("Beat 2", _fill(brief, "point", _POINT if material.rules(brief) else _NAMED,
            strength=material.inner(brief, points[-1])), f"Detail of {seen.thing}",
             material.short(points[-1], 52), "Footsteps, close"),
        Line("Beat 3", voice, f"Hold on {seen.ground}; the words appear one by one", material.short(voice, 60),
            "No music under the voice"),
        _ending(brief, 5, name),
    ]  # fmt: skip
    return _script(brief, f"Inside {name}", _fill(brief, "inside purpose", _INSIDE), lines, 5)


def _hook(line: str, brief: Brief, visuals: str, audio: str) -> Line:
    """Spoken when it fits three seconds; a longer line is read on screen while one short line is spoken."""
    fits = len(line.split()) <= 9
    spoken = (line if line.endswith("”") else sentence(line)) if fits else _fill(brief, f"hook {line}", _SHORT_HOOK)
    return Line(
        "Hook", spoken, visuals[:1].upper() + visuals[1:], material.short(line, 64), audio[:1].upper() + audio[1:]
    )


def _ending(brief: Brief, number: int, name: str) -> Line:
    asked = material.call(brief, number)
    screen = f"{name} | {material.link(brief)}"
    return Line(
        "Call to action",
        sentence(asked),
        _fill(brief, f"end {number}", _END[_TURNS[number]]),
        screen,
        _LAST_SOUND[_TURNS[number]],
    )


def _script(brief: Brief, title: str, purpose: str, lines: list[Line], number: int) -> Script:
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


_USE = (
    "Film on a phone held upright, in daylight, with {brand}'s own people. The timing leaves a breath after each line.",
    "Read each script aloud once before filming. If a sentence trips the speaker, {brand} should "
    "shorten it, not speed up.",
    "Captions stay on, since most phones are muted. {brand} can film all three in one morning with the same two rooms.",
)
_SHORT_HOOK = ("Read this one slowly.", "You know this one.", "Let us talk about this.", "This happens a lot.")
_COST = (
    "And it is seldom alone. There is also this: {pain}.",
    "It comes with company, too: {pain}.",
    "Then the next thing turns up: {pain}.",
)
_TURN = (
    "What you want is simple enough to say: {wish}.",
    "Ask what would help, and the wish is short: {wish}.",
    "Now turn it round. You may be hoping for this: {wish}.",
)
_ALONE = (
    "It looks small until you notice how often it comes back.",
    "Most people work around it, and after a while they stop noticing.",
)
_OFFER = (
    "That is what {brand} is there for: {strength}.",
    "{brand} works on exactly that: {strength}.",
)
_LOOK = (
    "Ask {brand} for a look at {proof}, and judge it yourself.",
    "See {proof} for yourself before you decide anything.",
)
_NAMED = (
    "What {brand} does is quickly named: {strength}.",
    "In a few words, this is the work: {strength}.",
)
_FACT = (
    "Here is one thing {brand} can put on the table: {strength}.",
    "{brand} starts from a single fact: {strength}.",
    "What {brand} brings to that is plain: {strength}.",
)
_GRANT = (
    "That deserves more than a slogan.",
    "It is a good reason to wait, so let us look at it properly.",
    "A fair reason to hesitate. It deserves a proper look.",
)
_CHECK = (
    "You need not take our word for it. On file: {proof}.",
    "And this can be looked up: {proof}.",
    "For the record, and for checking: {proof}.",
)
_INSIDE_HOOK = ("Come in. This is how we work.", "No tour, just the work.", "Here is the part nobody films.")
_DAY = (
    "This is {brand} on a working day, doing the same careful things as yesterday.",
    "{brand}, on an ordinary day. Nothing here was tidied up for the camera.",
    "An ordinary morning at {brand}. Most of the work looks as plain as this.",
)
_POINT = (
    "There is a rule behind it, and it does not bend: {strength}.",
    "One thing we would not trade: {strength}.",
    "If you remember a single point, take this: {strength}.",
)
_PROBLEM = (
    "For people who know the problem and have not yet heard of {brand}.",
    "Stops the thumb with a complaint, then lets {brand} enter with one fact.",
)
_DOUBT = (
    "For people who know {brand} and hold back for one reason.",
    "Says the objection first, so that nobody else has to. {brand} then replies with what it can show.",
)
_INSIDE = (
    "Shows the people and the place, because trust in {brand} begins with seeing the work.",
    "A film without an argument: {brand} as it looks on a weekday.",
)
# Which of the three films asks with which call to action.
_TURNS = {2: 0, 3: 1, 5: 2}
_LAST_SOUND = ("The opening sound again, softer", "Silence, then a single note", "Steps leaving, a door")
_END = (
    ("Back to the first room, now tidy; the name fades in", "The opening picture again, one thing changed"),
    ("Hand closes the object; plain ground with name and address", "Cut to plain colour with the name large"),
    ("The person looks up, nods and walks out of frame", "Lens pulls back; the address stands in the clear half"),
)
