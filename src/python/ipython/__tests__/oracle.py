"""Answers, one JSON line each, what IPython itself makes of a cell.

Requests: {"compare": [source, ours]} -> whether IPython's transformed source and ours are
the same program; {"run": source, "ours": python, "names": {...}} -> names bound and read
by the cell when it runs, and by our Python when it runs; {"expand": text, "ours": expression,
"names": {...}} -> the text as IPython fills it in, and what our expression
gives, null where it fails.
"""

import ast
import contextlib
import io
import json
import os
import re
import sys

from IPython.core.inputtransformer2 import TransformerManager
from IPython.core.interactiveshell import InteractiveShell


def parse(text):
    """Dump of the tree without positions, or the kind of refusal."""
    try:
        code = compile(
            text, "<cell>", "exec", ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
        )
        return ast.dump(code)
    except (SyntaxError, ValueError):
        return "SyntaxError"


def compare(source, ours):
    try:
        theirs = TransformerManager().transform_cell(source)
    except SyntaxError:
        theirs = "("
    return {"same": parse(theirs) == parse(ours), "theirs": theirs}


def execute(source, names):
    """What a cell shows and binds in a fresh shell."""
    InteractiveShell.clear_instance()
    shell = InteractiveShell.instance()
    shell.history_manager.enabled = False
    # A shell line writes to the process's own output: show what would run instead.
    shell.system = lambda command: print(shell.var_expand(command, depth=1))
    before = set(shell.user_ns)
    shell.user_ns.update(names)
    shown = io.StringIO()
    with contextlib.redirect_stdout(shown), contextlib.redirect_stderr(shown):
        result = shell.run_cell(source, store_history=False)
    bound = {
        key: "" if "object at" in repr(value) else repr(value)
        for key, value in shell.user_ns.items()
        if key not in before and not key.startswith("_")
    }
    timing = r"(?m)^(.*times?:|.* per loop|.*function calls|Compiler|.*slowest run).*$"
    return re.sub(timing, "", shown.getvalue()), result.success, bound


def run(source, names):
    """Names whose absence changes what is seen are those that the cell reads."""
    shown, success, bound = execute(source, names)
    binds = [k for k, v in bound.items() if k not in names or v != repr(names[k])]
    reads = []
    for name in names:
        rest = {k: v for k, v in names.items() if k != name}
        shown_without, success_without, bound_without = execute(source, rest)
        bound_without.pop(name, None)
        others = {k: v for k, v in bound.items() if k != name}
        if (shown, success, others) != (shown_without, success_without, bound_without):
            reads.append(name)
    return {"success": success, "binds": sorted(binds), "reads": sorted(reads), "shown": shown}


def perform(python, names):
    """Names bound by plain Python, and whether it ended well."""
    namespace = dict(names)
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(python, "<ours>", "exec"), namespace)
    except NameError:
        return None
    return {
        name
        for name, value in namespace.items()
        if not name.startswith("_") and (name not in names or value is not names[name])
    }


def trace(python, names):
    """Names our Python binds, and those it cannot do without."""
    reads = [
        name
        for name in names
        if perform(python, {k: v for k, v in names.items() if k != name}) is None
    ]
    return {"binds": sorted(perform(python, names) or []), "reads": sorted(reads)}


def expand(text, ours, names):
    """A text as a shell line has it, with the names of a notebook."""
    InteractiveShell.clear_instance()
    shell = InteractiveShell.instance()
    shell.history_manager.enabled = False
    shell.user_ns.update(names)
    try:
        filled = eval(ours, dict(names))
    except (AttributeError, LookupError, TypeError):
        filled = None
    return {"theirs": shell.var_expand(text), "ours": filled}


for line in sys.stdin:
    request = json.loads(line)
    if "compare" in request:
        answer = compare(*request["compare"])
    elif "expand" in request:
        answer = expand(request["expand"], request["ours"], request["names"])
    else:
        theirs = run(request["run"], request["names"])
        answer = {"theirs": theirs, "ours": trace(request["ours"], request["names"])}
    print(json.dumps(answer), file=sys.__stdout__, flush=True)

os._exit(0)  # threads of the many shells would keep the process
