import type { Library } from './library';
import { each, type Table, table } from './words';

const MODELS =
  'ConditionalLogit ConditionalMNLogit ConditionalPoisson Factor GEE GLM GLMGam GLS GLSAR GeneralizedPoisson HurdleCountModel Logit MANOVA MICE MICEData MNLogit MixedLM NegativeBinomial NegativeBinomialP NominalGEE OLS OrdinalGEE PCA PHReg Poisson ProbPlot Probit QuantReg RLM RecursiveLS SurvfuncRight WLS ZeroInflatedGeneralizedPoisson ZeroInflatedNegativeBinomialP ZeroInflatedPoisson';
const SERIES =
  'AR ARDL ARIMA ARMA ArmaProcess AutoReg DynamicFactor DynamicFactorMQ ETSModel ExponentialSmoothing Holt MarkovAutoregression MarkovRegression SARIMAX STL STLForecast SVAR SimpleExpSmoothing UECM UnobservedComponents VAR VARMAX VECM';
const FORMULAS =
  'conditional_logit conditional_mnlogit conditional_poisson gee glm glmgam gls glsar logit mixedlm mnlogit negativebinomial nominal_gee ols ordinal_gee phreg poisson probit quantreg rlm wls';
const OF_SERIES =
  'acf acovf adfuller arma_order_select_ic bds breakvar_heteroskedasticity_test ccf ccovf coint grangercausalitytests kpss leybourne pacf pacf_burg pacf_ols pacf_yw pccf q_stat range_unit_root_test zivot_andrews';
const TESTS =
  'acorr_breusch_godfrey acorr_ljungbox acorr_lm anova_lm anova_oneway breaks_cusumolsresid breaks_hansen compare_cox compare_encompassing compare_j durbin_watson fdrcorrection het_arch het_breuschpagan het_goldfeldquandt het_white jarque_bera kstest_normal lilliefors linear_harvey_collier linear_lm linear_rainbow linear_reset mcnemar multipletests normal_ad omni_normtest proportion_confint proportion_effectsize proportions_chisquare proportions_ztest recursive_olsresiduals runstest_1samp runstest_2samp spec_white tt_ind_solve_power tt_solve_power ttest_ind ttost_ind ttost_paired variance_inflation_factor zconfint ztest ztost';
const PICTURES =
  'abline_plot beanplot fboxplot hdrboxplot influence_plot interaction_plot mean_diff_plot plot_acf plot_ccf plot_ccpr plot_corr plot_fit plot_leverage_resid2 plot_pacf plot_partregress qqplot qqplot_2samples quarter_plot month_plot rainbowplot seasonal_plot violinplot';

/** They hold the arrays they are made with. */
const holding = (list: string, modules: string): Table =>
  table(
    ...modules
      .split(' ')
      .map(module => each(`statsmodels.${module}`, list, 'holds:statmodel'))
  );
const giving = (list: string, modules: string, effect: string): Table =>
  table(
    ...modules.split(' ').map(module => each(`statsmodels.${module}`, list, effect))
  );

const functions = table(
  holding(MODELS, 'api'),
  holding(FORMULAS, 'formula.api api.formula'),
  holding(SERIES, 'tsa.api api.tsa'),
  holding('GLS GLSAR OLS WLS', 'regression.linear_model'),
  holding('MixedLM', 'regression.mixed_linear_model'),
  holding('QuantReg', 'regression.quantile_regression'),
  holding('RollingOLS RollingWLS', 'regression.rolling'),
  holding('Logit MNLogit NegativeBinomial Poisson Probit', 'discrete.discrete_model'),
  holding('GLM', 'genmod.generalized_linear_model'),
  holding('ARIMA', 'tsa.arima.model tsa.arima_model'),
  holding('ARMA', 'tsa.arima_model'),
  holding('AR AutoReg', 'tsa.ar_model'),
  holding('ExponentialSmoothing Holt SimpleExpSmoothing', 'tsa.holtwinters'),
  holding('SARIMAX', 'tsa.statespace.sarimax'),
  holding('UnobservedComponents', 'tsa.statespace.structural'),
  holding('VAR', 'tsa.vector_ar.var_model'),
  holding('STL seasonal_decompose', 'tsa.seasonal'),
  holding('seasonal_decompose', 'tsa.api api.tsa'),
  holding(
    'CalendarFourier CalendarSeasonality CalendarTimeTrend DeterministicProcess Fourier Seasonality TimeTrend',
    'tsa.deterministic'
  ),
  holding('ECDF ECDFDiscrete StepFunction', 'distributions.empirical_distribution'),
  holding('KDEMultivariate KDEUnivariate', 'api.nonparametric nonparametric.api'),
  holding('KDEUnivariate', 'nonparametric.kde'),
  holding('KDEMultivariate', 'nonparametric.kernel_density'),
  holding('OLSInfluence', 'stats.outliers_influence'),
  holding('DescrStatsW CompareMeans', 'stats.api api.stats stats.weightstats'),
  holding('AnovaRM', 'stats.anova stats.api api.stats'),
  holding(
    'TTestIndPower TTestPower NormalIndPower FTestAnovaPower',
    'stats.power stats.api api.stats'
  ),
  holding('pairwise_tukeyhsd', 'stats.multicomp'),
  // With a constant in the data already it gives the data back.
  giving('add_constant', 'api tools tools.tools', 'view:dataframe'),
  giving('add_trend', 'tsa.api tsa.tsatools', 'view:dataframe'),
  giving('add_lag detrend lagmat lagmat2ds', 'tsa.api tsa.tsatools', 'new:bunch'),
  // Arrays, columns, and dicts of critical values.
  giving(OF_SERIES, 'tsa.api tsa.stattools api.tsa', 'new:bunch'),
  holding('ardl_select_order', 'tsa.api api.tsa'),
  giving('arma_generate_sample', 'tsa.api tsa.arima_process', 'new:ndarray draws'),
  giving(TESTS, 'stats.api api.stats', 'new:bunch'),
  giving(
    'acorr_breusch_godfrey acorr_ljungbox acorr_lm breaks_cusumolsresid compare_cox compare_j het_arch het_breuschpagan het_goldfeldquandt het_white kstest_normal lilliefors linear_harvey_collier linear_rainbow linear_reset normal_ad',
    'stats.diagnostic',
    'new:bunch'
  ),
  giving('anova_lm', 'stats.anova', 'new:dataframe'),
  giving('variance_inflation_factor', 'stats.outliers_influence', 'new'),
  giving('fdrcorrection multipletests', 'stats.multitest', 'new:ndarray'),
  giving(
    'proportion_confint proportion_effectsize proportions_chisquare proportions_ztest',
    'stats.proportion',
    'new:bunch'
  ),
  giving('ttest_ind zconfint ztest', 'stats.weightstats', 'new:ndarray'),
  giving('durbin_watson jarque_bera omni_normtest', 'stats.stattools', 'new:ndarray'),
  giving(
    'lowess',
    'api.nonparametric nonparametric.api nonparametric.smoothers_lowess',
    'new:ndarray'
  ),
  giving(PICTURES, 'graphics.api api.graphics', 'new:figure'),
  // On the figure that they are given, which they give back.
  giving(
    'plot_ccpr_grid plot_corr_grid plot_partregress_grid plot_regress_exog',
    'graphics.api api.graphics',
    'any:figure changes:fig'
  ),
  giving(
    'plot_partregress_grid plot_regress_exog',
    'graphics.regressionplots',
    'any:figure changes:fig'
  ),
  giving(
    'plot_acf plot_ccf plot_pacf quarter_plot month_plot seasonal_plot',
    'graphics.tsaplots graphics.tsa api.graphics.tsa',
    'new:figure'
  ),
  giving('qqplot qqplot_2samples', 'api graphics.gofplots', 'new:figure'),
  giving('qqline', 'api graphics.gofplots graphics.api api.graphics', 'new changes:0'),
  giving(
    'influence_plot plot_ccpr plot_fit plot_leverage_resid2 plot_partregress',
    'graphics.regressionplots',
    'new:figure'
  ),
  giving('interaction_plot', 'graphics.factorplots', 'new:figure'),
  giving('mosaic', 'graphics.mosaicplot', 'new:figure'),
  each('statsmodels', 'datasets.get_rdataset api.datasets.get_rdataset', 'new:bunch'),
  ...'anes96 ccard co2 cpunish engel fair longley macrodata nile scotland spector star98 sunspots'
    .split(' ')
    .flatMap(name => [
      each(
        'statsmodels',
        `datasets.${name}.load datasets.${name}.load_pandas`,
        'new:bunch'
      ),
      each(
        'statsmodels',
        `api.datasets.${name}.load api.datasets.${name}.load_pandas`,
        'new:bunch'
      )
    ]),
  ...'Binomial Gamma Gaussian InverseGaussian NegativeBinomial Poisson Tweedie'
    .split(' ')
    .map(name => each('statsmodels', `api.families.${name}`, 'holds:statmodel')),
  { 'statsmodels.api.load': 'new:statmodel reads:0' },
  each('statsmodels.iolib.summary2', 'summary_col', 'new:statmodel')
);

/** Of models and of their results, which have some names in common. */
const methods = table(
  each(
    'statmodel',
    'fit fit_constrained fit_regularized smooth filter',
    'child:statmodel changes:self'
  ),
  each(
    'statmodel',
    'append apply extend get_robustcov_results to_vecm',
    'holds:statmodel'
  ),
  // Of ordinary models `whiten` gives back what it is given.
  { 'statmodel.whiten': 'any:bunch' },
  each('statmodel', 'irf t_test wald_test', 'child:bunch'),
  each('statmodel', 'out_of_sample update', 'new:bunch changes:self'),
  each(
    'statmodel',
    'initialize remove_data set_null_options',
    'new changes:self keeps'
  ),
  each(
    'statmodel',
    'initialize_approximate_diffuse initialize_default initialize_known initialize_statespace initialize_stationary set_conserve_memory set_filter_method set_inversion_method set_smoother_output set_stability_method',
    'new changes:self keeps'
  ),
  each(
    'statmodel',
    'acf acorr anova_table cdf compare_f_test compare_lm_test compare_lr_test conf_int conf_int_el cov_ybar diagnostic_summary el_test estimate_scale evaluate f_test forecast forecast_cov forecast_interval get_hat_matrix_diag hessian impulse_responses info_criteria information is_stable loglike loglikeobs long_run_effects ma_rep mse normalized_cov_params observed_information_matrix orth_ma_rep outlier_test pdf power pred_table predict pseudo_rsquared pvalue reorder resid_acorr resid_acov sample_acorr sample_acov score score_obs score_test select_order solve_power summary summary2 summary_frame t_test_pairwise test_causality test_heteroskedasticity test_inst_causality test_normality test_serial_correlation test_whiteness tconfint_mean ttest_mean ttest_ind wald_test_terms zconfint_mean ztest_mean __call__',
    'new:bunch'
  ),
  // These keep hold of the results, or hand out what these hold.
  each(
    'statmodel',
    'cov_params fevd get_margeff in_sample get_distribution get_forecast get_influence get_prediction get_smoothed_decomposition news',
    'child:statmodel'
  ),
  each('statmodel', 'clone simulation_smoother', 'holds:statmodel'),
  each(
    'statmodel',
    'simulate simulate_var generate_sample irf_errband_mc irf_resim',
    'new:ndarray draws'
  ),
  each(
    'statmodel',
    'plot plot_acorr plot_forecast plot_index plot_influence plot_power plot_sample_acorr plot_simultaneous plotsim',
    'new:figure'
  ),
  // On the figure or the axes that they are given, which they give back.
  each('statmodel', 'plot_diagnostics plot_predict', 'any:figure changes:fig'),
  each(
    'statmodel',
    'plot_added_variable plot_ceres_residuals plot_partial_residuals',
    'any:figure changes:1 changes:ax'
  ),
  // With `remove_data` it forgets its data.
  {
    'statmodel.save': 'new changes:self writes:0',
    'statmodel.load': 'new:statmodel reads:0'
  },
  // Of arrays and columns that a result has under a name.
  each(
    'statmodel',
    'drop head iloc loc reshape round sort_values tail to_frame',
    'view:bunch'
  ),
  each(
    'statmodel',
    'abs all any argmax argmin argsort astype copy corr count describe dot dropna hist idxmax idxmin isna max mean median min rename reset_index shift std sum to_dict to_list to_numpy tolist value_counts var as_csv as_html as_latex as_text',
    'new:bunch'
  )
);

export const STATSMODELS: Library = {
  name: 'statsmodels',
  functions,
  methods,
  classes: {
    statmodel:
      'statsmodels.base.model.Model statsmodels.base.model.Results statsmodels.base.wrapper.ResultsWrapper statsmodels.iolib.summary.Summary statsmodels.iolib.summary2.Summary statsmodels.imputation.mice.MICE statsmodels.imputation.mice.MICEData statsmodels.multivariate.pca.PCA statsmodels.graphics.gofplots.ProbPlot statsmodels.duration.survfunc.SurvfuncRight statsmodels.tsa.arima_process.ArmaProcess statsmodels.tsa.seasonal.STL statsmodels.tsa.seasonal.DecomposeResult statsmodels.tsa.ardl.model.ARDLOrderSelectionResults statsmodels.tsa.deterministic.DeterministicProcess statsmodels.tsa.deterministic.DeterministicTerm statsmodels.tsa.forecasting.stl.STLForecast statsmodels.tsa.vector_ar.irf.BaseIRAnalysis statsmodels.tsa.vector_ar.var_model.FEVD statsmodels.stats.weightstats.DescrStatsW statsmodels.stats.weightstats.CompareMeans statsmodels.stats.power.Power statsmodels.stats.outliers_influence.OLSInfluence statsmodels.stats.outliers_influence.MLEInfluence statsmodels.stats.anova.AnovaRM statsmodels.sandbox.stats.multicomp.TukeyHSDResults statsmodels.nonparametric.kde.KDEUnivariate statsmodels.nonparametric.kernel_density.KDEMultivariate statsmodels.distributions.empirical_distribution.StepFunction statsmodels.genmod.families.family.Family statsmodels.regression.rolling.RollingWLS'
  }
};
