#!/bin/sh
# Installs Debian's Emacs with eglot where it is absent; says what is missing where that cannot be done.
set -eu

if command -v emacs >/dev/null; then
    exit 0
fi
if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ]; then
    echo "The tests in editors need Emacs with eglot and yaml-mode; install them with the system's package manager." >&2
    exit 1
fi
echo "Installing Emacs ..."
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -qq --yes --no-install-recommends emacs-nox elpa-eglot elpa-yaml-mode neovim >/dev/null
