"""How long the files of a package take: `python -m tests.bench.delivery` prints it and writes the page in docs/."""

from __future__ import annotations

import io
import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "aicmo_site.settings")
django.setup()

from pypdf import PdfReader  # noqa: E402 - the exporters need the settings

from delivery.exporters.assets import render_assets  # noqa: E402
from delivery.exporters.deck import render_deck  # noqa: E402
from delivery.exporters.render_input import RenderInput  # noqa: E402
from delivery.exporters.report import render_report  # noqa: E402
from tests.delivery.render_inputs import full_input, only  # noqa: E402

ROUNDS = 5
ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "reference" / "performance-delivery.md"
SHORT, WHOLE = "A report of 20 pages", "The whole package"
GOALS = {SHORT: 1.0, WHOLE: 5.0}
STEPS: tuple[tuple[str, Callable[[RenderInput], Any]], ...] = (
    ("Pictures drawn", lambda source: source.pictures),
    ("report.pdf", render_report),
    ("deck.pptx", render_deck),
    ("assets.zip", render_assets),
)


def once() -> dict[str, Any]:
    """One round in this process: seconds of the clock and of the processor by step, and the reports' pages."""
    whole = full_input("saas_leads")
    short = only(whole, strategy=whole.modules["strategy"], monitoring=whole.modules["monitoring"])
    whole = full_input("ecommerce_sales")
    seconds, made = {}, {}
    seconds[SHORT], made[SHORT] = _timed(render_report, short)
    for name, step in STEPS:
        seconds[name], made[name] = _timed(step, whole)
    taken = [seconds[name] for name, _ in STEPS]
    seconds[WHOLE] = (sum(clock for clock, _ in taken), sum(processor for _, processor in taken))
    return {"seconds": seconds, "pages": [_pages(made[SHORT]), _pages(made["report.pdf"])]}


def _timed(step: Callable[[RenderInput], Any], source: RenderInput) -> tuple[tuple[float, float], Any]:
    clock, processor = time.perf_counter(), time.process_time()
    made = step(source)
    return (time.perf_counter() - clock, time.process_time() - processor), made


def _pages(pdf: bytes) -> int:
    return len(PdfReader(io.BytesIO(pdf)).pages)


def rounds() -> list[dict[str, Any]]:
    command = [sys.executable, "-m", "tests.bench.delivery", "--once"]
    return [
        json.loads(subprocess.run(command, capture_output=True, check=True, cwd=ROOT).stdout) for _ in range(ROUNDS)
    ]


def page(found: list[dict[str, Any]]) -> str:
    names = list(found[0]["seconds"])
    rows = []
    for name in names:
        clock, processor = ([round_["seconds"][name][n] for round_ in found] for n in (0, 1))
        goal = f"under {GOALS[name]:.0f} s" if name in GOALS else ""
        rows.append(f"| {name} | {median(clock):.2f} s | {min(clock):.2f} s | {median(processor):.2f} s | {goal} |")
    short, whole = found[0]["pages"]
    told = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    return "\n".join(
        [
            "# How long a package takes",
            "",
            f"Measured with `python -m tests.bench.delivery` on {told}, load {os.getloadavg()[0]:.1f} at the end.",
            f"{ROUNDS} rounds, each a process of its own that has rendered nothing before, as a worker is at its first",
            f"job. The short report has {short} pages. The whole package is that of a demo brief with all jobs ticked:",
            f"a report of {whole} pages, the deck and the assets.",
            "",
            "| Step | Clock, median | Clock, fastest | Processor, median | Goal |",
            "|---|---|---|---|---|",
            *rows,
            "",
        ]
    )


def main() -> None:
    if "--once" in sys.argv:
        print(json.dumps(once()))  # noqa: T201
        return
    text = page(rounds())
    PAGE.write_text(text)
    print(text)  # noqa: T201


if __name__ == "__main__":
    main()
