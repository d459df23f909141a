"""Digest of the content of a value."""

from __future__ import annotations

import copyreg
import hashlib
import marshal
import types
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

import cloudpickle

from .kinds import is_dense_tensor, loaded, type_name

# Bytes of an array, values of a column that are copied at a time.
BLOCK, ITEMS = 1 << 22, 100_000


def digest(value: Any) -> str:
    """SHA-256 of the content: equal for a value and what is loaded of it, in every process.

    It does not see identity, only what a value holds: types, order of a dict, index and dtypes
    of a frame, state of a random generator. 0.0 and -0.0 differ, as do 1, 1.0 and True.
    """
    return _Digester().of(value).hex()


def digest_or(value: Any, otherwise: str) -> str:
    """The digest, or another text where there is none."""
    try:
        return digest(value)
    except Exception:  # an object that only its own pickling code understands
        return otherwise


_SLOTS = (types.MemberDescriptorType, types.GetSetDescriptorType)
_PLAIN = {bool, int, float, complex, str, bytes, type(None)}


class _Digester:
    def __init__(self) -> None:
        self.open: dict[int, int] = {}  # the objects on the way to this one
        self.done: dict[
            int, tuple[Any, bytes]
        ] = {}  # keeps each object, for its id may come again

    def of(self, value: Any) -> bytes:
        """Digest of any value."""
        key = id(value)
        if key in self.done:
            return self.done[key][1]
        if key in self.open:  # a cycle: how far up
            return self._hash("cycle", [str(len(self.open) - self.open[key]).encode()])
        kind = type(value)
        if kind in _PLAIN:
            return self._hash(kind.__name__, [marshal.dumps(value, 1)])
        self.open[key] = len(self.open)
        result = self._hash(type_name(value), self._content(value))
        del self.open[key]
        self.done[key] = value, result
        return result

    def _hash(self, kind: str, parts: Iterable[Any]) -> bytes:
        sha = hashlib.sha256(kind.encode())
        for part in parts:
            sha.update(b"\0%d\0" % memoryview(part).nbytes)
            sha.update(part)
        return sha.digest()

    def _content(self, value: Any) -> Iterable[Any]:
        kind = type(value)
        if kind in (list, tuple):
            return self._items(value)
        if kind is dict:
            return [*self._items(list(value)), *self._items(list(value.values()))]
        if kind in (set, frozenset):
            return sorted(self.of(item) for item in value)
        for library in (self._code, self._numpy, self._pandas, self._scipy, self._torch):
            parts = library(value)
            if parts is not None:
                return parts
        return self._object(value)

    def _code(self, value: Any) -> Iterable[Any] | None:
        if isinstance(value, type):
            return self._class(value)
        if isinstance(value, types.CellType):
            return [self.of(value.cell_contents)]
        if isinstance(value, types.ModuleType):
            return [value.__name__.encode()]
        if isinstance(value, types.FunctionType):
            return self._function(value)
        if isinstance(value, types.CodeType):
            names = (value.co_names, value.co_varnames, value.co_freevars, value.co_cellvars)
            return [value.co_code, self.of(value.co_consts), self.of(names)]
        return None

    def _items(self, items: Any) -> list[Any]:
        if set(map(type, items)) <= _PLAIN:
            return [marshal.dumps(list(items), 1)]
        return [self.of(item) for item in items]

    def _function(self, value: Any) -> list[Any]:
        own = value.__module__ == "__main__" or "<" in value.__qualname__
        if not own:
            return [f"{value.__module__}.{value.__qualname__}".encode()]
        cells = [self.of(cell.cell_contents) for cell in value.__closure__ or ()]
        parts = (value.__code__, value.__defaults__, value.__kwdefaults__, value.__dict__)
        return [self.of(parts), *cells]

    def _class(self, value: type) -> list[Any]:
        head = [f"{value.__module__}.{value.__qualname__}".encode()]
        if value.__module__ != "__main__":
            return head
        own = {name: self._member(item) for name, item in vars(value).items()}
        named = {
            name: item
            for name, item in own.items()
            if isinstance(item, types.FunctionType)
            or not (name.startswith(("__", "_abc_")) or isinstance(item, _SLOTS))
        }
        return [*head, self.of(value.__bases__), *self._content(dict(sorted(named.items())))]

    def _member(self, item: Any) -> Any:
        return getattr(item, "__func__", getattr(item, "fget", item))

    def _numpy(self, value: Any) -> Iterable[Any] | None:
        numpy = loaded("numpy")
        if not numpy:
            return None
        if value is numpy.random.mtrand._rand:  # the random state is handed on by itself
            return []
        if isinstance(value, numpy.ma.MaskedArray):
            mask = numpy.ma.getmaskarray(value)
            return [self.of((numpy.ma.getdata(value), mask, value.fill_value))]
        if isinstance(value, numpy.dtype):
            return [self.of(value.descr) if value.names else str(value).encode()]
        if not isinstance(value, numpy.generic) and type(value) not in (
            numpy.ndarray,
            numpy.memmap,
        ):
            return None
        array = numpy.asarray(value)
        head = [self.of(array.dtype), str(array.shape).encode()]
        if array.dtype.names:  # by field: bytes between them are anything
            return head + [self.of(array[name]) for name in array.dtype.names]
        if array.dtype.hasobject:
            return head + self._items(array.ravel().tolist())
        return chain(head, _blocks(array, numpy))

    def _pandas(self, value: Any) -> Iterable[Any] | None:
        pandas = loaded("pandas")
        if not pandas:
            return None
        if type(value) is pandas.DataFrame:
            columns = [self.of(value.iloc[:, number].array) for number in range(value.shape[1])]
            return [
                self.of(value.columns),
                self.of(value.index),
                self.of(value.attrs),
                *columns,
            ]
        if type(value) is pandas.Series:
            return [self.of((value.name, value.index, value.attrs)), self.of(value.array)]
        if isinstance(value, pandas.Index):
            return self._index(value, pandas)
        if not isinstance(value, pandas.api.extensions.ExtensionArray):
            return None
        head = str(value.dtype).encode()
        if isinstance(value.dtype, pandas.CategoricalDtype):
            return [head, self.of((value.codes, value.categories, value.ordered))]
        if hasattr(value, "asi8"):
            return [head, self.of(value.asi8)]
        if value.dtype == object or isinstance(value.dtype, pandas.StringDtype):
            return chain([head], self._texts(value))
        plain = value.to_numpy()
        if plain.dtype.hasobject:
            return [head, *self._items(plain.tolist())]
        return [head, self.of(plain)]

    def _texts(self, value: Any) -> Iterator[Any]:
        for start in range(0, len(value), ITEMS):
            yield from self._items(value[start : start + ITEMS].to_numpy().tolist())

    def _index(self, value: Any, pandas: Any) -> list[Any]:
        names = self.of(list(value.names))
        if isinstance(value, pandas.RangeIndex):
            return [names, self.of((value.start, value.stop, value.step))]
        if isinstance(value, pandas.MultiIndex):
            return [names, self.of(list(value.levels)), self.of([*map(list, value.codes)])]
        return [names, self.of(getattr(value, "freqstr", None)), self.of(value.array)]

    def _scipy(self, value: Any) -> list[Any] | None:
        sparse = loaded("scipy.sparse")
        if not (sparse and sparse.issparse(value)) or isinstance(value, dict):
            return None
        fields = ("data", "indices", "indptr", "row", "col", "offsets", "rows")
        return [str(value.shape).encode(), *(self.of(getattr(value, f, None)) for f in fields)]

    def _torch(self, value: Any) -> list[Any] | None:
        if not is_dense_tensor(value):
            return None
        torch = loaded("torch")
        plain = value.detach().cpu().contiguous().reshape(-1).view(torch.uint8).numpy()
        return [str((value.dtype, tuple(value.shape), value.requires_grad)).encode(), plain]

    def _object(self, value: Any) -> list[Any]:
        reducer = {**copyreg.dispatch_table, **cloudpickle.Pickler.dispatch}.get(type(value))
        reduced = reducer(value) if reducer else value.__reduce_ex__(4)
        if isinstance(reduced, str):
            return [reduced.encode()]
        function, arguments, state, items, pairs = (*reduced, None, None, None)[:5]
        rest = [list(items or ()), [list(pair) for pair in pairs or ()]]
        return [self.of(part) for part in (function, arguments, state, *rest)]


def _blocks(array: Any, numpy: Any) -> Iterator[Any]:
    """The bytes of an array in C order, cut by its shape alone: no copy of the whole."""
    if array.nbytes > BLOCK and array.ndim:
        step = max(1, len(array) * BLOCK // array.nbytes)
        for start in range(0, len(array), step):
            part = array[start : start + step]
            yield from _blocks(part[0] if len(part) == 1 else part, numpy)
    elif array.nbytes:
        yield numpy.ascontiguousarray(array).reshape(-1).view(numpy.uint8)
