from __future__ import annotations

import pytest

from firsthand.language.documents import analyse, analyse_text
from firsthand.language.sentences import split_sentences
from firsthand.records.report import Report

HOSTILE = {
    "nothing": "",
    "blanks": " \n\n\t ",
    "capitals": "REBELS SHELLED THE PORT OF AMSEL ON SUNDAY. NINE PEOPLE WERE HURT, A DOCTOR SAID.",
    "small letters": "rebels shelled the port of amsel on sunday. nine people were hurt, a doctor said.",
    "headline": "Rebels Shell Port of Amsel, Nine Hurt",
    "no stops": "rebels shelled the port nine people were hurt a doctor said the road is closed " * 20,
    "emoji": "💥💥 Port of Amsel hit!! 🚑 9 hurt 😢 #amsel",
    "Arabic quotation": "He wrote «غارة على الميناء» and left. “الله أكبر,” they cried.",
    "recognised by machine": "Rebe1s she||ed tlie p0rt 0f Arnsel 0n Sund ay. N ine pe0ple vvere hurt , a d0ctor said .",
    "left-overs of HTML": '<p class="x">Rebels &amp; soldiers</p><br/>fought&nbsp;on <a href="http://a.example/b?c=d">Sunday</a>.',
    "no spaces": "rebels" * 2000,
    "marks": "." * 3000 + "?!" * 500,
    "no width": "Re\u200bbels \u200b\ufeff shelled\u2060 it.\u200b\n\u200b",
    "line breaks": "Rebels\r\nshelled\x0bthe\x0cport.\x85Nine\u2028were\u2029hurt.",
    "broken characters": "Rebels \ufffd\ufffd shelled \x00 the \udcff port.".replace("\udcff", "?"),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_whatever_the_text_it_is_kept_and_every_word_has_an_analysis(text: str) -> None:
    doc = analyse_text(text)
    assert doc.text == text
    assert all(text[word.idx : word.idx + len(word)] == word.text for word in doc)
    assert all(word.tag_ and word.pos_ and word.dep_ and word.lemma_ for word in doc)


def test_sentences_are_those_of_the_splitter() -> None:
    report = Report(
        id="a", sha256="", source="-", text="Gen. Roe left on Oct. 3. The fort fell.\n\n\nNobody  was hurt. It\nrained."
    )
    sentences = split_sentences(report)
    doc = analyse(report, sentences)
    starts = [word.idx for word in doc if word.is_sent_start]
    assert starts == [sentence.passage.start for sentence in sentences]


def test_words_have_tags_lemmas_and_heads_and_names_say_what_made_them() -> None:
    doc = analyse_text("Soldiers killed two men in Syria on Friday, Maria Lopez said.")
    killed = doc[1]
    assert [(word.text, word.tag_, word.pos_, word.lemma_) for word in doc[:4]] == [
        ("Soldiers", "NNS", "NOUN", "soldier"),
        ("killed", "VBD", "VERB", "kill"),
        ("two", "CD", "NUM", "two"),
        ("men", "NNS", "NOUN", "man"),
    ]
    assert [(child.text, child.dep_) for child in killed.children][:2] == [("Soldiers", "nsubj"), ("men", "obj")]
    assert [(name.text, name.label_) for name in doc.ents] == [("Syria", "place"), ("Maria Lopez", "person")]
    assert {name.id_ for name in doc.ents} <= {"model", "lexicon", "both"}


def test_a_sentence_is_analysed_alike_in_any_text() -> None:
    sentence = "Two drones struck a fuel depot near Tal Rimah, the army said."
    alone = [(word.text, word.tag_, word.dep_, word.head.i) for word in analyse_text(sentence)]
    doc = analyse_text(f"The road is closed.\n\n{sentence} Nobody claimed the attack.")
    start = next(word.i for word in doc if word.text == "Two")
    among = [(word.text, word.tag_, word.dep_, word.head.i - start) for word in doc[start : start + len(alone)]]
    assert among == alone
