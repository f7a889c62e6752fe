"""Show artifacts, and answer requests about them."""
