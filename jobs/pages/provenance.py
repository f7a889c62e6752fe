"""Read where each section of an artifact comes from, and how much of it a person wrote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from difflib import SequenceMatcher
from typing import Any

from artifacts.canonical import content_hash
from artifacts.models import Artifact
from generation.document import section_label
from jobs.engine.executors import sections_of
from jobs.models import JobRun
from jobs.types import RunOutcome


@dataclass(frozen=True)
class SectionProvenance:
    """One section. `edited` is the share of its words that a person wrote, 0 to 1; 1 when no run produced it.

    `cost` is money as text in `currency`; `notes` say what was refused on the way to this text.
    """

    job_type: str
    label: str
    edited: float
    generator: str = "a person"
    model: str = ""
    provider: str = ""
    prompt: str = ""
    inputs: Mapping[str, int] = field(default_factory=dict)
    changes: Sequence[str] = ()
    tokens_in: int = 0
    tokens_out: int = 0
    cost: str = "0"
    currency: str = ""
    seconds: float = 0.0
    fallback: bool = False
    notes: Sequence[str] = ()
    written_at: datetime | None = None

    @property
    def by_model(self) -> bool:
        return bool(self.provider)

    @property
    def free(self) -> bool:
        """Nobody was asked who takes money for it."""
        return not self.tokens_in and not self.tokens_out and Decimal(self.cost or 0) == 0

    @property
    def edited_percent(self) -> int:
        """Whole per cent; a single changed word is never shown as nothing."""
        return max(1, round(self.edited * 100)) if self.edited else 0


def section_provenance(artifact: Artifact) -> list[SectionProvenance]:
    """Read a card for each section of the artifact, in catalogue order.

    Each section is compared with the run whose output is nearest to it, so a regenerated section that was kept as
    edited by hand still shows what it was made from. One query, and one more when a section was edited; none for an
    artifact without sections.
    """
    if not (sections := sections_of(artifact.content)):
        return []
    runs = JobRun.objects.filter(
        job__engagement=artifact.engagement_id, job__module=artifact.type, outcome=RunOutcome.COMPLETED
    ).exclude(output=None)
    by_type: dict[str, list[JobRun]] = defaultdict(list)
    for run in runs.select_related("job").defer("output", "traceback").order_by("-number"):
        by_type[run.job.type].append(run)
    same = {key: _same(section, by_type[key]) for key, section in sections.items()}
    near = [run.pk for key in sections if same[key] is None for run in by_type[key][:_LOOKED_AT]]
    outputs = dict(JobRun.objects.filter(pk__in=near).values_list("pk", "output")) if near else {}
    return [_card(key, section, same[key], by_type[key], outputs) for key, section in sections.items()]


def edited_share(generated: Any, current: Any) -> float:
    """Compute the share of words that a person changed, 0 to 1.

    The larger of two shares: words of the current text that are not in the generated text in the same order, and words
    of the generated text that are gone.
    """
    before, after = list(_words(generated)), list(_words(current))
    if before == after:
        return 0.0
    kept = sum(block.size for block in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks())
    return round(1 - kept / max(len(before), len(after)), 4)


_LOOKED_AT = 5
"""An edited text is compared with the outputs of this many of the newest runs."""


def _same(section: Mapping[str, Any], runs: list[JobRun]) -> JobRun | None:
    """Find the run that wrote exactly this text."""
    now = content_hash(section) if runs else ""
    return next((run for run in runs if run.output_hash == now), None)


def _card(
    job_type: str, section: Mapping[str, Any], same: JobRun | None, runs: list[JobRun], outputs: Mapping[int, Any]
) -> SectionProvenance:
    label = section_label(job_type)
    if not runs:
        return SectionProvenance(job_type, label, edited=1.0)
    if same is not None:
        return _from(same, label, 0.0)
    shares = [(edited_share(outputs.get(run.pk), section), run) for run in runs[:_LOOKED_AT]]
    share, nearest = min(shares, key=lambda found: found[0])
    return _from(nearest, label, share)


def _from(run: JobRun, label: str, share: float) -> SectionProvenance:
    found = run.provenance
    return SectionProvenance(
        job_type=run.job.type,
        label=label,
        edited=share,
        generator=str(found.get("generator", "")),
        model=str(found.get("model") or found.get("version", "")),
        provider=str(found.get("provider", "")),
        prompt=str(found.get("prompt", "")),
        inputs=found.get("inputs") or run.source_versions,
        changes=found.get("changes", ()),
        tokens_in=int(found.get("tokens_in", 0)),
        tokens_out=int(found.get("tokens_out", 0)),
        cost=str(found.get("cost", "0")),
        currency=str(found.get("currency", "")),
        seconds=float(found.get("seconds", 0)),
        fallback=bool(found.get("fallback")),
        notes=found.get("notes", ()),
        written_at=run.ended_at,
    )


def _words(value: Any) -> Iterator[str]:
    """Yield every word of every text, in an order that does not depend on the order of keys."""
    if isinstance(value, Mapping):
        for key in sorted(map(str, value)):
            yield from _words(value[key])
    elif isinstance(value, list):
        for item in value:
            yield from _words(item)
    elif isinstance(value, str):
        yield from value.split()
    elif value is not None:
        yield str(value)
