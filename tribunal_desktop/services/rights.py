"""Who may see or do what (权限), by post, from ``resources/rules/rights.toml``."""

from __future__ import annotations

from functools import cache

from tribunal_desktop import resources
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Actor
from tribunal_desktop.rules.terms import Post, Right


@cache
def _posts() -> dict[Right, frozenset[Post]]:
    table = resources.toml("rules", "rights.toml")
    return {right: frozenset(Post(post) for post in table[right]["posts"]) for right in Right}


def may(post: Post, right: Right) -> bool:
    """Whether somebody in ``post`` has ``right``."""
    return post in _posts()[right]


def require(actor: Actor, right: Right) -> None:
    """Raise ``KnownError`` ``right_missing`` unless ``actor`` has ``right``."""
    if not may(actor.post, right):
        raise KnownError("right_missing")


def holders(right: Right) -> tuple[Post, ...]:
    """The posts that have ``right``, for the word that something is hidden."""
    return tuple(post for post in Post if may(post, right))
