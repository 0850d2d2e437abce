# SPDX-License-Identifier: GPL-3.0-or-later
"""The shape of the house: import contracts, what may be loaded, what no module may name."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "journal_app").rglob("*.py"))
NETWORK = {"socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "webbrowser", "requests", "asyncio"}
QT_NETWORK = {"QtNetwork", "QtPrintSupport", "QtWebEngineWidgets", "QtWebEngineCore", "QtWebSockets"}


def test_the_import_contracts_hold() -> None:
    command = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def imported_names(tree: ast.Module) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_reaches_for_a_network_or_a_printer(module: Path) -> None:
    names = imported_names(ast.parse(module.read_text("utf-8")))
    assert not {name for name in names if name in NETWORK or name.split(".")[0] in NETWORK - {"http"}}
    assert not {name for name in names if QT_NETWORK & set(name.split("."))}
    assert "QDesktopServices" not in module.read_text("utf-8")


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_says_its_licence_and_what_it_holds(module: Path) -> None:
    text = module.read_text("utf-8")
    assert text.startswith("# SPDX-License-Identifier: GPL-3.0-or-later\n")
    assert ast.get_docstring(ast.parse(text)), f"{module.name} opens with no sentence"
    assert len(text.splitlines()) <= 400


@pytest.mark.parametrize(
    "package", ["journal_app.domain.guides", "journal_app.insights", "journal_app.exchange", "journal_app.store"]
)
def test_the_lower_floors_load_without_qt_and_without_the_heavy_libraries(package: str) -> None:
    code = f"import sys, {package}; print([m for m in ('PySide6', 'scipy', 'typst', 'pyqtgraph') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_command_line_loads_without_qt_numpy_or_typst() -> None:
    code = "import sys, journal_app.cli.jobs; print([m for m in ('PySide6', 'numpy', 'typst') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
