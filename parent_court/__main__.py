"""``parent-court``: make keys, admit and withdraw laptops, set case numbers aside, answer about the seal, receive.

Exit codes: 0 done, 1 known error, 2 usage.
"""

from __future__ import annotations

import argparse
import ipaddress
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from parent_court.devices import DeviceDesk
from parent_court.enrolling import enrol
from parent_court.keys import ParentKeys
from parent_court.numbers import NumberDesk
from parent_court.seals import SealDesk
from parent_court.store import ParentStore
from tribunal_desktop import texts
from tribunal_desktop.errors import KnownError
from tribunal_desktop.wire.enrolment import fingerprint

PORT = 8711


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command."""
    arguments = _parser().parse_args(argv)
    os.umask(0o077)
    try:
        if arguments.command == "keys":
            _keys(arguments)
        elif arguments.command == "enrol":
            _enrol(arguments)
        elif arguments.command == "numbers":
            _numbers(arguments)
        elif arguments.command == "devices":
            _devices(arguments)
        elif arguments.command == "seals":
            _seals(arguments)
        else:
            _serve(arguments)
    except KnownError as error:
        for part in ("what", "why", "do"):
            _say(texts.text(f"error.{error.code}.{part}", arguments.lang, **error.params), error=True)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--data-dir",
        type=Path,
        default=Path("parent-court"),
        help="密钥、数据库和正在接收的文件 / keys, database, uploads",
    )
    shared.add_argument("--lang", choices=("zh", "en"), default="zh", help="提示的语言 / language of messages")
    database = argparse.ArgumentParser(add_help=False)
    database.add_argument(
        "--db",
        help="数据库地址，不写就用数据文件夹里的 SQLite / sqlite:///path or postgresql://…; default: SQLite there",
    )

    parser = argparse.ArgumentParser(
        prog="parent-court", description="上级法院接收端 / the parent court's receiver (docs/parent-court.md)"
    )
    commands = parser.add_subparsers(dest="command", required=True)
    keys = commands.add_parser(
        "keys", parents=[shared], help="显示密钥指纹，或者建立密钥 / show the keys' fingerprint, or make keys"
    )
    keys.add_argument("--court-code", help="同 --court-name 一起：为本院建立密钥 / with --court-name: make keys")
    keys.add_argument("--court-name", help="法院全称 / full name of the court")
    keys.add_argument("--practice", action="store_true", help="只供演练 / a receiver for invented data only")
    admit = commands.add_parser(
        "enrol", parents=[shared, database], help="登记一台法庭电脑 / admit a tribunal's computer"
    )
    admit.add_argument("request", type=Path, help="登记申请文件 / its request file")
    admit.add_argument("--out", type=Path, required=True, help="证书存到哪里 / where to write the certificate")
    admit.add_argument("--url", default=f"http://127.0.0.1:{PORT}", help="法庭电脑报送的地址 / address it will send to")
    devices = commands.add_parser(
        "devices", parents=[shared, database], help="法庭的电脑：停用、放行 / the tribunals' computers"
    )
    act = devices.add_mutually_exclusive_group()
    act.add_argument("--withdraw", metavar="ID", help="停用，之后报来的先隔离 / put aside what it sends from now on")
    act.add_argument("--admit", metavar="ID", help="恢复使用，请它重报被隔离的 / let it in again")
    numbers = commands.add_parser(
        "numbers", parents=[shared, database], help="为法庭预留的案号 / case numbers for tribunals"
    )
    numbers.add_argument(
        "--set-aside",
        nargs=4,
        metavar=("YEAR", "TYPE", "FIRST", "LAST"),
        help="本院不再使用的一段号码 / numbers the court itself gives no more: 2026 民初 5001 9000",
    )
    seals = commands.add_parser(
        "seals", parents=[shared, database], help="等待用印的文书 / papers that wait for the court's seal"
    )
    answer = seals.add_mutually_exclusive_group()
    answer.add_argument(
        "--grant",
        nargs=3,
        metavar=("TRIBUNAL", "REQUEST", "NUMBER"),
        help="准予用印，附用印登记号 / say yes, with the number of the register",
    )
    answer.add_argument(
        "--refuse",
        nargs=3,
        metavar=("TRIBUNAL", "REQUEST", "REASON"),
        help="不予用印，附理由 / say no, with the reason",
    )
    seals.add_argument("--keeper", default="", help="印章管理人，答复时必填 / who answers; needed for an answer")
    serve = commands.add_parser("serve", parents=[shared, database], help="接收 / receive")
    serve.add_argument("--host", default="127.0.0.1", help="接收的网络地址 / address to listen at")
    serve.add_argument("--port", type=int, default=PORT, help="端口 / port")
    serve.add_argument("--tls-cert", type=Path, help="网站证书 / web certificate")
    serve.add_argument("--tls-key", type=Path, help="网站证书的私钥 / its key")
    return parser


def _keys(arguments: argparse.Namespace) -> None:
    if arguments.court_code and arguments.court_name:
        made = ParentKeys.generate(arguments.court_code, arguments.court_name, practice=arguments.practice)
        made.save(arguments.data_dir)
    keys = ParentKeys.load(arguments.data_dir)
    _say(f"{keys.court_name} ({keys.court_code})")
    _say(fingerprint(keys.public_key))


def _enrol(arguments: argparse.Namespace) -> None:
    keys = ParentKeys.load(arguments.data_dir)
    try:
        request = arguments.request.read_bytes()
    except OSError as error:
        raise KnownError("request_unreadable", reason=error.strerror or "") from error
    store = _store(arguments)
    try:
        arguments.out.write_bytes(enrol(store, keys, _now, request, arguments.url))
    finally:
        store.close()
    _say(f"{arguments.out}  {fingerprint(keys.public_key)}")


def _devices(arguments: argparse.Namespace) -> None:
    store = _store(arguments)
    try:
        desk = DeviceDesk(store, ParentKeys.load(arguments.data_dir), _now)
        if arguments.withdraw:
            desk.withdraw(arguments.withdraw)
        elif arguments.admit:
            desk.admit(arguments.admit)
        for row in desk.rows():
            status = texts.text(f"term.DeviceStatus.{row.status}", arguments.lang)
            _say(f"{row.id}  {row.tribunal} {row.name}  {status}  {row.quarantined}")
    finally:
        store.close()


def _numbers(arguments: argparse.Namespace) -> None:
    store = _store(arguments)
    try:
        desk = NumberDesk(store, ParentKeys.load(arguments.data_dir), _now)
        if arguments.set_aside:
            year, series, first, last = arguments.set_aside
            desk.set_aside(_whole(year), series, _whole(first), _whole(last))
        for row in desk.ranges():
            _say(f"{row.year} {row.series}  {row.first}-{row.last}  {row.leased}/{row.last - row.first + 1}")
    finally:
        store.close()


def _seals(arguments: argparse.Namespace) -> None:
    store = _store(arguments)
    try:
        desk = SealDesk(store, ParentKeys.load(arguments.data_dir), _now)
        if arguments.grant:
            tribunal_id, request_id, seal_no = arguments.grant
            desk.grant(tribunal_id, request_id, seal_no, arguments.keeper)
        elif arguments.refuse:
            tribunal_id, request_id, reason = arguments.refuse
            desk.refuse(tribunal_id, request_id, reason, arguments.keeper)
        for row in desk.waiting():
            _say(f"{row.tribunal_id} {row.id}  {row.tribunal} {row.registry_no} {row.title} {row.case_number}")
    finally:
        store.close()


def _whole(text: str) -> int:
    """A number of the command line; anything else is below every lawful one."""
    return int(text) if text.isascii() and text.isdigit() else 0


def _serve(arguments: argparse.Namespace) -> None:
    tls = arguments.tls_cert is not None and arguments.tls_key is not None
    if not tls and not _is_loopback(arguments.host):
        raise KnownError("plaintext_refused", host=arguments.host)
    keys = ParentKeys.load(arguments.data_dir)
    import uvicorn

    from parent_court.app import create_app

    store = _store(arguments)
    _say(f"{keys.court_name}  {'https' if tls else 'http'}://{arguments.host}:{arguments.port}/")
    try:
        uvicorn.run(
            create_app(store, keys, _now),
            host=arguments.host,
            port=arguments.port,
            ssl_certfile=arguments.tls_cert,
            ssl_keyfile=arguments.tls_key,
            proxy_headers=False,
            log_level="warning",
        )
    finally:
        store.close()


def _store(arguments: argparse.Namespace) -> ParentStore:
    url = arguments.db or f"sqlite:///{arguments.data_dir / 'parent.db'}"
    return ParentStore(url, arguments.data_dir)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _now() -> datetime:
    return datetime.now(UTC)


def _say(line: str, *, error: bool = False) -> None:
    print(line, file=sys.stderr if error else sys.stdout, flush=True)


if __name__ == "__main__":
    sys.exit(main())
