"""Configure the Celery application by Django's settings with the prefix CELERY_."""

from __future__ import annotations

import os
from typing import Any

from celery import Celery
from celery.signals import worker_init
from django.conf import settings

from aicmo_site.runtime.preflight import refuse_unsafe_worker

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "aicmo_site.settings")


class Application(Celery):
    def connection_for_read(self, url: str | None = None, **options: Any) -> Any:
        """Connect a worker to its messages, with longer time-outs than a sender, behind which a page waits."""
        return super().connection_for_read(url, transport_options=settings.BROKER_READ_OPTIONS, **options)


app = Application("aicmo")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
worker_init.connect(refuse_unsafe_worker)
