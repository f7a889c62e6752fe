"""Read a brief as a generator sees it: typed, trimmed, and only the fields that its job type declares.

Everything that a text may quote comes through here, so that the brief's own rules are applied once:
constraints win over everything else, and an age range leaves the texts when the constraints forbid it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from generation.knowledge.platforms import PLATFORMS, POST_JOBS
from generation.parsing import Kpi, Money, find_money, parse_kpis
from generation.types import Reads, UndeclaredRead

_AGES = re.compile(
    r",?\s*\(?\b(?:aged?|ages|between)\s+\d{1,2}\s*(?:-|–|to|and)\s*\d{1,2}(?:\s+years(?:\s+old)?)?\)?"
    r"|,?\s*\b\d{1,2}\s*(?:-|–|to)\s*\d{1,2}[- ]year[- ]olds?\b"
    r"|,?\s*\b(?:over|under)\s+\d{1,2}s?\b(?=\s*(?:,|\.|$|and\b|who\b))",
    re.IGNORECASE,
)
_TURNS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Characters that turn the reading direction of all that follows: they could make our sentences read otherwise."""
_NO_AGE = re.compile(r"\bage\b|\bageis[mt]\b|\bage[- ]", re.IGNORECASE)
LISTS = (
    "differentiators", "competitors", "proof_assets", "pain_points", "desired_outcomes", "objections", "voice_examples",
)  # fmt: skip
READ_LINES = 30
"""How many lines of each of LISTS are read: all are compared with each other, which takes the square of their number.
What must be obeyed (banned words, constraints, disclaimers) is read to its end.
"""


@dataclass(frozen=True)
class Brief:
    """Intake content, upstream sections and the ticked job types, behind declared reads.

    `sections` maps job type to section content. `allowed=None` allows every read.
    """

    intake: Mapping[str, Any]
    sections: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    selection: tuple[str, ...] = ()
    allowed: Reads | None = None

    def restricted_to(self, reads: Reads) -> Brief:
        return Brief(self.intake, self.sections, self.selection, reads)

    # -- reading ----------------------------------------------------------------------------------

    def raw(self, key: str) -> Any:
        """Return the stored value of one intake field, or None. Raises UndeclaredRead."""
        if self.allowed is not None and key not in self.allowed.intake:
            raise UndeclaredRead(f"intake field {key}")
        return self.intake.get(key)

    def section(self, job_type: str) -> Mapping[str, Any]:
        """Return an upstream section's content; empty when it was not produced. Raises UndeclaredRead."""
        if self.allowed is not None and job_type not in self.allowed.sections:
            raise UndeclaredRead(f"section {job_type}")
        return self.sections.get(job_type, {})

    def text(self, key: str) -> str:
        value = self.raw(key)
        return _even(value) if isinstance(value, str) else ""

    def lines(self, key: str) -> list[str]:
        """Return a 'one per line' or list field as trimmed, non-empty strings without their final full stop."""
        value = self.raw(key)
        found = value if isinstance(value, list) else str(value or "").splitlines()
        return list(_lines(tuple(str(line) for line in found)))

    def _context(self, block: str, key: str) -> str:
        data = self.raw("context_data")
        part = data.get(block) if isinstance(data, Mapping) else None
        value = part.get(key) if isinstance(part, Mapping) else None
        return _even(value) if value else ""

    def _quoted(self, text: str) -> str:
        """Make a text printable: without ages where the constraints forbid an age preference."""
        if _forbids_ages(self.text("constraints")):
            return " ".join(_AGES.sub("", text).split()).replace(" ,", ",")
        return text

    # -- A, B: who and what -----------------------------------------------------------------------

    @property
    def client_name(self) -> str:
        return self.text("client_name")

    @property
    def website(self) -> str:
        """Return the website; empty when the client has none yet."""
        return "" if self.raw("no_website") else self.text("website")

    @property
    def industry(self) -> str:
        return self.text("industry")

    @property
    def industry_label(self) -> str:
        """Return the industry as a person would say it: the free text when 'Other' was chosen."""
        return self.text("industry_other") or self.industry if self.industry == "Other" else self.industry

    @property
    def geography(self) -> str:
        return self.text("geography")

    @property
    def timezone(self) -> str:
        return self.text("timezone") or "UTC"

    @property
    def contact_email(self) -> str:
        return self.text("contact_email")

    @property
    def primary_offer(self) -> str:
        return self.text("primary_offer")

    @property
    def main_offer(self) -> str:
        """Return the offer's first line, which names the subject of a text."""
        return next(iter(self.lines("primary_offer")), "")

    @property
    def offers(self) -> str:
        """Return all lines of the offer as one."""
        return "; ".join(self.lines("primary_offer"))

    @property
    def pricing(self) -> str:
        return self.text("pricing")

    @property
    def aov_ltv(self) -> str:
        return self.text("aov_ltv")

    @property
    def differentiators(self) -> list[str]:
        return self.lines("differentiators")[:READ_LINES]

    @property
    def competitors(self) -> list[str]:
        return self.lines("competitors")[:READ_LINES]

    @property
    def proof_assets(self) -> list[str]:
        """Return each proof as a line of its own; the sentences of one line are split."""
        found = (re.split(r"(?<=[.;])\s+(?=[A-Z0-9\"'])", line) for line in self.lines("proof_assets")[:READ_LINES])
        return [part.rstrip(".;") for parts in found for part in parts if part.strip()]

    # -- C: audience ------------------------------------------------------------------------------

    @property
    def target_audience(self) -> str:
        return self._quoted(self.text("target_audience")).rstrip(".")

    @property
    def pain_points(self) -> list[str]:
        return [self._quoted(line) for line in self.lines("pain_points")[:READ_LINES]]

    @property
    def desired_outcomes(self) -> list[str]:
        return [self._quoted(line) for line in self.lines("desired_outcomes")[:READ_LINES]]

    @property
    def objections(self) -> list[str]:
        return self.lines("objections")[:READ_LINES]

    # -- D: goals ---------------------------------------------------------------------------------

    @property
    def objective(self) -> str:
        return self.text("objective")

    @property
    def kpis(self) -> list[Kpi]:
        """Parse the targets in the order of the brief; a line without a horizon takes the engagement's duration."""
        return parse_kpis(str(self.raw("kpi_targets") or "").translate(_TURNS), self.duration_weeks)

    @property
    def start_date(self) -> date:
        """Return the first day of the plan; Monday 2027-01-04 for a brief that was never submitted."""
        try:
            return date.fromisoformat(self.text("start_date"))
        except ValueError:
            return date(2027, 1, 4)

    @property
    def duration_weeks(self) -> int:
        value = self.raw("duration_weeks")
        return value if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 104 else 12

    @property
    def budget(self) -> list[Money]:
        """Return the amounts named in the budget range, smallest first; empty when none can be read."""
        return sorted(find_money(self.text("budget_range")), key=lambda m: m.amount)

    @property
    def budget_text(self) -> str:
        return self.text("budget_range")

    @property
    def constraints(self) -> list[str]:
        """For obeying, never for printing in a file for the client."""
        return list(_sentences(tuple(self.lines("constraints"))))

    # -- E: voice ---------------------------------------------------------------------------------

    @property
    def tone_voice(self) -> str:
        return self.text("tone_voice").rstrip(".")

    @property
    def voice_examples(self) -> list[str]:
        return self.lines("voice_examples")[:READ_LINES]

    @property
    def banned_words(self) -> list[str]:
        """For obeying, never for printing in a file for the client."""
        return self.lines("banned_words")

    @property
    def disclaimers(self) -> list[str]:
        """Return the required notices word for word, each line whole."""
        value = self.raw("required_disclaimers")
        found = value if isinstance(value, list) else str(value or "").splitlines()
        return [" ".join(str(line).split()) for line in found if str(line).strip()]

    @property
    def languages(self) -> list[str]:
        return self.lines("languages") or ["English"]

    # -- F, G: assets and delivery ----------------------------------------------------------------

    @property
    def brand_kit(self) -> str:
        return self.text("brand_kit")

    @property
    def content_library(self) -> str:
        return self.text("content_library")

    @property
    def social_handles(self) -> dict[str, str]:
        """Map platforms to handles in the order of PLATFORMS: the order of keys in a brief has no meaning."""
        value = self.raw("social_handles")
        items = value.items() if isinstance(value, Mapping) else ()
        found = {str(k).strip().lower(): _even(v) for k, v in items if str(v or "").strip()}
        known = list(PLATFORMS)
        return dict(sorted(found.items(), key=lambda item: (known.index(item[0]) if item[0] in known else 99, item[0])))

    @property
    def platforms(self) -> list[str]:
        """List the platforms to cover: social handles first, then the ticked post jobs. Reads both fields."""
        self.raw("generation_plan")
        found = [key for key in self.social_handles if key in PLATFORMS]
        ticked = [POST_JOBS[job] for job in self.selection if job in POST_JOBS]
        return _unique([*found, *ticked])

    @property
    def tracking_status(self) -> str:
        return self.text("tracking_status") or "Unknown"

    @property
    def ad_account_ready(self) -> str:
        return self.text("ad_account_ready") or "Unknown"

    @property
    def report_frequency(self) -> str:
        data = self.raw("delivery_requirements")
        value = data.get("frequency") if isinstance(data, Mapping) else None
        return str(value or "One-time")

    # -- context blocks ---------------------------------------------------------------------------

    def hiring(self, key: str) -> str:
        """Return evp_statement, role_types, hiring_locations or employer_brand_notes; empty when not given."""
        return self._quoted(self._context("hiring", key))

    def ecommerce(self, key: str) -> str:
        """Return product_catalog_url, top_skus or margins; empty when not given."""
        return self._context("ecommerce", key)

    def services(self, key: str) -> str:
        """Return service_deck_link, service_areas or booking_link; empty when not given."""
        return self._context("services", key)


@lru_cache(maxsize=256)
def _lines(found: tuple[str, ...]) -> tuple[str, ...]:
    """Clean the lines once: a section asks for the same ones again and again."""
    return tuple(line for line in (_even(line).rstrip(".;") for line in found) if line)


@lru_cache(maxsize=64)
def _sentences(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part for line in lines for part in re.split(r"(?<=\.)\s+", line) if part)


@lru_cache(maxsize=64)
def _forbids_ages(constraints: str) -> bool:
    return bool(_NO_AGE.search(constraints))


def _even(value: object) -> str:
    """Put a text on one line, with single spaces, in the reading direction of its own letters."""
    return " ".join(str(value).translate(_TURNS).split())


def _unique(items: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(items))
