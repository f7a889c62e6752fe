"""Seal, store, verify and compare delivery packages."""
