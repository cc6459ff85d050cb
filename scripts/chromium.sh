#!/bin/sh
# The browser tests need Chromium: install it when root on Debian or Ubuntu, otherwise name the package.
set -eu
for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing Chromium for the browser tests ..."
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-cjk >/dev/null
    exit 0
fi
echo "The browser tests need Chromium. Install the package and run again:" >&2
echo "    sudo apt-get install chromium fonts-noto-cjk" >&2
exit 2
