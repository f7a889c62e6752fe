"""Image prompts: eight pictures that a photographer or an image model can make without guessing."""

from __future__ import annotations

import re
from typing import NamedTuple

from pydantic import Field

from generation.brief import Brief
from generation.colour import Palette, palette
from generation.knowledge.platforms import PLATFORMS
from generation.playbook.compose import join_words
from generation.playbook.creatives import _material as material
from generation.playbook.creatives._design import FACT
from generation.playbook.creatives._lens import AVOIDS, COMPOSITIONS, NEVER
from generation.playbook.creatives._scenes import scenes
from generation.registry import job_type
from generation.types import JobModule, Part, Reads, Section


class ImagePrompt(Part):
    """One picture, described so that two people would make the same one."""

    name: str
    idea: str = Field(title="What it has to say", json_schema_extra=FACT)
    shot: str = Field(title="Shot", json_schema_extra=FACT)
    setting: str = Field(title="Setting", json_schema_extra=FACT)
    subjects: str = Field(title="Subjects", json_schema_extra=FACT)
    mood: str = Field(title="Mood", json_schema_extra=FACT)
    palette: str = Field(title="Palette", json_schema_extra=FACT)
    composition: str = Field(title="Composition", json_schema_extra=FACT)
    on_screen_text: str = Field(title="On-screen text", json_schema_extra=FACT)
    aspect_ratio: str = Field(title="Aspect ratio", json_schema_extra=FACT)
    platform_notes: str = Field(title="Platform notes", json_schema_extra=FACT)
    avoid: str = Field(title="Avoid", json_schema_extra=FACT)


class ImagePackPrompts(Section):
    use: str = Field(title="How to use them", json_schema_extra={"view": "lead"})
    people: str = Field(title="People in the pictures")
    prompts: list[ImagePrompt] = Field(title="Prompts", min_length=6)
    avoid_always: list[str] = Field(title="Not in any picture")


class Plan(NamedTuple):
    """One picture before it is dressed with palette, ratio and platform."""

    name: str
    idea: str
    shot: str
    setting: str
    subjects: str
    text: str
    mood: int


@job_type(
    "image_pack_prompts",
    module=JobModule.CREATIVES,
    label="Image pack prompts",
    order=3,
    reads=Reads(intake=(*material.INTAKE, "social_handles", "generation_plan")).without(
        "website no_website industry_other pricing voice_examples required_disclaimers target_audience"
    ),
    schema=ImagePackPrompts,
)
def image_pack_prompts(brief: Brief) -> ImagePackPrompts:
    found = ImagePackPrompts(
        use=material.say(brief, "prompt use", _USE).format(brand=brief.client_name),
        people=_people(brief),
        prompts=[_prompt(brief, index, plan) for index, plan in enumerate(_plans(brief))],
        avoid_always=[material.say(brief, f"never {n}", options) for n, options in enumerate(NEVER)],
    )
    return material.obey(brief, found)


def _plans(brief: Brief) -> list[Plan]:
    return [*_about_the_reader(brief), *_about_the_client(brief)]


def _about_the_reader(brief: Brief) -> list[Plan]:
    seen, pain, wish, doubt = scenes(brief.industry), *_first_lines(brief)
    said = f"“{pain}”: the moment in which somebody would say so."
    return [
        Plan("Before", said, "Wide, from a doorway, 35 mm", seen.before, "No one in frame; the mess speaks",
             _label(brief, "before"), 0),
        Plan("After", f"A wish and not a promise: {material.inner(brief, wish)}.", "Medium, eye level, 50 mm",
             _after(brief), _after_subjects(brief), _label(brief, "after"), 1),
        Plan("The doubt", f"Gives “{doubt}” its due before any reply.", "Close, slightly above, 50 mm", seen.ground,
             "One open hand resting beside a blank card", f"“{material.short(doubt, 40)}”", 2),
    ]  # fmt: skip


def _about_the_client(brief: Brief) -> list[Plan]:
    seen, name, where = scenes(brief.industry), brief.client_name, material.place(brief)
    return [
        Plan("The thing itself", f"Shows {material.offer(brief, 80)} without decoration.",
            "Still life, 85 mm, low angle",
             "A bare surface, lit from one side", seen.thing, name, 2),
        Plan("At work", f"The people of {name} doing what they do.", "Over the shoulder, 35 mm",
             "The usual workplace, not tidied for the camera", _staff(brief, seen.work), _label(brief, "work"), 3),
        Plan("How it is done", f"Makes one point visible: {material.inner(brief, _strength(brief))}.",
             "From straight above, 50 mm", "A worktop with a margin all round", seen.order, _label(brief, "order"), 3),
        Plan("On record", _evidence(brief), "Flat, square on, 85 mm", "Paper on paper, one tone apart",
             "A single sheet held by two stones or clips", _label(brief, "proof"), 2),
        Plan("Where we are", f"Ties {name} to {where or 'its own place'}.", "Wide, dawn or dusk, 28 mm", seen.place,
             "The place first; anyone passing is small and out of focus", material.place(brief, 32) or name, 1),
    ]  # fmt: skip


def _first_lines(brief: Brief) -> tuple[str, str, str]:
    return material.pains(brief)[0], material.outcomes(brief)[0], material.doubts(brief)[0]


def _strength(brief: Brief) -> str:
    found = material.strengths(brief)
    return found[-1] if found else f"what {brief.client_name} offers: {material.offer(brief, 80)}"


def _evidence(brief: Brief) -> str:
    proof = next(iter(material.proofs(brief)), "")
    return (
        f"A ground for this fact, set as type: {proof}." if proof else f"Order and care, as {brief.client_name} works."
    )


def _prompt(brief: Brief, index: int, plan: Plan) -> ImagePrompt:
    ratio, use = _RATIOS[index % len(_RATIOS)]
    return ImagePrompt(
        name=plan.name,
        idea=plan.idea,
        shot=plan.shot,
        setting=_capital(plan.setting),
        subjects=_capital(plan.subjects),
        mood=_MOODS[_temper(brief)][plan.mood],
        palette=_colours(palette(brief), index),
        composition=material.choose(brief, f"composition {index}", COMPOSITIONS[plan.name]),
        on_screen_text=plan.text or brief.client_name,
        aspect_ratio=ratio,
        platform_notes=_note(brief, index, use),
        avoid=material.choose(brief, f"avoid {index}", AVOIDS[plan.name]),
    )


def _people(brief: Brief) -> str:
    hidden = material.unseen_people(brief)
    if not hidden:
        return material.say(brief, "people", _PEOPLE)
    who = "staff who have agreed in writing" if hidden not in ("faces", "people") else "hands and backs of staff"
    return f"Only {who} may be recognised. Rooms, objects and finished work stand in for everyone else."


def _after(brief: Brief) -> str:
    seen = scenes(brief.industry)
    return seen.unseen if material.unseen_people(brief) or brief.objective == "Hiring" else seen.user


def _after_subjects(brief: Brief) -> str:
    return (
        "The room and what was left in it" if _after(brief) == scenes(brief.industry).unseen else "One adult, unposed"
    )


def _staff(brief: Brief, work: str) -> str:
    return "hands at work, cropped at the wrist" if material.unseen_people(brief) in ("faces", "people") else work


def _label(brief: Brief, salt: str) -> str:
    return material.say(brief, f"label {salt}", _LABELS[salt]) or brief.client_name


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _temper(brief: Brief) -> str:
    for temper, words in _TEMPERS:
        if re.search(words, brief.tone_voice, re.IGNORECASE):
            return temper
    return "plain"


def _colours(colours: Palette, index: int) -> str:
    deep, base, light, pale = colours.names
    ways = (
        f"{pale} {colours.tint} walls, shadows towards {deep.lower()} {colours.deep}",
        f"Neutrals with one piece in {base.lower()} {colours.primary}",
        f"{light} {colours.accent} as the single warm note on {pale.lower()} {colours.tint}",
        f"Mostly {deep.lower()} {colours.deep}, with light falling on paper {colours.paper}",
        f"Natural wood and skin, clothes in {base.lower()} {colours.primary} and {deep.lower()} {colours.deep}",
        f"Paper {colours.paper} under everything, one item in {light.lower()} {colours.accent}",
        f"White on {pale.lower()} {colours.tint}, edges in {deep.lower()} {colours.deep}",
        f"Sky and stone as they are, a door or sign in {base.lower()} {colours.primary}",
    )
    return ways[index % len(ways)]


def _note(brief: Brief, index: int, use: str) -> str:
    labels = [PLATFORMS[key].label for key in brief.platforms]
    if not labels:
        return f"{use}; any feed that takes this ratio"
    return f"{use}; first for {labels[index % len(labels)]}" + (
        f", then {join_words(labels)}" if index == 0 and len(labels) > 1 else ""
    )


_RATIOS = (
    ("4:5, 1080 x 1350", "Feed post or carousel ground"),
    ("9:16, 1080 x 1920", "Story or reel still, middle kept clear"),
    ("1:1, 1080 x 1080", "Square post and advert"),
    ("16:9, 1280 x 720", "Thumbnail ground"),
    ("1.91:1, 1200 x 628", "Link preview"),
    ("4:5, 1080 x 1350", "Second slide of a carousel"),
    ("1:1, 1080 x 1080", "Quote post"),
    ("2.6:1, 1640 x 624", "Page cover"),
)
_TEMPERS = (
    ("warm", r"warm|friendly|human|welcom|direct"),
    ("calm", r"calm|quiet|honest|gentle|considered"),
    ("bold", r"bold|playful|energetic|fun|lively|cheeky"),
    ("plain", r"."),
)
_MOODS = {
    "warm": ("Tired, still kind", "Relieved, at ease", "Close and attentive", "Busy in a good way"),
    "calm": ("Restless, slightly airless", "Settled, slow", "Quiet and exact", "Patient, unhurried"),
    "bold": ("Overloaded, almost funny", "Bright, sudden", "Sharp and graphic", "In full swing"),
    "plain": ("Dry, a little absurd", "Clear, finished", "Matter-of-fact", "Concentrated"),
}
_LABELS = {
    "before": ("Again?", "Sound familiar?", "This again", "Every single time"),
    "after": ("Done for today", "Like this", "That is the idea", "Much better"),
    "work": ("Who does the work", "In good hands", "Our day", "This is us"),
    "order": ("In this order", "How we do it", "Step by step", "No loose ends"),
    "proof": ("On paper", "Look it up", "See for yourself", "In writing"),
}
_PEOPLE = (
    "Real members of the team, asked beforehand and named in the file. Nobody plays a customer.",
    "Ordinary adults in their own clothes, with written consent. No models who stand in for buyers.",
    "Few people, seen in the middle of something. Consent is filed with the picture.",
)
_USE = (
    "Give each prompt to a photographer or to an image model as it stands. {brand}'s type is added "
    "afterwards, never generated.",
    "Eight pictures make a first library for {brand}. Shoot the people and places for real; generate "
    "only grounds and still lifes.",
    "Each description is complete in itself. Where {brand} owns a real photograph of the scene, the photograph wins.",
)
