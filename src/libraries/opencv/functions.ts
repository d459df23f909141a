import { each, table } from '../words';

/** What a call fills that it is given by position is `out`, by keyword `changes:dst`. */
export const FUNCTIONS = table(
  each(
    'cv2',
    'PSNR addText arcLength borderInterpolate boundingRect checkHardwareSupport compareHist contourArea countNonZero createButton createTrackbar cubeRoot denoise_TVL1 destroyAllWindows destroyWindow determinant displayOverlay displayStatusBar dnn_registerLayer dnn_unregisterLayer fastAtan2 fitEllipse fitEllipseAMS fitEllipseDirect getBuildInformation getCPUFeaturesLine getCPUTickCount getDefaultAlgorithmHint getFontScaleFromHeight getHardwareFeatureName getNumThreads getNumberOfCPUs getOptimalDFTSize getTextSize getThreadNum getTickCount getTickFrequency getTrackbarPos getValidDisparityROI getVersionMajor getVersionMinor getVersionRevision getVersionString getWindowImageRect getWindowProperty hasNonZero haveImageReader haveImageWriter imshow isContourConvex matchShapes mean minAreaRect minEnclosingCircle minMaxLoc moveWindow namedWindow norm phaseCorrelate pointPolygonTest rectangleIntersectionArea resizeWindow setMouseCallback setNumThreads setTrackbarMax setTrackbarMin setTrackbarPos setUseOptimized setWindowProperty setWindowTitle sumElems trace useOptimized',
    'new'
  ),
  each(
    'cv2',
    'ALIKED_create ANNIndex_create AffineFeature_create BFMatcher_create DISK_create DISOpticalFlow_create DescriptorMatcher_create FaceDetectorYN_create FaceRecognizerSF_create FarnebackOpticalFlow_create FastFeatureDetector_create FlannBasedMatcher_create GFTTDetector_create LightGlueMatcher_create MSER_create ORB_create QRCodeEncoder_create RgbdNormals_create SIFT_create SimpleBlobDetector_create SparsePyrLKOpticalFlow_create StereoBM_create StereoSGBM_create Stitcher_create TrackerDaSiamRPN_create TrackerMIL_create TrackerNano_create TrackerVit_create VariationalRefinement_create createAlignMTB createBackgroundSubtractorKNN createBackgroundSubtractorMOG2 createCLAHE createCalibrateDebevec createCalibrateRobertson createGeneralizedHoughBallard createGeneralizedHoughGuil createLineSegmentDetector createMergeDebevec createMergeMertens createMergeRobertson createTonemap createTonemapDrago createTonemapMantiuk createTonemapReinhard',
    'new:detector'
  ),
  each(
    'cv2',
    'LUT Laplacian absdiff add applyColorMap bitwise_and bitwise_or bitwise_xor blur broadcast copyTo cornerMinEigenVal createHanningWindow cvtColor demosaicing dilate divide erode extractChannel filter2Dp flip flipND max medianBlur min mulTransposed multiply perspectiveTransform pow preCornerDetect reduceArgMax reduceArgMin resize rotate solve sort sortIdx stackBlur subtract transform transposeND',
    'new:ndarray out:2 changes:dst'
  ),
  each(
    'cv2',
    'DISK_createFromMemory getOptimalNewCameraMatrix KeyPoint_convert KeyPoint_overlap LightGlueMatcher_createFromMemory Mahalanobis UMat_context UMat_queue VideoCapture_waitAny buildMST calibrationMatrixValues checkChessboard checkRange computeECC currentUIFramework ellipse2Poly getAffineTransform getDefaultNewCameraMatrix getGaborKernel getGaussianKernel getPerspectiveTransform getRotationMatrix2D getStructuringElement imdecode imdecodeanimation imencode imencodeWithMetadata imencodeanimation imencodemulti initCameraMatrix2D phaseCorrelateIterative pollKey sampsonDistance startWindowThread waitKey waitKeyEx',
    'new:ndarray'
  ),
  each(
    'cv2',
    'bitwise_not convertPointsFromHomogeneous convertPointsToHomogeneous convertScaleAbs dct detailEnhance dft edgePreservingFilter equalizeHist exp fastNlMeansDenoising fastNlMeansDenoisingColored hconcat idct idft invert log merge pyrDown pyrUp sqrt stylization transpose vconcat',
    'new:ndarray out:1 changes:dst'
  ),
  each(
    'cv2',
    'GaussianBlur boxFilter compare cornerEigenValsAndVecs cvtColorTwoPlane distanceTransform fastNlMeansDenoisingColoredMulti fastNlMeansDenoisingMulti filter2D inRange morphologyEx pyrMeanShiftFiltering reduce repeat scaleAdd sqrBoxFilter undistort undistortImagePoints undistortPoints warpAffine warpPerspective',
    'new:ndarray out:3 changes:dst'
  ),
  each(
    'cv2',
    'arrowedLine circle completeSymm drawChessboardCorners drawContours drawFrameAxes drawMarker ellipse fillConvexPoly fillPoly line patchNaNs polylines putText rectangle setIdentity validateDisparity',
    'same changes:0'
  ),
  each(
    'cv2',
    'CamShift accumulate accumulateSquare accumulateWeighted cornerSubPix find4QuadCornerSubpix insertChannel meanShift mixChannels normalize thresholdWithMask watershed',
    'new:ndarray out:1'
  ),
  each(
    'cv2',
    'SVBackSubst Scharr Sobel bilateralFilter blendLinear cornerHarris inpaint remap sepFilter2D threshold',
    'new:ndarray out:4 changes:dst'
  ),
  each(
    'cv2',
    'accumulateProduct calcOpticalFlowFarneback drawKeypoints findTransformECC findTransformECCMultiScale triangleRasterizeDepth',
    'new:ndarray out:2'
  ),
  each(
    'cv2',
    'addWeighted calcBackProject gemm warpPolar',
    'new:ndarray out:5 changes:dst'
  ),
  each(
    'cv2',
    'HoughLines HoughLinesP HoughLinesWithAccumulator',
    'new:ndarray out:4 changes:lines'
  ),
  each(
    'cv2',
    'PCABackProject PCAProject matchTemplate',
    'new:ndarray out:3 changes:result'
  ),
  each(
    'cv2',
    'colorChange illuminationChange textureFlattening',
    'new:ndarray out:2 changes:dst changes:1'
  ),
  each(
    'cv2',
    'estimateAffine2D estimateAffinePartial2D estimateTranslation2D',
    'new:ndarray out:2 changes:inliers'
  ),
  each(
    'cv2',
    'HoughCircles HoughCirclesWithAccumulator',
    'new:ndarray out:4 changes:circles'
  ),
  each('cv2', 'adaptiveThreshold copyMakeBorder', 'new:ndarray out:6 changes:dst'),
  each('cv2', 'divSpectrums mulSpectrums', 'new:ndarray out:3 changes:c'),
  each('cv2', 'drawMatches drawMatchesKnn', 'new:ndarray out:5'),
  each(
    'cv2',
    'eigen eigenNonSymmetric',
    'new:ndarray out:1 changes:eigenvalues changes:eigenvectors'
  ),
  each(
    'cv2',
    'estimateAffine3D estimateTranslation3D',
    'new:ndarray out:2 changes:out changes:inliers'
  ),
  each(
    'cv2',
    'findChessboardCorners findChessboardCornersSB',
    'new:ndarray out:2 changes:corners'
  ),
  each(
    'cv2',
    'initInverseRectificationMap initUndistortRectifyMap',
    'new:ndarray out:6 changes:map1 changes:map2'
  ),
  each('cv2', 'solveCubic solvePoly', 'new:ndarray out:1 changes:roots'),
  each('cv2', 'solvePnPRefineLM solvePnPRefineVVS', 'view:ndarray out:4 changes:5'),
  each('cv2', 'Canny', 'new:ndarray out:3 changes:edges'),
  each('cv2', 'EMD', 'new:ndarray out:4 changes:lowerBound changes:flow'),
  each('cv2', 'HoughLinesPointSet', 'new:ndarray out:9 changes:lines'),
  each('cv2', 'HuMoments', 'new:ndarray out:1 changes:hu'),
  each('cv2', 'PCACompute', 'new:ndarray out:1 changes:eigenvectors'),
  each(
    'cv2',
    'PCACompute2',
    'new:ndarray out:1 changes:eigenvectors changes:eigenvalues'
  ),
  each(
    'cv2',
    'RQDecomp3x3',
    'new:ndarray out:1 changes:mtxR changes:mtxQ changes:Qx changes:Qy changes:Qz'
  ),
  each('cv2', 'Rodrigues', 'new:ndarray out:1 changes:dst changes:jacobian'),
  each('cv2', 'SVDecomp', 'new:ndarray out:1 changes:w changes:u changes:vt'),
  each('cv2', 'approxPolyDP', 'new:ndarray out:3 changes:approxCurve'),
  each('cv2', 'approxPolyN', 'new:ndarray out:2 changes:approxCurve'),
  each('cv2', 'batchDistance', 'new:ndarray out:3 changes:dist changes:nidx'),
  each('cv2', 'boxPoints', 'new:ndarray out:1 changes:points'),
  each('cv2', 'buildOpticalFlowPyramid', 'new:ndarray out:3 changes:pyramid'),
  each('cv2', 'calcCovarMatrix', 'new:ndarray out:1 changes:covar'),
  each('cv2', 'calcHist', 'new:ndarray out:5 changes:hist'),
  each('cv2', 'calcOpticalFlowPyrLK', 'new:ndarray out:3 changes:status changes:err'),
  each(
    'cv2',
    'calibrateCamera',
    'new:ndarray out:3 changes:4 changes:rvecs changes:tvecs'
  ),
  each(
    'cv2',
    'calibrateCameraExtended',
    'new:ndarray out:3 changes:4 changes:rvecs changes:tvecs changes:stdDeviationsIntrinsics changes:stdDeviationsExtrinsics changes:perViewErrors'
  ),
  each(
    'cv2',
    'calibrateCameraRO',
    'new:ndarray out:4 changes:5 changes:rvecs changes:tvecs changes:newObjPoints'
  ),
  each(
    'cv2',
    'calibrateCameraROExtended',
    'new:ndarray out:4 changes:5 changes:rvecs changes:tvecs changes:newObjPoints changes:stdDeviationsIntrinsics changes:stdDeviationsExtrinsics changes:stdDeviationsObjPoints changes:perViewErrors'
  ),
  each('cv2', 'calibrateMultiview', 'new:ndarray out:5 changes:6 changes:7 changes:8'),
  each(
    'cv2',
    'calibrateMultiviewExtended',
    'new:ndarray out:5 changes:6 changes:7 changes:8 changes:initializationPairs changes:rvecs0 changes:tvecs0 changes:perFrameErrors'
  ),
  each('cv2', 'cartToPolar', 'new:ndarray out:2 changes:magnitude changes:angle'),
  each('cv2', 'clipLine', 'new:ndarray out:1 changes:2'),
  each(
    'cv2',
    'composeRT',
    'new:ndarray out:4 changes:rvec3 changes:tvec3 changes:dr3dr1 changes:dr3dt1 changes:dr3dr2 changes:dr3dt2 changes:dt3dr1 changes:dt3dt1 changes:dt3dr2 changes:dt3dt2'
  ),
  each('cv2', 'computeCorrespondEpilines', 'new:ndarray out:3 changes:lines'),
  each('cv2', 'connectedComponents', 'new:ndarray out:1 changes:labels'),
  each('cv2', 'connectedComponentsWithAlgorithm', 'new:ndarray out:4 changes:labels'),
  each(
    'cv2',
    'connectedComponentsWithStats',
    'new:ndarray out:1 changes:labels changes:stats changes:centroids'
  ),
  each(
    'cv2',
    'connectedComponentsWithStatsWithAlgorithm',
    'new:ndarray out:4 changes:labels changes:stats changes:centroids'
  ),
  each('cv2', 'convertMaps', 'new:ndarray out:3 changes:dstmap1 changes:dstmap2'),
  each('cv2', 'convexHull', 'new:ndarray out:1 changes:hull'),
  each('cv2', 'convexityDefects', 'new:ndarray out:2 changes:convexityDefects'),
  each('cv2', 'correctChromaticAberration', 'new:ndarray out:4 changes:output_image'),
  each(
    'cv2',
    'correctMatches',
    'new:ndarray out:3 changes:newPoints1 changes:newPoints2'
  ),
  each('cv2', 'decolor', 'new:ndarray out:1 changes:grayscale changes:color_boost'),
  each(
    'cv2',
    'decomposeEssentialMat',
    'new:ndarray out:1 changes:R1 changes:R2 changes:t'
  ),
  each(
    'cv2',
    'decomposeHomographyMat',
    'new:ndarray out:2 changes:rotations changes:translations changes:normals'
  ),
  each(
    'cv2',
    'decomposeProjectionMatrix',
    'new:ndarray out:1 changes:cameraMatrix changes:rotMatrix changes:transVect changes:rotMatrixX changes:rotMatrixY changes:rotMatrixZ changes:eulerAngles'
  ),
  each('cv2', 'depthTo3d', 'new:ndarray out:2 changes:points3d'),
  each('cv2', 'depthTo3dSparse', 'new:ndarray out:3 changes:points3d'),
  each(
    'cv2',
    'distanceTransformWithLabels',
    'new:ndarray out:3 changes:dst changes:labels'
  ),
  each('cv2', 'estimateChessboardSharpness', 'new:ndarray out:5 changes:sharpness'),
  each(
    'cv2',
    'filterHomographyDecompByVisibleRefpoints',
    'new:ndarray out:4 changes:possibleSolutions'
  ),
  each('cv2', 'filterSpeckles', 'view:ndarray changes:0 changes:buf'),
  each(
    'cv2',
    'findChessboardCornersSBWithMeta',
    'new:ndarray out:3 changes:corners changes:meta'
  ),
  each('cv2', 'findCirclesGrid', 'new:ndarray out:5 changes:centers'),
  each('cv2', 'findContours', 'new:ndarray out:3 changes:contours changes:hierarchy'),
  each(
    'cv2',
    'findContoursLinkRuns',
    'new:ndarray out:1 changes:contours changes:hierarchy'
  ),
  each('cv2', 'findEssentialMat', 'new:ndarray out:7 changes:mask'),
  each('cv2', 'findFundamentalMat', 'new:ndarray out:6 changes:mask'),
  each('cv2', 'findHomography', 'new:ndarray out:4 changes:mask'),
  each('cv2', 'findNonZero', 'new:ndarray out:1 changes:idx'),
  each(
    'cv2',
    'findPlanes',
    'new:ndarray out:2 changes:mask changes:plane_coefficients'
  ),
  each('cv2', 'findTransformECCWithMask', 'new:ndarray out:4'),
  each('cv2', 'finiteMask', 'new:ndarray out:1 changes:mask'),
  each('cv2', 'fitLine', 'new:ndarray out:5 changes:line'),
  each('cv2', 'floodFill', 'view:ndarray changes:0 changes:1'),
  each('cv2', 'getClosestEllipsePoints', 'new:ndarray out:2 changes:closest_pts'),
  each('cv2', 'getDerivKernels', 'new:ndarray out:3 changes:kx changes:ky'),
  each('cv2', 'getRectSubPix', 'new:ndarray out:3 changes:patch'),
  each('cv2', 'goodFeaturesToTrack', 'new:ndarray out:4 changes:corners'),
  each(
    'cv2',
    'goodFeaturesToTrackWithQuality',
    'new:ndarray out:5 changes:corners changes:cornersQuality'
  ),
  each('cv2', 'grabCut', 'view:ndarray out:1 changes:3 changes:4'),
  each('cv2', 'imdecodeWithMetadata', 'new:ndarray out:2 changes:metadata'),
  each('cv2', 'imdecodemulti', 'new:ndarray out:2 changes:mats'),
  each('cv2', 'integral', 'new:ndarray out:1 changes:sum'),
  each('cv2', 'integral2', 'new:ndarray out:1 changes:sum changes:sqsum'),
  each(
    'cv2',
    'integral3',
    'new:ndarray out:1 changes:sum changes:sqsum changes:tilted'
  ),
  each('cv2', 'intersectConvexConvex', 'new:ndarray out:2 changes:p12'),
  each('cv2', 'invertAffineTransform', 'new:ndarray out:1 changes:iM'),
  each('cv2', 'loadChromaticAberrationParams', 'new:ndarray out:1 changes:coeffMat'),
  each('cv2', 'magnitude', 'new:ndarray out:2 changes:magnitude'),
  each('cv2', 'matMulDeriv', 'new:ndarray out:2 changes:dABdA changes:dABdB'),
  each('cv2', 'meanStdDev', 'new:ndarray out:1 changes:mean changes:stddev'),
  each('cv2', 'minEnclosingConvexPolygon', 'new:ndarray out:2 changes:polygon'),
  each('cv2', 'minEnclosingTriangle', 'new:ndarray out:1 changes:triangle'),
  each('cv2', 'moments', 'new:dict'),
  each('cv2', 'pencilSketch', 'new:ndarray out:1 changes:dst1 changes:dst2'),
  each('cv2', 'phase', 'new:ndarray out:2 changes:angle'),
  each('cv2', 'polarToCart', 'new:ndarray out:2 changes:x changes:y'),
  each(
    'cv2',
    'projectPoints',
    'new:ndarray out:5 changes:imagePoints changes:jacobian'
  ),
  each(
    'cv2',
    'projectPointsSepJ',
    'new:ndarray out:5 changes:imagePoints changes:dpdr changes:dpdt changes:dpdf changes:dpdc changes:dpdk changes:dpdo'
  ),
  each(
    'cv2',
    'recoverPose',
    'new:ndarray out:6 changes:E changes:R changes:t changes:mask'
  ),
  each(
    'cv2',
    'registerCameras',
    'new:ndarray out:10 changes:11 changes:E changes:F changes:perViewErrors'
  ),
  each(
    'cv2',
    'registerCamerasExtended',
    'new:ndarray out:10 changes:11 changes:E changes:F changes:rvecs changes:tvecs changes:perViewErrors'
  ),
  each('cv2', 'registerDepth', 'new:ndarray out:6 changes:registeredDepth'),
  each('cv2', 'reprojectImageTo3D', 'new:ndarray out:2 changes:_3dImage'),
  each('cv2', 'rescaleDepth', 'new:ndarray out:2 changes:out'),
  each(
    'cv2',
    'rotatedRectangleIntersection',
    'new:ndarray out:2 changes:intersectingRegion'
  ),
  each('cv2', 'seamlessClone', 'new:ndarray out:5 changes:blend'),
  each('cv2', 'solveLP', 'new:ndarray out:3 changes:z'),
  each('cv2', 'solveP3P', 'new:ndarray out:5 changes:rvecs changes:tvecs'),
  each('cv2', 'solvePnP', 'new:ndarray out:4 changes:rvec changes:tvec'),
  each(
    'cv2',
    'solvePnPGeneric',
    'new:ndarray out:4 changes:rvecs changes:tvecs changes:reprojectionError'
  ),
  each(
    'cv2',
    'solvePnPRansac',
    'new:ndarray out:4 changes:rvec changes:tvec changes:inliers'
  ),
  each('cv2', 'spatialGradient', 'new:ndarray out:1 changes:dx changes:dy'),
  each('cv2', 'split', 'new:ndarray out:1 changes:mv'),
  each(
    'cv2',
    'stereoCalibrate',
    'new:ndarray out:3 changes:4 changes:5 changes:6 changes:R changes:T changes:E changes:F'
  ),
  each(
    'cv2',
    'stereoCalibrateExtended',
    'new:ndarray out:3 changes:4 changes:5 changes:6 changes:8 changes:9 changes:E changes:F changes:rvecs changes:tvecs changes:perViewErrors'
  ),
  each(
    'cv2',
    'stereoRectify',
    'new:ndarray out:7 changes:R1 changes:R2 changes:P1 changes:P2 changes:Q'
  ),
  each('cv2', 'stereoRectifyUncalibrated', 'new:ndarray out:4 changes:H1 changes:H2'),
  each('cv2', 'triangleRasterize', 'new:ndarray out:3 changes:4'),
  each('cv2', 'triangleRasterizeColor', 'new:ndarray out:3'),
  each('cv2', 'triangulatePoints', 'new:ndarray out:4 changes:points4D'),
  each(
    'cv2',
    'warpFrame',
    'new:ndarray out:5 changes:warpedDepth changes:warpedImage changes:warpedMask'
  ),
  each('cv2', 'imread readOpticalFlow', 'new:ndarray reads:0'),
  each('cv2', 'imreadmulti', 'new:ndarray out:1 reads:0 changes:mats'),
  each('cv2', 'imwrite imwritemulti writeOpticalFlow', 'new writes:0'),
  each('cv2', 'VideoCapture', 'new:image reads:0'),
  each('cv2', 'VideoWriter', 'new:image writes:0'),
  each(
    'cv2',
    'VideoWriter_fourcc VideoWriter.fourcc imcount selectROI selectROIs',
    'new'
  ),
  each('cv2', 'setRNGSeed', 'new seeds'),
  each('cv2', 'randn randShuffle randu', 'same changes:0 draws'),
  each('cv2', 'kmeans', 'new:ndarray out:2 changes:centers draws'),
  each('cv2', 'UMat', 'holds:'),
  each(
    'cv2.dnn',
    'readNet readNetFromCaffe readNetFromTensorflow readNetFromDarknet readNetFromONNX readNetFromTorch',
    'new:detector reads:0'
  ),
  each(
    'cv2.dnn',
    'blobFromImage blobFromImages imagesFromBlob NMSBoxes',
    'new:ndarray'
  ),
  each('cv2', 'CascadeClassifier', 'new:detector reads:0'),
  each(
    'cv2',
    'BFMatcher FlannBasedMatcher Octree_createWithDepth Octree_createWithResolution HOGDescriptor KalmanFilter QRCodeDetector KeyPoint DMatch SIFT.create ORB.create BFMatcher.create xfeatures2d.SIFT_create xfeatures2d.SURF_create face.LBPHFaceRecognizer_create ml.KNearest_create ml.SVM_create',
    'new:detector'
  )
);
