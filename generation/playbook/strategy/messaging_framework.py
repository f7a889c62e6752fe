"""One promise and the messages under it: a pain, the turn to what is true, its proof, and the doubt it meets."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import Field

from generation.brief import Brief
from generation.knowledge.messages import FACTS, MessageCopy, messages, theme
from generation.playbook.compose import pick, sentence
from generation.playbook.rules import obey
from generation.playbook.strategy._voice import (
    COMMON,
    Quote,
    goal_of,
    objections,
    outcomes,
    pains,
    quotable,
    slots,
)
from generation.playbook.variants import worded
from generation.playbook.week import kinship
from generation.playbook.writing import lower_head, shorten, upper_head
from generation.registry import job_type
from generation.types import JobModule, Part, Reads, Section


class Message(Part):
    title: str
    pain: str = Field(json_schema_extra={"view": "fact"})
    message: str = Field(json_schema_extra={"view": "fact"})
    proof: str = Field(json_schema_extra={"view": "fact"})
    objection: str = Field(title="They may say", json_schema_extra={"view": "fact"})
    answer: str = Field(title="We answer", json_schema_extra={"view": "fact"})
    voice_example: str = Field(title="In the brand's voice", json_schema_extra={"view": "fact"})


class MessagingFramework(Section):
    promise: str = Field(title="Core promise")
    messages: list[Message]


@job_type(
    "messaging_framework",
    module=JobModule.STRATEGY,
    label="Messaging framework",
    order=2,
    reads=Reads(
        intake=(
            *COMMON,
            "pain_points",
            "desired_outcomes",
            "objections",
            "differentiators",
            "proof_assets",
            "voice_examples",
            "context_data",
        )
    ),
    schema=MessagingFramework,
)
def messaging_framework(brief: Brief) -> MessagingFramework:
    view, words, claims = worded(brief, messages(brief.objective)), _words(brief), _claims(brief)
    promise = view.promise.format(claim=claims[0], **words) if claims else view.plain_promise.format(**words)
    count = min(4, max(3, len(claims), len(brief.pain_points)))
    answers = _answers(brief, view, words, count)
    found = [_message(brief, view, words, n, answers[n]) for n in range(count)]
    return obey(brief, MessagingFramework(promise=promise, messages=found))


def _words(brief: Brief) -> dict[str, str]:
    words = slots(brief)
    return {**words, "Who": upper_head(words["who"])}


def _claims(brief: Brief) -> list[str]:
    return quotable(brief, brief.differentiators, 90)


def _at(quotes: Sequence[Quote], n: int) -> Quote:
    return quotes[n % len(quotes)]


def _message(brief: Brief, view: MessageCopy, words: dict[str, str], n: int, answer: tuple[str, str]) -> Message:
    return Message(
        title=view.titles[n].format(**words),
        pain=f"{_at(pains(brief), n)} – {view.pains[n].format(**words)}.",
        message=_turn(brief, view, words, n),
        proof=_proof(brief, view, words, n),
        objection=answer[0],
        answer=answer[1],
        voice_example=_voice(brief, view, words, n),
    )


def _turn(brief: Brief, view: MessageCopy, words: dict[str, str], n: int) -> str:
    """Write the turn: the outcome as the reader's wish; only a claim of the brief is stated as the brand's."""
    claims, wish = _claims(brief), str(_at(outcomes(brief), n))
    lines = view.turns if n < len(claims) else view.plain_turns
    return lines[n].format(**words, claim=claims[n] if n < len(claims) else "", outcome=wish, Outcome=upper_head(wish))


def _proof(brief: Brief, view: MessageCopy, words: dict[str, str], n: int) -> str:
    documents = quotable(brief, brief.proof_assets, 90)
    if n < len(documents):
        return view.proofs[n].format(document=documents[n], **words)
    return view.plain_proofs[n].format(**words)


def _answers(brief: Brief, view: MessageCopy, words: dict[str, str], count: int) -> list[tuple[str, str]]:
    """Pair each doubt with the answer for its theme; a theme that comes twice takes a spare answer the second time."""
    doubts, unused, spare = objections(brief), dict(view.answers), list(view.spare_answers)
    found = []
    for n in range(count):
        doubt = doubts[n].text if n < len(doubts) else ""
        given = unused.pop(theme(doubt), "") or spare.pop(0)
        fact = _fact(brief, doubt, n)
        found.append((_spoken(doubts, n), f"{given.format(**words)} {fact}".strip()))
    return found


def _fact(brief: Brief, doubt: str, n: int) -> str:
    """Find the line of the brief that speaks to a doubt, if any; a fact that does not fit is worse than none."""
    promise = [brief.hiring("evp_statement").rstrip(".")] if goal_of(brief).key == "Hiring" else []
    lines = quotable(brief, [line for line in (*promise, *brief.differentiators, *brief.proof_assets) if line], 110)
    best = max(lines, key=lambda line: kinship(line, doubt), default="")
    if not doubt or not best or not kinship(best, doubt):
        return ""
    return pick(brief, f"fact {n}", FACTS).format(line=best)


def _spoken(doubts: Sequence[Quote], n: int) -> str:
    return f"{doubts[n]}" if n < len(doubts) else "Silence, which is the commonest objection"


def _voice(brief: Brief, view: MessageCopy, words: dict[str, str], n: int) -> str:
    """List voice lines: the brief's own examples, then lines of its claims and pains, never of hoped-for results."""
    own = [shorten(line, 120) for line in quotable(brief, brief.voice_examples, 120)]
    if n < len(own):
        return f"“{sentence(own[n])}”"
    claims, pain = _claims(brief), _at(pains(brief), n).text
    claim = claims[n] if n < len(claims) else ""
    line = (view.voices if claim else view.plain_voices)[n]
    made = line.format(**words, claim=claim, claim_mid=lower_head(claim), pain=pain, pain_mid=lower_head(pain))
    return f"“{made}”"
