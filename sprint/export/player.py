"""A prototype that one can click, as plain HTML: anchors lead from screen to screen, with scripts off too.

The page at ``…/play`` and the file a team takes home are made of it; scripts only add to it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from sprint.domain import limits
from sprint.domain.documents import Block, Hotspot, Screen
from sprint.domain.flow import Link, links
from sprint.domain.strokes import PAPER, decode
from sprint.domain.tidy import line, lines
from sprint.export.scenes import pieces_of

SHAPES = {
    "app": "phone",
    "web": "desktop",
    "letter": "letter",
    "digital_post": "letter",
    "sms": "talk",
    "phone": "talk",
    "physical": "place",
}
NOTHING = Markup()
# A sentence with more after it.
SENTENCE = re.compile(r"(.+?[.!?])\s+(.+)")


@dataclass(frozen=True)
class Player:
    """What is needed besides the screens: ``word`` gives the texts, ``photo`` the address of a photo.

    ``photo`` gives an empty address for one that is not to be had; ``level`` is that of a screen's heading;
    ``persona`` is who one is on all of them.
    """

    screens: Sequence[Screen]
    word: Callable[..., str]
    photo: Callable[[str], str]
    start: str = ""
    level: int = 1
    persona: str = ""

    def html(self) -> Markup:
        """All screens and the end; ``:target`` shows one, or the start where none is chosen."""
        out = links(self.screens)
        parts = [
            self._section(screen, number, [link for link in out if link.screen == screen.id])
            for number, screen in enumerate(self.screens, 1)
        ]
        return NOTHING.join([self._who_one_is(), *parts, self._end()])

    def shape(self, screen: Screen) -> str:
        if screen.photo:
            return "paper"
        shape = SHAPES.get(screen.channel, "phone")
        return "step" if screen.kind == "step" and shape in ("phone", "desktop") else shape

    def title(self, screen: Screen) -> str:
        return line(screen.title) or self.word("untitled")

    def who(self, screen: Screen) -> str:
        known = [
            self.word(f"{kind}-{value}")
            for kind, value in (("actor", screen.actor), ("channel", screen.channel))
            if value
        ]
        return ", ".join(known)

    def role(self, screen: Screen) -> str:
        """Who one is on this screen, or who acts on it where one is somebody throughout."""
        if not screen.actor:
            return ""
        return self.word(f"actor-{screen.actor}" if line(self.persona) else f"you-{screen.actor}")

    def _who_one_is(self) -> Markup:
        words = line(self.persona)
        if not words:
            return NOTHING
        first, more = found.groups() if (found := SENTENCE.fullmatch(words)) else ("", words)
        return Markup('<p class="play-persona">{face}<span>{first}{between}{more}</span></p>').format(
            face=_initial(first or words),
            first=Markup("<strong>{}</strong>").format(first) if first else NOTHING,
            between=" " if first else "",
            more=more,
        )

    # One screen

    def _section(self, screen: Screen, number: int, out: Sequence[Link]) -> Markup:
        led = {link.item: link for link in out}
        is_start = screen.id == self.start if self.start else number == 1
        face = self._paper(screen, led) if screen.photo else self._device(screen, led)
        way_on = self._own_way(led[""]) if "" in led else NOTHING
        return Markup(
            '<section class="play-screen" id="s{number}" data-screen="{id}"'
            ' data-number="{number}"{start} data-who="{who}">'
            '<p class="play-who"><strong>{role}</strong> {channel}</p>'
            '<div class="device" data-shape="{shape}"><div class="lofi">'
            '<h{level} class="lofi-h" tabindex="-1">{title}</h{level}>{face}</div></div>{way_on}</section>'
        ).format(
            start=Markup(" data-start") if is_start else NOTHING,
            level=self.level,
            number=number,
            id=screen.id,
            who=self.who(screen),
            role=self.role(screen),
            channel=self.word(f"channel-{screen.channel}") if screen.channel else "",
            shape=self.shape(screen),
            title=self.title(screen),
            face=face,
            way_on=way_on,
        )

    def _device(self, screen: Screen, led: Mapping[str, Link]) -> Markup:
        return NOTHING.join(self._block(block, led.get(block.id), screen) for block in pieces_of(screen))

    def _own_way(self, link: Link) -> Markup:
        return Markup('<p class="play-on">{}</p>').format(self._button(link, escape(self.word("on"))))

    def _button(self, link: Link, face: Markup) -> Markup:
        """Back is history, which only a script knows; without one it is the screen before."""
        return Markup('<a class="lofi-btn" href="{}" data-leads="{}" data-item="{}">{}</a>').format(
            self.href(link), link.leads, link.item, face
        )

    def href(self, link: Link) -> str:
        ids = [screen.id for screen in self.screens]
        at = ids.index(link.screen) + 1
        if link.leads == "screen":
            return f"#s{ids.index(link.to) + 1}"
        if link.leads == "end":
            return "#end"
        return f"#s{max(1, at - 1)}" if link.leads == "back" else f"#s{at}"

    # Blocks

    def _block(self, block: Block, link: Link | None, screen: Screen) -> Markup:
        face = FACES.get(block.kind, _text)(self, block)
        if block.kind == "button":
            words = face or escape(self.word("unnamed"))
            return self._button(link or Link(screen.id, block.id, "nowhere"), words)
        if link is None:
            return Markup('<div class="lofi-block" data-kind="{}" data-item="{}">{}</div>').format(
                block.kind, block.id, face
            )
        return Markup(
            '<a class="lofi-block lofi-link" data-kind="{}" href="{}" data-leads="{}" data-item="{}">{}</a>'
        ).format(block.kind, self.href(link), link.leads, link.item, face)

    # Paper

    def _paper(self, screen: Screen, led: Mapping[str, Link]) -> Markup:
        address = self.photo(screen.photo)
        image = (
            Markup('<img src="{}" alt="{}">').format(address, screen.description or self.word("photo"))
            if address
            else Markup('<p class="play-gone">{}</p>').format(self.word("photo-gone"))
        )
        spots = NOTHING.join(self._spot(hotspot, led[hotspot.id]) for hotspot in screen.hotspots)
        named = NOTHING.join(
            Markup("<li>{}</li>").format(
                self._button(led[hotspot.id], escape(line(hotspot.label) or self.word("unnamed")))
            )
            for hotspot in screen.hotspots
        )
        return Markup(
            '<div class="play-paper">{image}<svg class="play-spots" viewBox="0 0 {size} {size}" '
            'preserveAspectRatio="none" aria-hidden="true">{spots}</svg></div>'
            '<ul class="play-named">{named}</ul>'
        ).format(image=image, size=limits.SPOT, spots=spots, named=named)

    def _spot(self, spot: Hotspot, link: Link) -> Markup:
        """For pointers; the same places are buttons below, for keys and for those who listen."""
        return Markup(
            '<a href="{href}" tabindex="-1" data-leads="{leads}" data-item="{id}">'
            '<rect x="{x}" y="{y}" width="{w}" height="{h}" rx="120"><title>{label}</title></rect></a>'
        ).format(
            href=self.href(link),
            leads=link.leads,
            id=spot.id,
            x=spot.x,
            y=spot.y,
            w=spot.w,
            h=spot.h,
            label=line(spot.label),
        )

    # The end

    def _end(self) -> Markup:
        return Markup(
            '<section class="play-screen play-end" id="end" data-screen="" data-number="end">'
            '<h{level} class="lofi-h" tabindex="-1">{title}</h{level}><p>{text}</p>'
            '<p><a class="lofi-btn" href="#s1" data-leads="start">{again}</a></p></section>'
        ).format(
            level=self.level, title=self.word("end"), text=self.word("end-text"), again=self.word("again")
        )


def _initial(sentence: str) -> Markup:
    """Of the name in it: the first word with a capital that does not begin it."""
    name = next((word for word in sentence.split()[1:] if word[0].isupper()), "")
    return Markup('<span class="avatar" aria-hidden="true">{}</span>').format(name[0]) if name else NOTHING


def _text(player: Player, block: Block) -> Markup:
    return Markup("<br>").join(lines(block.text))


def _heading(player: Player, block: Block) -> Markup:
    return Markup('<h{0} class="lofi-sub">{1}</h{0}>').format(player.level + 1, _text(player, block))


def _field(player: Player, block: Block) -> Markup:
    return Markup('<span>{}</span><span class="lofi-box"></span>').format(line(block.text))


def _choice(player: Player, block: Block) -> Markup:
    """Nothing is filled in: what one chooses between is shown as on paper."""
    return Markup("<span>{}</span><ul>{}</ul>").format(line(block.text), _rows(block))


def _list(player: Player, block: Block) -> Markup:
    return Markup("<ul>{}</ul>").format(_rows(block))


def _rows(block: Block) -> Markup:
    return NOTHING.join(Markup("<li>{}</li>").format(each) for each in lines(block.more))


def _picture(player: Player, block: Block) -> Markup:
    address = player.photo(block.photo) if block.photo else ""
    if address:
        return Markup('<img src="{}" alt="{}">').format(address, block.description or player.word("photo"))
    return Markup('<span class="lofi-pic">{}</span>').format(block.description or player.word("picture"))


def _sketch(player: Player, block: Block) -> Markup:
    strokes = [stroke for text in block.strokes if (stroke := decode(text))]
    if not strokes:
        return _picture(player, block)
    paths = NOTHING.join(
        Markup('<path d="{}" data-ink="{}" stroke-width="{}"/>').format(stroke.path, stroke.ink, stroke.width)
        for stroke in strokes
    )
    return Markup('<svg class="play-sketch" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>').format(
        *PAPER, block.description or player.word("sketch"), paths
    )


def _data(player: Player, block: Block) -> Markup:
    what, system = line(block.text), line(block.more)
    if what and system:
        return Markup("<span>{}</span>").format(player.word("data-from", what=what, system=system))
    return Markup("<span>{}</span>").format(
        player.word("data", what=what or system) if what or system else ""
    )


def _divider(player: Player, block: Block) -> Markup:
    return Markup("<hr>")


FACES: Mapping[str, Callable[[Player, Block], Markup]] = {
    "heading": _heading,
    "field": _field,
    "choice": _choice,
    "list": _list,
    "picture": _picture,
    "sketch": _sketch,
    "data": _data,
    "divider": _divider,
}
