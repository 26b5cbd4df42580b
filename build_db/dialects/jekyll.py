"""Jekyll: Liquid first, then kramdown with the parser for GitHub's Markdown."""

import re
from typing import Final

from build_db.dialects.base import Dialect, Draft
from build_db.dialects.liquid import render_liquid

# Jekyll's own tags, and jekyll-scholar's: '{% include a.html %}', "{% endraw %}", "{% cite key %}".
# Source: Jekyll's documentation, "Tags"; the README of jekyll-scholar.
TAG: Final = re.compile(
    r"\{%-?\s*(?:include(?:_relative|_cached)?|(?:end)?(?:raw|highlight|comment|if|for|capture)|post_url|link|cite"
    r"|bibliography|assign|seo|gist|figure)\b"
)
OUTPUT: Final = re.compile(r"\{\{-?\s*(?:site|page)\.\w|\{\{[^{}\n]*\|\s*(?:relative|absolute)_url")  # "{{ site.url"
# '{: .center}', '{:toc}', "{::comment}" on a line of their own. Source: kramdown's syntax page.
ATTRIBUTES: Final = re.compile(
    r"^[ ]{0,3}\{:(?::?[a-z]+(?:\s[^}]*)?/?|\s*\.[^}]*|\s*[\w-]+=[^}]*)\}[ \t]*$", re.MULTILINE
)
OWN_MARK: Final = re.compile(r"\{:\s*\.(?:prediction|not-a-prediction)\b")  # "{: .prediction }": ours, in any dialect
# Hugo's "{{< figure >}}", "{{% note %}}"; Nikola has the latter too.
HUGO: Final = re.compile(r"\{\{[<%]")
# Hexo's "{% asset_img a.png %}", "{% codeblock %}". Source: Hexo's documentation, "Tag Plugins".
HEXO: Final = re.compile(
    r"\{%\s*(?:asset_\w+|post_link|post_path|codeblock|blockquote|pullquote|img)\b|<!--\s*more\s*-->"
)
DATED: Final = re.compile(r"(?:^|/)\d{4}-\d{1,2}-\d{1,2}-[^/]+$")  # "2024-01-02-slug.md"
FOLDER: Final = re.compile(r"(?:^|/)(_posts|_drafts)/")  # "blog/_posts/2024-01-02-a.md"
# Layouts of Jekyll's themes: no path, no ending, as Astro's and Eleventy's have.
LAYOUT: Final = re.compile(r"(?:post|page|default|distill|blog|article|note)[\w-]*")  # "post", "post-wide"
# Keys of Jekyll and its themes that nobody else has. Source: Jekyll's documentation, "Front Matter"; its themes'.
KEYS: Final = frozenset({"excerpt_separator", "render_with_liquid", "author_profile", "giscus_comments", "header-img"})
# Keys that others have too: they tell in a file whose name has Jekyll's form.
WEAK_KEYS: Final = frozenset(
    {"permalink", "categories", "category", "published", "comments", "excerpt", "mathjax", "use_math", "layout"}
)


def recognises_jekyll(draft: Draft) -> bool:
    """Tell a Jekyll post by its site, its place, its front matter or its markup."""
    if draft.site.generator is not None:
        return draft.site.generator == "jekyll"
    if ("{{" in draft.body and HUGO.search(draft.body)) or "source/_posts/" in draft.path:
        return False
    return stands_in_its_folder(draft) or has_marks(draft)


def stands_in_its_folder(draft: Draft) -> bool:
    """Tell whether a file stands where Jekyll looks for posts, under a name that it takes."""
    folder = FOLDER.search(draft.path)
    return folder is not None and (folder[1] == "_drafts" or DATED.search(draft.path) is not None)


def has_marks(draft: Draft) -> bool:
    """Tell whether front matter or text have what only a Jekyll post has."""
    layout = draft.metadata.get("layout")
    if isinstance(layout, str) and LAYOUT.fullmatch(layout) and "draft" not in draft.metadata:
        return not HEXO.search(draft.body)
    if "{" in draft.body and has_markup(draft.body):
        return True
    is_dated = DATED.search(draft.path) is not None and "draft" not in draft.metadata
    keys = KEYS | WEAK_KEYS if is_dated else KEYS
    return not keys.isdisjoint(draft.metadata) and not HEXO.search(draft.body)


def has_markup(body: str) -> bool:
    """Tell whether a body has Jekyll's tags or kramdown's lists of attributes, outside of fenced code."""
    text = FENCED.sub("", body) if "```" in body or "~~~" in body else body
    if HEXO.search(text):
        return False
    if ("{%" in text and TAG.search(text)) or ("{{" in text and OUTPUT.search(text)):
        return True
    return "{:" in text and ATTRIBUTES.search(OWN_MARK.sub("", text)) is not None


# From "```liquid" to "```", or to the end of the text: it may show another language.
FENCED: Final = re.compile(
    r"^ {0,3}(?P<mark>`{3,}|~{3,}).*?(?:^ {0,3}(?P=mark)[`~]*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL
)

DIALECT: Final = Dialect("jekyll", "kramdown", recognises_jekyll, render_liquid)
