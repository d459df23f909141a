/** torchvision: pictures, what is done to them, and networks that know them. */
import type { Library } from '../library';
import { each, named, names, table } from '../words';

const TRANSFORMS =
  'CenterCrop Compose ConvertImageDtype FiveCrop GaussianBlur Grayscale Lambda LinearTransformation Normalize PILToTensor Pad Resize TenCrop ToPILImage ToTensor';

const RANDOM =
  'AugMix AutoAugment ColorJitter ElasticTransform RandAugment RandomAdjustSharpness RandomAffine RandomApply RandomAutocontrast RandomChoice RandomCrop RandomEqualize RandomErasing RandomGrayscale RandomHorizontalFlip RandomInvert RandomOrder RandomPerspective RandomPosterize RandomResizedCrop RandomRotation RandomSolarize RandomVerticalFlip TrivialAugmentWide';

const WORKS =
  'adjust_brightness adjust_contrast adjust_gamma adjust_hue adjust_saturation adjust_sharpness affine autocontrast center_crop convert_image_dtype crop equalize five_crop gaussian_blur hflip invert normalize pad perspective pil_to_tensor posterize resize resized_crop rgb_to_grayscale rotate solarize ten_crop to_tensor vflip';

const DATASETS =
  'CIFAR10 CIFAR100 Caltech101 Caltech256 CelebA Cityscapes CocoCaptions CocoDetection DTD EMNIST EuroSAT FGVCAircraft FakeData FashionMNIST Flowers102 Food101 GTSRB ImageNet KMNIST LFWPeople LSUN MNIST Omniglot OxfordIIITPet PCAM Places365 QMNIST RenderedSST2 SEMEION STL10 SUN397 SVHN StanfordCars UCF101 USPS VOCDetection VOCSegmentation VisionDataset';

const MODELS =
  'alexnet convnext_base convnext_large convnext_small convnext_tiny densenet121 densenet161 densenet169 densenet201 efficientnet_b0 efficientnet_b1 efficientnet_b2 efficientnet_b3 efficientnet_b4 efficientnet_b5 efficientnet_b6 efficientnet_b7 efficientnet_v2_l efficientnet_v2_m efficientnet_v2_s get_model googlenet inception_v3 mnasnet0_5 mnasnet1_0 mobilenet_v2 mobilenet_v3_large mobilenet_v3_small regnet_y_400mf resnet101 resnet152 resnet18 resnet34 resnet50 resnext101_32x8d resnext50_32x4d shufflenet_v2_x1_0 squeezenet1_0 squeezenet1_1 swin_b swin_s swin_t vgg11 vgg11_bn vgg13 vgg13_bn vgg16 vgg16_bn vgg19 vgg19_bn vit_b_16 vit_b_32 vit_h_14 vit_l_16 vit_l_32 wide_resnet101_2 wide_resnet50_2 detection.fasterrcnn_resnet50_fpn detection.maskrcnn_resnet50_fpn segmentation.deeplabv3_resnet50 segmentation.fcn_resnet50';

const WEIGHTS =
  'AlexNet ConvNeXt_Base ConvNeXt_Small ConvNeXt_Tiny DenseNet121 EfficientNet_B0 EfficientNet_B1 EfficientNet_B2 EfficientNet_B3 EfficientNet_B4 EfficientNet_B7 EfficientNet_V2_S GoogLeNet Inception_V3 MobileNet_V2 MobileNet_V3_Large MobileNet_V3_Small ResNet101 ResNet152 ResNet18 ResNet34 ResNet50 Swin_T VGG11 VGG16 VGG19 ViT_B_16 ViT_B_32 ViT_L_16 Wide_ResNet50_2';

const VERSIONS =
  'DEFAULT IMAGENET1K_V1 IMAGENET1K_V2 IMAGENET1K_SWAG_E2E_V1 IMAGENET1K_SWAG_LINEAR_V1';

const presets = names(WEIGHTS)
  .flatMap(name =>
    names(VERSIONS).map(version => `torchvision.models.${name}_Weights.${version}`)
  )
  .join(' ');

export const TORCHVISION: Library = {
  name: 'torchvision',
  functions: table(
    each('torchvision.__version__', 'split startswith', 'new:list'),
    each('torchvision.transforms', TRANSFORMS, 'holds:transform'),
    each('torchvision.transforms', RANDOM, 'holds:augmentation'),
    each('torchvision.transforms.v2', TRANSFORMS, 'holds:transform'),
    each('torchvision.transforms.v2', RANDOM, 'holds:augmentation'),
    each(
      'torchvision.transforms.v2',
      'Identity ToDtype ToImage ToPureTensor',
      'holds:transform'
    ),
    each('torchvision.transforms.functional', WORKS, 'view:tensor inplace:3'),
    each('torchvision.transforms.v2.functional', WORKS, 'view:tensor inplace:3'),
    ...['transforms', 'transforms.v2'].map(at =>
      table(
        each(
          `torchvision.${at}.functional`,
          'get_dimensions get_image_size',
          'new:list'
        ),
        each(`torchvision.${at}.functional`, 'to_grayscale to_pil_image', 'view:image')
      )
    ),
    each('torchvision.datasets', DATASETS, 'holds:dataset'),
    each('torchvision.datasets', 'DatasetFolder ImageFolder', 'holds:dataset reads:0'),
    each('torchvision.models', MODELS, 'new:normalizing draws'),
    named('transforms', presets, 'new:transform'),
    named('get_state_dict', presets, 'new:dict'),
    each(
      'torchvision.utils',
      'draw_bounding_boxes draw_segmentation_masks',
      'new:tensor'
    ),
    // Of one picture, that one.
    each('torchvision.utils', 'make_grid', 'view:tensor'),
    each('torchvision.io', 'read_image', 'new:tensor reads:0'),
    each('torchvision.io', 'decode_image decode_jpeg decode_png', 'new:tensor'),
    each('torchvision.io', 'write_jpeg write_png', 'new writes:1'),
    {
      'torchvision.utils.save_image': 'new writes:1',
      'torchvision.ops.nms': 'new:tensor',
      'torchvision.ops.box_iou': 'new:tensor'
    }
  ),
  methods: table(
    each('transform', '__call__ forward', 'view:tensor runs'),
    each('augmentation', '__call__ forward', 'view:tensor draws runs')
  )
};
