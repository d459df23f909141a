"""What the names of metrics tell.

Generated from schema/shared by ``jlpm wire``; do not edit.
"""

from __future__ import annotations

import re

LOWER = re.compile(
    r"(^|[_\-./ ])(loss|error|err|rmse|mse|mae|mape|smape|msle|rmsle|rmspe|deviance|perplexity"
    r"|cost|logloss|log_loss|brier|wer|cer|fid|latency|time|duration|seconds)([_\-./ \d]|$)"
    r"|(loss|error|rmse|mse|mae|mape)$",
    re.I,
)
HIGHER = re.compile(
    r"(^|[_\-./ ])(acc|accuracy|r2|r2_score|auc|roc_auc|pr_auc|f1|f\d|fbeta|precision|recall"
    r"|score|ndcg|map|mrr|iou|dice|bleu|rouge|kappa|mcc|sharpe|reward|silhouette|gini|psnr"
    r"|ssim)([_\-./ ]|$)|(accuracy|score|auc|f1|r2|precision|recall)$",
    re.I,
)
HEADLINE = re.compile(r"(^|[_\-./ ])(rmse|accuracy|auc|f1)([_\-./ ]|$)", re.I)
LOSS = re.compile(r"loss", re.I)
TRAINING = re.compile(r"train", re.I)
HELD_OUT = re.compile(r"(test|val|valid|eval)", re.I)
