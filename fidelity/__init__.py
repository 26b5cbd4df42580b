"""Measures the builder against the generators themselves: `make fidelity POSTS=folder`.

Every post is rendered with the engine that its blog uses; headings and links are read out of that
HTML and compared with what `build_db` extracts. The README beside this file is the reference.
"""
