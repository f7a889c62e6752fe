"""Test the headless run: each brief gives its files, twice the same, and an invalid brief gives nothing."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from unittest import mock

import pypdf
import pytest
from pptx import Presentation

from aicmo_site.demo.headless_run import HeadlessRun, RunFailed, inline
from clients.models import Engagement
from generation.api import spec
from intake.exchange.brief_file import read_brief
from jobs.engine.executors import sections_of
from tests.builders import DEMO

ROOT = Path(__file__).resolve().parents[2]
TEST_CORP = {
    "client_name": "Test Corp",
    "website": "https://test.com",
    "industry": "Technology",
    "geography": "USA",
    "primary_offer": "SaaS Product",
    "objective": "Leads",
    "target_audience": "B2B companies",
    "pain_points": "Manual processes",
    "desired_outcomes": "Automation",
    "tone_voice": "Professional",
}
BRIEFS = ["ecommerce_sales", "saas_leads", "services_hiring"]
BRIEF_WORDS = {
    "ecommerce_sales": r"Fen & Fallow|oat|skin|United States|orders|ROAS|reviews",
    "saas_leads": r"Ledgerlane|close|finance|United Kingdom|demo",
    "services_hiring": r"Northquay|care|Glasgow|Ayrshire|appli|hire",
}


def run(data, out):
    said: list[str] = []
    with inline() as work:
        report = HeadlessRun(read_brief(data), out, said.append, work).finish()
    return report, said


@pytest.fixture(params=BRIEFS)
def finished(request, transactional_db, tmp_path):
    report, _ = run((DEMO / f"{request.param}.json").read_bytes(), tmp_path / "out")
    return request.param, report, tmp_path / "out"


def test_every_brief_becomes_an_approved_package(finished):
    name, report, out = finished
    assert [a["type"] for a in report["artifacts"]] == [
        "intake",
        "strategy",
        "creatives",
        "execution",
        "monitoring",
        "delivery",
    ]
    assert {(a["status"], a["approver"]) for a in report["artifacts"]} == {("approved", "headless-manager")}
    assert {(j["status"], j["attempts"]) for j in report["jobs"]} == {("completed", 1)}
    assert len(report["jobs"]) == (23 if name == "services_hiring" else 24)
    assert sorted(f["name"] for f in report["files"]) == sorted(path.name for path in out.iterdir())
    opens_in_its_reader(out)
    for section, text in sections(report):
        assert re.search(BRIEF_WORDS[name], text, re.IGNORECASE), f"{section} names nothing of its brief"


def opens_in_its_reader(out):
    assert len(pypdf.PdfReader(out / "report.pdf").pages) >= 12
    assert zipfile.ZipFile(out / "assets.zip").testzip() is None
    assert json.loads((out / "manifest.json").read_text())["manifest_hash"]
    if (out / "deck.pptx").exists():
        assert len(Presentation(str(out / "deck.pptx")).slides) >= 10


def sections(report):
    engagement = Engagement.objects.get(client__name=report["client"])
    for artifact in engagement.artifacts.exclude(type__in=["intake", "delivery"]):
        for key, section in sections_of(artifact.content).items():
            yield spec(key).label, json.dumps(section, ensure_ascii=False)


def test_the_same_brief_twice_gives_the_same_hashes_and_the_same_bytes(transactional_db, tmp_path):
    data = (DEMO / "saas_leads.json").read_bytes()
    first, _ = run(data, tmp_path / "one")
    second, _ = run(data, tmp_path / "two")
    assert [a["content_hash"] for a in first["artifacts"]] == [a["content_hash"] for a in second["artifacts"]]
    assert (tmp_path / "one/report.pdf").read_bytes() == (tmp_path / "two/report.pdf").read_bytes()
    hashes = [json.loads((tmp_path / d / "manifest.json").read_text())["manifest_hash"] for d in ("one", "two")]
    assert hashes[0] == hashes[1]


def test_the_minimal_brief_of_the_specification_goes_through_with_warnings(transactional_db, tmp_path):
    report, said = run(json.dumps(TEST_CORP).encode(), tmp_path / "out")
    assert {a["status"] for a in report["artifacts"]} == {"approved"}
    assert any(line.startswith("warning: ") for line in said)


def command(tmp_path, brief, *options):
    env = {**os.environ, "AICMO_DATA_DIR": str(tmp_path / "data"), "DATABASE_URL": "", "REDIS_URL": ""}
    words = [sys.executable, "manage.py", "run_engagement", str(brief), "--out", str(tmp_path / "out"), *options]
    return subprocess.run(words, cwd=ROOT, env=env, capture_output=True, text=True, timeout=300)


@pytest.mark.engine
def test_the_command_runs_the_real_engine_and_prints_one_json_object(tmp_path):
    done = command(tmp_path, DEMO / "services_hiring.json", "--json")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert set(report) == {"client", "engagement", "artifacts", "jobs", "files", "seconds"}
    assert {j["status"] for j in report["jobs"]} == {"completed"}
    assert {a["status"] for a in report["artifacts"]} == {"approved"}


BAD = {
    "a NUL": (b'{"client_name": "Fen\\u0000Fallow"}', "Brand/Client Name"),
    "a lone surrogate": (b'{"primary_offer": "x\\ud800"}', "Primary Offer"),
    "NaN": (b'{"duration_weeks": NaN}', "NaN"),
    "a key twice": (b'{"client_name": "A", "client_name": "B"}', "Brand/Client Name"),
    "a text that is too long": (json.dumps({"pain_points": "x" * 100_001}).encode(), "Pain Points"),
    "an unknown key": (b'{"client_nam": "A"}', "client_nam"),
    "no JSON": (b"hello", "JSON"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_brief_exits_2_names_the_field_and_writes_nothing(tmp_path, case):
    data, named = BAD[case]
    (tmp_path / "brief.json").write_bytes(data)
    done = command(tmp_path, tmp_path / "brief.json", "--inline", "--json")
    assert (done.returncode, done.stdout) == (2, "")
    assert named in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["brief.json"]


def test_a_missing_file_exits_2(tmp_path):
    done = command(tmp_path, tmp_path / "none.json")
    assert done.returncode == 2
    assert "none.json" in done.stderr


def test_a_selection_that_lacks_its_upstream_ends_with_a_sentence_and_does_not_wait(transactional_db, tmp_path):
    alone = json.dumps({**TEST_CORP, "generation_plan": ["pdf_report"]}).encode()
    waiting = HeadlessRun(read_brief(alone), tmp_path / "out", mock.Mock(), work=mock.Mock(side_effect=AssertionError))
    with pytest.raises(RunFailed, match=r"delivery cannot start: strategy \(missing\); creatives \(missing\)"):
        waiting.finish()
