"""What every test stands on: the root of the repository, and a PostgreSQL to write in when there is one."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def postgres_url() -> str:
    """Set by scripts/with_services.sh; make a database of your own on it, and drop it again."""
    url = os.environ.get("TEST_DATABASE_URL", "")
    if not url:
        pytest.skip("no PostgreSQL: TEST_DATABASE_URL is not set")
    return url
