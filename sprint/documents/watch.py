"""Observers of one live document: they collect bytes and paths, and do nothing else."""

from functools import partial
from typing import Any

from pycrdt import TransactionEvent
from pycrdt._pycrdt import MapEvent

from sprint.documents.checks import Touched
from sprint.documents.name import Kind
from sprint.documents.shape import ROOTS, SIGNED, Document, root


class Watch:
    """What the latest transaction changed. ``drop`` before letting go of the document, or it leaks."""

    def __init__(self, kind: Kind, doc: Document) -> None:
        self.update = b""
        self.touched = Touched()
        self._doc = doc
        self._whole = doc.observe(self._keep_update)
        # Below pycrdt's own objects: for each event it would make one with all that it might tell.
        self._parts = [
            root(doc, name).integrated.observe_deep(partial(self._keep_paths, name)) for name in ROOTS[kind]
        ]

    def clear(self) -> None:
        self.update = b""
        self.touched = Touched()

    def drop(self) -> None:
        self._doc.unobserve(self._whole)
        for subscription in self._parts:
            subscription.drop()

    def _keep_update(self, event: TransactionEvent) -> None:
        self.update = event.update

    def _keep_paths(self, name: str, events: list[Any]) -> None:
        for event in events:
            path = tuple(map(str, event.path))
            keys = list(event.keys) if isinstance(event, MapEvent) else []  # type: ignore[attr-defined]
            self.touched.paths.update([(name, *path, key) for key in keys] or [(name, *path)])
            if name in SIGNED:
                self._keep_authors(name, path, keys)
            if path:
                self.touched.removers |= {(name, *path, key) for key in keys if key.endswith("removed_by")}

    def _keep_authors(self, name: str, path: tuple[str, ...], keys: list[str]) -> None:
        if not path:
            self.touched.authors |= {(name, id) for id in keys}
        elif len(path) == 1 and "author" in keys:
            self.touched.signed_anew.add((name, path[0]))
