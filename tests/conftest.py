from __future__ import annotations

import pytest

from jobs.language import BREAKER
from jobs.taking import FAIRNESS_PAUSE


@pytest.fixture(autouse=True)
def forgetful_process() -> None:
    """Reset what a process remembers from one job to the next: no test begins with another one's memory."""
    BREAKER.reset()
    FAIRNESS_PAUSE.reset()
