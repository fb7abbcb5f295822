"""For all tests."""

import gc

# As `kadesk` itself does: the default of 700 walks all that imports and collecting build, again
# and again, which takes a sixth of the time.
gc.set_threshold(50_000, 20, 20)


def pytest_collection_finish() -> None:
    gc.freeze()
