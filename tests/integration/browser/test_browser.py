"""Protects the analyst's way in: log in to the real Neo4j Browser, paste a question file, see our graph drawn."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from ingest.jobs.ingest import ingest
from narrows.content import ONTOLOGY, QUERIES
from narrows.graph import Graph
from narrows.server.local import Server, start, stop

EXAMPLES = Path(__file__).parents[3] / "examples"
_NAMES = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A local server of its own (Browser comes with it), holding the examples."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NARROWS_HOME", str(tmp_path_factory.mktemp("browser-home")))
        server = start()
        try:
            with Graph.connect(server.bolt_uri, server.username, server.password) as graph:
                ingest(graph, [str(EXAMPLES)])
            yield server
        finally:
            stop()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Headless Chromium: the system's, else the one that `playwright install chromium` fetched."""
    system = next(filter(None, map(shutil.which, _NAMES)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=system, args=["--no-sandbox"])
        yield browser
        browser.close()


def test_a_pasted_question_file_is_drawn_with_our_captions_and_colours(
    chromium: Browser, examples: Server, tmp_path: Path
) -> None:
    page = chromium.new_page(viewport={"width": 1240, "height": 700}, device_scale_factor=1.5)
    _log_in(page, examples)
    style = (ONTOLOGY / "browser.grass").read_text(encoding="utf-8")
    _run(page, f":style {' '.join(style.split())}")
    page.get_by_text("node.SupplyChainNode").first.wait_for()
    _run(page, ":clear")
    _run(page, (QUERIES / "chokepoint" / "sole_source.cypher").read_text(encoding="utf-8"))

    node = page.locator("g.node")
    node.first.wait_for(timeout=60_000)
    page.locator('[title="Fullscreen"]').first.click()
    page.wait_for_timeout(4_000)  # the drawing settles; Browser gives no sign of it
    picture = Path(os.environ.get("NARROWS_PICTURE", tmp_path / "browser.png"))
    page.screenshot(path=picture)

    captions = {"".join(text.split()) for text in node.all_text_contents()}
    assert "ASML" in captions
    shares = {"".join(text.split()) for text in page.locator("g.relationship").all_text_contents()}
    assert "100.0%" in shares
    fills = {n.locator("circle.b-outline").get_attribute("fill") for n in node.all()}
    assert {"#2A6EBB", "#D9822B"} <= fills  # firms and supply-chain nodes, as ontology/browser.grass has them
    assert picture.stat().st_size > 20_000


def _log_in(page: Page, server: Server) -> None:
    page.goto(f"{server.browser_uri}?dbms=bolt://{server.username}@127.0.0.1:{server.bolt_port}")
    page.get_by_test_id("username").wait_for(timeout=60_000)
    page.get_by_test_id("username").fill(server.username)
    page.get_by_test_id("password").fill(server.password)
    page.get_by_test_id("connect").click()
    page.get_by_test_id("password").wait_for(state="detached", timeout=60_000)


def _run(page: Page, text: str) -> None:
    page.locator(".monaco-editor").first.click()
    page.keyboard.insert_text(text)  # as a paste: Browser's editor completes nothing
    page.wait_for_timeout(1_000)  # the editor takes a paste in before it can be run
    page.keyboard.press("Control+Enter")
