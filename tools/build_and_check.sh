#!/bin/sh
# Builds the one-folder program and starts it as a user without Python would: empty environment, no Python on the path.
set -eu
cd -- "$(dirname -- "$0")/.."
limit_mb=250

python3 tools/environment.py --dev
.venv/bin/pyinstaller --noconfirm --clean --log-level WARN build.spec

size_mb=$(du -sm dist/tribunal-desktop | cut -f1)
echo "dist/tribunal-desktop: $size_mb MB (limit $limit_mb)"
[ "$size_mb" -le "$limit_mb" ]

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
env -i HOME="$home" PATH=/nowhere dist/tribunal-desktop/tribunal-desktop --self-test
