"""Pictures as arrays."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np

from ..adapters import arrays as arrays
from ..look import LOOKS, Look
from .base import Samples


def colored() -> Any:
    """Three channels."""
    return np.arange(300, dtype=np.uint8).reshape(10, 10, 3)


def gray() -> Any:
    """One channel, with a square in it."""
    image = np.zeros((10, 10), np.uint8)
    image[2:7, 2:7] = 200
    return image


def square() -> Any:
    """Points of a contour."""
    return np.array([[[1, 1]], [[1, 5]], [[5, 5]], [[5, 1]]], np.int32)


def written() -> str:
    """A file of a picture."""
    cv2.imwrite("picture.png", colored())
    return "picture.png"


TUPLES = [
    f"cv2.{name}"
    for name in [
        "RQDecomp3x3",
        "buildOpticalFlowPyramid",
        "estimateTranslation2D",
        "getOptimalNewCameraMatrix",
        "solveP3P",
        "findContours",
        "findContoursLinkRuns",
        "floodFill",
        "imdecodeWithMetadata",
        "imdecodeanimation",
        "imdecodemulti",
    ]
]


def flat(count: int = 8) -> Any:
    """Points of a picture."""
    return np.random.default_rng(1).uniform(0, 9, (count, 1, 2)).astype(np.float32)


def solid(count: int = 8) -> Any:
    """Points of a room."""
    return np.random.default_rng(2).uniform(1, 9, (count, 1, 3)).astype(np.float32)


def camera() -> Any:
    """What is known of one."""
    return np.array([[9.0, 0, 5], [0, 9, 5], [0, 0, 1]])


def trained() -> Any:
    """A matcher with something to find."""
    made = cv2.BFMatcher()
    made.add([np.eye(4, dtype=np.float32)])
    return made


def moving() -> Any:
    """A filter of two states."""
    made = cv2.KalmanFilter(2, 1)
    made.transitionMatrix = np.eye(2, dtype=np.float32)
    return made


def of_detector(thing: Any) -> Look:
    """What it has learned, as far as it tells."""
    if isinstance(thing, cv2.KalmanFilter):
        return Look("filter", [thing.statePre, thing.statePost, thing.gain])
    if isinstance(thing, cv2.DescriptorMatcher):
        return Look(f"matcher {[one.tolist() for one in thing.getTrainDescriptors()]}")
    return Look(type(thing).__name__)


for _name in ("Algorithm", "KalmanFilter", "HOGDescriptor", "QRCodeDetector"):
    if hasattr(cv2, _name):
        LOOKS[getattr(cv2, _name)] = of_detector
LOOKS[cv2.KeyPoint] = lambda it: Look(f"point {it.pt} {it.size}")
LOOKS[cv2.DMatch] = lambda it: Look(f"match {it.distance}")


def keypoints() -> Any:
    """Found in a picture."""
    return [cv2.KeyPoint(3, 3, 2), cv2.KeyPoint(5, 5, 2)]


REASONS = {
    "it needs a window": (
        "addText createButton createTrackbar destroyAllWindows destroyWindow displayOverlay "
        "displayStatusBar getTrackbarPos getWindowProperty imshow moveWindow namedWindow "
        "resizeWindow setMouseCallback setTrackbarMax setTrackbarMin setTrackbarPos "
        "setWindowProperty setWindowTitle pollKey waitKey waitKeyEx selectROI selectROIs"
    ),
    "it needs a file of a network": (
        "ALIKED_create DISK_create FaceDetectorYN_create FaceRecognizerSF_create "
        "LightGlueMatcher_create TrackerDaSiamRPN_create TrackerNano_create TrackerVit_create "
        "DISK_createFromMemory LightGlueMatcher_createFromMemory dnn.readNet "
        "dnn.readNetFromTensorflow dnn.readNetFromONNX dnn.imagesFromBlob dnn_registerLayer"
    ),
    "it needs pictures of a pattern, or of several cameras": (
        "calibrateCamera calibrateCameraExtended calibrateCameraRO calibrateCameraROExtended "
        "calibrateMultiview calibrateMultiviewExtended findChessboardCorners "
        "findChessboardCornersSBWithMeta estimateChessboardSharpness registerCameras "
        "registerCamerasExtended stereoCalibrate stereoCalibrateExtended stereoRectify "
        "stereoRectifyUncalibrated correctMatches recoverPose find4QuadCornerSubpix "
        "initCameraMatrix2D filterHomographyDecompByVisibleRefpoints projectPointsSepJ "
        "solvePnPGeneric decomposeHomographyMat correctChromaticAberration "
        "loadChromaticAberrationParams drawChessboardCorners composeRT matMulDeriv"
    ),
    "it needs two pictures of one thing, or a graph": (
        "batchDistance buildMST findTransformECCMultiScale findTransformECCWithMask"
    ),
    "it needs a picture of depths, or a film": (
        "RgbdNormals_create depthTo3dSparse findPlanes registerDepth rescaleDepth warpFrame "
        "triangleRasterize triangleRasterizeColor triangleRasterizeDepth validateDisparity "
        "getValidDisparityROI fastNlMeansDenoisingColoredMulti VideoCapture_waitAny "
        "imencodeanimation AffineFeature_create"
    ),
}
DETECTORS = (
    "correct detectMulti detectMultiScale detectMultiScale2 detectMultiScale3 findNearest "
    "update getDefaultPeopleDetector "
    "forward process setInput setInputParams setInputScale setInputSize setPreferableBackend "
    "setPreferableTarget setSVMDetector setTemplate getFlags getLayerNames load read save "
    "write "
    "getUnconnectedOutLayers getUnconnectedOutLayersNames detectAndDecode collectGarbage"
)

FOUND = [
    f"detector.{name}"
    for name in ["compute", "detect", "detectAndCompute", "match", "knnMatch", "radiusMatch"]
]

CV2 = Samples(
    objects={
        "cv2.Algorithm": [
            cv2.ORB_create,
            cv2.SIFT_create,
            trained,
            cv2.createBackgroundSubtractorMOG2,
        ],
        "cv2.KalmanFilter": [moving],
        "cv2.QRCodeDetector": [cv2.QRCodeDetector],
    },
    pool={
        "*": [
            gray,
            lambda: 1,
            colored,
            lambda: (3, 3),
            lambda: 0.5,
            square,
            lambda: np.eye(3),
            lambda: (1, 2, 3),
            lambda: [gray(), gray()],
            lambda: "name",
            lambda: np.eye(2, 3),
        ],
    },
    calls={
        "cv2.patchNaNs": [lambda: (np.array([[np.nan, 1.0]], np.float32),)],
        "cv2.imread": [lambda: (written(),)],
        "cv2.imwrite": [lambda: ("out.png", colored())],
        "cv2.rectangle": [lambda: (colored(), (1, 1), (5, 5), (9, 9, 9), 2)],
        "cv2.line": [lambda: (colored(), (1, 1), (5, 5), (9, 9, 9), 2)],
        "cv2.arrowedLine": [lambda: (colored(), (1, 1), (5, 5), (9, 9, 9))],
        "cv2.circle": [lambda: (colored(), (5, 5), 2, (9, 9, 9), -1)],
        "cv2.ellipse": [lambda: (colored(), (5, 5), (3, 2), 0, 0, 360, (9, 9, 9))],
        "cv2.putText": [lambda: (colored(), "a", (1, 8), 0, 0.4, (9, 9, 9))],
        "cv2.polylines": [lambda: (colored(), [square()], True, (9, 9, 9))],
        "cv2.fillPoly": [lambda: (colored(), [square()], (9, 9, 9))],
        "cv2.fillConvexPoly": [lambda: (colored(), square(), (9, 9, 9))],
        "cv2.drawContours": [lambda: (colored(), [square()], -1, (9, 9, 9))],
        "cv2.drawMarker": [lambda: (colored(), (5, 5), (9, 9, 9))],
        "cv2.cvtColor": [lambda: (colored(), 6), lambda: (colored(), 4, colored())],
        "cv2.resize": [lambda: (colored(), (4, 4)), lambda: (colored(), (10, 10))],
        "cv2.threshold": [lambda: (gray(), 100, 255, 0), lambda: (gray(), 100, 255, 0, gray())],
        "cv2.GaussianBlur": [lambda: (gray(), (3, 3), 0), lambda: (gray(), (3, 3), 0, gray())],
        "cv2.Canny": [lambda: (gray(), 50, 150)],
        "cv2.findContours": [lambda: (gray(), 1, 2)],
        "cv2.normalize": [
            lambda: (gray().astype(float), None, 0, 1, 32),
            lambda: (gray().astype(float), np.zeros((10, 10)), 0, 1, 32),
        ],
        "cv2.warpAffine": [lambda: (gray(), np.eye(2, 3), (10, 10))],
        "cv2.warpPerspective": [lambda: (gray(), np.eye(3), (10, 10))],
        "cv2.flip": [lambda: (gray(), 1), lambda: (gray(), 1, gray())],
        "cv2.merge": [lambda: ([gray(), gray()],)],
        "cv2.split": [lambda: (colored(),), lambda: (gray(),)],
        "cv2.addWeighted": [lambda: (gray(), 0.5, gray(), 0.5, 0)],
        "cv2.floodFill": [lambda: (gray(), None, (3, 3), 9)],
        "cv2.watershed": [lambda: (colored(), gray().astype(np.int32))],
        "cv2.kmeans": [
            lambda: (np.arange(8, dtype=np.float32), 2, None, (3, 5, 1.0), 2, 0),
        ],
        "cv2.morphologyEx": [lambda: (gray(), 2, np.ones((3, 3), np.uint8))],
        "cv2.filter2D": [lambda: (gray(), -1, np.ones((3, 3)))],
        "cv2.calcHist": [lambda: ([gray()], [0], None, [4], [0, 256])],
        "cv2.inRange": [lambda: (gray(), 10, 250)],
        "cv2.matchTemplate": [lambda: (gray(), gray()[2:5, 2:5].copy(), 0)],
        "cv2.distanceTransform": [lambda: (gray(), 2, 3)],
        "cv2.connectedComponents": [lambda: (gray(),)],
        "cv2.connectedComponentsWithStats": [lambda: (gray(),)],
        "cv2.copyMakeBorder": [lambda: (gray(), 1, 1, 1, 1, 0)],
        "cv2.randn": [lambda: (np.zeros((2, 2)), 0, 1)],
        "cv2.randu": [lambda: (np.zeros((2, 2)), 0, 1)],
        "cv2.grabCut": [
            lambda: (
                colored(),
                np.zeros((10, 10), np.uint8),
                (1, 1, 7, 7),
                np.zeros((1, 65)),
                np.zeros((1, 65)),
                1,
                0,
            )
        ],
        "cv2.compareHist": [lambda: (np.ones(4, np.float32), np.ones(4, np.float32), 0)],
        "cv2.fitEllipse": [lambda: (flat(),)],
        "cv2.fitEllipseAMS": [lambda: (flat(),)],
        "cv2.fitEllipseDirect": [lambda: (flat(),)],
        "cv2.getOptimalNewCameraMatrix": [lambda: (camera(), np.zeros(4), (10, 10), 1)],
        "cv2.getTextSize": [lambda: ("a", 0, 1.0, 1)],
        "cv2.matchShapes": [lambda: (flat(), flat(), 1, 0.0)],
        "cv2.phaseCorrelate": [lambda: (gray().astype(float), gray().astype(float))],
        "cv2.phaseCorrelateIterative": [
            lambda: (gray().astype(np.float32), gray().astype(np.float32))
        ],
        "cv2.pointPolygonTest": [lambda: (flat(), (1.0, 1.0), True)],
        "cv2.rectangleIntersectionArea": [lambda: ((0.0, 0.0, 2.0, 2.0), (1.0, 1.0, 2.0, 2.0))],
        "cv2.LUT": [lambda: (gray(), np.arange(256, dtype=np.uint8))],
        "cv2.Laplacian": [lambda: (gray(), cv2.CV_64F)],
        "cv2.broadcast": [lambda: (np.ones((1, 3), np.float32), np.array([2, 3], np.int32))],
        "cv2.createHanningWindow": [lambda: ((8, 8), cv2.CV_32F)],
        "cv2.demosaicing": [lambda: (gray(), cv2.COLOR_BayerBG2BGR)],
        "cv2.perspectiveTransform": [lambda: (flat(), np.eye(3))],
        "cv2.transposeND": [lambda: (np.ones((2, 3), np.float32), [1, 0])],
        "cv2.KeyPoint_convert": [lambda: (keypoints(),)],
        "cv2.KeyPoint_overlap": [lambda: (*keypoints(),)],
        "cv2.Mahalanobis": [lambda: (np.ones(3), np.zeros(3), np.eye(3))],
        "cv2.calibrationMatrixValues": [lambda: (camera(), (10, 10), 1.0, 1.0)],
        "cv2.ellipse2Poly": [lambda: ((5, 5), (3, 2), 0, 0, 360, 9)],
        "cv2.getAffineTransform": [lambda: (flat(3), flat(3))],
        "cv2.getGaborKernel": [lambda: ((3, 3), 1.0, 1.0, 1.0, 1.0)],
        "cv2.getPerspectiveTransform": [lambda: (flat(4), flat(4))],
        "cv2.getRotationMatrix2D": [lambda: ((5.0, 5.0), 30.0, 1.0)],
        "cv2.imencode": [lambda: (".png", gray())],
        "cv2.imencodemulti": [lambda: (".tiff", [gray(), gray()])],
        "cv2.imencodeWithMetadata": [lambda: (".png", gray(), [], [])],
        "cv2.boxFilter": [lambda: (gray(), -1, (3, 3))],
        "cv2.sqrBoxFilter": [lambda: (gray(), -1, (3, 3))],
        "cv2.cvtColorTwoPlane": [
            lambda: (gray(), np.zeros((5, 5, 2), np.uint8), cv2.COLOR_YUV2BGR_NV12)
        ],
        "cv2.undistort": [lambda: (gray(), camera(), np.zeros(4))],
        "cv2.undistortPoints": [lambda: (flat(), camera(), np.zeros(4))],
        "cv2.undistortImagePoints": [lambda: (flat(), camera(), np.zeros(4))],
        "cv2.drawFrameAxes": [
            lambda: (colored(), camera(), np.zeros(4), np.zeros(3), np.array([0.0, 0, 5]), 1.0)
        ],
        "cv2.CamShift": [lambda: (gray(), (2, 2, 4, 4), (3, 5, 1.0))],
        "cv2.meanShift": [lambda: (gray(), (2, 2, 4, 4), (3, 5, 1.0))],
        "cv2.cornerSubPix": [lambda: (gray(), flat(), (2, 2), (-1, -1), (3, 5, 0.1))],
        "cv2.thresholdWithMask": [lambda: (gray(), gray(), gray(), 100, 255, 0)],
        "cv2.SVBackSubst": [lambda: (np.ones((2, 1)), np.eye(2), np.eye(2), np.ones((2, 1)))],
        "cv2.Scharr": [lambda: (gray(), -1, 1, 0)],
        "cv2.Sobel": [lambda: (gray(), -1, 1, 0)],
        "cv2.bilateralFilter": [lambda: (gray(), 3, 10.0, 10.0)],
        "cv2.blendLinear": [
            lambda: (
                gray(),
                gray(),
                np.ones((10, 10), np.float32),
                np.ones((10, 10), np.float32),
            )
        ],
        "cv2.cornerHarris": [lambda: (gray(), 2, 3, 0.04)],
        "cv2.inpaint": [lambda: (gray(), (gray() > 50).astype(np.uint8), 3, cv2.INPAINT_TELEA)],
        "cv2.remap": [
            lambda: (gray(), np.zeros((10, 10), np.float32), np.zeros((10, 10), np.float32), 1)
        ],
        "cv2.sepFilter2D": [lambda: (gray(), -1, np.ones(3), np.ones(3))],
        "cv2.calcOpticalFlowFarneback": [
            lambda: (
                np.tile(gray(), (8, 8)),
                np.tile(gray(), (8, 8)),
                None,
                0.5,
                1,
                5,
                1,
                5,
                1.1,
                0,
            )
        ],
        "cv2.drawKeypoints": [lambda: (gray(), keypoints(), None)],
        "cv2.findTransformECC": [
            lambda: (
                np.tile(gray(), (3, 3)),
                np.tile(gray(), (3, 3)),
                np.eye(2, 3, dtype=np.float32),
            )
        ],
        "cv2.calcBackProject": [
            lambda: ([gray()], [0], np.ones((4, 1), np.float32), [0, 256], 1)
        ],
        "cv2.gemm": [lambda: (np.eye(2), np.eye(2), 1.0, np.eye(2), 1.0)],
        "cv2.warpPolar": [lambda: (gray(), (10, 10), (5.0, 5.0), 4.0, 0)],
        "cv2.HoughLines": [lambda: (gray(), 1, 0.1, 2)],
        "cv2.HoughLinesP": [lambda: (gray(), 1, 0.1, 2)],
        "cv2.HoughLinesWithAccumulator": [lambda: (gray(), 1, 0.1, 2)],
        "cv2.HoughCircles": [lambda: (np.tile(gray(), (3, 3)), cv2.HOUGH_GRADIENT, 1, 5)],
        "cv2.HoughCirclesWithAccumulator": [
            lambda: (np.tile(gray(), (3, 3)), cv2.HOUGH_GRADIENT, 1, 5)
        ],
        "cv2.PCABackProject": [lambda: (np.ones((2, 1)), np.zeros((1, 3)), np.ones((1, 3)))],
        "cv2.PCAProject": [lambda: (np.ones((2, 3)), np.zeros((1, 3)), np.eye(3))],
        "cv2.estimateAffine2D": [lambda: (flat(), flat())],
        "cv2.estimateAffinePartial2D": [lambda: (flat(), flat())],
        "cv2.estimateTranslation2D": [lambda: (flat(), flat())],
        "cv2.estimateAffine3D": [lambda: (solid(), solid())],
        "cv2.estimateTranslation3D": [lambda: (solid(), solid())],
        "cv2.adaptiveThreshold": [lambda: (gray(), 255, 0, 0, 3, 1.0)],
        "cv2.drawMatches": [
            lambda: (gray(), keypoints(), gray(), keypoints(), [cv2.DMatch(0, 1, 1.0)], None)
        ],
        "cv2.drawMatchesKnn": [
            lambda: (gray(), keypoints(), gray(), keypoints(), [[cv2.DMatch(0, 1, 1.0)]], None)
        ],
        "cv2.initUndistortRectifyMap": [
            lambda: (camera(), np.zeros(4), np.eye(3), camera(), (10, 10), cv2.CV_32FC1)
        ],
        "cv2.initInverseRectificationMap": [
            lambda: (camera(), np.zeros(4), np.eye(3), camera(), (10, 10), cv2.CV_32FC1)
        ],
        "cv2.solvePnPRefineLM": [
            lambda: (solid(), flat(), camera(), np.zeros(4), np.zeros((3, 1)), np.ones((3, 1)))
        ],
        "cv2.solvePnPRefineVVS": [
            lambda: (solid(), flat(), camera(), np.zeros(4), np.zeros((3, 1)), np.ones((3, 1)))
        ],
        "cv2.solvePnP": [lambda: (solid(), flat(), camera(), np.zeros(4))],
        "cv2.solvePnPRansac": [lambda: (solid(), flat(), camera(), np.zeros(4))],
        "cv2.solveP3P": [lambda: (solid(3), flat(3), camera(), np.zeros(4), cv2.SOLVEPNP_P3P)],
        "cv2.EMD": [
            lambda: (np.ones((2, 2), np.float32), np.ones((2, 2), np.float32), cv2.DIST_L2)
        ],
        "cv2.HoughLinesPointSet": [lambda: (flat(), 3, 1, 0.0, 9.0, 1.0, 0.0, 3.0, 0.1)],
        "cv2.PCACompute": [lambda: (np.eye(3), None)],
        "cv2.PCACompute2": [lambda: (np.eye(3), None)],
        "cv2.approxPolyDP": [lambda: (flat(), 1.0, True)],
        "cv2.approxPolyN": [lambda: (square(), 4)],
        "cv2.sqrt": [lambda: (np.ones((2, 2)),), lambda: (np.ones((2, 2)), np.zeros((2, 2)))],
        "cv2.boxPoints": [lambda: (((1.0, 1.0), (2.0, 2.0), 30.0),)],
        "cv2.calcCovarMatrix": [lambda: (np.eye(3), None, cv2.COVAR_NORMAL | cv2.COVAR_ROWS)],
        "cv2.calcOpticalFlowPyrLK": [
            lambda: (np.tile(gray(), (4, 4)), np.tile(gray(), (4, 4)), flat(), None)
        ],
        "cv2.clipLine": [lambda: ((0, 0, 5, 5), (1, 1), (9, 9))],
        "cv2.computeCorrespondEpilines": [lambda: (flat(), 1, np.eye(3))],
        "cv2.connectedComponentsWithAlgorithm": [lambda: (gray(), 8, cv2.CV_32S, 0)],
        "cv2.connectedComponentsWithStatsWithAlgorithm": [lambda: (gray(), 8, cv2.CV_32S, 0)],
        "cv2.convertMaps": [
            lambda: (np.zeros((4, 4), np.float32), np.zeros((4, 4), np.float32), cv2.CV_16SC2)
        ],
        "cv2.convexityDefects": [
            lambda: (square(), cv2.convexHull(square(), returnPoints=False))
        ],
        "cv2.decomposeProjectionMatrix": [lambda: (np.eye(3, 4),)],
        "cv2.filterSpeckles": [lambda: (gray().astype(np.int16), 0, 30, 2)],
        "cv2.findEssentialMat": [lambda: (flat(), flat(), camera())],
        "cv2.findFundamentalMat": [lambda: (flat(9), flat(9))],
        "cv2.findHomography": [lambda: (flat(), flat())],
        "cv2.fitLine": [lambda: (flat(), cv2.DIST_L2, 0, 0.01, 0.01)],
        "cv2.getClosestEllipsePoints": [lambda: (((5.0, 5.0), (3.0, 2.0), 0.0), flat())],
        "cv2.getRectSubPix": [lambda: (gray(), (3, 3), (5.0, 5.0))],
        "cv2.goodFeaturesToTrack": [lambda: (gray(), 3, 0.1, 1.0)],
        "cv2.goodFeaturesToTrackWithQuality": [lambda: (gray(), 3, 0.1, 1.0, None)],
        "cv2.intersectConvexConvex": [
            lambda: (square().astype(np.float32), square().astype(np.float32))
        ],
        "cv2.minEnclosingConvexPolygon": [lambda: (flat(), 4)],
        "cv2.projectPoints": [
            lambda: (solid(), np.zeros(3), np.zeros(3), camera(), np.zeros(4))
        ],
        "cv2.reprojectImageTo3D": [lambda: (gray().astype(np.float32), np.eye(4))],
        "cv2.rotatedRectangleIntersection": [
            lambda: (((1.0, 1.0), (2.0, 2.0), 0.0), ((1.0, 1.0), (2.0, 2.0), 30.0))
        ],
        "cv2.seamlessClone": [
            lambda: (
                colored()[:5, :5].copy(),
                colored(),
                np.full((5, 5, 3), 255, np.uint8),
                (5, 5),
                1,
            )
        ],
        "cv2.triangulatePoints": [
            lambda: (np.eye(3, 4), np.eye(3, 4), np.ones((2, 3)), np.ones((2, 3)))
        ],
        "cv2.imwritemulti": [lambda: ("out.tiff", [gray(), gray()])],
        "cv2.writeOpticalFlow": [lambda: ("out.flo", np.zeros((3, 3, 2), np.float32))],
        "cv2.VideoWriter_fourcc": [lambda: (*"XVID",)],
        "cv2.VideoWriter.fourcc": [lambda: (*"XVID",)],
        "cv2.dnn.NMSBoxes": [lambda: ([[0, 0, 2, 2]], [0.9], 0.5, 0.5)],
        "detector.apply": [lambda: (colored(),)],
        "detector.compute": [lambda: (np.tile(gray(), (8, 8)), keypoints())],
        "detector.detect": [lambda: (np.tile(gray(), (8, 8)),)],
        "detector.detectAndCompute": [lambda: (np.tile(gray(), (8, 8)), None)],
        "detector.match": [lambda: (np.eye(4, dtype=np.float32),)],
        "detector.knnMatch": [lambda: (np.eye(4, dtype=np.float32), 1)],
        "detector.radiusMatch": [lambda: (np.eye(4, dtype=np.float32), 1.0)],
        "detector.add": [lambda: ([np.ones((2, 4), np.float32)],)],
        "detector.train": [lambda: ()],
        "detector.predict": [lambda: ()],
        "detector.getBackgroundImage": [lambda: ()],
    },
    untried={
        **{f"cv2.{name}": why for why, names in REASONS.items() for name in names.split()},
        **{
            f"detector.{name}": "of detectors that need a file of what they have learned"
            for name in DETECTORS.split()
        },
    },
    seldom={
        "cv2.clipLine": "a point is a tuple",
        "detector.apply": "what a model of the background has learned is not looked at",
        **{
            f"detector.{name}": "what it changes is for the next call alone"
            for name in ("predict",)
        },
        "detector.train": "what it has learned is not looked at",
        "detector.getBackgroundImage": "what a model has learned is not looked at",
    },
    gaps=dict.fromkeys(
        TUPLES + FOUND,
        "a tuple of what it finds: as one array, a part of it is not told from another",
    ),
)
