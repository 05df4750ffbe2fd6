"""The concept sheets that sprints began with: kept once each, however many sprints have it."""

from __future__ import annotations

import json
from functools import lru_cache
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from sprint import content
from sprint.store.tables import SheetRow, SprintRow


def keep(db: Session, sections: content.Definition) -> str:
    """Keeps a sheet, and returns its id."""
    written = json.dumps(sections, ensure_ascii=False, sort_keys=True)
    id = sha256(written.encode()).hexdigest()
    if db.get(SheetRow, id) is None:
        db.add(SheetRow(id=id, sections=json.loads(written)))
        db.flush()
    return id


def of_sprint(db: Session, sprint_id: str) -> content.Definition:
    """The sheet of a sprint; of one from before sheets were kept, or of none, the one that ships."""
    begun_with = (
        select(SheetRow).join(SprintRow, SprintRow.sheet == SheetRow.id).where(SprintRow.id == sprint_id)
    )
    row = db.scalars(begun_with).one_or_none()
    return content.concept() if row is None else _read(row.id, json.dumps(row.sections))


@lru_cache(maxsize=32)
def _read(_id: str, sections: str) -> content.Definition:
    """One value for all who have the same, which nobody can change."""
    definition: content.Definition = content.fixed(json.loads(sections))
    return definition
