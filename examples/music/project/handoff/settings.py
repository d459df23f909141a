"""Settings of libraries that a step made: the steps after it have them too.

Those that the notebook's analysis sees are repeated in each step. What it does not see is
noticed here, and handed on.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any, NamedTuple

from .content import digest, digest_or
from .environment import put_variables
from .kinds import loaded
from .modulestate import can_be_handed_on, own_modules, put_variable, variables_of
from .state import running

SETTINGS_FROM = "PROVEBOOK_SETTINGS"  # JSON: settings, by the step that changed them last


class Setting(NamedTuple):
    """Of a library: how it is read and set."""

    library: str
    get: Callable[[Any], Any]
    put: Callable[[Any, Any], Any]


def begin_settings(library: str = "") -> None:
    """Take over what the steps before it have set, of one library or of all that are loaded."""
    for name, setting in all_settings().items():
        if library not in ("", setting.library):
            continue
        value = _value(setting)
        if value is None:
            continue
        if name in running.settings and digest(running.settings[name]) != digest_or(value, ""):
            setting.put(loaded(setting.library), running.settings[name])
            value = _value(setting)
        running.settings_began[name] = digest_or(value, "")


def changed_settings() -> dict[str, Any]:
    """The settings that the step's own code has changed."""
    now = {name: _value(setting) for name, setting in all_settings().items()}
    began = running.settings_began
    changed = {
        name: one
        for name, one in now.items()
        if name in began and digest_or(one, "") != began[name]
    }
    lost = [
        name for name in changed if name not in SETTINGS and not can_be_handed_on(now[name])
    ]
    for name in lost:
        print(f"{running.name} changes {name}, which cannot be handed on.", flush=True)
        del changed[name]
    return changed


def all_settings() -> dict[str, Setting]:
    """Also the variables of the project's own modules."""
    found = dict(SETTINGS)
    for name, module in own_modules().items():
        for variable in variables_of(module):
            found[f"{name}.{variable}"] = _variable(name, variable)
    return found


def _variable(module: str, name: str) -> Setting:
    return Setting(
        module,
        lambda at: getattr(at, name),
        lambda at, one: put_variable(at, name, one),
    )


def _value(setting: Setting) -> Any:
    """How it is now; None where the library is not loaded, or of a version without it."""
    module = loaded(setting.library)
    if module is None:
        return None
    try:
        return setting.get(module)
    except Exception:
        return None


def _context(decimal: Any) -> Any:
    context = decimal.getcontext().copy()
    context.clear_flags()
    return context


def _levels(module: Any) -> dict[str, int]:
    """Levels of the root and of loggers of the notebook's own: no module has their name."""
    known = module.root.manager.loggerDict
    own = {
        name: one.level
        for name, one in known.items()
        if isinstance(one, logging.Logger) and one.level and _is_own(name)
    }
    return {"root": module.root.level, **own}


def _is_own(logger: str) -> bool:
    package = logger.partition(".")[0]
    return package == "__main__" or loaded(package) is None


def _put_levels(module: Any, levels: dict[str, int]) -> None:
    for name, level in levels.items():
        module.getLogger(name).setLevel(level)


def _pandas(pandas: Any, options: Any = None, above: str = "") -> dict[str, Any]:
    found: dict[str, Any] = {}
    options = pandas.options if options is None else options
    for name in dir(options):
        value = getattr(options, name)
        if type(value) is type(pandas.options):
            found |= _pandas(pandas, value, f"{above}{name}.")
        else:
            found[above + name] = value
    return found


def _put_pandas(pandas: Any, options: dict[str, Any]) -> None:
    for name, value in _pandas(pandas).items():
        if name in options and options[name] != value:
            pandas.set_option(name, options[name])


def _style(matplotlib: Any) -> dict[str, Any]:
    return {key: one for key, one in dict.items(matplotlib.rcParams) if "backend" not in key}


def _torch(torch: Any) -> tuple[Any, ...]:
    is_exact = torch.are_deterministic_algorithms_enabled()
    return torch.get_default_dtype(), torch.get_num_threads(), is_exact


def _put_torch(torch: Any, value: tuple[Any, ...]) -> None:
    torch.set_default_dtype(value[0])
    torch.set_num_threads(value[1])
    torch.use_deterministic_algorithms(value[2])


def _keras(keras: Any) -> tuple[Any, ...]:
    of = getattr(keras, "config", None) or keras.backend
    return of.floatx(), of.epsilon(), of.image_data_format()


def _put_keras(keras: Any, value: tuple[Any, ...]) -> None:
    of = getattr(keras, "config", None) or keras.backend
    of.set_floatx(value[0])
    of.set_epsilon(value[1])
    of.set_image_data_format(value[2])


SETTINGS = {
    "environment": Setting(
        "os",
        lambda at: dict(sorted(running.variables_set.items())),
        lambda at, one: put_variables(one),
    ),
    "decimal": Setting("decimal", _context, lambda at, one: at.setcontext(one.copy())),
    "locale": Setting(
        "locale",
        lambda at: at.setlocale(at.LC_ALL),
        lambda at, one: at.setlocale(at.LC_ALL, one),
    ),
    "logging": Setting("logging", _levels, _put_levels),
    "recursion": Setting(
        "sys", lambda at: at.getrecursionlimit(), lambda at, one: at.setrecursionlimit(one)
    ),
    "numpy errors": Setting("numpy", lambda at: at.geterr(), lambda at, one: at.seterr(**one)),
    "numpy printing": Setting(
        "numpy",
        lambda at: {
            key: one for key, one in at.get_printoptions().items() if key != "override_repr"
        },
        lambda at, one: at.set_printoptions(**one),
    ),
    "pandas": Setting("pandas", _pandas, _put_pandas),
    "sklearn": Setting(
        "sklearn", lambda at: at.get_config(), lambda at, one: at.set_config(**one)
    ),
    "matplotlib": Setting("matplotlib", _style, lambda at, one: at.rcParams.update(one)),
    "torch": Setting("torch", _torch, _put_torch),
    "keras": Setting("keras", _keras, _put_keras),
    "xarray": Setting(
        "xarray", lambda at: dict(at.get_options()), lambda at, one: at.set_options(**one)
    ),
    "polars": Setting(
        "polars", lambda at: at.Config.save(), lambda at, one: at.Config.load(one)
    ),
    "jax": Setting(
        "jax",
        lambda at: at.config.jax_enable_x64,
        lambda at, one: at.config.update("jax_enable_x64", one),
    ),
    # A run that logging has begun goes on in the steps after it, until something ends it.
    "the open run": Setting(
        "mlflow",
        lambda at: running.has_logged,
        lambda at, one: setattr(running, "has_logged", one),
    ),
    "plotly": Setting(
        "plotly.io",
        lambda at: at.templates.default,
        lambda at, one: setattr(at.templates, "default", one),
    ),
}
