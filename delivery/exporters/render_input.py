"""Hold what an exporter reads: plain values, no database. The same input gives the same bytes.

Approvers and times are not part of it: they stand in manifest.json, so that the files of equal content are equal.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from typing import Any

from delivery.branding import Branding
from delivery.exporters.pictures import DRAWN, drawn
from generation.brief import Brief
from generation.colour import Palette, palette
from generation.render import Image

Content = Mapping[str, Any]

MODULES = ("strategy", "creatives", "execution", "monitoring")


@dataclass(frozen=True)
class SourceArtifact:
    """One approved version that the package is built from."""

    type: str
    label: str
    version: int
    content_hash: str
    source_versions: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class RenderInput:
    """`modules` maps module to job type to section content; a module or section that was not produced is absent."""

    client_name: str
    engagement_name: str
    agency_name: str
    intake: Content
    modules: Mapping[str, Mapping[str, Content]] = field(default_factory=dict)
    artifacts: tuple[SourceArtifact, ...] = ()
    waivers: tuple[Content, ...] = ()
    branding: Branding = field(default_factory=Branding)

    @cached_property
    def sections(self) -> dict[str, Content]:
        """Map job types to their sections; empty ones are left out."""
        found = {}
        for module in MODULES:
            for job_type, content in (self.modules.get(module) or {}).items():
                if isinstance(content, Mapping) and content:
                    found[job_type] = content
        return found

    def section(self, job_type: str) -> Content:
        """Return one section's content; empty when it was not produced."""
        return self.sections.get(job_type, {})

    def parts(self, job_type: str, key: str) -> list[Content]:
        """Return the list of objects under a section's key; anything else in it is left out."""
        value = self.section(job_type).get(key)
        return [item for item in value if isinstance(item, Mapping)] if isinstance(value, list) else []

    def module(self, module: str) -> dict[str, Content]:
        """Return a module's non-empty sections, in the order they were given."""
        return {job: self.sections[job] for job in self.modules.get(module) or {} if job in self.sections}

    @cached_property
    def brief(self) -> Brief:
        """Read the intake with its own rules applied: parsed targets, ages dropped where the constraints say so."""
        return Brief(self.intake, self.sections)

    @property
    def start_date(self) -> date:
        return self.brief.start_date

    @property
    def end_date(self) -> date:
        """Return the last day of the engagement."""
        try:
            return self.start_date + timedelta(weeks=self.brief.duration_weeks, days=-1)
        except OverflowError:
            return self.start_date

    @property
    def stamp(self) -> datetime:
        """Return the date that all files carry: midnight UTC of the start date, never the clock.

        ZIP knows 1980 to 2107.
        """
        year = min(max(self.start_date.year, 1980), 2107)
        day = self.start_date if year == self.start_date.year else date(year, 1, 1)
        return datetime.combine(day, time.min, UTC)

    @cached_property
    def palette(self) -> Palette:
        return palette(self.brief)

    @cached_property
    def pictures(self) -> dict[str, list[Image]]:
        """Draw the creatives by job type, once for all files."""
        return {job: drawn(job, self.sections[job]) for job in DRAWN if job in self.sections}

    @property
    def undrawn(self) -> list[str]:
        """List the creatives of which no picture could be drawn, mostly after an edit by hand."""
        return [job for job, pictures in self.pictures.items() if not pictures]
