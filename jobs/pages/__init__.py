"""Describe plans, jobs and queues in words for screens."""
