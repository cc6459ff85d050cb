"""A live preview: both languages at one address, under the site's own policy, rebuilt on every change."""

from __future__ import annotations

import json
import sys
import tempfile
import threading
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from notes import site
from notes.project import Project, RootNotFound, find

WATCHED = ("docs", "snippets", "mkdocs.yml", "mkdocs.en.yml")
RELOAD = "/_reload"
RELOAD_SCRIPT = """
const known = new URL(document.currentScript.src).searchParams.get("version");
const ask = async () => {
  try {
    const answer = await fetch("/_reload");
    if (String((await answer.json()).version) !== known) return location.reload();
  } catch {}
  setTimeout(ask, 1000);
};
ask();
"""


class Handler(SimpleHTTPRequestHandler):
    """Serves a built site: its policy as a header, its 404 page, nothing kept by the browser."""

    preview: Preview | None = None
    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        policy = Path(self.directory) / site.MARKER
        if policy.is_file():
            self.send_header("Content-Security-Policy", policy.read_text(encoding="utf-8").strip())
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def do_GET(self) -> None:
        address = urlsplit(self.path).path
        if self.preview and address == RELOAD:
            self._send(json.dumps({"version": self.preview.version}), "application/json")
        elif self.preview and address == f"{RELOAD}.js":
            self._send(RELOAD_SCRIPT, "text/javascript")
        elif self.preview and (page := self._page(address)):
            script = f'<script src="{RELOAD}.js?version={self.preview.version}"></script></body>'
            self._send(
                page.read_text(encoding="utf-8").replace("</body>", script), "text/html; charset=utf-8"
            )
        else:
            super().do_GET()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code == 404 and page.is_file():
            self._send(page.read_text(encoding="utf-8"), "text/html; charset=utf-8", 404)
        else:
            super().send_error(code, message, explain)

    def log_message(self, format: str, *values: object) -> None:
        """Requests are not news."""

    def _page(self, address: str) -> Path | None:
        path = Path(self.translate_path(address))
        page = path / "index.html" if address.endswith("/") else path
        return page if page.suffix == ".html" and page.is_file() else None

    def _send(self, text: str, kind: str, code: int = 200) -> None:
        body = text.encode()
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


class Preview:
    """The last good build of a project, and its number."""

    def __init__(self, project: Project, folder: Path) -> None:
        self.project = project
        self.folder = folder
        self.version = 0

    def rebuild(self) -> bool:
        """Build again; a failed build leaves the last good one in place."""
        start = time.monotonic()
        if site.build(self.project, self.folder):
            return False
        self.version += 1
        print(f"built in {time.monotonic() - start:.1f} s", flush=True)
        return True

    def state(self) -> dict[str, float]:
        """Every watched file and when it was last written."""
        found = {}
        for name in WATCHED:
            path = self.project.root / name
            for file in [path] if path.is_file() else path.rglob("*"):
                if file.is_file() and "__pycache__" not in file.parts and not file.name.startswith("."):
                    found[str(file)] = file.stat().st_mtime
        return found


def server(folder: Path, port: int = 0, preview: Preview | None = None) -> ThreadingHTTPServer:
    """A server for the built site in ``folder`` on this machine only; port 0 takes a free one."""
    handler = type("BoundHandler", (Handler,), {"preview": preview})
    made = ThreadingHTTPServer(("127.0.0.1", port), partial(handler, directory=str(folder)))
    made.daemon_threads = True
    return made


def serve(project: Project, port: int = 8000) -> int:
    """Serve a live preview until interrupted; 1 when the port is taken."""
    with tempfile.TemporaryDirectory(prefix="torch-notes-") as folder:
        preview = Preview(project, Path(folder) / "site")
        try:
            listening = server(preview.folder, port, preview)
        except OSError as error:
            print(
                f"Port {port} cannot be used ({error.strerror}). Try another: notes serve --port {port + 1}",
                file=sys.stderr,
            )
            return 1
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        state = preview.state()
        preview.rebuild()
        print(
            f"Serving both languages at http://127.0.0.1:{listening.server_port}/ (Ctrl+C stops)", flush=True
        )
        try:
            _watch(preview, state)
        except KeyboardInterrupt:
            print("\nstopped")
        finally:
            listening.shutdown()
            listening.server_close()
    return 0


def _watch(preview: Preview, state: dict[str, float]) -> None:
    while True:
        time.sleep(0.4)
        now = preview.state()
        if now == state:
            continue
        changed = sorted(path for path in {*now, *state} if now.get(path) != state.get(path))
        print(
            f"changed: {preview.project.relative(Path(changed[0]))}" + (" …" if changed[1:] else ""),
            flush=True,
        )
        state = now
        preview.rebuild()


def main() -> int:
    """``python -m notes.serve``: preview the checkout we are in."""
    try:
        return serve(find())
    except RootNotFound as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
