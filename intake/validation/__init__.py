"""Validate a brief: errors stop it, warnings travel with it."""
