"""Define the types of generation: modules, reads, specifications and sections. Pure Python."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    from generation.brief import Brief

GENERATOR_VERSION = "playbook-1"


class JobModule(StrEnum):
    STRATEGY = "strategy"
    CREATIVES = "creatives"
    EXECUTION = "execution"
    MONITORING = "monitoring"
    DELIVERY = "delivery"

    @property
    def band(self) -> int:
        """Return the first priority of the module's band; each band is 100 wide."""
        return _BANDS[self]

    @property
    def depends_on(self) -> tuple[JobModule, ...]:
        """List the modules whose selected jobs must have completed first."""
        return _DEPENDS_ON[self]


_BANDS = {module: 100 * place for place, module in enumerate(JobModule)}
_DEPENDS_ON: dict[JobModule, tuple[JobModule, ...]] = {
    JobModule.STRATEGY: (),
    JobModule.CREATIVES: (JobModule.STRATEGY,),
    JobModule.EXECUTION: (JobModule.STRATEGY, JobModule.CREATIVES),
    JobModule.MONITORING: (JobModule.EXECUTION,),
    JobModule.DELIVERY: (JobModule.STRATEGY, JobModule.CREATIVES, JobModule.EXECUTION),
}


class Section(BaseModel):
    """What one job produces: typed, without ids or times, the same bytes for the same brief."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class Part(BaseModel):
    """A piece of a section: a persona, a slide, a post."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


@dataclass(frozen=True)
class Reads:
    """What a generator may read: intake fields, and upstream sections by job type."""

    intake: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()

    def without(self, names: str) -> Reads:
        """A shared list without the reads that a job type never makes, named in one text. Raises ValueError for a
        name that is not in the list."""
        gone = set(names.split())
        if unknown := gone - {*self.intake, *self.sections}:
            raise ValueError(f"Never declared: {', '.join(sorted(unknown))}")
        return Reads(*(tuple(key for key in held if key not in gone) for held in (self.intake, self.sections)))


@dataclass(frozen=True)
class ExportFormat:
    """The file that a job makes. `key` names its box among the brief's Required Outputs, such as "pdf"."""

    key: str
    filename: str
    media_type: str


@dataclass(frozen=True)
class JobSpec:
    """One of the catalogue's job types. `order` is its place within the module; what makes a file has a `format`."""

    key: str
    module: JobModule
    label: str
    order: int
    reads: Reads
    schema: type[Section] | None = None
    generate: Callable[[Brief], Section] | None = field(default=None, compare=False)
    optional: bool = False
    retry: str = "standard"
    """The name of its retry policy: how often it is tried, and after which errors never again."""
    format: ExportFormat | None = None


class UndeclaredRead(LookupError):
    """A generator read an intake field or a section that its job type does not declare."""


class UnknownJobType(LookupError):
    """No job type of that name is registered."""
