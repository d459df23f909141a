import { trans } from '../../domain';
import { diagnosticOf, rule } from '../rule';

export const repeatedCellId = rule({
  id: 'repeated-cell-id',
  severity: 'warning',
  title: trans.__('Two cells have one id'),
  explanation: trans.__(
    'Ids tell cells apart when a notebook changes. Saving the notebook in JupyterLab gives each cell its own.'
  ),
  example:
    '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"id": "a", "cell_type": "code", "source": "x = 1"}, {"id": "a", "cell_type": "code", "source": "y = x"}]}'
});

export const sharedCellId = (cell: string) =>
  diagnosticOf(repeatedCellId, {
    place: { cell, line: null },
    message: trans.__(
      'Another cell has the id %1 too. Save the notebook in JupyterLab to give each its own.',
      cell
    )
  });
