# SPDX-License-Identifier: GPL-3.0-or-later
"""Every theme has every colour, and every pair that is used together can be read."""

from pathlib import Path

import pytest

from journal_app.paths import resource
from journal_app.ui.theme import (
    CORE_TOKENS,
    FAMILIES,
    Theme,
    ThemeError,
    load_theme,
    read_theme,
    theme_names,
)

GROUNDS = ("bg", "sidebar", "surface", "raised", "sunken", "hover")
TEXTS = ("text", "muted", "accent", "ribbon", "positive", "negative", "neutral", "danger")
PARTS = ("border_strong", "focus", "underline")
PAIRS = (
    ("accent_contrast", "accent", 4.5),
    ("accent_contrast", "accent_hover", 4.5),
    ("accent_contrast", "accent_pressed", 4.5),
    ("text", "accent_soft", 4.5),
    ("muted", "accent_soft", 4.5),
    ("accent", "accent_soft", 3.0),
    ("ribbon", "ribbon_soft", 4.5),
    ("positive", "positive_soft", 4.5),
    ("negative", "negative_soft", 4.5),
    ("neutral", "neutral_soft", 4.5),
    ("text", "neutral_soft", 4.5),
    ("danger", "danger_soft", 4.5),
    ("text", "danger_soft", 4.5),
    ("text", "mark", 4.5),
    ("text", "selection", 4.5),
    ("underline", "mark", 3.0),
)


def luminance(color: str) -> float:
    """Relative luminance of WCAG 2.2."""
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of WCAG 2.2, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def too_weak(theme: Theme, pairs: list[tuple[str, str, float]]) -> list[str]:
    """Pairs of colour names or values below what they need."""
    named = [(colour(theme, one), colour(theme, other), need, one, other) for one, other, need in pairs]
    return [f"{a} on {b}" for one, other, need, a, b in named if contrast(one, other) < need]


def colour(theme: Theme, name: str) -> str:
    return name if name.startswith("#") else theme.color(name)


@pytest.fixture(params=[*theme_names(), "light high", "dark high"])
def theme(request: pytest.FixtureRequest) -> Theme:
    name, _, high = str(request.param).partition(" ")
    loaded = load_theme(name)
    return loaded.with_high_contrast() if high else loaded


def test_the_contrast_formula_gives_the_known_values() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_light_and_dark_are_there() -> None:
    assert {"light", "dark"} <= set(theme_names())
    assert load_theme("dark").dark
    assert not load_theme("light").dark


def test_every_theme_has_every_colour_by_name(theme: Theme) -> None:
    for token in (*CORE_TOKENS, *FAMILIES, *(f"{family}_soft" for family in FAMILIES)):
        assert theme.color(token).startswith("#")
    assert len(theme.mood) == 7
    assert len(set(theme.series)) == 6


def test_an_unknown_colour_name_is_an_error(theme: Theme) -> None:
    for token in ("nonsense", "notice_f", "bg_soft"):
        with pytest.raises(KeyError):
            theme.color(token)


def test_text_can_be_read_on_every_ground(theme: Theme) -> None:
    assert too_weak(theme, [(text, ground, 4.5) for text in TEXTS for ground in GROUNDS]) == []


def test_edges_and_rings_can_be_seen_on_every_ground(theme: Theme) -> None:
    assert too_weak(theme, [(part, ground, 3.0) for part in PARTS for ground in GROUNDS]) == []


def test_every_pair_used_together_has_the_contrast_it_needs(theme: Theme) -> None:
    assert too_weak(theme, list(PAIRS)) == []


def test_families_can_be_read_on_their_grounds_and_their_tint(theme: Theme) -> None:
    pairs = [
        (text, ground, 4.5)
        for family in FAMILIES
        for text, ground in (
            *((family, ground) for ground in ("surface", "raised", "bg", f"{family}_soft")),
            ("text", f"{family}_soft"),
            ("muted", f"{family}_soft"),
        )
    ]
    assert too_weak(theme, pairs) == []


def test_mood_steps_can_be_read_and_seen(theme: Theme) -> None:
    pairs = [(step.ink, step.fill, 4.5) for step in theme.mood]
    pairs += [(step.edge, ground, 3.0) for step in theme.mood for ground in ("surface", "bg")]
    assert too_weak(theme, pairs) == []


def test_mood_grows_lighter_at_every_step(theme: Theme) -> None:
    fills = [luminance(step.fill) for step in theme.mood]
    assert fills == sorted(fills)
    assert len(set(fills)) == len(fills)


def test_series_can_be_seen_on_a_card(theme: Theme) -> None:
    assert too_weak(theme, [(line, "surface", 3.0) for line in theme.series]) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('accent = "#1F5A63"', "", "accent"),
        ('ribbon = "#A5472B"', 'ribbon = "red"', "ribbon"),
        ("[families]", "[households]", "[families]"),
        ("[[mood]]", "[[moods]]", "mood"),
        ("series = [", "series = [] #", "series"),
        ("[core]", "[core", "cannot be read"),
    ],
)
def test_a_theme_that_lacks_something_says_what(tmp_path: Path, old: str, new: str, said: str) -> None:
    text = resource("themes", "light.toml").read_text(encoding="utf-8")
    assert old in text
    broken = tmp_path / "mine.toml"
    broken.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(ThemeError, match=said.replace("[", r"\[")):
        read_theme(broken)


def test_a_missing_theme_is_one_sentence() -> None:
    with pytest.raises(ThemeError, match=r"sepia\.toml cannot be read"):
        load_theme("sepia")
