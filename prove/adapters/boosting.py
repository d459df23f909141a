"""Data and models of XGBoost, LightGBM and CatBoost, which lie behind handles."""

from __future__ import annotations

import contextlib
import ctypes
import importlib
from collections.abc import Callable
from typing import Any

from ..look import LOOKS, Look, instance


def of_matrix(thing: Any) -> Look:
    """What XGBoost knows of data beside the numbers, which nothing changes."""
    fields = [thing.get_float_info(name) for name in ("label", "weight", "base_margin")]
    names = thing.feature_names, thing.feature_types, thing.get_uint_info("group_ptr").tolist()
    return Look(f"DMatrix {[one.tolist() for one in fields]} {names} {thing.num_row()}")


def of_booster(thing: Any) -> Look:
    """A model of XGBoost in full, its settings too."""
    told = thing.save_raw("json").hex(), thing.save_config(), thing.attributes()
    return Look(f"Booster {told}", [thing.feature_names, thing.feature_types])


def of_model(thing: Any) -> Look:
    """A model of LightGBM in full, what it is trained on, and the numbers it evaluates."""
    told = instance(thing)
    with contextlib.suppress(Exception):
        told.content += thing.model_to_string(num_iteration=-1)
    return told


def of_pool(thing: Any) -> Look:
    """Data of CatBoost."""
    told = []
    names = "label weight baseline feature_names cat_feature_indices group_id_hash"
    for name in names.split():
        with contextlib.suppress(Exception):
            told.append(str(getattr(thing, f"get_{name}")()))
    return Look(f"Pool {told} {thing.shape} {thing.is_quantized()} {thing.num_pairs()}")


def of_trees(thing: Any) -> Look:
    """A model of CatBoost: what it was given, and what was set of it since."""
    told = instance(thing)
    for name in ("probability_threshold", "scale_and_bias", "leaf_values"):
        with contextlib.suppress(Exception):
            told.content += str(getattr(thing, f"get_{name}")())
    with contextlib.suppress(Exception):
        told.content += str((thing.tree_count_, thing.feature_names_))
    return told


def of_handle(thing: Any) -> Look:
    """Where something lies."""
    return Look(f"handle {bool(thing.value)}", atom=True)


KNOWN: dict[str, dict[str, Callable[[Any], Look]]] = {
    "xgboost": {"DMatrix": of_matrix, "Booster": of_booster},
    "lightgbm": {"Booster": of_model},
    "catboost": {"Pool": of_pool, "CatBoost": of_trees},
}
LOOKS[ctypes.c_void_p] = of_handle
for name, looks in KNOWN.items():
    with contextlib.suppress(ImportError):
        library = importlib.import_module(name)
        LOOKS.update({getattr(library, cls): look for cls, look in looks.items()})
