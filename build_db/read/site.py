"""What the configuration beside the posts says of their site: the generator and the address.

Configurations are read as text. None is ever run.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from build_db.models import NO_SITE, Site

LEVELS: Final = 3
"""How many folders above the posts are looked into, unless the top of a repository comes first."""
CONFIG_LIMIT: Final = 200_000
"""Characters of a configuration that are read."""
ADDRESS: Final = r"[ \t]*[\"'`]?(https?://[^\s\"'`#,]+)"
DOMAIN: Final = re.compile(r"[\w-]+(?:\.[\w-]+)+")  # "blog.example.org" in a file CNAME


def setting(key: str, value: str = ADDRESS) -> re.Pattern[str]:
    """Make the pattern of a setting: its key, `:` or `=`, its value."""
    # 'url: https://example.org' | 'SITEURL = "https://example.org"' | '  "siteUrl": `https://example.org`,'
    return re.compile(rf"^[ \t]*[\"']?{key}[\"']?[ \t]*[:=]{value}", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Config:
    """One kind of configuration."""

    generator: str
    """Whose it is."""

    names: tuple[str, ...]
    """Names of the file; `*.x` for any with that ending."""

    url: re.Pattern[str] | None = None
    """Where the address of the site stands."""

    sure: re.Pattern[str] | None = None
    """What must stand in it, where other programs have files of that name too."""

    base: re.Pattern[str] | None = None
    """Where the path stands beneath which the site is."""

    beside: tuple[str, ...] = ()
    """Further files that may hold the address."""


BASE: Final = r"[ \t]*[\"'`]?(/[^\s\"'`#,]*)"
HUGO_URL: Final = setting("(?i:baseURL)")  # 'baseURL = "https://example.org/"'

# "new_post_name: :title.md" stands in Hexo's and never in Jekyll's
HEXO_KEY: Final = re.compile(r"^(?:new_post_name|public_dir|skip_render):", re.MULTILINE)
# 'BLOG_TITLE = "Notes"' stands in Nikola's; Sphinx has a conf.py too
NIKOLA_KEY: Final = re.compile(r"^(?:BLOG_TITLE|SITE_URL|NAVIGATION_LINKS)\b", re.MULTILINE)
HAKYLL_IMPORT: Final = re.compile(r"^import +Hakyll", re.MULTILINE)  # "import Hakyll"

CONFIGS: Final = (
    Config("hexo", ("_config.yml",), setting("url"), HEXO_KEY),
    Config("jekyll", ("_config.yml", "_config.yaml", "_config.toml"), setting("url"), base=setting("baseurl", BASE)),
    Config("hugo", ("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json"), HUGO_URL),
    Config("hugo", ("config.toml", "config.yaml", "config.yml", "config.json"), HUGO_URL, HUGO_URL),
    Config("zola", ("config.toml", "zola.toml"), setting("base_url"), setting("base_url", "")),
    Config(
        "docusaurus",
        ("docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs"),
        setting("url"),
        base=setting("baseUrl", BASE),
    ),
    Config("pelican", ("pelicanconf.py",), setting("SITEURL"), beside=("publishconf.py",)),
    Config("nikola", ("conf.py",), setting("SITE_URL"), NIKOLA_KEY),
    Config("mkdocs", ("mkdocs.yml", "mkdocs.yaml"), setting("site_url")),
    Config("astro", ("astro.config.mjs", "astro.config.js", "astro.config.ts"), setting("site")),
    Config("eleventy", (".eleventy.js", "eleventy.config.js", "eleventy.config.cjs", "eleventy.config.mjs")),
    Config("gatsby", ("gatsby-config.js", "gatsby-config.ts", "gatsby-config.mjs"), setting("siteUrl")),
    Config("quarto", ("_quarto.yml", "_quarto.yaml"), setting("site-url")),
    Config("lektor", ("*.lektorproject",), setting("url")),
    Config("sveltekit", ("svelte.config.js",)),
    Config("next", ("next.config.js", "next.config.mjs", "next.config.ts")),
    Config("hakyll", ("site.hs",), None, HAKYLL_IMPORT),
    Config("obsidian", (".obsidian",)),
)
"""In the order in which they are looked for. Source: the manual of each generator, "Configuration"."""


class SiteFinder:
    """Finds the sites of the files below a folder, each folder looked into once."""

    def __init__(self, folder: Path) -> None:
        """Note the folder of posts; above it only LEVELS more are looked into."""
        self.top = (folder.absolute(), *folder.absolute().parents)[: LEVELS + 1][-1]
        self.known: dict[Path, Site] = {}

    def site_of(self, folder: Path) -> Site:
        """Give the site of what stands in a folder: that of the next configuration at it or above it."""
        folder = folder.absolute()
        if folder not in self.known:
            names = names_in(folder)
            site = site_in(folder, names)
            if site is NO_SITE and ".git" not in names and folder not in (self.top, folder.parent):
                site = self.site_of(folder.parent)
            self.known[folder] = site
        return self.known[folder]


def find_site(folder: Path) -> Site:
    """Find the site whose posts stand in a folder.

    Args:
        folder: A folder of posts.

    Returns:
        What the next configuration says, in it or up to the top of its repository, at most three folders
        above; NO_SITE where there is none.
    """
    return SiteFinder(folder).site_of(folder)


def names_in(folder: Path) -> frozenset[str]:
    """List what stands in a folder; nothing where it cannot be looked into."""
    try:
        return frozenset(entry.name for entry in folder.iterdir())
    except OSError:
        return frozenset()


def site_in(folder: Path, names: frozenset[str]) -> Site:
    """Read the configuration in a folder, if there is any."""
    domain = DOMAIN.match(read_config(folder / "CNAME")) if "CNAME" in names else None
    address = f"https://{domain[0]}" if domain else None
    for config in CONFIGS:
        for name in config.names:
            file = next((each for each in names if each.endswith(name[1:])), None) if name[0] == "*" else name
            if file not in names or file is None:
                continue
            text = read_config(folder / file) if config.url or config.sure else ""
            if config.sure is None or config.sure.search(text):
                more = "".join(read_config(folder / other) for other in config.beside if other in names)
                return Site(config.generator, address_in(config, f"{text}\n{more}") or address)
    return Site(None, address) if address else NO_SITE


def address_in(config: Config, text: str) -> str | None:
    """Read the address of the site off a configuration."""
    url = config.url.search(text) if config.url else None
    if url is None:
        return None
    base = config.base.search(text) if config.base else None
    return url[1].rstrip("/") + (base[1].rstrip("/") if base else "")


def read_config(file: Path) -> str:
    """Read the beginning of a configuration; "" where that cannot be done."""
    try:
        with file.open(encoding="utf-8", errors="replace") as stream:
            return stream.read(CONFIG_LIMIT)
    except OSError:
        return ""
