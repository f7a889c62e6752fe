"""Needs you: what waits for whom."""
