"""Say of programs, given as JSON on stdin, what statements there are and what they name."""

from __future__ import annotations

import ast
import json
import sys
from collections.abc import Iterable


def names(nodes: Iterable[ast.AST]) -> list[str]:
    found = (inner for node in nodes for inner in ast.walk(node))
    return sorted({one.id for one in found if isinstance(one, ast.Name)})


def captures(pattern: ast.pattern) -> list[str]:
    found = set()
    for one in ast.walk(pattern):
        if isinstance(one, (ast.MatchAs, ast.MatchStar)) and one.name:
            found.add(one.name)
        elif isinstance(one, ast.MatchMapping) and one.rest:
            found.add(one.rest)
    return sorted(found)


def describe(statement: ast.stmt) -> list[object]:
    if isinstance(statement, ast.FunctionDef):
        return ["def", [describe(one) for one in statement.body]]
    if not isinstance(statement, ast.Match):
        return ["other", names([statement])]
    cases = [
        [
            captures(one.pattern),
            names([one.guard] if one.guard else []),
            *map(describe, one.body),
        ]
        for one in statement.cases
    ]
    return ["match", names([statement.subject]), cases]


def answer(program: str) -> list[list[object]] | None:
    """Statements of a program; None where Python does not compile it."""
    try:
        compile(program, "cell", "exec")
        return [describe(one) for one in ast.parse(program).body]
    except SyntaxError:
        return None


if __name__ == "__main__":
    print(json.dumps([answer(program) for program in json.load(sys.stdin)]))
