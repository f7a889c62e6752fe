"""Arabic and Hebrew run to the left in every file; our own sentences around them stay ours."""

from __future__ import annotations

import io
from functools import cache
from typing import Any

import pytest
from pptx import Presentation

from delivery.exporters.deck import render_deck
from delivery.exporters.render_input import RenderInput
from delivery.exporters.report import render_report
from delivery.exporters.report.document import describe
from delivery.exporters.text import LEFT, RIGHT, directed, runs_left
from tests.delivery.render_inputs import render_input_of
from tests.generation.briefs import load

NOTICE = "المنتج يحتوي على الغلوتين."
PAIN = "الخبز ينفد قبل العودة من العمل"


@cache
def bakery() -> RenderInput:
    words = {"client_name": "مخبز الواحة", "required_disclaimers": NOTICE, "pain_points": PAIN}
    return render_input_of({**load("ecommerce_sales"), **words})


@pytest.mark.parametrize(
    "line",
    [
        NOTICE,
        "“" + PAIN + "”",
        "200 اشتراك في 12 أسبوعاً",
        "#خبز_طازج",
        "لحم على Instagram",
        "لخبز bakery.example",
        "שלום",
    ],
)
def test_a_line_of_such_words_runs_left(line):
    assert runs_left(line)


@pytest.mark.parametrize("line", ["مخبز الواحة sells bread.", f"The problem: {PAIN}", "Bread", "200", "", "漢字"])
def test_a_sentence_of_ours_does_not(line):
    assert not runs_left(line)


def test_marks_after_a_quotation_stay_at_its_end():
    assert directed(f"One promise: “{PAIN}”. مخبز is its name.") == f"One promise: “{PAIN}{LEFT}”. مخبز is its name."


def test_marks_of_the_brief_itself_never_pass():
    assert directed("plain") == "plain"
    assert RIGHT not in str(describe(render_input_of({**load("saas_leads"), "tone_voice": f"{RIGHT}Plain"})))


def texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for item in value.values() for text in texts(item)]
    return [text for item in value for text in texts(item)] if isinstance(value, list) else [str(value)]


def test_report_sets_each_such_line_to_the_left():
    told = texts(describe(bakery()))
    assert RIGHT + NOTICE in told
    assert all(text.startswith(RIGHT) for text in told if text.strip(RIGHT) in (NOTICE, PAIN))
    assert render_report(bakery()).startswith(b"%PDF")


def paragraphs(source: RenderInput) -> list[Any]:
    shapes = [shape for slide in Presentation(io.BytesIO(render_deck(source))).slides for shape in slide.shapes]
    return [p for shape in shapes if shape.has_text_frame for p in shape.text_frame.paragraphs]


def test_deck_turns_such_paragraphs_and_no_other():
    turned = {p.text for p in paragraphs(bakery()) if p._p.pPr is not None and p._p.pPr.get("rtl") == "1"}
    assert {NOTICE, f"•  {PAIN}", "مخبز الواحة"} <= turned
    assert not any("plan" in text for text in turned)
