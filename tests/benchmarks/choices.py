"""Fitting the weights of a choice between the candidates of each page, as `fit_decks` and `fit_titles` do."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np
from scipy.optimize import minimize
from sklearn.model_selection import GroupKFold

Page = TypeVar("Page")
Judgement = TypeVar("Judgement")


def cross_validated(
    pages: Sequence[Page],
    site_of: Callable[[Page], str],
    fit: Callable[[Sequence[Page]], dict[str, float]],
    judge: Callable[[Page, dict[str, float]], Judgement],
    folds: int,
) -> list[Judgement]:
    """What `judge` says of each page by weights that were fitted without any page of its site."""
    judged = []
    for train, test in GroupKFold(folds).split(pages, groups=[site_of(page) for page in pages]):
        weights = fit([pages[at] for at in train])
        judged += [judge(pages[at], weights) for at in test]
    return judged


def fitted(choices: Sequence[tuple[np.ndarray, np.ndarray]], names: Sequence[str], penalty: float) -> dict[str, float]:
    """The weights that make the right candidates of each choice likely, with a penalty on their squares.

    A choice is the signals of its candidates, a row each with a column for each of `names`, and which rows are right.
    """

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        lost, slope = penalty * (weights @ weights), 2 * penalty * weights
        for rows, right in choices:
            scores = rows @ weights
            chances = np.exp(scores - scores.max())
            chances /= chances.sum()
            chance = chances[right].sum() + 1e-12
            lost -= np.log(chance)
            slope = slope + rows.T @ (chances - chances * right / chance)
        return lost, slope

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return dict(zip(names, map(float, found), strict=True))
