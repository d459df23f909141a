"""A module beside the notebook."""


def named(features: str) -> list[str]:
    return features.split(",")
