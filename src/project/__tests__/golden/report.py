"""Report"""

import matplotlib.pyplot as plt

import handoff

handoff.start("report", random_from="train")

plt.style.use("ggplot")


def scale(frame):
    return frame / frame.max()


model = handoff.inputs("train", "model")
table = handoff.inputs("load", "table")

handoff.resume()

plt.plot(scale(table["units"]))
plt.show()

handoff.outputs()
