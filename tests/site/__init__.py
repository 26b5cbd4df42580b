"""The site as visitors meet it: a real Datasette that serves the project's own posts."""
