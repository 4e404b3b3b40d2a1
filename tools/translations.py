"""Translations of the window's own strings: one file per area, one compiled file for the program.

python tools/translations.py update [AREA …]   read the strings out of the sources into translations/zh_CN/AREA.ts
python tools/translations.py fill AREA FILE    take "English<TAB>Chinese" lines of FILE into AREA's translations
python tools/translations.py compile           make resources/i18n/zh_CN.qm
python tools/translations.py check             exit 1 unless every string has its Chinese and the .qm is current
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UI = ROOT / "tribunal_desktop" / "ui"
TS = ROOT / "translations" / "zh_CN"
QM = ROOT / "resources" / "i18n" / "zh_CN.qm"
PAGE_AREAS = (
    "workbench",
    "cases",
    "mediation",
    "circuit",
    "papers",
    "signing",
    "people",
    "assessment",
    "calculators",
    "supervision",
    "contact",
    "sync",
    "settings",
)
FILE_SECTIONS = (
    "parties",
    "filing",
    "elements",
    "procedure",
    "fees",
    "allocation",
    "risk",
    "limits",
    "service",
    "preservation",
    "hearings",
    "panel",
    "closing",
    "review",
    "performance",
    "papers",
    "dossier",
    "trail",
)
"""Sections of the case file with a translation file of their own."""
AREAS = (
    {
        "shell": ("*.py", "shell/*.py", "dialogs/*.py"),
        "start": ("start/*.py",),
        "widgets": ("widgets/*.py", "tables/base.py"),
    }
    | {
        area: (f"pages/{area}*.py", f"pages/{area}/**/*.py", f"tables/{area}*.py", f"dialogs/{area}*.py")
        for area in PAGE_AREAS
    }
    | {f"file_{key}": (f"pages/case_file/{key}*.py", f"tables/case_{key}*.py") for key in FILE_SECTIONS}
    | {"file": ("pages/case_file/base_*.py",)}
)
CHINESE = re.compile(r"[\u3400-\u9fff]")


def sources(area: str) -> list[Path]:
    """Source files of an area; the shell's globs leave out what belongs to a page's area."""
    found = {file for pattern in AREAS[area] for file in UI.glob(pattern)}
    if area == "shell":
        found -= {file for other in PAGE_AREAS for file in UI.glob(f"dialogs/{other}*.py")}
    return sorted(found)


def update(area: str, folder: Path = TS) -> None:
    """Read the strings of ``area`` into its translation file; translations made before stay."""
    files = [str(file.relative_to(ROOT)) for file in sources(area)]
    target = folder / f"{area}.ts"
    if not files:
        return
    _tool(
        "pyside6-lupdate",
        *files,
        "-ts",
        str(target),
        "-source-language",
        "en",
        "-target-language",
        "zh_CN",
        "-locations",
        "none",
        "-no-obsolete",
        "-silent",
    )


def fill(area: str, file: Path) -> int:
    """Take translations from "English<TAB>Chinese" lines where there are none yet; returns how many are still left.

    The same English may have another Chinese in another place: what is finished stays.
    """
    pairs = dict(line.split("\t", 1) for line in file.read_text(encoding="utf-8").splitlines() if "\t" in line)
    target = TS / f"{area}.ts"
    tree = ET.parse(target)  # noqa: S314
    for message in tree.iter("message"):
        chinese = pairs.get((message.findtext("source") or "").replace("\n", "\\n"))
        translation = message.find("translation")
        if chinese is not None and translation is not None and translation.get("type") is not None:
            translation.text = chinese.replace("\\n", "\n")
            translation.attrib.pop("type", None)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    target.write_text(head + ET.tostring(tree.getroot(), encoding="unicode") + "\n", encoding="utf-8")
    update(area)
    return len(unfinished(target))


def compile_all(target: Path = QM, folder: Path = TS) -> None:
    """Merge the areas into the one file the program loads; a running program keeps the file it has mapped."""
    target.parent.mkdir(parents=True, exist_ok=True)
    files = [str(folder / f"{area}.ts") for area in AREAS if (folder / f"{area}.ts").exists()]
    part = target.with_suffix(".part")
    _tool("pyside6-lrelease", *files, "-qm", str(part), "-silent")
    part.replace(target)


def unfinished(file: Path) -> list[str]:
    """Strings of a translation file without finished Chinese, or whose English holds Chinese characters."""
    wrong = []
    for message in ET.parse(file).iter("message"):  # noqa: S314
        source, translation = message.findtext("source") or "", message.find("translation")
        done = translation is not None and translation.get("type") is None and (translation.text or "").strip()
        if not done or CHINESE.search(source):
            wrong.append(source)
    return wrong


def problems() -> list[str]:
    """Everything that keeps the translations from being complete."""
    found = []
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        for area in AREAS:
            if (TS / f"{area}.ts").exists():
                shutil.copy(TS / f"{area}.ts", fresh)
            update(area, fresh)
            if (fresh / f"{area}.ts").exists():
                found += [f"{area}: {source!r}" for source in unfinished(fresh / f"{area}.ts")]
        compile_all(fresh / "zh_CN.qm", fresh)
        if not QM.exists() or QM.read_bytes() != (fresh / "zh_CN.qm").read_bytes():
            found.append("resources/i18n/zh_CN.qm is not what the translations compile to")
    return found


def main(arguments: list[str]) -> int:
    """Run one command; see the module's text."""
    match arguments:
        case ["update", *areas]:
            TS.mkdir(parents=True, exist_ok=True)
            for area in areas or AREAS:
                update(area)
                if (TS / f"{area}.ts").exists():
                    for source in unfinished(TS / f"{area}.ts"):
                        print(f"{area}\t{source}")
        case ["fill", area, file]:
            print(f"{area}: {fill(area, Path(file))} left")
        case ["compile"]:
            compile_all()
        case ["check"]:
            found = problems()
            print("\n".join(found) if found else "every string has its Chinese")
            return 1 if found else 0
        case _:
            print(__doc__)
            return 2
    return 0


def _tool(name: str, *arguments: str) -> None:
    command = Path(sys.executable).parent / name
    done = subprocess.run([str(command), *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{name}: {done.stdout}{done.stderr}")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
