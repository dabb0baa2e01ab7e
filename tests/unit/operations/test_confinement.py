"""The limits that the system keeps: a process that computes without end is ended, one that takes all memory is told."""

import signal
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the system keeps no such limit")


def run(project, *lines):
    code = "\n".join(["from desktop_reader.operations.confinement import confine_memory, confine_time", *lines])
    return subprocess.run(
        [sys.executable, "-c", code], cwd=project, capture_output=True, text=True, check=False, timeout=60
    )


def test_what_never_comes_back_to_python_is_ended(project):
    done = run(project, "confine_time(0.1)", "pow(3, 10**9)")
    assert done.returncode == -signal.SIGXCPU


def test_each_piece_has_its_own_time(project):
    done = run(project, "for _ in range(3):", "    confine_time(20)", "print('done')")
    assert done.stdout == "done\n"


def test_memory_beyond_the_limit_is_refused_and_the_process_goes_on(project):
    done = run(
        project,
        "confine_memory()",
        "kept = bytearray(200_000_000)",
        "try: bytearray(1_000_000_000)",
        "except MemoryError: print('refused')",
    )
    assert done.stdout == "refused\n"
