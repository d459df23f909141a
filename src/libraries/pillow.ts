import type { Library } from './library';
import { each, table } from './words';

const OPERATIONS =
  'autocontrast colorize contain cover crop deform equalize exif_transpose expand fit flip grayscale invert mirror pad posterize scale solarize';
const CHANNELS =
  'add add_modulo blend composite constant darker difference duplicate hard_light invert lighter logical_and logical_or logical_xor multiply offset overlay screen soft_light subtract subtract_modulo';

const functions = table(
  each('PIL.Image', 'open', 'new:image reads:0'),
  each('PIL.Image', 'fromarray frombuffer fromarrow', 'view:image'),
  each(
    'PIL.Image',
    'alpha_composite blend composite effect_mandelbrot effect_noise frombytes fromqimage fromqpixmap linear_gradient merge new radial_gradient',
    'new:image'
  ),
  each('PIL.Image', 'eval', 'new:image'),
  each(
    'PIL.Image',
    'getmodebandnames getmodebands getmodebase getmodetype init preinit',
    'new'
  ),
  each('PIL.Image', 'registered_extensions', 'new:dict'),
  each('PIL.ImageOps', OPERATIONS, 'new:image'),
  each('PIL.ImageChops', CHANNELS, 'new:image'),
  each('PIL.ImageDraw', 'Draw ImageDraw', 'view:pen'),
  each('PIL.ImageDraw', 'floodfill', 'new changes:0'),
  each('PIL.ImageEnhance', 'Brightness Color Contrast Sharpness', 'holds:image'),
  each('PIL.ImageStat', 'Stat', 'holds:image'),
  each('PIL.ImageFont', 'load truetype', 'new:image reads:0'),
  each('PIL.ImageFont', 'load_default load_path', 'new:image'),
  each(
    'PIL.ImageFilter',
    'BoxBlur Color3DLUT GaussianBlur Kernel MaxFilter MedianFilter MinFilter ModeFilter RankFilter UnsharpMask',
    'holds:image'
  ),
  each('PIL.ImageColor', 'getcolor getrgb', 'new'),
  each('PIL.ImageGrab', 'grab', 'new:image')
);

/** Of pictures, of what draws on one, of fonts and filters, and of videos. */
const methods = table(
  each(
    'image',
    'convert copy crop effect_spread enhance filter getchannel point quantize reduce remap_palette resize rotate split transform transpose',
    'new:image'
  ),
  each(
    'image',
    'alpha_composite apply_transparency close draft frombytes paste putalpha putdata putpalette putpixel release seek set thumbnail write',
    'new changes:self'
  ),
  each('image', 'getdata getexif getim get_flattened_data load', 'child'),
  each('image', 'read retrieve', 'new:ndarray changes:self'),
  each('image', 'grab open', 'new changes:self'),
  each(
    'image',
    'entropy get getbands getbbox getlength getmask getmetrics getname getpixel getsize isOpened show tell tobitmap tobytes toqimage toqpixmap verify',
    'new'
  ),
  each('image', 'getcolors getextrema getpalette getprojection histogram', 'new:list'),
  each('image', 'getxmp', 'new:bunch'),
  each('image', 'set_variation_by_axes set_variation_by_name', 'new changes:self'),
  each(
    'pen',
    'arc bitmap chord circle ellipse line multiline_text pieslice point polygon rectangle regular_polygon rounded_rectangle shape text',
    'new changes:self'
  ),
  each('pen', 'getfont multiline_textbbox textbbox textlength textsize', 'new'),
  each('image', '__enter__', 'same'),
  each('image', 'save', 'new writes:0')
);

export const PILLOW: Library = {
  name: 'PIL',
  functions,
  methods,
  attributes: each('image', 'mode format width height filename n_frames', 'none'),
  classes: {
    image:
      'PIL.Image.Image PIL.ImageFilter.Filter PIL.ImageEnhance._Enhance PIL.ImageStat.Stat',
    pen: 'PIL.ImageDraw.ImageDraw'
  }
};
