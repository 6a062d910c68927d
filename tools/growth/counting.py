"""Counting what the program does: `install` rewrites its modules as they are imported, `counted` counts.

One operation is a call of one of our functions, a statement of a module that is imported, a round of a loop
or comprehension, a step of a regular expression (see `steps`), or a character or item that is looked
through, copied or put together by a built-in operation: a slice, `in`, `+`, `str.find`, `list.index`,
`sorted` … A count depends on nothing but the text, so it is the same on every machine. What is not seen:
what else libraries in C do in one call (the reader of YAML, JSON, hashing), the `regex` library of house
patterns, and memory.
"""

from __future__ import annotations

import ast
import builtins
import functools
import re
import sys
from collections.abc import Callable, Iterator
from functools import partial
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from typing import Any, TypeAlias, TypeVar

from .steps import Steps

T = TypeVar("T")
Work: TypeAlias = "Callable[[], object]"

PACKAGES = frozenset(("briefcite", "difflib", "yaml", "bibtexparser"))
"""The packages whose operations are counted."""

MAKERS = frozenset(("sorted", "list", "tuple", "set", "frozenset", "dict", "sum", "min", "max", "any", "all"))
"""Functions that go through what they are given."""
SCANS = frozenset(("find", "index", "count"))
SCANS_BACK = frozenset(("rfind", "rindex"))
WHOLE = frozenset(
    """
    split rsplit splitlines partition rpartition replace strip lstrip rstrip translate lower upper title
    casefold capitalize encode decode remove insert copy union intersection difference issubset issuperset
    """.split()
)
"""Methods that go through all of what they are called on."""
GIVEN = frozenset(("extend", "update"))
"""Methods that go through what they are given."""
EXPRESSIONS = frozenset("match fullmatch search finditer findall sub subn split".split())
"""Methods of regular expressions, and functions of `re`."""
FLAGS_AT = {"sub": 3, "subn": 3, "split": 2}
"""Which argument of a function of `re` after the expression are the flags, where it is not the second."""
COUNTED = SCANS | SCANS_BACK | WHOLE | GIVEN | EXPRESSIONS | {"join"}
SIZED = (str, bytes, list, tuple, set, frozenset, dict)


class Counter:
    """The operations so far; methods and regular expressions are counted only while `on`."""

    total = 0
    on = False


def tick() -> bool:
    """A call or a round of a loop."""
    Counter.total += 1
    return True


def made(value: T) -> T:
    """A value that was put together, copied or gone through."""
    if isinstance(value, SIZED):
        Counter.total += len(value)
    return value


def inside(item: Any, holder: Any) -> bool:
    """`item in holder`."""
    if isinstance(holder, str):
        at = holder.find(item)
        Counter.total += at if at >= 0 else len(holder)
        return at >= 0
    if isinstance(holder, (list, tuple)):
        made(holder)
    return item in holder


def attribute(owner: Any, name: str) -> Any:
    """`owner.name`, counted when it is called, where the owner is a text, a list or a regular expression."""
    value = getattr(owner, name)
    if not Counter.on or not callable(value):
        return value
    compiled = getattr(value, "__self__", None)  # a pattern may be made when it is first used
    if name in EXPRESSIONS and isinstance(compiled, re.Pattern) and isinstance(compiled.pattern, str):
        return getattr(expression(compiled), name)
    if name in EXPRESSIONS and owner is re:
        return partial(of_module, name)
    return partial(method, owner, name, value) if isinstance(owner, SIZED) else value


def of_module(name: str, pattern: Any, *arguments: Any, flags: Any = 0) -> Any:
    """A call of a function of `re`."""
    at = FLAGS_AT.get(name, 1)
    compiled = re.compile(pattern, flags or (arguments[at] if len(arguments) > at else 0))
    return getattr(expression(compiled), name)(*arguments[:at])


def method(owner: Any, name: str, function: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
    """A call of a method of a text or list."""
    Counter.total += cost(owner, name, arguments)
    result = function(*arguments, **named)
    return made(result) if name == "join" else result


def cost(owner: Any, name: str, arguments: tuple[Any, ...]) -> int:
    """How much of a text or list a method goes through."""
    if name in GIVEN:
        return sum(len(given) for given in arguments if isinstance(given, SIZED))
    if name not in SCANS | SCANS_BACK or not isinstance(owner, (str, bytes)):
        return len(owner) if name != "join" else 0
    start, stop, _ = slice(*(*arguments[1:3], None, None)[:2]).indices(len(owner))
    found = -1 if name == "count" else owner.find(*arguments) if name in SCANS else owner.rfind(*arguments)
    if found < 0:
        return max(stop - start, 0)
    return found - start if name in SCANS else stop - found


class Counting(ast.NodeTransformer):
    """A module with calls of the functions above where something is to be counted."""

    def visit_Module(self, node: ast.Module) -> ast.AST:
        """A module: each statement of it counts."""
        self.generic_visit(node)
        first = 1 + max((at for at, one in enumerate(node.body) if is_future(one)), default=-1)
        node.body[first:] = [one for line in node.body[first:] for one in (line, ast.Expr(call("tick")))]
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """A function: each call counts."""
        self.generic_visit(node)
        first = isinstance(node.body[0], ast.Expr) and isinstance(node.body[0].value, ast.Constant)
        node.body.insert(int(first), ast.Expr(call("tick")))
        return node

    def visit_Lambda(self, node: ast.Lambda) -> ast.AST:
        """A function without a name."""
        self.generic_visit(node)
        node.body = ast.BoolOp(ast.And(), [call("tick"), node.body])
        return node

    def visit_For(self, node: ast.For) -> ast.AST:
        """A loop: each round counts."""
        self.generic_visit(node)
        node.body.insert(0, ast.Expr(call("tick")))
        return node

    def visit_While(self, node: ast.While) -> ast.AST:
        """A loop."""
        self.generic_visit(node)
        node.body.insert(0, ast.Expr(call("tick")))
        return node

    def visit_comprehension(self, node: ast.comprehension) -> ast.AST:
        """The loop of a comprehension."""
        self.generic_visit(node)
        node.ifs.insert(0, call("tick"))
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """A call of a built-in function that goes through its arguments."""
        self.generic_visit(node)
        if isinstance(node.func, ast.Name) and node.func.id in MAKERS:
            node.args = [one if isinstance(one, ast.Starred) else call("made", one) for one in node.args]
        return node

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        """A method that may go through much."""
        self.generic_visit(node)
        if node.attr not in COUNTED or not isinstance(node.ctx, ast.Load):
            return node
        return call("attribute", node.value, ast.Constant(node.attr))

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        """A slice."""
        self.generic_visit(node)
        sliced = isinstance(node.slice, ast.Slice) and isinstance(node.ctx, ast.Load)
        return call("made", node) if sliced else node

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        """A sum of texts, lists, sets."""
        self.generic_visit(node)
        return call("made", node)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.AST:
        """A text put together; what is in a format is left alone."""
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                part.value = self.visit(part.value)
        return call("made", node)

    def visit_Starred(self, node: ast.Starred) -> ast.AST:
        """A list put into another."""
        self.generic_visit(node)
        if isinstance(node.ctx, ast.Load):
            node.value = call("made", node.value)
        return node

    def visit_Dict(self, node: ast.Dict) -> ast.AST:
        """A mapping put into another."""
        self.generic_visit(node)
        pairs = zip(node.keys, node.values, strict=True)
        node.values = [value if key else call("made", value) for key, value in pairs]
        return node

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        """A search in a text or list."""
        self.generic_visit(node)
        if len(node.ops) > 1 or not isinstance(node.ops[0], (ast.In, ast.NotIn)):
            return node
        found = call("inside", node.left, node.comparators[0])
        return found if isinstance(node.ops[0], ast.In) else ast.UnaryOp(ast.Not(), found)

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST:
        """A list added to another."""
        self.generic_visit(node)
        node.value = call("made", node.value)
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        """An annotation is left as it is."""
        if node.value:
            node.value = self.visit(node.value)
        return node


def is_future(statement: ast.stmt) -> bool:
    """Whether a statement has to be the first, after the docstring."""
    return isinstance(statement, ast.ImportFrom) and statement.module == "__future__"


def helper(name: str) -> ast.Name:
    """The name by which the rewritten modules know a function of this one."""
    return ast.Name(f"_counting_{name}_", ast.Load())


def call(name: str, *arguments: ast.expr) -> ast.Call:
    """A call of a function of this module."""
    return ast.Call(helper(name), list(arguments), [])


class Loader(SourceFileLoader):
    """Loads a module rewritten, never from what was compiled before."""

    def get_code(self, fullname: str) -> Any:
        """The code of the module."""
        path = self.get_filename(fullname)
        tree = Counting().visit(ast.parse(self.get_data(path)))
        return compile(ast.fix_missing_locations(tree), path, "exec", dont_inherit=True)


class Finder(PathFinder, MetaPathFinder):
    """Finds the modules that are to be rewritten."""

    @classmethod
    def find_spec(cls, fullname: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        """Where a module is, with the loader that rewrites it."""
        if fullname.partition(".")[0] not in PACKAGES:
            return None
        spec = super().find_spec(fullname, path, target)
        if spec and isinstance(spec.loader, SourceFileLoader):
            spec.loader = Loader(spec.loader.name, spec.loader.path)
        return spec


@functools.cache
def expression(pattern: re.Pattern[str]) -> Expression:
    """An expression that is counted."""
    return Expression(pattern)


class Expression:
    """A compiled expression, the steps of which are counted."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self.steps = Steps(pattern)

    def count(self, text: Any, starts: range, end: int, whole: bool = False) -> None:
        """Count a search from some offsets."""
        Counter.total += self.steps.count(text, starts, min(end, len(text)), whole)

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Any:
        """As of a pattern."""
        self.count(text, range(pos, pos + 1), endpos)
        return self.pattern.match(text, pos, endpos)

    def fullmatch(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Any:
        """As of a pattern."""
        self.count(text, range(pos, pos + 1), endpos, whole=True)
        return self.pattern.fullmatch(text, pos, endpos)

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Any:
        """As of a pattern."""
        return next(self.finditer(text, pos, endpos), None)

    def finditer(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[Any]:
        """As of a pattern; only the searches that are asked for are counted."""
        at = pos
        for found in self.pattern.finditer(text, pos, endpos):
            self.count(text, range(at, found.start() + 1), endpos)
            at = max(found.end(), found.start() + 1)
            yield found
        self.count(text, range(at, min(endpos, len(text)) + 1), endpos)

    def __getattr__(self, name: str) -> Any:
        return partial(self.whole, name)

    def whole(self, name: str, *arguments: Any, **named: Any) -> Any:
        """A call of another method of a pattern, which goes through the whole text."""
        text = arguments[1 if name in ("sub", "subn") else 0]
        made([*self.finditer(text)])
        return getattr(self.pattern, name)(*arguments, **named)


def install() -> None:
    """Count from now on, in a process that has not imported the program yet."""
    assert not any(name.partition(".")[0] in PACKAGES for name in sys.modules)
    for function in (tick, made, inside, attribute):
        setattr(builtins, helper(function.__name__).id, function)
    sys.meta_path.insert(0, Finder)
    sys.setrecursionlimit(1_000_000)


def counted(work: Work) -> int:
    """How many operations some work takes, nothing of documents being remembered from before."""
    forget()
    Counter.total, Counter.on = 0, True
    work()
    Counter.on = False
    return Counter.total


def forget() -> None:
    """Clear the caches with a limit: these hold words of documents, the others tables of the program."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "briefcite"]:
        for one in limited(name):
            one.cache_clear()


@functools.cache
def limited(module: str) -> tuple[functools._lru_cache_wrapper[Any], ...]:
    """The caches with a limit in a module."""
    values = vars(sys.modules[module]).values()
    caches = (value for value in values if isinstance(value, functools._lru_cache_wrapper))
    return tuple(one for one in caches if one.cache_parameters()["maxsize"])
