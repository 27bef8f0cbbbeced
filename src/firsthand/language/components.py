"""Our analysis as a component of spaCy, for those who build pipelines: `spacy.blank("en").add_pipe("firsthand")`."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from firsthand.language.documents import analyse_text


@Language.component(
    "firsthand",
    assigns=["token.tag", "token.pos", "token.lemma", "token.dep", "token.head", "token.is_sent_start", "doc.ents"],
)
def firsthand(doc: Doc) -> Doc:
    """The text of `doc` analysed: sentences, words, tags, lemmas, dependencies, names. Cut into words anew, as we cut.

    Example:
        >>> import spacy
        >>> nlp = spacy.blank("en")
        >>> _ = nlp.add_pipe("firsthand")
        >>> [(word.text, word.dep_) for word in nlp("Shells fell.")]
        [('Shells', 'nsubj'), ('fell', 'root'), ('.', 'punct')]
    """
    return analyse_text(doc.text)
