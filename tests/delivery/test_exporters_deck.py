"""deck.pptx, opened again with python-pptx and as a plain ZIP."""

from __future__ import annotations

import io
import zipfile

import pytest
from pptx import Presentation
from pptx.util import Pt

from delivery.exporters import render_deck
from delivery.exporters.slides.measure import fitted, height
from delivery.pack import Pack
from tests.delivery.packs import BRIEFS, HOSTILE, full_pack, hostile_pack, only


def opened(pack: Pack):
    return Presentation(io.BytesIO(render_deck(pack)))


def texts(deck) -> str:
    found = []
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                found.append(shape.text_frame.text)
            if shape.has_table:
                found += [cell.text for row in shape.table.rows for cell in row.cells]
    return "\n".join(found)


@pytest.mark.parametrize("name", BRIEFS)
def test_full_plan_is_a_meeting_long(name):
    assert 10 <= len(opened(full_pack(name)).slides) <= 30


def test_slides_are_wide_and_titled():
    deck = opened(full_pack())
    assert deck.slide_width / deck.slide_height == pytest.approx(16 / 9)
    assert all(slide.shapes.title.text_frame.text.strip() for slide in deck.slides)


def test_no_placeholder_is_left_empty():
    for slide in opened(full_pack()).slides:
        assert all(holder.text_frame.text.strip() for holder in slide.placeholders)


@pytest.mark.parametrize("name", BRIEFS)
def test_every_slide_has_something_to_say(name):
    for slide in opened(full_pack(name)).slides:
        assert len(slide.notes_slide.notes_text_frame.text) >= 50


def test_charts_and_tables_are_native():
    shapes = [shape for slide in opened(full_pack()).slides for shape in slide.shapes]
    charts = [shape.chart for shape in shapes if shape.has_chart]
    assert len(charts) >= 3
    assert sum(charts[0].plots[0].series[0].values) == pytest.approx(100, abs=1)
    assert sum(shape.has_table for shape in shapes) >= 5


@pytest.mark.parametrize("name", BRIEFS)
def test_nothing_leaves_the_slide(name):
    deck = opened(full_pack(name))
    for number, slide in enumerate(deck.slides, 1):
        for shape in list(slide.shapes)[1 if number > 1 else 3 :]:
            assert shape.left >= 0
            assert shape.left + shape.width <= deck.slide_width + Pt(1), (number, shape.name)
            assert shape.top + shape.height <= deck.slide_height + Pt(1), (number, shape.name)


def test_pictures_have_alternative_text():
    pictures = [s for slide in opened(full_pack()).slides for s in slide.shapes if s.shape_type == 13]
    assert len(pictures) >= 10
    assert all(p._element.nvPicPr.cNvPr.get("descr") for p in pictures)


def test_properties_carry_the_plan_and_not_the_clock():
    core = opened(full_pack()).core_properties
    assert core.title == "Ledgerlane: marketing plan"
    assert core.author == "Northlight Agency"
    assert core.created.date() == core.modified.date() == full_pack().start_date


def test_every_member_carries_the_same_date():
    with zipfile.ZipFile(io.BytesIO(render_deck(full_pack()))) as archive:
        assert archive.testzip() is None
        assert {item.date_time for item in archive.infolist()} == {(2027, 1, 11, 0, 0, 0)}


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_any_text_is_drawn_without_failing(text):
    assert len(opened(hostile_pack(text)).slides) >= 5


def test_markup_stays_text():
    assert "<script>alert(1)</script>" in texts(opened(hostile_pack("<script>alert(1)</script>")))


def test_a_plan_without_sections_still_sums_up_the_brief():
    deck = opened(only(full_pack()))
    assert len(deck.slides) >= 4
    assert "Month-end close software" in texts(deck)


@pytest.mark.parametrize("text", ["word " * 400, "W" * 2000, "漢" * 600])
def test_a_text_too_long_for_its_box_is_shortened_until_it_fits(text):
    size, found = fitted(text, 200, 100, (20, 14, 11))
    assert size == 11
    assert height(found, size, 200) <= 100
