"""mdsvex: Markdown in SvelteKit."""

import re
from typing import Final

from build_db.dialects.base import Dialect
from build_db.dialects.plain import keep
from build_db.dialects.signs import Signs

PATH: Final = re.compile(r"\.svx$|(?:^|/)src/routes/|\+page\.md$")  # "src/routes/blog/a/+page.md"
# "<script>" with "import A from '$lib/a.svelte'" in it
SCRIPT: Final = re.compile(r"^<script\b[^>]*>[^<]*\bfrom\s*['\"][^'\"]*(?:\$lib|\.svelte)", re.MULTILINE)
SIGNS: Final = Signs("mdsvex", path=PATH, marks=("<script",), body=SCRIPT)
DIALECT: Final = Dialect("mdsvex", "mdsvex", SIGNS.recognise, keep)
