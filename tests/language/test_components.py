from __future__ import annotations

import spacy
from spacy.matcher import DependencyMatcher

from firsthand.language.components import firsthand


def test_spacys_own_matchers_work_on_what_the_component_gives() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe(firsthand.__name__)
    [doc] = nlp.pipe(["Rebels shelled the port of Amsel on Sunday."])
    matcher = DependencyMatcher(doc.vocab)
    subject = {"LEFT_ID": "deed", "REL_OP": ">", "RIGHT_ID": "doer", "RIGHT_ATTRS": {"DEP": "nsubj"}}
    matcher.add("deed", [[{"RIGHT_ID": "deed", "RIGHT_ATTRS": {"POS": "VERB"}}, subject]])
    [(_, words)] = matcher(doc)
    assert [doc[word].lemma_ for word in words] == ["shell", "rebel"]
