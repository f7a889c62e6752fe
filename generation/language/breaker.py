"""A circuit breaker per provider: five failures in a row stop all calls to it for five minutes."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

FAILURES = 5
OPEN_SECONDS = 300.0


@dataclass
class Breaker:
    """The state of all circuits in this process. After the pause one call closes the circuit or opens it again."""

    clock: Callable[[], float] = time.monotonic
    failures: dict[str, int] = field(default_factory=dict)
    open_until: dict[str, float] = field(default_factory=dict)

    def reset(self) -> None:
        """Forget every failure, as a new process would."""
        self.failures.clear()
        self.open_until.clear()

    def allows(self, name: str) -> bool:
        return self.clock() >= self.open_until.get(name, float("-inf"))

    def succeeded(self, name: str) -> None:
        self.failures.pop(name, None)
        self.open_until.pop(name, None)

    def failed(self, name: str) -> None:
        self.failures[name] = self.failures.get(name, 0) + 1
        if self.failures[name] >= FAILURES:
            self.open_until[name] = self.clock() + OPEN_SECONDS
