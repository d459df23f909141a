"""Looks at the file that the first step wrote."""

import os
import signal
import time

import matplotlib.pyplot as plt
import pandas as pd

import handoff

handoff.start("plot")
fail = handoff.parameters(fail=False)


class Scaler:
    def __init__(self, factor):
        self.factor = factor

    def __call__(self, values):
        return values * self.factor


scaler = handoff.inputs("prepare", "scaler")

# %% Plot
raw = pd.read_csv("out/raw.csv")
assert isinstance(scaler, Scaler)
plt.plot(raw.a)
plt.show()
plt.plot(raw.b)
if "WAIT_HERE" in os.environ:
    open(os.environ["WAIT_HERE"], "w").close()
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    time.sleep(600)
if fail:
    raise ValueError("asked to fail")
total = raw.target.sum()

handoff.outputs(total=total)
