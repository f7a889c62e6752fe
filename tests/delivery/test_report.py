"""report.pdf, read back with pypdf: a reader that knows nothing of how it was made."""

from __future__ import annotations

import dataclasses
import io
import re
from functools import cache
from typing import Any

import pytest
from pypdf import PdfReader

from delivery.exporters.registry import EXPORTERS
from delivery.exporters.render_input import RenderInput
from delivery.exporters.report import blocks, render_report
from tests.builders import present
from tests.delivery.render_inputs import BLENDS, BRIEFS, HOSTILE, MARKUP, full_input, made, made_hostile, only


def opened(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data))


def read(source: RenderInput) -> PdfReader:
    return opened(render_report(source))


@cache
def report(name: str = "saas_leads") -> PdfReader:
    return opened(made("pdf_report", name))


def words(reader: PdfReader) -> str:
    """The text with spaces, line ends and break points made alike."""
    text = " ".join(page.extract_text() for page in reader.pages)
    return re.sub(r"\s+", " ", text.replace("\u200b", ""))


@cache
def report_words(name: str = "saas_leads") -> str:
    return words(report(name))


def titles(reader: PdfReader) -> list[str]:
    return [str(item.title) for item in reader.outline if not isinstance(item, list)]


@pytest.mark.parametrize("name", BRIEFS)
def test_full_plan_has_the_promised_length(name):
    reader = report(name)
    assert 12 <= len(reader.pages) <= 50
    assert len(report_words(name).split()) >= 2500


@pytest.mark.parametrize("name", BRIEFS)
def test_report_speaks_of_this_client(name):
    source, text = full_input(name), report_words(name)
    assert source.client_name in text
    for value in (source.brief.primary_offer, source.brief.target_audience, *source.brief.pain_points):
        assert " ".join(value.split()) in text


def test_report_is_tagged_and_says_what_it_is():
    reader = report()
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"].startswith("en")
    metadata = present(reader.metadata)
    assert metadata.title == "Ledgerlane: marketing plan"
    assert metadata.author == "Northlight Agency"
    assert present(metadata.creation_date).date() == full_input().start_date
    assert b"pdfuaid" in root["/Metadata"].get_data()


def test_bookmarks_follow_the_chapters():
    expected = ["Contents", "Executive summary", "The brief", "Strategy", "Creatives", "Plan and content", "Monitoring"]
    assert titles(report())[:9] == [*expected, "Next steps", "Manifest"]


def test_every_font_is_embedded():
    for page in report().pages:
        resources: Any = page["/Resources"]
        for font in resources.get("/Font", {}).values():
            inner = font.get_object().get("/DescendantFonts", [font])[0].get_object()
            embedded = {"/FontFile", "/FontFile2", "/FontFile3"} & set(inner.get("/FontDescriptor", {}))
            assert embedded or inner["/Subtype"] == "/Type3"


def test_footer_names_agency_client_and_page():
    text = report().pages[5].extract_text()
    assert "Northlight Agency" in text
    assert "Ledgerlane" in text
    assert "6" in text.split()


def test_constraints_and_banned_words_are_never_printed():
    text = report_words("ecommerce_sales").lower()
    assert "steroid" not in text
    assert "miracle" not in text


def test_cover_carries_the_disclaimers():
    assert "Results vary by entity structure and data quality." in report().pages[0].extract_text()


def test_manifest_page_names_versions_hashes_and_waivers_but_no_person():
    text = report_words()
    assert "Approvers and times are in manifest.json." in text
    assert full_input().artifacts[1].content_hash in text.replace(" ", "")
    assert "The client's own slogan." in text


@pytest.mark.parametrize("text", BLENDS, ids=ascii)
def test_a_whole_plan_of_any_text_is_set_without_failing(text):
    assert len(opened(made_hostile("pdf_report", text)).pages) >= 8


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_each_text_alone_is_set_without_failing(text):
    assert len(opened(made_hostile("pdf_report", text, whole=False)).pages) >= 6


@pytest.mark.parametrize("text", [t for t in MARKUP if len(t) < 30], ids=ascii)
def test_markup_stays_text(text):
    pages = opened(made_hostile("pdf_report", text, whole=False)).pages
    assert any(squeezed(text) in squeezed(page.extract_text()) for page in pages)


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u200b]", "", text)


def test_a_character_without_a_glyph_is_shown_as_a_box_and_explained():
    text = words(opened(made_hostile("pdf_report", "ภาษาไทย", whole=False)))
    assert "□" in text
    assert "stands for a character" in text


@pytest.mark.parametrize("module", ["strategy", "creatives", "execution", "monitoring"])
def test_partial_plan_has_only_its_own_chapters(module):
    found = titles(read(only(full_input(), **{module: full_input().modules[module]})))
    assert len(found) == 6
    assert found[-1] == "Manifest"


def test_empty_plan_is_still_a_document():
    reader = read(RenderInput("", "", "", {}))
    assert len(reader.pages) >= 4


def test_sections_of_an_unknown_shape_are_shown_by_their_own_keys():
    odd = {"core_promise": 7, "messages": "none", "pillars": [1, None, {"name": ["x"]}], "note": "kept in full"}
    source = only(full_input(), strategy=dict.fromkeys(full_input().modules["strategy"], odd))
    assert "kept in full" in words(read(source))


@cache
def again(name: str) -> RenderInput:
    """The same brief, generated a second time."""
    return full_input.__wrapped__(name)


@pytest.mark.parametrize("name", BRIEFS)
def test_same_brief_gives_the_same_pack(name):
    assert again(name) == full_input(name)


@pytest.mark.parametrize("job_type", EXPORTERS)
def test_same_pack_gives_same_bytes(job_type):
    assert EXPORTERS[job_type](again("saas_leads")) == made(job_type, "saas_leads")


def unreadable_covers() -> RenderInput:
    """Covers that a hand turned into something no frame can be made of."""
    creatives = {**full_input().modules["creatives"], "reel_cover_templates": {"covers": [{"headline": "By hand"}]}}
    return dataclasses.replace(full_input(), modules={**full_input().modules, "creatives": creatives})


def test_creatives_that_cannot_be_drawn_are_shown_in_words_and_said_to_be():
    source = unreadable_covers()
    assert source.undrawn == ["reel_cover_templates"]
    text = words(read(source))
    assert "could not be drawn as they were edited" in text
    assert "By hand" in text
    assert "could not be drawn" not in report_words()


def test_dates_are_written_out_in_reports_and_scripts():
    assert "11 January 2027" in report_words()
    assert "2027-01-1" not in report_words()


def test_a_small_table_keeps_its_rows_together_and_a_long_one_breaks():
    short = blocks.table(("Role", "Name"), [("Ink", "Fir")] * 6)[0]
    long = blocks.table(("Role", "Name"), [("Ink", "Fir")] * 30)[0]
    assert (short["whole"], long["whole"]) == (True, False)


def test_a_short_head_of_a_column_stays_on_its_line():
    assert blocks.column_widths(("Part", "From s"), [("Hook", "0")])[1] > len("From s") + 2
