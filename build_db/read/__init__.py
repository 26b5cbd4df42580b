"""Reads posts: which files they are, what stands in them, and what is said beside them of their site.

The only stage that opens a post.
"""

from build_db.read.encoding import mend_encoding
from build_db.read.files import SIZE_LIMIT, PostFile, read_post, read_texts
from build_db.read.find import Found, find_posts, search_posts
from build_db.read.site import find_site

__all__ = [
    "SIZE_LIMIT",
    "Found",
    "PostFile",
    "find_posts",
    "find_site",
    "mend_encoding",
    "read_post",
    "read_texts",
    "search_posts",
]
