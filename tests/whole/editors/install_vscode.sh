#!/bin/sh
# Installs VS Code as a server for browsers (code-server, from npm) into a folder, as far as tests need it.
#
# Its native modules are left out, which write logs, watch the parent process, search files and run terminals: without
# them nothing has to be compiled, and VS Code says so in its own log.
set -eu

mkdir -p "$1"
cd "$1"
echo "Installing VS Code ..."
npm install --no-save --ignore-scripts --no-audit --no-fund --silent --prefix . code-server@4.100.3
cd node_modules/code-server/lib/vscode
npm install --omit=dev --ignore-scripts --no-audit --no-fund --silent
# Passwords are compared with this one, and there are none.
echo 'module.exports = {};' >../../../argon2/argon2.js
