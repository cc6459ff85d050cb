"""What to do about a formula that KaTeX cannot read, from what it says."""

from __future__ import annotations

import re
from difflib import get_close_matches

STEPS = (  # what KaTeX says, what to do
    (r"in a macro argument|as argument to", "Give the command all its arguments: `\\frac{a}{b}`."),
    (r"Expected '}'", "Close the brace."),
    (r"got '}'", "Open the brace, or remove this one."),
    (r"Expected '\\right'", "Close it: each `\\left(` has its `\\right)`."),
    (r"Expected & or", "End what `\\begin` began: `\\end{matrix}`."),
    (r"Expected group", "Write what stands there, in braces: `x^{2}`."),
    (r"got '&'", "Write `\\&`, or put it into an environment: `\\begin{aligned} … \\end{aligned}`."),
    (r"got '\\end'", "Begin what it ends: `\\begin{aligned}`."),
    (r"got '(#|%)'|function '\$'", "Write a backslash before a mark that is meant as itself."),
    (r"No such environment", "Use one that KaTeX knows: aligned, matrix, bmatrix, cases."),
    (r"Double (super|sub)script", "Say in braces what belongs together: `{x^2}^3`."),
)
COMMON = (
    *("alpha", "beta", "gamma", "delta", "epsilon", "varepsilon", "theta", "lambda", "mu", "sigma", "omega"),
    *("eta", "pi", "rho", "tau", "phi", "Delta", "Sigma", "nabla", "partial", "frac", "sqrt", "sum", "prod"),
    *("int", "lim", "log", "exp", "max", "min", "left", "right", "cdot", "times", "odot", "otimes", "hat"),
    *("bar", "tilde", "vec", "mathbf", "mathbb", "mathcal", "mathrm", "operatorname", "text", "quad"),
    *("begin", "end", "le", "ge", "ne", "approx", "sim", "in", "to", "infty", "top", "ldots", "cdots"),
    *("boldsymbol", "underbrace", "overline", "lVert", "rVert", "mid", "forall", "exists", "mapsto"),
)
UNDEFINED = re.compile(r"Undefined control sequence: \\([A-Za-z]+)")


def advise(message: str) -> str:
    """The next step after a message of KaTeX."""
    if found := UNDEFINED.search(message):
        close = get_close_matches(found[1], COMMON, n=1)
        return f"Did you mean `\\{close[0]}`?" if close else "Use a command that KaTeX knows."
    steps = (step for said, step in STEPS if re.search(said, message))
    return next(steps, "Mend it at the place that KaTeX names.")
