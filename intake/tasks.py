"""Receive Celery messages: an id, one call, no decisions. The message is acknowledged before the work."""

from __future__ import annotations

from celery import shared_task

from intake.advice import service


@shared_task(ignore_result=True)
def give_advice(request_id: int) -> None:
    service.give_advice(request_id)
