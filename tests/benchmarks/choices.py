"""Fitting the weights of a choice between the candidates of each page, as `fit_decks` and `fit_titles` do."""

from collections.abc import Sequence

import numpy as np
from scipy.optimize import minimize


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
