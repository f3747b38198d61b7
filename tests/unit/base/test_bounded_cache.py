from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from instancelint.base.bounded_cache import BoundedCache


def test_what_was_not_used_for_longest_goes_first() -> None:
    cache = BoundedCache(2, 100)
    cache.put("a", 1, 10)
    cache.put("b", 2, 10)
    assert cache.get("a") == 1
    cache.put("c", 3, 10)
    assert (cache.get("a"), cache.get("b"), cache.get("c")) == (1, None, 3)
    assert (len(cache), cache.characters) == (2, 20)


def test_characters_are_bounded_too() -> None:
    cache = BoundedCache(100, 100)
    cache.put("a", 1, 60)
    cache.put("b", 2, 60)
    assert (cache.get("a"), cache.get("b"), cache.characters) == (None, 2, 60)
    cache.put("b", 3, 20)
    assert (cache.get("b"), cache.characters) == (3, 20)
    cache.put("c", 4, 101)
    assert (cache.get("b"), cache.get("c")) == (3, None)


def test_it_forgets_and_does_not_tell() -> None:
    cache = BoundedCache(10, 100)
    cache.put("s3cret", "pa55word", 8)
    assert repr(cache) == "<BoundedCache: 1 entries, 8 characters>"
    cache.clear()
    assert (cache.get("s3cret"), len(cache), cache.characters) == (None, 0, 0)


def test_one_thing_is_forgotten() -> None:
    cache = BoundedCache(10, 100)
    cache.put("a", 1, 8)
    cache.put("b", 2, 5)
    cache.drop("a")
    cache.drop("c")
    assert (cache.get("a"), cache.get("b"), len(cache), cache.characters) == (None, 2, 1, 5)


def test_threads_can_share_it() -> None:
    cache = BoundedCache(50, 1_000)

    def use(number: int) -> int:
        for step in range(500):
            key = (number * step) % 97
            cache.put(key, key, key)
            found = cache.get(key)
            assert found in {key, None}
        return number

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(use, range(16))) == list(range(16))
    assert len(cache) <= 50
    assert 0 <= cache.characters <= 1_000
