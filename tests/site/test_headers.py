"""What every response says about itself."""

import httpx
import pytest

OWN = ["/", "/posts", "/predictions", "/search?q=a", "/posts/2025-01-01-neurips-2024-review", "/nope", "/posts/nope"]
OWN += ["/search.atom?q=a", "/search.json?q=a", "/opensearch.xml"]
STOCK = ["/hindcast", "/hindcast/posts", "/hindcast/calibration", "/hindcast/nope", "/-/versions", "/hindcast.json"]


@pytest.mark.parametrize("address", [*OWN, *STOCK, "/static/hindcast.css", "/hindcast/calibration.csv"])
def test_every_response_is_fenced(web: httpx.Client, address: str) -> None:
    headers = web.get(address).headers

    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "default-src 'self'" in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]


@pytest.mark.parametrize("address", OWN)
def test_our_own_pages_allow_nothing_inline(web: httpx.Client, address: str) -> None:
    assert "unsafe-inline" not in web.get(address).headers["content-security-policy"]


@pytest.mark.parametrize("address", STOCK)
def test_pages_of_datasette_may_have_their_inline_scripts(web: httpx.Client, address: str) -> None:
    policy = web.get(address).headers["content-security-policy"]

    assert "script-src 'self' 'unsafe-inline'" in policy
    assert "img-src 'self' data:" in policy


@pytest.mark.parametrize("address", ["/", "/posts", "/search?q=a", "/static/hindcast.css", "/hindcast/posts"])
def test_pages_may_be_kept_for_a_while(web: httpx.Client, address: str) -> None:
    assert web.get(address).headers["cache-control"] == "max-age=300"


def test_what_was_not_found_is_not_kept(web: httpx.Client) -> None:
    assert "cache-control" not in web.get("/posts/nope").headers
