"""report.pdf, read back with pypdf: a reader that knows nothing of how it was made."""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PdfReader

from delivery.exporters import EXPORTERS, render_report
from delivery.pack import Pack
from tests.delivery.packs import BRIEFS, HOSTILE, MARKUP, full_pack, hostile_pack, only


def read(pack: Pack) -> PdfReader:
    return PdfReader(io.BytesIO(render_report(pack)))


def words(reader: PdfReader) -> str:
    """The text with spaces, line ends and break points made alike."""
    text = " ".join(page.extract_text() for page in reader.pages)
    return re.sub(r"\s+", " ", text.replace("\u200b", ""))


def titles(reader: PdfReader) -> list[str]:
    return [str(item.title) for item in reader.outline if not isinstance(item, list)]


@pytest.mark.parametrize("name", BRIEFS)
def test_full_plan_has_the_promised_length(name):
    reader = read(full_pack(name))
    assert 12 <= len(reader.pages) <= 50
    assert len(words(reader).split()) >= 2500


@pytest.mark.parametrize("name", BRIEFS)
def test_report_speaks_of_this_client(name):
    pack, text = full_pack(name), words(read(full_pack(name)))
    assert pack.client_name in text
    for value in (pack.brief.primary_offer, pack.brief.target_audience, *pack.brief.pain_points):
        assert " ".join(value.split()) in text


def test_report_is_tagged_and_says_what_it_is():
    reader = read(full_pack())
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"].startswith("en")
    assert reader.metadata.title == "Ledgerlane: marketing plan"
    assert reader.metadata.author == "Northlight Agency"
    assert reader.metadata.creation_date.date() == full_pack().start_date
    assert b"pdfuaid" in root["/Metadata"].get_data()


def test_bookmarks_follow_the_chapters():
    expected = ["Contents", "Executive summary", "The brief", "Strategy", "Creatives", "Plan and content", "Monitoring"]
    assert titles(read(full_pack()))[:9] == [*expected, "Next steps", "Manifest"]


def test_every_font_is_embedded():
    for page in read(full_pack()).pages:
        for font in page["/Resources"].get("/Font", {}).values():
            inner = font.get_object().get("/DescendantFonts", [font])[0].get_object()
            embedded = {"/FontFile", "/FontFile2", "/FontFile3"} & set(inner.get("/FontDescriptor", {}))
            assert embedded or inner["/Subtype"] == "/Type3"


def test_footer_names_agency_client_and_page():
    text = read(full_pack()).pages[5].extract_text()
    assert "Northlight Agency" in text
    assert "Ledgerlane" in text
    assert "6" in text.split()


def test_constraints_and_banned_words_are_never_printed():
    text = words(read(full_pack("ecommerce_sales"))).lower()
    assert "steroid" not in text
    assert "miracle" not in text


def test_cover_carries_the_disclaimers():
    assert "Results vary by entity structure and data quality." in read(full_pack()).pages[0].extract_text()


def test_manifest_page_names_versions_hashes_and_waivers_but_no_person():
    text = words(read(full_pack()))
    assert "Approvers and times are in manifest.json." in text
    assert full_pack().artifacts[1].content_hash in text.replace(" ", "")
    assert "The client's own slogan." in text


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_any_text_is_set_without_failing(text):
    assert len(read(hostile_pack(text)).pages) >= 8


@pytest.mark.parametrize("text", [t for t in MARKUP if len(t) < 30], ids=ascii)
def test_markup_stays_text(text):
    assert re.sub(r"\s", "", text) in re.sub(r"\s", "", words(read(hostile_pack(text))))


def test_a_character_without_a_glyph_is_shown_as_a_box_and_explained():
    text = words(read(hostile_pack("ภาษาไทย")))
    assert "□" in text
    assert "stands for a character" in text


@pytest.mark.parametrize("module", ["strategy", "creatives", "execution", "monitoring"])
def test_partial_plan_has_only_its_own_chapters(module):
    found = titles(read(only(full_pack(), **{module: full_pack().modules[module]})))
    assert len(found) == 6
    assert found[-1] == "Manifest"


def test_empty_plan_is_still_a_document():
    reader = read(Pack("", "", "", {}))
    assert len(reader.pages) >= 4


def test_sections_of_an_unknown_shape_are_shown_by_their_own_keys():
    odd = {"core_promise": 7, "messages": "none", "pillars": [1, None, {"name": ["x"]}], "note": "kept in full"}
    pack = only(full_pack(), strategy=dict.fromkeys(full_pack().modules["strategy"], odd))
    assert "kept in full" in words(read(pack))


@pytest.mark.parametrize("job_type", EXPORTERS)
@pytest.mark.parametrize("name", BRIEFS)
def test_same_pack_gives_same_bytes(name, job_type):
    exporter = EXPORTERS[job_type]
    assert exporter.render(full_pack(name)) == exporter.render(full_pack.__wrapped__(name))
