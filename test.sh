#!/bin/sh
# The whole check: lint, types, import contracts, translations, all tests. Arguments go to pytest.
set -eu
cd -- "$(dirname -- "$0")"

python3 tools/environment.py --dev
PATH="$PWD/.venv/bin:$PATH"

ruff check .
ruff format --check .
mypy
lint-imports
python tools/translations.py check
exec python -m pytest -n auto --dist worksteal "$@"
