"""The six creatives hold their floors, add up, and obey the brief, whatever the brief is like."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Any

import pytest

from generation.api import Brief, generate
from generation.colour import READABLE, contrast, palette
from generation.document import blocks
from generation.knowledge.industries import INDUSTRIES
from generation.knowledge.objectives import OBJECTIVES
from generation.matching import find_terms
from generation.overlap import package
from tests.generation.briefs import MINIMAL, NAMES, SIX_FIELDS, every_trade, load

CREATIVES = (
    "brand_kit_suggestions",
    "carousel_templates",
    "reel_cover_templates",
    "image_pack_prompts",
    "video_scripts",
    "thumbnails_banners",
)
HEX = re.compile(r"#[0-9A-F]{6}")
HOSTILE: dict[str, Any] = {
    **MINIMAL,
    "client_name": "<b>Evil</b> {{7*7}} #let x = 1",
    "primary_offer": "#set text(red) $x^2$ `raw` *bold* @ref <label> " + "verylongword" * 40,
    "pain_points": "<script>alert(1)</script>\n🎉🚀 مرحبا\n" + "word " * 600 + "\n" + "x" * 3000,
    "desired_outcomes": "\n".join(f"Outcome {n}" for n in range(12)),
    "objections": "\"quotes\" 'and' \\backslash\n=cmd|x\n" + "y " * 1500,
    "differentiators": "\n".join(f"Point number {n} with text" for n in range(12)),
    "required_disclaimers": "Terms apply to every order. " * 40,
    "geography": "Z" * 300,
    "tone_voice": "a" * 3000,
}
ODD = {"minimal": MINIMAL, "six fields": SIX_FIELDS, "hostile": HOSTILE}


def made(key: str, intake: dict[str, Any], **sections: Any) -> dict[str, Any]:
    return generate(key, Brief(intake, sections=sections)).model_dump()


def words_in(value: Any, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, part in value.items():
            yield from words_in(part, name) if name != "style" else ()
    elif isinstance(value, list):
        for part in value:
            yield from words_in(part, key)
    elif isinstance(value, str):
        yield value


def frames_of(intake: dict[str, Any]) -> list[dict[str, Any]]:
    slides = [s for c in made("carousel_templates", intake)["carousels"] for s in c["slides"]]
    drawn = made("thumbnails_banners", intake)
    return [*slides, *made("reel_cover_templates", intake)["covers"], *drawn["thumbnails"], *drawn["banners"]]


# -- floors ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_the_brand_kit_keeps_its_length_and_names_open_fonts(name: str) -> None:
    kit = made("brand_kit_suggestions", load(name))
    assert 260 <= sum(len(text.split()) for text in words_in(kit)) <= 700
    assert kit["style"]["headline_font"] in kit["type_reason"]


@pytest.mark.parametrize("name", NAMES)
def test_a_carousel_has_five_to_eight_slides_of_the_platform_size(name: str) -> None:
    for carousel in made("carousel_templates", load(name))["carousels"]:
        assert 5 <= len(carousel["slides"]) <= 8
        assert {(s["width"], s["height"]) for s in carousel["slides"]} == {(1080, 1350)}


@pytest.mark.parametrize("name", NAMES)
def test_the_first_slide_opens_on_the_clients_own_words(name: str) -> None:
    intake = load(name)
    slides = made("carousel_templates", intake)["carousels"][0]["slides"]
    assert slides[0]["headline"].rstrip(".") == intake["pain_points"].splitlines()[0]


@pytest.mark.parametrize("name", NAMES)
def test_six_or_more_prompts_have_every_field_filled(name: str) -> None:
    prompts = made("image_pack_prompts", load(name))["prompts"]
    assert len(prompts) >= 6
    assert all(all(value.strip() for value in prompt.values()) for prompt in prompts)


@pytest.mark.parametrize("name", NAMES)
def test_covers_and_banners_have_the_platform_sizes(name: str) -> None:
    drawn = made("thumbnails_banners", load(name))
    assert {(f["width"], f["height"]) for f in drawn["thumbnails"]} == {(1280, 720)}
    assert [(f["width"], f["height"]) for f in drawn["banners"]] == [(1584, 396), (1640, 624)]


# -- scripts ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("intake", [*map(load, NAMES), *ODD.values()])
def test_the_timing_of_every_script_adds_up(intake: dict[str, Any]) -> None:
    for script in made("video_scripts", intake)["scripts"]:
        beats = script["beats"]
        assert (beats[0]["start"], beats[0]["end"]) == (0, 3)
        assert all(first["end"] == then["start"] for first, then in itertools.pairwise(beats))
        assert beats[-1]["end"] == script["seconds"]
        assert 15 <= script["seconds"] <= 90


@pytest.mark.parametrize("name", NAMES)
def test_every_spoken_line_fits_its_seconds(name: str) -> None:
    for script in made("video_scripts", load(name))["scripts"]:
        for beat in script["beats"]:
            assert len(beat["spoken"].split()) <= 3.2 * (beat["end"] - beat["start"])


@pytest.mark.parametrize("name", NAMES)
def test_hooks_differ_and_every_script_has_three_beats_and_a_call(name: str) -> None:
    scripts = made("video_scripts", load(name))["scripts"]
    assert len({script["hook"] for script in scripts}) == len(scripts)
    assert all(
        [b["part"] for b in s["beats"]] == ["Hook", "Beat 1", "Beat 2", "Beat 3", "Call to action"] for s in scripts
    )


@pytest.mark.parametrize("name", NAMES)
def test_disclaimers_stand_word_for_word_in_scripts_and_on_the_last_slide(name: str) -> None:
    intake = load(name)
    line = intake["required_disclaimers"]
    assert all(line in script["disclaimers"] for script in made("video_scripts", intake)["scripts"])
    assert all(line in c["slides"][-1]["note"] for c in made("carousel_templates", intake)["carousels"])


# -- colour ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("intake", [*map(load, NAMES), *ODD.values()])
def test_every_pair_of_text_and_ground_is_readable(intake: dict[str, Any]) -> None:
    for frame in frames_of(intake):
        pairs = (("text", "background"), ("accent", "background"), ("button_text", "button"))
        assert all(contrast(frame[a], frame[b]) >= READABLE for a, b in pairs), frame["name"]
        if frame["layout"] in ("quote", "answer"):
            assert contrast(frame["text"], frame["shape"]) >= READABLE


@pytest.mark.parametrize("industry", INDUSTRIES)
def test_swatches_say_their_true_contrast(industry: str) -> None:
    for swatch in made("brand_kit_suggestions", {**MINIMAL, "industry": industry})["palette"]:
        assert HEX.fullmatch(swatch["hex"])
        assert swatch["contrast"] == pytest.approx(contrast(swatch["hex"], swatch["text_hex"]), abs=0.01)
        assert swatch["contrast"] >= READABLE


def test_contrast_follows_the_published_extremes() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_clients_get_palettes_of_their_own() -> None:
    assert len({palette(Brief(load(name))).primary for name in NAMES}) == len(NAMES)


def test_all_creatives_of_a_client_share_one_palette() -> None:
    kit = {swatch["hex"] for swatch in made("brand_kit_suggestions", load("saas_leads"))["palette"]}
    assert {frame["background"] for frame in frames_of(load("saas_leads"))} <= kit


# -- obedience -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "key"), list(itertools.product(NAMES, CREATIVES)))
def test_no_banned_word_and_no_constraint_is_printed(name: str, key: str) -> None:
    intake = load(name)
    text = " ".join(words_in(made(key, intake)))
    assert find_terms(text, intake["banned_words"]) == []
    assert not any(rule.strip() and rule.strip() in text for rule in intake["constraints"].split("."))


@pytest.mark.parametrize("key", CREATIVES)
def test_a_banned_word_of_our_own_wording_is_avoided(key: str) -> None:
    banned = ["question", "doubt", "light", "slide", "paper", "walkthrough", "call", "one"]
    text = " ".join(words_in(made(key, {**MINIMAL, "banned_words": banned})))
    assert find_terms(text, banned) == []


def test_clients_stay_out_of_pictures_where_the_constraints_say_so() -> None:
    pack = made("image_pack_prompts", load("services_hiring"))
    assert "Only staff who have agreed in writing" in pack["people"]
    assert not any("someone who was expected" in prompt["setting"] for prompt in pack["prompts"])


def test_adverts_carry_equal_opportunity_wording_where_it_is_asked_for() -> None:
    asked = made("video_scripts", load("services_hiring"))["scripts"]
    assert all("qual opportunit" in " ".join(script["disclaimers"]) for script in asked)
    assert "qual opportunit" not in " ".join(words_in(made("video_scripts", load("saas_leads"))))


def test_a_wish_that_must_not_be_promised_is_left_out() -> None:
    assert not any("audit surprises" in text for text in words_in(made("carousel_templates", load("saas_leads"))))


def test_competitors_are_never_named() -> None:
    for name in NAMES:
        intake = load(name)
        named = [rival for rival in intake["competitors"] if rival != "Spreadsheets"]
        assert not find_terms(" ".join(t for key in CREATIVES for t in words_in(made(key, intake))), named)


def test_an_own_brand_kit_makes_the_suggestions_a_fallback() -> None:
    assert "fallback" in made("brand_kit_suggestions", load("saas_leads"))["standing"]
    assert "fallback" not in made("brand_kit_suggestions", load("services_hiring"))["standing"]


def test_the_price_a_customer_pays_is_not_shown_to_candidates() -> None:
    assert not any("£27.40" in text for key in CREATIVES for text in words_in(made(key, load("services_hiring"))))


def test_assumed_doubts_are_called_assumed() -> None:
    ideas = [carousel["idea"] for carousel in made("carousel_templates", SIX_FIELDS)["carousels"]]
    assert all("assum" in idea for idea in ideas)


# -- odd briefs ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("key", "which"), list(itertools.product(CREATIVES, ODD)))
def test_odd_briefs_give_whole_sections_without_marks_of_a_template(key: str, which: str) -> None:
    text = " ".join(words_in(made(key, ODD[which])))
    assert not re.search(r"\{(?:brand|subject|link|place|wish|pain|strength|proof)\}|None|\bTBD\b", text)
    assert blocks(key, made(key, ODD[which]))


def test_long_fields_are_shortened_to_their_slots() -> None:
    for frame in frames_of(HOSTILE):
        assert len(frame["headline"]) <= 160
        assert len(frame["kicker"]) <= 130


@pytest.mark.parametrize(("objective", "industry"), list(itertools.product(OBJECTIVES, INDUSTRIES)))
def test_every_objective_and_industry_is_served(objective: str, industry: str) -> None:
    intake = {**MINIMAL, "objective": objective, "industry": industry}
    assert all(list(words_in(made(key, intake))) for key in CREATIVES)


@pytest.mark.parametrize("key", CREATIVES)
def test_the_same_brief_gives_the_same_section(key: str) -> None:
    assert generate(key, Brief(load("saas_leads"))) == generate(key, Brief(load("saas_leads")))


def test_pillars_of_the_strategy_name_the_series() -> None:
    pillars = {"pillars": [{"name": "The quiet month"}]}
    made_with = made("carousel_templates", load("saas_leads"), content_pillars=pillars)
    assert made_with["carousels"][0]["slides"][0]["kicker"] == "The quiet month"


def test_two_demo_briefs_share_few_sentences() -> None:
    texts = [{t for key in CREATIVES for t in words_in(made(key, load(name))) if len(t.split()) >= 5} for name in NAMES]
    for first, second in itertools.combinations(texts, 2):
        assert len(first & second) < len(first) / 3


@pytest.mark.parametrize("name", every_trade())
def test_a_film_shows_and_captions_whole_lines(name):
    sections = package(every_trade()[name])
    shown = [beat["on_screen"] for script in sections["video_scripts"]["scripts"] for beat in script["beats"]]
    shown += [script["caption"] for script in sections["video_scripts"]["scripts"]]
    assert [text for text in shown if "…" in text] == []


def test_no_second_colon_follows_the_first():
    spoken = [b["spoken"] for s in package(load("saas_leads"))["video_scripts"]["scripts"] for b in s["beats"]]
    assert [line for line in spoken if line.count(":") > 1] == []
