"""How predictions are read off posts."""
