import type { Library } from './library';
import { each, table } from './words';

const EXPLAINERS =
  'AdditiveExplainer CoalitionExplainer DeepExplainer ExactExplainer GPUTreeExplainer LinearExplainer PartitionExplainer TreeExplainer';
const SHORT = 'Additive BruteForce Coalition Deep Exact GPUTree Linear Partition Tree';
/** Those that take random samples; the first may choose one of them. */
const GUESSING =
  'Explainer GradientExplainer KernelExplainer PermutationExplainer SamplingExplainer';
const SHORT_GUESSING = 'Gradient Kernel Permutation Sampling';
const PLOTS =
  'bar benchmark decision embedding force heatmap image image_to_text initjs monitoring partial_dependence text waterfall';
const OLD_PLOTS =
  'bar_plot decision_plot embedding_plot force_plot heatmap_plot image_plot monitoring_plot multioutput_decision_plot partial_dependence_plot text_plot waterfall_plot';
const SHUFFLED = 'beeswarm dependence group_difference scatter summary violin';
const SHUFFLED_OLD = 'dependence_plot group_difference_plot summary_plot violin_plot';

export const SHAP: Library = {
  name: 'shap',
  functions: table(
    each('shap', EXPLAINERS, 'holds:explainer'),
    each('shap', GUESSING, 'holds:guessing draws'),
    each('shap.explainers', `${GUESSING} ${SHORT_GUESSING}`, 'holds:guessing draws'),
    each('shap.explainers', `${EXPLAINERS} ${SHORT}`, 'holds:explainer'),
    each(
      'shap.maskers',
      'Composite Fixed FixedComposite Image Impute Independent OutputComposite Tabular TabularPartitions Text',
      'holds:explainer'
    ),
    // What belongs together is found with random numbers.
    each('shap.maskers', 'Partition', 'holds:explainer draws'),
    each(
      'shap.models',
      'TeacherForcing TeacherForcingLogits TextGeneration TopKLM TransformersPipeline',
      'holds:explainer'
    ),
    each('shap', 'Cohorts Explanation', 'holds:bunch'),
    each('shap', 'DenseData', 'holds:explainer'),
    each('shap.plots', PLOTS, 'new:figure'),
    each('shap', OLD_PLOTS, 'new:figure'),
    // Dots are drawn in another order, so that none hides the same others.
    each('shap.plots', SHUFFLED, 'new:figure draws'),
    each('shap', SHUFFLED_OLD, 'new:figure draws'),
    each('shap', 'getjs initjs plots.colors', 'new'),
    { 'shap.save_html': 'new writes:0 changes:1 draws' },
    // Small data is given back as it is.
    each('shap', 'sample utils.sample', 'view:bunch'),
    each('shap', 'kmeans', 'holds:explainer'),
    each('shap', 'approximate_interactions', 'new:ndarray'),
    each('shap', 'partition_tree utils.partition_tree', 'new:ndarray draws'),
    each('shap.utils', 'partition_tree_shuffle', 'new:ndarray changes:0'),
    each(
      'shap.utils',
      'approximate_interactions convert_name delta_minimization_order hclust hclust_ordering potential_interactions shapley_coefficients',
      'new:ndarray'
    ),
    each('shap.links', 'identity logit', 'view:bunch'),
    each(
      'shap.datasets',
      'a1a adult boston cache california communitiesandcrime diabetes imagenet50 imdb iris linnerud nhanesi rank',
      'new:bunch'
    ),
    each('shap.datasets', 'corrgroups60 independentlinear60', 'new:bunch seeds'),
    each('shap.benchmark', 'framework.compare_plot framework.trend_plot', 'new:figure')
  ),
  advancing: `${SHUFFLED} ${SHUFFLED_OLD} ${GUESSING} ${SHORT_GUESSING} Partition`,
  methods: table(
    each(
      'explainer',
      '__call__ explain explain_row shap_interaction_values shap_values',
      'holds:bunch changes:self draws'
    ),
    { 'explainer.supports_model_with_masker': 'new' },
    { 'explainer.save': 'new changes:0', 'explainer.load': 'new:explainer' },
    // The rest is of what it has under a name.
    each(
      'explainer',
      'abs argsort copy max mean min model_score percentile predict predict_proba round std sum',
      'new:bunch'
    ),
    each('explainer', 'ravel reshape', 'view:bunch'),
    each('bunch', 'flip hclust hstack identity percentile', 'view:bunch'),
    each('bunch', 'cohorts', 'view:bunch draws')
  )
};
