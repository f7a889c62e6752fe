"""Measure the processor time that the texts of a whole plan take.

    python -m generation.cost [brief.json ...]

prints the milliseconds of each job type, and the whole, for each brief; the demo briefs when none is named. Pictures
and files are made by other means and are not counted. The first brief also pays for what is read once and kept.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generation.api import Brief, all_specs, generate
from generation.knowledge.platforms import POST_JOBS
from generation.quality import QualityBrief, check_section

DEMO = Path(__file__).resolve().parent.parent / "intake" / "demo"


def costs(intake: Mapping[str, Any]) -> dict[str, tuple[float, float]]:
    """Measure seconds of processor time by job type: writing the section and checking it."""
    sections: dict[str, dict[str, Any]] = {}
    found, rules = {}, QualityBrief.from_intake(intake)
    for job in all_specs():
        if job.generate is not None:
            start = time.process_time()
            brief = Brief(intake, sections, tuple(POST_JOBS))
            sections[job.key] = generate(job.key, brief).model_dump(mode="json")
            written = time.process_time()
            check_section(job.key, sections[job.key], rules)
            found[job.key] = (written - start, time.process_time() - written)
    return found


def table(name: str, found: Mapping[str, tuple[float, float]]) -> list[str]:
    rows = [(key, *pair) for key, pair in found.items()]
    whole = ("the whole plan", sum(pair[0] for pair in found.values()), sum(pair[1] for pair in found.values()))
    head = f"{name:26}{'text ms':>10}{'gate ms':>10}"
    return [head, *(f"{key:26}{text * 1000:10.1f}{gate * 1000:10.1f}" for key, text, gate in (*rows, whole))]


def main(paths: list[str]) -> int:
    for path in map(Path, paths) if paths else sorted(DEMO.glob("*.json")):
        lines = table(path.stem, costs(json.loads(path.read_text(encoding="utf-8"))))
        sys.stdout.write("\n".join(lines) + "\n\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
