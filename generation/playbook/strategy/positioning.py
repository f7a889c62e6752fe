"""What the brand stands for beside the alternatives, what stands behind each claim, and what is given up."""

from __future__ import annotations

import re

from pydantic import Field

from generation.brief import Brief
from generation.knowledge.positions import Stance, stance
from generation.playbook.compose import join_words, pick, sentence
from generation.playbook.rules import obey
from generation.playbook.strategy._voice import COMMON, outcomes, pains, quotable, slots, trade_of
from generation.playbook.variants import worded
from generation.playbook.writing import lower_head, shorten
from generation.registry import job_type
from generation.types import JobModule, Part, Reads, Section

_LONG_WORD = re.compile(r"[a-z]{5,}")


class Differentiator(Part):
    claim: str
    proof: str = Field(title="What stands behind it")


class Positioning(Section):
    statement: str = Field(title="Positioning statement")
    category: str
    frame: str = Field(title="Beside what")
    differentiators: list[Differentiator] = Field(json_schema_extra={"view": "table"})
    to_find_out: list[str] = Field(default=[], title="To find out before launch")
    price: str = Field(title="Price and terms")
    evidence: list[str] = Field(title="Evidence on file")
    claim_rules: list[str] = Field(title="Claims")
    trade_offs: list[str] = Field(title="What we give up")


@job_type(
    "positioning",
    module=JobModule.STRATEGY,
    label="Positioning",
    order=1,
    reads=Reads(
        intake=(
            *COMMON,
            "pain_points",
            "desired_outcomes",
            "differentiators",
            "competitors",
            "proof_assets",
            "pricing",
            "context_data",
        )
    ),
    schema=Positioning,
)
def positioning(brief: Brief) -> Positioning:
    view, words = worded(brief, stance(brief.objective)), _words(brief)
    category, language = pick(brief, "category", view.category), view.language or trade_of(brief).language
    section = Positioning(
        statement=_statement(brief, view, words),
        category=f"{category.format(**words)} {language}",
        frame=_frame(brief, view, words),
        differentiators=_differentiators(brief, view, words),
        to_find_out=[line.format(**words) for line in view.questions] if len(_claims(brief)) < 2 else [],
        price=_price(brief, view, words),
        evidence=_evidence(brief, view, words),
        claim_rules=_claim_rules(brief, view, words),
        trade_offs=[*(view.trade_offs or trade_of(brief).trade_offs), view.trade_off],
    )
    return obey(brief, section)


def _words(brief: Brief) -> dict[str, str]:
    evp = quotable(brief, [brief.hiring("evp_statement").rstrip(".")], 140)
    exchange = f"“{evp[0]}”" if evp and evp[0] else "terms that it has yet to put into one sentence"
    return {**slots(brief), "pain": str(pains(brief)[0]), "outcome": str(outcomes(brief)[0]), "exchange": exchange}


def _claims(brief: Brief) -> list[str]:
    return quotable(brief, brief.differentiators)[:4]


def _statement(brief: Brief, view: Stance, words: dict[str, str]) -> str:
    opening = pick(brief, "statement", view.statement).format(**words)
    claims = _claims(brief)
    closing = view.claim.format(claim=claims[0], **words) if claims else view.no_claim.format(**words)
    return f"{opening} {closing}"


def _frame(brief: Brief, view: Stance, words: dict[str, str]) -> str:
    """Name the alternatives without judging them: whatever the constraints say, this cannot break them."""
    rivals = [
        lower_head(name) if name == "Spreadsheets" else name for name in quotable(brief, brief.competitors, 40)[:4]
    ]
    if rivals:
        beside = pick(brief, "rivals", view.rivals).format(rivals=join_words(rivals), **words)
    else:
        beside = view.no_rivals.format(**words)
    return f"{beside} {view.inertia.format(**words)}"


def _differentiators(brief: Brief, view: Stance, words: dict[str, str]) -> list[Differentiator]:
    found = []
    spare = [line.format(**words) for line in (*view.missing, "Not evidenced so far; {proof} would do.")]
    for claim in _claims(brief):
        document = _document(claim, _documents(brief))
        found.append(
            Differentiator(claim=sentence(claim), proof=f"On file: “{document}”." if document else spare.pop(0))
        )
    return found


def _documents(brief: Brief) -> list[str]:
    notes = [brief.hiring("employer_brand_notes").rstrip(".")]
    return [line for line in quotable(brief, [*brief.proof_assets, *notes], 140) if line]


def _document(claim: str, documents: list[str]) -> str:
    """Find the document on the same subject: two long words in common, or one of nine letters."""
    wanted = set(_LONG_WORD.findall(claim.lower()))
    for document in documents:
        common = {w for w in wanted if w.rstrip("s") in document.lower()}
        if len(common) > 1 or any(len(word) > 8 for word in common):
            return document
    return ""


def _price(brief: Brief, view: Stance, words: dict[str, str]) -> str:
    prices = quotable(brief, [brief.pricing], 90) if brief.pricing else []
    return view.price.format(price=prices[0], **words) if prices else view.no_price.format(**words)


def _evidence(brief: Brief, view: Stance, words: dict[str, str]) -> list[str]:
    documents = _documents(brief)
    if not documents:
        return [f"None in the brief. {shorten(brief.client_name, 60)} is asked for {trade_of(brief).proof}."]
    return [f"“{line}”: {use.format(**words)}." for line, use in zip(documents, view.evidence, strict=False)]


def _claim_rules(brief: Brief, view: Stance, words: dict[str, str]) -> list[str]:
    own = pick(
        brief,
        "claims",
        (
            "A sentence about {brand} that cannot be traced to this page is not used.",
            "Superlatives are left out unless a dated source stands beside them.",
            "Every line about {offer} should survive being read aloud to a sceptical client of {brand}.",
        ),
    )
    return [view.claims or trade_of(brief).regulated, own.format(**words)]
