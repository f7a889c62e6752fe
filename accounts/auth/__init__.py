"""Log people in, reset passwords, and limit tries."""
