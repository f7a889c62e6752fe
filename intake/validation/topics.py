"""List the words for which the warnings search."""

from __future__ import annotations

from decimal import Decimal

STUDENTS = ("student", "undergraduate", "undergrad", "pupil", "fresher", "sixth former", "school leaver")

HIGH_TICKET = ("high ticket", "high end", "high price", "high priced", "luxury", "premium", "expensive")
HIGH_PRICE = {
    "INR": Decimal(50_000), "JPY": Decimal(150_000), "SEK": Decimal(10_000), "AED": Decimal(4_000),
    "ZAR": Decimal(15_000),
}  # fmt: skip
"""Amounts from which a single price is high for a student; 1,000 in every other currency."""

REGULATED_INDUSTRIES = {"Healthcare": "health", "Finance": "finance"}
REGULATED: dict[str, tuple[str, ...]] = {
    "finance": (
        "finance", "financial", "loan", "lending", "mortgage", "insurance", "investment", "investing", "credit",
        "pension", "trading", "forex", "banking", "wealth management", "debt", "annuity",
    ),
    "health": (
        "health", "healthcare", "medical", "medicine", "clinic", "clinical", "supplement", "therapy", "therapist",
        "pharmacy", "pharmaceutical", "dental", "dentist", "weight loss", "diagnosis", "vaccine", "cbd",
    ),
    "legal": (
        "legal", "lawyer", "law firm", "solicitor", "attorney", "litigation", "barrister", "paralegal", "immigration",
    ),
    "gambling": ("gambling", "betting", "casino", "lottery", "poker", "sportsbook", "bingo", "wager"),
    "crypto": ("crypto", "cryptocurrency", "bitcoin", "ethereum", "blockchain", "nft", "defi", "stablecoin"),
    "employment": ("employment", "recruitment", "recruiting", "recruiter", "staffing", "headhunting", "job advert"),
}  # fmt: skip
DEMANDS = frozenset({"disclaimer", "disclaimers", "disclosure", "disclosures", "disclose", "wording", "notice"})
DEMAND_PHRASES = (
    "must state", "must say", "must carry", "must include", "must mention", "must show", "always state", "always say",
    "always include", "always mention", "always add", "always show", "risk warning",
)  # fmt: skip
DENIALS = frozenset({"no", "not", "never", "avoid", "without", "don"})
"""Words that make a sentence forbid rather than demand."""

STOP_WORDS = frozenset((
    "a", "ad", "add", "ads", "advert", "adverts", "all", "always", "an", "and", "any", "are", "as", "at", "be",
    "by", "carry", "each", "every", "for", "from", "has", "have", "in", "include", "includes", "is", "it", "its",
    "mention", "must", "necessary", "need", "needed", "needs", "of", "on", "or", "our", "page",
    "pages", "post", "posts", "required", "say",
    "show", "state", "text", "texts", "that", "the", "their", "them", "these", "this", "to",
    "use", "used", "we", "with", "you", "your",
))  # fmt: skip

WRITTEN_LANGUAGES = frozenset({"english", "en", "eng"})
"""Languages that the playbook writes."""
