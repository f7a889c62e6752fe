"""Make the demo agency, and run an engagement without a browser."""
