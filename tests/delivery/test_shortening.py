"""A full plan of any brief, from ten fields to far too many words, ends within 12 to 50 pages and 10 to 30 slides."""

from __future__ import annotations

import io
from functools import cache
from typing import Any

import pytest
from pptx import Presentation
from pypdf import PdfReader

from delivery.exporters.deck import render_deck
from delivery.exporters.render_input import RenderInput
from delivery.exporters.report import render_report
from delivery.exporters.report.shortening import FORMS, WHOLE, Form, cut, page_count
from tests.delivery.render_inputs import full_input, made, render_input_of, report_text
from tests.generation.briefs import MINIMAL, SIX_FIELDS, load

LINE = "Our crews walk every roof before they quote and again, with the owner, after the last tile is laid. "
NOTICE = f"Notice: {LINE * 9}"


def talkative(lines: int) -> dict[str, Any]:
    """A brief of somebody who says everything twice, in every field, in `lines` lines a list."""
    told = {"primary_offer": LINE * 20, "target_audience": LINE * 20, "tone_voice": LINE * 9, "proof_assets": LINE * 20}
    names = ("differentiators", "pain_points", "desired_outcomes", "objections", "voice_examples")
    lists = {name: "\n".join(f"{name} {n}: {LINE}{LINE}" for n in range(lines)) for name in names}
    handles = dict.fromkeys(("instagram", "facebook", "linkedin", "youtube", "tiktok", "x", "pinterest"), "@roofs")
    targets = "\n".join(f"{n}0 qualified enquiries from district {n} in 12 weeks" for n in range(1, lines))
    more = {"social_handles": handles, "kpi_targets": targets, "required_disclaimers": NOTICE, "duration_weeks": 52}
    return {**load("services_hiring"), **told, **lists, **more, "competitors": [f"Roofer {n}" for n in range(lines)]}


ARABIC = {
    **load("ecommerce_sales"),
    "client_name": "واحة النخيل للتمور",
    "primary_offer": "تمور فاخرة تُقطف يدوياً وتصل إلى بابك خلال يومين، في علب هدايا أنيقة.",
    "target_audience": "عائلات سعودية تشتري الهدايا للمناسبات",
    "pain_points": "التمور في المتاجر قديمة وجافة\nالعلب لا تليق بالهدايا",
    "desired_outcomes": "هدية تليق بالمضيف\nتمر طازج كل أسبوع",
    "objections": "السعر أعلى من السوق\nلا أعرف طعمها قبل الشراء",
    "languages": ["Arabic"],
}
INVENTED = {
    "minimal": MINIMAL,
    "six fields": SIX_FIELDS,
    "arabic": ARABIC,
    "long": talkative(12),
    "far too long": talkative(60),
}


@cache
def invented(name: str) -> RenderInput:
    return render_input_of(INVENTED[name])


@cache
def report(name: str) -> bytes:
    return render_report(invented(name))


@pytest.mark.parametrize("name", INVENTED)
def test_the_report_has_the_promised_length(name: str):
    assert 12 <= len(PdfReader(io.BytesIO(report(name))).pages) <= 50
    assert len(report_text(report(name)).split()) >= 2500


@pytest.mark.parametrize("name", INVENTED)
def test_the_deck_has_the_promised_length(name: str):
    assert 10 <= len(Presentation(io.BytesIO(render_deck(invented(name)))).slides) <= 30


def test_the_whole_of_the_longest_plan_would_not_have_fitted(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("delivery.exporters.report.FORMS", (WHOLE,))
    assert len(PdfReader(io.BytesIO(render_report(invented("far too long")))).pages) > 50


def test_a_shortened_report_says_so_and_where_the_rest_is():
    text = " ".join(report_text(report("far too long")).split())
    assert "A report ends at 50 pages." in text
    assert "In full in assets.zip: images/image_prompts.txt." in text
    assert "A report ends at 50 pages." not in " ".join(report_text(made("pdf_report", "saas_leads")).split())


def test_notices_are_never_cut():
    assert " ".join(NOTICE.split()) in " ".join(report_text(report("far too long")).split())
    shortest = cut(invented("far too long"), FORMS[-1])
    assert shortest.brief.disclaimers == invented("far too long").brief.disclaimers


def test_cutting_counts_what_it_leaves_out():
    found = cut(full_input(), Form(text=20, items=1))
    assert found.intake["competitors"] == ["BlackLine", "… and 2 more"]
    assert found.intake["pain_points"].endswith("\n… and 2 more")
    assert found.intake["website"] == full_input().intake["website"]


def test_pages_are_counted_as_a_reader_counts_them():
    made_pdf = made("pdf_report", "saas_leads")
    assert page_count(made_pdf) == len(PdfReader(io.BytesIO(made_pdf)).pages)
