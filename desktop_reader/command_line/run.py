"""Runs a command: from its arguments to its exit status, every error on the way told in one line."""

import argparse
import re
import sys
from collections.abc import Sequence
from typing import NoReturn

from desktop_reader import __version__
from desktop_reader.command_line import wording
from desktop_reader.command_line.commands import COMMANDS, JSON_OPTION
from desktop_reader.command_line.console import NAME, Console
from desktop_reader.command_line.invocation import library_path, stray_word
from desktop_reader.errors import ReaderError
from desktop_reader.exit_status import ALL_DONE, INTERRUPTED, UNUSABLE
from desktop_reader.operations.faults import fault

_DESCRIPTION = """Keeps saved articles in one local file and shows each as a page worth reading.

With no command, or with files alone, the window opens and imports the files."""
_EPILOG = f"“{NAME} COMMAND --help” explains a command. The library may also be named by DESKTOP_READER_LIBRARY."

_QUERYING = frozenset(command.name for command in COMMANDS if command.takes_query)
_WITHOUT = re.compile(r"-(?!-|h$)[^\s]")  # "-word", but neither "--json" nor "-h"


def run(arguments: Sequence[str]) -> int:
    """Run the command that `arguments` ask for and return the exit status."""
    console = Console(sys.stdout, sys.stderr)
    try:
        status = _told(arguments, console)
        console.close()
    except OSError as error:  # of standard output: every other one has been given its sentence
        console.error(f"The output cannot be written: {error.strerror or error}.")
    except KeyboardInterrupt:
        console.error("Stopped.")
        return INTERRUPTED
    else:
        return status
    return UNUSABLE


def _told(arguments: Sequence[str], console: Console) -> int:
    """Run the command, and tell of an error that ends it; a program that reads JSON hears of it there, too."""
    try:
        return _run(arguments, console)
    except ReaderError as error:
        told = error
    except OSError:
        raise
    except Exception as error:  # noqa: BLE001 - a bug; people get a line, programmers the fault file
        told = fault("The command", error)
    console.error(told)
    if JSON_OPTION in arguments:
        console.record(wording.failure_record(None, told))
    return UNUSABLE


def _run(arguments: Sequence[str], console: Console) -> int:
    stray = stray_word(arguments)
    if stray is not None:
        raise ReaderError("{word} is neither a command nor a file: see “desktop-reader --help”.", word=stray)
    parser = _parser()
    try:
        options = parser.parse_args(_with_query(arguments))
    except SystemExit:  # the help or the version was asked for, and has been printed
        return ALL_DONE
    if options.command is None:
        parser.error("name a command")
    status: int = options.command.run(library_path(options.library), options, console)
    return status


def _with_query(arguments: Sequence[str]) -> list[str]:
    """The arguments, those of a query set off by a space where they begin with a dash: they are no options."""
    read = list(arguments)
    at = next((at for at, word in enumerate(read) if word in _QUERYING), len(read))
    return [f" {word}" if place > at and _WITHOUT.match(word) else word for place, word in enumerate(read)]


class _Parser(argparse.ArgumentParser):
    """Tells what is wrong with a call in one line."""

    def error(self, message: str) -> NoReturn:
        """Raise a ReaderError that says what is wrong."""
        raise ReaderError("{message} (see “{program} --help”).", message=message, program=self.prog)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog=NAME,
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"{NAME} {__version__}")
    parser.set_defaults(command=None)
    parser.add_argument("--library", metavar="FILE", help="the library to use instead of your own")
    commands = parser.add_subparsers(metavar="COMMAND", parser_class=_Parser)
    for command in COMMANDS:
        own = commands.add_parser(
            command.name, help=command.help, description=f"{command.help.capitalize()}.", allow_abbrev=False
        )
        own.add_argument("--library", metavar="FILE", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        own.set_defaults(command=command)
        command.declare(own)
    return parser
