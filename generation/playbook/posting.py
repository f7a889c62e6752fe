"""Write finished posts for the days of the week plan, within the limits of their platform."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pydantic import Field

from generation.brief import Brief
from generation.knowledge.platforms import PLATFORMS
from generation.knowledge.post_asks import BY_MAIL, BY_MESSAGE, EQUAL, EQUAL_ENDS, FILL, SOFT, WITH_LINK
from generation.knowledge.post_copy_hire import HIRE
from generation.knowledge.post_copy_market import MARKET
from generation.knowledge.post_notes import INDUSTRY_NOTES, JOB_NOTES, OBJECTIVE_NOTES
from generation.matching import find_terms
from generation.playbook.naming import offer_noun
from generation.playbook.rules import forbidden
from generation.playbook.tags import TAG_READS, post_tags
from generation.playbook.utm import NO_SITE, UTM_READS, tracked, utm_url
from generation.playbook.utm import campaign as campaign_name
from generation.playbook.week import WEEK_READS, Day, kinship, slot_lines, supports, week_plan, words
from generation.playbook.writing import choose, shorten, upper_head
from generation.types import Part, Reads, Section

_EXTRA = ("contact_email", "required_disclaimers")
POST_READS = Reads(
    intake=tuple(dict.fromkeys((*WEEK_READS.intake, *TAG_READS.intake, *UTM_READS, *_EXTRA))),
    sections=WEEK_READS.sections,
)
_ORDER = ("instagram", "facebook", "linkedin")
# Words of a body, without hashtags and disclaimers.
_LENGTH = {"instagram": (84, 165), "facebook": (62, 112), "linkedin": (124, 205)}
_TAGS = {"instagram": 7, "facebook": 2, "linkedin": 3}
_EQUAL = re.compile(r"\bequal[- ]opportunit", re.IGNORECASE)


class Post(Part):
    """One post, ready to publish. `text` is what goes into the platform's editor."""

    title: str
    date: str = Field(title="Date", json_schema_extra={"view": "fact"})
    content_type: str = Field(title="Format", json_schema_extra={"view": "fact"})
    hook: str = Field(title="Hook", json_schema_extra={"view": "fact"})
    body: str = Field(title="Text", json_schema_extra={"view": "lead"})
    call_to_action: str = Field(title="Call to action", json_schema_extra={"view": "lead"})
    disclaimers: list[str] = Field(default_factory=list, title="Disclaimers")
    hashtags: list[str] = Field(default_factory=list, title="Hashtags", json_schema_extra={"view": "tags"})
    link: str = Field(default="", title="Tracked link", json_schema_extra={"view": "fact"})

    @property
    def text(self) -> str:
        """The whole post, with its disclaimers and hashtags."""
        parts = [self.hook, self.body, self.call_to_action, *self.disclaimers, " ".join(self.hashtags)]
        return "\n\n".join(part for part in parts if part)


class Posts(Section):
    """What the three post job types share."""

    posts: list[Post] = Field(min_length=1, title="Posts")


def write_posts(brief: Brief, platform: str) -> list[Post]:
    """Write posts for the plan's days on the platform, and companions of other days where that gives less than two."""
    plan = week_plan(brief)
    own = [day for day in plan if day.platform == platform]
    others = [day for day in plan if day.platform != platform]
    spare = {0: [plan[0], plan[3], plan[6]], 1: others[3:4]}.get(len(own), [])
    days = sorted([*own, *spare], key=lambda day: day.day)
    return [_post(brief, day, platform, number) for number, day in enumerate(days)]


def _post(brief: Brief, day: Day, platform: str, number: int) -> Post:
    companion = day.platform != platform
    link = "" if day.soft else destination(brief, platform, "social", day)
    limit = min(_TAGS[platform], PLATFORMS[platform].hashtag_limit)
    return Post(
        title=f"{day.weekday} {day.day.day} {day.day:%B}: {day.theme.lower() if companion else day.theme}",
        date=day.day.isoformat(),
        content_type="Companion post" if companion else day.content_type,
        hook=_companion_hook(brief, day, platform) if companion else day.hook,
        body=_body(brief, day, platform, number),
        call_to_action=_ask(brief, day, platform, number, link),
        disclaimers=brief.disclaimers,
        hashtags=post_tags(brief, number + 3 * _ORDER.index(platform), limit),
        link=link or ("" if day.soft or brief.website else NO_SITE),
    )


def _companion_hook(brief: Brief, day: Day, platform: str) -> str:
    frame = {
        "instagram": "{theme} \u2013 {said}",
        "facebook": "{theme}, from {brand}: {said}",
        "linkedin": "{theme}. A note from {brand} on this: {said}",
    }[platform]
    said = day.line or f"{words(brief)['offer']}, in {words(brief)['place']}"
    return frame.format(theme=day.theme, said=said, brand=shorten(brief.client_name, 40))


def _body(brief: Brief, day: Day, platform: str, number: int) -> str:
    """Write the post's text within its platform's length: the template, a note, and fillers where a brief is thin."""
    table = {**MARKET, **HIRE} if brief.objective == "Hiring" else MARKET
    named, terms = _named(brief, day), forbidden(brief)
    template = choose(brief, f"{platform} {day.slot}", table[day.kind][platform])
    parts = [part for part in filled(template, named) if not find_terms(part, terms)]
    fair = [line for line in [equal_line(brief, platform, number)] if line]
    parts += _extras(
        parts + fair, platform, [_note(brief, platform, number), *_fillers(platform, number, named)], terms
    )
    return "\n\n".join([*parts, *fair])


def _extras(parts: list[str], platform: str, offered: list[str], terms: Sequence[str]) -> list[str]:
    """Add the note where it fits, and fillers until the platform's least length is reached."""
    low, high = _LENGTH[platform]
    kept: list[str] = []
    for at, extra in enumerate(offered):
        wanted = at == 0 or count_words(*parts, *kept) < low
        if extra and wanted and count_words(*parts, *kept, extra) <= high and not find_terms(extra, terms):
            kept.append(extra)
    return kept


def filled(template: str, named: Mapping[str, str]) -> list[str]:
    """Fill the template's paragraphs with the brief's words; a paragraph whose words are missing is left out."""
    parts = template.split("\n\n")
    return [part.format_map(named) for part in parts if all(named.get(key) for key in re.findall(r"{(\w+)}", part))]


def _fillers(platform: str, number: int, named: Mapping[str, str]) -> list[str]:
    lines = FILL[platform]
    return [lines[(number + step) % len(lines)].format_map(named) for step in range(0, len(lines), 2)]


def _named(brief: Brief, day: Day) -> dict[str, str]:
    """Collect the words of a body: those of every template, and lines of the brief that are not the day's own."""
    named = words(brief, day.line)
    held = {key: [line for line in slot_lines(brief, key) if line != day.line] for key in ("pain", "outcome", "proof")}
    best = {key: max(lines, key=lambda line: kinship(line, day.line), default="") for key, lines in held.items()}
    others = [line for line in supports(brief) if line not in (day.line, named["support"])]
    noun = offer_noun(brief)
    named |= {"offer": noun, "Offer": upper_head(noun), "offer_cap": upper_head(noun)}
    return {**named, **best, "Pain": upper_head(best["pain"]), "other": (others or [""])[0]}


def count_words(*texts: str) -> int:
    return sum(len(text.split()) for text in texts)


def _note(brief: Brief, platform: str, number: int) -> str:
    """Choose a note of the industry or the objective; each is used once in the whole package."""
    at = _ORDER.index(platform)
    first = 2 * at
    if brief.objective == "Hiring":
        job = JOB_NOTES.get(brief.industry, JOB_NOTES["Other"])[at]
        return dict(enumerate((job, *OBJECTIVE_NOTES["Hiring"][first : first + 2]))).get(number, "")
    industry = INDUSTRY_NOTES.get(brief.industry, INDUSTRY_NOTES["Other"])[first : first + 2]
    objective = OBJECTIVE_NOTES.get(brief.objective, OBJECTIVE_NOTES["Awareness"])[first : first + 2]
    order = (industry[0], industry[1], objective[0], objective[1])
    return order[number] if number < len(order) else ""


def equal_line(brief: Brief, where: str, number: int) -> str:
    """Return an equal-opportunity sentence where the brief demands it of every advert; worded anew each time."""
    if brief.objective != "Hiring" or not any(_EQUAL.search(rule) for rule in brief.constraints):
        return ""
    turn = number + 2 * list(EQUAL_ENDS).index(where)
    return EQUAL[turn % len(EQUAL)] + EQUAL_ENDS[where]


def destination(brief: Brief, source: str, medium: str, day: Day) -> str:
    """Choose where the request leads: the booking page when there is one for it, else the site; tagged by day."""
    content = f"{day.day:%m%d}"
    booking = brief.services("booking_link") if day.call_to_action == "Book a time" else ""
    if booking:
        return utm_url(booking, source, medium, campaign_name(brief), content)
    return tracked(brief, source, medium, content)


def _ask(brief: Brief, day: Day, platform: str, number: int, link: str) -> str:
    if day.soft:
        return choose(brief, f"ask {platform} {day.kind}", SOFT[day.kind][platform])
    act = day.call_to_action
    named = {**words(brief), "act": act[0].lower() + act[1:], "Act": act, "link": link, "email": brief.contact_email}
    frames = WITH_LINK[platform] if link else BY_MAIL if brief.contact_email else BY_MESSAGE
    return frames[number % len(frames)].format_map({**named, "platform": PLATFORMS[platform].label})
