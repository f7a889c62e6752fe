"""Lists of clients, engagements and queued jobs."""
