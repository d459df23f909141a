"""Answer, for files named on stdin, which names each scope holds, as Python sees them."""

from __future__ import annotations

import json
import symtable
import sys
import tokenize


def home(table: symtable.SymbolTable, symbol: symtable.Symbol) -> str:
    """Where the compiler keeps a name: 'local', 'free' or 'global'."""
    if table.get_type() == "module":
        return "local" if symbol.is_local() else "global"
    if symbol.is_free():
        return "free"
    if symbol.is_local():
        return "local"
    return "global"


def describe(table: symtable.SymbolTable) -> dict[str, object]:
    """One scope and those inside it; names the compiler makes up are left out."""
    names = {
        symbol.get_name(): home(table, symbol)
        for symbol in table.get_symbols()
        if not symbol.get_name().startswith(".")
    }
    return {
        "name": table.get_name(),
        "kind": table.get_type(),
        "line": table.get_lineno(),
        "names": names,
        "children": [describe(child) for child in table.get_children()],
    }


def answer(path: str) -> dict[str, object]:
    """The scopes of a file, with its text as Python decodes it."""
    try:
        with tokenize.open(path) as file:
            text = file.read()
        table = symtable.symtable(text, path, "exec")
    except (SyntaxError, UnicodeDecodeError, ValueError) as error:
        return {"error": str(error)}
    return {"text": text, "table": describe(table)}


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(answer(line.rstrip("\n"))), flush=True)
