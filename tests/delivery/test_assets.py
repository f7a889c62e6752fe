"""assets.zip, read with zipfile, csv and icalendar."""

from __future__ import annotations

import csv
import hashlib
import io
import re
import zipfile
from datetime import date
from functools import cache
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from icalendar import Calendar

from delivery.exporters.assets import render_assets
from delivery.exporters.calendar import escaped, folded
from delivery.exporters.render_input import RenderInput
from delivery.exporters.tables import cell
from tests.delivery.render_inputs import BLENDS, BRIEFS, HOSTILE, full_input, made, made_hostile

SAFE = re.compile(r"(?:[a-z]+/)?[A-Za-z0-9_]+\.(?:txt|csv|ics|png)")


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert len(archive.namelist()) == len(set(archive.namelist()))
        return {name: archive.read(name) for name in archive.namelist()}


@cache
def plan(name: str = "saas_leads") -> dict[str, bytes]:
    return members(made("asset_zip", name))


@cache
def hostile(text: str, whole: bool = True) -> dict[str, bytes]:
    return members(made_hostile("asset_zip", text, whole))


def rows(body: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("name", BRIEFS)
def test_readme_lists_every_file_with_its_hash(name):
    files = dict(plan(name))
    listed = dict(re.findall(r"^([0-9a-f]{64})  (\S+)$", files.pop("README.txt").decode(), re.M))
    assert {path: digest for digest, path in listed.items()} == {
        path: hashlib.sha256(body).hexdigest() for path, body in files.items()
    }


def test_package_holds_what_a_team_needs_and_neither_report_nor_deck():
    names = set(plan())
    assert {"posts/posts.csv", "calendar/calendar.csv", "calendar/calendar.ics", "links/utm_links.csv"} <= names
    assert {"posts/linkedin_01.txt", "scripts/video_01.txt", "emails/email_01.txt", "brand/brand_kit.txt"} <= names
    assert sum(name.endswith(".png") for name in names) >= 10
    assert not [name for name in names if name.endswith((".pdf", ".pptx"))]


@pytest.mark.parametrize("text", BLENDS, ids=ascii)
def test_names_are_ours_in_a_whole_plan_of_any_text(text):
    assert all(SAFE.fullmatch(name) for name in hostile(text))


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_names_are_ours_whatever_the_text(text):
    assert all(SAFE.fullmatch(name) for name in hostile(text, whole=False))


def test_post_is_ready_to_paste():
    post = full_input().sections["linkedin_posts_week1"]["posts"][0]
    text = plan()["posts/linkedin_01.txt"].decode()
    assert text.startswith(post["hook"])
    assert "Results vary by entity structure and data quality." in text


@pytest.mark.parametrize("name", BRIEFS)
def test_calendar_has_seven_whole_days(name):
    source = full_input(name)
    calendar = Calendar.from_ical(plan(name)["calendar/calendar.ics"])
    events: list[Any] = list(calendar.walk("VEVENT"))
    assert [event["DTSTART"].dt for event in events] == [
        date.fromisoformat(day["date"]) for day in source.sections["content_calendar_week1"]["days"]
    ]
    assert len({str(event["UID"]) for event in events}) == 7
    assert str(events[0]["SUMMARY"]).endswith(source.sections["content_calendar_week1"]["days"][0]["hook"])


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_calendar_lines_are_folded_and_parse(text):
    body = hostile(text, whole=False)["calendar/calendar.ics"]
    assert all(len(line) <= 75 for line in body.split(b"\r\n"))
    assert b"\n" not in body.replace(b"\r\n", b"")
    assert len(Calendar.from_ical(body).walk("VEVENT")) == 7


def test_calendar_text_cannot_start_a_new_property():
    body = hostile("x\r\nEND:VEVENT\r\nBEGIN:VEVENT", whole=False)["calendar/calendar.ics"]
    assert len(Calendar.from_ical(body).walk("VEVENT")) == 7


def test_escape_and_fold_follow_the_standard():
    assert escaped("a,b;c\\d\ne") == "a\\,b\\;c\\\\d\\ne"
    pieces = folded("ü" * 100).removesuffix(b"\r\n").split(b"\r\n ")
    assert b"".join(pieces).decode() == "ü" * 100


@pytest.mark.parametrize("head", ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠"])
def test_cells_that_look_like_formulas_are_disarmed(head):
    assert str(cell(f"{head}1+1")).startswith("'")


def test_plain_cells_and_our_numbers_are_left_alone():
    assert cell("1,904 reviews") == "1,904 reviews"
    assert cell(-3) == -3


def test_no_cell_of_a_hostile_plan_starts_a_formula():
    for name, body in hostile("=1+1").items():
        if name.endswith(".csv"):
            assert body.startswith(b"\xef\xbb\xbf")
            cells = [value for row in rows(body) for value in row.values()]
            assert cells
            assert not [value for value in cells if value[:1] in "=+-@＝＋－＠" and value]


def test_links_are_listed_with_their_tags():
    for row in rows(plan()["links/utm_links.csv"]):
        assert parse_qs(urlsplit(row["url"]).query)["utm_source"] == [row["utm_source"]]
        assert row["utm_campaign"]


def test_empty_plan_is_a_readme():
    assert list(members(render_assets(RenderInput("", "", "", {})))) == ["README.txt"]
