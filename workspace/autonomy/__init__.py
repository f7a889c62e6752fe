"""The page of a plan: graph, timeline, actions."""
