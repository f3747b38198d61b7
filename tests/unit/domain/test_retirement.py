from __future__ import annotations

from instancelint.domain.retirement import Retirement

WAY = Retirement("2022-11-30", "Acme ended its keys", "https://acme.test", {"auth.type": "apiKey", "acme.key": None})
WHOLE = Retirement("2020-01-31", "Acme ended", "https://acme.test")


def test_asked_for() -> None:
    assert WAY.asked_for({"auth.type": "APIKEY"}) == "auth.type"
    assert WAY.asked_for({"auth.type": "oauth2"}) is None
    assert WAY.asked_for({"auth.type": ["apiKey"]}) is None
    assert WAY.asked_for({"acme.key": None}) == "acme.key"
    assert WAY.asked_for({"acme.key": "x", "auth.type": "apiKey"}) == "auth.type"
    assert WAY.asked_for({}) is None
    assert WHOLE.asked_for({"auth.type": "apiKey"}) is None


def test_of() -> None:
    fact = {"date": "2020-01-31", "what": "Acme ended", "source": "https://acme.test"}
    assert Retirement.of(fact) == WHOLE
    assert Retirement.of({**fact, "settings": {"a": None}}).settings == {"a": None}
