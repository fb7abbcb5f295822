"""The `kadesk` command. Everything heavy is imported by the command that needs it."""

import gc
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    name="kadesk",
    help="卡盟 / 发卡售后服务台 · the after-sales desk of a card-key shop",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
orders_app = typer.Typer(help="订单簿 · the shop's order book", no_args_is_help=True)
tickets_app = typer.Typer(help="工单 · tickets", no_args_is_help=True)
staff_app = typer.Typer(help="成员 · who may act as staff", no_args_is_help=True)
rules_app = typer.Typer(help="规则 · the rule book", no_args_is_help=True)
db_app = typer.Typer(help="数据库 · the database", no_args_is_help=True)
buyers_app = typer.Typer(help="买家资料 · what is held of a buyer", no_args_is_help=True)
tokens_app = typer.Typer(help="接口口令 · tokens of the API", no_args_is_help=True)
app.add_typer(orders_app, name="orders")
app.add_typer(tickets_app, name="tickets")
app.add_typer(staff_app, name="staff")
app.add_typer(rules_app, name="rules")
app.add_typer(db_app, name="db")
app.add_typer(buyers_app, name="buyers")
app.add_typer(tokens_app, name="api-tokens")

Buyer = Annotated[str, typer.Argument(help="telegram:42, or a ticket number of theirs")]
Number = Annotated[int, typer.Argument(help="ticket number, e.g. 1024")]


def clock() -> datetime:
    """The one place where the desk reads the time."""
    return datetime.now(UTC)


@app.callback()
def _options(
    context: typer.Context,
    config: Annotated[
        Path | None,
        typer.Option("--config", "-c", help="config.toml (default: ./config.toml if it is there)"),
    ] = None,
) -> None:
    context.obj = config


@app.command()
def demo(
    context: typer.Context,
    host: Annotated[str, typer.Option(help="address to listen on")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="port of the web chat")] = 8080,
    data_dir: Annotated[
        Path | None, typer.Option(help="keep the data here (default: a folder for this run)")
    ] = None,
) -> None:
    """Try everything without a token: web chat, sample orders, a page to play the agent."""
    from bot.cli import commands

    commands.demo(host, port, data_dir, clock)


@app.command()
def run(context: typer.Context) -> None:
    """Run the desk: all configured messengers, the web chat, the clocks."""
    from bot.cli import commands

    commands.run(context.obj, clock)


@app.command()
def check(context: typer.Context) -> None:
    """Check config, database, calendar and messengers, and say what to mend."""
    from bot.cli import commands

    commands.check(context.obj, clock)


@app.command()
def chat(
    context: typer.Context,
    staff: Annotated[bool, typer.Option("--staff", help="sit on the agent's side")] = False,
    name: Annotated[str, typer.Option("--as", help="your name in the chat")] = "我",
) -> None:
    """Talk to the desk in the terminal. /file PATH sends a picture, Ctrl-D ends."""
    from bot.cli import commands

    commands.chat(context.obj, clock, staff=staff, name=name)


@app.command()
def understand(
    context: typer.Context,
    texts: Annotated[list[str] | None, typer.Argument(help="the buyer's messages")] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="JSON lines from stdin")] = False,
) -> None:
    """Show what is understood from a buyer's words."""
    from bot.cli import commands

    commands.understand(context.obj, texts or [], jsonl, clock)


@app.command()
def inspect(
    files: Annotated[list[Path], typer.Argument(help="pictures")],
    jsonl: Annotated[bool, typer.Option("--jsonl", help="one JSON line per file")] = False,
    mark: Annotated[
        Path | None, typer.Option(help="write a copy of the picture with what was read marked")
    ] = None,
) -> None:
    """Show what is read from pictures: order number, amount, time, what looks odd."""
    from bot.cli.inspect import run_inspect

    raise typer.Exit(run_inspect(files, jsonl=jsonl, mark=mark))


@orders_app.command("import")
def orders_import(context: typer.Context, file: Path) -> None:
    """Import FILE.csv into the order book; may be repeated."""
    from bot.cli import commands

    commands.orders_import(context.obj, file, clock)


@orders_app.command("show")
def orders_show(context: typer.Context, order_no: str) -> None:
    """Show one order as the desk knows it."""
    from bot.cli import commands

    commands.orders_show(context.obj, order_no, clock)


@tickets_app.command("list")
def tickets_list(
    context: typer.Context,
    all_: Annotated[bool, typer.Option("--all", help="ended ones as well")] = False,
) -> None:
    """List tickets, most urgent first."""
    from bot.cli import commands

    commands.tickets_list(context.obj, clock, ended=all_)


@tickets_app.command("show")
def tickets_show(context: typer.Context, number: Number) -> None:
    """Show one ticket with its history."""
    from bot.cli import commands

    commands.tickets_show(context.obj, number, clock)


@tickets_app.command("export")
def tickets_export(
    context: typer.Context,
    format_: Annotated[str, typer.Option("--format", help="jsonl, csv or xlsx")] = "jsonl",
    since: Annotated[str, typer.Option(help="only tickets created since, ISO 8601")] = "",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="file; else stdout")
    ] = None,
) -> None:
    """Export tickets, one line each."""
    from bot.cli import commands

    commands.tickets_export(context.obj, format_, since, output, clock)


@tickets_app.command("verify")
def tickets_verify(
    context: typer.Context,
    number: Annotated[int | None, typer.Argument(help="one ticket; else all")] = None,
) -> None:
    """Check that history and evidence are as the desk wrote them."""
    from bot.cli import case_files

    case_files.verify(context.obj, number)


@tickets_app.command("file")
def tickets_file(
    context: typer.Context,
    number: Number,
    out: Annotated[Path, typer.Option("--out", "-o", help="the ZIP to write")],
    buyer: Annotated[bool, typer.Option("--buyer", help="the buyer's copy")] = False,
) -> None:
    """Write the sealed case file of one ticket: PDF, pictures, history, checksums."""
    from bot.cli import case_files

    case_files.file(context.obj, number, out, "buyer" if buyer else "staff")


@tickets_app.command("verify-file")
def tickets_verify_file(context: typer.Context, file: Path) -> None:
    """Check every byte of a case file, and whether this shop sealed it."""
    from bot.cli import case_files

    case_files.verify_file(context.obj, file)


@staff_app.command("add")
def staff_add(
    context: typer.Context,
    person: Annotated[str, typer.Argument(help="e.g. telegram:5001")],
    role: Annotated[str, typer.Argument(help="agent, lead, admin or mediator")] = "agent",
    name: Annotated[str, typer.Option(help="name shown to colleagues")] = "",
) -> None:
    """Give a person a role."""
    from bot.cli import commands

    commands.staff_add(context.obj, person, role, name, clock)


@staff_app.command("list")
def staff_list(context: typer.Context) -> None:
    """List who may act as staff."""
    from bot.cli import commands

    commands.staff_list(context.obj, clock)


@staff_app.command("remove")
def staff_remove(context: typer.Context, person: str) -> None:
    """Take a person's role away; it counts at once."""
    from bot.cli import commands

    commands.staff_remove(context.obj, person, clock)


@buyers_app.command("export")
def buyers_export(context: typer.Context, person: Buyer) -> None:
    """Write all that is held of a buyer to stdout, as JSON."""
    from bot.cli import buyers

    buyers.export(context.obj, person, clock)


@buyers_app.command("erase")
def buyers_erase(
    context: typer.Context,
    person: Buyer,
    yes: Annotated[bool, typer.Option("--yes", help="do not ask")] = False,
) -> None:
    """Erase a buyer's data for good and tell them; open tickets must have ended."""
    from bot.cli import buyers

    buyers.erase(context.obj, person, clock, yes=yes)


@rules_app.command("show")
def rules_show(
    context: typer.Context,
    as_buyer: Annotated[bool, typer.Option("--as-buyer", help="only what buyers read")] = False,
    case: Annotated[str, typer.Option(help="one case type, e.g. invalid_card")] = "",
    product: Annotated[str, typer.Option(help="of this product, e.g. 'Steam 充值卡'")] = "",
    lang: Annotated[str, typer.Option(help="zh or en")] = "",
) -> None:
    """Show the rule book in the words that buyers read."""
    from bot.cli import rules

    rules.show(context.obj, clock, as_buyer=as_buyer, case=case, product=product, lang=lang)


@rules_app.command("check")
def rules_check(
    context: typer.Context,
    file: Annotated[Path | None, typer.Argument(help="default: the config in use")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="remarks end with 1 too")] = False,
) -> None:
    """Check the rule book: faults, and what is unfair, unclear or contradicts itself.

    Exit code 1 when the file has faults (with --strict also when there are remarks), else 0.
    """
    from bot.cli import rules

    rules.check(context.obj, file, strict=strict)


@rules_app.command("diff")
def rules_diff(
    context: typer.Context,
    new: Annotated[Path, typer.Argument(help="the config file that would replace the present")],
    days: Annotated[int, typer.Option(min=1, help="tickets filed in so many days")] = 30,
    json_: Annotated[bool, typer.Option("--json", help="one JSON object")] = False,
) -> None:
    """Rehearse new rules on filed tickets: every outcome that would change. Writes nothing."""
    from bot.cli import rules

    rules.diff(context.obj, new, clock, days=days, as_json=json_)


@db_app.command("upgrade")
def db_upgrade(context: typer.Context) -> None:
    """Bring the database to the present schema; a backup is made first."""
    from bot.cli import commands

    commands.db_upgrade(context.obj, clock)


@db_app.command("backup")
def db_backup(context: typer.Context, target: Path) -> None:
    """Write a verified copy of the database to TARGET while the desk runs."""
    from bot.cli import commands

    commands.db_backup(context.obj, target)


@tokens_app.command("add")
def tokens_add(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="what the program is called, e.g. shop")],
    scope: Annotated[list[str], typer.Option(help="what it may do; repeat for more")],
    role: Annotated[str, typer.Option(help="acts as agent, lead or mediator")] = "agent",
    days: Annotated[int, typer.Option(min=0, help="expires after so many days; 0: never")] = 0,
) -> None:
    """Make a token for a program; it is shown once."""
    from bot.cli import api_tokens

    api_tokens.add(context.obj, name, scope, role, days, clock)


@tokens_app.command("list")
def tokens_list(context: typer.Context) -> None:
    """List tokens, without their text."""
    from bot.cli import api_tokens

    api_tokens.show(context.obj, clock)


@tokens_app.command("revoke")
def tokens_revoke(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="its name, or its prefix kd_…")],
) -> None:
    """Make a token useless at once, in every process."""
    from bot.cli import api_tokens

    api_tokens.revoke(context.obj, name, clock)


@app.command()
def stats(
    context: typer.Context,
    days: Annotated[int, typer.Argument(help="how many days back")] = 7,
) -> None:
    """The figures people look at."""
    from bot.cli import commands

    commands.stats(context.obj, days, clock)


# Typer carries its own copy of click and exports only BadParameter of its error tree.
_CLICK_ERRORS: tuple[type[BaseException], ...] = typer.BadParameter.__mro__[1:3]


def main() -> None:
    """Entry point: a fault is one line on stderr; exit code 0, 1 (a fault) or 2 (wrong usage)."""
    # The default of 700 makes the collector walk all that imports build, again and again: with
    # this one a start takes a third less.
    gc.set_threshold(50_000, 20, 20)
    try:
        status = app(standalone_mode=False)
    except _CLICK_ERRORS as error:
        status = getattr(error, "exit_code", 1)
        if text := getattr(error, "message", ""):  # none when the help was printed
            command = getattr(getattr(error, "ctx", None), "command_path", "kadesk")
            typer.echo(f"{command}: {text} (--help)", err=True)
    except (typer.Abort, KeyboardInterrupt):
        status = 130
    except BrokenPipeError:  # | head
        status = 0
    sys.exit(status if isinstance(status, int) else 0)


if __name__ == "__main__":
    main()
