"""Make one HTTP call through a provider's official SDK: without its retries, reading the body in pieces up to a cap.

A redirect is an error: only the address in the settings is ever called.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from pydantic import ValidationError

from generation.language.registry import sdk, transport_errors
from generation.language.types import Kind, Reply, Request, Trouble

MAX_BODY = 1_048_576
PASSING = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
_NO_KEY = "none"
"""SDKs insist on a key; local endpoints want none."""

Call = Callable[[Request, float], Reply]


def call(request: Request, seconds: float) -> Reply:
    """Call the provider once, for at most `seconds`. Raises Trouble."""
    kind = request.provider.kind
    module = sdk(kind)
    client = _CLIENTS[kind](module, request, _http(kind))
    try:
        with _ASK[kind](client, request, seconds) as response:
            body = _read(response, time.monotonic() + seconds)
    except module.APIStatusError as error:
        raise _refusal(error.status_code, error.response.headers) from None
    except (module.APIError, OSError, *transport_errors()) as error:
        raise Trouble(f"no whole answer ({type(error).__name__})", passing=True, billed=True) from None
    return _READ[kind](module, body)


@cache
def _http(kind: Kind) -> Any:
    """Return the process's one HTTP client, which refuses redirects: creating one reads all certificates."""
    return sdk(kind).DefaultHttpxClient(follow_redirects=False)


def _openai_client(module: Any, request: Request, http: Any) -> Any:
    provider = request.provider
    return module.OpenAI(
        api_key=provider.key or _NO_KEY, base_url=str(provider.base_url), max_retries=0, http_client=http
    )


def _anthropic_client(module: Any, request: Request, http: Any) -> Any:
    provider = request.provider
    return module.Anthropic(
        api_key=provider.key or _NO_KEY,
        base_url=str(provider.base_url).rstrip("/"),
        max_retries=0,
        http_client=http,
    )


def _ask_openai(client: Any, request: Request, seconds: float) -> Any:
    system = {"role": "system", "content": request.prompt.text}
    more = {} if request.provider.format == "none" else {"response_format": _response_format(request)}
    return client.chat.completions.with_streaming_response.create(
        model=request.provider.model,
        messages=[system, *({"role": m.role, "content": m.text} for m in request.messages)],
        max_tokens=request.provider.max_output_tokens,
        extra_headers={"Idempotency-Key": request.input_hash},
        timeout=seconds,
        **more,
    )


def _response_format(request: Request) -> dict[str, Any]:
    if request.provider.format == "json_object":
        return {"type": "json_object"}
    return {
        "type": "json_schema",
        "json_schema": {"name": request.schema_name, "schema": dict(request.schema), "strict": False},
    }


def _ask_anthropic(client: Any, request: Request, seconds: float) -> Any:
    tool = {"name": request.schema_name, "description": "The answer.", "input_schema": dict(request.schema)}
    return client.messages.with_streaming_response.create(
        model=request.provider.model,
        system=request.prompt.text,
        messages=[{"role": m.role, "content": m.text} for m in request.messages],
        max_tokens=request.provider.max_output_tokens,
        tools=[tool],
        tool_choice={"type": "tool", "name": request.schema_name},
        timeout=seconds,
    )


def _read(response: Any, deadline: float) -> bytes:
    body = bytearray()
    for piece in response.iter_bytes():
        body += piece
        if len(body) > MAX_BODY:
            raise Trouble(f"the answer is larger than {MAX_BODY:,} bytes", billed=True)
        if time.monotonic() > deadline:
            raise Trouble("no whole answer in time", passing=True, billed=True)
    return bytes(body)


def _read_openai(module: Any, body: bytes) -> Reply:
    found = _typed(module.types.chat.ChatCompletion, body)
    if not found.choices:
        raise Trouble("the answer holds no choice", passing=True, billed=True)
    choice, usage = found.choices[0], found.usage
    return Reply(
        text=choice.message.content or "",
        tokens_in=usage.prompt_tokens if usage else 0,
        tokens_out=usage.completion_tokens if usage else 0,
        model=found.model,
        cut_short=choice.finish_reason == "length",
    )


def _read_anthropic(module: Any, body: bytes) -> Reply:
    found = _typed(module.types.Message, body)
    tools = [json.dumps(block.input, ensure_ascii=False) for block in found.content if block.type == "tool_use"]
    texts = [block.text for block in found.content if block.type == "text"]
    return Reply(
        text=tools[0] if tools else "".join(texts),
        tokens_in=found.usage.input_tokens,
        tokens_out=found.usage.output_tokens,
        model=found.model,
        cut_short=found.stop_reason == "max_tokens",
    )


def _typed(model: Any, body: bytes) -> Any:
    try:
        return model.model_validate_json(body)
    except ValidationError:
        raise Trouble("the answer does not follow the protocol", passing=True, billed=True) from None


def _refusal(status: int, headers: Mapping[str, str]) -> Trouble:
    return Trouble(f"the answer was {status}", passing=status in PASSING, wait=_seconds(headers.get("retry-after", "")))


def _seconds(value: str) -> float | None:
    """Parse Retry-After as seconds; None for a date or anything else that is not a number."""
    try:
        return max(0.0, float(value))
    except ValueError:
        return None


_CLIENTS: dict[Kind, Callable[[Any, Request, Any], Any]] = {
    Kind.OPENAI: _openai_client,
    Kind.ANTHROPIC: _anthropic_client,
}
_ASK: dict[Kind, Callable[[Any, Request, float], Any]] = {Kind.OPENAI: _ask_openai, Kind.ANTHROPIC: _ask_anthropic}
_READ: dict[Kind, Callable[[Any, bytes], Reply]] = {Kind.OPENAI: _read_openai, Kind.ANTHROPIC: _read_anthropic}
