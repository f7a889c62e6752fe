"""Ask a language model for advice on a brief."""
