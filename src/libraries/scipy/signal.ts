/** Signals, images and transforms. */
import { each, type Table, table } from '../words';

const SIGNAL = table(
  each(
    'scipy.signal',
    'argrelextrema argrelmax argrelmin band_stop_obj bessel besselap bilinear bilinear_zpk buttap butter buttord cheb1ap cheb1ord cheb2ap cheb2ord cheby1 cheby2 closest_STFT_dual_window cmplx_sort coherence convolve convolve2d correlate correlate2d correlation_lags csd cspline1d cspline1d_eval cspline2d cwt czt czt_points dbode decimate detrend ellip ellipap ellipord envelope fftconvolve filtfilt find_peaks_cwt findfreqs firls firwin firwin2 firwin_2d gammatone gauss_spline gausspulse get_window group_delay hilbert hilbert2 iircomb iirdesign iirfilter iirnotch iirpeak invres invresz istft kaiser_atten kaiser_beta kaiserord lfilter lfilter_zi lfiltic lombscargle lp2bp lp2bp_zpk lp2bs lp2bs_zpk lp2hp lp2hp_zpk lp2lp lp2lp_zpk max_len_seq medfilt medfilt2d minimum_phase morlet morlet2 normalize oaconvolve order_filter peak_prominences peak_widths periodogram qspline1d qspline1d_eval qspline2d remez resample resample_poly residue residuez ricker savgol_coeffs savgol_filter sawtooth sepfir2d sos2tf sos2zpk sosfilt sosfilt_zi sosfiltfilt spectrogram spline_filter square ss2tf ss2zpk stft symiirorder1 symiirorder2 tf2sos tf2ss tf2zpk unique_roots unit_impulse upfirdn vectorstrength welch wiener zoom_fft zpk2sos zpk2ss zpk2tf',
    'new:ndarray'
  ),
  each(
    'scipy.signal',
    'choose_conv_method deconvolve find_peaks place_poles',
    'new:bunch'
  ),
  each('scipy.signal', 'BadCoefficients', 'new:'),
  // They give the times or frequencies that they were given.
  each(
    'scipy.signal',
    'abcd_normalize bode cont2discrete dfreqresp dimpulse dlsim dstep freqresp freqs freqs_zpk freqz freqz_sos freqz_zpk impulse lsim sosfreqz step',
    'view:ndarray'
  ),
  // Phases in an array are turned into radians where they are.
  each('scipy.signal', 'sweep_poly', 'new:ndarray out:2 changes:phi'),
  each('scipy.signal', 'chirp', 'new:ndarray out:5 changes:phi'),
  each('scipy.signal', 'check_COLA check_NOLA', 'new'),
  each(
    'scipy.signal',
    'CZT StateSpace TransferFunction ZerosPolesGain ZoomFFT dlti lti',
    'holds'
  ),
  each('scipy.signal', 'ShortTimeFFT', 'holds changes:0')
);

const NAMES_OF_WINDOWS =
  'barthann bartlett blackman blackmanharris bohman boxcar chebwin cosine dpss exponential flattop gaussian general_cosine general_gaussian general_hamming hamming hann kaiser kaiser_bessel_derived lanczos nuttall parzen taylor triang tukey';

const IMAGES = table(
  each(
    'scipy.ndimage',
    'center_of_mass extrema generate_binary_structure histogram imread iterate_structure labeled_comprehension maximum maximum_position mean median minimum minimum_position standard_deviation sum sum_labels variance',
    'new:ndarray'
  ),
  each('scipy.ndimage', 'find_objects', 'new:list'),
  each('scipy.ndimage', 'value_indices', 'new:bunch'),
  each('scipy.ndimage', 'vectorized_filter', 'view:ndarray changes:output'),
  each(
    'scipy.ndimage',
    'distance_transform_bf distance_transform_cdt distance_transform_edt',
    'new:ndarray changes:distances changes:indices'
  ),
  each('scipy.ndimage', 'laplace', 'new:ndarray out:1 changes:output'),
  each(
    'scipy.ndimage',
    'binary_fill_holes convolve correlate gaussian_gradient_magnitude gaussian_laplace generic_gradient_magnitude generic_laplace label map_coordinates prewitt shift sobel spline_filter uniform_filter zoom',
    'new:ndarray out:2 changes:output'
  ),
  each(
    'scipy.ndimage',
    'binary_closing binary_hit_or_miss binary_opening binary_propagation convolve1d correlate1d gaussian_filter geometric_transform maximum_filter maximum_filter1d median_filter minimum_filter minimum_filter1d spline_filter1d uniform_filter1d watershed_ift',
    'new:ndarray out:3 changes:output'
  ),
  each(
    'scipy.ndimage',
    'affine_transform binary_dilation binary_erosion black_tophat fourier_ellipsoid fourier_gaussian fourier_shift fourier_uniform gaussian_filter1d generic_filter generic_filter1d grey_closing grey_dilation grey_erosion grey_opening morphological_gradient morphological_laplace percentile_filter rank_filter rotate white_tophat',
    'new:ndarray out:4 changes:output'
  )
);

const TRANSFORMS = table(
  each(
    'scipy.fft',
    'dct dctn dst dstn fft fft2 fftfreq fftn fftshift fht hfft hfft2 hfftn idct idctn idst idstn ifft ifft2 ifftn ifftshift ifht ihfft ihfft2 ihfftn irfft irfft2 irfftn rfft rfft2 rfftfreq rfftn',
    'new:ndarray'
  ),
  each('scipy.fft', 'get_workers next_fast_len prev_fast_len', 'new'),
  each('scipy.fft', 'fhtoffset', 'new:ndarray'),
  each('scipy.fft', 'set_backend set_workers skip_backend', 'holds:context'),
  each('scipy.fft', 'register_backend set_global_backend', 'new sets:scipy'),
  each(
    'scipy.fftpack',
    'cc_diff cs_diff dct dctn diff dst dstn fft fft2 fftfreq fftn fftshift hilbert idct idctn idst idstn ifft ifft2 ifftn ifftshift ihilbert irfft itilbert rfft rfftfreq sc_diff shift ss_diff tilbert',
    'new:ndarray'
  ),
  each('scipy.fftpack', 'next_fast_len', 'new')
);

export const SIGNALS: Table = table(
  SIGNAL,
  each('scipy.signal.windows', `${NAMES_OF_WINDOWS} get_window`, 'new:ndarray'),
  // In old versions.
  each(
    'scipy.signal',
    'bartlett blackman boxcar gaussian hamming hann kaiser triang tukey',
    'new:ndarray'
  ),
  IMAGES,
  TRANSFORMS
);
