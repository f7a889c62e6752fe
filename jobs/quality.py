"""Adapt generation's quality checks to the kernel's findings, and cache findings per text."""

from __future__ import annotations

import hashlib
import json
from collections import OrderedDict
from collections.abc import Callable, Mapping
from functools import cached_property
from threading import Lock
from typing import Any, NamedTuple

from artifacts import checks
from artifacts.types import ArtifactType, CheckContext, Finding, Severity
from generation.document import section_label
from generation.quality import Issue, QualityBrief, check_section
from jobs.engine.executors import sections_of

MODULES = (ArtifactType.STRATEGY, ArtifactType.CREATIVES, ArtifactType.EXECUTION, ArtifactType.MONITORING)
REMEMBERED = 4096
"""How many sections' findings a process caches: those of some 170 plans, a few kB each."""


class Question(NamedTuple):
    """The cache key: hashes of the text and the intake, on which alone findings depend.

    The checks cannot change while the process lives, and the cache dies with the process.
    """

    job_type: str
    section: str
    intake: str


class Memory:
    """A bounded cache of findings, shared by threads."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._answers: OrderedDict[Question, tuple[Issue, ...]] = OrderedDict()
        self._lock = Lock()

    def answer(self, question: Question, ask: Callable[[], list[Issue]]) -> tuple[Issue, ...]:
        with self._lock:
            if question in self._answers:
                self._answers.move_to_end(question)
                return self._answers[question]
        found = tuple(ask())
        with self._lock:
            self._answers[question] = found
            while len(self._answers) > self.size:
                self._answers.popitem(last=False)
        return found


memory = Memory(REMEMBERED)


class _Asking:
    """The checks for one intake; parses the brief only when a section is not cached."""

    def __init__(self, intake: Mapping[str, Any]) -> None:
        self.intake = intake
        self.hash = _hash(intake)

    @cached_property
    def brief(self) -> QualityBrief:
        return QualityBrief.from_intake(self.intake)

    def issues(self, job_type: str, section: Mapping[str, Any]) -> tuple[Issue, ...]:
        question = Question(job_type, _hash(section), self.hash)
        return memory.answer(question, lambda: check_section(job_type, section, self.brief))


def check(content: Mapping[str, Any], context: CheckContext) -> list[Finding]:
    """Findings on every section of a module's artifact. A draft may be incomplete; what is approved may not."""
    sections = sections_of(content)
    if content and not sections:
        return [Finding("empty", Severity.BLOCKER, f"{context.type} has no section to approve.")]
    asking = _Asking(context.intake)
    return [
        _finding(job_type, issue)
        for job_type, section in sections.items()
        for issue in asking.issues(job_type, section)
    ]


def _hash(value: Mapping[str, Any]) -> str:
    """Hash the value independently of the order of its keys, which the database may change."""
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()


def _finding(job_type: str, issue: Issue) -> Finding:
    place = f"{job_type}.{issue.place}" if issue.place else job_type
    return Finding(issue.code, Severity(issue.severity.value), f"{section_label(job_type)}: {issue.message}", place)


def register() -> None:
    for module in MODULES:
        checks.register(module, check)
