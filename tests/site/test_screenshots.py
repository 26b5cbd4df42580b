"""The pictures in README.md: taken of pages that are there, and not too heavy."""

import struct

import httpx
import pytest

from screenshots.__main__ import FOLDER, PAGES, WIDTH
from tests.site.conftest import ROOT

HEAVIEST = 300_000


@pytest.mark.parametrize("name", list(PAGES))
def test_a_picture_is_of_a_page_that_is_there_and_in_the_readme(web: httpx.Client, name: str) -> None:
    address, height = PAGES[name]
    picture = (FOLDER / f"{name}.png").read_bytes()

    assert web.get(address).status_code == 200
    assert len(picture) < HEAVIEST
    assert struct.unpack(">II", picture[16:24]) == (WIDTH, height)
    assert f"(docs/images/{name}.png)" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_no_picture_is_left_over() -> None:
    assert {path.stem for path in FOLDER.glob("*.png")} == set(PAGES)
