"""How values of the database are shown in tables, rows and results of queries."""
