"""The deck's parts: measuring, drawing, and one function a slide."""
