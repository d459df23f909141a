"""Answers, one JSON line each, what IPython itself makes of a cell.

Requests: {"compare": [source, ours]} -> whether IPython's transformed source and ours are
the same program; {"run": source, "names": {...}} -> names bound and names read.
"""

import ast
import contextlib
import io
import json
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
    before = set(shell.user_ns)
    shell.user_ns.update(names)
    shown = io.StringIO()
    with contextlib.redirect_stdout(shown), contextlib.redirect_stderr(shown):
        result = shell.run_cell(source, store_history=False)
    bound = {
        key: repr(value)
        for key, value in shell.user_ns.items()
        if key not in before and not key.startswith("_")
    }
    return shown.getvalue(), result.success, bound


def run(source, names):
    shown, success, bound = execute(source, names)
    binds = [k for k, v in bound.items() if k not in names or v != repr(names[k])]
    reads = []
    for name in names:
        rest = {k: v for k, v in names.items() if k != name}
        shown_without, success_without, bound_without = execute(source, rest)
        others = {k: v for k, v in bound.items() if k != name}
        others_without = {k: v for k, v in bound_without.items() if k != name}
        if (shown, success, others) != (shown_without, success_without, others_without):
            reads.append(name)
    return {"success": success, "binds": sorted(binds), "reads": sorted(reads), "shown": shown}


for line in sys.stdin:
    request = json.loads(line)
    if "compare" in request:
        answer = compare(*request["compare"])
    else:
        answer = run(request["run"], request["names"])
    print(json.dumps(answer), file=sys.__stdout__, flush=True)
