/** Libraries around PyTorch. */
import type { Library } from '../library';
import { each, table } from '../words';

/** Those that seed all others. */
export const LIGHTNING: Library = {
  name: 'lightning, pytorch_lightning',
  functions: table(
    each(
      'pytorch_lightning',
      'seed_everything utilities.seed.seed_everything',
      'new seeds'
    ),
    each('lightning', 'seed_everything pytorch.seed_everything', 'new seeds'),
    each('pytorch_lightning', 'LightningModule core.LightningModule', 'holds:network'),
    each('lightning', 'LightningModule pytorch.LightningModule', 'holds:network'),
    each('pytorch_lightning', 'LightningDataModule', 'holds:dataset'),
    each(
      'lightning',
      'LightningDataModule pytorch.LightningDataModule',
      'holds:dataset'
    ),
    each(
      'pytorch_lightning.callbacks',
      'Callback EarlyStopping LearningRateMonitor ModelCheckpoint RichProgressBar TQDMProgressBar',
      'holds:callback'
    ),
    each(
      'lightning.pytorch.callbacks',
      'Callback EarlyStopping LearningRateMonitor ModelCheckpoint RichProgressBar TQDMProgressBar',
      'holds:callback'
    ),
    each('pytorch_lightning.loggers', 'CSVLogger TensorBoardLogger', 'new:writer'),
    each('lightning.pytorch.loggers', 'CSVLogger TensorBoardLogger', 'new:writer')
  ),
  classes: {
    callback:
      'lightning.pytorch.callbacks.Callback pytorch_lightning.callbacks.Callback',
    dataset:
      'lightning.pytorch.LightningDataModule pytorch_lightning.LightningDataModule'
  }
};

const MODELS =
  'AutoModel AutoModelForAudioClassification AutoModelForCausalLM AutoModelForImageClassification AutoModelForMaskedLM AutoModelForMultipleChoice AutoModelForObjectDetection AutoModelForQuestionAnswering AutoModelForSeq2SeqLM AutoModelForSequenceClassification AutoModelForTokenClassification BertForMaskedLM BertForQuestionAnswering BertForSequenceClassification BertForTokenClassification BertModel DistilBertForQuestionAnswering DistilBertForSequenceClassification DistilBertModel GPT2LMHeadModel GPT2Model OpenAIGPTLMHeadModel RobertaForSequenceClassification RobertaModel T5ForConditionalGeneration ViTForImageClassification ViTModel';

const TOKENIZERS =
  'AutoFeatureExtractor AutoImageProcessor AutoProcessor AutoTokenizer BertTokenizer BertTokenizerFast DistilBertTokenizer DistilBertTokenizerFast GPT2Tokenizer GPT2TokenizerFast OpenAIGPTTokenizer RobertaTokenizer RobertaTokenizerFast T5Tokenizer T5TokenizerFast ViTImageProcessor';

const pretrained = (list: string): string => list.replace(/\S+/g, '$&.from_pretrained');

export const HUGGING_FACE: Library = {
  name: 'transformers, datasets',
  functions: table(
    each('transformers', pretrained(MODELS), 'new:dropout draws reads:0'),
    each('transformers', pretrained(TOKENIZERS), 'new:tokenizer reads:0'),
    each('transformers', 'pipeline', 'holds:tokenizer'),
    each('transformers', 'TrainingArguments', 'new:record'),
    each('datasets', 'load_dataset load_from_disk', 'new:stream reads:0'),
    each('datasets', 'Dataset.from_dict Dataset.from_pandas', 'holds:stream'),
    { 'datasets.load_metric': 'new:metric', 'transformers.set_seed': 'new seeds' }
  ),
  methods: table(
    each(
      'tokenizer',
      '__call__ apply_chat_template batch_decode batch_encode_plus convert_ids_to_tokens convert_tokens_to_ids convert_tokens_to_string decode encode encode_plus get_vocab num_special_tokens_to_add sequences_to_texts texts_to_matrix texts_to_sequences tokenize',
      'new:'
    ),
    each('tokenizer', 'pad', 'holds:'),
    each('tokenizer', 'train_new_from_iterator', 'new:tokenizer'),
    each(
      'tokenizer',
      'add_special_tokens add_tokens fit_on_sequences fit_on_texts',
      'new changes:self'
    ),
    each('tokenizer', 'get_config to_json', 'new'),
    { 'tokenizer.save_pretrained': 'new writes:0' }
  )
};

export const TORCHTEXT: Library = {
  name: 'torchtext, torchinfo, torchsummary',
  functions: table(
    each('torchtext.datasets', 'AG_NEWS IMDB SST2 WikiText2', 'new:dataset'),
    // They let something random through it.
    each('torchinfo', 'summary', 'holds: draws'),
    each('torchsummary', 'summary', 'new draws')
  )
};

/** Metrics, which count: of torchmetrics and Keras. */
export const TORCHMETRICS: Library = {
  name: 'torchmetrics',
  functions: table(
    each(
      'torchmetrics',
      'AUROC Accuracy AveragePrecision ConfusionMatrix F1Score FBetaScore JaccardIndex MeanAbsoluteError MeanMetric MeanSquaredError MetricCollection Precision R2Score Recall Specificity SumMetric',
      'holds:metric'
    ),
    each(
      'torchmetrics.classification',
      'Accuracy BinaryAccuracy BinaryF1Score MulticlassAccuracy MulticlassConfusionMatrix MulticlassF1Score',
      'holds:metric'
    ),
    each(
      'torchmetrics.functional',
      'accuracy confusion_matrix f1_score mean_squared_error precision recall',
      'new:tensor'
    )
  ),
  methods: table(
    // It keeps what it gives.
    each('metric', '__call__ forward', 'child:tensor changes:self'),
    each('metric', 'compute result get_config', 'new:tensor'),
    each(
      'metric',
      'add add_batch add_variable add_weight reset reset_state reset_states update update_state merge_state',
      'new changes:self'
    ),
    each('metric', 'cpu cuda to', 'same changes:self')
  ),
  classes: { metric: 'torchmetrics.Metric torchmetrics.MetricCollection' }
};
