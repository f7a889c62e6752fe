"""Define the kernel's vocabulary: types, states, the graph, reasons and errors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db.models import TextChoices

if TYPE_CHECKING:
    from artifacts.models import Artifact


class ArtifactType(TextChoices):
    """Name the six types, in the order of the work."""

    INTAKE = "intake", "Client Intake"
    STRATEGY = "strategy", "Strategy"
    CREATIVES = "creatives", "Creatives"
    EXECUTION = "execution", "Execution"
    MONITORING = "monitoring", "Monitoring"
    DELIVERY = "delivery", "Delivery"

    @property
    def requires(self) -> tuple[ArtifactType, ...]:
        """Return the types that must be approved before work on this type starts: the direct gate."""
        return REQUIRES[self]

    @property
    def ancestors(self) -> tuple[ArtifactType, ...]:
        """Return all types that this type is built on, to any depth, in the order of the types."""
        return _ancestors(self)

    @property
    def unlocks(self) -> tuple[ArtifactType, ...]:
        """Return the types whose direct gate names this one."""
        return tuple(t for t in ArtifactType if self in t.requires)


REQUIRES: dict[ArtifactType, tuple[ArtifactType, ...]] = {
    ArtifactType.INTAKE: (),
    ArtifactType.STRATEGY: (ArtifactType.INTAKE,),
    ArtifactType.CREATIVES: (ArtifactType.STRATEGY,),
    ArtifactType.EXECUTION: (ArtifactType.STRATEGY, ArtifactType.CREATIVES),
    ArtifactType.MONITORING: (ArtifactType.EXECUTION,),
    ArtifactType.DELIVERY: (
        ArtifactType.INTAKE,
        ArtifactType.STRATEGY,
        ArtifactType.CREATIVES,
        ArtifactType.EXECUTION,
    ),
}


@cache
def _ancestors(kind: ArtifactType) -> tuple[ArtifactType, ...]:
    found = {up for direct in kind.requires for up in (direct, *direct.ancestors)}
    return tuple(t for t in ArtifactType if t in found)


class ArtifactStatus(TextChoices):
    """Name the states; the value is stored, the label is shown."""

    DRAFT = "draft", "Draft"
    REVISED = "revised", "Revised, needs approval"
    APPROVED = "approved", "Approved"
    FLAGGED = "flagged_for_review", "Out of date"
    ARCHIVED = "archived", "Archived"


OPEN_STATES = (ArtifactStatus.DRAFT, ArtifactStatus.REVISED)
"""Where an approval is still missing."""
STAMPED_STATES = (ArtifactStatus.APPROVED, ArtifactStatus.FLAGGED)
"""The states with an approval in force, whether up to date or not."""


class FlagKind(TextChoices):
    """Tell who flagged an artifact; only the cascade's flags are lifted by the cascade."""

    NONE = "", "Not flagged"
    CASCADE = "cascade", "By a change upstream"
    PERSON = "person", "By a person"


class Verdict(TextChoices):
    """Name what a person can decide."""

    APPROVED = "approved", "Approved"
    STILL_VALID = "still_valid", "Marked as still valid"
    CHANGES_REQUESTED = "changes_requested", "Changes requested"
    REVOKED = "revoked", "Approval revoked"


EFFECTIVE_VERDICTS = (Verdict.APPROVED, Verdict.STILL_VALID)
"""The verdicts behind an approval; at most one of an artifact's is not ended."""


class Severity(TextChoices):
    """Rank a finding by what it refuses."""

    ERROR = "error", "Error"
    BLOCKER = "blocker", "Blocker"
    WARNING = "warning", "Warning"


class Finding(NamedTuple):
    """Report what a check found: an error refuses the save, a blocker the approval unless waived; a warning informs."""

    code: str
    severity: str
    message: str
    place: str = ""


@dataclass(frozen=True)
class Reason:
    """Explain a refusal: a code for programs, a sentence for people, what it is about and who can act."""

    code: str
    sentence: str
    artifact: str = ""
    who: str = ""
    url_name: str = ""

    def __str__(self) -> str:
        return self.sentence


class Gate(NamedTuple):
    """Answer whether a gate is open, with the reasons if it is not."""

    allowed: bool
    reasons: list[Reason]


class Sources(NamedTuple):
    """Record what was read: version and content hash by artifact type."""

    versions: dict[str, int]
    hashes: dict[str, str]


class Cause(NamedTuple):
    """Name an upstream whose content is not the one that was read."""

    upstream: str
    read_version: int | None
    current_version: int

    def __str__(self) -> str:
        if self.read_version is None:
            return f"Upstream {self.upstream} v{self.current_version} was not read"
        return f"Upstream {self.upstream} changed from v{self.read_version} to v{self.current_version}"


class CheckContext(NamedTuple):
    """Hold what a check may look at besides the content: the type, and the engagement's intake content."""

    type: str
    intake: Mapping[str, Any]


CONFLICT_CODES = frozenset({"exists", "conflict", "already_approved"})
"""Codes of the reasons that make a refusal a Conflict."""


class NotAllowed(Exception):
    """Refuse a write because of the state, with every reason at once."""

    def __init__(self, reasons: Iterable[Reason]) -> None:
        self.reasons = list(reasons)
        super().__init__("; ".join(str(reason) for reason in self.reasons))


class Conflict(NotAllowed):
    """Refuse a write because somebody was first. `current` is the row as it stands; the sentence says who and when."""

    def __init__(self, current: Artifact, reasons: Iterable[Reason]) -> None:
        self.current = current
        super().__init__(reasons)


class InvalidContent(Exception):
    """Refuse content that cannot be saved. Errors and warnings are sentences that name the field."""

    def __init__(self, errors: Iterable[str], warnings: Iterable[str] = ()) -> None:
        self.errors = list(errors)
        self.warnings = list(warnings)
        super().__init__("; ".join(self.errors))


class Busy(Exception):
    """Report that the engagement stayed locked for too long."""

    def __init__(self) -> None:
        super().__init__("Someone else is working on this engagement right now. Nothing changed: try again.")
