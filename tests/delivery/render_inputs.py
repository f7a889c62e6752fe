"""Packs for the exporters' tests: whole plans from the demo briefs, and plans full of hostile text. No database."""

from __future__ import annotations

import dataclasses
import hashlib
import io
from functools import cache
from typing import Any

from pypdf import PdfReader

from delivery.exporters.registry import EXPORTERS
from delivery.exporters.render_input import RenderInput, SourceArtifact
from generation.api import Brief, all_specs, generate
from tests.generation.briefs import load

BRIEFS = ("ecommerce_sales", "saas_leads", "services_hiring")
MARKUP = ("<script>alert(1)</script>", "{{7*7}}", '#import "x"', "$x$", "=1+1", "../../x", "*b* _i_ `c` @ref <lbl> \\n")
EMOJI = "\u2764\ufe0f \U0001f469\u200d\U0001f4bb \U0001f44d\U0001f3fd \U0001f1e9\U0001f1ea \U0001f984"
SCRIPTS = ("سلام عليكم", "שלום", "漢字かな 한국어", "नमस्ते", "ภาษาไทย", EMOJI, "e\u0301 \u202eabc\u202c \u200b")
ODD = ("W" * 200, "tab\tand\nnewline\r\nand\x00nul\x07", "\ud800 lone", "\ufffe\uffff", " ", "-", "＝１＋１")
SMALL = {"messaging_framework", "video_scripts", "content_calendar_week1", "weekly_optimization"}
_DRAWING = {"style", "layout"}
"""Names of templates and fonts, which no form shows."""
HOSTILE = (*MARKUP, *SCRIPTS, *ODD)
BLENDS = (
    " ".join(MARKUP),
    "=1+1",
    " ".join(SCRIPTS[:2]),
    " ".join(SCRIPTS[2:]),
    ODD[0],
    " ".join(ODD[1:4]),
    "＝１＋１ -",
)
"""Every hostile text again, together where they may stand together: a whole plan of each takes seconds to set."""


@cache
def made(job_type: str, name: str) -> bytes:
    """A demo brief's whole plan in one format, rendered once for all tests."""
    return EXPORTERS[job_type](full_input(name))


@cache
def made_hostile(job_type: str, text: str, whole: bool = True) -> bytes:
    """A plan full of `text` in one format: the whole plan, or the small one that has no pictures."""
    return EXPORTERS[job_type](hostile_input(text) if whole else small_input(text))


@cache
def full_input(name: str = "saas_leads") -> RenderInput:
    waiver = {"code": "cliche", "section": "positioning", "reason": "The client's own slogan."}
    return dataclasses.replace(render_input_of(load(name)), waivers=(waiver,))


def render_input_of(intake: dict[str, Any]) -> RenderInput:
    """The whole plan of a brief."""
    keys = tuple(spec.key for spec in all_specs())
    sections: dict[str, Any] = {}
    modules: dict[str, dict[str, Any]] = {}
    for spec in all_specs():
        if spec.generate is not None:
            sections[spec.key] = generate(spec.key, Brief(intake, sections, keys)).model_dump(mode="json")
            modules.setdefault(spec.module.value, {})[spec.key] = sections[spec.key]
    return RenderInput(intake["client_name"], "Spring launch", "Northlight Agency", intake, modules, artifacts())


def artifacts() -> tuple[SourceArtifact, ...]:
    kinds = ("intake", "strategy", "creatives", "execution", "monitoring")
    return tuple(
        SourceArtifact(kind, kind.title(), 2, hashlib.sha256(kind.encode()).hexdigest(), dict.fromkeys(kinds[:at], 2))
        for at, kind in enumerate(kinds)
    )


@cache
def hostile_input(text: str) -> RenderInput:
    """A whole plan in which every text carries `text`: the intake, the names and each section.

    The intake's own normaliser refuses lone surrogates, so they reach only sections here.
    """
    base, said = full_input(), text.encode("utf-8", "ignore").decode()
    modules = {
        module: {job: _spoiled(content, text) for job, content in jobs.items()} for module, jobs in base.modules.items()
    }
    intake = {**_spoiled(dict(base.intake), said), "start_date": "2027-01-11", "kpi_targets": f"120 {text} in 12 weeks"}
    return RenderInput(
        text, f"Plan {text}", f"{text} agency", intake, modules, base.artifacts, ({"code": text, "reason": text},)
    )


@cache
def small_input(text: str) -> RenderInput:
    """The hostile plan with the few sections of SMALL."""
    whole = hostile_input(text)
    plain = {
        module: {job: content for job, content in jobs.items() if job in SMALL}
        for module, jobs in whole.modules.items()
    }
    return dataclasses.replace(whole, modules=plain)


def report_text(data: bytes) -> str:
    return " ".join(p.extract_text() for p in PdfReader(io.BytesIO(data)).pages).replace("\u200b", "")


def only(source: RenderInput, **modules: Any) -> RenderInput:
    """The same client with just these modules, with the pictures that are drawn already."""
    found = dataclasses.replace(source, modules=modules)
    vars(found)["pictures"] = {job: pictures for job, pictures in source.pictures.items() if job in found.sections}
    return found


def _spoiled(value: Any, text: str) -> Any:
    if isinstance(value, dict):
        return {key: item if key in _DRAWING else _spoiled(item, text) for key, item in value.items()}
    if isinstance(value, list):
        return [_spoiled(item, text) for item in value]
    return f"{text} {value}" if isinstance(value, str) and not value.startswith(("#", "20")) else value
