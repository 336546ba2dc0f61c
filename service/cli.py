"""The ``jianbao`` command.

Exit status: 0 done; 1 something was refused or failed (said on standard error);
2 the command line itself is wrong; 130 interrupted. What a command needs is
imported when it runs, so that ``--help`` answers at once.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from service.commands.terminal import complain
from service.operations import software
from service.options import LENGTHS, MOST_SENTENCES, MOST_WORDS
from workers.errors import JianbaoError
from workers.settings import VARIABLES

Parser = argparse.ArgumentParser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    arguments = make_parser().parse_args(argv)
    module, _, function = arguments.run.partition(":")
    try:
        return int(getattr(import_module(f"service.commands.{module}"), function)(arguments))
    except JianbaoError as error:
        complain(error)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader of a pipe has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def make_parser() -> Parser:
    """The whole command line."""
    parser = Parser(
        prog="jianbao",
        description="English briefings of Chinese articles, with every figure accounted for.",
        epilog="settings, from the environment:\n" + "\n".join(f"  {v.env:24}{v.help}" for v in VARIABLES),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"jianbao {software()}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _brief(commands)
    _processes(commands)
    _models(commands)
    _glossary(commands)
    _database(commands)
    _accounts(commands)
    return parser


def _brief(commands: argparse._SubParsersAction[Parser]) -> None:
    brief = commands.add_parser(
        "brief",
        help="make briefings here and now, without a server",
        description="Make briefings of files (.txt .md .html .docx .pdf .zip) in this process, without a queue.",
        epilog="examples:\n  jianbao brief article.txt\n  jianbao brief --json *.pdf > briefings.json\n"
        "  curl -s https://example.com/article.html | jianbao brief -\n\n"
        "Exit status: 0 when every file was briefed, 1 when one could not be (standard error says why).",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    brief.add_argument("files", nargs="+", metavar="FILE", help="a file, or - for standard input")
    brief.add_argument("--json", action="store_true", help="print JSON: an object, or a list for several articles")
    size = brief.add_mutually_exclusive_group()
    size.add_argument("--sentences", type=_sentences, metavar="N", help="sentences in the summary (default: 6)")
    size.add_argument(
        "--length", choices=LENGTHS, help=", ".join(f"{name}: {count} sentences" for name, count in LENGTHS.items())
    )
    size.add_argument("--words", type=_words, metavar="N", help="about so many English words instead")
    brief.add_argument("--no-full", action="store_true", help="translate the summary only, which is quicker")
    brief.set_defaults(run="brief:brief")


def _processes(commands: argparse._SubParsersAction[Parser]) -> None:
    serve = commands.add_parser(
        "serve", help="run everything: pages, API, worker, and a queue if none is given; Ctrl-C stops it"
    )
    _address(serve)
    serve.add_argument("--workers", type=_workers, metavar="N", help="articles worked on at once (JIANBAO_WORKERS)")
    serve.set_defaults(run="processes:serve")
    web = commands.add_parser("web", help="run only the pages and the API, as part of a larger installation")
    _address(web)
    web.set_defaults(run="processes:web")
    worker = commands.add_parser("worker", help="run only a worker, as part of a larger installation")
    worker.add_argument("--workers", type=_workers, metavar="N", help="articles worked on at once (JIANBAO_WORKERS)")
    worker.set_defaults(run="processes:worker")


def _models(commands: argparse._SubParsersAction[Parser]) -> None:
    models = commands.add_parser("models", help="list or install translation packages")
    actions = models.add_subparsers(title="actions", metavar="ACTION", required=True)
    listing = actions.add_parser("list", help="the packages on this machine, and those on offer")
    listing.add_argument("--here", action="store_true", help="do not ask the official index")
    listing.set_defaults(run="models:show")
    install = actions.add_parser("install", help="install a package")
    install.add_argument(
        "what", nargs="?", default="zh-en", metavar="zh-en | FILE.argosmodel", help="the official package, or a file"
    )
    install.set_defaults(run="models:install")


def _database(commands: argparse._SubParsersAction[Parser]) -> None:
    database = commands.add_parser("db", help="look after the database")
    actions = database.add_subparsers(title="actions", metavar="ACTION", required=True)
    upgrade = actions.add_parser("upgrade", help="bring the tables up to date; safe to repeat")
    upgrade.set_defaults(run="processes:upgrade")


def _glossary(commands: argparse._SubParsersAction[Parser]) -> None:
    glossary = commands.add_parser("glossary", help="import, export or check terms")
    actions = glossary.add_subparsers(title="actions", metavar="ACTION", required=True)
    check = actions.add_parser("check", help="say what importing a file would do, and change nothing")
    check.add_argument("file", metavar="FILE", help=".csv, .xlsx or .tbx")
    check.set_defaults(run="terms:check")
    bring = actions.add_parser("import", help="import a file: all of it, or nothing")
    bring.add_argument("file", metavar="FILE", help=".csv, .xlsx or .tbx")
    bring.add_argument("--skip-faulty", action="store_true", help="import the good rows even when others are faulty")
    bring.add_argument("--as", dest="who", metavar="NAME", default="command line", help="whom the history names")
    bring.set_defaults(run="terms:bring")
    export = actions.add_parser("export", help="write all terms to a file; its ending says the format")
    export.add_argument("file", metavar="FILE", help=".csv, .tbx or .tmx; - writes CSV to standard output")
    export.set_defaults(run="terms:export")


def _accounts(commands: argparse._SubParsersAction[Parser]) -> None:
    user = commands.add_parser("user", help="look after accounts")
    actions = user.add_subparsers(title="actions", metavar="ACTION", required=True)
    add = actions.add_parser("add", help="add an account; prints its one-time password")
    add.add_argument("name", metavar="NAME")
    add.add_argument("--role", choices=("reader", "editor", "admin"), default="reader", help="default: reader")
    add.set_defaults(run="people:add_user")
    reset = actions.add_parser("reset", help="give an account a new one-time password")
    reset.add_argument("name", metavar="NAME")
    reset.set_defaults(run="people:reset_user")
    key = commands.add_parser("key", help="look after API keys")
    key_actions = key.add_subparsers(title="actions", metavar="ACTION", required=True)
    add_key = key_actions.add_parser("add", help="make an API key for an account; it is printed only now")
    add_key.add_argument("name", metavar="NAME", help="the account's name")
    add_key.add_argument("--label", default="command line", help="what the key is for")
    add_key.set_defaults(run="people:add_key")


def _address(parser: Parser) -> None:
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: 127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="port to listen on (default: 8000)")


def _sentences(text: str) -> int:
    return _number(text, MOST_SENTENCES)


def _words(text: str) -> int:
    return _number(text, MOST_WORDS)


def _workers(text: str) -> int:
    return _number(text, 64)


def _number(text: str, most: int) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= most:
        raise argparse.ArgumentTypeError(f"must be a whole number from 1 to {most}")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
