#!/bin/sh
# Starts the program; the first time it makes the environment and checks the system libraries.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)

python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "需要 Python 3.11 或更新版本 / Python 3.11 or newer is needed (apt-get install python3)" >&2
    exit 1
}
python3 "$here/tools/environment.py"

# Qt complains about a machine without any locale set.
[ -n "${LC_ALL:-}${LC_CTYPE:-}${LANG:-}" ] || export LANG=C.UTF-8

if [ $# -eq 0 ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "没有显示器：改为演示一个工作日，文书和截图存到 $here/demo-out" >&2
    echo "There is no display: playing the demonstration day instead, papers and pictures go to $here/demo-out" >&2
    set -- demo --out "$here/demo-out"
fi
exec "$here/.venv/bin/tribunal-desktop" "$@"
