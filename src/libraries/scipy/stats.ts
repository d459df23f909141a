/** Distributions, tests and measures of scipy.stats. */
import { each, named, names, type Table, table } from '../words';

const CONTINUOUS =
  'alpha anglit arcsine argus beta betaprime bradford burr burr12 cauchy chi chi2 cosine crystalball dgamma dpareto_lognorm dweibull erlang expon exponnorm exponpow exponweib f fatiguelife fisk foldcauchy foldnorm gamma gausshyper genexpon genextreme gengamma genhalflogistic genhyperbolic geninvgauss genlogistic gennorm genpareto gibrat gompertz gumbel_l gumbel_r halfcauchy halfgennorm halflogistic halfnorm hypsecant invgamma invgauss invweibull irwinhall jf_skew_t johnsonsb johnsonsu kappa3 kappa4 ksone kstwo kstwobign landau laplace laplace_asymmetric levy levy_l levy_stable loggamma logistic loglaplace lognorm loguniform lomax maxwell mielke moyal nakagami ncf nct ncx2 norm norminvgauss pareto pearson3 powerlaw powerlognorm powernorm rayleigh rdist recipinvgauss reciprocal rel_breitwigner rice semicircular skewcauchy skewnorm studentized_range t trapezoid triang truncexpon truncnorm truncpareto truncweibull_min tukeylambda uniform vonmises vonmises_line wald weibull_max weibull_min wrapcauchy';
const DISCRETE =
  'bernoulli betabinom betanbinom binom boltzmann dlaplace geom hypergeom logser nbinom nchypergeom_fisher nchypergeom_wallenius nhypergeom planck poisson poisson_binom randint skellam yulesimon zipf zipfian';
const OF_SEVERAL =
  'dirichlet dirichlet_multinomial invwishart matrix_normal matrix_t multinomial multivariate_hypergeom normal_inverse_gamma ortho_group random_correlation random_table special_ortho_group uniform_direction unitary_group vonmises_fisher wishart';

const JOINT = 'multivariate_normal multivariate_t';

const OF_EACH =
  'cdf entropy expect generic_moment interval isf logcdf logsf mean median moment nnlf ppf sf stats std support var';
const OF_DENSITY = 'fit fit_loc_scale logpdf pdf';
const OF_MASS = 'logpmf pmf';

const WITH_DENSITY =
  'dirichlet invwishart matrix_normal matrix_t multivariate_normal multivariate_t normal_inverse_gamma vonmises_fisher wishart';
const WITH_MASS =
  'dirichlet_multinomial multinomial multivariate_hypergeom random_table';

/** The methods of distributions, called by the names of these. */
const methodsOf = (distributions: string, methods: string): Table =>
  table(
    ...names(distributions).flatMap(name => [
      each(`scipy.stats.${name}`, methods, 'new:ndarray'),
      each(`scipy.stats.${name}`, 'rvs', 'new:ndarray draws'),
      each(`scipy.stats.${name}`, 'freeze', 'holds:frozen')
    ])
  );

const paths = (list: string): string => list.replace(/\S+/g, 'scipy.stats.$&');

const SEVERAL = table(
  ...[
    ['cov', 'dirichlet dirichlet_multinomial multinomial multivariate_hypergeom'],
    [
      'entropy',
      'dirichlet invwishart matrix_normal multinomial multivariate_normal multivariate_t vonmises_fisher wishart'
    ],
    ['fit', 'multivariate_normal vonmises_fisher'],
    ['logpdf', WITH_DENSITY],
    ['logpmf', WITH_MASS],
    [
      'mean',
      'dirichlet dirichlet_multinomial invwishart multinomial multivariate_hypergeom normal_inverse_gamma random_table wishart'
    ],
    ['mode', 'invwishart wishart'],
    ['pdf', WITH_DENSITY],
    ['pmf', WITH_MASS],
    [
      'var',
      'dirichlet dirichlet_multinomial invwishart multivariate_hypergeom normal_inverse_gamma wishart'
    ]
  ].map(([method, owners]) => named(method!, paths(owners!), 'new:ndarray')),
  // Of many numbers they are found with random ones.
  named('cdf', paths(JOINT), 'new:ndarray draws'),
  named('logcdf', paths('multivariate_normal'), 'new:ndarray draws'),
  named('marginal', paths(JOINT), 'holds:joint'),
  named(
    'rvs',
    paths(`${OF_SEVERAL.replace('dirichlet_multinomial ', '')} ${JOINT}`),
    'new:ndarray draws'
  )
);

const DISTRIBUTIONS = table(
  each('scipy.stats', `${CONTINUOUS} ${DISCRETE} ${OF_SEVERAL}`, 'holds:frozen'),
  each('scipy.stats', JOINT, 'holds:joint'),
  each(
    'scipy.stats',
    'gaussian_kde kde.gaussian_kde rv_continuous rv_discrete rv_histogram Binomial Covariance Logistic Mixture Normal Uniform make_distribution',
    'holds:frozen'
  ),
  methodsOf(CONTINUOUS, `${OF_EACH} ${OF_DENSITY}`),
  methodsOf(DISCRETE, `${OF_EACH} ${OF_MASS}`),
  SEVERAL
);

const MEASURES =
  'anderson anderson_ksamp ansari bartlett bayes_mvs binom_test boxcox boxcox_llf boxcox_normmax boxcox_normplot brunnermunzel chatterjeexi chi2_contingency chisquare circmean circstd circvar combine_pvalues cumfreq describe differential_entropy energy_distance entropy epps_singleton_2samp expectile f_oneway false_discovery_control find_repeats fisher_exact fligner friedmanchisquare gmean gstd gzscore hmean histogram iqr itemfreq jarque_bera kendalltau kruskal ks_1samp ks_2samp kstat kstatvar kstest kurtosis kurtosistest levene linregress lmoment mannwhitneyu median_abs_deviation median_absolute_deviation median_test mode moment mood normaltest obrientransform pearsonr percentileofscore pmean pointbiserialr power_divergence ppcc_max ppcc_plot probplot quantile rankdata ranksums relfreq rvs_ratio_uniforms scoreatpercentile sem shapiro siegelslopes sigmaclip signaltonoise skew skewtest spearmanr spearmanrho theilslopes tiecorrect tmax tmean tmin trim_mean trimboth tsem tstd ttest_1samp ttest_ind ttest_ind_from_stats ttest_rel tvar variation wasserstein_distance wasserstein_distance_nd weightedtau wilcoxon yeojohnson yeojohnson_llf yeojohnson_normmax yeojohnson_normplot zmap zscore';

const DRAWING =
  'bootstrap dunnett monte_carlo_test multiscale_graphcorr permutation_test sobol_indices';

const MODULES = table(
  each(
    'scipy.stats.contingency',
    'association chi2_contingency crosstab expected_freq',
    'new:ndarray'
  ),
  each('scipy.stats.contingency', 'odds_ratio relative_risk', 'new:bunch'),
  each('scipy.stats.contingency', 'margins', 'view:bunch'),
  each(
    'scipy.stats.mstats',
    'brunnermunzel chisquare compare_medians_ms describe f_oneway find_repeats friedmanchisquare gmean hdmedian hdquantiles hdquantiles_sd hmean kendalltau kruskal kruskalwallis ks_1samp ks_2samp ks_twosamp kstest kurtosis kurtosistest linregress mannwhitneyu median_cihs meppf mjci mode moment mquantiles mquantiles_cimj normaltest pearsonr plotting_positions pointbiserialr rankdata rsh scoreatpercentile sem sen_seasonal_slopes siegelslopes skew skewtest spearmanr theilslopes tmax tmean tmin trimmed_mean trimmed_mean_ci trimmed_std trimmed_stde trimmed_var tsem ttest_1samp ttest_ind ttest_onesamp ttest_rel tvar variation zmap zscore',
    'new:masked'
  ),
  each(
    'scipy.stats.mstats',
    'argstoarray msign obrientransform trim trima trimboth trimr trimtail winsorize',
    'view:masked'
  ),
  each(
    'scipy.stats.mstats',
    'count_tied_groups idealfourths kendalltau_seasonal',
    'new:bunch'
  ),
  each(
    'scipy.stats.qmc',
    'Halton LatinHypercube MultinomialQMC MultivariateNormalQMC PoissonDisk QMCEngine Sobol',
    'holds:random'
  ),
  each(
    'scipy.stats.qmc',
    'discrepancy geometric_discrepancy scale update_discrepancy',
    'new:ndarray'
  ),
  each(
    'scipy.stats.stats',
    'f_oneway gmean kendalltau kurtosis linregress mode pearsonr rankdata skew spearmanr ttest_ind zscore',
    'new:ndarray'
  )
);

export const STATS: Table = table(
  DISTRIBUTIONS,
  each('scipy.stats', MEASURES, 'new:ndarray'),
  // They give the edges that they were given.
  each(
    'scipy.stats',
    'binned_statistic binned_statistic_2d binned_statistic_dd',
    'view:bunch'
  ),
  // Numbers and arrays under names.
  each(
    'scipy.stats',
    'alexandergovern barnard_exact binomtest boschloo_exact bws_test cramervonmises cramervonmises_2samp directional_stats ecdf logrank mvsdist page_trend_test poisson_means_test somersd trim1 tukey_hsd',
    'new:bunch'
  ),
  each('scipy.stats', 'quantile_test', 'holds:bunch'),
  each('scipy.stats', `${DRAWING} power`, 'new:bunch draws'),
  each('scipy.stats', 'fit goodness_of_fit', 'holds:bunch draws'),
  each('scipy.stats', 'abs exp log order_statistic truncate', 'holds:frozen'),
  each(
    'scipy.stats',
    'BootstrapMethod CensoredData MonteCarloMethod PermutationMethod',
    'holds'
  ),
  each(
    'scipy.stats',
    'ConstantInputWarning DegenerateDataWarning FitError NearConstantInputWarning',
    'new:'
  ),
  MODULES
);

export const STATS_METHODS: Table = table(
  each(
    'frozen',
    `${OF_EACH} ${OF_DENSITY} ${OF_MASS} cov covariance_factor evaluate integrate_box integrate_box_1d integrate_gaussian integrate_kde mode scotts_factor silverman_factor`,
    'new:ndarray'
  ),
  each(
    'frozen',
    'ccdf icdf iccdf ilogcdf ilogccdf kurtosis logccdf logentropy skewness standard_deviation variance',
    'new:ndarray'
  ),
  each('joint', 'cdf logcdf', 'new:ndarray draws'),
  each('joint', 'marginal', 'holds:joint'),
  each('frozen', 'resample rvs sample', 'new:ndarray draws'),
  each('frozen', 'freeze', 'holds:frozen'),
  // What a curve is at some points; of a histogram another distribution.
  each('frozen', '__call__', 'holds:bunch'),
  each('frozen', 'set_bandwidth', 'new changes:self'),
  each('random', 'random_base2', 'new:ndarray changes:self'),
  each('random', 'fast_forward reset', 'same changes:self'),
  // Of what tests give.
  each('bunch', 'confidence_interval proportion_ci', 'new:bunch')
);
