"""The frame around every page: navigation, header, context."""
