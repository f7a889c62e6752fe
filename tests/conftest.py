from __future__ import annotations

from typing import Any

import pytest

from jobs.engine.claim_sql import FAIRNESS_PAUSE
from jobs.llm.writer import BREAKER

LARGE = 64 * 2**20
"""In kB: the process of a whole suite is larger than a worker's child may become."""


@pytest.fixture(autouse=True)
def forgetful_process(settings: Any) -> None:
    """Reset what a process remembers from one job to the next: no test begins with another one's memory."""
    settings.CELERY_WORKER_MAX_MEMORY_PER_CHILD = LARGE
    BREAKER.reset()
    FAIRNESS_PAUSE.reset()
