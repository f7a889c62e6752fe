"""A real HTTP server on this machine that speaks both protocols and misbehaves on demand."""

from __future__ import annotations

import json
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = Callable[[str], Any]
"""The content for a schema's name; a string is sent as it is."""


@dataclass
class Misbehaviour:
    """One reply. `status` and `headers` as given; `body` replaces the whole body; `cut` sends that share of it."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes | None = None
    cut: float = 1.0
    hold: bool = False
    """Keep the connection open without a word, until the server closes."""
    answer: Answer | None = None
    usage: bool = True
    finish: str = "stop"


OK = Misbehaviour()


class LanguageServer:
    """Replies come from `script`, one each, then `answer` for ever. `seen` holds every request's path and JSON."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self.script: deque[Misbehaviour] = deque()
        self.always: Misbehaviour | None = None
        self.seen: list[tuple[str, dict[str, Any]]] = []
        self.headers: list[dict[str, str]] = []
        self.closing = threading.Event()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._http.daemon_threads = True
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_port}"

    def close(self) -> None:
        self.closing.set()
        self._http.shutdown()
        self._http.server_close()

    def next(self) -> Misbehaviour:
        if self.script:
            return self.script.popleft()
        return self.always or OK

    def texts(self) -> str:
        """Everything that ever came in, as one text."""
        return json.dumps(self.seen, ensure_ascii=False)


def _handler(server: LanguageServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            server.seen.append((self.path, request))
            server.headers.append({name.lower(): value for name, value in self.headers.items()})
            act = server.next()
            if act.hold:
                server.closing.wait(30)
                return
            body = act.body if act.body is not None else _body(server, self.path, request, act)
            self.send_response(act.status)
            for name, value in {"Content-Type": "application/json", "Connection": "close", **act.headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body[: int(len(body) * act.cut)])
            self.close_connection = True

        def log_message(self, *args: Any) -> None:
            """Silence."""

    return Handler


def _body(server: LanguageServer, path: str, request: dict[str, Any], act: Misbehaviour) -> bytes:
    if act.status != 200:
        return json.dumps({"error": {"message": "no", "type": "error"}}).encode()
    shape = _messages if path.endswith("/messages") else _completion
    return json.dumps(shape(request, act.answer or server.answer, act)).encode()


def _completion(request: dict[str, Any], answer: Answer, act: Misbehaviour) -> dict[str, Any]:
    name = request.get("response_format", {}).get("json_schema", {}).get("name", "")
    content = answer(name)
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": request["model"],
        "choices": [
            {
                "index": 0,
                "finish_reason": act.finish,
                "message": {
                    "role": "assistant",
                    "content": content if isinstance(content, str) else json.dumps(content),
                },
            }
        ],
        **({"usage": {"prompt_tokens": 1_000, "completion_tokens": 500, "total_tokens": 1_500}} if act.usage else {}),
    }


def _messages(request: dict[str, Any], answer: Answer, act: Misbehaviour) -> dict[str, Any]:
    name = request["tools"][0]["name"]
    content = answer(name)
    block = (
        {"type": "text", "text": content}
        if isinstance(content, str)
        else {"type": "tool_use", "id": "t1", "name": name, "input": content}
    )
    return {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": request["model"],
        "content": [block],
        "stop_reason": "max_tokens" if act.finish == "length" else "tool_use",
        "stop_sequence": None,
        "usage": {"input_tokens": 1_000, "output_tokens": 500},
    }
