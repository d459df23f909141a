"""Texts in pipelines; what has to be fetched is not."""

from __future__ import annotations

from typing import Any

import spacy
from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab

from ..look import LOOKS, Look
from ..trials import Named
from .base import Make, Samples

LOOKS[Doc] = lambda it: Look(f"doc {it.text} {it.ents} {[one.tag_ for one in it]}")
LOOKS[Vocab] = lambda it: Look("vocab", fixed=True)
LOOKS[spacy.language.Language] = lambda it: Look(f"language {it.pipe_names} {it.disabled}")


def empty() -> Any:
    """Of words alone."""
    return spacy.blank("en")


def piped() -> Any:
    """With a part."""
    made = spacy.blank("en")
    made.add_pipe("sentencizer")
    return made


def doc() -> Any:
    """A text."""
    return empty()("A b c.")


def example() -> Any:
    """To learn from."""
    return Example.from_dict(doc(), {"words": ["A", "b", "c", "."]})


TOLD = {"words": ["A", "b", "c", "."]}
LEARNT = (
    "word_tokenize sent_tokenize pos_tag ne_chunk tokenize.word_tokenize "
    "tokenize.sent_tokenize tag.pos_tag"
)
FETCHED = "what it has learnt is fetched from the network"

SPACY = Samples(
    objects={"language": [empty, piped, doc]},
    calls={
        "spacy.blank": [lambda: ("en",)],
        "spacy.matcher.Matcher": [lambda: (empty().vocab,)],
        "spacy.matcher.PhraseMatcher": [lambda: (empty().vocab,)],
        "spacy.matcher.DependencyMatcher": [lambda: (empty().vocab,)],
        "spacy.tokens.Doc": [lambda: (empty().vocab, ["a", "b"])],
        "spacy.tokens.Span": [lambda: (doc(), 0, 2)],
        "spacy.tokens.DocBin": [lambda: ()],
        **{f"spacy.training.{at}Example": [lambda: (doc(), doc())] for at in ("example.", "")},
        **{
            f"spacy.training.{at}Example.from_dict": [lambda: (doc(), TOLD)]
            for at in ("example.", "")
        },
        "spacy.vocab.Vocab": [lambda: ()],
        "spacy.tokenizer.Tokenizer": [lambda: (empty().vocab,)],
        "spacy.util.minibatch": [lambda: ([1, 2, 3], 2)],
        "spacy.training.util.minibatch": [lambda: ([1, 2, 3], 2)],
        "spacy.util.fix_random_seed": [lambda: (1,)],
        "spacy.util.compounding": [lambda: (1.0, 4.0, 1.5)],
        "spacy.explain": [lambda: ("NN",)],
        "spacy.displacy.render": [lambda: (doc(), Named(style="ent", jupyter=False))],
        "nltk.FreqDist": [lambda: (["a", "b", "a"],)],
        "nltk.probability.FreqDist": [lambda: (["a", "b", "a"],)],
        "nltk.ConditionalFreqDist": [lambda: ([("a", "b")],)],
        "nltk.Text": [lambda: (["a", "b"],)],
        **{
            f"nltk.{name}": [lambda: (["a", "b", "c"], 2)] for name in ("ngrams", "util.ngrams")
        },
        "nltk.bigrams": [lambda: (["a", "b"],)],
        "nltk.trigrams": [lambda: (["a", "b", "c"],)],
        "nltk.wordpunct_tokenize": [lambda: ("A b.",)],
        "nltk.tokenize.wordpunct_tokenize": [lambda: ("A b.",)],
        "nltk.tokenize.regexp_tokenize": [lambda: ("A b.", r"\w+")],
        "wordcloud.WordCloud": [lambda: ()],
        "language.__call__": [lambda: ("A b.",)],
        "language.make_doc": [lambda: ("A b.",)],
        "language.char_span": [lambda: (0, 1)],
        "language.similarity": [lambda: (doc(),)],
        "language.add_pipe": [lambda: ("entity_ruler",)],
        "language.create_pipe": [lambda: ("sentencizer",)],
        "language.remove_pipe": [lambda: ("sentencizer",)],
        "language.rename_pipe": [lambda: ("sentencizer", "a")],
        "language.replace_pipe": [lambda: ("sentencizer", "entity_ruler")],
        "language.disable_pipes": [lambda: ("sentencizer",)],
        "language.enable_pipe": [lambda: ("sentencizer",)],
        "language.select_pipes": [lambda: (Named(disable=["sentencizer"]),)],
        "language.get_pipe": [lambda: ("sentencizer",)],
        "language.has_pipe": [lambda: ("sentencizer",)],
        "language.pipe": [lambda: (["A b."],)],
        "language.to_disk": [lambda: ("out",)],
        "language.update": [lambda: ([example()],)],
        "language.evaluate": [lambda: ([example()],)],
    },
    untried={
        "spacy.load": FETCHED,
        "spacy.cli.download": FETCHED,
        "spacy.displacy.serve": "it starts a server",
        "spacy.prefer_gpu": "needs a graphics card",
        "spacy.require_gpu": "needs a graphics card",
        "nltk.download": FETCHED,
        "nltk.corpus.*": FETCHED,
        "nltk.data.*": "of what is fetched from the network",
        **{f"nltk.{name}": "of what is fetched from the network" for name in LEARNT.split()},
        "wordcloud.ImageColorGenerator": "needs a picture",
    },
)
assert Make
