"""Nobody passes for another, and nobody is kept out for being called nearly the same."""

from __future__ import annotations

import pytest

from sprint.domain.lookalikes import is_role
from sprint.domain.names import same
from sprint.domain.weak import is_weak


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mette", "Меtte"),
        ("Mette", "mette"),
        ("Mette K", "Mette K."),
        ("Anne-Marie", "Anne Marie"),
        ("Ida", "lda"),
        ("Ole", "0le"),
        ("Mette", "M\u200dette"),
        ("Søren", "So\u0338ren".replace("o\u0338", "ø")),
    ],
)
def test_names_that_look_alike_are_one(one: str, other: str) -> None:
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ilse", "Lise"), ("Søren", "Soren"), ("Åse", "Ase"), ("Mette", "Mettte"), ("Ali", "All"), ("李", "王")],
)
def test_names_that_are_others_are_others(one: str, other: str) -> None:
    assert not same(one, other)


@pytest.mark.parametrize(
    "name",
    ["Instruktør", "INSTRUKTØR", "instructor", "Іnstruktør", "lnstruktør", "Instruktør 2", "Instruktøren"],
)
def test_a_role_is_nobodys_name(name: str) -> None:
    assert is_role(name)


@pytest.mark.parametrize("name", ["Søren", "Inge", "Struktør", "Instrument"])
def test_who_is_called_something_else_is_let_in(name: str) -> None:
    assert not is_role(name)


@pytest.mark.parametrize(
    "password",
    [
        "1234567890",
        "aaaaaaaaaaaa",
        "password123",
        "Adgangskode1!",
        "qwertyuiop",
        "Sommer2026!",
        "Charlotte1",
        "abababababab",
    ],
)
def test_what_is_guessed_first_is_weak(password: str) -> None:
    assert is_weak(password, "Charlotte")


@pytest.mark.parametrize(
    "password", ["en lang adgangskode", "en kort sætning", "fire blå cykler", "Xk3-9vTq7zLm"]
)
def test_a_few_words_are_strong(password: str) -> None:
    assert not is_weak(password, "Charlotte")
