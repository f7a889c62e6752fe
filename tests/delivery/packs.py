"""Packs for the exporters' tests: whole plans from the demo briefs, and plans full of hostile text. No database."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

from delivery.pack import Pack, PackArtifact
from generation.api import Brief, all_specs, generate

DEMO = Path(__file__).resolve().parents[2] / "intake" / "demo"
BRIEFS = ("ecommerce_sales", "saas_leads", "services_hiring")
MARKUP = ("<script>alert(1)</script>", "{{7*7}}", '#import "x"', "$x$", "=1+1", "../../x", "*b* _i_ `c` @ref <lbl> \\n")
EMOJI = "\u2764\ufe0f \U0001f469\u200d\U0001f4bb \U0001f44d\U0001f3fd \U0001f1e9\U0001f1ea \U0001f984"
SCRIPTS = ("سلام عليكم", "שלום", "漢字かな 한국어", "नमस्ते", "ภาษาไทย", EMOJI, "e\u0301 \u202eabc\u202c \u200b")
ODD = ("W" * 400, "tab\tand\nnewline\r\nand\x00nul\x07", "\ud800 lone", "\ufffe\uffff", " ", "-", "＝１＋１")
_DRAWING = {"style", "layout"}
"""Names of templates and fonts, which no form shows."""
HOSTILE = (*MARKUP, *SCRIPTS, *ODD)


@cache
def full_pack(name: str = "saas_leads") -> Pack:
    intake = json.loads((DEMO / f"{name}.json").read_text("utf-8"))
    keys = tuple(spec.key for spec in all_specs())
    sections: dict[str, Any] = {}
    modules: dict[str, dict[str, Any]] = {}
    for spec in all_specs():
        if spec.generate is not None:
            sections[spec.key] = generate(spec.key, Brief(intake, sections, keys)).model_dump(mode="json")
            modules.setdefault(spec.module.value, {})[spec.key] = sections[spec.key]
    waiver = {"code": "cliche", "section": "positioning", "reason": "The client's own slogan."}
    return Pack(intake["client_name"], "Spring launch", "Northlight Agency", intake, modules, artifacts(), (waiver,))


def artifacts() -> tuple[PackArtifact, ...]:
    kinds = ("intake", "strategy", "creatives", "execution", "monitoring")
    return tuple(
        PackArtifact(kind, kind.title(), 2, hashlib.sha256(kind.encode()).hexdigest(), dict.fromkeys(kinds[:at], 2))
        for at, kind in enumerate(kinds)
    )


@cache
def hostile_pack(text: str) -> Pack:
    """A whole plan in which every text carries `text`: the intake, the names and each section.

    The intake's own normaliser refuses lone surrogates, so they reach only sections here.
    """
    base, said = full_pack(), text.encode("utf-8", "ignore").decode()
    modules = {
        module: {job: _spoiled(content, text) for job, content in jobs.items()} for module, jobs in base.modules.items()
    }
    intake = {**_spoiled(dict(base.intake), said), "start_date": "2027-01-11", "kpi_targets": f"120 {text} in 12 weeks"}
    return Pack(
        text, f"Plan {text}", f"{text} agency", intake, modules, base.artifacts, ({"code": text, "reason": text},)
    )


def only(pack: Pack, **modules: Any) -> Pack:
    """The same client with just these modules."""
    return dataclasses.replace(pack, modules=modules)


def _spoiled(value: Any, text: str) -> Any:
    if isinstance(value, dict):
        return {key: item if key in _DRAWING else _spoiled(item, text) for key, item in value.items()}
    if isinstance(value, list):
        return [_spoiled(item, text) for item in value]
    return f"{text} {value}" if isinstance(value, str) and not value.startswith(("#", "20")) else value
