"""Draw the deck: measuring, native parts, and one function for each slide."""
