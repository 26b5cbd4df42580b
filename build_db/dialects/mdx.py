"""MDX: Markdown with JSX, as Next.js, Gatsby and Astro read `.mdx`."""

import re
from typing import Final

from build_db.dialects.base import Dialect
from build_db.dialects.jsx import jsx_to_markdown
from build_db.dialects.signs import Signs

# "import Tabs from '../tabs'", "export const meta = {"; Python's imports have no quotes
MODULE: Final = re.compile(
    r"^(?:import\s[\w\s{},*$]*?\bfrom\s*['\"]|import\s+['\"]|export\s+(?:const|default)\s)", re.MULTILINE
)
SIGNS: Final = Signs("mdx", path=re.compile(r"\.mdx$"), marks=("import ", "export "), body=MODULE)  # "a/b.mdx"
DIALECT: Final = Dialect("mdx", "mdx", SIGNS.recognise, jsx_to_markdown)
