#!/bin/sh
# Writes the two locks from pyproject.toml: versions and hashes, no addresses. Give --upgrade to take newer releases.
set -eu
cd -- "$(dirname -- "$0")/.."
export UV_CUSTOM_COMPILE_COMMAND="tools/lock.sh"

lock() {
    uv pip compile pyproject.toml --group build --extra parent --universal --python-version 3.11 \
        --generate-hashes --no-emit-index-url --no-emit-find-links --quiet "$@"
}
lock --output-file requirements.lock "$@"
lock --output-file requirements-dev.lock --extra dev --constraints requirements.lock
