"""The product's face: settings, pages, and the processes that serve them."""

from __future__ import annotations

from aicmo_site.celery import app as celery_app

__all__ = ["celery_app"]
