"""Which folders belong to a saved page."""

from desktop_reader.operations.companions import companions
from desktop_reader.operations.folder_watch import look
from desktop_reader.operations.walk import Walk


def test_folders_beside_their_pages():
    names = [
        "海边.html",
        "海边_files",
        "A.HTM",
        "a.files",
        "b.html",
        "b_archivos",
        "c.html",
        "c 文件",
        "c_2021",
        "d_files",
    ]
    assert companions(names) == {"海边_files", "a.files", "b_archivos", "c 文件"}
    assert companions(["a_files", "a.md"]) == set()


def test_neither_an_import_nor_a_watched_folder_takes_articles_out_of_them(stories, tmp_path, monkeypatch):
    stories("page.html", "<p>")
    inner = stories("page_files/frame.story", "广告")
    stories("page_files/a.js", "1")
    kept = stories("other_files/a.story", "新闻")
    walk = Walk([tmp_path / "stories"])
    assert [found.path for found in walk] == [str(kept)]
    assert walk.left_out == {".html": 1}  # no importer of this test knows it
    assert [found.path for found in Walk([inner.parent])] == [str(inner)]
    monkeypatch.setattr("desktop_reader.operations.folder_watch.importer_for", lambda name: name.endswith(".story"))
    assert set(look(tmp_path / "stories", 0, {}).pending) == {str(kept)}
