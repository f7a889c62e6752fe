"""Ask a language model what is missing in a brief: advice only, never a reason to refuse.

There is none without a provider, the client's permission or budget, nor for a reply that does not fit its schema; a
sentence then says why. The reply to the same content is stored and asked for once.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Annotated, Any, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from artifacts.canonical import BadValue, normalise, parse_json
from clients.models import Client
from generation.language.outgoing import Outgoing, outgoing
from generation.language.prompts import prompt
from generation.language.provider_chain import ask
from generation.language.reply import parsed
from generation.language.section import block
from generation.language.types import Message, Provider, Reply, Request
from generation.types import Reads
from intake.fields import FIELDS, TOP_KEYS, label_of
from intake.validation.messages import FieldMessage
from jobs.llm.call_log import DatabaseJournal
from jobs.llm.policy import allowance, providers
from jobs.llm.writer import make_chain

NOT_CONFIGURED = "No language model is configured, so advice is not available."
NOT_ALLOWED = "Language models are not allowed for this client. An agency admin can allow them."
NOTHING_TO_SEND = "The brief cannot be sent in its current form."
NO_USABLE_ANSWER = "No language model returned a usable answer."
logger = logging.getLogger(__name__)
_ALL = Reads(intake=tuple(dict.fromkeys(field.path[0] for field in FIELDS)))


class _Warning(BaseModel):
    model_config = ConfigDict(extra="forbid")

    field: str
    text: Annotated[str, StringConstraints(min_length=10, max_length=200, pattern=r"^[^\n<>]*$")]


class _Advice(BaseModel):
    model_config = ConfigDict(extra="forbid")

    warnings: list[_Warning] = Field(max_length=8)


class Advised(NamedTuple):
    """Hold the warnings and the model that wrote them, or in `trouble` the sentence why there are none."""

    warnings: list[FieldMessage]
    provider: str = ""
    model: str = ""
    trouble: str = ""


def why_not(client_id: int) -> str:
    """Return why no provider may be asked about this client's brief; empty when one may."""
    if allowance(client_id).providers:
        return ""
    return NOT_ALLOWED if providers() else NOT_CONFIGURED


def advise(client: Client, content: Any, *, turn: int = 1) -> Advised:
    """Return the model's questions about this brief as warnings of its fields.

    Never call it inside a transaction. Never raises for what a provider does. The same turn uses the stored reply; the
    next one asks again.
    """
    allowed = allowance(client.pk)
    brief = _storable(content)
    if not allowed.providers or not brief:
        return Advised([], trouble=why_not(client.pk) or NOTHING_TO_SEND)
    data = outgoing(brief, {}, _ALL, prices=allowed.prices)
    chain = make_chain(DatabaseJournal(client.pk, f"advice for client {client.pk}, turn {turn}"))
    answer = ask(chain, allowed.providers, lambda provider: _request(provider, data), _judge)
    for note in chain.usage.notes:
        logger.warning("Advice on a brief of client %s: %s", client.pk, note)
    if answer is None:
        return Advised([], trouble=chain.usage.stopped or NO_USABLE_ANSWER)
    return Advised(_messages(answer.content), answer.provider.name, answer.provider.model)


def _request(provider: Provider, data: Outgoing) -> Request:
    return Request(
        provider=provider,
        step=f"advice.{provider.name}",
        prompt=prompt("advice"),
        messages=(Message("user", block("brief", data.intake)),),
        schema=_Advice.model_json_schema(),
        schema_name="advice",
        withheld=data.withheld,
    )


def _judge(reply: Reply) -> tuple[Any, list[str]]:
    found, problems = parsed(reply, parse_json)
    if problems:
        return None, problems
    try:
        advice = _Advice.model_validate(found, strict=True)
    except ValidationError as error:
        return None, [str(fault["msg"]) for fault in error.errors(include_url=False, include_input=False)]
    unknown = [w.field[:80] for w in advice.warnings if w.field.partition(".")[0] not in TOP_KEYS]
    return advice, [f"{field} is not a field of the brief." for field in unknown]


def _messages(advice: _Advice) -> list[FieldMessage]:
    return [FieldMessage(f"{label_of(found.field)}: {found.text}", found.field) for found in advice.warnings]


def _storable(content: Any) -> Mapping[str, Any]:
    """Return the normalised brief, or an empty one when it cannot be stored."""
    try:
        found = normalise(content)
    except BadValue:
        return {}
    return found if isinstance(found, dict) else {}
