"""Pictures as arrays."""

from __future__ import annotations

from typing import Any

import numpy as np
from skimage import graph, measure

from ..adapters import arrays as arrays
from ..adapters import figures as figures
from ..trials import Named
from .base import Make, Samples


def grey() -> Any:
    """Of numbers up to one."""
    return (np.arange(256.0).reshape(16, 16) % 17) / 17


def colours() -> Any:
    """Of three channels."""
    return np.dstack([grey(), grey().T, 1 - grey()])


def blobs() -> Any:
    """Two, yes or no."""
    made = np.zeros((16, 16), bool)
    made[2:6, 2:6] = made[9:14, 8:13] = True
    return made


def labels() -> Any:
    """The same, by number."""
    return blobs().astype(int) + (np.arange(16)[:, None] > 8) * blobs()


def bytes_() -> Any:
    """Of whole numbers."""
    return (grey() * 255).astype("uint8")


def file() -> str:
    """With a picture."""
    from PIL import Image

    Image.fromarray(bytes_()).save("in.png")
    return "in.png"


def corners() -> Any:
    """Places in it."""
    return np.array([[2.0, 2.0], [5.0, 9.0], [9.0, 3.0], [11.0, 12.0]])


def axes() -> Any:
    """A picture to draw on."""
    import matplotlib.pyplot as plt

    return plt.subplots()[1]


AT = "skimage."
FETCHED = (
    "brain cat cell cells3d eagle human_mitosis kidney lily logo nickel_solidification "
    "protein_transport retina rocket skin stereo_motorcycle vortex colorwheel chelsea coffee "
    "astronaut clock grass gravel hubble_deep_field immunohistochemistry lena microaneurysms "
    "moon page text horse coins camera checkerboard brick"
)
POINTS: list[Make] = [lambda: (corners(), corners() * 2)]
CALLS: dict[str, list[Make]] = {
    "io.imread": [lambda: (file(),)],
    "io.imread_collection": [lambda: (file(),)],
    "io.imsave": [lambda: ("out.png", bytes_())],
    "io.imshow": [lambda: (bytes_(),)],
    "data.binary_blobs": [lambda: (16,), lambda: (Named(length=16, rng=1),)],
    "color.convert_colorspace": [
        lambda: (colours(), "RGB", "HSV"),
        lambda: (colours(), "RGB", "RGB"),
    ],
    "color.combine_stains": [lambda: (colours(), np.eye(3))],
    "color.label2rgb": [lambda: (labels(),), lambda: (labels(), colours())],
    "color.rgba2rgb": [lambda: (np.dstack([colours(), grey()]),)],
    "transform.estimate_transform": [lambda: ("euclidean", corners(), corners() * 2)],
    "transform.matrix_transform": [lambda: (corners(), np.eye(3))],
    "transform.order_angles_golden_ratio": [lambda: (np.arange(5.0),)],
    "transform.downscale_local_mean": [lambda: (grey(), (2, 2)), lambda: (grey(), (1, 1))],
    "transform.resize": [lambda: (grey(), (8, 8)), lambda: (grey(), (16, 16))],
    "transform.resize_local_mean": [lambda: (grey(), (8, 8))],
    "transform.rescale": [lambda: (grey(), 0.5), lambda: (grey(), 1.0)],
    "transform.rotate": [lambda: (grey(), 90), lambda: (grey(), 0)],
    "transform.warp": [lambda: (grey(), np.eye(3))],
    "transform.frt2": [lambda: (np.ones((7, 7), int),)],
    "transform.hough_circle": [lambda: (blobs(), [3])],
    "transform.hough_circle_peaks": [lambda: (np.ones((1, 8, 8)), [3])],
    "transform.hough_ellipse": [lambda: (blobs(),)],
    "transform.hough_line": [lambda: (blobs(),)],
    "transform.hough_line_peaks": [lambda: (np.eye(8), np.arange(8.0), np.arange(8.0))],
    "transform.radon": [lambda: (grey(), np.arange(4.0) * 40)],
    "transform.iradon": [lambda: (np.ones((16, 4)), np.arange(4.0) * 40)],
    **{
        f"transform.{name}": [lambda: ()]
        for name in [
            "AffineTransform",
            "EuclideanTransform",
            "PiecewiseAffineTransform",
            "PolynomialTransform",
            "ProjectiveTransform",
            "SimilarityTransform",
        ]
    },
    "filters.apply_hysteresis_threshold": [lambda: (grey(), 0.2, 0.6)],
    "filters.correlate_sparse": [lambda: (grey(), np.ones((3, 3)))],
    "filters.gabor": [lambda: (grey(), 0.5)],
    "filters.gabor_kernel": [lambda: (0.5,)],
    "filters.difference_of_gaussians": [lambda: (grey(), 1)],
    "filters.threshold_local": [lambda: (grey(), 3)],
    "filters.threshold_multiotsu": [lambda: (grey(),)],
    "filters.wiener": [lambda: (grey(), np.ones((3, 3)) / 9)],
    "feature.corner_subpix": [lambda: (grey(), corners().astype(int))],
    "feature.graycomatrix": [lambda: (bytes_(), [1], [0])],
    "feature.graycoprops": [lambda: (np.ones((4, 4, 1, 1)),)],
    "feature.haar_like_feature": [lambda: (measured(), 0, 0, 4, 4, "type-2-x")],
    "feature.hessian_matrix_eigvals": [lambda: ([grey(), grey(), grey()],)],
    "feature.match_descriptors": [lambda: (np.eye(3), np.eye(3))],
    "feature.match_template": [lambda: (grey(), grey()[:4, :4])],
    "feature.local_binary_pattern": [lambda: (bytes_(), 8, 1)],
    "feature.daisy": [lambda: (np.ones((40, 40)),)],
    "feature.multiscale_basic_features": [lambda: (grey(), Named(num_workers=1))],
    "feature.plot_matches": [
        lambda: (axes(), grey(), grey(), corners(), corners(), np.array([[0, 0]])),
    ],
    "exposure.match_histograms": [lambda: (grey(), grey().T)],
    "morphology.flood": [lambda: (labels(), (3, 3))],
    "segmentation.flood": [lambda: (labels(), (3, 3))],
    "morphology.flood_fill": [lambda: (labels(), (3, 3), 5)],
    "morphology.reconstruction": [lambda: (grey() / 2, grey())],
    "morphology.octagon": [lambda: (2, 2)],
    "morphology.rectangle": [lambda: (2, 2)],
    **{
        f"morphology.{name}": [lambda: (2,)]
        for name in ["ball", "cube", "diamond", "disk", "square", "star", "footprint_rectangle"]
    },
    "morphology.h_maxima": [lambda: (grey(), 0.1)],
    "morphology.h_minima": [lambda: (grey(), 0.1)],
    "segmentation.active_contour": [lambda: (grey(), corners())],
    "segmentation.random_walker": [lambda: (grey(), labels())],
    "segmentation.join_segmentations": [lambda: (labels(), labels().T)],
    "segmentation.mark_boundaries": [lambda: (colours(), labels())],
    "segmentation.quickshift": [lambda: (colours(),)],
    "segmentation.slic": [lambda: (colours(), 4)],
    "segmentation.watershed": [lambda: (grey(), labels()), lambda: (grey(),)],
    "segmentation.morphological_chan_vese": [lambda: (grey(), 2)],
    "segmentation.relabel_sequential": [lambda: (labels(),)],
    "segmentation.clear_border": [lambda: (labels(),), lambda: (labels(), Named(out=labels()))],
    "segmentation.expand_labels": [lambda: (labels(),)],
    "segmentation.find_boundaries": [lambda: (labels(),)],
    "measure.block_reduce": [lambda: (grey(), 2), lambda: (grey(), 1)],
    "measure.profile_line": [lambda: (grey(), (0, 0), (5, 5))],
    "measure.approximate_polygon": [lambda: (corners(), 1.0), lambda: (corners(), 0.0)],
    "measure.subdivide_polygon": [lambda: (corners(),)],
    "measure.find_contours": [lambda: (grey(), 0.5)],
    "measure.marching_cubes": [lambda: (np.random.RandomState(0).rand(4, 4, 4), 0.5)],
    "measure.ransac": [lambda: (corners(), measure.LineModelND, 2, 1.0)],
    "measure.regionprops": [lambda: (labels(),), lambda: (labels(), grey())],
    "measure.regionprops_table": [lambda: (labels(),)],
    "measure.label": [lambda: (blobs(),)],
    "measure.euler_number": [lambda: (blobs(),)],
    "measure.perimeter": [lambda: (blobs(),)],
    "draw.bezier_curve": [lambda: (0, 0, 2, 5, 4, 0, 1)],
    "draw.circle_perimeter": [lambda: (5, 5, 3)],
    "draw.disk": [lambda: ((5, 5), 3)],
    "draw.ellipse": [lambda: (5, 5, 3, 2)],
    "draw.ellipse_perimeter": [lambda: (5, 5, 3, 2)],
    "draw.line": [lambda: (0, 0, 5, 5)],
    "draw.line_aa": [lambda: (0, 0, 5, 5)],
    "draw.polygon": [lambda: (np.array([1, 5, 5]), np.array([1, 1, 5]))],
    "draw.polygon_perimeter": [lambda: (np.array([1, 5, 5]), np.array([1, 1, 5]))],
    "draw.polygon2mask": [lambda: ((8, 8), corners())],
    "draw.rectangle": [lambda: ((1, 1), (3, 3))],
    "draw.rectangle_perimeter": [lambda: ((1, 1), (3, 3))],
    "draw.set_color": [lambda: (grey(), (np.array([1]), np.array([2])), 0.9)],
    "metrics.adapted_rand_error": [lambda: (labels(), labels())],
    "metrics.contingency_table": [lambda: (labels(), labels())],
    "metrics.variation_of_information": [lambda: (labels(), labels())],
    "metrics.hausdorff_distance": [lambda: (blobs(), blobs().T)],
    "restoration.inpaint_biharmonic": [lambda: (grey(), blobs())],
    "restoration.richardson_lucy": [lambda: (grey(), np.ones((3, 3)) / 9)],
    "restoration.wiener": [lambda: (grey(), np.ones((3, 3)) / 9, 0.1)],
    "restoration.rolling_ball": [lambda: (grey(), Named(radius=3, num_threads=1))],
    "restoration.denoise_tv_bregman": [lambda: (grey(),)],
    "util.apply_parallel": [],
    "util.compare_images": [lambda: (grey(), grey().T)],
    "util.crop": [lambda: (grey(), 1), lambda: (grey(), 0)],
    "util.pad": [lambda: (grey(), 1)],
    "util.dtype_limits": [lambda: (grey(),)],
    "util.montage": [lambda: (np.ones((4, 3, 3)),)],
    "util.view_as_blocks": [lambda: (grey(), (4, 4))],
    "util.view_as_windows": [lambda: (grey(), (4, 4))],
    "util.random_noise": [lambda: (grey(),), lambda: (grey(), Named(rng=1))],
    "img_as_bool": [lambda: (grey(),), lambda: (blobs(),)],
}


def measured() -> Any:
    """Sums of all before."""
    return np.cumsum(np.cumsum(grey(), 0), 1)


SKIMAGE = Samples(
    pools={
        "skimage.color.": [colours, grey, lambda: corners()[:, :1]],
        "skimage.morphology.": [blobs, grey, labels],
    },
    pool={
        "*": [grey, bytes_, colours, blobs, labels, lambda: 2],
        "image": [grey, bytes_, colours, blobs],
        "image0": [grey],
        "image1": [lambda: grey().T],
        "image_true": [grey],
        "image_test": [lambda: grey().T],
        "im1": [grey],
        "im2": [lambda: grey().T],
        "lab1": [colours],
        "lab2": [colours],
        "rgb": [colours],
        "out": [grey],
        "coords": [corners],
    },
    calls={f"{AT}{name}": made for name, made in CALLS.items()},
    untried={
        **{
            f"{AT}data.{name}": "its file is fetched from the network"
            for name in FETCHED.split()
        },
        "skimage.io.show": "it opens a window",
        "skimage.util.apply_parallel": "needs dask",
        "skimage.transform.probabilistic_hough_line": "it gives lines as lists of numbers",
    },
    modules=[
        f"skimage.{name}"
        for name in [
            "io",
            "color",
            "transform",
            "filters",
            "feature",
            "exposure",
            "morphology",
            "segmentation",
            "measure",
            "draw",
            "metrics",
            "restoration",
            "util",
            "data",
        ]
    ],
)
assert graph
