"""Write sections with a language model, within an agency's policy and budget."""
