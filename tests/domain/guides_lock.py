# SPDX-License-Identifier: GPL-3.0-or-later
"""The keys that entries are stored under for ever: what is shipped now, and the list kept in guides.lock.json.

After adding a guide, a question, an option or an emotion word, add its keys to the list:

    python -m tests.domain.guides_lock

Only new keys are added. A key that vanished or changed its kind stays as it was listed, and the test goes on
failing: bring it back, `retired=True` if it is no longer asked, and give the new meaning a key of its own.
"""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from journal_app.domain.emotions import EMOTIONS
from journal_app.domain.fields import Choices, Field, Rows
from journal_app.domain.guides import SHIPPED

LOCK = Path(__file__).resolve().parents[1] / "data" / "guides.lock.json"

Keys = dict[str, Any]


def shipped() -> Keys:
    """Return the keys of everything shipped now."""
    return {
        "guides": {guide.key: {"follows": guide.follows, "fields": _fields(guide.fields)} for guide in SHIPPED},
        "emotions": dict.fromkeys(EMOTIONS, "word"),
    }


def _fields(fields: Iterable[Field[Any]]) -> Keys:
    return {field.key: _field(field) for field in fields}


def _field(field: Field[Any]) -> Keys:
    keys: Keys = {"kind": field.kind}
    if isinstance(field, Choices):
        keys["options"] = {option.key: "option" for option in field.options}
    if isinstance(field, Rows):
        keys["columns"] = _fields(field.columns)
    return keys


def listed() -> Keys:
    """Return the keys of the list."""
    keys: Keys = json.loads(LOCK.read_text("utf-8"))
    return keys


def lost(kept: Any, now: Any, path: str = "") -> list[str]:
    """Return where `kept` has a key that `now` has not, or another value."""
    if not isinstance(kept, dict) or not isinstance(now, dict):
        return [] if kept == now else [f"{path}: {kept!r} became {now!r}"]
    found = [f"{path}/{key}" for key in kept if key not in now]
    for key in kept.keys() & now.keys():
        found += lost(kept[key], now[key], f"{path}/{key}")
    return sorted(found)


def with_new(kept: Any, now: Any) -> Any:
    """Return `kept` with the keys only `now` has; nothing in it changes or goes."""
    if not isinstance(kept, dict) or not isinstance(now, dict):
        return kept
    together = {key: with_new(kept[key], now[key]) if key in now else kept[key] for key in kept}
    return together | {key: now[key] for key in now if key not in kept}


def main() -> int:
    """Add what is new to the list; return 1 where something listed is lost."""
    kept = listed() if LOCK.exists() else {}
    LOCK.parent.mkdir(exist_ok=True)
    LOCK.write_text(json.dumps(with_new(kept, shipped()), indent=1, ensure_ascii=False) + "\n", "utf-8")
    gone = lost(kept, shipped())
    sys.stderr.write("".join(f"lost: {path}\n" for path in gone))
    return 1 if gone else 0


if __name__ == "__main__":
    raise SystemExit(main())
