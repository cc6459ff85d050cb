#!/bin/sh
# What the browser tests need: Chromium or Google Chrome, and a Chinese font. Which browsers will do is said by
# notes.pdf.browser, for this script and for the tests alike. What is missing is installed when root, in CI also
# with sudo; otherwise the command is named.
#
# Debian has the package chromium. Ubuntu has none but a snap, which cannot open files in /tmp, so there the
# browser comes from Playwright, which requirements.txt installs.
set -eu
cd "$(dirname "$0")/.."
python=.venv/bin/python
own="$python -m playwright install --with-deps chromium" # asks for sudo where it needs it

browser() { "$python" -m notes.pdf.browser >/dev/null; }
font() { [ -n "$(fc-list :lang=zh family 2>/dev/null)" ]; }
package() { apt-cache policy chromium 2>/dev/null | grep -v snap | grep -q "Candidate: [0-9]"; }
apt() { $sudo env DEBIAN_FRONTEND=noninteractive apt-get "$@" >/dev/null; }

if font && browser; then exit 0; fi
sudo="none"
if [ "$(id -u)" = 0 ]; then
    sudo=""
elif [ -n "${CI:-}" ] && sudo -n true 2>/dev/null; then
    sudo="sudo -n"
fi
if command -v apt-get >/dev/null 2>&1 && [ "$sudo" != none ]; then
    echo "Installing what the browser tests need ..."
    apt update -qq || true # what could not be installed is told below
    font || apt install -y -qq fontconfig fonts-noto-cjk || true
    browser || { if package; then apt install -y -qq chromium; else $own; fi; } || true
fi
if package; then own="sudo apt-get install chromium fonts-noto-cjk"; fi
browser || {
    echo "The browser tests need Chromium. Install it, or Google Chrome, and run again:" >&2
    echo "    $own" >&2
    exit 2
}
font || echo "No Chinese font, which the PDF needs: sudo apt-get install fontconfig fonts-noto-cjk" >&2
