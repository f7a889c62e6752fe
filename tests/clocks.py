"""Hosts whose clocks are wrong."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from unittest import mock

from django.utils import timezone


@contextmanager
def clock_off(by: timedelta) -> Iterator[None]:
    """This process tells another time than the database."""
    real = timezone.now
    with mock.patch("django.utils.timezone.now", side_effect=lambda: real() + by):
        yield
