"""Test hostile text: mark-up, formulas, paths and scripts in a brief stay plain text in every file and page."""

from __future__ import annotations

import csv
import io
import json
import zipfile

import pypdf
import pytest
from django.test import Client as Browser
from pptx import Presentation

from accounts.models import User
from aicmo_site.demo.headless_run import HeadlessRun, inline
from artifacts.types import ArtifactType
from clients.models import Engagement
from intake.exchange.brief_file import read_brief
from tests.builders import brief

NAME = "../../x <script>alert(1)</script>"
HOSTILE = {
    "client_name": NAME,
    "primary_offer": '{{7*7}} soap #import "x" $x$ =1+1',
    "geography": "=1+1",
    "target_audience": "@SUM(A1:A9) families {% load x %} 🧼 with careful skin",
    "differentiators": 'שלום: written by hand\n=HYPERLINK("http://a.example")\n<img src=x onerror=alert(1)>',
    "pain_points": "-2+3 nothing works\n+1 too dear",
    "desired_outcomes": "مرحبا بكم\nA calm day 🎉",
    "tone_voice": "Plain \u202eevil\u202c words",
    "voice_examples": "<b>Bold</b> claims & small print",
    "social_handles": {"instagram": "@<i>x</i>", "facebook": "=1+1"},
    "proof_assets": "`rm -rf /` reviewed by 3 people",
    "contact_email": "",
    "website": "",
    "no_website": True,
    "banned_words": [],
    "constraints": "",
}


@pytest.fixture
def package(transactional_db, tmp_path):
    data = json.dumps({**brief(), **HOSTILE, "generation_plan": "all"}).encode()
    with inline() as work:
        HeadlessRun(read_brief(data), tmp_path / "out", lambda line: None, work).finish()
    return tmp_path / "out"


def everything_the_pages_say(engagement):
    browser = Browser()
    browser.force_login(User.objects.get(username="headless-manager"))
    paths = ["/", f"/e/{engagement.pk}/", f"/e/{engagement.pk}/intake/edit/", "/admin/", "/admin/artifacts/artifact/"]
    paths += [f"/e/{engagement.pk}/{type_}/" for type_ in ArtifactType.values]
    paths += [f"/admin/artifacts/artifact/{pk}/change/" for pk in engagement.artifacts.values_list("pk", flat=True)]
    for path in paths:
        answer = browser.get(path)
        assert answer.status_code == 200, path
        yield path, answer.content.decode()


def test_hostile_text_is_plain_text_in_every_file_and_on_every_page(package):
    check_report(package / "report.pdf")
    check_deck(package / "deck.pptx")
    check_assets(package / "assets.zip")
    engagement = Engagement.objects.get(client__name=NAME)
    for path, html in everything_the_pages_say(engagement):
        assert "<script>alert" not in html, path
        assert "<img src=x" not in html, path
        assert "{{7*7}}" in html or "7*7" not in html, path
    assert json.loads((package / "manifest.json").read_text())["body"]["client"] == NAME


def check_report(path):
    text = "".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
    for wanted in ("<script>alert(1)</script>", "{{7*7}}", "=1+1"):
        assert wanted in text.replace("\n", ""), wanted


def check_deck(path):
    shapes = [shape for slide in Presentation(str(path)).slides for shape in slide.shapes if shape.has_text_frame]
    assert any("<script>alert(1)</script>" in shape.text_frame.text for shape in shapes)


def check_assets(path):
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        assert not [name for name in names if ".." in name or name.startswith("/") or "<" in name]
        for name in names:
            if name.endswith(".csv"):
                rows = csv.reader(io.StringIO(archive.read(name).decode("utf-8-sig")))
                cells = [cell for row in rows for cell in row]
                assert not [cell for cell in cells if cell[:1] in "=+-@\t\r＝＋－＠" and cell], name
