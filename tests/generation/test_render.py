"""Pictures have the platform's size, stay inside their safe areas and show mark-up as text."""

from __future__ import annotations

import io
import re
from functools import cache
from typing import Any

import pytest
from PIL import Image as Pillow

from generation.api import Brief, generate
from generation.render import Image, render_images
from generation.render.images import FONTS
from tests.generation.briefs import MINIMAL, NAMES, SIX_FIELDS, load
from tests.generation.test_creatives import HOSTILE

DRAWN = {
    "brand_kit_suggestions": {(1600, 1200)},
    "carousel_templates": {(1080, 1350)},
    "reel_cover_templates": {(1080, 1920)},
    "thumbnails_banners": {(1280, 720), (1584, 396), (1640, 624)},
}
ARABIC: dict[str, Any] = {
    **MINIMAL,
    "client_name": "بيت القهوة",
    "primary_offer": "قهوة مختصة محمصة يوميا",
    "pain_points": "القهوة بلا طعم\nالانتظار طويل",
}
BRIEFS: dict[str, dict[str, Any]] = {
    **{name: load(name) for name in NAMES},
    "minimal": MINIMAL,
    "six": SIX_FIELDS,
    "hostile": HOSTILE,
    "arabic": ARABIC,
}


@cache
def drawn(key: str, which: str) -> tuple[Image, ...]:
    return tuple(render_images(key, content(key, which)))


def content(key: str, which: str) -> dict[str, Any]:
    return generate(key, Brief(BRIEFS[which])).model_dump()


def opened(image: Image) -> Pillow.Image:
    return Pillow.open(io.BytesIO(image.png)).convert("RGB")


def shades(picture: Pillow.Image, box: tuple[int, int, int, int]) -> int:
    """How many clearly different colours a strip holds."""
    return len(picture.crop(box).quantize(8).getcolors() or [])


@pytest.mark.parametrize("which", BRIEFS)
@pytest.mark.parametrize("key", DRAWN)
def test_every_picture_has_the_size_it_claims(key: str, which: str) -> None:
    images = drawn(key, which)
    assert {(image.width, image.height) for image in images} == DRAWN[key]
    assert all(opened(image).size == (image.width, image.height) for image in images)


@pytest.mark.parametrize("key", DRAWN)
def test_pictures_have_safe_unique_names_and_alternative_text(key: str) -> None:
    images = drawn(key, "hostile")
    assert len({image.name for image in images}) == len(images)
    assert all(re.fullmatch(r"[a-z0-9-]+", image.name) and image.alt.strip() for image in images)


@pytest.mark.parametrize("key", DRAWN)
def test_the_same_content_gives_the_same_bytes(key: str) -> None:
    first, again = (render_images(key, content(key, "saas_leads")) for _ in range(2))
    assert [(image.png, image.svg) for image in first] == [(image.png, image.svg) for image in again]


@pytest.mark.parametrize("which", BRIEFS)
def test_no_word_of_a_carousel_leaves_the_margins(which: str) -> None:
    slides = [s for c in content("carousel_templates", which)["carousels"] for s in c["slides"]]
    for image, slide in zip(drawn("carousel_templates", which), slides, strict=True):
        picture, wide = opened(image), slide["layout"] == "quote"
        assert wide or shades(picture, (0, 0, 90, 820)) == 1, image.name
        assert wide or shades(picture, (1000, 0, 1080, 820)) == 1, image.name


@pytest.mark.parametrize("which", BRIEFS)
def test_the_words_of_a_reel_cover_survive_the_crop_of_the_grid(which: str) -> None:
    for image in drawn("reel_cover_templates", which):
        assert shades(opened(image), (0, 0, 1080, 285)) == 1
        assert shades(opened(image), (0, 0, 88, 1150)) == 1
        assert shades(opened(image), (992, 0, 1080, 1150)) == 1


@pytest.mark.parametrize("voice", ["exact and plain", "calm", "warm", ""])
@pytest.mark.parametrize(
    "name", ["Northquay Care", "Northquaywood Care", "Wissenschaftsbuchhandlung Ost", "Lebensversicherungsgesellschaft"]
)
def test_a_long_name_fits_every_reel_cover(name: str, voice: str) -> None:
    brief = {**load("services_hiring"), "client_name": name, "tone_voice": voice}
    found = generate("reel_cover_templates", Brief(brief)).model_dump()
    found["covers"][-1]["headline"] = f"Behind the scenes at {name}"
    for image in render_images("reel_cover_templates", found):
        assert shades(opened(image), (992, 0, 1080, 1150)) == 1, image.alt


@pytest.mark.parametrize("which", BRIEFS)
def test_the_lower_right_corner_of_a_thumbnail_is_free_of_words(which: str) -> None:
    thumbs = [image for image in drawn("thumbnails_banners", which) if image.name.startswith("thumbnail")]
    assert len(thumbs) == 3
    assert all(shades(opened(image), (1224, 0, 1280, 470)) == 1 for image in thumbs)


def test_a_slide_is_a_composition_and_not_an_empty_page() -> None:
    for image in drawn("carousel_templates", "saas_leads"):
        assert shades(opened(image), (0, 0, 1080, 1350)) >= 4


def test_mark_up_is_drawn_as_the_characters_that_were_typed() -> None:
    """As outlines nothing can be read back, so the drawing is compared with that of a changed mark."""
    plain, changed = ({**MINIMAL, "pain_points": text} for text in ("#let x = 1", "#let x = 2"))
    first, second = (
        render_images("carousel_templates", generate("carousel_templates", Brief(b)).model_dump())[0]
        for b in (plain, changed)
    )
    assert first.png != second.png
    assert b"<script" not in b"".join(image.svg for image in drawn("carousel_templates", "hostile"))


def test_code_in_a_brief_reads_no_file() -> None:
    brief = {**MINIMAL, "pain_points": '#read("common.typ")', "client_name": '"] + read("main.typ") + ["'}
    images = render_images("carousel_templates", generate("carousel_templates", Brief(brief)).model_dump())
    assert len(images) >= 10


def test_a_section_without_designs_has_no_pictures() -> None:
    assert render_images("video_scripts", content("video_scripts", "saas_leads")) == []
    assert render_images("carousel_templates", {}) == []


def test_every_shipped_font_has_its_licence() -> None:
    fonts = [*FONTS.glob("*.ttf"), *FONTS.glob("*.otf")]
    assert len(fonts) > 20
    assert sum(font.stat().st_size for font in fonts) < 12_000_000
    assert len(list((FONTS / "licences").iterdir())) >= 7
