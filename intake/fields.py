"""Define the fields of the Client Intake as data; form, validation, import and export derive from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from enum import StrEnum
from typing import Any

from generation.api import export_formats
from generation.knowledge.industries import INDUSTRIES
from generation.knowledge.platforms import PLATFORMS

TITLE = "Client Intake"
SUBTITLE = "Create/update the client & project brief used by all modules"
PLAN_KEY = "generation_plan"
PLAN_LABEL = "Generation Plan"

OBJECTIVES = ("Awareness", "Leads", "Sales", "Hiring", "Partnerships", "Retention")
TRACKING = ("Fully set up", "Partial", "No", "Unknown")
AD_ACCOUNTS = ("Active accounts", "Need setup", "Unknown")
FREQUENCIES = ("One-time", "Weekly", "Monthly")
WEEKS = (1, 104)


OBJECTIVE_WORDS = {
    "brand awareness": "Awareness", "visibility": "Awareness", "reach": "Awareness",
    "lead": "Leads", "lead gen": "Leads", "lead generation": "Leads", "generate leads": "Leads",
    "sale": "Sales", "revenue": "Sales", "conversion": "Sales", "conversions": "Sales", "increase sales": "Sales",
    "recruitment": "Hiring", "recruiting": "Hiring", "talent acquisition": "Hiring", "employer branding": "Hiring",
    "partnership": "Partnerships", "partner": "Partnerships", "partners": "Partnerships",
    "customer retention": "Retention", "loyalty": "Retention",
}  # fmt: skip
INDUSTRY_WORDS = {"ecommerce": "E-commerce", "e commerce": "E-commerce", "real-estate": "Real Estate"}


class FieldKind(StrEnum):
    """Name how a value is stored: as a string, except for list, whole number, box and handles."""

    TEXT = "text"
    LONG = "long text"
    LINES = "long text, one per line"
    LIST = "list"
    URL = "URL"
    EMAIL = "e-mail"
    ZONE = "timezone"
    CHOICE = "choice"
    DATE = "date"
    WHOLE = "whole number"
    BOX = "box"
    HANDLES = "map platform -> handle"


class Need(StrEnum):
    OPTIONAL = "optional"
    RECOMMENDED = "recommended"
    """Empty gives a warning."""
    REQUIRED = "required"
    """Empty blocks creation."""


@dataclass(frozen=True)
class IntakeField:
    """Describe one field. `path` is its place in the content; the last part is the key within its group.

    `was` is its old name in imported files, `words` maps synonyms of its options, in small letters, to the options.
    `quoted` texts may be printed word for word, so they are searched for banned words; a `subject` says what the client
    does, so it is searched for regulated topics.
    """

    path: tuple[str, ...]
    label: str
    kind: FieldKind = FieldKind.TEXT
    options: tuple[str, ...] = ()
    need: Need = Need.OPTIONAL
    help: str = ""
    default: Any = None
    was: str = ""
    words: Mapping[str, str] = dataclass_field(default_factory=dict, compare=False)
    quoted: bool = False
    subject: bool = False

    @property
    def id(self) -> str:
        """Return the path as messages carry it: "context_data.hiring.evp_statement"."""
        return ".".join(self.path)

    @property
    def name(self) -> str:
        """Return the path as the form's input carries it."""
        return "__".join(self.path)

    @property
    def initial(self) -> Any:
        """Return the default as it is stored; a new list each time."""
        return list(self.default) if isinstance(self.default, tuple) else self.default

    def read(self, content: Any) -> Any:
        """Return the stored value, or None. Never raises, whatever the content is."""
        for part in self.path:
            content = content.get(part) if isinstance(content, Mapping) else None
        return content


@dataclass(frozen=True)
class FormSection:
    """Group the fields of one part of the form. `shown_when` = (field key, value) for a context block, else None."""

    key: str
    title: str
    fields: tuple[IntakeField, ...]
    shown_when: tuple[str, str] | None = None

    def asked_for(self, content: Any) -> bool:
        if self.shown_when is None:
            return True
        key, value = self.shown_when
        return isinstance(content, Mapping) and content.get(key) == value


def _field(
    path: str, label: str, kind: FieldKind = FieldKind.TEXT, need: Need = Need.OPTIONAL, **more: Any
) -> IntakeField:
    return IntakeField(tuple(path.split(".")), label, kind, need=need, **more)


IDENTITY = FormSection("A", "Client identity", (
    _field("client_name", "Brand/Client Name", need=Need.REQUIRED, was="brand_name", quoted=True),
    _field("website", "Website", FieldKind.URL, Need.REQUIRED, help="The whole address, starting with http:// or https://."),
    _field("no_website", "No website yet", FieldKind.BOX, default=False),
    _field("industry", "Industry", FieldKind.CHOICE, Need.REQUIRED, options=tuple(INDUSTRIES), words=INDUSTRY_WORDS),
    _field("industry_other", "Industry, in your words", help="Only when the industry is Other.", subject=True),
    _field("geography", "Geography Served", need=Need.REQUIRED, help="Countries, regions or cities.",
           was="geography_served"),
    _field("timezone", "Timezone", FieldKind.ZONE, help="Dates of the plan are days in this zone."),
    _field("contact_email", "Contact Email", FieldKind.EMAIL),
))  # fmt: skip
OFFER = FormSection("B", "Offer & economics", (
    _field("primary_offer", "Primary Offer(s)", FieldKind.LONG, Need.REQUIRED, help="What is sold, and to whom.",
           was="primary_offers", quoted=True, subject=True),
    _field("pricing", "Pricing / Price Range", quoted=True),
    _field("aov_ltv", "AOV/LTV", help="Average order value, lifetime value."),
    _field("differentiators", "Differentiators / USP", FieldKind.LINES, Need.RECOMMENDED, help="One per line.",
           quoted=True, subject=True),
    _field("competitors", "Competitors", FieldKind.LIST, help="One per line."),
    _field("proof_assets", "Proof Assets (testimonials/links)", FieldKind.LONG, help="Only what may be quoted.",
           quoted=True),
))  # fmt: skip
AUDIENCE = FormSection("C", "Audience & market", (
    _field("target_audience", "Target Audience Description", FieldKind.LONG, Need.RECOMMENDED, quoted=True),
    _field("pain_points", "Pain Points", FieldKind.LINES, Need.RECOMMENDED, help="One per line.", quoted=True),
    _field("desired_outcomes", "Desired Outcomes", FieldKind.LINES, Need.RECOMMENDED, help="One per line.",
           quoted=True, subject=True),
    _field("objections", "Common Objections", FieldKind.LINES, help="One per line.", quoted=True),
))  # fmt: skip
GOALS = FormSection("D", "Goals & constraints", (
    _field("objective", "Primary Objective", FieldKind.CHOICE, Need.REQUIRED, options=OBJECTIVES,
           was="primary_objective", words=OBJECTIVE_WORDS),
    _field("kpi_targets", "KPI Targets", FieldKind.LINES, help="One per line, such as: 120 demo requests in 12 weeks."),
    _field("start_date", "Start Date", FieldKind.DATE, help="Left empty: the next Monday."),
    _field("duration_weeks", "Duration (weeks)", FieldKind.WHOLE, default=12),
    _field("budget_range", "Budget Range", help="With its currency: £15,000-£25,000."),
    _field("constraints", "Constraints", FieldKind.LONG,
           help="Regulated claims, forbidden topics. They win over all else."),
))  # fmt: skip
VOICE = FormSection("E", "Brand voice & compliance", (
    _field("tone_voice", "Tone/Voice Description", FieldKind.LONG, Need.RECOMMENDED),
    _field("voice_examples", "Voice Examples", FieldKind.LONG, quoted=True),
    _field("banned_words", "Banned Words/Phrases", FieldKind.LIST, help="One per line."),
    _field("required_disclaimers", "Required Disclaimers", FieldKind.LINES, help="One per line, word for word.",
           quoted=True),
    _field("languages", "Languages", FieldKind.LIST, Need.RECOMMENDED, help="One per line.", default=("English",)),
))  # fmt: skip
ASSETS = FormSection("F", "Assets & access", (
    _field("brand_kit", "Brand Kit Link", FieldKind.URL, help="Logo, colours, fonts."),
    _field("content_library", "Content Library Link", FieldKind.URL),
    _field("social_handles", "Social Handles", FieldKind.HANDLES, help="One per line: instagram: @name."),
    _field("tracking_status", "GA4/Pixel Tracking Status", FieldKind.CHOICE, options=TRACKING),
    _field("ad_account_ready", "Ad Account Readiness", FieldKind.CHOICE, options=AD_ACCOUNTS),
))  # fmt: skip
DELIVERY = FormSection("G", "Delivery requirements", (
    *(_field(f"delivery_requirements.{made.key}", made.key.upper(), FieldKind.BOX, default=True)
      for made in export_formats().values()),
    _field("delivery_requirements.frequency", "Report Frequency", FieldKind.CHOICE,
           options=FREQUENCIES, default="One-time"),
))  # fmt: skip
HIRING = FormSection("hiring", "Hiring context", (
    _field("context_data.hiring.evp_statement", "EVP Statement", FieldKind.LONG, help="Why somebody should work there.",
           quoted=True),
    _field("context_data.hiring.role_types", "Role Types", quoted=True),
    _field("context_data.hiring.hiring_locations", "Hiring Locations", quoted=True),
    _field("context_data.hiring.employer_brand_notes", "Employer Brand Notes", FieldKind.LONG, quoted=True),
), shown_when=("objective", "Hiring"))  # fmt: skip
ECOMMERCE = FormSection("ecommerce", "E-commerce context", (
    _field("context_data.ecommerce.product_catalog_url", "Product Catalog/Feed URL", FieldKind.URL),
    _field("context_data.ecommerce.top_skus", "Top SKUs", quoted=True),
    _field("context_data.ecommerce.margins", "Typical Margins"),
), shown_when=("industry", "E-commerce"))  # fmt: skip
SERVICES = FormSection("services", "Services context", (
    _field("context_data.services.service_deck_link", "Service Deck Link", FieldKind.URL),
    _field("context_data.services.service_areas", "Service Areas", quoted=True),
    _field("context_data.services.booking_link", "Consultation Booking Link", FieldKind.URL),
), shown_when=("industry", "Services"))  # fmt: skip

SECTIONS = (IDENTITY, OFFER, AUDIENCE, GOALS, VOICE, ASSETS, DELIVERY)
CONTEXT = (HIRING, ECOMMERCE, SERVICES)
FIELDS: tuple[IntakeField, ...] = tuple(field for section in (*SECTIONS, *CONTEXT) for field in section.fields)
BY_ID = {field.id: field for field in FIELDS}
REQUIRED = tuple(field for field in FIELDS if field.need is Need.REQUIRED)
RECOMMENDED = tuple(field for field in FIELDS if field.need is Need.RECOMMENDED)
QUOTED = tuple(field for field in FIELDS if field.quoted)
SUBJECTS = tuple(field for field in FIELDS if field.subject)

GROUP_LABELS = {
    "delivery_requirements": "Delivery Requirements",
    "context_data": "Context",
    **{f"context_data.{section.key}": section.title for section in CONTEXT},
}
"""Labels of the objects inside the content that hold fields, by path."""

TOP_KEYS = frozenset(field.path[0] for field in FIELDS)
SUB_KEYS: dict[str, frozenset[str]] = {
    group: frozenset(field.path[group.count(".") + 1] for field in FIELDS if field.id.startswith(f"{group}."))
    for group in GROUP_LABELS
} | {"social_handles": frozenset(PLATFORMS)}
"""Keys that each object inside the content may have."""


def label_of(path: str) -> str:
    """Return the label of a field or group; for a list's entry also its number: "Competitors, entry 3"."""
    if path in BY_ID:
        return BY_ID[path].label
    if path in GROUP_LABELS:
        return GROUP_LABELS[path]
    if path == PLAN_KEY:
        return PLAN_LABEL
    head, dot, tail = path.rpartition(".")
    if not dot:
        return path or "The brief"
    return f"{label_of(head)}, {f'entry {tail}' if tail.isdecimal() else tail}"


def owner_of(path: str) -> IntakeField | None:
    """Return the field to which a message's path belongs: "competitors.3" belongs to competitors."""
    while path and path not in BY_ID:
        path = path.rpartition(".")[0]
    return BY_ID.get(path)
