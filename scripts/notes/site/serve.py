"""Serving: the built site as a static host would, and the live preview of `notes serve`."""

from __future__ import annotations

import gzip
import json
import os
import sys
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from notes.exit_code import Exit
from notes.project import Project, at_root
from notes.site import build as site
from notes.site.preview import Preview

PATIENCE = 20  # seconds a browser waits for news before it asks again
PACKED = (".html", ".css", ".js", ".json", ".svg", ".txt", ".xml", ".py")
RELOAD = "/_reload"
RELOAD_SCRIPT = """
(() => {
  const content = new URL(document.currentScript.src).searchParams.get("content");
  const box = Object.assign(document.createElement("pre"), { id: "notes-problems", hidden: true });
  box.setAttribute("role", "alert");
  box.style.cssText = `position: fixed; z-index: 99; inset: auto 0 0; margin: 0; padding: 1rem 1.4rem;
    max-height: 50vh; overflow: auto; font: 14px/1.5 monospace; white-space: pre-wrap; color: #fff;
    background: #8c1d1d;`;
  document.body.append(box);
  const ask = async (seen) => {
    try {
      const news = await (await fetch(`/_reload?seen=${seen}`)).json();
      if (String(news.content) !== content) return location.reload();
      box.textContent = news.problems.join("\\n");
      box.hidden = !news.problems.length;
      ask(news.news);
    } catch {
      setTimeout(ask, 1000, -1);
    }
  };
  ask(-1);
})();
"""
WAITING = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Torch Notes</title></head>
<body><p>Building …</p></body></html>"""


class Handler(SimpleHTTPRequestHandler):
    """Serves a built site: packed, its policy as a header, its 404 page, nothing kept by the browser."""

    preview: Preview | None = None
    changed = ""  # when the file that is sent was last written
    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def do_GET(self) -> None:
        address, self.changed = urlsplit(self.path), ""
        if self.preview and address.path == RELOAD:
            self.preview.look_at(urlsplit(self.headers.get("Referer", "")).path)
            return self._news(self.preview, int(parse_qs(address.query).get("seen", ["-1"])[0]))
        if self.preview and address.path == f"{RELOAD}.js":
            return self._send(RELOAD_SCRIPT.encode(), "text/javascript")
        if self.preview:
            content = self.preview.content  # before the page is read: a change in between reloads it
            self.directory = str(self.preview.folder or "")
            if not self.directory:
                return self._send(self._live(WAITING.encode(), content), "text/html; charset=utf-8", 503)
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if address.path.endswith("/") else path
        if page.suffix not in PACKED or not page.is_file():
            return super().do_GET()
        self.changed = self.date_time_string(page.stat().st_mtime)
        if page.suffix != ".html" and self.headers.get("If-Modified-Since") == self.changed:
            self.send_response(304)
            return self.end_headers()
        body = page.read_bytes()
        if self.preview and page.suffix == ".html":
            body = self._live(body, content)
        return self._send(body, self.guess_type(page))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code == 404 and page.is_file():
            body = page.read_bytes()
            if self.preview:  # what is missing may be written next
                body = self._live(body, self.preview.content)
            self._send(body, "text/html; charset=utf-8", 404)
        else:
            super().send_error(code, message, explain)

    def log_message(self, format: str, *values: object) -> None:
        """Requests are not news."""

    def _live(self, body: bytes, content: int) -> bytes:
        script = f'<script src="{RELOAD}.js?content={content}"></script></body>'
        return body.replace(b"</body>", script.encode())

    def _news(self, preview: Preview, seen: int) -> None:
        """Answer when there is something the browser has not seen."""
        with preview.changed:
            preview.changed.wait_for(lambda: preview.news != seen, PATIENCE)
            problems = [str(problem) for problem in preview.problems]
            told = {"news": preview.news, "content": preview.content, "problems": problems}
        self._send(json.dumps(told).encode(), "application/json")

    def _send(self, body: bytes, kind: str, code: int = 200) -> None:
        packed = "gzip" in self.headers.get("Accept-Encoding", "")
        body = gzip.compress(body, 6, mtime=0) if packed else body
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if self.changed:
            self.send_header("Last-Modified", self.changed)
        policy = Path(self.directory) / site.MARKER
        if kind.startswith("text/html") and policy.is_file():
            self.send_header("Content-Security-Policy", policy.read_text(encoding="utf-8").strip())
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


class Server(ThreadingHTTPServer):
    """One that is not troubled by a browser that goes away before it has its answer."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def server(folder: Path, port: int = 0, preview: Preview | None = None) -> ThreadingHTTPServer:
    """A server for the built site in ``folder`` on this machine only; port 0 takes a free one."""
    handler = type("BoundHandler", (Handler,), {"preview": preview})
    return Server(("127.0.0.1", port), partial(handler, directory=str(folder)))


def serve(project: Project, port: int = 8000) -> int:
    """Serve a live preview until interrupted; return the exit code: ``FINDINGS`` when the port is taken."""
    try:
        site.environment(os.environ)
    except ValueError as error:
        print(error, file=sys.stderr)
        return Exit.MEND
    with tempfile.TemporaryDirectory(prefix="torch-notes-") as folder:
        preview = Preview(project, Path(folder))
        try:
            listening = server(Path(folder), port, preview)
        except OSError as error:
            preview.close()
            print(
                f"Port {port} cannot be used ({error.strerror}). Try another: notes serve --port {port + 1}",
                file=sys.stderr,
            )
            return Exit.FINDINGS
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        print(
            f"Serving both languages at http://127.0.0.1:{listening.server_port}/ (Ctrl+C stops)", flush=True
        )
        try:
            while True:
                preview.step()
        except KeyboardInterrupt:
            print("\nstopped")
        finally:
            listening.shutdown()
            listening.server_close()
            preview.close()
    return Exit.FINE


def main() -> int:
    """``python -m notes.site.serve``: preview the checkout we are in."""
    return at_root(serve)


if __name__ == "__main__":
    sys.exit(main())
