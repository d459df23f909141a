"""Tokenizers and small models: nothing is fetched."""

from __future__ import annotations

import os
from typing import Any

os.environ.update(HF_HUB_OFFLINE="1", TRANSFORMERS_VERBOSITY="error")

import transformers
from tokenizers import Tokenizer, models, pre_tokenizers

from ..adapters import tensors as tensors
from ..adapters import visionless as visionless
from ..look import LOOKS, Look
from ..trials import Named
from .base import Samples

FOLDER = os.path.join(os.getcwd(), "kept")


def tokenizer() -> Any:
    """Of three words."""
    words = {"[UNK]": 0, "[PAD]": 1, "a": 2, "b": 3}
    made = Tokenizer(models.WordLevel(words, unk_token="[UNK]"))
    made.pre_tokenizer = pre_tokenizers.Whitespace()
    return transformers.PreTrainedTokenizerFast(
        tokenizer_object=made, unk_token="[UNK]", pad_token="[PAD]"
    )


def bert() -> str:
    """A small model in a folder."""
    if not os.path.exists(f"{FOLDER}/bert"):
        config = transformers.BertConfig(
            vocab_size=4,
            hidden_size=4,
            num_hidden_layers=1,
            num_attention_heads=1,
            intermediate_size=4,
            max_position_embeddings=8,
        )
        transformers.BertModel(config).save_pretrained(f"{FOLDER}/bert")
        tokenizer().save_pretrained(f"{FOLDER}/bert")
    return f"{FOLDER}/bert"


BERT = bert()
OTHERS = (
    "it is told by its name where to fetch what it has learnt; `BertModel`, made so, is tried"
)
OF_BERT = [
    "AutoModel",
    "AutoModelForMaskedLM",
    "AutoModelForQuestionAnswering",
    "AutoModelForSequenceClassification",
    "AutoModelForTokenClassification",
    "BertForMaskedLM",
    "BertForQuestionAnswering",
    "BertForSequenceClassification",
    "BertForTokenClassification",
    "BertModel",
    "AutoModelForMultipleChoice",
    "AutoModelForCausalLM",
]
ELSE = [
    "AutoModelForAudioClassification",
    "AutoModelForImageClassification",
    "AutoModelForObjectDetection",
    "AutoModelForSeq2SeqLM",
    "DistilBertForQuestionAnswering",
    "DistilBertForSequenceClassification",
    "DistilBertModel",
    "GPT2LMHeadModel",
    "GPT2Model",
    "OpenAIGPTLMHeadModel",
    "RobertaForSequenceClassification",
    "RobertaModel",
    "T5ForConditionalGeneration",
    "ViTForImageClassification",
    "ViTModel",
    "AutoFeatureExtractor",
    "AutoImageProcessor",
    "AutoProcessor",
    "BertTokenizer",
    "BertTokenizerFast",
    "DistilBertTokenizer",
    "DistilBertTokenizerFast",
    "GPT2Tokenizer",
    "GPT2TokenizerFast",
    "OpenAIGPTTokenizer",
    "RobertaTokenizer",
    "RobertaTokenizerFast",
    "T5Tokenizer",
    "T5TokenizerFast",
    "ViTImageProcessor",
]

LOOKS[Tokenizer] = lambda it: Look(it.to_str())

TRANSFORMERS = Samples(
    gaps={
        "transformers.pipeline": "told of a folder, it reads what lies there",
        "tokenizer.apply_chat_template": "told to pad, it is set to do so",
    },
    objects={"tokenizer": [tokenizer]},
    pool={
        "*": [lambda: "a b", lambda: [2, 3]],
        "ids": [lambda: [2, 3]],
        "token_ids": [lambda: [2, 3]],
        "sequences": [lambda: [[2, 3]]],
        "tokens": [lambda: ["a", "b"]],
        "text": [lambda: "a b"],
    },
    calls={
        **{f"transformers.{name}.from_pretrained": [lambda: (BERT,)] for name in OF_BERT},
        "transformers.AutoTokenizer.from_pretrained": [lambda: (BERT,)],
        "transformers.pipeline": [
            lambda: ("feature-extraction", Named(model=BERT, tokenizer=tokenizer())),
        ],
        "transformers.set_seed": [lambda: (1,)],
        "tokenizer.__call__": [lambda: ("a b",), lambda: (["a b", "a"],)],
        "tokenizer.pad": [lambda: ({"input_ids": [[2, 3], [2]]},)],
        "tokenizer.add_tokens": [lambda: (["c"],)],
        "tokenizer.add_special_tokens": [lambda: ({"bos_token": "[B]"},)],
        "tokenizer.save_pretrained": [lambda: ("out",)],
        "tokenizer.num_special_tokens_to_add": [lambda: ()],
        "tokenizer.batch_encode_plus": [lambda: (["a b"],)],
        "tokenizer.train_new_from_iterator": [lambda: ([["a b"]], 10)],
        "tokenizer.apply_chat_template": [
            lambda: (
                [{"role": "user", "content": "a"}],
                Named(chat_template="{% for m in messages %}{{ m.content }}{% endfor %}"),
            ),
        ],
    },
    untried={
        **{f"transformers.{name}.from_pretrained": OTHERS for name in ELSE},
        "transformers.TrainingArguments": "needs accelerate",
        "datasets.*": "not installed beside it",
        **dict.fromkeys(
            [
                "tokenizer.sequences_to_texts",
                "tokenizer.texts_to_matrix",
                "tokenizer.texts_to_sequences",
                "tokenizer.fit_on_sequences",
                "tokenizer.fit_on_texts",
                "tokenizer.get_config",
                "tokenizer.to_json",
            ],
            "of Keras before version 3",
        ),
    },
)
