from __future__ import annotations

import pytest

from firsthand.extract import place_resolution
from firsthand.extract.places import explain_places, find_places
from firsthand.gazetteer.entries import Entry
from firsthand.gazetteer.features import Feature
from firsthand.language.documents import analyse
from firsthand.language.sentences import split_sentences
from firsthand.records.place import Place
from tests.makers import report


def places(text: str, *own: Entry) -> list[Place]:
    made = report("r", text)
    return list(find_places(made, analyse(made, split_sentences(made)), own))


def named(text: str, words: str, *own: Entry) -> Place:
    return next(place for place in places(text, *own) if place.passage.text == words)


def test_a_place_has_its_words_its_point_and_its_reason() -> None:
    place = named("Three mills burned in Mosul on Monday, 20 drivers from Syria said.", "Mosul")
    assert (place.role, place.country, place.precision) == ("location", "IQ", "town")
    assert place.lat == pytest.approx(36.34, abs=0.1)
    assert place.ref is not None
    assert place.because


def test_what_the_text_names_as_holding_a_place_chooses_it() -> None:
    assert named("A barn burned in Paris, Texas.", "Paris").country == "US"
    assert named("A barn burned in Paris, France.", "Paris").country == "FR"
    assert named("A barn burned in London, Ky.", "London").ref == "geonames:4298960"


def test_one_name_means_two_places_where_the_text_says_so() -> None:
    text = "Trains left Paris, France, at noon. Buses left Paris, Texas, at one."
    assert [place.country for place in places(text) if place.passage.text == "Paris"] == ["FR", "US"]


def test_nothing_outside_what_holds_a_place_is_taken_for_it() -> None:
    place = named("A barn burned in Basra, Texas.", "Basra")
    assert (place.lat, place.precision) == (None, "unknown")
    assert "Texas" in place.because


def test_towns_near_one_another_choose_among_namesakes() -> None:
    text = "Roads to Denison, Bonham and Paris are shut. Sherman is cut off, and schools in Texas stay closed."
    assert named(text, "Paris").country == "US"


def test_a_name_that_nothing_tells_apart_is_left_off_the_map_with_the_reason() -> None:
    place = named("A man from Springfield won the prize in the end.", "Springfield")
    assert place.lat is None
    assert "places of this name" in place.because


def test_a_list_of_states_is_no_list_of_addresses() -> None:
    text = "Snow fell in Ohio, Oklahoma, Pennsylvania and Iowa."
    assert {place.precision for place in places(text)} == {"province"}


def test_an_unknown_quarter_lies_in_its_town() -> None:
    place = named("Smoke rose over the Zarqavel district of Mosul on Friday.", "Zarqavel")
    assert (place.name, place.country) == ("Zarqavel", "IQ")
    assert place.because.startswith("not known itself; derived from Mosul")


@pytest.mark.parametrize(
    ("text", "words", "radius"),
    [
        ("Troops fired at a farm 40 km west of Ramadi.", "40 km west of Ramadi", 14.0),
        ("Troops fired at a farm near Ramadi.", "near Ramadi", 15.0),
        ("A lorry burned on the Ramadi highway.", "Ramadi highway", 25.0),
    ],
    ids=["distance", "near", "road"],
)
def test_a_place_told_by_another_has_an_honest_radius(text: str, words: str, radius: float) -> None:
    place = named(text, words)
    assert place.because.startswith("derived from Ramadi")
    assert place.radius_km == radius
    assert named(text, "Ramadi").role == "modifier"


def test_a_side_of_a_country_lies_on_that_side() -> None:
    whole, part = (
        named("Farms burned in eastern Syria.", "Syria"),
        named("Farms burned in eastern Syria.", "eastern Syria"),
    )
    assert whole.lon is not None
    assert part.lon is not None
    assert part.lon > whole.lon + 1


@pytest.mark.parametrize(
    ("text", "words", "role"),
    [
        ("A bridge in Mosul fell.", "Mosul", "location"),
        ("MOSUL (AP) — A bridge fell.", "MOSUL", "dateline"),
        ("Iran denied the charge.", "Iran", "actor"),
        ("The envoys accused Iran of it.", "Iran", "actor"),
        ("Iranian boats left.", "Iranian", "demonym"),
        ("The Mosul police left.", "Mosul", "modifier"),
        ("The University of Baghdad closed.", "Baghdad", "modifier"),
    ],
)
def test_roles(text: str, words: str, role: str) -> None:
    assert named(text, words).role == role


def test_a_capital_that_speaks_or_that_opens_a_report_is_the_capital() -> None:
    assert named("WASHINGTON (AP) — Nobody was hurt.", "WASHINGTON").ref == "geonames:4140963"
    assert named("Washington said nobody was hurt.", "Washington").ref == "geonames:4140963"


def test_names_that_are_words_or_persons_are_no_places() -> None:
    text = "Reading aloud is nice. Of the mobile homes, many burned. Paris Lindmark left. Mr. London stayed."
    assert places(text) == []


def test_names_that_are_words_are_places_where_they_stand_as_one() -> None:
    assert named("A fire broke out in Reading, England.", "Reading").country == "GB"
    assert named("A fire broke out in Mobile, Ala.", "Mobile").country == "US"


def test_a_place_of_the_case_comes_before_the_gazetteers() -> None:
    own = Entry(
        Feature("case:mosul-mill", "Mosul Mill", "facility", "IQ", lat=36.0, lon=43.0, radius_km=1.0), ("Mosul",)
    )
    place = named("A fire broke out in Mosul.", "Mosul", own)
    assert (place.ref, place.lat, place.precision) == ("case:mosul-mill", 36.0, "exact")


def test_what_else_a_name_may_mean_can_be_asked() -> None:
    made = report("r", "A barn burned in Paris, Texas.")
    explained = list(explain_places(made, analyse(made, split_sentences(made))))
    countries = {candidate.feature.country for candidate in explained[0].candidates}
    assert {"US", "FR"} <= countries


def test_a_report_without_a_place_has_none() -> None:
    assert places("Nobody was hurt.") == []


def test_every_passage_quotes_the_report() -> None:
    text = "Shells hit the port of Tartus. “The U.S.-led force left Deir el-Zour,” a Russian envoy said in Moscow."
    assert all(text[p.passage.start : p.passage.end] == p.passage.text for p in places(text))


def test_initials_are_a_country_and_no_village_beside_others_of_the_report() -> None:
    text = "French crews flew from Paris and Pontoise to Charles de Gaulle. The U.S. sent two ships."
    assert named(text, "U.S.").country == "US"


def test_the_word_us_in_capitals_throughout_is_no_country() -> None:
    assert not places("THE REBELS HAVE CALLED US TO SAY THAT THE MEETING IS OFF.")


def test_a_dateline_is_read_to_its_dash() -> None:
    found = places("KERRVILLE, Texas - A barn burned on Friday.")
    assert [(place.passage.text, place.role) for place in found] == [("KERRVILLE", "dateline"), ("Texas", "dateline")]
    assert places("SAN SALVADOR, 2 NOV 89 (RADIO MARN) -- A BARN BURNED.")[0].role == "dateline"


def test_a_port_whose_name_is_a_word_is_one_before_its_state() -> None:
    place = named("MOBILE, Ala. (AP) — Two barns burned.", "MOBILE")
    assert (place.role, place.country) == ("dateline", "US")


def test_a_country_with_several_towns_of_a_name_tells_none_apart() -> None:
    place = named("The Ukrainian village of Novoselivka was hit.", "Novoselivka")
    assert place.lat is None
    assert "places of this name" in place.because


def test_where_somebody_is_based_or_bound() -> None:
    assert named("The Paris-based agency filed it.", "Paris").role == "modifier"
    assert named("Two crews left for Cork.", "Cork").role == "location"
    assert named("They closed the border with Jordan.", "Jordan").role == "location"


def test_names_of_a_long_report_are_weighed_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place_resolution, "_TOGETHER", 30)
    text = "A barn burned in Mosul. A mill burned in Homs. A shed burned in Paris, Texas. A pier burned in Gdansk."
    assert [place.country for place in places(text)] == ["IQ", "SY", "US", "US", "PL"]


def test_nothing_is_put_where_a_place_lies_that_is_not_told_itself() -> None:
    text = "A fuel depot burned in Old Mill, Marn, on Monday."  # Marne of Ohio is called Marn too
    assert [place.lat for place in places(text)] == [None] * len(places(text))
    assert {place.passage.text for place in places(text)} >= {"Marn"}


def test_a_town_of_another_country_is_not_taken_for_one_in_what_stands_around_it() -> None:
    text = "The jets struck a mill near Maysulun in Deir el-Zour, Syria, on Sunday. Smoke rose over Deir el-Zour."
    maysulun = named(text, "Maysulun")  # a town of the West Bank sounds alike
    assert (maysulun.lat, "not in the country of Deir el-Zour" in (maysulun.because or "")) == (None, True)
    assert named(text, "Deir el-Zour").country == "SY"


def test_a_capital_may_be_at_work_in_another_country() -> None:
    assert named("Envoys met for talks with Tehran in Baghdad on Monday.", "Tehran").country == "IR"


def test_in_and_on_are_no_states_in_a_text_all_of_capitals() -> None:
    text = "THE CONVOY LEFT MOSUL, IN A HURRY, AND CAME TO BASRA, ON MONDAY NIGHT."
    assert {place.passage.text for place in places(text)} == {"MOSUL", "BASRA"}
    assert named("A barn burned in Gary, IN, on Monday.", "IN").name == "Indiana"
