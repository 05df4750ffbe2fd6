"""Commands at the terminal, beside a server or without one: accounts, sprints, the secret key, the doctor.

What changes something is done by the process that owns the database: the server that runs, else this one.
"""

from __future__ import annotations

import argparse
import secrets
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sprint import doctor, logs
from sprint.actions import accounts, admin, exports, keeping, passwords, sprints
from sprint.actions.admin import CannotDo
from sprint.app import Running, create_app
from sprint.cli import CannotStart, place_of, settings
from sprint.config import Config, is_file, kept_secrets, use_file
from sprint.domain import home_time
from sprint.domain.codes import shown
from sprint.domain.errors import Refused
from sprint.host_clock import CLOCK
from sprint.secret_keys import change_kept_secret, new_secret
from sprint.setting_names import BadSetting
from sprint.store import BrokenDatabase, ClockJumped, Lease, LeaseTaken, NewerDatabase, Store, errands
from sprint.store.errands import Errand
from sprint.store.leases import sprints_held
from sprint.store.notices import DRAIN, Notices

# The server looks for errands every five seconds.
PATIENCE_SECONDS, LOOK_SECONDS = 20.0, 0.2
NEW_PASSWORD_BYTES = 12
# Longer than a worker's turn.
DRAIN_SECONDS, DRAIN_TRIES = 2.0, 10

Print = Callable[[str], None]


def main(arguments: list[str], say: Print = print) -> int:
    """``python -m sprint.admin …``; returns the exit code."""
    options = parser().parse_args(arguments)
    logs.start()
    try:
        read_settings(options.settings)
        return int(options.run(options, say) or 0)
    except (CannotDo, CannotStart) as why:
        print(f"Not done: {why}", file=sys.stderr)
        return 1


def read_settings(files: Sequence[Path]) -> None:
    """Those of the service: whoever is at the terminal has none. The last file goes before, as in systemd."""
    for file in reversed(files):
        try:
            use_file(file)
        except BadSetting as wrong:
            raise CannotDo(str(wrong)) from wrong


def parser() -> argparse.ArgumentParser:
    whole = argparse.ArgumentParser("sprint.admin", allow_abbrev=False, description=__doc__)
    whole.add_argument(
        "--settings", type=Path, metavar="FILE", action="append", default=[], help="as the service has them"
    )
    kinds = whole.add_subparsers(required=True, metavar="WHAT")
    of_accounts = kinds.add_parser("accounts", help="who may sign in").add_subparsers(metavar="DEED")
    of_sprints = kinds.add_parser("sprints", help="the sprints on this server").add_subparsers(metavar="DEED")
    kinds.choices["accounts"].set_defaults(run=list_accounts)
    kinds.choices["sprints"].set_defaults(run=list_sprints)

    deed = of_accounts.add_parser("invite", help="a link that makes one account")
    deed.set_defaults(run=invite)
    deed = of_accounts.add_parser("password", help="a new password; signs the account out everywhere")
    deed.add_argument("name")
    deed.set_defaults(run=give_password)
    deed = of_accounts.add_parser("delete", help="deletes an account")
    deed.add_argument("name")
    deed.add_argument("--sprints-to", default="", metavar="NAME", help="who takes its sprints")
    deed.set_defaults(run=delete_account)

    deed = of_sprints.add_parser("delete", help="deletes a sprint with all that was written in it")
    deed.add_argument("code")
    deed.add_argument("--yes", action="store_true", help="without asking")
    deed.set_defaults(run=delete_sprint)

    deed = of_sprints.add_parser(
        "export", help="what all teams of every sprint take home, a ZIP for each sprint"
    )
    deed.add_argument("folder", type=Path)
    deed.set_defaults(run=export_sprints)

    deed = of_sprints.add_parser("receipts", help="what was deleted, when and why; without names")
    deed.set_defaults(run=list_receipts)

    of_workers = kinds.add_parser("workers", help="the workers that live, and how many sprints each has")
    of_workers.set_defaults(run=list_workers)
    deed = of_workers.add_subparsers(metavar="DEED").add_parser(
        "drain", help="gives its sprints to the others; then it may be stopped"
    )
    deed.add_argument("name")
    deed.set_defaults(run=drain_worker)

    deed = kinds.add_parser("backup", help="a copy of the SQLite database, also while the server runs")
    deed.add_argument("file", type=Path)
    deed.set_defaults(run=back_up)
    deed = kinds.add_parser("secret-key", help="a new key; cookies signed with the old one stay valid")
    deed.set_defaults(run=new_key)
    deed = kinds.add_parser(
        "doctor", help="checks settings, database, disk, clock, and the way through the proxy"
    )
    deed.set_defaults(run=examine)
    return whole


# What is only read


def list_accounts(_options: argparse.Namespace, say: Print) -> None:
    with reading() as running:
        deps = running.hub.deps
        for account in accounts.everybody(deps):
            real = [state for state in sprints.owned(deps, account.id) if not state.rehearsal_of]
            say(f"{account.name}\t{len(real)} sprints")


def list_sprints(_options: argparse.Namespace, say: Print) -> None:
    with reading() as running:
        deps = running.hub.deps
        for account in accounts.everybody(deps):
            for state in sprints.owned(deps, account.id):
                gone = datetime.fromtimestamp(state.deletes_at_ms / 1000, UTC)
                people = sum(not seat.leads for seat in state.seats)
                say(
                    f"{shown(state.code)}\t{state.status}\t{len(state.teams)} teams\t{people} people\t"
                    f"deleted {gone:%Y-%m-%d}\t{account.name}\t{state.title}"
                )


def export_sprints(options: argparse.Namespace, say: Print) -> None:
    """For who moves elsewhere, or must hand out what is kept; also beside a server that runs."""
    with reading() as running:
        deps = running.hub.deps
        every = (state for account in accounts.everybody(deps) for state in sprints.owned(deps, account.id))
        for state in every:
            if not state.rehearsal_of:
                file = options.folder / f"{state.code}.zip"
                write(file, exports.of_all_teams(deps, state, home_time.day(deps.now_ms())))
                say(f"{file}\t{len(state.teams)} teams\t{state.title}")


def write(file: Path, data: bytes) -> None:
    """For nobody else on the machine to read."""
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_bytes(data)
    except OSError as wrong:
        raise CannotDo(f"{file} cannot be written ({wrong.strerror}).") from wrong


def list_receipts(_options: argparse.Namespace, say: Print) -> None:
    with reading() as running:
        for receipt in keeping.all_receipts(running.hub.deps):
            made, gone = (
                datetime.fromtimestamp(at_ms / 1000, UTC)
                for at_ms in (receipt.created_ms, receipt.deleted_ms)
            )
            say(
                f"deleted {gone:%Y-%m-%d}\tby {receipt.why}\tmade {made:%Y-%m-%d}\t{receipt.teams} teams\t"
                f"{receipt.people} people\t{receipt.documents} documents\t{receipt.photos} photos"
            )


def list_workers(_options: argparse.Namespace, say: Print) -> None:
    with beside_workers() as store:
        for name, held in sprints_held(store).items():
            say(f"{name}\t{held} sprints")


@contextmanager
def beside_workers() -> Iterator[Store]:
    config = settings(demo=False)
    if is_file(config.database_url):
        raise CannotDo("SQLite is one process'; workers need PostgreSQL.")
    store = opened(config)
    try:
        yield store
    finally:
        store.close()


def back_up(options: argparse.Namespace, say: Print) -> None:
    config = settings(demo=False)
    if not is_file(config.database_url):
        raise CannotDo("PostgreSQL has its own: pg_dump --format=custom --file=FILE")
    store = opened(config)
    try:
        store.copy_to(options.file)
    except OSError as wrong:
        raise CannotDo(f"{options.file} cannot be made ({wrong.strerror}).") from wrong
    finally:
        store.close()
    say(f"{options.file} holds everything as it was just now. Keep the secret key with it.")


# What changes something


def invite(_options: argparse.Namespace, say: Print) -> None:
    do("invite", say, address=settings(demo=False).address)


def give_password(options: argparse.Namespace, say: Print) -> None:
    password = secrets.token_urlsafe(NEW_PASSWORD_BYTES)
    do("new_password", say, name=options.name, password_hash=passwords.hash_password(password))
    say(f"Shown once: {password}")


def delete_account(options: argparse.Namespace, say: Print) -> None:
    do("delete_account", say, name=options.name, heir=options.sprints_to)


def delete_sprint(options: argparse.Namespace, say: Print) -> None:
    if not (options.yes or input(f"Delete {options.code} and all that was written in it? (yes) ") == "yes"):
        raise CannotDo("you did not answer yes.")
    do("delete_sprint", say, code=options.code)


def drain_worker(options: argparse.Namespace, say: Print) -> None:
    """Told again each second: a worker that has just lost its connection hears the next one."""
    with beside_workers() as store:
        for _ in range(DRAIN_TRIES):
            left = sprints_held(store)
            if options.name not in left:
                raise CannotDo(f"no worker {options.name} lives; there are: {', '.join(left) or 'none'}.")
            if len(left) == 1:
                raise CannotDo(f"{options.name} is the only worker: nobody would have its sprints.")
            Notices(store, "").tell(DRAIN, options.name)
            time.sleep(DRAIN_SECONDS)
            if sprints_held(store).get(options.name, 0) == 0:
                say(f"{options.name} has no sprint any more, and takes none until it starts again.")
                return
    raise CannotDo(f"{options.name} still has sprints; look at its log.")


def do(deed: str, say: Print, **details: Any) -> None:
    config = settings(demo=False)
    store = opened(config)
    try:
        lease = Lease(store, nonce=secrets.token_hex(4))
        try:
            lease.acquire(CLOCK.now_ms(), trust_clock=config.clock_is_right)
        except LeaseTaken:
            answer = asked(store, deed, details)
        except ClockJumped as jumped:
            raise CannotDo("the clock is far from when the database was last used; set it right.") from jumped
        else:
            running = as_app(config, store)
            answer = admin.answered(running.hub.deps, Errand(secrets.token_hex(8), deed, details))
            lease.release()
            store.make_whole()
    finally:
        store.close()
    if "why" in answer:
        raise CannotDo(answer["why"])
    for line in answer["lines"]:
        say(line)


def asked(store: Store, deed: str, details: dict[str, Any]) -> dict[str, Any]:
    """Of the server that runs: its rooms and sockets have to know."""
    errand = Errand(secrets.token_hex(8), deed, details)
    with store.write(fenced=False) as db:
        errands.add(db, errand, CLOCK.now_ms())
    try:
        return waited_for(store, errand)
    finally:
        with store.write(fenced=False) as db:
            errands.take_back(db, errand.id, CLOCK.now_ms())


def waited_for(store: Store, errand: Errand) -> dict[str, Any]:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        with store.read() as db:
            answer = errands.answer_to(db, errand.id)
        if answer is not None:
            return answer
        time.sleep(LOOK_SECONDS)
    raise CannotDo("a server owns the database, but does not answer; look at its log.")


@contextmanager
def reading() -> Iterator[Running]:
    config = settings(demo=False)
    store = opened(config)
    try:
        yield as_app(config, store)
    finally:
        store.close()


def as_app(config: Config, store: Store) -> Running:
    running: Running = create_app(config, store=store).extensions["sprint.running"]
    return running


def opened(config: Config) -> Store:
    """The database as the server left it: only a server makes or migrates tables."""
    store = Store(config.database_url)
    try:
        if store.is_current():
            return store
        why = "has no tables of this version yet; start the server once"
    except NewerDatabase as newer:
        raise CannotDo(str(newer)) from newer
    except (BrokenDatabase, Refused) as wrong:
        why = f"cannot be opened: {wrong}"
    raise CannotDo(f"the database {place_of(config)} {why}.")


# Without the database


def new_key(_options: argparse.Namespace, say: Print) -> None:
    """What the old key signed stays valid until it is taken away."""
    if (folder := kept_secrets()) is None:
        say(f"Set SECRET_KEY={new_secret()}")
        say("and put the one that was there first in SECRET_KEY_FALLBACKS. Then restart the server.")
        return
    change_kept_secret(folder)
    say("The key is new. Restart the server. When all cookies from before may go: delete secret_key.old.")


def examine(_options: argparse.Namespace, say: Print) -> int:
    return doctor.examine(say)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
