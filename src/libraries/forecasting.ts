/** Libraries of models that are used as those of scikit-learn; see `estimator` there. */
import type { Library } from './library';
import { each, table } from './words';

const ENCODERS =
  'BackwardDifferenceEncoder BaseNEncoder BinaryEncoder CatBoostEncoder CountEncoder GLMMEncoder GrayEncoder HashingEncoder HelmertEncoder JamesSteinEncoder LeaveOneOutEncoder MEstimateEncoder OneHotEncoder OrdinalEncoder PolynomialEncoder QuantileEncoder RankHotEncoder SummaryEncoder SumEncoder TargetEncoder WOEEncoder';

export const CATEGORY_ENCODERS: Library = {
  name: 'category_encoders',
  functions: each('category_encoders', ENCODERS, 'holds:estimator'),
  methods: each(
    'estimator',
    'fit_target_encoding generate_mapping get_dummies get_feature_names_in reverse_dummies target_encode',
    'view:bunch'
  )
};

export const UMAP: Library = {
  name: 'umap',
  functions: table(
    each('umap', 'AlignedUMAP ParametricUMAP UMAP umap_.UMAP', 'holds:keeper'),
    each('umap.plot', 'connectivity diagnostic interactive points', 'new:figure')
  ),
  drawing: 'UMAP ParametricUMAP AlignedUMAP'
};

export const PROPHET: Library = {
  name: 'prophet',
  functions: table(
    each('prophet', 'Prophet forecaster.Prophet', 'holds:keeper'),
    each('fbprophet', 'Prophet', 'holds:keeper'),
    each(
      'prophet.diagnostics',
      'cross_validation performance_metrics',
      'new:dataframe draws'
    ),
    each(
      'fbprophet.diagnostics',
      'cross_validation performance_metrics',
      'new:dataframe draws'
    ),
    each('prophet.plot', 'plot_cross_validation_metric plot_yearly', 'new:figure'),
    each('prophet.plot', 'plot_components_plotly plot_plotly', 'new:chart'),
    // Into the picture that it is given.
    each('prophet.plot', 'add_changepoints_to_plot', 'holds:figure changes:0'),
    each('prophet.serialize', 'model_to_dict', 'view:bunch'),
    each('prophet.serialize', 'model_to_json', 'new'),
    each('prophet.serialize', 'model_from_dict model_from_json', 'holds:keeper')
  ),
  methods: table(
    each(
      'estimator',
      'add_country_holidays add_group_component add_regressor add_seasonality',
      'same changes:self'
    ),
    each(
      'estimator',
      'make_future_dataframe predict_seasonal_components predict_trend predict_uncertainty predictive_samples',
      'new:bunch draws'
    ),
    { 'estimator.plot_components': 'new:figure' }
  ),
  classes: { keeper: 'prophet.forecaster.Prophet' }
};

export const PMDARIMA: Library = {
  name: 'pmdarima',
  functions: table(
    each(
      'pmdarima',
      'ARIMA AutoARIMA arima.ARIMA arima.AutoARIMA auto_arima arima.auto_arima pipeline.Pipeline',
      'holds:keeper'
    ),
    each('pmdarima.arima', 'ADFTest KPSSTest', 'holds:estimator'),
    each('pmdarima', 'acf arima.ndiffs arima.nsdiffs c diff pacf', 'new:ndarray'),
    each(
      'pmdarima',
      'autocorr_plot decomposed_plot plot_acf plot_pacf tsdisplay',
      'new:figure'
    ),
    each(
      'pmdarima.datasets',
      'load_airpassengers load_ausbeer load_austres load_gasoline load_heartrate load_lynx load_msft load_sunspots load_taylor load_wineind load_woolyrnq',
      'new:bunch'
    ),
    each('pmdarima.model_selection', 'train_test_split', 'view:bunch')
  ),
  methods: table(
    each(
      'estimator',
      'aicc arparams arroots bse conf_int df_model df_resid fittedvalues forecast hqic maparams maroots oob params predict_in_sample pvalues resid',
      'child:ndarray'
    ),
    { 'estimator.to_dict': 'view:bunch' },
    { 'estimator.summary': 'new:record' },
    { 'estimator.plot_diagnostics': 'new:figure' }
  )
};

export const LIFELINES: Library = {
  name: 'lifelines',
  functions: table(
    each(
      'lifelines',
      'AalenAdditiveFitter AalenJohansenFitter BreslowFlemingHarringtonFitter CoxPHFitter CoxTimeVaryingFitter ExponentialFitter GeneralizedGammaFitter KaplanMeierFitter LogLogisticAFTFitter LogLogisticFitter LogNormalAFTFitter LogNormalFitter NelsonAalenFitter PiecewiseExponentialFitter SplineFitter WeibullAFTFitter WeibullFitter',
      'holds:keeper'
    ),
    each(
      'lifelines.statistics',
      'logrank_test multivariate_logrank_test pairwise_logrank_test',
      'new:bunch'
    ),
    each('lifelines.utils', 'concordance_index median_survival_times', 'new'),
    each(
      'lifelines.datasets',
      'load_dd load_kidney_transplant load_larynx load_leukemia load_lung load_lymphoma load_regression_dataset load_rossi load_waltons',
      'new:bunch'
    )
  ),
  methods: table(
    each(
      'estimator',
      'fit_interval_censoring fit_left_censoring fit_right_censoring',
      'same changes:self keeps'
    ),
    each(
      'estimator',
      'check_assumptions compute_followup_hazard_ratios compute_residuals cumulative_density_at_times cumulative_hazard_at_times divide hazard_at_times percentile predict_cumulative_hazard predict_expectation predict_hazard predict_log_partial_hazard predict_median predict_partial_hazard predict_percentile predict_survival_function print_summary subtract survival_function_at_times',
      'new:bunch'
    ),
    each(
      'estimator',
      'plot_covariate_groups plot_cumulative_density plot_cumulative_hazard plot_density plot_hazard plot_loglogs plot_partial_effects_on_outcome plot_survival_function',
      'new:figure'
    )
  ),
  classes: { keeper: 'lifelines.fitters.BaseFitter' }
};

export const SKTIME: Library = {
  name: 'sktime',
  functions: table(
    each('sktime.forecasting.naive', 'NaiveForecaster', 'holds:keeper'),
    each('sktime.forecasting.arima', 'ARIMA AutoARIMA', 'holds:keeper'),
    each('sktime.forecasting.exp_smoothing', 'ExponentialSmoothing', 'holds:keeper'),
    each('sktime.forecasting.ets', 'AutoETS', 'holds:keeper'),
    each('sktime.forecasting.theta', 'ThetaForecaster', 'holds:keeper'),
    each('sktime.forecasting.trend', 'PolynomialTrendForecaster', 'holds:keeper'),
    each(
      'sktime.forecasting.compose',
      'EnsembleForecaster TransformedTargetForecaster make_reduction',
      'holds:keeper'
    ),
    each(
      'sktime.forecasting.model_selection',
      'ExpandingWindowSplitter ForecastingGridSearchCV SlidingWindowSplitter',
      'holds:keeper'
    ),
    each('sktime.forecasting.base', 'ForecastingHorizon', 'holds:keeper'),
    each(
      'sktime.transformations.series.detrend',
      'Deseasonalizer Detrender',
      'holds:keeper'
    ),
    each(
      'sktime.datasets',
      'load_airline load_arrow_head load_basic_motions load_longley load_lynx load_shampoo_sales',
      'new:bunch'
    ),
    each('sktime.utils.plotting', 'plot_series', 'new:figure'),
    each(
      'sktime.forecasting.model_selection',
      'temporal_train_test_split',
      'view:bunch'
    ),
    each('sktime.split', 'temporal_train_test_split', 'view:bunch')
  ),
  methods: table(
    each('estimator', 'update_predict update_predict_single', 'new:bunch changes:self'),
    each(
      'estimator',
      'predict_interval predict_quantiles predict_residuals predict_var',
      'new:bunch'
    ),
    each('estimator', 'get_fitted_params', 'view:bunch'),
    each(
      'estimator',
      'pretrain reset set_config set_random_state set_tags',
      'same changes:self'
    )
  ),
  classes: {
    keeper: 'sktime.base.BaseObject sktime.forecasting.base.ForecastingHorizon'
  }
};
