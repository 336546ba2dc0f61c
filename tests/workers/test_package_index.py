"""Installing packages: from a file, and from an index that a local server plays."""

from __future__ import annotations

import hashlib
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.packages import archive, copy_package, official_shape
from tests.servers import free_port
from workers import package_index
from workers.errors import ConfigurationError, DownloadFailed, InvalidRequest, ModelRejected
from workers.package_index import install, offers
from workers.packages import find_package
from workers.settings import Settings


@pytest.fixture
def argos(tmp_path, monkeypatch):
    """Argos Translate's folders, in a place of their own, and an index address where nobody answers."""
    from argostranslate import settings

    packages = tmp_path / "argos" / "packages"
    packages.mkdir(parents=True)
    monkeypatch.setattr(settings, "package_data_dir", packages)
    monkeypatch.setattr(settings, "local_package_index", tmp_path / "argos" / "index.json")
    monkeypatch.setattr(settings, "remote_package_index", f"http://127.0.0.1:{free_port()}/index.json")
    return settings


@pytest.fixture
def site(argos):
    """A server with files of one's choice, which also has the index."""
    files = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            body = files.get(self.path)
            self.send_response(404 if body is None else 200)
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    files["url"] = f"http://127.0.0.1:{server.server_port}"
    argos.remote_package_index = files["url"] + "/index.json"
    yield files
    server.shutdown()
    server.server_close()


def entry(site, version, **facts):
    link = f"{site['url']}/translate-zh_en-{version}.argosmodel"
    return {
        "type": "translate",
        "from_code": "zh",
        "to_code": "en",
        "package_version": version,
        "links": [link],
    } | facts


def publish(site, tmp_path, monkeypatch, version="1.9", checksum=None):
    """Put a package of the official shape on the server, and expect its checksum."""
    file = archive(official_shape(tmp_path / f"translate-zh_en-{version.replace('.', '_')}"), tmp_path / "a.argosmodel")
    site[f"/translate-zh_en-{version}.argosmodel"] = file.read_bytes()
    site["/index.json"] = json.dumps(
        [entry(site, "1.1"), entry(site, version), entry(site, "9", from_code="de")]
    ).encode()
    right = hashlib.sha256(file.read_bytes()).hexdigest()
    monkeypatch.setattr(package_index, "CHECKSUMS", {version: checksum or right})


def test_the_official_package_is_fetched_checked_and_used(site, argos, tmp_path, monkeypatch):
    publish(site, tmp_path, monkeypatch)
    package = install("zh-en")
    assert package.path == argos.package_data_dir / "translate-zh_en-1_9"
    assert package.version == "1.9"
    assert (package.path / "stanza").is_dir()
    monkeypatch.setattr("workers.packages.BUNDLED", tmp_path / "none")
    assert find_package(Settings.from_env({})) == package
    assert install("zh_en") == package  # again, over the first


def test_the_index_is_listed_newest_first_without_other_languages(site, tmp_path, monkeypatch):
    publish(site, tmp_path, monkeypatch, version="1.10")
    assert [offer.version for offer in offers()] == ["1.10", "1.1"]


def test_a_download_that_was_changed_on_the_way_is_refused(site, argos, tmp_path, monkeypatch):
    publish(site, tmp_path, monkeypatch, checksum="0" * 64)
    with pytest.raises(ModelRejected) as raised:
        install("zh-en")
    assert "SHA-256" in raised.value.detail
    assert list(argos.package_data_dir.iterdir()) == []


def test_offline_one_is_told_how_to_bring_the_file(argos):
    for call in (offers, lambda: install("zh-en")):
        with pytest.raises(DownloadFailed) as raised:
            call()
        assert "jianbao models install FILE.argosmodel" in raised.value.advice


def test_an_old_copy_of_the_index_is_not_taken_for_the_present_one(argos):
    argos.local_package_index.write_text("[]", encoding="utf-8")
    with pytest.raises(DownloadFailed):
        offers()


@pytest.mark.parametrize("index", [b"<html>sign in to the hotel network</html>", b"{}", b"[1]", b'"x"', b""])
def test_an_index_that_is_none_is_a_failed_download(site, index):
    site["/index.json"] = index
    with pytest.raises(DownloadFailed):
        install("zh-en")


def test_a_package_that_is_gone_from_the_server_is_a_failed_download(site, tmp_path, monkeypatch):
    publish(site, tmp_path, monkeypatch)
    del site["/translate-zh_en-1.9.argosmodel"]
    with pytest.raises(DownloadFailed):
        install("zh-en")


def test_a_file_is_installed_without_network(argos, tmp_path):
    file = archive(official_shape(tmp_path / "whatever"), tmp_path / "mine.argosmodel")
    assert install(str(file)).path == argos.package_data_dir / "translate-zh_en-1_9"
    assert [path.name for path in argos.package_data_dir.iterdir()] == ["translate-zh_en-1_9"]
    assert [path.name for path in argos.package_data_dir.parent.iterdir()] == ["packages"]


def test_a_package_for_other_languages_is_refused(argos, tmp_path):
    folder = copy_package(tmp_path / "translate-en_zh", from_code="en", to_code="zh")
    with pytest.raises(ModelRejected) as raised:
        install(str(archive(folder, tmp_path / "m.argosmodel")))
    assert "from en to zh" in raised.value.detail
    assert list(argos.package_data_dir.iterdir()) == []


def test_neither_a_file_nor_a_known_name(argos):
    with pytest.raises(InvalidRequest) as raised:
        install("zh-fr")
    assert "zh-en" in raised.value.advice


def test_a_folder_that_cannot_be_written_is_named(argos, tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setattr(argos, "package_data_dir", tmp_path / "file" / "packages")
    file = archive(official_shape(tmp_path / "p"), tmp_path / "m.argosmodel")
    with pytest.raises(ConfigurationError) as raised:
        install(str(file))
    assert "ARGOS_PACKAGES_DIR" in raised.value.advice
