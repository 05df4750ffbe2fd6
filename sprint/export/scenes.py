"""The prototype's screens as they are drawn: what each shows, and where each thing on it leads, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sprint.domain import limits
from sprint.domain.documents import Block as Piece
from sprint.domain.documents import Hotspot, Outline, Screen
from sprint.domain.flow import Link, links
from sprint.domain.tidy import line, lines
from sprint.export.parts import Block, Scene, Spot

ACTORS = frozenset({"citizen", "relative", "employee", "partner", "system"})
CHANNELS = frozenset({"app", "web", "letter", "digital_post", "sms", "phone", "physical"})
DEVICES = {"app": "phone", "sms": "phone", "web": "window", "letter": "sheet", "digital_post": "sheet"}
DEVICES |= {"phone": "card", "physical": "card"}

Word = Callable[..., str]


def scenes(outline: Outline, word: Word) -> tuple[Scene, ...]:
    """Every screen in the storyboard's order."""
    reading = _Reading(outline, word)
    return tuple(map(reading.scene, outline.screens))


class _Reading:
    def __init__(self, outline: Outline, word: Word) -> None:
        self._word = word
        self._number = {screen.id: at for at, screen in enumerate(outline.screens, 1)}
        self._titles = {
            screen.id: line(screen.title) or word("screen-untitled") for screen in outline.screens
        }
        self._links = {(link.screen, link.item): link for link in links(outline.screens)}

    def scene(self, screen: Screen) -> Scene:
        pieces = pieces_of(screen)
        to, leads = self._leads(screen.id, "")
        return Scene(
            id=screen.id,
            title=self._titles[screen.id],
            kind=self._word("screen" if screen.kind == "screen" else "step"),
            tone=screen.actor if screen.actor in ACTORS else "",
            actor=self._word(f"actor-{screen.actor}") if screen.actor in ACTORS else "",
            channel=self._word(f"channel-{screen.channel}") if screen.channel in CHANNELS else "",
            device=DEVICES.get(screen.channel, "window" if screen.kind == "screen" else "card"),
            blocks=tuple(
                each for piece in pieces if piece.kind != "data" for each in self._blocks(screen, piece)
            ),
            data=tuple(told for piece in pieces if piece.kind == "data" for told in _data(piece)),
            photo_id=screen.photo,
            picture=self._pictured("photo", screen.description) if screen.photo else "",
            spots=tuple(self._spot(screen, each) for each in screen.hotspots),
            to=to,
            leads=leads,
        )

    def _blocks(self, screen: Screen, piece: Piece) -> Iterator[Block]:
        """One for every line that somebody wrote; the picture and the target are with the first."""
        to, leads = self._leads(screen.id, piece.id)
        first, *others = lines(piece.text) or [""]
        more = tuple(lines(piece.more))
        name = "photo" if piece.photo else "sketch" if piece.strokes else ""
        picture = self._pictured(name, piece.description) if name else line(piece.description)
        if first or more or picture or leads or piece.kind == "divider":
            yield Block(piece.kind, first, more, to, leads, piece.photo, piece.strokes, picture)
        yield from (Block(piece.kind, other) for other in others)

    def _spot(self, screen: Screen, spot: Hotspot) -> Spot:
        to, leads = self._leads(screen.id, spot.id)
        x, y, w, h = (round(100 * side / limits.SPOT, 2) for side in (spot.x, spot.y, spot.w, spot.h))
        return Spot(line(spot.label) or leads or self._word("spot"), x, y, w, h, to, leads)

    def _leads(self, screen: str, item: str) -> tuple[int, str]:
        """To which screen, by number and in words; none where nothing is pressed."""
        link: Link | None = self._links.get((screen, item))
        if link is None:
            return 0, ""
        if link.leads == "screen":
            number = self._number[link.to]
            return number, f"{number}. {self._titles[link.to]}"
        return 0, "" if link.leads == "nowhere" else self._word(f"leads-{link.leads}")

    def _pictured(self, name: str, description: str) -> str:
        described = line(description)
        return self._word(f"{name}-of", description=described) if described else self._word(name)


def pieces_of(screen: Screen) -> tuple[Piece, ...]:
    """Its blocks; files of earlier versions hold a text and data, and no blocks."""
    older = (Piece(kind, kind, words) for kind, words in (("text", screen.text), ("data", screen.data)))
    return screen.blocks or tuple(piece for piece in older if piece.text)


def _data(piece: Piece) -> Iterator[str]:
    """What data is shown, and from which system."""
    first, *others = lines(piece.text) or [""]
    source = ", ".join(lines(piece.more))
    told = " · ".join(part for part in (first, source) if part)
    yield from (each for each in (told, *others) if each)
