"""Open the web server's socket before the server starts, and check whether a server answers."""

from __future__ import annotations

import errno
import http.client
import socket

PROBE_SECONDS = 0.5
EVERYWHERE = {"", "0.0.0.0", "::"}  # noqa: S104 - compared with, not bound to


def listen(host: str, port: int) -> socket.socket:
    """Open a listening socket, on a free port if the wanted one is in use.

    The supervisor holds the socket and passes it to the web server: no other program can take the port in between, and
    connections queue instead of being refused while the web server restarts.
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
    """Return the name by which this machine reaches a server on `host`."""
    if host in EVERYWHERE:
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host


def answers(host: str, port: int, path: str = "/health/live") -> bool:
    """Whether a web server answers, with any status."""
    connection = http.client.HTTPConnection(reachable(host), port, timeout=PROBE_SECONDS)
    try:
        connection.request("GET", path)
        connection.getresponse().read()
        return True
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
