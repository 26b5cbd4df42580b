"""The tests: each stage by pairs of files in `fixtures`, then the whole build, then what holds of the code itself."""
