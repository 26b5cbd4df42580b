"""Costs, measured as ratios of one run."""
