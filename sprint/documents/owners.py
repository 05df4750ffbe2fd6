"""Whose a Yjs client id is, in a form that reveals nobody: a proof that only the seat's own claim matches."""

from __future__ import annotations

import hmac
from collections.abc import Collection, Iterable, Mapping

from sprint.domain import limits
from sprint.domain.errors import Refused
from sprint.store.journal import Proof

MOST = limits.CLIENTS_OF_A_SEAT


class Owners:
    """The client ids of one document; rows hold proofs, and who has claimed what is only in memory."""

    def __init__(self, keys: tuple[bytes, ...], document_id: str, proofs: Mapping[int, Proof]) -> None:
        self._keys = keys  # the first proves; what older ones proved still counts
        self._document_id = document_id
        self._proofs = dict(proofs)
        self._claimed: dict[int, str] = {}

    def unknown(self, seat_id: str, client_ids: Iterable[int]) -> set[int]:
        """Those that are not this seat's, or nobody's yet."""
        return {client_id for client_id in client_ids if not self.is_of(seat_id, client_id)}

    def claim(self, seat_id: str, client_ids: Iterable[int], *, anonymous: bool) -> dict[int, Proof]:
        """Makes them the seat's; returns the proofs that are new or say something new."""
        news = {id: self._claimed_as(seat_id, id, anonymous) for id in client_ids}
        new = {id: proof for id, proof in news.items() if self._proofs.get(id) != proof}
        self._proofs |= new
        self._claimed |= dict.fromkeys(new, seat_id)
        return new

    def stop_many(self, seat_id: str) -> None:
        """Raises ``document.spent`` where a seat takes them without end: each stays in every state vector."""
        if len(self._proofs) >= MOST and len(self.of([seat_id])) >= MOST:
            raise Refused("document.spent")

    def of(self, seat_ids: Collection[str], *, named: bool = False) -> set[int]:
        """The client ids of some seats; where ``named``, without those that wrote what nobody signs."""
        ids = [id for id, proof in self._proofs.items() if proof.is_named or not named]
        return {id for id in ids if any(self.is_of(seat_id, id) for seat_id in seat_ids)}

    def keys(self) -> Iterable[int]:
        return self._proofs.keys()

    def is_of(self, seat_id: str, client_id: int) -> bool:
        if client_id in self._claimed:
            return self._claimed[client_id] == seat_id
        proof = self._proofs[client_id].text if client_id in self._proofs else ""
        # Rows from before there were proofs hold the seat itself, where that was no secret.
        if proof not in (*(self._proof(seat_id, client_id, key) for key in self._keys), seat_id):
            return False
        self._claimed[client_id] = seat_id
        return True

    def _claimed_as(self, seat_id: str, client_id: int, anonymous: bool) -> Proof:
        """What was once nobody's is so for good."""
        known = self._proofs.get(client_id)
        if known is None:
            return Proof(self._proof(seat_id, client_id, self._keys[0]), not anonymous)
        return known._replace(is_named=known.is_named and not anonymous)

    def _proof(self, seat_id: str, client_id: int, key: bytes) -> str:
        claim = f"{self._document_id}/{client_id}/{seat_id}".encode()
        return hmac.new(key, claim, "sha256").hexdigest()[:32]
