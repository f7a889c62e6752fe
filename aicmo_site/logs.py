"""Log lines that say which request or which job they belong to, as text or as JSON."""

from __future__ import annotations

import json
import logging
import time

from accounts.types import request_id


class _InUtc(logging.Formatter):
    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:
        return f"{time.strftime('%Y-%m-%dT%H:%M:%S', time.gmtime(record.created))}.{int(record.msecs):03d}Z"


class TextLines(_InUtc):
    """One event, one line: what would break the line is escaped."""

    def format(self, record: logging.LogRecord) -> str:
        name = request_id.get() or "-"
        text = f"{self.formatTime(record)} {record.levelname} {record.name} [{name}] {_one_line(record.getMessage())}"
        return f"{text}\n{self.formatException(record.exc_info)}" if record.exc_info else text


class JsonLines(_InUtc):
    """`time`, `level`, `logger`, `id` (a request's, or `job-<id>-<token>`), `message`, and `error` with its trace."""

    def format(self, record: logging.LogRecord) -> str:
        found = {
            "time": self.formatTime(record),
            "level": record.levelname,
            "logger": record.name,
            "id": request_id.get(),
            "message": record.getMessage(),
        }
        if record.exc_info:
            found["error"] = self.formatException(record.exc_info)
        return json.dumps(found, ensure_ascii=False)


def _one_line(text: str) -> str:
    return "".join(char if char >= " " and char != "\x7f" else repr(char)[1:-1] for char in text)
