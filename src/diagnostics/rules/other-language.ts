import { trans } from '../../domain';
import { diagnosticOf, NOWHERE, rule } from '../rule';

export const otherLanguage = rule({
  id: 'other-language',
  severity: 'error',
  title: trans.__('The notebook is not written in Python'),
  explanation: trans.__('Only Python can be looked at.'),
  example: '{"nbformat": 4, "metadata": {"language_info": {"name": "R"}}, "cells": []}'
});

export const writtenIn = (language: string) =>
  diagnosticOf(otherLanguage, {
    place: NOWHERE,
    message: trans.__(
      'The notebook is written in %1, and only Python can be looked at.',
      language
    )
  });
