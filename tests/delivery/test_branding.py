"""The agency's name, logo, colour and footer in report and deck; what cannot be used is left out."""

from __future__ import annotations

import dataclasses
import io
from pathlib import Path
from unittest.mock import Mock

import pytest
from PIL import Image
from pptx import Presentation
from pypdf import PdfReader

from delivery.branding import Branding, branding
from delivery.exporters.content import in_one_breath, positioning
from delivery.exporters.deck import render_deck
from delivery.exporters.render_input import RenderInput
from delivery.exporters.report import render_report
from tests.delivery.render_inputs import BRIEFS, MARKUP, full_input, only, report_text


def logo(kind: str = "PNG", size: tuple[int, int] = (300, 100)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "#14532d").save(out, kind)
    return out.getvalue()


def small() -> RenderInput:
    return only(full_input(), strategy={"positioning": full_input().modules["strategy"]["positioning"]})


def branded(**fields: object) -> RenderInput:
    return dataclasses.replace(small(), branding=Branding(**fields))  # type: ignore[arg-type]


@pytest.mark.parametrize(("kind", "suffix"), [("PNG", "png"), ("JPEG", "jpg")])
def test_logo_stands_on_both_covers(kind: str, suffix: str):
    source = branded(logo=logo(kind), suffix=suffix, colour="#14532D")
    assert len(PdfReader(io.BytesIO(render_report(source))).pages[0].images) == 1
    first = Presentation(io.BytesIO(render_deck(source))).slides[0]
    assert [shape.name for shape in first.shapes if shape.shape_type == 13]


def test_an_svg_logo_stands_in_the_report():
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="30" height="10"><rect width="30" height="10"/></svg>'
    assert len(PdfReader(io.BytesIO(render_report(branded(logo=svg, suffix="svg")))).pages) >= 4
    render_deck(branded(logo=svg, suffix="svg"))


@pytest.mark.parametrize("footer", ["Northlight · Leeds", *MARKUP[:3]])
def test_footer_is_a_line_of_text_on_pages_and_slides(footer: str):
    source = branded(footer=footer)
    assert footer.replace(" ", "") in report_text(render_report(source)).replace(" ", "")
    slides = Presentation(io.BytesIO(render_deck(source))).slides
    assert any(footer in shape.text_frame.text for shape in slides[1].shapes if shape.has_text_frame)


def test_settings_become_the_branding(settings, tmp_path: Path):
    (tmp_path / "logo.png").write_bytes(logo())
    settings.AGENCY_LOGO, settings.AGENCY_COLOUR = str(tmp_path / "logo.png"), " #14532d "
    settings.AGENCY_FOOTER = "Northlight"
    assert branding() == Branding("#14532D", "Northlight", logo(), "png")


@pytest.mark.parametrize(
    "data", [b"", b"no picture", b"x" * (2**21 + 1), logo()[:40]], ids=["empty", "text", "big", "half"]
)
def test_a_logo_that_is_none_is_left_out(settings, tmp_path: Path, data: bytes):
    (tmp_path / "logo.png").write_bytes(data)
    settings.AGENCY_LOGO = str(tmp_path / "logo.png")
    assert branding().logo == b""


def test_a_logo_is_decoded_once_for_each_state_of_its_file(settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    load = Mock(wraps=Image.open)
    monkeypatch.setattr(Image, "open", load)
    settings.AGENCY_LOGO = str(tmp_path / "logo.png")
    for data in (logo(), logo(size=(30, 10))):
        (tmp_path / "logo.png").write_bytes(data)
        assert [branding().logo, branding().logo] == [data, data]
    assert load.call_count == 2


@pytest.mark.parametrize("colour", ["red", "#12", "#GGGGGG", "url(x)", "#14532d; x"])
def test_a_colour_that_is_none_is_left_out(settings, colour: str):
    settings.AGENCY_COLOUR = colour
    assert branding().colour == ""


@pytest.mark.parametrize("name", BRIEFS)
def test_the_summary_says_it_in_other_words_than_the_positioning(name: str):
    source = full_input(name)
    assert in_one_breath(source)
    assert positioning(source) not in in_one_breath(source)
    assert "with one aim" in in_one_breath(source)
