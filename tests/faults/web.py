"""The product's web application with the drill's guards, clock and failpoint: for gunicorn."""

from __future__ import annotations

from tests.faults import app, guards

assert app.app
guards.dying_approvals()

from aicmo_site.wsgi import application  # noqa: E402

__all__ = ["application"]
