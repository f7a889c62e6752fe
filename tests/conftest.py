from __future__ import annotations

import pytest

from jobs.engine.claim_sql import FAIRNESS_PAUSE
from jobs.llm.writer import BREAKER


@pytest.fixture(autouse=True)
def forgetful_process() -> None:
    """Reset what a process remembers from one job to the next: no test begins with another one's memory."""
    BREAKER.reset()
    FAIRNESS_PAUSE.reset()
