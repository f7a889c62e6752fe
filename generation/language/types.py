"""Types of language models: providers, requests, replies, errors, usage."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any, Literal, Protocol

from pydantic import BaseModel, ConfigDict, Field, HttpUrl

from generation.language.prompts import Prompt

MILLION = Decimal(1_000_000)
CENT_OF_A_CENT = Decimal("0.000001")


class Kind(StrEnum):
    OPENAI = "openai"
    """Any endpoint that speaks OpenAI's chat completions."""
    ANTHROPIC = "anthropic"


class Provider(BaseModel):
    """One endpoint of the settings. Prices are per million tokens; the key stays in its own variable."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")
    kind: Kind
    model: str = Field(min_length=1, max_length=100)
    base_url: HttpUrl
    key_variable: str = Field(default="", pattern=r"^[A-Z0-9_]*$")
    format: Literal["json_schema", "json_object", "none"] = "json_schema"
    price_in: Decimal = Field(default=Decimal(0), ge=0)
    price_out: Decimal = Field(default=Decimal(0), ge=0)
    max_output_tokens: int = Field(default=8_000, ge=1, le=8_000)

    @property
    def key(self) -> str:
        return os.environ.get(self.key_variable, "") if self.key_variable else ""

    def cost(self, tokens_in: int, tokens_out: int) -> Decimal:
        cost = (self.price_in * tokens_in + self.price_out * tokens_out) / MILLION
        return cost.quantize(CENT_OF_A_CENT)


@dataclass(frozen=True)
class Message:
    role: Literal["user", "assistant"]
    text: str


@dataclass(frozen=True)
class Request:
    """One request to one provider. `step` names the request within its job; equal requests have equal `input_hash`."""

    provider: Provider
    step: str
    prompt: Prompt
    messages: tuple[Message, ...]
    schema: Mapping[str, Any] = field(default_factory=dict)
    schema_name: str = "section"
    withheld: int = 0

    @property
    def input_hash(self) -> str:
        parts = {
            "provider": self.provider.name,
            "model": self.provider.model,
            "system": self.prompt.text,
            "messages": [[m.role, m.text] for m in self.messages],
            "schema": self.schema,
        }
        return hashlib.sha256(json.dumps(parts, sort_keys=True, ensure_ascii=False).encode()).hexdigest()

    @property
    def tokens_at_most(self) -> tuple[int, int]:
        """Estimate the most tokens in and out: a token is seldom shorter than two bytes."""
        size = len(self.prompt.text) + len(json.dumps(self.schema)) + sum(len(m.text.encode()) for m in self.messages)
        return size // 2 + 200, self.provider.max_output_tokens


@dataclass(frozen=True)
class Reply:
    text: str
    tokens_in: int = 0
    tokens_out: int = 0
    model: str = ""
    cut_short: bool = False


class Trouble(Exception):
    """A call without an answer. `passing`: a retry may help, after `wait` seconds if the provider said so.

    `billed`: the provider may charge for the call.
    """

    def __init__(self, text: str, *, passing: bool = False, wait: float | None = None, billed: bool = False) -> None:
        self.passing = passing
        self.wait = wait
        self.billed = billed
        super().__init__(text)


class OverBudget(Exception):
    """The client's daily budget is used up. The text is a sentence."""


class Journal(Protocol):
    """Where the caller stores calls and replies. A stored reply is used before the provider is called again."""

    def stored(self, request: Request) -> Reply | None: ...

    def begin(self, request: Request) -> int:
        """Record the call before it is made. Raises OverBudget."""

    def answered(self, entry: int, reply: Reply, seconds: float) -> Reply:
        """Store the reply and return the one to use: another run may have stored its reply first."""

    def failed(self, entry: int, trouble: Trouble, seconds: float) -> None: ...

    def judged(self, request: Request, problems: list[str]) -> None:
        """Record that the reply was used, or refused for these reasons."""


@dataclass
class Usage:
    """Tokens, calls and cost of one section, stored replies included: this section paid for them.

    `stopped` is the sentence of the budget that ended the chain; empty within the budget.
    """

    tokens_in: int = 0
    tokens_out: int = 0
    cost: Decimal = Decimal(0)
    calls: int = 0
    notes: list[str] = field(default_factory=list)
    stopped: str = ""

    def add(self, provider: Provider, reply: Reply) -> None:
        self.tokens_in += reply.tokens_in
        self.tokens_out += reply.tokens_out
        self.cost += provider.cost(reply.tokens_in, reply.tokens_out)


@dataclass(frozen=True)
class Answer:
    """A reply that passed: its content, provider and prompt, and whether a repair was needed."""

    content: Any
    provider: Provider
    prompt: Prompt
    repaired: bool = False
