"""Image prompts: eight pictures that a photographer or an image model can make without guessing."""

from __future__ import annotations

import re
from typing import NamedTuple

from pydantic import Field

from generation.brief import Brief
from generation.colour import Palette, palette
from generation.knowledge.industries import industry
from generation.knowledge.picture_copy import FIRST, IDEAS, LABELS, MOODS, NEVER, PEOPLE, USE, USES
from generation.knowledge.platforms import PLATFORMS
from generation.knowledge.scenes import scenes
from generation.knowledge.shots import shots
from generation.playbook.creatives import _material as material
from generation.playbook.creatives._design import FACT
from generation.playbook.writing import lower_head
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
    """One picture before it is dressed with lens, palette, ratio and platform. `shot` is its key among the shots."""

    name: str
    shot: str
    idea: str
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
        use=material.say(brief, "prompt use", USE).format(brand=brief.client_name),
        people=_people(brief),
        prompts=[_prompt(brief, index, plan) for index, plan in enumerate(_plans(brief))],
        avoid_always=[material.say(brief, f"never {n}", options) for n, options in enumerate(NEVER)],
    )
    return material.obey(brief, found)


def _plans(brief: Brief) -> list[Plan]:
    """Plan the eight pictures: what each has to say, where it is taken, and the word that may be set on it."""
    seen, paper = scenes(brief.industry), industry(brief.industry).paper
    beside = {name: shot.beside for name, shot in shots(brief.industry).items()}
    after = "After, nobody" if _nobody(brief) else "After"
    ideas = _ideas(brief)
    return [
        Plan("Before", "Before", ideas["Before"], seen.before, beside["Before"], _label(brief, "before"), 0),
        Plan("After", after, ideas["After"], seen.unseen if _nobody(brief) else seen.user, beside[after],
             _label(brief, "after"), 1),
        Plan("The doubt", "The doubt", ideas["The doubt"], seen.ground, beside["The doubt"],
             f"“{material.short(material.doubts(brief)[0], 40)}”", 2),
        Plan("The thing itself", "The thing itself", ideas["The thing itself"], beside["The thing itself"], seen.thing,
             brief.client_name, 2),
        Plan("At work", "At work", ideas["At work"], beside["At work"], _staff(brief, seen.work),
             _label(brief, "work"), 3),
        Plan("How it is done", "How it is done", ideas["How it is done"], beside["How it is done"], seen.order,
             _label(brief, "order"), 3),
        Plan("On record", "On record", ideas["On record"], beside["On record"], f"One blank {paper}",
             _label(brief, "proof"), 2),
        Plan("Where we are", "Where we are", ideas["Where we are"], seen.place, beside["Where we are"],
             material.place(brief, 44) or brief.client_name, 1),
    ]  # fmt: skip


def _ideas(brief: Brief) -> dict[str, str]:
    """Write one line for each picture, in a variant dealt to this brief, with the brief's own words in it."""
    proof = next(iter(material.proofs(brief)), "")
    named = {
        "brand": brief.client_name,
        "pain": material.pains(brief)[0],
        "wish": material.inner(brief, material.outcomes(brief)[0]),
        "doubt": material.doubts(brief)[0],
        "offer": material.inner(brief, material.offer(brief, 80)),
        "strength": material.inner(brief, _strength(brief)),
        "proof": material.inner(brief, proof),
        "place": material.place(brief) or "its own place",
    }
    return {
        name: material.say(brief, f"idea {name}", IDEAS["No record" if name == "On record" and not proof else name])
        .format(**named)
        for name in IDEAS
        if name != "No record"
    }  # fmt: skip


def _strength(brief: Brief) -> str:
    found = material.strengths(brief)
    return found[-1] if found else f"what {brief.client_name} offers: {material.offer(brief, 80)}"


def _prompt(brief: Brief, index: int, plan: Plan) -> ImagePrompt:
    ratio, uses = USES[index % len(USES)]
    shot = shots(brief.industry)[plan.shot]
    return ImagePrompt(
        name=plan.name,
        idea=plan.idea,
        shot=shot.lens,
        setting=_capital(plan.setting),
        subjects=_capital(plan.subjects),
        mood=MOODS[_temper(brief)][plan.mood],
        palette=_colours(palette(brief), index),
        composition=shot.composition,
        on_screen_text=plan.text or brief.client_name,
        aspect_ratio=ratio,
        platform_notes=_note(brief, index, material.say(brief, f"use {index}", uses) or uses[0]),
        avoid=shot.avoid,
    )


def _people(brief: Brief) -> str:
    hidden = material.unseen_people(brief)
    if not hidden:
        return material.say(brief, "people", PEOPLE)
    who = "staff who have agreed in writing" if hidden not in ("faces", "people") else "hands and backs of staff"
    return f"Only {who} may be recognised. Rooms, objects and finished work stand in for everyone else."


def _nobody(brief: Brief) -> bool:
    """Tell whether those the work is done for stay out of the pictures."""
    return bool(material.unseen_people(brief)) or brief.objective == "Hiring"


def _staff(brief: Brief, work: str) -> str:
    return "hands at work, cropped at the wrist" if material.unseen_people(brief) in ("faces", "people") else work


def _label(brief: Brief, salt: str) -> str:
    return material.say(brief, f"label {salt}", LABELS[salt]) or brief.client_name


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
        return f"{use}; any feed that takes this ratio" if index == 0 else use
    frame = material.choose(brief, "picture use", FIRST)
    return frame.format(use=lower_head(use) if frame.startswith("{label}") else use, label=labels[index % len(labels)])


_TEMPERS = (
    ("warm", r"warm|friendly|human|welcom|direct"),
    ("calm", r"calm|quiet|honest|gentle|considered"),
    ("bold", r"bold|playful|energetic|fun|lively|cheeky"),
    ("plain", r"."),
)
