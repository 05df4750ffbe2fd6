"""Password hashes by argon2id: slow on purpose, so each takes its turn, in a thread."""

from __future__ import annotations

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

# OWASP's first choice: one lane, so that as many hash at once as have their turn, and 19 MB for each.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)

# What a name that does not exist is checked against, so that it takes as long as a wrong password.
DUMMY = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdCBmb3Igbm9ib2R5IA$Y2hlY2tlZCBhZ2FpbnN0IGFuZCBuZXZlciByaWdodCE"


def hash_password(password: str) -> str:
    return _HASHER.hash(password)


def verify(password_hash: str, password: str) -> bool:
    """Hashes of earlier versions hold too: each says itself how it was made."""
    try:
        return _HASHER.verify(password_hash, password)
    except (Argon2Error, InvalidHashError):
        return False


def is_outdated(password_hash: str) -> bool:
    """Whether it was made otherwise than today, and is to be made anew while the password is at hand."""
    return _HASHER.check_needs_rehash(password_hash)
