"""The command line: arguments only; everything else is imported when it is needed."""

from __future__ import annotations

import argparse
import logging
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tribunal_desktop import __version__
from tribunal_desktop.errors import KnownError

if TYPE_CHECKING:
    from tribunal_desktop.config import Settings

DONE, KNOWN, USAGE, BUG = 0, 1, 2, 70


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns 0 done, 1 known error (words on stderr), 2 usage, 70 bug (report file named)."""
    options = _parser().parse_args(arguments)
    from tribunal_desktop.config import Settings, default_data_dir

    settings = Settings(options.data_dir or default_data_dir(), options.lang)
    try:
        return _run(options, settings)
    except KnownError as error:
        from tribunal_desktop.texts import error_text

        words = error_text(error, settings.language)
        print(words.what, words.why, words.do, sep="\n", file=sys.stderr)  # noqa: T201
        return KNOWN
    except Exception as bug:
        from tribunal_desktop.ui.reports import BugReports

        logging.basicConfig(level=logging.ERROR)
        print(BugReports(_report_folder(options, settings)).write(bug), file=sys.stderr)  # noqa: T201
        return BUG


def _report_folder(options: argparse.Namespace, settings: Settings) -> Path:
    """Beside the data that was used: a self-test and a demonstration leave the user's own folder alone."""
    if options.self_test:
        return Path(tempfile.gettempdir())
    return Path(options.out / "logs") if options.command == "demo" else settings.log_dir


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="tribunal-desktop", description="人民法庭工作台 / workbench of a people's tribunal"
    )
    parser.add_argument("--version", action="version", version=f"tribunal-desktop {__version__}")
    parser.add_argument("--data-dir", type=Path, help="数据文件夹 / folder of the data")
    parser.add_argument("--lang", choices=("zh", "en"), default="zh", help="界面语言 / language of the window")
    parser.add_argument(
        "--self-test", action="store_true", help="检查本程序能否运行 / check that this program works here"
    )
    commands = parser.add_subparsers(dest="command")
    demo = commands.add_parser("demo", help="演示一个工作日 / play one working day")
    demo.add_argument(
        "--out", type=Path, default=Path("demo-out"), help="文书和截图的文件夹 / folder for papers and pictures"
    )
    calc = commands.add_parser("calc", help="计算诉讼费用和期间 / work out a fee or a period (docs/calculators.md)")
    calc.add_argument("calculator", choices=("fee", "period"), help="费用或期间 / a litigation fee or a period")
    calc.add_argument(
        "request", metavar="JSON", help="请求，- 表示从标准输入读取 / the request; - reads standard input"
    )
    calc.add_argument(
        "--lang", choices=("zh", "en"), default=argparse.SUPPRESS, help="说明的语言 / language of the words"
    )
    verify = commands.add_parser("verify-draw", help="核对一次抽签 / check a draw by working it out again")
    verify.add_argument("file", metavar="FILE", type=Path, help="从案件导出的抽签记录 / record exported from the case")
    verify.add_argument(
        "--lang", choices=("zh", "en"), default=argparse.SUPPRESS, help="说明的语言 / language of the words"
    )
    dossier = commands.add_parser("verify-dossier", help="核对一份导出的卷宗 / check an exported dossier")
    dossier.add_argument("file", metavar="FILE", type=Path, help="导出的文件或文件夹 / exported file or its folder")
    dossier.add_argument("--key", default="", help="法庭告知的公钥 / public key the tribunal named")
    dossier.add_argument("--passphrase-file", type=Path, help="存有口令的文件 / file with the passphrase")
    dossier.add_argument(
        "--lang", choices=("zh", "en"), default=argparse.SUPPRESS, help="说明的语言 / language of the words"
    )
    return parser


def _run(options: argparse.Namespace, settings: Settings) -> int:
    if options.self_test:
        from tribunal_desktop.self_test import self_test

        return self_test()
    if options.command == "demo":
        from tribunal_desktop.demo import play

        return play(options.out)
    if options.command == "calc":
        from tribunal_desktop.calc import calculate

        return calculate(options.calculator, options.request, settings.language)
    if options.command == "verify-draw":
        from tribunal_desktop.verify_draw import verify_draw

        return verify_draw(options.file, settings.language)
    if options.command == "verify-dossier":
        from tribunal_desktop.verify_dossier import verify_dossier

        return verify_dossier(options.file, settings.language, options.key, options.passphrase_file)
    from tribunal_desktop.app import run

    return run(settings)


if __name__ == "__main__":
    sys.exit(main())
