"""Run one job: claim, inputs, body, result."""
