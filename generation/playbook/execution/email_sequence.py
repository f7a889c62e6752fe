"""Four mails: welcome, problem, evidence, and the doubt with a request."""

from __future__ import annotations

from pydantic import Field

from generation.brief import Brief
from generation.knowledge import email_copy as copy
from generation.playbook.compose import sentence
from generation.playbook.naming import names
from generation.playbook.posting import POST_READS, equal_line
from generation.playbook.rules import allowed_lines, obey
from generation.playbook.utm import tracked
from generation.playbook.week import acts, kinship, slot_lines, support_for, supports, words
from generation.playbook.writing import choose, lower_head, quoted, shorten, upper_head
from generation.registry import job_type
from generation.types import JobModule, Part, Reads, Section

_SUBJECT = 50
_STEPS = (("welcome", 0), ("problem", 2), ("evidence", 5), ("request", 9))


class Email(Part):
    subject: str = Field(title="Subject", max_length=_SUBJECT)
    day: int = Field(title="Days after sign-up", ge=0)
    preview: str = Field(title="Preview text", json_schema_extra={"view": "fact"})
    body: str = Field(title="Body", json_schema_extra={"view": "lead"})
    call_to_action: str = Field(title="Button", json_schema_extra={"view": "fact"})
    link: str = Field(default="", title="Tracked link", json_schema_extra={"view": "fact"})
    disclaimers: list[str] = Field(default_factory=list, title="Disclaimers")
    footer: str = Field(title="Footer", json_schema_extra={"view": "fact"})

    @property
    def text(self) -> str:
        """The mail below its subject line."""
        return "\n\n".join([self.body, self.call_to_action, *self.disclaimers, self.footer])


class EmailSequence(Section):
    setup: list[str] = Field(title="Before sending")
    emails: list[Email] = Field(min_length=1, title="Mails")


@job_type(
    "email_sequence",
    module=JobModule.EXECUTION,
    label="Email sequence",
    order=6,
    reads=Reads((*POST_READS.intake, "voice_examples", "pricing", "timezone"), POST_READS.sections).without(
        "start_date social_handles generation_plan content_pillars platform_strategy"
    ),
    schema=EmailSequence,
    optional=True,
)
def email_sequence(brief: Brief) -> EmailSequence:
    emails = [_email(brief, number, step, day) for number, (step, day) in enumerate(_STEPS)]
    return obey(brief, EmailSequence(setup=_setup(brief), emails=emails))


def _hiring(brief: Brief) -> bool:
    return brief.objective == "Hiring"


def _email(brief: Brief, number: int, step: str, day: int) -> Email:
    parts = {"welcome": _welcome, "problem": _problem, "evidence": _evidence, "request": _request}[step](brief)
    named = words(brief)
    fair = equal_line(brief, "email", number)
    paragraphs = [
        copy.GREETINGS[number],
        *parts,
        *([fair] if fair else []),
        f"{copy.CLOSINGS[number]}\n{named['brand']}",
    ]
    act, link = _action(brief, step, number)
    return Email(
        subject=_subject(brief, step),
        day=day,
        preview=choose(brief, f"preview {step}", copy.PREVIEWS[step], named),
        body="\n\n".join(part for part in paragraphs if part),
        call_to_action=act,
        link=link,
        disclaimers=brief.disclaimers,
        footer=choose(brief, f"footer {step}", copy.FOOTERS[number], named),
    )


def _subject(brief: Brief, step: str) -> str:
    table = copy.HIRE_SUBJECTS if _hiring(brief) else copy.SUBJECTS
    return choose(brief, f"subject {step}", table[step], {"short": shorten(brief.client_name, 24)})


def _welcome(brief: Brief) -> list[str]:
    named, objective = words(brief), brief.objective if brief.objective in copy.WELCOME else "Awareness"
    voice = allowed_lines(brief, brief.voice_examples)
    introduction = copy.HIRE_INTRODUCTION if _hiring(brief) else copy.INTRODUCTION
    return [
        choose(brief, "mail welcome", copy.WELCOME[objective]),
        choose(brief, "mail introduction", introduction, named),
        choose(brief, "mail offer", copy.OFFER, named) if supports(brief) else "",
        choose(brief, "mail voice", copy.VOICE, {"voice": _said(voice[0])}) if voice else "",
    ]


def _said(line: str) -> str:
    """Quote a voice example."""
    return sentence(shorten(line, 120))


def _problem(brief: Brief) -> list[str]:
    pains, named = slot_lines(brief, "pain"), words(brief)
    if not pains:
        plain = copy.HIRE_PROBLEM_PLAIN if _hiring(brief) else copy.PROBLEM_PLAIN
        return [choose(brief, "mail problem", plain, named)]
    main = pains[1] if len(pains) > 1 else pains[0]
    frames = copy.HIRE_PROBLEM if _hiring(brief) else copy.PROBLEM
    found = [choose(brief, "mail problem", frames, {**named, "line": main})]
    if len(pains) > 2:
        found.append(choose(brief, "mail second", copy.PROBLEM_SECOND, {"second": pains[2]}))
    return found


def _evidence(brief: Brief) -> list[str]:
    proofs, named = slot_lines(brief, "proof"), words(brief)
    frames = (copy.HIRE_EVIDENCE if _hiring(brief) else copy.EVIDENCE) if proofs else copy.EVIDENCE_PLAIN
    text = choose(brief, "mail evidence", frames, {**named, "proof": proofs[-1] if proofs else ""})
    found = supports(brief)
    beside = choose(brief, "mail beside", copy.BESIDE, {"support": found[0]}) if found else ""
    return [text, beside]


def _request(brief: Brief) -> list[str]:
    doubts, named = slot_lines(brief, "objection"), words(brief)
    objective = brief.objective if brief.objective in copy.REQUEST else "Awareness"
    request = choose(brief, "mail request", copy.REQUEST[objective], named)
    if not doubts:
        return [choose(brief, "mail doubt", copy.DOUBT_PLAIN, named), request]
    # The second doubt is fresh after the posts, but only when something of the brief answers it.
    doubt = next((d for d in doubts[1:2] if kinship(d, support_for(brief, d))), doubts[0])
    pair = {"doubt": upper_head(doubt), "answer": support_for(brief, doubt)}
    return [choose(brief, "mail doubt", copy.DOUBT, pair), request, _price(brief)]


def _price(brief: Brief) -> str:
    """Return the price as the brief words it; empty where the reader is not the one who pays."""
    paid = brief.objective not in ("Hiring", "Partnerships")
    line = lower_head(quoted(brief.pricing, 90), names(brief)) if brief.pricing and paid else ""
    if not line or not allowed_lines(brief, [line]):
        return ""
    return choose(brief, "mail price", copy.PRICE, {"line": line})


def _action(brief: Brief, step: str, number: int) -> tuple[str, str]:
    """Choose the button and where it leads: the objective's request in the first and last mail, a reply in between."""
    if step not in ("welcome", "request"):
        return choose(brief, f"light {step}", copy.LIGHT[2 * number - 2 : 2 * number]), ""
    act = acts(brief)[min(number, 1) % len(acts(brief))]
    link = tracked(brief, "newsletter", "email", f"mail {number + 1}")
    if step == "welcome" and link:
        return act, link
    way = "link" if link else "mail" if brief.contact_email else "reply"
    named = {"Act": act, "link": link, "email": brief.contact_email}
    return copy.WAYS[way].format_map(named), link


def _setup(brief: Brief) -> list[str]:
    named = {"sender": brief.contact_email, "zone": brief.timezone, "brand": shorten(brief.client_name, 48)}
    keys = (
        "sender" if brief.contact_email else "no sender",
        "zone" if brief.raw("timezone") else "no zone",
        "leave",
        *(() if brief.website else ("no site",)),
    )
    return [choose(brief, f"mail {key}", copy.SETUP[key], named) for key in keys]
