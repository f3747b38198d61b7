"""A mock to send requests to, in the test's own process."""

from __future__ import annotations

import pytest
from mock_client import Client

from instancelint import Settings, Severity
from instancelint.mock.app import application
from instancelint.mock.context import MockContext
from instancelint.mock.journal import Journal
from instancelint.mock.judge import Judge
from instancelint.mock.store import MemoryStore


@pytest.fixture
def context() -> MockContext:
    journal = Journal(keeps_reports=True)
    return MockContext(Judge(Settings(), Severity.ERROR), MemoryStore(), journal, seed=1)


@pytest.fixture
def client(context: MockContext) -> Client:
    return Client(application(context))
