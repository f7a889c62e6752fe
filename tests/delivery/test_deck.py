"""deck.pptx, opened again with python-pptx and as a plain ZIP."""

from __future__ import annotations

import io
import zipfile
from functools import cache

import pytest
from pptx import Presentation
from pptx.util import Pt

from delivery.exporters.deck import render_deck
from delivery.exporters.render_input import RenderInput
from delivery.exporters.slides.measure import fitted, height
from tests.delivery.render_inputs import BLENDS, BRIEFS, HOSTILE, full_input, made, made_hostile, only


def opened(source: RenderInput):
    return read(render_deck(source))


def read(data: bytes):
    return Presentation(io.BytesIO(data))


@cache
def deck(name: str = "saas_leads"):
    return read(made("pptx_deck", name))


def texts(file) -> str:
    found = []
    for slide in file.slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                found.append(shape.text_frame.text)
            if shape.has_table:
                found += [cell.text for row in shape.table.rows for cell in row.cells]
    return "\n".join(found)


@pytest.mark.parametrize("name", BRIEFS)
def test_full_plan_is_a_meeting_long(name):
    assert 10 <= len(deck(name).slides) <= 30


def test_slides_are_wide_and_titled():
    assert deck().slide_width / deck().slide_height == pytest.approx(16 / 9)
    assert all(slide.shapes.title.text_frame.text.strip() for slide in deck().slides)


def test_no_placeholder_is_left_empty():
    for slide in deck().slides:
        assert all(holder.text_frame.text.strip() for holder in slide.placeholders)


@pytest.mark.parametrize("name", BRIEFS)
def test_every_slide_has_something_to_say(name):
    for slide in deck(name).slides:
        assert len(slide.notes_slide.notes_text_frame.text) >= 50


def test_charts_and_tables_are_native():
    shapes = [shape for slide in deck().slides for shape in slide.shapes]
    charts = [shape.chart for shape in shapes if shape.has_chart]
    assert len(charts) >= 3
    assert sum(charts[0].plots[0].series[0].values) == pytest.approx(100, abs=1)
    assert sum(shape.has_table for shape in shapes) >= 5


@pytest.mark.parametrize("name", BRIEFS)
def test_nothing_leaves_the_slide(name):
    file = deck(name)
    for number, slide in enumerate(file.slides, 1):
        for shape in list(slide.shapes)[1 if number > 1 else 3 :]:
            assert shape.left >= 0
            assert shape.left + shape.width <= file.slide_width + Pt(1), (number, shape.name)
            assert shape.top + shape.height <= file.slide_height + Pt(1), (number, shape.name)


def test_pictures_have_alternative_text():
    pictures = [s for slide in deck().slides for s in slide.shapes if s.shape_type == 13]
    assert len(pictures) >= 10
    assert all(p._element.nvPicPr.cNvPr.get("descr") for p in pictures)


def test_properties_carry_the_plan_and_not_the_clock():
    core = deck().core_properties
    assert core.title == "Ledgerlane: marketing plan"
    assert core.author == "Northlight Agency"
    assert core.created.date() == core.modified.date() == full_input().start_date


def test_every_member_carries_the_same_date():
    with zipfile.ZipFile(io.BytesIO(made("pptx_deck", "saas_leads"))) as archive:
        assert archive.testzip() is None
        assert {item.date_time for item in archive.infolist()} == {(2027, 1, 11, 0, 0, 0)}


@pytest.mark.parametrize("text", BLENDS, ids=ascii)
def test_a_whole_plan_of_any_text_is_drawn_without_failing(text):
    assert len(read(made_hostile("pptx_deck", text)).slides) >= 5


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_each_text_alone_is_drawn_without_failing(text):
    assert len(read(made_hostile("pptx_deck", text, whole=False)).slides) >= 4


def test_markup_stays_text():
    assert "<script>alert(1)</script>" in texts(
        read(made_hostile("pptx_deck", "<script>alert(1)</script>", whole=False))
    )


def test_a_plan_without_sections_still_sums_up_the_brief():
    file = opened(only(full_input()))
    assert len(file.slides) >= 4
    assert "Month-end close software" in texts(file)


@pytest.mark.parametrize("text", ["word " * 400, "W" * 2000, "漢" * 600])
def test_a_text_too_long_for_its_box_is_shortened_until_it_fits(text):
    size, found = fitted(text, 200, 100, (20, 14, 11))
    assert size == 11
    assert height(found, size, 200) <= 100


def test_a_text_of_lines_loses_whole_lines_first():
    lines = [f"Line {number} of a post that is told in full elsewhere." for number in range(12)]
    _, found = fitted("\n".join(lines), 200, 100, (20, 11))
    assert found.split("\n")[-1] == "…"
    assert set(found.split("\n")[:-1]) < set(lines)


@pytest.mark.parametrize("name", BRIEFS)
def test_posts_are_shown_in_whole_paragraphs_of_one_size(name):
    source = full_input(name)
    posts = [
        p for job in ("ig_posts_week1", "fb_posts_week1", "linkedin_posts_week1") for p in source.parts(job, "posts")
    ]
    known = {line for p in posts for line in (p["hook"], *p["body"].split("\n"), *p["disclaimers"])} | {"…"}
    slide = next(s for s in deck(name).slides if s.shapes.title.text_frame.text == "Posts, written out")
    bodies = [s.text_frame for s in slide.shapes if s.has_text_frame and "…" in s.text_frame.text.split("\n")]
    assert {p.text for body in bodies for p in body.paragraphs} <= known
    sizes = {run.font.size.pt for body in bodies for p in body.paragraphs for run in p.runs}
    assert len(sizes) == 1
    assert sizes.pop() >= 12


def test_a_pillar_is_told_to_its_end():
    slide = next(s for s in deck().slides if s.shapes.title.text_frame.text == "What we talk about")
    told = "\n".join(s.text_frame.text for s in slide.shapes if s.has_text_frame)
    assert all(p["purpose"] in told for p in full_input().parts("content_pillars", "pillars"))


def test_state_of_a_channel_does_not_name_it_again():
    assert "LinkedIn: partly" not in texts(deck())
    assert "Partly set up, gap to be found" in texts(deck())
