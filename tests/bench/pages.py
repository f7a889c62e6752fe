"""What a page costs the server: `python -m tests.bench.pages` prints it and writes the page in docs/.

Each of our pages in turn with Django's own change form of the same row (`tests.bench.stock`), in one process, through
the whole stack of middleware, on a SQLite database in memory. Processor time, not the clock.
"""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import django

if __name__ == "__main__":
    os.environ |= {
        "AICMO_DATA_DIR": tempfile.mkdtemp(),
        "AICMO_JOB_DISPATCH": "0",
        "EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend",
        "AICMO_LOG_LEVEL": "CRITICAL",
    }
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "aicmo_site.settings")
django.setup()

from django.db import connection  # noqa: E402 - what follows needs the settings
from django.test import Client as Browser  # noqa: E402
from django.urls import clear_url_caches, path  # noqa: E402

from aicmo_site import urls  # noqa: E402
from aicmo_site.static_files import collect  # noqa: E402
from artifacts.types import ArtifactType  # noqa: E402
from tests.bench.stock import RUNS, site  # noqa: E402
from tests.pages.scenes import Scene, grow, make_scene  # noqa: E402
from tests.pages.table import browser_for, url_of  # noqa: E402

ROUNDS = 5
SIZES = (3,)
DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "reference" / "performance-pages.md"
HEAD = """# What a page costs

Measured with `python -m tests.bench.pages` on {machine}, load {busy:.1f} at the end: medians of
{rounds} alternating runs, processor time in one process, through the whole stack, on a SQLite in memory.
Below one, ours is cheaper. Our second look is measured: the first one after a change also checks the texts.

The yardstick is Django's own change form (`tests/bench/stock.py`): a plain `ModelAdmin`, every field of the row to
read only, and a read-only `TabularInline` for each of its lists. An artifact has its history, decisions and comments
there, as many rows each as the column says; without these lists the bare form costs about 17 ms. Autonomy stands
beside the plan with its jobs and their runs. Some pages have no form that is like them: Needs you
and Campaigns, which show the artifacts of many engagements, stand beside one engagement with its artifacts, and
System beside a client with its engagements. The intake form stands beside a stock form with the same inputs.
"""


def yardsticks(scene: Scene) -> dict[str, str]:
    """Our page, by its row in the table of pages, and the address of what it stands beside."""
    client, plan = scene.engagement.client_id, scene.engagement.plan.pk
    intake = f"artifacts/brief/{scene.artifact('intake').pk}"
    return {
        **{f"artifact {kind}": f"artifacts/artifact/{scene.artifact(kind).pk}" for kind in ArtifactType.values},
        "intake-edit": intake,
        "autonomy": f"jobs/generationplan/{plan}",
        "home": f"clients/engagement/{scene.engagement.pk}",
        "campaigns": f"clients/engagement/{scene.engagement.pk}",
        "system": f"clients/client/{client}",
    }


def processor(browser: Browser, url: str) -> float:
    """Milliseconds of one request."""
    started = time.process_time()
    answer = browser.get(url)
    taken = time.process_time() - started
    assert answer.status_code == 200, f"{url} answers {answer.status_code}"
    return taken * 1000


def measure(scene: Scene) -> dict[str, tuple[float, float]]:
    """Ours and the yardstick's, in milliseconds, by page."""
    found = {}
    for name, stock in yardsticks(scene).items():
        browser, pair = browser_for(scene, name), (url_of(scene, name), f"/stock/{stock}/change/")
        taken = [[processor(browser, url) for url in pair] for _ in range(ROUNDS + 1)][1:]
        found[name] = (median(ours for ours, _ in taken), median(theirs for _, theirs in taken))
    return found


def page(found: dict[int, dict[str, tuple[float, float]]]) -> str:
    machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    heads = "".join(f" {rows} rows: ours by stock | ours | stock |" for rows in found)
    lines = [HEAD.format(machine=machine, busy=os.getloadavg()[0], rounds=ROUNDS), f"| Page |{heads}"]
    lines.append("|---|" + "---|" * (3 * len(found)))
    for name in found[SIZES[0]]:
        cells = [
            f" **{a / b:.2f}** | {a:.1f} ms | {b:.1f} ms |" for a, b in (figures[name] for figures in found.values())
        ]
        lines.append(f"| {name} |{''.join(cells)}")
    over = [f"{name} with {rows} rows" for rows, rest in found.items() for name, (a, b) in rest.items() if a > b]
    return "\n".join([*lines, "", f"Dearer than the yardstick: {', '.join(over) or 'none'}.", ""])


def main() -> None:
    connection.creation.create_test_db(verbosity=0)
    collect()  # pages name styles by their hash
    with connection.cursor() as cursor:
        cursor.execute(RUNS)
    urls.urlpatterns.insert(0, path("stock/", site.urls))
    clear_url_caches()
    scene = make_scene()
    found = {}
    for rows in SIZES:
        grow(scene, rows)
        found[rows] = measure(scene)
    text = page(found)
    DOCUMENT.write_text(text)
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
