"""The same paper by other engines: time cold and warm, and bytes, each engine in a process of its own.

    python -m benchmarks.papers_compare                     # engines this Python has
    python -m benchmarks.papers_compare --python PATH        # other engines by another Python

A text of two pages in the bundled 仿宋 with its heading in 小标宋, justified, at the size and pitch of a court paper.
The others print text alone; ours also prints filing codes and page numbers, is tagged and keeps PDF/A-2b. Engines that
are not installed are left out.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
FONTS = ROOT / "resources" / "fonts"
BODY, TITLE = FONTS / "FandolFang-Regular.ttf", FONTS / "NotoSerifSC-Black.ttf"
HEADING = "民事判决书"
PARAGRAPHS = (
    "原告王祥与被告枫溪县青禾农业有限公司土地租赁合同纠纷一案，本院于2026年3月1日立案后，依法适用普通程序，公开开庭进行了审理。"
    "双方签订《土地租赁合同》，约定将位于柳溪村三组的承包地租给被告种植蔬菜，租期三年，每年租金人民币23000元，至今未付。",
    "本院认为，依法成立的合同，受法律保护。被告对欠付租金的事实没有异议，但称因夏季洪涝灾害减产，一时无力付清，请求分期支付并免除违约金。"
    "当事人应当按照约定全面履行自己的义务，被告应当承担继续履行、采取补救措施或者赔偿损失等违约责任。",
) * 5
WARM = 15

Engine = Callable[[int], bytes]
"""Makes the paper of case so and so: no two papers are the same, so that none is taken from a cache."""


def paragraphs(number: int) -> list[str]:
    """What the paper says."""
    return [f"（2026）浙0681民初{number}号：{paragraph}" for paragraph in PARAGRAPHS]


def ours() -> Engine:
    """This program."""
    from tribunal_desktop.documents.blocks import Writer
    from tribunal_desktop.documents.court_blocks import case_heading
    from tribunal_desktop.documents.fonts import bundled_fonts
    from tribunal_desktop.documents.furniture import Furniture
    from tribunal_desktop.documents.printing import print_paper

    def make(number: int) -> bytes:
        fonts = bundled_fonts()
        writer = Writer(HEADING, fonts)
        story = case_heading(writer, "", HEADING) + writer.body("\n".join(paragraphs(number)))
        about = Furniture("0" * 32, "visit_sheet/1", HEADING)
        return print_paper("visit_sheet", story, about, fonts, title=HEADING, issuer="").pdf

    return make


def weasyprint() -> Engine:
    """HTML and CSS."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    style = CSS(
        string=f"@font-face {{font-family: f; src: url({BODY.as_uri()})}}"
        f"@font-face {{font-family: t; src: url({TITLE.as_uri()})}}"
        "@page {size: A4; margin: 37mm 26mm 35mm 28mm}"
        "p {font: 15.79pt f; line-height: 28.99pt; text-indent: 2em; text-align: justify; margin: 0}"
        "h1 {font: 22pt t; text-align: center}",
        font_config=fonts,
    )

    def make(number: int) -> bytes:
        text = f"<h1>{HEADING}</h1>" + "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs(number))
        return bytes(HTML(string=f"<html lang=zh>{text}</html>").write_pdf(stylesheets=[style], font_config=fonts))

    return make


def typst() -> Engine:
    """Typst, its compiler kept open."""
    import typst as engine

    head = (
        '#set page(paper: "a4", margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm))\n'
        '#set text(font: "FandolFang R", fallback: false, size: 15.79pt, lang: "zh")\n'
        "#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 13.2pt, spacing: 13.2pt)\n"
        f'#align(center, text(font: "Noto Serif SC", weight: 900, size: 22pt)[{HEADING}])\n\n'
    )
    compiler = engine.Compiler(font_paths=[str(FONTS)])
    return lambda number: bytes(compiler.compile((head + "\n\n".join(paragraphs(number))).encode(), format="pdf"))


def fpdf2() -> Engine:
    """fpdf2."""
    from fpdf import FPDF

    def make(number: int) -> bytes:
        pdf = FPDF(format="A4")
        pdf.set_margins(28, 37, 26)
        pdf.set_auto_page_break(True, 35)
        pdf.add_font("f", fname=BODY)
        pdf.add_font("t", fname=TITLE)
        pdf.add_page()
        pdf.set_font("t", size=22)
        pdf.cell(0, 12, HEADING, align="C", new_x="LMARGIN", new_y="NEXT")
        pdf.set_font("f", size=15.79)
        for paragraph in paragraphs(number):
            pdf.multi_cell(0, 28.99 / 72 * 25.4, paragraph, align="J", wrapmode="CHAR", new_x="LMARGIN", new_y="NEXT")
        return bytes(pdf.output())

    return make


ENGINES: dict[str, tuple[str, Callable[[], Engine]]] = {
    "ours": ("reportlab", ours),
    "weasyprint": ("weasyprint", weasyprint),
    "typst": ("typst", typst),
    "fpdf2": ("fpdf", fpdf2),
}


def measure(name: str) -> dict[str, float]:
    """Milliseconds of the first paper with imports and fonts, of a further one, and its size."""
    start = time.perf_counter()
    make = ENGINES[name][1]()
    size = len(make(0))
    cold = time.perf_counter() - start
    times = []
    for number in range(1, WARM + 1):
        start = time.perf_counter()
        make(number)
        times.append(time.perf_counter() - start)
    return {"cold": cold * 1000, "warm": median(times) * 1000, "bytes": size}


def main() -> int:
    """Measure what is installed and print a table with ratios to ours."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--engine", choices=ENGINES, help="measure one engine in this process")
    parser.add_argument("--python", action="append", default=[], help="another Python with more engines")
    asked = parser.parse_args()
    if asked.engine:
        print(json.dumps(measure(asked.engine)))
        return 0
    found: dict[str, dict[str, float]] = {}
    for python in (sys.executable, *asked.python):
        for name, (module, _) in ENGINES.items():
            if name not in found and _installed(python, module):
                call = [python, "-m", "benchmarks.papers_compare", "--engine", name]
                done = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=True)
                found[name] = json.loads(done.stdout)
    print("| engine | cold | warm | papers a second, warm | size | warm, ours = 1 | size, ours = 1 |")
    print("|---|---|---|---|---|---|---|")
    own = found["ours"]
    for name, got in found.items():
        print(
            f"| {name} | {got['cold']:,.0f} ms | {got['warm']:,.1f} ms | {1000 / got['warm']:,.1f} | "
            f"{got['bytes'] / 1000:,.0f} kB | {got['warm'] / own['warm']:.2g} | {got['bytes'] / own['bytes']:.2g} |"
        )
    return 0


def _installed(python: str, module: str) -> bool:
    if python == sys.executable:
        return importlib.util.find_spec(module) is not None
    return subprocess.run([python, "-c", f"import {module}"], capture_output=True, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
