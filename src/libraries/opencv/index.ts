import type { Library } from '../library';
import { each, table } from '../words';
import { FUNCTIONS } from './functions';

/** Of what finds things in pictures: it may remember what it saw. */
const DETECTORS = table(
  each(
    'detector',
    'apply compute correct detect detectAndCompute detectAndDecode detectMulti detectMultiScale detectMultiScale2 detectMultiScale3 findNearest forward getBackgroundImage knnMatch match predict radiusMatch process',
    'new:ndarray changes:self'
  ),
  each(
    'detector',
    'add clear collectGarbage load read setInput setInputParams setInputScale setInputSize setPreferableBackend setPreferableTarget setSVMDetector setTemplate train update',
    'child changes:self keeps'
  ),
  each(
    'detector',
    'defaultNorm descriptorSize descriptorType empty getDefaultName getFlags getLayerNames getUnconnectedOutLayers getUnconnectedOutLayersNames getDefaultPeopleDetector',
    'new'
  ),
  each('detector', 'save write', 'new writes:0')
);

export const OPENCV: Library = {
  name: 'cv2',
  functions: FUNCTIONS,
  methods: DETECTORS,
  classes: {
    image: 'cv2.VideoCapture cv2.VideoWriter',
    detector:
      'cv2.ANNIndex cv2.Algorithm cv2.Octree cv2.QRCodeEncoder cv2.Stitcher cv2.TrackerMIL cv2.CascadeClassifier cv2.HOGDescriptor cv2.KalmanFilter cv2.QRCodeDetector cv2.KeyPoint cv2.DMatch'
  }
};
