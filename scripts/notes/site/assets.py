"""Assets: what the theme brings (style sheets, scripts, fonts) lies once beside the languages, not in each.

A reader who switches the language then downloads none of it again. The address of such a file is written
as if it lay in the folder of the language; here it gets one step up, relative as before, so that a site
works below any address and from the disk. The search index stays with its language.

This leans on names of MkDocs 1.6 that are not documented: the filter ``url`` is the only way in which
templates write addresses, and ``File.dest_dir`` the folder a file is copied to. If one of them moves,
style sheets are missing: ``test_every_link_inside_the_site_resolves`` and ``test_the_theme_lies_there_once``
say so.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from jinja2 import pass_context
from mkdocs.plugins import BasePlugin

FOLDER = "assets/"
API_STYLE = "assets/_mkdocstrings.css"  # mkdocstrings writes it, the theme links it on pages that need it
WHOLE_SITE = {"404.html", "sitemap.xml"}  # notes.site.front writes them, for both languages


class Assets(BasePlugin):
    """Puts the files of the theme into the folder above the one of the language, and has pages find them."""

    def on_config(self, config):
        config.theme.static_templates -= WHOLE_SITE
        if API_STYLE in config.extra_css:
            config.extra_css.remove(API_STYLE)

    def on_files(self, files, *, config):
        self._shared = {API_STYLE}
        for file in list(files):
            if file.src_dir not in config.theme.dirs:
                continue
            if file.src_uri.startswith(FOLDER):
                file.dest_dir = os.path.dirname(config.site_dir)
                self._shared.add(file.src_uri)
            else:  # such as KaTeX, which runs while building and not in a browser
                files.remove(file)

    def on_env(self, env, *, config, files):
        plain = env.filters["url"]

        @pass_context
        def url(context, address):
            return plain(context, self._seen(str(address)))

        env.filters["url"] = url
        config.extra_javascript = [self._script(script) for script in config.extra_javascript]

    def on_post_build(self, *, config):
        own = Path(config.site_dir) / API_STYLE
        if own.is_file():
            os.replace(own, Path(config.site_dir).parent / API_STYLE)
        with contextlib.suppress(OSError):  # files of the chapters may lie there, too
            own.parent.rmdir()

    def _seen(self, address: str) -> str:
        """``address``, written from the folder of the language, as it is from there."""
        return f"../{address}" if address in self._shared else address

    def _script(self, script):
        """An entry of ``extra_javascript``: MkDocs writes its address past the filter."""
        if isinstance(script, str):
            return self._seen(script)
        script.path = self._seen(script.path)
        return script
