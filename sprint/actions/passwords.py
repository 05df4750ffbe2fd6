"""Password hashes by argon2id, with the library's defaults; slow on purpose, so callers use a thread."""

from __future__ import annotations

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

_HASHER = PasswordHasher()

# What a name that does not exist is checked against, so that it takes as long as a wrong password.
DUMMY = (
    "$argon2id$v=19$m=65536,t=3,p=4$c29tZSBzYWx0IGZvciBub2JvZHk$Y2hlY2tlZCBhZ2FpbnN0IGJ1dCBuZXZlciBtYXRjaGVk"
)


def hash_password(password: str) -> str:
    return _HASHER.hash(password)


def verify(password_hash: str, password: str) -> bool:
    try:
        return _HASHER.verify(password_hash, password)
    except (Argon2Error, InvalidHashError):
        return False
