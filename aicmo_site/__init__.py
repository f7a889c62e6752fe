"""Put the product together: settings, addresses, processes, health, the demo agency."""

from __future__ import annotations

from aicmo_site.celery import app as celery_app

__all__ = ["celery_app"]
