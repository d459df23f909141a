"""Tensors, variables and data of TensorFlow; Keras in it is that of ``keras.py``."""

from __future__ import annotations

import os
from typing import Any

import numpy as np
import tensorflow as tf

from ..trials import Named
from .base import Make, Samples
from .keras import KERAS


def tensor() -> Any:
    """Three numbers."""
    return tf.constant([3.5, -1.0, 2.0])


def square() -> Any:
    """A matrix that has each decomposition."""
    return tf.constant([[4.0, 1.0], [1.0, 3.0]])


def whole() -> Any:
    """Whole numbers."""
    return tf.constant([2, 0, 1])


def image() -> Any:
    """Of three channels."""
    return tf.reshape(tf.range(48, dtype=tf.float32) / 48, (4, 4, 3))


def images() -> Any:
    """One of one channel, as a batch."""
    return tf.reshape(tf.range(16, dtype=tf.float32), (1, 4, 4, 1))


def kernel() -> Any:
    """For one channel."""
    return tf.ones((2, 2, 1, 1))


def variable() -> Any:
    """Two numbers that are trained."""
    return tf.Variable([1.0, 2.0])


def tape() -> Any:
    """That has seen something."""
    made = tf.GradientTape(persistent=True)
    with made:
        given = tf.Variable([1.0, 2.0])
        made.seen = given * 2
        made.given = given
    return made


def rows() -> Any:
    """An array, whose memory may be shared."""
    return np.arange(6, dtype="float32").reshape(2, 3)


def texts() -> Any:
    """Of texts."""
    return tf.constant(["a b", "c"])


def sparse() -> Any:
    """A matrix with two numbers."""
    return tf.sparse.from_dense(tf.constant([[0.0, 1.0], [2.0, 0.0]]))


PREFIX = "tensorflow.keras."
KERAS_CALLS = {
    key.replace("keras.", PREFIX, 1): made
    for key, made in KERAS.calls.items()
    if key.startswith("keras.")
}
KERAS_GAPS, KERAS_SELDOM = (
    {
        key.replace("keras.", PREFIX, 1): why
        for key, why in told.items()
        if key.startswith("keras.")
    }
    for told in (KERAS.gaps, KERAS.seldom)
)
KERAS_UNTRIED = {
    key.replace("keras.", PREFIX, 1): why
    for key, why in KERAS.untried.items()
    if key.startswith("keras.")
}
FILE: list[Make] = [lambda: (written(),)]


def written() -> str:
    """A file of text."""
    with open("in.txt", "w") as out:
        out.write("a\n")
    return "in.txt"


def ints(*given: Any) -> Any:
    """Whole numbers."""
    return tf.constant(list(given))


def ones(*shape: int) -> Any:
    """Of a shape."""
    return tf.ones(shape)


def waves() -> Any:
    """Complex numbers in three dimensions."""
    return tf.complex(ones(2, 2, 2), ones(2, 2, 2))


def logits() -> Any:
    """In time, for one text, of three letters."""
    return tf.math.log(tf.nn.softmax(ones(4, 1, 3)))


def same(given: Any) -> Any:
    """Give it back."""
    return given


def tabled() -> Any:
    """Values under keys."""
    return {"a": [1, 2], "b": [3, 4]}


def photo() -> Any:
    """A picture as a file holds it."""
    return tf.io.encode_png(tf.zeros((4, 4, 3), tf.uint8))


def jpeg() -> Any:
    """The same, smaller."""
    return tf.io.encode_jpeg(tf.zeros((8, 8, 3), tf.uint8))


def example() -> Any:
    """Numbers under a name."""
    numbers = tf.train.FloatList(value=[1.0])
    feature = {"a": tf.train.Feature(float_list=numbers)}
    return tf.train.Example(features=tf.train.Features(feature=feature))


def spec() -> Any:
    """How they are read."""
    return {"a": tf.io.FixedLenFeature([1], tf.float32)}


def boxes() -> Any:
    """Two in a picture."""
    return tf.constant([[0.0, 0.0, 0.5, 0.5], [0.1, 0.1, 0.6, 0.6]])


PAD = "VALID"


def pooled(given: Make) -> list[Make]:
    """By twos."""
    return [lambda: (given(), 2, 1, PAD)]


def valued(given: Any) -> list[Make]:
    """Of some values."""
    return [lambda: (Named(value=given),)]


MATHS: dict[str, list[Make]] = {
    "batch_to_space": [lambda: (ones(4, 1, 1, 1), [2, 2], [[0, 0], [0, 0]])],
    "space_to_batch": [lambda: (images(), [2, 2], [[0, 0], [0, 0]])],
    "space_to_batch_nd": [lambda: (images(), [2, 2], [[0, 0], [0, 0]])],
    "case": [lambda: ([(tf.constant(True), tensor)],)],
    "cond": [lambda: (tf.constant(True), tensor, square)],
    "switch_case": [lambda: (tf.constant(0), [tensor, square])],
    "while_loop": [lambda: (lambda at: at < 3, lambda at: [at + 1], [tf.constant(0)])],
    "clip_by_global_norm": [lambda: ([tensor(), tensor()], 1.0)],
    "conv2d_backprop_filter_v2": [
        lambda: (images(), [2, 2, 1, 1], ones(1, 3, 3, 1), [1, 1, 1, 1], PAD),
    ],
    "conv2d_backprop_input_v2": [
        lambda: ([1, 4, 4, 1], kernel(), ones(1, 3, 3, 1), [1, 1, 1, 1], PAD),
    ],
    "dynamic_partition": [lambda: (tensor(), ints(0, 0, 1), 2)],
    "edit_distance": [lambda: (words(), words())],
    "extract_volume_patches": [lambda: (ones(1, 2, 2, 2, 1), [1] * 5, [1] * 5, PAD)],
    **{f"{name}nd": [lambda: (waves(), [2, 2], [1, 2])] for name in ("fft", "ifft")},
    "irfftnd": [lambda: (waves(), [2, 2], [1, 2])],
    "rfftnd": [lambda: (ones(2, 2, 2), [2, 2], [1, 2])],
    "foldl": [lambda: (lambda one, two: one + two, tensor())],
    "foldr": [lambda: (lambda one, two: one + two, tensor())],
    "scan": [lambda: (lambda one, two: one + two, tensor())],
    "map_fn": [lambda: (same, tensor())],
    "vectorized_map": [lambda: (same, tensor())],
    "numpy_function": [lambda: (same, [tensor()], tf.float32)],
    "py_function": [lambda: (same, [tensor()], tf.float32)],
    "histogram_fixed_width": [lambda: (tensor(), [0.0, 5.0])],
    "make_ndarray": [lambda: (tf.make_tensor_proto([1.0, 2.0]),)],
    "pad": [lambda: (tensor(), [[1, 1]])],
    "reverse_sequence": [lambda: (square(), ints(1, 2), Named(seq_axis=1))],
    "unravel_index": [lambda: (ints(1, 2), ints(2, 2))],
    "slice": [lambda: (tensor(), [0], [2]), lambda: (tensor(), [0], [3])],
    "strided_slice": [lambda: (tensor(), [0], [3]), lambda: (tensor(), [0], [2])],
    "split": [lambda: (tensor(), 3), lambda: (tensor(), 1)],
    "meshgrid": [lambda: (tensor(), tensor())],
    "unstack": [lambda: (tensor(),), lambda: (square(),)],
    "tuple": [lambda: ([tensor(), square()],)],
    "identity_n": [lambda: ([tensor(), square()],)],
    "shape_n": [lambda: ([tensor(), square()],)],
}
NETS: dict[str, list[Make]] = {
    "approx_min_k": [lambda: (tensor(), 2)],
    "approx_max_k": [lambda: (tensor(), 2)],
    "atrous_conv2d": [lambda: (images(), kernel(), 1, PAD)],
    "atrous_conv2d_transpose": [lambda: (images(), kernel(), [1, 5, 5, 1], 1, PAD)],
    **{
        f"{name}_pool{at}": pooled(given)
        for name in ("avg", "max")
        for at, given in (
            ("", images),
            ("1d", lambda: ones(1, 4, 1)),
            ("3d", lambda: ones(1, 2, 2, 2, 1)),
        )
    },
    "max_pool_with_argmax": [lambda: (images(), 2, 1, PAD)],
    "pool": [lambda: (images(), [2, 2], "MAX")],
    "fractional_avg_pool": [lambda: (images(), [1.0, 1.4, 1.4, 1.0])],
    "fractional_max_pool": [lambda: (images(), [1.0, 1.4, 1.4, 1.0])],
    "compute_accidental_hits": [lambda: (tf.constant([[0], [1]], tf.int64), sampled(), 1)],
    "conv1d": [lambda: (ones(1, 4, 1), ones(2, 1, 1), 1, PAD)],
    "conv1d_transpose": [lambda: (ones(1, 4, 1), ones(2, 1, 1), [1, 5, 1], 1, PAD)],
    "conv2d_transpose": [lambda: (images(), kernel(), [1, 5, 5, 1], 1, PAD)],
    "conv3d": [lambda: (ones(1, 2, 2, 2, 1), ones(2, 2, 2, 1, 1), [1] * 5, PAD)],
    "conv3d_transpose": [
        lambda: (ones(1, 2, 2, 2, 1), ones(2, 2, 2, 1, 1), [1, 3, 3, 3, 1], [1] * 5, PAD),
    ],
    "conv_transpose": [lambda: (ones(1, 4, 1), ones(2, 1, 1), [1, 5, 1], 1, PAD)],
    "convolution": [lambda: (images(), kernel())],
    "ctc_beam_search_decoder": [lambda: (logits(), ints(4), 2)],
    "ctc_greedy_decoder": [lambda: (logits(), ints(4))],
    "ctc_loss": [lambda: (ints([0, 1]), ones(4, 1, 3), ints(2), ints(4), Named(blank_index=2))],
    "ctc_unique_labels": [lambda: (ints([0, 1]),)],
    "collapse_repeated": [lambda: (ints([0, 1, 1]), ints(3))],
    "depth_to_space": [lambda: (ones(1, 2, 2, 4), 2)],
    "space_to_depth": [lambda: (images(), 2)],
    "space_to_batch": [lambda: (images(), [2, 2], [[0, 0], [0, 0]])],
    "depthwise_conv2d": [lambda: (images(), kernel(), [1] * 4, PAD)],
    "depthwise_conv2d_backprop_filter": [
        lambda: (images(), [2, 2, 1, 1], ones(1, 3, 3, 1), [1] * 4, PAD),
    ],
    "depthwise_conv2d_backprop_input": [
        lambda: ([1, 4, 4, 1], kernel(), ones(1, 3, 3, 1), [1] * 4, PAD),
    ],
    "dilation2d": [lambda: (images(), ones(2, 2, 1), [1] * 4, PAD, "NHWC", [1] * 4)],
    "erosion2d": [lambda: (images(), ones(2, 2, 1), [1] * 4, PAD, "NHWC", [1] * 4)],
    "embedding_lookup_sparse": [lambda: (square(), ids(), None)],
    "safe_embedding_lookup_sparse": [lambda: (square(), ids())],
    "in_top_k": [lambda: (ints(0, 1), square(), 1)],
    "moments": [lambda: (square(), [0])],
    "weighted_moments": [lambda: (square(), [0], square())],
    "sufficient_statistics": [lambda: (square(), [0])],
    "separable_conv2d": [lambda: (images(), kernel(), ones(1, 1, 1, 1), [1] * 4, PAD)],
    "with_space_to_batch": [lambda: (images(), [1, 1], PAD, lambda *given: given[0])],
    "nce_loss": [lambda: (square(), ones(2), ints([0], [1]), square(), 1, 2)],
    "sampled_softmax_loss": [lambda: (square(), ones(2), ints([0], [1]), square(), 1, 2)],
}
SAMPLERS: list[Make] = [lambda: (tf.constant([[0], [1]], tf.int64), 1, 2, True, 3)]
OTHERS: dict[str, list[Make]] = {
    "math.approx_min_k": [lambda: (tensor(), 2)],
    "math.approx_max_k": [lambda: (tensor(), 2)],
    "math.in_top_k": [lambda: (ints(0, 1), square(), 1)],
    "math.polyval": [lambda: ([tensor(), tensor()], tensor())],
    "linalg.band_part": [lambda: (square(), 0, 1)],
    "linalg.logm": [lambda: (tf.complex(square(), square()),)],
    "linalg.set_diag": [lambda: (square(), tf.constant([1.0, 2.0]))],
    "linalg.eigh_tridiagonal": [lambda: (tensor(), tf.constant([1.0, 2.0]))],
    "linalg.tridiagonal_matmul": [lambda: (ones(3, 2), square())],
    "linalg.tridiagonal_solve": [lambda: (ones(3, 2) + 1, square())],
    "signal.fft3d": [lambda: (waves(),)],
    "signal.ifft3d": [lambda: (waves(),)],
    "signal.irfft3d": [lambda: (waves(),)],
    "signal.rfft3d": [lambda: (ones(2, 2, 2),)],
    **{f"signal.{name}": [lambda: (waves(), [2, 2], [1, 2])] for name in ("fftnd", "ifftnd")},
    "signal.irfftnd": [lambda: (waves(), [2, 2], [1, 2])],
    "signal.rfftnd": [lambda: (ones(2, 2, 2), [2, 2], [1, 2])],
    "signal.frame": [lambda: (tensor(), 2, 1)],
    "signal.overlap_and_add": [lambda: (square(), 1)],
    "signal.stft": [lambda: (tf.ones(8), 4, 2)],
    "signal.inverse_stft": [lambda: (tf.complex(ones(3, 3), ones(3, 3)), 4, 2)],
    "signal.inverse_stft_window_fn": [lambda: (2,)],
    "signal.mdct": [lambda: (tf.ones(8), 4)],
    "signal.inverse_mdct": [lambda: (ones(2, 2),)],
    "strings.format": [lambda: ("{}", tensor())],
    "strings.ngrams": [lambda: (texts(), 2)],
    "strings.regex_full_match": [lambda: (texts(), "a")],
    "strings.regex_replace": [lambda: (texts(), "a", "b")],
    "strings.substr": [lambda: (texts(), 0, 1)],
    **{
        f"strings.{name}": [lambda: (texts(), 5)]
        for name in ("to_hash_bucket", "to_hash_bucket_fast")
    },
    "strings.to_hash_bucket_strong": [lambda: (texts(), 5, [1, 2])],
    "strings.to_number": [lambda: (tf.constant(["1", "2"]),)],
    **{
        f"strings.unicode_{name}": [lambda: (texts(), "UTF-8")]
        for name in ("decode", "decode_with_offsets", "split", "split_with_offsets")
    },
    "strings.unicode_encode": [lambda: (ints(97, 98), "UTF-8")],
    "strings.unicode_transcode": [lambda: (texts(), "UTF-8", "UTF-16-BE")],
    "strings.unsorted_segment_join": [lambda: (texts(), ints(0, 0), 1)],
    **{
        f"sets.{name}": [lambda: (ints([1, 2]), ints([2, 3]))]
        for name in ("difference", "intersection", "union")
    },
    "sets.size": [lambda: (tf.sparse.from_dense(ints([1, 2])),)],
    "sparse.add": [lambda: (sparse(), sparse())],
    "sparse.concat": [lambda: (0, [sparse(), sparse()])],
    "sparse.cross": [lambda: ([tf.sparse.from_dense(tf.constant([["a"], ["b"]]))],)],
    "sparse.cross_hashed": [lambda: ([tf.sparse.from_dense(tf.constant([["a"], ["b"]]))],)],
    "sparse.fill_empty_rows": [lambda: (sparse(), 0.0)],
    "sparse.map_values": [lambda: (tf.abs, sparse())],
    "sparse.mask": [lambda: (tf.IndexedSlices(square(), ints(0, 1)), ints(0))],
    "sparse.maximum": [lambda: (sparse(), sparse())],
    "sparse.minimum": [lambda: (sparse(), sparse())],
    "sparse.reshape": [lambda: (sparse(), [4]), lambda: (sparse(), [2, 2])],
    "sparse.retain": [lambda: (sparse(), [True, False])],
    "sparse.expand_dims": [lambda: (sparse(), 0)],
    "sparse.sampled_addmm": [
        lambda: (ints([0, 0]), tf.constant([1.0]), [2, 2], square(), square())
    ],
    "sparse.segment_mean": [lambda: (square(), ints(0, 1), ints(0, 0))],
    "sparse.segment_sum": [lambda: (square(), ints(0, 1), ints(0, 0))],
    "sparse.segment_sqrt_n": [lambda: (square(), ints(0, 1), ints(0, 0))],
    "sparse.slice": [lambda: (sparse(), [0, 0], [1, 1])],
    "sparse.split": [lambda: (Named(sp_input=sparse(), num_split=2, axis=0),)],
    "sparse.SparseTensor": [lambda: ([[0, 1]], [1.0], [2, 2])],
    "SparseTensor": [lambda: ([[0, 1]], [1.0], [2, 2])],
    "sparse.to_indicator": [lambda: (tf.sparse.from_dense(ints([1, 2])), 4)],
    "sparse.reset_shape": [lambda: (sparse(),)],
    "sparse.eye": [lambda: (2,)],
    "sparse.transpose": [lambda: (sparse(),)],
    "sparse.softmax": [lambda: (sparse(),)],
    "sparse.bincount": [lambda: (ints(0, 1, 1),)],
    "ragged.boolean_mask": [lambda: (tensor(), tf.constant([True, False, True]))],
    "ragged.cross": [lambda: ([ragged(), ragged()],)],
    "ragged.cross_hashed": [lambda: ([ragged(), ragged()],)],
    "ragged.map_flat_values": [lambda: (tf.abs, ragged())],
    "ragged.range": [lambda: (ints(1, 2),)],
    "ragged.row_splits_to_segment_ids": [lambda: (ints(0, 1, 2),)],
    "ragged.segment_ids_to_row_splits": [lambda: (ints(0, 0, 1),)],
    "ragged.stack": [lambda: ([tensor(), tensor()],)],
    "ragged.stack_dynamic_partitions": [lambda: (tensor(), ints(0, 0, 1), 2)],
    "IndexedSlices": [lambda: (square(), ints(0, 1))],
    "RaggedTensor.from_row_lengths": [lambda: (tensor(), [1, 2])],
    "RaggedTensor.from_row_splits": [lambda: (tensor(), [0, 1, 3])],
    "RaggedTensor.from_sparse": [
        lambda: (tf.sparse.from_dense([[1.0, 0.0], [2.0, 3.0]]),),
    ],
    "RaggedTensor.from_tensor": [lambda: (square(),)],
    "RaggedTensor.from_value_rowids": [lambda: (tensor(), [0, 0, 1])],
    "random.categorical": [lambda: (square(), 2)],
    "random.gamma": [lambda: ([2], 1.0)],
    "random.poisson": [lambda: ([2], 1.0)],
    "random.fold_in": [lambda: ([1, 2], 3)],
    "random.split": [lambda: ([1, 2],)],
    "random.stateless_binomial": [lambda: ([2], [1, 2], 3.0, 0.5)],
    "random.stateless_categorical": [lambda: (square(), 2, [1, 2])],
    "random.stateless_gamma": [lambda: ([2], [1, 2], 1.0)],
    "random.stateless_poisson": [lambda: ([2], [1, 2], 1.0)],
    "random.stateless_parameterized_truncated_normal": [lambda: ([2], [1, 2])],
    "random.fixed_unigram_candidate_sampler": [
        lambda: (tf.constant([[0]], tf.int64), 1, 2, True, 3, Named(unigrams=[0.3, 0.3, 0.4])),
    ],
    "nn.fixed_unigram_candidate_sampler": [
        lambda: (tf.constant([[0]], tf.int64), 1, 2, True, 3, Named(unigrams=[0.3, 0.3, 0.4])),
    ],
    **{
        f"{at}.all_candidate_sampler": [lambda: (tf.constant([[0]], tf.int64), 1, 3, True)]
        for at in ("nn", "random")
    },
    **{
        f"{at}.{name}_candidate_sampler": SAMPLERS
        for at in ("nn", "random")
        for name in ("learned_unigram", "log_uniform", "uniform")
    },
    "io.decode_base64": [lambda: (tf.constant("YQ"),)],
    "io.decode_compressed": [lambda: (texts(),)],
    "io.decode_csv": [lambda: (tf.constant(["1,2"]), [[0], [0]])],
    **{
        f"{at}.decode_{name}": [lambda: (photo(),)]
        for at in ("io", "image")
        for name in ("image", "png", "jpeg")
    },
    **{
        f"{at}.decode_and_crop_jpeg": [lambda: (jpeg(), [0, 0, 2, 2])] for at in ("io", "image")
    },
    **{f"{at}.extract_jpeg_shape": [lambda: (jpeg(),)] for at in ("io", "image")},
    **{f"{at}.is_jpeg": [lambda: (jpeg(),)] for at in ("io", "image")},
    **{
        f"{at}.encode_{name}": [lambda: (tf.zeros((4, 4, 3), tf.uint8),)]
        for at in ("io", "image")
        for name in ("png", "jpeg")
    },
    "io.decode_raw": [lambda: (tf.constant("abcd"), tf.uint8)],
    "io.decode_json_example": [lambda: (tf.constant("{}"),)],
    "io.encode_base64": [lambda: (texts(),)],
    "io.parse_example": [lambda: ([example().SerializeToString()], spec())],
    "io.parse_single_example": [lambda: (example().SerializeToString(), spec())],
    "io.parse_tensor": [lambda: (tf.io.serialize_tensor(tensor()), tf.float32)],
    "io.serialize_sparse": [lambda: (sparse(),)],
    "io.serialize_many_sparse": [lambda: (sparse(),)],
    "io.deserialize_many_sparse": [
        lambda: (tf.io.serialize_many_sparse(sparse()), tf.float32),
    ],
    "io.FixedLenFeature": [lambda: ([1], tf.float32)],
    "io.FixedLenSequenceFeature": [lambda: ([1], tf.float32, True)],
    "io.RaggedFeature": [lambda: (tf.float32,)],
    "io.SparseFeature": [lambda: ("i", "v", tf.float32, 3)],
    "io.VarLenFeature": [lambda: (tf.float32,)],
    "io.matching_files": [lambda: ("*",)],
    "io.match_filenames_once": [lambda: ("*",)],
    "audio.encode_wav": [lambda: (ones(4, 1), 8000)],
    "audio.decode_wav": [lambda: (tf.audio.encode_wav(ones(4, 1), 8000),)],
    **{
        f"train.{name}": valued(given)
        for name, given in (
            ("BytesList", [b"a"]),
            ("FloatList", [1.0]),
            ("Int64List", [1]),
        )
    },
    "train.Feature": [lambda: (Named(float_list=tf.train.FloatList(value=[1.0])),)],
    "train.Features": [lambda: (Named(feature=dict(example().features.feature)),)],
    "train.Example": [lambda: (Named(features=example().features),)],
    "train.FeatureList": [lambda: ()],
    "train.FeatureLists": [lambda: ()],
    "train.SequenceExample": [lambda: ()],
    "train.Checkpoint": [lambda: (Named(a=variable()),), lambda: ()],
    "data.Dataset.from_generator": [
        lambda: (lambda: iter([1, 2]), Named(output_signature=tf.TensorSpec((), tf.int32))),
    ],
    "data.Dataset.choose_from_datasets": [
        lambda: ([stream()], tf.data.Dataset.from_tensor_slices(tf.constant([0], tf.int64))),
    ],
    "data.Dataset.sample_from_datasets": [lambda: ([stream()],)],
    "data.Dataset.zip": [lambda: ((stream(), stream()),)],
    "data.Dataset.list_files": [lambda: (written(),)],
    "data.TextLineDataset": FILE,
    "data.TFRecordDataset": FILE,
    "data.FixedLengthRecordDataset": [lambda: (written(), 1)],
    "data.experimental.CsvDataset": [lambda: (written(), [tf.string])],
    "data.experimental.cardinality": [lambda: (stream(),)],
    "data.experimental.make_csv_dataset": [lambda: (csv(), 1)],
    "data.Dataset.load": [lambda: (saved(),)],
    "io.gfile.glob": [lambda: ("*",)],
    "io.gfile.listdir": [lambda: (".",)],
    "io.gfile.exists": [lambda: ("in.txt",)],
    "io.gfile.isdir": [lambda: ("in.txt",)],
    "control_dependencies": [lambda: ([tensor()],)],
    "device": [lambda: ("cpu",)],
    "name_scope": [lambda: ("a",)],
    "variable_creator_scope": [lambda: (same,)],
    "custom_gradient": [lambda: (same,)],
    "function": [lambda: (same,)],
    "grad_pass_through": [lambda: (same,)],
    "nondifferentiable_batch_function": [lambda: (1, 1, 1)],
    "recompute_grad": [lambda: (same,)],
    "debugging.assert_shapes": [lambda: ([(tensor(), (3,))],)],
    "debugging.assert_type": [lambda: (tensor(), tf.float32)],
    "debugging.assert_rank": [lambda: (tensor(), 1)],
    "debugging.assert_rank_at_least": [lambda: (tensor(), 1)],
    "debugging.assert_rank_in": [lambda: (tensor(), [1])],
    "debugging.assert_scalar": [lambda: (tf.constant(1),)],
    "debugging.assert_integer": [lambda: (whole(),)],
    **{
        f"{at}assert_{name}": [lambda: (ints(2), ints(1))]
        for at in ("", "debugging.")
        for name in ("greater", "greater_equal", "none_equal")
    },
    **{
        f"{at}assert_{name}": [lambda: (ints(1), ints(2))]
        for at in ("", "debugging.")
        for name in ("less", "less_equal")
    },
    "debugging.assert_negative": [lambda: (ints(-1),)],
    "debugging.assert_non_positive": [lambda: (ints(-1),)],
    "debugging.assert_positive": [lambda: (ints(1),)],
    "debugging.assert_non_negative": [lambda: (ints(1),)],
    "debugging.assert_all_finite": [lambda: (tensor(), "a")],
    "DeviceSpec": [lambda: ()],
    "TensorShape": [lambda: ([2],)],
    "TensorSpec": [lambda: ([2],)],
    "RaggedTensorSpec": [lambda: ([2, None],)],
    "SparseTensorSpec": [lambda: ([2],)],
    "as_dtype": [lambda: ("float32",)],
    "assert_rank": [lambda: (tensor(), 1)],
    "broadcast_static_shape": [lambda: (tf.TensorShape([2]), tf.TensorShape([2]))],
    "type_spec_from_value": [lambda: (tensor(),)],
    "no_gradient": [lambda: (f"Prove{os.urandom(4).hex()}",)],
    "constant_initializer": [lambda: (1.0,)],
    "config.set_visible_devices": [lambda: ([], "GPU")],
    "config.run_functions_eagerly": [lambda: (False,)],
    "config.optimizer.set_jit": [lambda: (False,)],
    "config.set_soft_device_placement": [lambda: (True,)],
    "get_logger.setLevel": [lambda: ("ERROR",)],
    "autograph.to_code": [lambda: (same,)],
    "summary.create_file_writer": [lambda: ("logs",)],
    "saved_model.save": [lambda: (tf.Module(), "out")],
    "saved_model.load": [lambda: (module(),)],
    "nest.flatten": [lambda: ([[tensor()], square()],)],
    "nest.pack_sequence_as": [lambda: ([1, [2]], [tensor(), square()])],
    "image.central_crop": [lambda: (image(), 1.0), lambda: (image(), 0.5)],
    "image.resize": [lambda: (image(), (4, 4)), lambda: (image(), (2, 2))],
    "image.combined_non_max_suppression": [
        lambda: (tf.reshape(boxes(), (1, 2, 1, 4)), ones(1, 2, 1), 1, 1),
    ],
    "image.convert_image_dtype": [lambda: (image(), tf.float32), lambda: (image(), tf.uint8)],
    "image.crop_and_resize": [lambda: (images(), boxes()[:1], [0], [2, 2])],
    "image.crop_to_bounding_box": [
        lambda: (image(), 0, 0, 4, 4),
        lambda: (image(), 1, 1, 2, 2),
    ],
    "image.draw_bounding_boxes": [
        lambda: (tf.expand_dims(image(), 0), tf.expand_dims(boxes(), 0), ones(1, 3)),
    ],
    "image.extract_glimpse": [lambda: (images(), [2, 2], [[0.0, 0.0]])],
    "image.extract_patches": [lambda: (images(), [1, 2, 2, 1], [1] * 4, [1] * 4, PAD)],
    "image.adjust_saturation": [lambda: (image(), 0.5), lambda: (image(), 1.0)],
    "image.stateless_random_contrast": [lambda: (image(), 0.1, 0.5, (1, 2))],
    "image.stateless_random_saturation": [lambda: (image(), 0.1, 0.5, (1, 2))],
    "image.stateless_random_hue": [lambda: (image(), 0.1, (1, 2))],
    "image.stateless_random_jpeg_quality": [lambda: (image(), 50, 90, (1, 2))],
    "image.stateless_sample_distorted_bounding_box": [
        lambda: ([4, 4, 3], tf.expand_dims(boxes(), 0), (1, 2)),
    ],
    "io.parse_sequence_example": [
        lambda: (
            [tf.train.SequenceExample().SerializeToString()],
            {"a": tf.io.VarLenFeature(tf.float32)},
        ),
    ],
    "io.parse_single_sequence_example": [
        lambda: (
            tf.train.SequenceExample().SerializeToString(),
            {"a": tf.io.VarLenFeature(tf.float32)},
        ),
    ],
    "TensorArray": [lambda: (tf.float32, 2)],
    "image.non_max_suppression": [lambda: (boxes(), ones(2), 1)],
    "image.non_max_suppression_overlaps": [lambda: (square(), ones(2), 1)],
    "image.non_max_suppression_padded": [lambda: (boxes(), ones(2), 1)],
    "image.non_max_suppression_with_scores": [lambda: (boxes(), ones(2), 1)],
    "image.pad_to_bounding_box": [lambda: (image(), 0, 0, 4, 4), lambda: (image(), 1, 1, 6, 6)],
    "image.resize_with_crop_or_pad": [lambda: (image(), 4, 4), lambda: (image(), 2, 2)],
    "image.resize_with_pad": [lambda: (image(), 4, 4)],
    "image.rot90": [lambda: (image(),), lambda: (image(), 4)],
    "image.random_crop": [lambda: (image(), (2, 2, 3))],
    "image.random_brightness": [lambda: (image(), 0.1)],
    "image.random_contrast": [lambda: (image(), 0.1, 0.5)],
    "image.random_hue": [lambda: (image(), 0.1)],
    "image.random_saturation": [lambda: (image(), 0.1, 0.5)],
    "image.random_jpeg_quality": [lambda: (image(), 50, 90)],
    "image.sample_distorted_bounding_box": [lambda: ([4, 4, 3], tf.expand_dims(boxes(), 0))],
    "image.adjust_jpeg_quality": [lambda: (image(), 90)],
    "image.rgb_to_grayscale": [lambda: (image(),)],
    "image.grayscale_to_rgb": [lambda: (images(),)],
    "image.psnr": [lambda: (image(), image(), 1.0)],
    "image.ssim": [lambda: (ones(1, 16, 16, 1), ones(1, 16, 16, 1), 1.0)],
    "image.ssim_multiscale": [lambda: (ones(1, 192, 192, 1), ones(1, 192, 192, 1), 1.0)],
}


SLICES: list[Make] = [
    lambda: (tf.IndexedSlices(tf.constant([5.0]), tf.constant([0])),),
    lambda: (tf.IndexedSlices(tf.constant([[5.0, 6.0]]), tf.constant([0])),),
]
PLACES: list[Make] = [
    lambda: (tf.constant([[0]]), tf.constant([5.0])),
    lambda: (tf.constant([[0]]), tf.constant([[5.0, 6.0]])),
]
ND = ("add", "max", "min", "sub", "update")
SCATTERS = (
    "scatter_add scatter_div scatter_max scatter_min scatter_mul scatter_sub scatter_update"
)


def sequence() -> Any:
    """Nothing, as a file holds it."""
    return tf.train.SequenceExample().SerializeToString()


BY = tf.Variable([1.0, 2.0])


def least() -> tuple[Any, ...]:
    """What is to become small, and by what."""
    by = BY
    return (lambda: tf.reduce_sum(by * by)), [by]


def session() -> Any:
    """In which a graph is worked out."""
    graph = tf.Graph()
    with graph.as_default():
        tf.constant([1.0, 2.0], name="x")
    return tf.compat.v1.Session(graph=graph)


def words() -> Any:
    """Of letters."""
    return tf.sparse.from_dense(tf.constant([["a", "b"]]))


def ids() -> Any:
    """Places in a table."""
    return tf.SparseTensor([[0, 0], [1, 0]], tf.constant([0, 1], tf.int64), [2, 1])


def sampled() -> Any:
    """Classes."""
    return tf.constant([0, 1], tf.int64)


def ragged() -> Any:
    """Rows of different lengths."""
    return tf.ragged.constant([[1, 2], [3]])


def stream() -> Any:
    """Of numbers."""
    return tf.data.Dataset.from_tensor_slices([1, 2, 3])


def csv() -> str:
    """A file of two columns."""
    with open("in.csv", "w") as out:
        out.write("a,b\n1,2\n")
    return "in.csv"


def saved() -> str:
    """Data in a folder."""
    stream().save("data")
    return "data"


def module() -> str:
    """A model in a folder."""
    tf.saved_model.save(tf.Module(), "model")
    return "model"


NOT_HERE = {
    "only a graphics card works it out": "conv2d_backprop_filter_v2 conv2d_backprop_input_v2 "
    "fftnd ifftnd irfftnd rfftnd signal.fftnd signal.ifftnd signal.irfftnd signal.rfftnd "
    "math.approx_min_k math.approx_max_k nn.approx_min_k nn.approx_max_k approx_top_k "
    "image.generate_bounding_box_proposals check_pinned "
    "config.experimental.get_memory_info config.experimental.set_memory_growth "
    "config.set_logical_device_configuration",
    "nothing here writes such a file": "io.decode_bmp io.decode_gif io.decode_jxl "
    "io.decode_webp image.decode_bmp image.decode_gif image.decode_jxl image.decode_webp",
    "needs a description of what it reads": "io.decode_proto io.encode_proto",
    "needs tensorboard": "summary.audio summary.histogram summary.image summary.scalar "
    "summary.text",
    "only before it starts": "config.threading.set_inter_op_parallelism_threads "
    "config.threading.set_intra_op_parallelism_threads",
    "only to be made a class from": "TypeSpec",
    "takes longer than a call is given": "image.non_max_suppression_padded",
}

TENSORFLOW = Samples(
    objects={
        "tensorflow.Variable": [variable, lambda: tf.Variable([[1.0, 2.0], [3.0, 4.0]])],
        "tensorflow.TensorArray": [
            lambda: tf.TensorArray(tf.float32, 2, clear_after_read=False).unstack([1.0, 2.0])
        ],
        "tensorflow.GradientTape": [tape],
        "tensorflow.compat.v1.Session": [session],
        "tensorflow.compat.v1.train.Optimizer": [
            lambda: tf.compat.v1.train.GradientDescentOptimizer(0.1),
        ],
        "tensorflow.random.Generator": [lambda: tf.random.Generator.from_seed(1)],
        "keras.initializers.Initializer": [lambda: tf.keras.initializers.RandomNormal(seed=1)],
        "keras.random.SeedGenerator": [lambda: tf.keras.random.SeedGenerator(1)],
    },
    pool={
        "*": [
            tensor,
            square,
            whole,
            lambda: 2,
            rows,
            lambda: 0.5,
            images,
            image,
            kernel,
            texts,
            lambda: [tensor(), tensor()],
            lambda: (2, 2),
            lambda: tf.constant([True, False, True]),
            lambda: tf.constant([1 + 2j, 3 - 1j]),
            sparse,
            lambda: lambda *given: given[0],
        ],
        "axis": [lambda: 0],
        "dtype": [lambda: tf.float32, lambda: tf.int32],
        "type": [lambda: tf.float32, lambda: tf.int32],
        "shape": [lambda: (3,), lambda: (2, 2)],
        "depth": [lambda: 3],
        "num_segments": [lambda: 3],
        "segment_ids": [lambda: tf.constant([0, 0, 1])],
        "indices": [whole, lambda: tf.constant([[0], [1]])],
        "perm": [lambda: [0], lambda: [1, 0]],
        "seed": [lambda: [1, 2]],
        "strides": [lambda: 1],
        "padding": [lambda: "VALID"],
        "size": [lambda: (2, 2)],
        "delta": [lambda: 0.1],
        "images": [image, images],
        "equation": [lambda: "ij->ji"],
    },
    calls={
        **KERAS_CALLS,
        **{
            f"tensorflow.{at}{name}": made
            for at in ("", "compat.v1.")
            for name, made in {**MATHS, **OTHERS}.items()
        },
        **{f"tensorflow.nn.{name}": made for name, made in NETS.items()},
        "tensorflow.io.read_file": FILE,
        "tensorflow.io.write_file": [lambda: ("out.txt", "a")],
        "tensorflow.io.TFRecordWriter": [lambda: ("out.rec",)],
        "tensorflow.io.gfile.GFile": FILE,
        "tensorflow.io.gfile.makedirs": [lambda: ("out",)],
        "variable.assign": [lambda: ([3.0, 4.0],), lambda: (np.ones((2, 2)),)],
        "variable.assign_add": [lambda: ([3.0, 4.0],)],
        **{f"variable.{name}": SLICES for name in SCATTERS.split()},
        **{f"variable.scatter_nd_{name}": PLACES for name in ND},
        "variable.scatter_min": [
            lambda: (tf.IndexedSlices(tf.constant([-5.0]), tf.constant([0])),),
        ],
        "variable.batch_scatter_update": SLICES,
        "variable.write": [lambda: (0, tf.constant(5.0))],
        "variable.unstack": [lambda: (tf.constant([1.0, 2.0]),)],
        "variable.scatter": [lambda: ([0, 1], tf.constant([1.0, 2.0]))],
        "variable.split": [lambda: (tf.constant([1.0, 2.0]), [1, 1])],
        "variable.gather": [lambda: (tf.constant([0, 1]),)],
        "variable.gather_nd": [lambda: (tf.constant([[0], [1]]),)],
        "variable.sparse_read": [lambda: (tf.constant([0]),)],
        "variable.read": [lambda: (0,)],
        "variable.set_shape": [lambda: ((2,),)],
        "graphsession.run": [lambda: ("x:0",)],
        "graphsession.__exit__": [lambda: (None, None, None)],
        "gradual.minimize": [lambda: (least()[0], None, least()[1])],
        "gradual.compute_gradients": [lambda: least()],
        "gradual.apply_gradients": [lambda: ([(tf.constant([1.0, 2.0]), variable())],)],
        "tensorflow.keras.preprocessing.text.hashing_trick": [lambda: ("a b", 5)],
        "tensorflow.keras.preprocessing.text.one_hot": [lambda: ("a b", 5)],
        "tensorflow.keras.preprocessing.text.text_to_word_sequence": [lambda: ("a b",)],
        "tensorflow.keras.preprocessing.sequence.skipgrams": [lambda: ([1, 2, 3], 4)],
        "tensorflow.keras.preprocessing.text.Tokenizer": [lambda: (5,)],
        **{
            f"tensorflow.keras.backend.{name}": [lambda: (variable(), np.ones(2))]
            for name in ("set_value", "update", "update_add", "update_sub")
        },
        "tensorflow.keras.backend.moving_average_update": [
            lambda: (variable(), np.ones(2), 0.5),
        ],
        "variable.assign_sub": [lambda: ([3.0, 4.0],)],
        "tape.gradient": [lambda: (tensor(), tensor())],
        "tape.watch": [lambda: (tensor(),)],
        "distribution.normal": [lambda: ([2],)],
        "distribution.uniform": [lambda: ([2],)],
        "distribution.truncated_normal": [lambda: ([2],)],
        "distribution.binomial": [lambda: ([2], 3.0, 0.5)],
        "distribution.shuffle": [lambda: (tensor(),)],
        "distribution.__call__": [lambda: ((2,),)],
        "randomness.next": [lambda: ()],
        "tensorflow.nn.conv2d": [lambda: (images(), kernel(), 1, "VALID")],
        "tensorflow.nn.max_pool2d": [lambda: (images(), 2, 1, "VALID")],
        "tensorflow.nn.avg_pool2d": [lambda: (images(), 2, 1, "VALID")],
        "tensorflow.where": [lambda: (tf.constant([True, False]), [1, 2], [3, 4])],
        "tensorflow.concat": [lambda: ([tensor(), tensor()], 0)],
        "tensorflow.stack": [lambda: ([tensor(), tensor()],)],
        "tensorflow.one_hot": [lambda: (whole(), 3)],
        "tensorflow.convert_to_tensor": [lambda: (rows(),), lambda: (tensor(),)],
        "tensorflow.constant": [lambda: (rows(),), lambda: ([1, 2],)],
        "tensorflow.Variable": [lambda: (rows(),), lambda: (tensor(),)],
        "tensorflow.data.Dataset.from_tensor_slices": [
            lambda: (rows(),),
            lambda: ((rows(), rows()),),
        ],
        "tensorflow.data.Dataset.from_tensors": [lambda: (rows(),)],
        "tensorflow.data.Dataset.range": [lambda: (3,)],
        "tensorflow.GradientTape": [lambda: (), lambda: (Named(persistent=True),)],
    },
    pools={
        "tensorflow.strings.": [texts, lambda: "a"],
        "tensorflow.sparse.": [sparse, square, tensor, lambda: 0],
        "tensorflow.bitwise.": [whole],
    },
    seldom={
        **KERAS_SELDOM,
        "tape.gradient": "what it watched it forgets where nobody looks",
        "distribution.__call__": "only one that has a generator of its own",
        "tape.__exit__": "what it has seen it keeps where nobody looks",
        "tape.watch": "what it watches nobody sees",
        "variable.set_shape": "its shape may only be told in more detail",
        **dict.fromkeys(
            [f"graphsession.{name}" for name in ("run", "close", "__exit__")],
            "variables have their values where nobody looks",
        ),
    },
    gaps={
        **KERAS_GAPS,
        "tensorflow.saved_model.load": "what was saved, as an object of a class of its own",
        "tape.watched_variables": "what it has seen lies where nobody looks",
        "tensorflow.keras.losses.Reduction": "names of ways to sum, which nobody calls",
    },
    untried={
        **KERAS_UNTRIED,
        **{
            f"tensorflow.{name}": why
            for why, names in NOT_HERE.items()
            for name in names.split()
        },
        "variable.count_up_to": "of whole numbers only, and given up",
        "variable.concat": "of lists of rows only; `stack` is tried",
        "graphsession.run": "its threads are lost in a fork",
        "graphsession.__exit__": "only of one that was entered",
        "tape.batch_jacobian": "takes longer than a call is given",
        "tape.jacobian": "takes longer than a call is given",
        "tape.reset": "only while it records",
        **dict.fromkeys(
            ["tensorflow.gradients", "tensorflow.hessians", "tensorflow.parallel_stack"],
            "only where all is worked out later",
        ),
        "tensorflow.python.keras.*": "of before Keras 3, which TensorFlow keeps for itself",
        "tensorflow.contrib.*": "of TensorFlow 1",
        "tensorflow.compat.v1.*": "of TensorFlow 1",
    },
)
