/** Formulas, pictures as arrays, and texts. */
import type { Library } from './library';
import { each, table } from './words';

/** What sympy makes of symbols nobody changes, but for its matrices. */
export const SYMPY: Library = {
  name: 'sympy',
  functions: table(
    each(
      'sympy',
      'Abs AccumBounds Add Adjoint AlgebraicField AlgebraicNumber And AppliedPredicate Array Atom AtomicExpr Basic BlockDiagMatrix BlockMatrix CC CRootOf Chi Ci Circle Complement ComplexField ComplexRegion ComplexRootOf ConditionSet Contains CosineTransform Curve DeferredVector DenseNDimArray Derivative Determinant DiagMatrix DiagonalMatrix DiagonalOf Dict DiracDelta DisjointUnion Domain DotProduct Dummy E1 EX Ei Eijk Ellipse Eq Equality Equivalent Expr ExpressionDomain FF FF_gmpy FF_python FallingFactorial FiniteField FiniteSet Float FourierTransform FractionField Function FunctionClass FunctionMatrix GF GMPYFiniteField GMPYIntegerRing GMPYRationalField Ge GreaterThan GroebnerBasis Gt HadamardPower HadamardProduct HankelTransform Heaviside ITE Identity Idx ImageSet ImmutableDenseMatrix ImmutableDenseNDimArray ImmutableMatrix ImmutableSparseMatrix ImmutableSparseNDimArray Implies Indexed IndexedBase Integer IntegerRing Integral Intersection Interval Inverse InverseCosineTransform InverseFourierTransform InverseHankelTransform InverseLaplaceTransform InverseMellinTransform InverseSineTransform KroneckerDelta KroneckerProduct LC LM LT Lambda LambertW LaplaceTransform Le LessThan LeviCivita Li Limit Line Line2D Line3D Lt MatAdd MatMul MatPow MatrixBase MatrixExpr MatrixPermute MatrixSlice MatrixSymbol Max MellinTransform Min Mod Monomial Mul N NDimArray Nand Ne Nor Not Number NumberSymbol O OmegaPower OneMatrix Options Or Order Ordinal POSform Parabola Permanent PermutationMatrix Piecewise Plane Point Point2D Point3D Poly Polygon PolynomialRing Pow PowerSet Predicate Product ProductSet PurePoly PythonFiniteField PythonIntegerRing PythonRational QQ QQ_I QQ_gmpy QQ_python Quaternion RR Range Rational RationalField Ray Ray2D Ray3D RealField RealNumber RegularPolygon Rel Rem RisingFactorial RootOf RootSum SOPform Segment Segment2D Segment3D SeqAdd SeqFormula SeqMul SeqPer Set Shi Si SineTransform SingularityFunction SparseNDimArray StrictGreaterThan StrictLessThan Subs Sum Symbol SymmetricDifference Trace Transpose Triangle Tuple Unequality UnevaluatedExpr Union Wild WildFunction Xor Ynm Ynm_c ZZ ZZ_I ZZ_gmpy ZZ_python ZeroMatrix Znm abundance acos acosh acot acoth acsc acsch adjoint airyai airyaiprime airybi airybiprime andre appellf1 apply_finite_diff are_similar arg arity asec asech asin asinh ask assemble_partfrac_list assoc_laguerre assoc_legendre atan atan2 atanh bell bernoulli besseli besselj besselk bessely beta betainc betainc_regularized binomial blockcut bspline_basis cancel capture carmichael catalan cbrt ccode ceiling centroid chebyshevt chebyshevt_poly chebyshevt_root chebyshevu chebyshevu_poly chebyshevu_root check_assumptions checkodesol checkpdesol checksol classify_ode classify_pde cofactors collect collect_const combsimp comp compose composite compositepi conjugate content continued_fraction_reduce convex_hull cos cosh cosine_transform cot coth count_ops count_roots csc csch cxxcode cyclotomic_poly default_sort_key degree degree_list denom derive_by_array det det_quick diagonalize_vector difference_delta differentiate_finite digamma dirichlet_eta discrete_log discriminant div divisor_count divisor_sigma dotprint dsolve elliptic_e elliptic_f elliptic_k elliptic_pi erf erf2 erf2inv erfc erfcinv erfi erfinv euler exp exp_polar expand expand_complex expand_func expand_log expand_mul expand_multinomial expand_power_base expand_power_exp expand_trig expint exquo factorial factorial2 fcode ff fibonacci filldedent floor fourier_series fourier_transform fps frac fraction fresnelc fresnels fu galois_group gamma gammasimp gcd gcd_list gcdex gegenbauer genocchi gff glsl_code grevlex groebner gruntz half_gcdex hankel1 hankel2 hankel_transform harmonic has_dups has_variety hermite hermite_poly hermite_prob hermite_prob_poly hn1 hn2 homogeneous_order hyper hyperexpand hypersimilar hypersimp idiff igcd igrevlex igrlex ilcm ilex im imageset integer_log integer_nthroot integrate interpolate interpolating_poly interpolating_spline inverse_cosine_transform inverse_fourier_transform inverse_hankel_transform inverse_laplace_transform inverse_mellin_transform inverse_sine_transform invert is_abundant is_amicable is_carmichael is_convex is_decreasing is_deficient is_increasing is_mersenne_prime is_monotonic is_nthpow_residue is_perfect is_primitive_root is_quad_residue is_strictly_decreasing is_strictly_increasing is_zero_dimensional isolate isprime jacobi jacobi_normalized jacobi_poly jacobi_symbol jn jscode julia_code kronecker_symbol laguerre laguerre_poly laplace_initial_conds laplace_transform latex lcm lcm_list legendre legendre_poly legendre_symbol lerchphi li limit line_integrate linsolve ln log loggamma lowergamma lucas maple_code marcumq mathematica_code mathieuc mathieucprime mathieus mathieusprime mathml maximum meijerg mellin_transform mersenne_prime_exponent minimal_polynomial minimum minpoly mobius mod_inverse monic motzkin multigamma multiline_latex multiplicity n_order nextprime nonlinsolve not_empty_in nsimplify nsolve nth_power_roots_poly nthroot_mod num_digits numer octave_code ode_order parse_expr partition pde_separate_add pde_separate_mul pdiv pdsolve per perfect_power periodic_argument periodicity permutedims pexquo polar_lift pollard_pm1 pollard_rho poly polygamma polylog powdenest pprint_try_use_unicode pprint_use_unicode pquo prem pretty pretty_print prevprime prime prime_decomp prime_valuation primenu primeomega primepi primitive primitive_root primorial principal_branch print_ccode print_fcode print_glsl print_gtk print_jscode print_latex print_maple_code print_mathml print_python print_rcode print_tree prod product proper_divisor_count pycode python quo radsimp rational_interpolate ratsimp ratsimpmodprime rcode rcollect re real_root reduce_abs_inequalities reduce_abs_inequality reduce_inequalities reduced_totient refine_root register_handler rem remove_handler residue resultant rf riemann_xi root rootof round_two rsolve rsolve_hyper rsolve_poly rsolve_ratio rust_code sec sech separatevars sequence series seterr shape sign simplify simplify_logic sin sinc sine_transform singularities singularityintegrate sinh smtlib_code solve_linear solve_rational_inequalities solve_univariate_inequality solveset sqf_part sqrt sqrt_mod sqrtdenest srepr sstr sstrrepr stationary_points stieltjes subfactorial substitution summation swinnerton_dyer_poly symmetric_poly tan tanh tensorcontraction tensordiagonal textplot timed to_nnf to_number_field total_degree totient trace trailing transpose tribonacci trigamma trunc unbranched_argument unpolarify uppergamma use yn zeta',
      'new'
    ),
    each(
      'sympy',
      'divisors pde_separate convolution epath euler_equations intt ntt reshape solve_poly_inequality topological_sort all_roots apart_list binomial_coefficients_list bspline_basis_set continued_fraction continued_fraction_periodic cse covering_product decompogen decompose egyptian_fraction factor_list factor_system fft field_isomorphism finite_diff_weights fwht gff_list ifft ifwht intersecting_product intersection intervals inverse_mobius_transform jn_zeros matrix_symbols mobius_transform nroots primefactors primitive_element proper_divisors quadratic_congruence quadratic_residues real_roots reduced solve_poly_system solve_triangulated sqf_list sturm subresultants viete',
      'new:list'
    ),
    each('sympy', 'flatten group take unflatten', 'shallow:list'),
    each(
      'sympy',
      'sieve.primerange primerange npartitions approximants continued_fraction_convergents continued_fraction_iterator cycle_length itermonomials numbered_symbols sqrt_mod_iter',
      'new:iterator'
    ),
    each(
      'sympy',
      'cartes ordered postfixes postorder_traversal prefixes preorder_traversal rotations subsets variations',
      'lazy'
    ),
    // What they make of an expression nobody changes, of a list or matrix maybe that itself.
    each(
      'sympy',
      'EXRAW Id S apart besselsimp block_collapse bottom_up deg diff exptrigsimp factor factor_nc factor_terms gcd_terms hadamard_product horner interactive_traversal kronecker_product kroneckersimp laplace_correspondence lex limit_seq logcombine nfloat piecewise_exclusive piecewise_fold powsimp public rad refine signsimp sqf symmetrize sympify tensorproduct terms_gcd to_cnf to_dnf together trigsimp',
      'same'
    ),
    each('sympy', 'solve sqf_norm', 'new:bunch'),
    each('sympy', 'symbols var', 'new'),
    each(
      'sympy',
      'factorint solve_linear_system_LU binomial_coefficients bool_map factorrat failing_assumptions get_contraction_structure ground_roots multinomial_coefficients polarify posify roots satisfiable solve_linear_system solve_undetermined_coeffs',
      'new:dict'
    ),
    each('sympy', 'dict_merge', 'shallow:dict'),
    each('sympy', 'sift', 'shallow:'),
    each(
      'sympy',
      'AssumptionsContext closest_points diophantine farthest_points',
      'new:set'
    ),
    each('sympy', 'assuming evaluate', 'new:context'),
    each(
      'sympy',
      'Sieve EPath field ring vfield vring xfield xring StrPrinter TableForm construct_domain get_indices parallel_poly_from_expr poly_from_expr sfield sring',
      'new:'
    ),
    each('sympy', 'sieve.extend sieve.extend_to_no', 'new'),
    each(
      'sympy',
      'plot plot_implicit plot_parametric plotting.plot plotting.plot3d plot3d plotting.plot_implicit plotting.plot_parametric plotting.plot3d_parametric_line plotting.plot3d_parametric_surface',
      'new:figure'
    ),
    each(
      'sympy',
      'init_printing init_session interactive.printing.init_printing',
      'new sets:sympy'
    ),
    each('sympy', 'pprint preview', 'new'),
    each(
      'sympy',
      'lambdify utilities.lambdify.lambdify cacheit grlex memoize_property threaded vectorize xthreaded',
      'holds:'
    ),
    each(
      'sympy',
      'GramSchmidt MutableMatrix MutableSparseNDimArray MutableDenseMatrix MutableDenseNDimArray MutableSparseMatrix Matrix SparseMatrix casoratian diag eye hessian jordan_cell list2numpy matrix2numpy ones symarray wronskian zeros',
      'holds:ndarray'
    ),
    each(
      'sympy',
      'banded rot_givens inv_quick linear_eq_to_matrix matrix_multiply_elementwise rot_axis1 rot_axis2 rot_axis3 rot_ccw_axis1 rot_ccw_axis2 rot_ccw_axis3',
      'new:ndarray'
    ),
    each('sympy', 'randMatrix', 'new:ndarray draws'),
    each('sympy', 'randprime random_poly', 'new draws')
  ),
  classes: { figure: 'sympy.plotting.backends.base_backend.Plot' }
};

export const SKIMAGE: Library = {
  name: 'skimage',
  functions: table(
    each('skimage.io', 'imread', 'new:ndarray reads:0'),
    each('skimage.io', 'imread_collection', 'new:bunch reads:0'),
    each('skimage.io', 'imsave', 'new writes:0'),
    each('skimage.io', 'imshow imshow_collection show', 'new:figure'),
    each(
      'skimage.data',
      'astronaut binary_blobs brain brick camera cat cell cells3d checkerboard chelsea clock coffee coins colorwheel eagle grass gravel horse human_mitosis immunohistochemistry kidney lena lily logo microaneurysms moon nickel_solidification page protein_transport retina rocket shepp_logan_phantom skin stereo_motorcycle text vortex',
      'new:ndarray'
    ),
    each(
      'skimage.color',
      'combine_stains convert_colorspace deltaE_cie76 deltaE_ciede2000 gray2rgb gray2rgba hed2rgb hsv2rgb lab2lch lab2rgb lab2xyz label2rgb lch2lab luv2rgb rgb2gray rgb2grey rgb2hed rgb2hsv rgb2lab rgb2luv rgb2rgbcie rgb2xyz rgb2ycbcr rgb2yuv rgba2rgb xyz2lab xyz2rgb ycbcr2rgb',
      'view:ndarray'
    ),
    each(
      'skimage.transform',
      'downscale_local_mean estimate_transform frt2 hough_circle hough_circle_peaks hough_ellipse hough_line hough_line_peaks integral_image iradon matrix_transform order_angles_golden_ratio probabilistic_hough_line pyramid_expand pyramid_gaussian pyramid_laplacian pyramid_reduce radon rescale resize resize_local_mean rotate swirl warp warp_polar AffineTransform EuclideanTransform PiecewiseAffineTransform PolynomialTransform ProjectiveTransform SimilarityTransform',
      'view:ndarray'
    ),
    each(
      'skimage.filters',
      'apply_hysteresis_threshold butterworth correlate_sparse difference_of_gaussians farid frangi gabor gabor_kernel gaussian hessian laplace median meijering prewitt rank_order roberts sato scharr sobel sobel_h sobel_v threshold_isodata threshold_li threshold_local threshold_mean threshold_minimum threshold_multiotsu threshold_niblack threshold_otsu threshold_sauvola threshold_triangle threshold_yen unsharp_mask wiener',
      'view:ndarray'
    ),
    each(
      'skimage.feature',
      'blob_dog blob_doh blob_log canny corner_fast corner_harris corner_peaks corner_shi_tomasi corner_subpix daisy graycomatrix graycoprops greycomatrix greycoprops haar_like_feature hessian_matrix hessian_matrix_eigvals hog local_binary_pattern match_descriptors match_template multiscale_basic_features peak_local_max structure_tensor',
      'new:ndarray'
    ),
    each('skimage.feature', 'plot_matches', 'new changes:0'),
    each(
      'skimage.exposure',
      'adjust_gamma adjust_log adjust_sigmoid cumulative_distribution equalize_adapthist equalize_hist histogram is_low_contrast match_histograms rescale_intensity',
      'view:ndarray'
    ),
    each(
      'skimage.morphology',
      'area_closing area_opening ball binary_closing binary_dilation binary_erosion binary_opening black_tophat closing convex_hull_image cube diamond dilation disk erosion flood flood_fill h_maxima h_minima label local_maxima local_minima max_tree medial_axis octagon opening reconstruction rectangle remove_small_holes remove_small_objects skeletonize square star thin white_tophat',
      'view:ndarray'
    ),
    each(
      'skimage.segmentation',
      'active_contour chan_vese clear_border expand_labels felzenszwalb find_boundaries flood inverse_gaussian_gradient join_segmentations mark_boundaries morphological_chan_vese quickshift random_walker relabel_sequential slic watershed',
      'view:ndarray'
    ),
    each(
      'skimage.measure',
      'approximate_polygon block_reduce euler_number find_contours label marching_cubes moments moments_central perimeter profile_line ransac regionprops regionprops_table shannon_entropy subdivide_polygon',
      'view:ndarray'
    ),
    each(
      'skimage.draw',
      'bezier_curve circle circle_perimeter disk ellipse ellipse_perimeter line line_aa polygon polygon2mask polygon_perimeter rectangle rectangle_perimeter',
      'new:ndarray'
    ),
    each('skimage.draw', 'set_color', 'new changes:0'),
    each(
      'skimage.metrics',
      'adapted_rand_error contingency_table hausdorff_distance mean_squared_error normalized_root_mse peak_signal_noise_ratio structural_similarity variation_of_information',
      'new'
    ),
    each(
      'skimage.restoration',
      'denoise_bilateral denoise_nl_means denoise_tv_bregman denoise_tv_chambolle denoise_wavelet estimate_sigma inpaint_biharmonic richardson_lucy rolling_ball unwrap_phase wiener',
      'view:ndarray'
    ),
    each(
      'skimage.util',
      'apply_parallel compare_images crop dtype_limits img_as_bool img_as_float img_as_float32 img_as_float64 img_as_int img_as_ubyte img_as_uint invert montage pad view_as_blocks view_as_windows',
      'view:ndarray'
    ),
    each('skimage.util', 'random_noise', 'new:ndarray draws'),
    each(
      'skimage',
      'img_as_bool img_as_float img_as_float32 img_as_float64 img_as_int img_as_ubyte img_as_uint',
      'view:ndarray'
    )
  )
};

/** Texts: what a pipeline gives refers to what it knows. */
export const LANGUAGE: Library = {
  name: 'spacy, nltk, wordcloud, gensim',
  functions: table(
    each('spacy', 'load blank', 'new:language'),
    each(
      'spacy',
      'matcher.Matcher matcher.PhraseMatcher matcher.DependencyMatcher tokens.Doc tokens.Span tokens.DocBin training.example.Example training.Example training.example.Example.from_dict training.Example.from_dict vocab.Vocab tokenizer.Tokenizer',
      'holds:language'
    ),
    each('spacy', 'util.minibatch training.util.minibatch', 'lazy'),
    each('spacy', 'util.fix_random_seed', 'new seeds'),
    each(
      'spacy',
      'explain prefer_gpu require_gpu displacy.render displacy.serve util.compounding cli.download',
      'new'
    ),
    each('nltk', 'download data.find data.path.append', 'new'),
    each(
      'nltk',
      'FreqDist probability.FreqDist Text ConditionalFreqDist',
      'holds:language'
    ),
    each(
      'nltk',
      'word_tokenize sent_tokenize wordpunct_tokenize pos_tag ne_chunk ngrams bigrams trigrams tokenize.word_tokenize tokenize.sent_tokenize tokenize.wordpunct_tokenize tokenize.regexp_tokenize util.ngrams tag.pos_tag',
      'shallow:list'
    ),
    each(
      'nltk.corpus',
      'stopwords.words words.words brown.words gutenberg.words gutenberg.raw gutenberg.fileids movie_reviews.words movie_reviews.categories movie_reviews.fileids names.words reuters.words twitter_samples.strings wordnet.synsets',
      'new:list'
    ),
    each('nltk.corpus', 'brown.sents', 'new:bunch'),
    ...[
      'nltk',
      'nltk.stem',
      'nltk.stem.porter',
      'nltk.stem.snowball',
      'nltk.stem.wordnet',
      'nltk.stem.lancaster',
      'nltk.tokenize',
      'nltk.sentiment',
      'nltk.sentiment.vader'
    ].map(owner =>
      each(
        owner,
        'LancasterStemmer PorterStemmer RegexpTokenizer SentimentIntensityAnalyzer SnowballStemmer TreebankWordTokenizer TweetTokenizer WordNetLemmatizer',
        'new:language'
      )
    ),
    each('wordcloud', 'WordCloud ImageColorGenerator', 'holds:language')
  ),
  methods: table(
    each('language', '__call__ make_doc char_span tokenizer', 'child'),
    each(
      'language',
      'lemmatize polarity_scores stem tokenize similarity to_array to_image',
      'new:'
    ),
    each(
      'language',
      'add add_label add_pipe begin_training create_pipe disable_pipes enable_pipe evaluate from_disk generate generate_from_frequencies generate_from_text initialize recolor remove_pipe rename_pipe replace_pipe resume_training select_pipes update',
      'child changes:self keeps draws'
    ),
    each('language', 'get_pipe has_pipe most_common noun_chunks pipe', 'child'),
    each('language', 'to_disk to_file', 'new writes:0')
  )
};
