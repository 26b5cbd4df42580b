"""Our own Datasette hooks: one job per file."""
