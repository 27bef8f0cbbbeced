from __future__ import annotations

from time import perf_counter

from firsthand.ingest.plainviews import PlainView, view_page


def texts(html: str) -> list[str]:
    return [block.text for block in view_page(html).blocks]


def test_paragraphs_come_in_reading_order_with_white_space_collapsed() -> None:
    assert texts("<body><h1>Ferry\n late</h1><p>The <b>ferry</b>  was late.<p>Nobody\twas hurt.</body>") == [
        "Ferry late",
        "The ferry was late.",
        "Nobody was hurt.",
    ]


def test_what_is_plainly_no_text_is_skipped() -> None:
    page = (
        "<head><title>T</title><style>s</style></head><body><nav>menu</nav><script>x<p>y</script>"
        "<p>The ferry.</p><aside>more</aside><footer>f</footer><noscript>n</noscript><template>t</template>"
    )
    assert texts(page) == ["The ferry."]


def test_an_element_that_is_never_closed_hides_nothing() -> None:
    assert texts("<body><nav>menu<p>The ferry was late.</p>") == ["menu", "The ferry was late."]


def test_line_breaks_stay_and_two_of_them_part_paragraphs() -> None:
    assert texts("<div>The ferry<br>was late.<br><br>Nobody was hurt.</div>") == [
        "The ferry\nwas late.",
        "Nobody was hurt.",
    ]


def test_entities_are_characters() -> None:
    assert texts("<p>Caf&eacute; &amp; pier &#x1F642;</p>") == ["Café & pier 🙂"]


def test_the_article_is_told_from_the_rest() -> None:
    page = "<p>Cookies.</p><article><p>The ferry was late on Monday.</p></article><main><p>Other.</p></main>"
    assert [block.text for block in view_page(page).article()] == ["The ferry was late on Monday."]


def test_without_an_article_of_some_size_the_whole_page_counts() -> None:
    page = "<article><p>Teaser.</p></article><p>The ferry was late on Monday because of fog.</p>"
    assert len(view_page(page).article()) == 2


def test_metas_are_read_and_the_first_counts() -> None:
    page = '<meta property="og:site_name" content="Gull"><META NAME="Og:Site_Name" content="Other"><meta name=x>'
    assert view_page(page).metas == {"og:site_name": "Gull"}


def test_a_view_survives_being_written() -> None:
    view = view_page("<article><p>The <a href=x>ferry</a>.</p></article>")
    assert PlainView.from_json(view.as_json()) == view


def test_time_grows_with_the_page_and_no_faster() -> None:
    started = perf_counter()
    page = "<p " + " ".join(f"a{number}=b" for number in range(100_000)) + ">The ferry was late.</p>"
    assert texts(page) == ["The ferry was late."]
    assert perf_counter() - started < 10
