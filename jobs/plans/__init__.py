"""Check, preview and apply what people do with a plan."""
