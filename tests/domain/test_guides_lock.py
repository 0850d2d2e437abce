# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys that entries are stored under never vanish, and new ones are listed."""

from tests.domain.guides_lock import listed, lost, shipped, with_new


def test_no_key_that_was_shipped_has_vanished_or_changed_its_kind() -> None:
    assert lost(listed(), shipped()) == []


def test_every_shipped_key_is_listed() -> None:
    assert lost(shipped(), listed()) == [], "list the new keys: python -m tests.domain.guides_lock"


def test_a_lost_question_a_changed_kind_and_a_lost_option_are_seen() -> None:
    kept, now = shipped(), shipped()
    fields = now["guides"]["promise"]["fields"]
    del fields["size"]
    fields["what"]["kind"] = "rich"
    del fields["direction"]["options"]["to_me"]
    assert lost(kept, now) == [
        "/guides/promise/fields/direction/options/to_me",
        "/guides/promise/fields/size",
        "/guides/promise/fields/what/kind: 'short' became 'rich'",
    ]


def test_listing_adds_what_is_new_and_takes_nothing_away() -> None:
    kept = {"a": {"kind": "short"}, "b": {"kind": "one", "options": {"x": "option"}}}
    now = {"b": {"kind": "multi", "options": {"y": "option"}}, "c": {"kind": "rich"}}
    assert with_new(kept, now) == {
        "a": {"kind": "short"},
        "b": {"kind": "one", "options": {"x": "option", "y": "option"}},
        "c": {"kind": "rich"},
    }
