"""Tests of the instrument that measures the builder against the generators."""
