# SPDX-License-Identifier: GPL-3.0-or-later
"""Qt's libraries: what is missing is named before Qt would abort."""

import sys
from collections.abc import Callable

import pytest

from journal_app.ui import libraries
from journal_app.ui.libraries import X11, missing_packages, sentence


def without(*libraries: str) -> Callable[[str], object]:
    def load(name: str) -> object:
        if name in libraries:
            raise OSError(f"{name}: cannot open shared object file")
        return object()

    return load


def test_a_missing_library_is_named_by_its_package() -> None:
    packages = missing_packages("", x11=True, wayland=False, load=without("libxcb-cursor.so.0"))
    assert packages == ["libxcb-cursor0"]
    assert sentence(packages).endswith("sudo apt install libxcb-cursor0")


def test_nothing_missing_says_nothing() -> None:
    assert missing_packages("", x11=True, wayland=True, load=without()) == []


@pytest.mark.parametrize(
    ("platform", "x11", "wayland", "expected"),
    [
        ("offscreen", False, False, []),
        ("xcb", False, False, ["libxcb-icccm4"]),
        ("wayland", True, True, ["libwayland-client0"]),
        ("", False, True, ["libwayland-client0"]),
        ("", True, True, ["libxcb-icccm4"]),
    ],
)
def test_only_what_the_platform_needs_is_asked_for(
    platform: str, x11: bool, wayland: bool, expected: list[str]
) -> None:
    load = without("libxcb-icccm.so.4", "libwayland-client.so.0")
    assert missing_packages(platform, x11=x11, wayland=wayland, load=load) == expected


def test_with_both_displays_either_set_of_libraries_will_do() -> None:
    assert missing_packages("", x11=True, wayland=True, load=without(*X11)) == []


def test_what_qt_draws_with_is_needed_everywhere() -> None:
    assert missing_packages("offscreen", x11=False, wayland=False, load=without("libEGL.so.1")) == ["libegl1"]


def test_a_display_that_does_not_answer_is_told_from_one_that_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("X11 is Linux's")
    monkeypatch.setenv("DISPLAY", ":987")
    assert libraries.x11_answers() is False
    assert "DISPLAY" in libraries.no_answer()


def test_where_the_display_cannot_be_asked_qt_may_try() -> None:
    def nothing(_name: str) -> object:
        raise OSError

    assert libraries.x11_answers(nothing) is True
