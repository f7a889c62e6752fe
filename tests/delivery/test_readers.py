"""What PowerPoint, a calendar and an unzip program refuse, looked for with readers that know nothing of our writers."""

from __future__ import annotations

import io
import posixpath
import re
import shutil
import subprocess
import zipfile
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from lxml import etree

from delivery.exporters.archive import restamped
from tests.delivery.render_inputs import BLENDS, BRIEFS, full_input, made, made_hostile

TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
DECKS = [*BRIEFS, *BLENDS]


@cache
def deck(name: str) -> bytes:
    return made("pptx_deck", name) if name in BRIEFS else made_hostile("pptx_deck", name)


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        assert [name for name, count in Counter(map(str.lower, names)).items() if count > 1] == []
        return {name: archive.read(name) for name in names}


def relations(found: dict[str, bytes], name: str) -> dict[str, str]:
    """Relationship id to the part that it names, of one part."""
    folder, file = posixpath.split(name)
    rels = found.get(f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels")
    items = etree.fromstring(rels).iter(RELATION) if rels else []
    inner = [item for item in items if item.get("TargetMode") != "External"]
    return {str(i.get("Id")): posixpath.normpath(posixpath.join("/" + folder, str(i.get("Target"))))[1:] for i in inner}


def repairs(data: bytes) -> list[str]:
    """Each thing for which PowerPoint offers a repair."""
    found, out = parts(data), []
    types = etree.fromstring(found["[Content_Types].xml"])
    known = {str(o.get("PartName"))[1:] for o in types.iter(f"{TYPES}Override")}
    endings = {str(d.get("Extension")).lower() for d in types.iter(f"{TYPES}Default")}
    out += [f"{name}: typed but not there" for name in known - found.keys()]
    for name, body in found.items():
        if name not in known and name.rpartition(".")[2].lower() not in endings and name != "[Content_Types].xml":
            out.append(f"{name}: has no type")
        if name.endswith((".xml", ".rels")):
            out += _of_xml(found, name, etree.fromstring(body))
    return out


def _of_xml(found: dict[str, bytes], name: str, root: etree._Element) -> list[str]:
    out, named = [], relations(found, name)
    out += [f"{name}: {target} is missing" for target in named.values() if target not in found]
    used = {str(v) for e in root.iter() for k, v in e.attrib.items() if str(k).startswith(OFFICE) and str(v)}
    external = re.findall(rb'Id="([^"]+)"[^>]*TargetMode="External"', found.get(_rels(name), b""))
    out += [f"{name}: {id_} leads nowhere" for id_ in used - named.keys() - {e.decode() for e in external}]
    ids = Counter(str(e.get("id")) for e in root.iter() if etree.QName(e).localname == "cNvPr") if _drawn(name) else {}
    return out + [f"{name}: shape id {id_} twice" for id_, count in ids.items() if count > 1]


def _rels(name: str) -> str:
    folder, file = posixpath.split(name)
    return f"{folder}/_rels/{file}.rels"


def _drawn(name: str) -> bool:
    return bool(re.fullmatch(r"ppt/(slides|slideLayouts|slideMasters|notesSlides)/[^/]+\.xml", name))


@pytest.mark.parametrize("name", DECKS, ids=ascii)
def test_a_deck_opens_without_repair(name: str):
    assert repairs(deck(name)) == []


def test_a_part_that_is_missing_would_have_been_found():
    found = parts(deck(BRIEFS[0]))
    picture = next(name for name in found if name.startswith("ppt/media/"))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, body in found.items():
            if name != picture:
                archive.writestr(name, body)
    assert [told for told in repairs(restamped(out.getvalue(), full_input().stamp)) if picture in told]


def test_nothing_in_a_deck_leads_outside():
    assert not [name for name, body in parts(deck(BRIEFS[0])).items() if b'TargetMode="External"' in body]


@pytest.mark.skipif(shutil.which("unzip") is None, reason="needs the unzip program")
@pytest.mark.parametrize("name", ["saas_leads", *BLENDS[:2]], ids=ascii)
def test_unzip_finds_the_assets_whole(tmp_path: Path, name: str):
    file = tmp_path / "assets.zip"
    file.write_bytes(made("asset_zip", name) if name in BRIEFS else made_hostile("asset_zip", name))
    assert subprocess.run(["unzip", "-tq", str(file)], capture_output=True).returncode == 0


@pytest.mark.parametrize("name", BRIEFS)
def test_events_keep_their_names_and_carry_no_clock(name: str):
    with zipfile.ZipFile(io.BytesIO(made("asset_zip", name))) as archive:
        calendar = Calendar.from_ical(archive.read("calendar/calendar.ics"))
    events: list[Any] = list(calendar.walk("VEVENT"))
    assert {event["DTSTAMP"].dt for event in events} == {full_input(name).stamp}
    assert all((event["DTEND"].dt - event["DTSTART"].dt).days == 1 for event in events)
    assert all(re.fullmatch(r"[0-9a-f]{32}@aicmo\.invalid", str(event["UID"])) for event in events)
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"]
