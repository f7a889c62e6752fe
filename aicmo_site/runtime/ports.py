"""The web address: a socket that listens before the web server runs, and a look at whether it answers."""

from __future__ import annotations

import errno
import http.client
import socket

PROBE_SECONDS = 0.5
EVERYWHERE = {"", "0.0.0.0", "::"}  # noqa: S104 - compared with, not bound to


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; on a free port when the wanted one is taken.

    We hold it and hand it down, so no other program can take the port between our look and the web server's start,
    and callers queue instead of being refused while the web server restarts.
    """
    try:
        return _bind(host, port)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        return _bind(host, 0)


def _bind(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family, backlog=128)


def port_of(listener: socket.socket) -> int:
    return int(listener.getsockname()[1])


def reachable(host: str) -> str:
    """The name under which this machine itself reaches a server on `host`."""
    if host in EVERYWHERE:
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host


def answers(host: str, port: int, path: str = "/health/live") -> bool:
    """True when a web server speaks: any status will do, since the page is not ours to judge."""
    connection = http.client.HTTPConnection(reachable(host), port, timeout=PROBE_SECONDS)
    try:
        connection.request("GET", path)
        connection.getresponse().read()
        return True
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
