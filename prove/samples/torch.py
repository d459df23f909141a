"""Tensors, networks and what trains them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.utils import data

from ..adapters import tensors as tensors
from ..trials import Named
from .base import Make, Samples


def leaf() -> Any:
    """A tensor with a gradient of its own."""
    made = torch.tensor([3.0, 1.0, 2.0], requires_grad=True)
    made.grad = torch.ones(3)
    return made


def loss() -> Any:
    """Computed from a tensor with gradients."""
    return (leaf() * 2).sum()


def net() -> Any:
    """Layers of several sorts."""
    return nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4), nn.ReLU(), nn.Dropout(0.5))


def eval_net() -> Any:
    """One that is used."""
    return net().eval()


def rows() -> Any:
    """A set of pairs."""
    return data.TensorDataset(torch.arange(12.0).reshape(4, 3), torch.arange(4))


def sgd() -> Any:
    """Of one tensor."""
    return torch.optim.SGD([leaf()], lr=0.1, momentum=0.9)


TENSORS: Sequence[Make] = [
    lambda: torch.tensor([3.5, -1.0, 2.0]),
    lambda: torch.tensor([[4.0, 1.0], [2.0, 3.0]]),
    lambda: torch.tensor([3, 1, 2]),
    lambda: torch.tensor([True, False, True]),
    lambda: torch.tensor(5.0),
    lambda: torch.arange(12.0)[::2],
    lambda: torch.tensor([[4.0, 1.0], [2.0, 3.0]]).t(),
    lambda: torch.arange(8.0).reshape(1, 2, 4),
    lambda: torch.tensor([1 + 2j, 3 - 1j]),
    leaf,
    lambda: torch.arange(16.0).reshape(1, 1, 4, 4),
]
NETS: Sequence[Make] = [
    net,
    eval_net,
    lambda: nn.Linear(3, 2),
    lambda: nn.BatchNorm1d(3),
    lambda: nn.ReLU(),
    lambda: nn.Flatten(),
    lambda: nn.Identity(),
    lambda: nn.Dropout(0.5),
    lambda: nn.ModuleList([nn.Linear(3, 2)]),
    lambda: nn.ModuleDict({"a": nn.Linear(3, 2)}),
    lambda: nn.MSELoss(),
    lambda: used(nn.Linear(3, 2)),
    lambda: used(nn.BatchNorm1d(3)),
    lambda: nn.LSTM(3, 2),
    lambda: nn.ParameterDict({"a": torch.ones(2)}),
]


def used(layer: Any) -> Any:
    """With gradients, and with what it keeps count of."""
    layer(torch.arange(12.0).reshape(4, 3)).sum().backward()
    return layer


def stepped() -> Any:
    """That has moved what it trains."""
    made = sgd()
    made.step()
    return made


def scaler() -> Any:
    """That has scaled something."""
    made = torch.amp.GradScaler("cpu")
    made.scale(loss())
    return made


def zeroed(layer: Any) -> None:
    """As people give it to `apply`."""
    for one in layer.parameters(recurse=False):
        one.data.zero_()


PARAMETERS: Sequence[Make] = [
    lambda: nn.Parameter(torch.tensor([3.5, -1.0, 2.0]), requires_grad=False),
    lambda: nn.Parameter(torch.tensor([[4.0, 1.0], [2.0, 3.0]]), requires_grad=False),
    lambda: nn.Parameter(torch.tensor([3, 1, 2]), requires_grad=False),
]
OPTIMIZERS: Sequence[Make] = [
    sgd,
    stepped,
    lambda: torch.optim.Adam([leaf()]),
]

SPARSE = (
    "resize_as_sparse_ sparse_resize_ sparse_resize_and_clear_ "
    "ccol_indices coalesce col_indices crow_indices indices row_indices values sparse_mask "
    "is_coalesced smm sspaddmm to_padded_tensor"
)
QUANTIZED = (
    "int_repr q_per_channel_scales q_per_channel_zero_points q_per_channel_axis q_scale "
    "q_zero_point qscheme"
)
DEVICES = "cuda ipu mtia xpu pin_memory"


def methods(names: str, reason: str) -> dict[str, str]:
    """Why some methods of tensors are not tried."""
    owners = ("tensor", "network")
    return {f"{owner}.{name}": reason for owner in owners for name in names.split()}


def ones(*shape: int) -> Any:
    """Of a shape."""
    return torch.ones(shape)


def twins(calls: dict[str, Sequence[Make]]) -> dict[str, Sequence[Make]]:
    """The same of functions, and of the parameters of a network; and all others."""
    other = {key.replace("tensor.", "network."): made for key, made in calls.items()}
    return {**functions(calls), **CALLS, **MORE, **calls, **other}


def image() -> Any:
    """Of one channel."""
    return torch.arange(16.0).reshape(1, 1, 4, 4)


def cube() -> Any:
    """Of one channel, with a third dimension."""
    return torch.arange(64.0).reshape(1, 1, 4, 4, 4)


def moments(*given: Any) -> tuple[Any, ...]:
    """With running ones, which training moves."""
    return (torch.arange(12.0).reshape(4, 3), *given)


def packed() -> Any:
    """Two rows of different lengths."""
    return nn.utils.rnn.pack_sequence([ones(3), ones(2)])


def traced() -> tuple[Any, ...]:
    """What was computed, and of what."""
    made = leaf()
    return (made * 2).sum(), made


def saved() -> str:
    """A file with a network."""
    torch.jit.save(torch.jit.script(nn.Linear(3, 2)), "net.pt")
    return "net.pt"


def schedule(optimizer: Any) -> Any:
    """Of its rate."""
    return torch.optim.lr_scheduler.StepLR(optimizer, 1)


def in_turn(optimizer: Any) -> tuple[Any, ...]:
    """Two schedules, one after the other."""
    return optimizer, [schedule(optimizer), schedule(optimizer)], [1]


def normal() -> Any:
    """Of two numbers."""
    return torch.distributions.Normal(torch.zeros(2), torch.ones(2))


def functions(calls: dict[str, Sequence[Make]]) -> dict[str, Sequence[Make]]:
    """What is said of methods of tensors holds for the functions of the same name."""

    def on(owner: Make, given: Make) -> Make:
        return lambda: (owner(), *given())

    return {
        key.replace("tensor.", "torch."): [
            on(owner, one) for owner in TENSORS[:3] for one in made
        ]
        for key, made in calls.items()
        if hasattr(torch, key.partition(".")[2])
    }


DROP: Sequence[Make] = [
    lambda: (ones(2, 3, 4), 0.5, True),
    lambda: (ones(2, 3, 4), 0.5, False),
    lambda: (ones(2, 3, 4), 0.0, True),
]
SHUFFLE: Sequence[Make] = [lambda: (ones(1, 4, 2, 2), 2), lambda: (ones(1, 4, 2, 2), 1)]
CONV1: Sequence[Make] = [lambda: (ones(1, 1, 4), ones(1, 1, 1))]
CONV2: Sequence[Make] = [lambda: (image(), ones(1, 1, 2, 2))]
CONV3: Sequence[Make] = [lambda: (cube(), ones(1, 1, 2, 2, 2))]
POOL1: Sequence[Make] = [lambda: (ones(1, 1, 4), 2), lambda: (ones(1, 1, 4), 1)]
POOL2: Sequence[Make] = [lambda: (image(), 2), lambda: (image(), 1)]
POOL3: Sequence[Make] = [lambda: (cube(), 2), lambda: (cube(), 1)]
TARGETS: Sequence[Make] = [lambda: (ones(3, 2), ones(3, 2), torch.tensor([1.0, 1.0, -1.0]))]
INPUT: Sequence[Make] = [
    lambda: (
        torch.randn(4, 1, 3).log_softmax(2),
        torch.tensor([[1]]),
        torch.tensor([4]),
        torch.tensor([1]),
    )
]
STATE: Sequence[Make] = [lambda: (torch.Generator().manual_seed(5).get_state(),)]
CALLS: dict[str, Sequence[Make]] = {
    **dict.fromkeys(
        [
            "torch.alpha_dropout",
            "torch.alpha_dropout_",
            "torch.dropout",
            "torch.dropout_",
            "torch.feature_alpha_dropout",
            "torch.feature_alpha_dropout_",
            "torch.feature_dropout",
            "torch.feature_dropout_",
            "torch.native_dropout",
        ],
        DROP,
    ),
    "torch.nn.functional.fractional_max_pool2d": [lambda: (image(), 2, 2)],
    "torch.nn.functional.fractional_max_pool2d_with_indices": [lambda: (image(), 2, 2)],
    "torch.nn.functional.fractional_max_pool3d": [lambda: (cube(), 2, 2)],
    "torch.nn.functional.fractional_max_pool3d_with_indices": [lambda: (cube(), 2, 2)],
    "torch.nn.functional.scaled_dot_product_attention": [
        lambda: (ones(1, 2, 4), ones(1, 2, 4), ones(1, 2, 4)),
        lambda: (ones(1, 2, 4), ones(1, 2, 4), ones(1, 2, 4), Named(dropout_p=0.5)),
    ],
    "torch.set_rng_state": STATE,
    "torch.random.set_rng_state": STATE,
    "torch.embedding_renorm_": [lambda: (9 * ones(3, 2), torch.tensor([0]), 1.0, 2.0)],
    "torch.nn.functional.embedding": [
        lambda: (torch.tensor([0]), 9 * ones(3, 2)),
        lambda: (torch.tensor([0]), 9 * ones(3, 2), None, 1.0),
    ],
    "torch.nn.functional.embedding_bag": [
        lambda: (torch.tensor([[0]]), 9 * ones(3, 2)),
        lambda: (torch.tensor([[0]]), 9 * ones(3, 2), None, 1.0),
    ],
    "torch.nn.functional.batch_norm": [
        lambda: moments(ones(3), ones(3)),
        lambda: moments(ones(3), ones(3), None, None, True),
    ],
    "torch.batch_norm": [
        lambda: moments(None, None, ones(3), ones(3), True, 0.1, 1e-5, False),
    ],
    "torch.instance_norm": [
        lambda: (ones(2, 3, 4), None, None, 2 * ones(3), 2 * ones(3), True, 0.1, 1e-5, False),
    ],
    "torch.nn.functional.instance_norm": [
        lambda: (ones(2, 3, 4),),
        lambda: (ones(2, 3, 4), 2 * ones(3), 2 * ones(3)),
    ],
    "torch.native_batch_norm": [
        lambda: moments(None, None, ones(3), 2 * ones(3), True, 0.1, 1e-5),
    ],
    "torch.native_group_norm": [lambda: (ones(2, 4, 3), ones(4), ones(4), 2, 4, 3, 2, 1e-5)],
    "torch.native_layer_norm": [lambda: (ones(2, 3), (3,), None, None, 1e-5)],
    "torch.masked_fill": [lambda: (ones(3), torch.tensor([True, False, True]), 7)],
    "torch.masked_scatter": [lambda: (ones(3), torch.tensor([True, False, True]), ones(3))],
    "torch.narrow_copy": [lambda: (ones(3), 0, 0, 2)],
    "torch.lu_unpack": [lambda: torch.linalg.lu_factor(torch.eye(2))],
    "torch.lu_solve": [lambda: (ones(2, 1), *torch.linalg.lu_factor(torch.eye(2)))],
    "torch.poisson_nll_loss": [lambda: (ones(3), ones(3), True, False, 1e-8, 1)],
    "torch.prelu": [lambda: (ones(3), ones(1))],
    "torch.nn.functional.prelu": [lambda: (ones(3), ones(1))],
    "torch.renorm": [lambda: (ones(2, 3), 2.0, 0, 1.0)],
    "torch.segment_reduce": [lambda: (ones(3), "sum", Named(lengths=torch.tensor([1, 2])))],
    "torch.stft": [lambda: (torch.arange(16.0), 4, Named(return_complex=True))],
    "torch.unfold_copy": [lambda: (ones(4), 0, 2, 1)],
    "torch.view_as_real_copy": [lambda: (torch.tensor([1 + 2j]),)],
    "torch.nn.functional.binary_cross_entropy": [lambda: (ones(3), ones(3))],
    "torch.nn.functional.local_response_norm": [lambda: (image(), 2)],
    "torch.nn.functional.multi_margin_loss": [lambda: (ones(2, 3), torch.tensor([0, 1]))],
    "torch.nn.functional.nll_loss": [lambda: (ones(2, 3), torch.tensor([0, 1]))],
    "torch.nn.functional.max_unpool1d": [
        lambda: (*nn.MaxPool1d(2, return_indices=True)(ones(1, 1, 4)), 2),
    ],
    "torch.nn.functional.max_unpool2d": [
        lambda: (*nn.MaxPool2d(2, return_indices=True)(image()), 2),
    ],
    "torch.nn.functional.max_unpool3d": [
        lambda: (*nn.MaxPool3d(2, return_indices=True)(cube()), 2),
    ],
    "torch.nn.utils.rnn.unpack_sequence": [lambda: (packed(),)],
    "torch.nn.utils.rnn.pad_packed_sequence": [lambda: (packed(),)],
    "torch.can_cast": [lambda: (torch.float32, torch.int64)],
    "torch.promote_types": [lambda: (torch.float32, torch.int64)],
    "torch.iinfo": [lambda: (torch.int64,)],
    "torch.is_nonzero": [lambda: (ones(1),)],
    "torch.autograd.grad": [lambda: traced()],
    "torch.autograd.functional.jacobian": [lambda: (torch.exp, ones(2))],
    "torch.autograd.functional.hessian": [lambda: (torch.sum, ones(2))],
    "torch.autograd.functional.vjp": [lambda: (torch.exp, ones(2), ones(2))],
    "torch.autograd.functional.jvp": [lambda: (torch.exp, ones(2), ones(2))],
    "torch.sparse.sum": [lambda: (torch.eye(2).to_sparse(),)],
    "torch.sparse.softmax": [lambda: (torch.eye(2).to_sparse(), 0)],
    "torch.sparse.log_softmax": [lambda: (torch.eye(2).to_sparse(), 0)],
    "torch.sparse.addmm": [lambda: (ones(2, 2), torch.eye(2).to_sparse(), ones(2, 2))],
    "torch.set_grad_enabled": [lambda: (True,)],
    "torch.set_anomaly_enabled": [lambda: (False,)],
    "torch.set_autocast_dtype": [lambda: ("cpu", torch.bfloat16)],
    "torch.set_autocast_enabled": [lambda: ("cpu", False)],
    "torch.set_default_tensor_type": [lambda: (torch.FloatTensor,)],
    "torch.autograd.set_grad_enabled": [lambda: (True,)],
    "torch.autograd.set_detect_anomaly": [lambda: (False,)],
    **{
        f"torch.set_{name}": [lambda: (False,)]
        for name in (
            "autocast_cache_enabled",
            "autocast_cpu_enabled",
            "autocast_ipu_enabled",
            "autocast_xla_enabled",
            "flush_denormal",
        )
    },
    "torch.autograd.backward": [lambda: (loss(),)],
    "torch.nn.utils.clip_grad_norm_": [lambda: ([leaf()], 0.5)],
    "torch.nn.utils.clip_grad_norm": [lambda: ([leaf()], 0.5)],
    "torch.nn.utils.clip_grad_value_": [lambda: ([leaf()], 0.5)],
    "torch.nn.utils.clip_grads_with_norm_": [lambda: ([leaf()], 0.5, torch.tensor(2.0))],
    "torch.nn.utils.vector_to_parameters": [lambda: (9 * ones(3), [leaf()])],
    "torch.nn.init.calculate_gain": [lambda: ("relu",)],
    "torch.nn.AdaptiveLogSoftmaxWithLoss": [lambda: (4, 5, [2])],
    "torch.nn.RNNBase": [lambda: ("GRU", 3, 2)],
    "torch.nn.RNNCellBase": [lambda: (3, 2, True, 1)],
    "torch.nn.TransformerEncoder": [lambda: (nn.TransformerEncoderLayer(4, 2), 1)],
    "torch.nn.TransformerDecoder": [lambda: (nn.TransformerDecoderLayer(4, 2), 1)],
    "torch.optim.Muon": [lambda: ([nn.Parameter(ones(2, 2))],)],
    "torch.optim.Optimizer": [lambda: ([leaf()], {})],
    "torch.optim.lr_scheduler.LambdaLR": [lambda: (sgd(), lambda epoch: 0.5)],
    "torch.optim.lr_scheduler.MultiplicativeLR": [lambda: (sgd(), lambda epoch: 0.5)],
    "torch.optim.lr_scheduler.ChainedScheduler": [lambda: ([schedule(sgd())],)],
    "torch.optim.lr_scheduler.SequentialLR": [lambda: in_turn(sgd())],
    "torch.utils.data.BatchSampler": [lambda: ([0, 1, 2], 2, False)],
    "torch.distributions.Independent": [lambda: (normal(), 1)],
    "torch.distributions.LKJCholesky": [lambda: (2,)],
    "torch.distributions.LowRankMultivariateNormal": [lambda: (ones(2), ones(2, 1), ones(2))],
    "torch.distributions.MixtureSameFamily": [
        lambda: (torch.distributions.Categorical(ones(2)), normal()),
    ],
    "torch.distributions.MultivariateNormal": [lambda: (ones(2), torch.eye(2))],
    "torch.distributions.TransformedDistribution": [
        lambda: (normal(), [torch.distributions.transforms.ExpTransform()]),
    ],
    "torch.distributions.Wishart": [lambda: (torch.tensor(3.0), torch.eye(2))],
    "torch.distributions.kl_divergence": [lambda: (normal(), normal())],
    "torch.distributions.kl.kl_divergence": [lambda: (normal(), normal())],
    "torch.istft": [lambda: (torch.stft(ones(16), 4, return_complex=True), 4)],
    "torch.embedding_bag": [lambda: (ones(3, 2), torch.tensor([0]), torch.tensor([0]))],
    "torch.linalg.householder_product": [lambda: (ones(2, 2), ones(2))],
    "torch.linalg.ldl_solve": [
        lambda: (*torch.linalg.ldl_factor(torch.eye(2)), ones(2, 1)),
    ],
    "torch.linalg.lu_solve": [lambda: (*torch.linalg.lu_factor(torch.eye(2)), ones(2, 1))],
    "torch.linalg.solve_triangular": [lambda: (torch.eye(2), ones(2, 1), Named(upper=True))],
    "torch.linalg.tensorsolve": [lambda: (torch.eye(4).reshape(2, 2, 4), ones(2, 2))],
    "torch.jit.script": [lambda: (nn.Linear(3, 2),), lambda: (net(),)],
    "torch.jit.trace": [lambda: (nn.Linear(3, 2), ones(1, 3))],
    "torch.jit.save": [lambda: (torch.jit.script(nn.Linear(3, 2)), "net.pt")],
    "torch.jit.load": [lambda: (saved(),)],
    "torch.set_warn_always": [lambda: (False,)],
    "torch.use_deterministic_algorithms": [lambda: (False,)],
    "torch.layer_norm": [lambda: (ones(2, 3), (3,))],
    "torch.nn.functional.layer_norm": [lambda: (ones(2, 3), (3,))],
    "torch.rms_norm": [lambda: (ones(2, 3), (3,))],
    "torch.nn.functional.rms_norm": [lambda: (ones(2, 3), (3,))],
    "torch.group_norm": [lambda: (ones(2, 4, 3), 2)],
    "torch.nn.functional.group_norm": [lambda: (ones(2, 4, 3), 2)],
    "torch.dsplit": [lambda: (ones(2, 2, 4), 2)],
    "torch.frombuffer": [lambda: (bytearray(8), Named(dtype=torch.float32))],
    "torch.imag": [lambda: (torch.tensor([1 + 2j]),)],
    "torch.view_as_real": [lambda: (torch.tensor([1 + 2j]),)],
    "torch.narrow": [lambda: (ones(3), 0, 0, 2)],
    "torch.permute": [lambda: (ones(2, 3), (1, 0))],
    "torch.unflatten": [lambda: (ones(4), 0, (2, 2))],
    "torch.from_numpy": [lambda: (np.arange(3.0),)],
    "torch.flip": [lambda: (ones(2, 3), (0,)), lambda: (ones(2, 3), ())],
    "torch.empty_permuted": [lambda: ((2, 3), (1, 0))],
    "torch.empty_strided": [lambda: ((2, 3), (3, 1))],
    "torch.expand_copy": [lambda: (ones(1, 3), (2, 3))],
    "torch.permute_copy": [lambda: (ones(2, 3), (1, 0))],
    "torch.view_copy": [lambda: (ones(2, 3), (6,))],
    "torch.as_strided_copy": [lambda: (ones(4), (2,), (1,))],
    "torch.index_select": [lambda: (ones(3), 0, torch.tensor([0]))],
    "torch.gcd_": [lambda: (torch.tensor([4, 6]), torch.tensor([2, 3]))],
    "torch.lcm_": [lambda: (torch.tensor([4, 6]), torch.tensor([3, 4]))],
    "torch.bilinear": [lambda: (ones(2, 3), ones(2, 3), ones(1, 3, 3), ones(1))],
    "torch.nn.functional.bilinear": [lambda: (ones(2, 3), ones(2, 3), ones(1, 3, 3))],
    "torch.addmm": [lambda: (ones(2, 2), ones(2, 2), ones(2, 2))],
    "torch.addmv": [lambda: (ones(2), ones(2, 2), ones(2))],
    "torch.addmv_": [lambda: (ones(2), ones(2, 2), ones(2))],
    "torch.addbmm": [lambda: (ones(2, 2), ones(5, 2, 4), ones(5, 4, 2))],
    "torch.baddbmm": [lambda: (ones(5, 2, 2), ones(5, 2, 4), ones(5, 4, 2))],
    "torch.bmm": [lambda: (ones(5, 2, 4), ones(5, 4, 2))],
    "torch.affine_grid_generator": [lambda: (ones(1, 2, 3), (1, 1, 4, 4), False)],
    "torch.nn.functional.affine_grid": [lambda: (ones(1, 2, 3), (1, 1, 4, 4))],
    "torch.grid_sampler": [lambda: (image(), ones(1, 4, 4, 2), 0, 0, False)],
    "torch.grid_sampler_2d": [lambda: (image(), ones(1, 4, 4, 2), 0, 0, False)],
    "torch.grid_sampler_3d": [lambda: (cube(), ones(1, 4, 4, 4, 3), 0, 0, False)],
    "torch.nn.functional.grid_sample": [lambda: (image(), ones(1, 4, 4, 2))],
    "torch.nn.functional.fold": [lambda: (ones(1, 4, 4), (3, 3), 2)],
    "torch.nn.functional.unfold": [lambda: (image(), 2), lambda: (image(), 1)],
    "torch.nn.functional.pad": [lambda: (ones(3), (1, 1)), lambda: (ones(3), (0, 0))],
    "torch.cosine_embedding_loss": TARGETS,
    "torch.nn.functional.cosine_embedding_loss": TARGETS,
    "torch.ctc_loss": INPUT,
    "torch.nn.functional.ctc_loss": INPUT,
    "torch.conv_tbc": [lambda: (ones(4, 1, 2), ones(1, 2, 2), ones(2))],
    "torch.nn.functional.conv_tbc": [lambda: (ones(4, 1, 2), ones(1, 2, 2), ones(2))],
    **{
        f"{module}.{name}": made
        for module in ("torch", "torch.nn.functional")
        for name, made in {
            "channel_shuffle": SHUFFLE,
            "native_channel_shuffle": SHUFFLE,
            "pixel_shuffle": [lambda: (ones(1, 4, 2, 2), 2), lambda: (ones(1, 4, 2, 2), 1)],
            "pixel_unshuffle": [lambda: (image(), 2), lambda: (image(), 1)],
            "conv1d": CONV1,
            "conv2d": CONV2,
            "conv3d": CONV3,
            "conv_transpose1d": CONV1,
            "conv_transpose2d": CONV2,
            "conv_transpose3d": CONV3,
            "avg_pool1d": POOL1,
            "avg_pool2d": POOL2,
            "avg_pool3d": POOL3,
            "max_pool1d": POOL1,
            "max_pool2d": POOL2,
            "max_pool3d": POOL3,
            "max_pool1d_with_indices": POOL1,
            "max_pool2d_with_indices": POOL2,
            "max_pool3d_with_indices": POOL3,
            "adaptive_avg_pool1d": POOL1,
            "adaptive_avg_pool2d": [*POOL2, lambda: (image(), 4)],
            "adaptive_avg_pool3d": [*POOL3, lambda: (cube(), 4)],
            "adaptive_max_pool1d": POOL1,
            "adaptive_max_pool2d": POOL2,
            "adaptive_max_pool3d": POOL3,
            "lp_pool1d": [lambda: (ones(1, 1, 4), 2.0, 2)],
            "lp_pool2d": [lambda: (image(), 2.0, 2)],
            "lp_pool3d": [lambda: (cube(), 2.0, 2)],
        }.items()
    },
}
LAYER = [lambda: ("a", nn.Linear(3, 2))]
MORE: dict[str, Sequence[Make]] = {
    "network.apply": [lambda: (zeroed,)],
    "network.to": [lambda: (torch.float64,), lambda: ("cpu",), lambda: (ones(2),)],
    "network.to_empty": [lambda: (Named(device="cpu"),)],
    "network.load_state_dict": [
        lambda: (net().state_dict(),),
        lambda: (nn.Linear(3, 2).state_dict(),),
        lambda: (nn.BatchNorm1d(3).state_dict(),),
        lambda: (nn.Linear(3, 2).state_dict(), Named(assign=True)),
    ],
    "network.state_dict": [lambda: ()],
    "network.set_submodule": [lambda: ("0", nn.Linear(3, 4))],
    "network.get_submodule": [lambda: ("0",), lambda: ("",)],
    "network.get_buffer": [lambda: ("running_mean",), lambda: ("1.running_mean",)],
    "network.get_parameter": [lambda: ("weight",), lambda: ("0.weight",)],
    "network.add_module": LAYER,
    "network.register_module": LAYER,
    "network.register_buffer": [lambda: ("other", ones(2))],
    "network.register_parameter": [lambda: ("other", nn.Parameter(ones(2)))],
    "network.update": [lambda: ({"b": nn.Linear(3, 2)},)],
    "network.extend": [lambda: ([nn.Linear(3, 2)],)],
    "network.popitem": [lambda: ()],
    "network.backward": [lambda: ()],
    "optimizer.step": [lambda: (), lambda: (stepped(),), lambda: (1.0,)],
    "optimizer.unscale_": [lambda: (stepped(),)],
    "optimizer.update": [lambda: (), lambda: (2.0,)],
    "optimizer.scale": [lambda: (loss(),), lambda: ([loss()],)],
    "optimizer.load_state_dict": [
        lambda: (stepped().state_dict(),),
        lambda: (torch.optim.Adam([leaf()]).state_dict(),),
        lambda: (torch.optim.lr_scheduler.StepLR(sgd(), 2).state_dict(),),
        lambda: (scaler().state_dict(),),
    ],
    "optimizer.add_param_group": [lambda: ({"params": [ones(2)]},)],
    "distribution.log_prob": [lambda: (torch.tensor(1.0),)],
    "distribution.prob": [lambda: (torch.tensor(1.0),)],
    "distribution.cdf": [lambda: (torch.tensor(0.5),)],
    "distribution.icdf": [lambda: (torch.tensor(0.5),)],
    "randomness.set_state": [lambda: (torch.Generator().manual_seed(5).get_state(),)],
}
OTHERS = {
    "dataset": "of data of TensorFlow and Hugging Face, which are not installed with it",
    "distribution": "of distributions of TensorFlow, which is not installed with it",
    "network": "of networks of Hugging Face and Lightning, which are not installed with it",
    "optimizer": "of optimizers of Keras, which is not installed with it",
    "writer": "needs tensorboard, which is not installed with it",
}
FOREIGN = {
    "dataset": "apply as_dataset batch bucket_by_sequence_length cache concatenate enumerate "
    "filter flat_map flow flow_from_dataframe flow_from_directory group_by_window "
    "ignore_errors interleave map padded_batch prefetch ragged_batch rebatch rename_column "
    "rename_columns remove_columns repeat select shard skip sort sparse_batch take take_while "
    "train_test_split unbatch unique window with_format with_options random "
    "rejection_resample shuffle snapshot as_numpy_iterator make_one_shot_iterator next "
    "get_single_element scan reduce to_pandas cardinality fingerprint num_rows "
    "download_and_prepare fit reset set_epoch set_format on_epoch_end options with_name save "
    "save_to_disk",
    "distribution": "prob mean variance stddev",
    "network": "freeze gradient_checkpointing_enable init_weights log log_dict "
    "save_hyperparameters unfreeze get_input_embeddings get_output_embeddings "
    "num_parameters generate resize_token_embeddings save_pretrained",
    "optimizer": "apply_gradients apply minimize build set_weights get_config get_weights",
    "writer": "add_audio add_custom_scalars add_embedding add_figure add_graph add_histogram "
    "add_hparams add_image add_images add_mesh add_pr_curve add_scalar add_scalars add_text "
    "close flush as_default",
}
GRADIENTS = "of what gradients lead to, of which there is no sample in a short run"
DEVICE = "needs a device that is not there"
ELSEWHERE = (
    "cuda.set_device "
    "cuda.BFloat16Tensor cuda.BoolTensor cuda.ByteTensor cuda.CharTensor cuda.DoubleTensor "
    "cuda.FloatTensor cuda.HalfTensor cuda.IntTensor cuda.LongTensor cuda.ShortTensor "
    "cuda.current_blas_handle cuda.current_device cuda.current_solver_handle "
    "cuda.current_stream cuda.device_memory_used cuda.get_allocator_backend "
    "cuda.get_device_capability cuda.get_device_name cuda.get_device_properties "
    "cuda.get_per_process_memory_fraction cuda.get_stream_from_external "
    "cuda.get_sync_debug_mode cuda.init cuda.initial_seed cuda.ipc_collect "
    "cuda.is_current_stream_capturing cuda.mem_get_info cuda.memory_snapshot "
    "cuda.memory_summary cuda.memory_usage cuda.reset_accumulated_host_memory_stats "
    "cuda.reset_accumulated_memory_stats cuda.reset_max_memory_allocated "
    "cuda.reset_max_memory_cached cuda.reset_peak_host_memory_stats "
    "cuda.reset_peak_memory_stats cuda.synchronize cuda.temperature cuda.utilization "
    "mps.synchronize mps.empty_cache mps.current_allocated_memory"
)
WITHIN = "called by a module of torch.nn, with its weights"
INNER = (
    "gru lstm rnn_relu rnn_tanh gru_cell lstm_cell rnn_relu_cell rnn_tanh_cell convolution "
    "nn.functional.multi_head_attention_forward native_norm"
)
NUMBERED = (
    "empty_quantized int_repr q_per_channel_axis q_per_channel_scales "
    "q_per_channel_zero_points q_scale q_zero_point quantize_per_channel quantize_per_tensor "
    "quantize_per_tensor_dynamic quantized_batch_norm quantized_gru quantized_gru_cell "
    "quantized_lstm quantized_lstm_cell quantized_max_pool1d quantized_max_pool2d "
    "quantized_max_pool3d quantized_rnn_relu_cell quantized_rnn_tanh_cell"
)
THIN = (
    "resize_as_sparse_ ccol_indices_copy col_indices_copy crow_indices_copy hsmm indices_copy "
    "row_indices_copy smm sparse_compressed_tensor values_copy"
)
LAZY = (
    "LazyBatchNorm1d LazyBatchNorm2d LazyBatchNorm3d LazyConv1d LazyConv2d LazyConv3d "
    "LazyConvTranspose1d LazyConvTranspose2d LazyConvTranspose3d LazyInstanceNorm1d "
    "LazyInstanceNorm2d LazyInstanceNorm3d LazyLinear"
)
HELD = ("children", "items", "modules", "named_children", "named_modules", "values")
USED_UP = "a generator, or a view of a dict: `next` is seen to use it up, a loop is not"


TORCH = Samples(
    # What optimizers import at their first use takes longer than all that they do.
    modules=["torch.utils.data", "torch.optim", "torch.nn.utils.parametrize", "torch._dynamo"],
    objects={
        "torch.Tensor": TENSORS,
        "torch.nn.Module": NETS,
        "network": PARAMETERS,
        "torch.optim.Optimizer": OPTIMIZERS,
        "torch.optim.lr_scheduler.LRScheduler": [
            lambda: torch.optim.lr_scheduler.StepLR(sgd(), 1)
        ],
        "torch.utils.data.Dataset": [rows, lambda: data.Subset(rows(), [0, 1])],
        "torch.utils.data.DataLoader": [lambda: data.DataLoader(rows(), 2)],
        "torch.distributions.Distribution": [
            normal,
            lambda: torch.distributions.Categorical(torch.tensor([0.2, 0.8])),
            lambda: torch.distributions.Uniform(torch.tensor(0.0), torch.tensor(1.0)),
        ],
        "torch.amp.GradScaler": [scaler],
        "traced": [leaf],
        "torch.Generator": [lambda: torch.Generator().manual_seed(1)],
    },
    pool={
        "*": [
            lambda: torch.tensor([3.5, -1.0, 2.0]),
            lambda: 1,
            lambda: torch.tensor([[4.0, 1.0], [2.0, 3.0]]),
            lambda: torch.tensor([1, 0, 1]),
            lambda: 0.5,
            lambda: (2, 1),
            lambda: [torch.tensor([1.0, 2.0]), torch.tensor([3.0, 4.0])],
            lambda: torch.tensor([True, False, True]),
            lambda: torch.arange(16.0).reshape(1, 1, 4, 4),
            lambda: 0,
            lambda: torch.arange(8.0).reshape(1, 2, 4),
            lambda: "cpu",
            lambda: torch.float32,
            lambda: lambda *a: a[0],
            leaf,
        ],
        "dim": [lambda: 0, lambda: -1],
        "dim0": [lambda: 0],
        "dim1": [lambda: -1],
        "index": [lambda: torch.tensor([0]), lambda: torch.tensor([0, 1, 0])],
        "mask": [lambda: torch.tensor([True, False, True])],
        "out": [lambda: torch.zeros(3), lambda: torch.zeros(()), lambda: torch.zeros((2, 2))],
        "dtype": [lambda: torch.float32, lambda: torch.float64, lambda: torch.int64],
        "device": [lambda: "cpu"],
        "requires_grad": [lambda: True],
        "training": [lambda: False, lambda: True],
        "size": [lambda: 3, lambda: (3,), lambda: (2, 2)],
        "p": [lambda: 0.5, lambda: 2],
        "f": [lambda: "out.pt"],
        "stride": [lambda: 1],
        "padding": [lambda: 0],
        "dilation": [lambda: 1],
        "kernel_size": [lambda: 2, lambda: 1],
        "output_size": [lambda: 1, lambda: (2, 2)],
        "num_classes": [lambda: 4],
        "array": [lambda: np.arange(3.0)],
        "ndarray": [lambda: np.arange(3.0)],
        "params": [lambda: [leaf()]],
        "optimizer": [sgd],
        "module": [net],
        "model": [net],
        "dataset": [rows],
        "data": [lambda: [1.0, 2.0], lambda: np.arange(3.0), lambda: torch.ones(3)],
        "obj": [lambda: [1.0], lambda: np.arange(3.0), lambda: torch.ones(3)],
        "args": [lambda: torch.ones(2, 3)],
    },
    calls=twins(
        {
            "tensor.as_strided": [lambda: ((2,), (1,))],
            "tensor.as_subclass": [lambda: (torch.nn.Parameter,), lambda: (torch.Tensor,)],
            "tensor.broadcast_to": [lambda: ((2, 3),), lambda: ((2, 2),)],
            "tensor.expand": [lambda: (2, 3), lambda: (2, 2)],
            "tensor.reshape": [lambda: (-1,), lambda: ((1, -1),)],
            "tensor.addbmm": [lambda: (ones(5, 2, 4), ones(5, 4, 2))],
            "tensor.addbmm_": [lambda: (ones(5, 2, 4), ones(5, 4, 2))],
            "tensor.addmv": [lambda: (ones(3, 2), ones(2))],
            "tensor.addmv_": [lambda: (ones(3, 2), ones(2))],
            "tensor.addr": [lambda: (ones(2), ones(2))],
            "tensor.addr_": [lambda: (ones(2), ones(2))],
            "tensor.as_strided_scatter": [lambda: (ones(2), (2,), (1,))],
            "tensor.baddbmm": [lambda: (ones(5, 2, 4), ones(5, 4, 2))],
            "tensor.diagonal_scatter": [lambda: (ones(2),)],
            "tensor.gather": [
                lambda: (0, torch.tensor([0, 1])),
                lambda: (0, torch.tensor([[0]])),
            ],
            "tensor.index_add": [lambda: (0, torch.tensor([0]), ones(1))],
            "tensor.index_copy": [lambda: (0, torch.tensor([0]), ones(1))],
            "tensor.index_fill": [lambda: (0, torch.tensor([0]), 7)],
            "tensor.index_put": [lambda: ((torch.tensor([0]),), torch.tensor(7.0))],
            "tensor.index_reduce": [lambda: (0, torch.tensor([0]), ones(1), "prod")],
            "tensor.index_add_": [lambda: (0, torch.tensor([0]), ones(1))],
            "tensor.index_copy_": [lambda: (0, torch.tensor([0]), 7 * ones(1))],
            "tensor.index_fill_": [lambda: (0, torch.tensor([0]), 7)],
            "tensor.index_put_": [lambda: ((torch.tensor([0]),), torch.tensor(7.0))],
            "tensor.index_reduce_": [lambda: (0, torch.tensor([0]), 2 * ones(1), "prod")],
            "tensor.mv": [lambda: (ones(2),)],
            "tensor.new_empty_strided": [lambda: ((2,), (1,))],
            "tensor.nonzero_static": [lambda: (Named(size=2),)],
            "tensor.orgqr": [lambda: (ones(2),)],
            "tensor.ormqr": [lambda: (ones(2), ones(2, 2))],
            "tensor.prelu": [lambda: (torch.tensor(0.5),)],
            "tensor.scatter": [lambda: (0, torch.tensor([0]), 7)],
            "tensor.scatter_": [lambda: (0, torch.tensor([0]), 7)],
            "tensor.scatter_add": [lambda: (0, torch.tensor([0]), ones(1))],
            "tensor.scatter_add_": [lambda: (0, torch.tensor([0]), ones(1))],
            "tensor.scatter_reduce": [lambda: (0, torch.tensor([0]), ones(1), "sum")],
            "tensor.scatter_reduce_": [lambda: (0, torch.tensor([0]), ones(1), "sum")],
            "tensor.select_scatter": [
                lambda: (torch.tensor(7.0), 0, 0),
                lambda: (ones(2), 0, 0),
            ],
            "tensor.apply_": [lambda: (lambda number: number + 1,)],
            "tensor.transpose_": [lambda: (0, 1)],
            "tensor.swapaxes_": [lambda: (0, 1)],
            "tensor.swapdims_": [lambda: (0, 1)],
            "tensor.as_strided_": [lambda: ((2,), (1,))],
            "tensor.lerp_": [lambda: (torch.tensor(7.0), 0.5)],
            "tensor.map_": [lambda: (ones(3), lambda one, other: one + other)],
        }
    ),
    untried={
        **{
            f"{kind}.{name}": OTHERS[kind]
            for kind, all in FOREIGN.items()
            for name in all.split()
        },
        **dict.fromkeys(
            ["network.get_extra_state", "network.set_extra_state"],
            "only of classes of somebody's own",
        ),
        **methods("record_stream", "needs a device that is not there"),
        **methods("is_nonzero item", "of one number, of which a short run has no sample"),
        **methods(
            "dsplit bmm stft istft lu_solve baddbmm_ float_power_",
            "of shapes that a short run has no sample of",
        ),
        **methods("resize", "gone from this version"),
        **methods("register_hook register_post_accumulate_grad_hook retain_grad", GRADIENTS),
        "tensor.backward": GRADIENTS,
        **{f"torch.{name}": WITHIN for name in INNER.split()},
        **{f"torch.{name}": "of quantized tensors" for name in NUMBERED.split()},
        **{f"torch.{name}": "of sparse tensors" for name in THIN.split()},
        "torch.cuda.get_rng_state": "needs a device that is not there",
        "torch.nn.functional.grouped_mm": "needs a device that is not there",
        "torch.nn.functional.scaled_grouped_mm": "needs a device that is not there",
        "torch.nn.functional.scaled_mm": "needs a device that is not there",
        **{f"torch.{name}": DEVICE for name in ELSEWHERE.split()},
        **dict.fromkeys(
            ["torch.dtype", "torch.layout", "torch.memory_format"],
            "a class of which nobody makes objects",
        ),
        **dict.fromkeys(
            ["torch.nn.utils.weight_norm", "torch.nn.utils.spectral_norm"],
            "a module has the name too",
        ),
        **{f"torch.nn.{name}": "whole only after its first use" for name in LAZY.split()},
        "torch.utils.data.IterableDataset": "only for classes of somebody's own",
        "tensor.names": "gone from this version",
        "traced.names": "gone from this version",
        **{
            f"torch.sparse_{name}_tensor": "whoever changes what it shares breaks it"
            for name in ("bsc", "bsr", "csc", "csr")
        },
        "torch.optim.lr_scheduler.LRScheduler": "only for classes of somebody's own",
        "torch.set_num_interop_threads": "only before anything was computed",
        "torch.qscheme": "a class of which nobody makes objects",
        "torch.wait": "of what runs beside, which is not tried",
        "network.backward": GRADIENTS,
        **methods(SPARSE, "of sparse tensors, of which there is no sample"),
        **methods(QUANTIZED, "of quantized tensors, of which there is no sample"),
        **methods(DEVICES, "needs a device that is not there"),
        **methods("lstsq", "gone from this version"),
        **methods("map2_", "not for people: it has no documentation"),
    },
    gaps={
        **dict.fromkeys([f"network.{name}" for name in HELD], USED_UP),
        "torch.utils.data.random_split": "gives a list of them",
        "torch.utils.data.dataset.random_split": "gives a list of them",
        "torch.compile": "notes on it that it was compiled, which changes no result",
        "torch.jit.script": "notes on it that it was compiled, which changes no result",
        "network.load_state_dict": "takes over what it is given only with `assign=True`",
    },
    seldom={
        **dict.fromkeys(
            [
                f"network.{name}"
                for name in ("cpu", "cuda", "ipu", "mtia", "share_memory", "xpu")
            ],
            "only where it lies elsewhere",
        ),
        "network.flatten_parameters": "only on devices that are not there",
        "torch.optim.lr_scheduler.SequentialLR": "sets a rate that the sample has already",
        "network.float": "only where its numbers are of another type",
        "tensor.dequantize": "only of quantized tensors",
        "torch.conj_physical_": "only of complex numbers",
        "torch.detach_": "changes only what gradients reach",
        "torch.nan_to_num_": "only where numbers are missing",
        **{
            f"network.{name}": "the sample has nothing that it would change"
            for name in (
                "conj_physical_",
                "detach_",
                "nan_to_num_",
                "share_memory_",
                "squeeze_",
            )
        },
        "tensor.conj_physical_": "only of complex numbers",
        "tensor.detach_": "changes only what gradients reach",
        "tensor.nan_to_num_": "only where numbers are missing",
        "tensor.share_memory_": "moves it, its numbers are the same",
        "tensor.squeeze_": "only where an axis has one place",
    },
)
