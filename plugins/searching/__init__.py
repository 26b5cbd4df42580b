"""Search: what a visitor typed → results, facets, suggestions. Knows of SQLite, and nothing of pages."""
