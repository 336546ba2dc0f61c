"""Finding packages and unpacking archives that somebody else made."""

from __future__ import annotations

import stat
import zipfile

import pytest

from tests.packages import archive, bundled, change_facts, copy_package, official_shape
from workers import unzip
from workers.errors import ModelBroken, ModelMissing, ModelRejected
from workers.packages import available, find_package, read_package, unpack
from workers.settings import Settings


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """An empty folder where Argos Translate keeps packages."""
    from argostranslate import settings

    folder = tmp_path / "packages"
    folder.mkdir()
    monkeypatch.setattr(settings, "package_data_dir", folder)
    return folder


def settings_with(tmp_path, **env):
    return Settings.from_env({"JIANBAO_DATA": str(tmp_path / "data")} | env)


def test_a_fresh_clone_has_a_model(installed, tmp_path):
    assert find_package(settings_with(tmp_path)).path.parent == bundled().parent


def test_a_newer_installed_package_is_preferred_and_an_older_one_not(installed, tmp_path):
    official_shape(installed / "translate-zh_en-1_9")
    assert find_package(settings_with(tmp_path)).version in ("1.9", read_package(bundled()).version)
    change_facts(installed / "translate-zh_en-1_9", package_version="999.10")
    copy_package(installed / "translate-zh_en-999_9", package_version="999.9")
    assert find_package(settings_with(tmp_path)).version == "999.10"
    change_facts(installed / "translate-zh_en-1_9", package_version="0.0.1")
    change_facts(installed / "translate-zh_en-999_9", package_version="0.0.2")
    assert find_package(settings_with(tmp_path)).path.parent == bundled().parent


def test_other_packages_and_rubbish_are_passed_over(installed, tmp_path):
    copy_package(installed / "translate-en_de", package_version="999", from_code="en", to_code="de")
    copy_package(installed / "sbd", package_version="999", type="sbd")
    copy_package(installed / "half", package_version="999")
    (installed / "half" / "model" / "model.bin").unlink()
    (installed / "rubbish").mkdir()
    (installed / "rubbish" / "metadata.json").write_text("[", encoding="utf-8")
    (installed / "file").touch()
    assert [package.path.parent for package in available(settings_with(tmp_path))] == [bundled().parent]


def test_without_any_package_the_reader_is_told_what_to_run(installed, tmp_path, monkeypatch):
    monkeypatch.setattr("workers.packages.BUNDLED", tmp_path / "none")
    with pytest.raises(ModelMissing) as raised:
        find_package(settings_with(tmp_path))
    assert "jianbao models install" in raised.value.advice


def test_a_named_model_that_is_not_there_is_not_silently_replaced(tmp_path):
    with pytest.raises(ModelMissing) as raised:
        find_package(settings_with(tmp_path, JIANBAO_MODEL=str(tmp_path / "gone")))
    assert "JIANBAO_MODEL" in raised.value.detail
    (tmp_path / "empty").mkdir()
    with pytest.raises(ModelBroken):
        find_package(settings_with(tmp_path, JIANBAO_MODEL=str(tmp_path / "empty")))


def test_a_named_archive_is_unpacked_once(tmp_path):
    file = archive(official_shape(tmp_path / "translate-zh_en-1_9"), tmp_path / "m.argosmodel")
    settings = settings_with(tmp_path, JIANBAO_MODEL=str(file))
    first = find_package(settings)
    marker = first.path / "marker"
    marker.touch()
    assert find_package(settings) == first
    assert marker.exists()
    assert tmp_path / "data" / "models" in first.path.parents


@pytest.mark.parametrize(
    "slots", [[1], {"open": "("}, "yes", {"open": "(", "close": ")", "kinds": "N", "per_kind": "x"}]
)
def test_slots_that_make_no_sense_are_refused(tmp_path, slots):
    with pytest.raises(ModelRejected):
        read_package(copy_package(tmp_path / "p", slots=slots))


@pytest.mark.parametrize("name", ["../evil", "/etc/evil", "a/../../evil", "..\\evil", "C:\\evil", "a/..\\..\\evil"])
def test_an_archive_cannot_write_outside_its_folder(tmp_path, name):
    file = tmp_path / "m.argosmodel"
    with zipfile.ZipFile(file, "w") as out:
        out.writestr("good/metadata.json", "{}")
        out.writestr(name, "evil")
    with pytest.raises(ModelRejected):
        unpack(file, tmp_path / "target")
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["m.argosmodel", "target"]


def test_an_archive_with_a_link_is_refused(tmp_path):
    file = tmp_path / "m.argosmodel"
    link = zipfile.ZipInfo("p/model")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(file, "w") as out:
        out.writestr(link, "/etc")
    with pytest.raises(ModelRejected):
        unpack(file, tmp_path / "target")


def test_a_bomb_is_stopped_while_it_goes_off(tmp_path, monkeypatch):
    monkeypatch.setattr(unzip, "MOST_BYTES", 1 << 20)
    file = tmp_path / "m.argosmodel"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("p/metadata.json", b"\0" * (8 << 20))
    with pytest.raises(ModelRejected):
        unpack(file, tmp_path / "target")
    assert list((tmp_path / "target").iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04" + b"\0" * 100])
def test_what_is_no_archive_is_refused_in_words(tmp_path, content):
    file = tmp_path / "m.argosmodel"
    file.write_bytes(content)
    with pytest.raises(ModelRejected):
        unpack(file, tmp_path / "target")


def test_a_damaged_archive_leaves_no_half_package(tmp_path):
    file = archive(bundled(), tmp_path / "m.argosmodel")
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 0xFF
    file.write_bytes(data)
    with pytest.raises(ModelRejected):
        unpack(file, tmp_path / "target")
    assert list((tmp_path / "target").iterdir()) == []
