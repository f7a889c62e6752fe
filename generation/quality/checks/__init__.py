"""Hold one quality check in each file."""
