"""Which files of a repository are posts, what is passed over, and what is said of it."""

from pathlib import Path

import pytest

from build_db.models import NO_SITE, Choice, Site
from build_db.read import find_posts, find_site, read_post, search_posts
from tests.commands import hindcast


def write(folder: Path, *names: str, text: str = "Text.\n") -> None:
    """Write files with some text."""
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def paths(folder: Path, choice: Choice | None = None) -> list[str]:
    """List the paths of the posts in a folder."""
    return [post.path for post in search_posts([folder], choice or Choice()).posts]


def test_every_ending_of_markdown_is_a_post(tmp_path: Path) -> None:
    posts = ["a.md", "b.markdown", "c.mkd", "d.mdown", "e.mdx", "f.qmd", "g.Rmd", "h/contents.lr"]
    write(tmp_path, *posts, "i.txt", "j.html", "k.lr", "l.md.bak")

    assert paths(tmp_path) == posts


def test_what_is_no_post_is_passed_over_and_counted(tmp_path: Path) -> None:
    write(tmp_path, "a.md", "sub/b.md", "sub/agents.md")
    write(tmp_path, "README.md", "sub/readme.md", "CONTRIBUTING.md", "LICENSE.md", "CODE_OF_CONDUCT.md", "AGENTS.md")
    write(tmp_path, "node_modules/x/c.md", "themes/y/d.md", "layouts/e.md", "_includes/f.md", "public/g.md")
    write(tmp_path, "_index.md", "sub/_index.fr.md")
    write(tmp_path, ".github/h.md", ".i.md")
    found = search_posts([tmp_path], Choice())

    assert [post.path for post in found.posts] == ["a.md", "sub/agents.md", "sub/b.md"]
    assert found.passed_over == {
        "about the repository": 6,
        "in folders that hold no posts": 5,
        "pages that list posts": 2,
    }


def test_readmes_are_posts_where_there_are_no_others(tmp_path: Path) -> None:
    write(tmp_path, "README.md", "a/README.md", "node_modules/b.md")

    assert paths(tmp_path) == ["README.md", "a/README.md"]


def test_pages_are_none_beside_a_folder_of_posts(tmp_path: Path) -> None:
    write(tmp_path, "_posts/2020-01-01-a.md", "_drafts/b.md", "_news/c.md", "about.md", "docs/d.md", "_pages/e.md")

    assert paths(tmp_path) == ["_drafts/b.md", "_news/c.md", "_posts/2020-01-01-a.md"]


def test_a_file_that_is_named_is_a_post_whatever_its_name(tmp_path: Path) -> None:
    write(tmp_path, "README.md", "a.md")

    assert [post.path for post in find_posts([tmp_path / "README.md"])] == ["README.md"]


@pytest.mark.parametrize(
    ("include", "exclude", "found"),
    [
        (("talks/*",), (), ["talks/README.md", "talks/b.md"]),
        (("README.md",), (), ["README.md", "talks/README.md"]),
        (("*.md",), ("talks/*",), ["README.md", "a.md"]),
        ((), ("b.*",), ["a.md"]),
        ((), ("*",), []),
    ],
)
def test_the_user_chooses(tmp_path: Path, include: tuple[str, ...], exclude: tuple[str, ...], found: list[str]) -> None:
    write(tmp_path, "README.md", "a.md", "talks/b.md", "talks/README.md")

    assert paths(tmp_path, Choice(include, exclude)) == found


@pytest.mark.parametrize("ending", ["org", "rst", "ipynb", "adoc"])
def test_a_format_that_is_not_supported_is_named(tmp_path: Path, ending: str) -> None:
    write(tmp_path, f"a.{ending}")
    (post,) = find_posts([tmp_path])
    (problem,) = read_post(post).problems

    assert str(problem).startswith(f"a.{ending}:0: unsupported-format this is ")
    assert problem.severity == "note"


@pytest.mark.parametrize(
    ("name", "text", "site"),
    [
        (
            "_config.yml",
            "title: A\nurl: https://a.example # here\nbaseurl: /b/\n",
            Site("jekyll", "https://a.example/b"),
        ),
        ("_config.yml", "title: A\nbaseurl: ''\n", Site("jekyll")),
        ("_config.yml", "url: 'https://a.example'\nnew_post_name: :title.md\n", Site("hexo", "https://a.example")),
        ("hugo.toml", "title = 'A'\nbaseURL = 'https://a.example/b/'\n", Site("hugo", "https://a.example/b")),
        ("config.toml", 'baseurl = "https://a.example/"\n', Site("hugo", "https://a.example")),
        ("config.yaml", "baseURL: https://a.example/\n", Site("hugo", "https://a.example")),
        ("config.toml", 'base_url = "https://a.example"\n', Site("zola", "https://a.example")),
        ("config.toml", "[tool]\nx = 1\n", NO_SITE),
        (
            "docusaurus.config.js",
            "module.exports = {\n  url: 'https://a.example',\n  baseUrl: '/b/',\n};\n",
            Site("docusaurus", "https://a.example/b"),
        ),
        ("pelicanconf.py", "SITEURL = 'https://a.example'\n", Site("pelican", "https://a.example")),
        ("conf.py", 'BLOG_TITLE = "A"\nSITE_URL = "https://a.example/"\n', Site("nikola", "https://a.example")),
        ("conf.py", "project = 'Sphinx'\n", NO_SITE),
        ("mkdocs.yml", "site_url: https://a.example/b\n", Site("mkdocs", "https://a.example/b")),
        ("astro.config.mjs", 'export default {\n  site: "https://a.example",\n}\n', Site("astro", "https://a.example")),
        ("gatsby-config.js", "    siteUrl: `https://a.example`,\n", Site("gatsby", "https://a.example")),
        (".eleventy.js", "module.exports = () => {};\n", Site("eleventy")),
        ("_quarto.yml", "website:\n  site-url: https://a.example\n", Site("quarto", "https://a.example")),
        ("A.lektorproject", "[project]\nurl = https://a.example\n", Site("lektor", "https://a.example")),
        ("site.hs", "import           Hakyll\n", Site("hakyll")),
        ("CNAME", "a.example\n", Site(None, "https://a.example")),
        ("package.json", "{}", NO_SITE),
    ],
)
def test_a_site_is_known_by_its_configuration(tmp_path: Path, name: str, text: str, site: Site) -> None:
    write(tmp_path, name, text=text)
    write(tmp_path, "content/posts/a.md")

    assert find_site(tmp_path / "content" / "posts") == site
    assert [post.site for post in find_posts([tmp_path / "content"])] == [site]


def test_an_address_may_stand_beside_the_configuration(tmp_path: Path) -> None:
    write(tmp_path, "pelicanconf.py", text="SITEURL = ''\n")
    write(tmp_path, "publishconf.py", text="SITEURL = 'https://a.example'\n")
    write(tmp_path, "other/_config.yml", text="title: A\n")
    write(tmp_path, "other/CNAME", text="b.example\n")

    assert find_site(tmp_path) == Site("pelican", "https://a.example")
    assert find_site(tmp_path / "other") == Site("jekyll", "https://b.example")


def test_a_site_is_looked_for_up_to_the_top_of_the_repository_and_no_further_than_three_folders(tmp_path: Path) -> None:
    write(tmp_path, "hugo.toml")
    write(tmp_path, "a/b/c/d/e.md", "repository/.git/HEAD", "repository/posts/f.md")

    assert find_site(tmp_path / "a" / "b" / "c").generator == "hugo"
    assert find_site(tmp_path / "a" / "b" / "c" / "d") == NO_SITE
    assert find_site(tmp_path / "repository" / "posts") == NO_SITE
    assert find_site(tmp_path / "gone") == Site("hugo")


def test_drafts_are_skipped_and_counted_unless_they_are_wanted(tmp_path: Path) -> None:
    write(tmp_path, "posts/a.md")
    write(tmp_path, "posts/b.md", text="---\ndraft: true\n---\nText.\n")
    write(tmp_path, "posts/c.md", text="---\npublished: false\n---\nText.\n")
    write(tmp_path, "posts/d.md", text="Title: D\nStatus: draft\n\nText.\n")
    write(tmp_path, "posts/e.md", text="---\ndraft: false\npublished: 2020-01-01\nstatus: done\n---\nText.\n")
    write(tmp_path, "posts/_drafts/f.md", "posts/README.md", "posts/g.org")

    ended = hindcast("build", "posts", "--db", "a.db", folder=tmp_path)
    assert ended.code == 0
    assert "Passed over: 1 about the repository, 4 drafts (--drafts reads them), " in ended.output
    assert "1 in formats that are not supported." in ended.output
    assert ended.errors == (
        "_drafts/f.md:0: draft this is a draft and is not read: --drafts reads it",
        "b.md:0: draft this is a draft and is not read: --drafts reads it",
        "c.md:0: draft this is a draft and is not read: --drafts reads it",
        "d.md:0: draft this is a draft and is not read: --drafts reads it",
        "g.org:0: unsupported-format this is Org, which is not supported: convert it to Markdown to have it read",
    )
    ended = hindcast("build", "posts", "--db", "a.db", "--drafts", "--exclude", "*.org", folder=tmp_path)
    assert (ended.code, ended.errors) == (0, ())
    assert "Passed over: 1 about the repository, 1 left out by --include and --exclude." in ended.output


def test_the_dialect_can_be_given_for_all_posts(tmp_path: Path) -> None:
    write(tmp_path, "posts/a.md")

    ended = hindcast("check", "posts", "--dialect", "nikola", folder=tmp_path)
    assert ended.code == 0
    ended = hindcast("check", "posts", "--dialect", "nobody", folder=tmp_path)
    assert ended.code == 2
    assert "'nobody' is not one of 'al-folio'" in "\n".join(ended.errors)


def test_formats_that_are_not_supported_alone_are_no_posts(tmp_path: Path) -> None:
    write(tmp_path, "posts/a.org")

    ended = hindcast("check", "posts", folder=tmp_path)
    assert ended.code == 1
    assert "posts:0: no-posts" in "\n".join(ended.errors)
