"""Carousel templates: two finished carousels, one on the problem and one on the doubts, in the client's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field

from generation.brief import Brief
from generation.colour import palette
from generation.knowledge import frame_copy as copy
from generation.knowledge.phrases import phrases
from generation.playbook.compose import sentence
from generation.playbook.creatives import _material as material
from generation.playbook.creatives._answers import DoubtAnswer, answers
from generation.playbook.creatives._design import CAROUSEL, HIDDEN, Frame, Style, frame, scheme, style
from generation.registry import job_type
from generation.types import JobModule, Part, Reads, Section


class Carousel(Part):
    """Five to eight slides that read as one argument."""

    title: str
    idea: str = Field(title="Idea", json_schema_extra={"view": "lead"})
    slides: list[Frame] = Field(title="Slides", min_length=5, max_length=8)
    caption_note: list[str] = Field(default_factory=list, title="Must stand in the caption")


class CarouselTemplates(Section):
    use: str = Field(title="How to use them", json_schema_extra={"view": "lead"})
    carousels: list[Carousel] = Field(title="Carousels", min_length=2)
    style: Style = Field(json_schema_extra=HIDDEN)


@job_type(
    "carousel_templates",
    module=JobModule.CREATIVES,
    label="Carousel templates",
    order=1,
    reads=Reads(intake=material.INTAKE, sections=("content_pillars",)),
    schema=CarouselTemplates,
)
def carousel_templates(brief: Brief) -> CarouselTemplates:
    found = CarouselTemplates(
        use=material.say(brief, "carousel use", copy.CAROUSEL_USE).format(
            brand=brief.client_name, subject=material.subject(brief)
        ),
        carousels=[_problem(brief), _doubts(brief)],
        style=style(brief),
    )
    return material.obey(brief, found)


def _problem(brief: Brief) -> Carousel:
    words, pains, strengths = phrases(brief.objective), material.pains(brief), material.strengths(brief)
    first, rest, wishes = pains[0], pains[1:3], material.outcomes(brief)[:3]
    slides = [
        _slide(
            brief, "cover", "dark", kicker=_kicker(brief), headline=sentence(first), body=_said(brief, words.problem)
        ),
        *(
            _slide(brief, "statement", "light", kicker=_said(brief, copy.NEXTS[i]), headline=sentence(p))
            for i, p in enumerate(rest)
        ),
        _wishes(brief, wishes),
        *_built(brief, strengths),
        *_proof(brief),
        _close(brief, 0),
    ]
    return Carousel(
        title=material.say(brief, "problem title", copy.PROBLEM_TITLES).format(line=material.short(first, 70)),
        idea=_idea(brief, "problem idea", copy.PROBLEM_IDEAS, () if brief.pain_points else copy.ASSUMED_PAINS),
        slides=_numbered(_filled(brief, slides)),
        caption_note=material.small_print(brief),
    )


def _doubts(brief: Brief) -> Carousel:
    words = phrases(brief.objective)
    doubts = material.doubts(brief)[:3]
    cover, replies = _said(brief, words.doubts), answers(brief, doubts)
    slides = [
        _slide(brief, "cover", "strong", kicker=material.subject(brief), headline=cover),
        *(_doubt(brief, index, reply) for index, reply in enumerate(replies)),
        *_price(brief, replies),
        _close(brief, 1),
    ]
    return Carousel(
        title=material.say(brief, "doubt title", copy.DOUBT_TITLES).format(line=material.short(doubts[0], 70)),
        idea=_idea(brief, "doubt idea", copy.DOUBT_IDEAS, () if brief.objections else copy.ASSUMED_DOUBTS),
        slides=_numbered(_filled(brief, slides)),
        caption_note=[],
    )


def _doubt(brief: Brief, index: int, reply: DoubtAnswer) -> Frame:
    kind = ("light", "dark", "tint")[index % 3]
    return _slide(brief, "answer", kind, kicker=f"“{reply.doubt}”", headline=reply.short, body=reply.long)


def _wishes(brief: Brief, wishes: list[str]) -> Frame:
    hope = _said(brief, copy.HOPES)
    if len(wishes) == 1:
        return _slide(brief, "statement", "tint", kicker=hope, headline=sentence(wishes[0]))
    return _slide(
        brief, "list", "tint", kicker=hope, headline=_said(brief, phrases(brief.objective).wish), items=wishes
    )


def _built(brief: Brief, strengths: list[str]) -> list[Frame]:
    headline = _said(brief, phrases(brief.objective).built)
    if strengths:
        return [_slide(brief, "list", "dark", headline=headline, items=strengths[:3])]
    body = sentence(material.short(brief.offers, 150))
    return [_slide(brief, "statement", "dark", kicker=headline, headline=brief.client_name, body=body)]


def _proof(brief: Brief) -> list[Frame]:
    found = material.proofs(brief)
    if found:
        kicker = _said(brief, copy.PROOF_KICKERS)
        return [_slide(brief, "quote", "light", kicker=kicker, headline=sentence(found[0]))]
    own = material.voice(brief)
    return [_slide(brief, "quote", "light", kicker=_said(brief, copy.OWN_WORDS), headline=own)] if own else []


def _price(brief: Brief, replies: list[DoubtAnswer]) -> list[Frame]:
    price = material.price(brief)
    if not price or any(price in reply.short for reply in replies):
        return []
    kicker = _said(brief, copy.PRICE_KICKERS)
    return [_slide(brief, "quote", "light", kicker=kicker, headline=material.short(price, 90))]


def _close(brief: Brief, number: int) -> Frame:
    options = material.permitted(brief, phrases(brief.objective).close)
    turn = number + material.choose(brief, "close", range(len(options) or 1))
    close = options[turn % len(options)] if options else brief.client_name
    return _slide(
        brief,
        "close",
        ("strong", "dark")[number],
        kicker=material.subject(brief),
        headline=sentence(close.format(brand=brief.client_name)),
        body=material.link(brief),
        cta=material.call(brief, number),
        note=_small_print(brief, number),
    )


def _small_print(brief: Brief, number: int) -> str:
    """Keep the disclaimers that fit whole: half a disclaimer is none, and the caption carries them all."""
    kept: list[str] = []
    for line in [*material.small_print(brief), material.open_to_all(brief, number)]:
        if line and len(" ".join([*kept, line])) <= NOTE_LENGTH:
            kept.append(line)
    return " ".join(kept)


def _filled(brief: Brief, slides: list[Frame]) -> list[Frame]:
    """Fill up to five slides: a thin brief gets the offer and the reader's own question before the close."""
    extra = [
        _slide(
            brief,
            "statement",
            "tint",
            kicker=material.subject(brief),
            headline=sentence(f"For {material.audience(brief, 80)}"),
        ),
        _slide(
            brief,
            "statement",
            "light",
            kicker=_said(brief, copy.ONE_LINE),
            headline=sentence(material.short(brief.offers, 110)),
        ),
        _slide(brief, "statement", "dark", kicker="Where", headline=sentence(material.place(brief) or brief.geography)),
    ]
    missing = max(0, 5 - len(slides))
    return [*slides[:-1], *extra[:missing], slides[-1]]


def _numbered(slides: list[Frame]) -> list[Frame]:
    total = len(slides)
    return [s.model_copy(update={"name": f"{n} of {total}: {s.name}"}) for n, s in enumerate(slides, 1)]


def _slide(brief: Brief, layout: str, kind: str, **words: Any) -> Frame:
    shown = " ".join(str(words.get(slot, "")) for slot in ("kicker", "headline") if words.get(slot))
    words["alt"] = material.short(f"{layout.capitalize()} slide: {shown}", 240)
    return frame(CAROUSEL, scheme(palette(brief), kind), layout, layout, **words)


def _kicker(brief: Brief) -> str:
    pillars = brief.section("content_pillars").get("pillars") or []
    first: Mapping[str, Any] = pillars[0] if pillars else {}
    return material.short(str(first.get("name") or material.subject(brief)), 48)


def _idea(brief: Brief, salt: str, options: tuple[str, ...], cautions: tuple[str, ...]) -> str:
    parts = [material.say(brief, salt, options), material.say(brief, f"{salt} caution", cautions)]
    return " ".join(part for part in parts if part).format(brand=brief.client_name)


def _said(brief: Brief, options: tuple[str, ...]) -> str:
    text = material.say(brief, options[0], options) or options[0]
    return text.format(brand=brief.client_name, subject=material.subject(brief))


NOTE_LENGTH = 220
"""Characters of small print that fit the last slide."""
