"""Whose a Yjs client id is, in a form that reveals nobody: a proof that only the seat's own claim matches."""

from __future__ import annotations

import hmac
from collections.abc import Iterable


class Owners:
    """The client ids of one document; rows hold proofs, and who has claimed what is only in memory."""

    def __init__(self, key: bytes, document_id: str, proofs: dict[int, str]) -> None:
        self._key = key
        self._document_id = document_id
        self._proofs = proofs
        self._claimed: dict[int, str] = {}

    def unknown(self, seat_id: str, client_ids: Iterable[int]) -> set[int]:
        """Those that are not this seat's, or nobody's yet."""
        return {client_id for client_id in client_ids if not self._is(seat_id, client_id)}

    def claim(self, seat_id: str, client_ids: Iterable[int]) -> dict[int, str]:
        """Makes them the seat's; returns the proofs that are new."""
        new = {id: self._proof(seat_id, id) for id in client_ids if id not in self._proofs}
        self._proofs |= new
        self._claimed |= dict.fromkeys(new, seat_id)
        return new

    def keys(self) -> Iterable[int]:
        return self._proofs.keys()

    def _is(self, seat_id: str, client_id: int) -> bool:
        if client_id in self._claimed:
            return self._claimed[client_id] == seat_id
        proof = self._proofs.get(client_id, "")
        # Rows from before there were proofs hold the seat itself, where that was no secret.
        if proof not in (self._proof(seat_id, client_id), seat_id):
            return False
        self._claimed[client_id] = seat_id
        return True

    def _proof(self, seat_id: str, client_id: int) -> str:
        claim = f"{self._document_id}/{client_id}/{seat_id}".encode()
        return hmac.new(self._key, claim, "sha256").hexdigest()[:32]
