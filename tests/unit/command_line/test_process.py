"""The command as a process: what a terminal, a pipe, a locale or a full disk do to it."""

import json
import os
import pty
import signal
import subprocess
import sys

import pytest

PROGRAM = [sys.executable, "-m", "desktop_reader"]


@pytest.fixture
def records(tmp_path):
    """A file of two thousand articles, and the library they go to."""
    path = tmp_path / "many.jsonl"
    lines = (
        json.dumps(
            {"title": f"第{number}号渡轮复航", "body": f"第{number}号渡轮今日恢复航班。" * 20}, ensure_ascii=False
        )
        for number in range(2000)
    )
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.fixture
def program(project, tmp_path):
    """A function: runs the program to its end in a process of its own."""

    def run(*arguments, **options):
        command = [*PROGRAM, "--library", str(tmp_path / "library.db"), *map(str, arguments)]
        environment = os.environ | {"PYTHONPATH": str(project)} | options.pop("environment", {})
        options = {"capture_output": True, "timeout": 100} | options
        return subprocess.run(command, check=False, env=environment, cwd=tmp_path, **options)

    return run


def test_output_is_utf8_whatever_the_locale(program, tmp_path):
    (tmp_path / "a.md").write_text("# 渡轮复航\n\n停航三年的渡轮今天恢复航班。\n", encoding="utf-8")
    latin = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "latin-1"}
    assert program("import", "a.md", environment=latin).returncode == 0
    shown = program("show", "1", environment=latin)
    assert shown.stdout.decode("utf-8").startswith("渡轮复航\n")
    assert shown.stderr == b""


def test_a_reader_that_leaves_early_does_not_stop_an_import(program, records, tmp_path):
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        done = program("import", "--json", records, capture_output=False, stdout=closed, stderr=subprocess.PIPE)
    assert (done.returncode, done.stderr) == (0, b"")
    found = program("search", "--json", "--limit", 5000, "渡轮").stdout
    assert len(found.splitlines()) == 2000


def test_output_to_a_full_disk_is_one_line(program, records):
    program("import", records)
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = program("search", "--json", "渡轮", capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 2
    assert done.stderr == b"desktop-reader: The output cannot be written: No space left on device.\n"


def test_a_library_that_may_not_grow_keeps_what_is_in(program, records):
    """A limit on the size of files stands for a full disk."""
    import resource

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_500_000, 1_500_000))

    done = program("import", records, preexec_fn=limit)
    assert done.returncode == 2
    assert done.stderr.startswith(b"desktop-reader: The disk that holds ")
    assert done.stderr.count(b"\n") == 1
    assert program("check").stdout == b"The library is sound.\n"
    again = program("import", records)
    assert again.returncode == 0


def test_ctrl_c_ends_an_import_at_once_and_keeps_what_is_in(records, project, tmp_path):
    big = tmp_path / "big.jsonl"
    big.write_bytes(b"\n".join([records.read_bytes()] * 20))
    command = [*PROGRAM, "--library", str(tmp_path / "library.db"), "import", "--json", "--keep-duplicates", str(big)]
    # Not measured: coverage does not give back a lock that it holds when it is interrupted, and would wait for ever.
    variables = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_PROCESS")}
    process = subprocess.Popen(
        command, env=variables | {"PYTHONPATH": str(project)}, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert told == b"desktop-reader: Stopped.\n"


def test_a_terminal_gets_a_progress_bar(records, project, tmp_path):
    ours, theirs = pty.openpty()
    command = [*PROGRAM, "--library", str(tmp_path / "library.db"), "import", str(records)]
    process = subprocess.Popen(
        command, env=os.environ | {"PYTHONPATH": str(project)}, stdout=subprocess.PIPE, stderr=theirs
    )
    os.close(theirs)
    drawn = b""
    while True:
        try:
            piece = os.read(ours, 4096)
        except OSError:
            break
        drawn += piece
        if not piece:
            break
    os.close(ours)
    out, _ = process.communicate(timeout=60)
    assert out == b"2,000 articles imported\n"
    assert b"[#" in drawn
    assert b"1/1 files" in drawn
    assert drawn.endswith(b"\r\x1b[K")


def test_commands_do_without_qt(project, records, tmp_path):
    code = (
        "import sys\n"
        "from desktop_reader.__main__ import main\n"
        "assert main(['--library', 'l.db', 'import', 'many.jsonl']) == 0\n"
        "assert main(['--library', 'l.db', 'search', '渡轮']) == 0\n"
        "sys.exit('PySide6' in sys.modules)\n"
    )
    environment = os.environ | {"PYTHONPATH": str(project)}
    subprocess.run([sys.executable, "-c", code], env=environment, cwd=tmp_path, check=True, capture_output=True)
