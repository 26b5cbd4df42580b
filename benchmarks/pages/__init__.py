"""How fast pages are, beside those of Datasette itself."""
