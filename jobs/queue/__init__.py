"""Decide which job may run next, and tell a worker."""
