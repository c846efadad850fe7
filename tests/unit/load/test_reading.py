"""Scopes: which locations a run answers for."""

import pytest

from narrows.load import Scope


@pytest.mark.parametrize(
    ("root", "location", "covered"),
    [
        ("file:///d/a.txt", "file:///d/a.txt", True),
        ("file:///d/a.txt", "file:///d/a.txt.old", False),
        ("file:///d/", "file:///d/sub/a.txt", True),
        ("file:///d/", "file:///d2/a.txt", False),
        ("file:///d/*.txt", "file:///d/a.txt", True),
        ("file:///d/*.txt", "file:///d/sub/a.txt", False),
        ("file:///d/**/*.txt", "file:///d/a.txt", True),
        ("file:///d/**/*.txt", "file:///d/x/y/a.txt", True),
        ("file:///d/**/*.txt", "file:///d/x/y/a.md", False),
        ("file:///d/**", "file:///d/x/y/a.md", True),
        ("https://x.org/?id=1", "https://x.org/?id=1", True),
        ("https://x.org/?id=1", "https://x.org/aid=1", False),
    ],
)
def test_a_root_covers(root: str, location: str, covered: bool) -> None:
    assert Scope((root,)).covers(location) is covered


def test_no_roots_cover_nothing() -> None:
    assert not Scope().covers("file:///d/a.txt")
