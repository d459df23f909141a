/** What a cell seems to do, from the calls in it; for proposals only. */
import { logicalLines, remembered, type Cell } from '../../python';

export type Activity =
  'setup' | 'load' | 'prepare' | 'train' | 'evaluate' | 'show' | 'other';

const CALLS: readonly [Exclude<Activity, 'setup' | 'other'>, RegExp][] = [
  [
    'train',
    /\.(?:fit|partial_fit|fit_generator|train|backward|autolog|start_run)\s*\(|\b(?:GridSearchCV|RandomizedSearchCV|lgb\.train|xgb\.train|create_study)\s*\(/
  ],
  [
    'evaluate',
    /\.(?:predict|predict_proba|score|evaluate)\s*\(|\b(?:\w+_score|mean_\w+_error|\w*confusion_matrix|classification_report|cross_val\w*|roc_curve|log_metrics?)\s*\(/
  ],
  [
    'load',
    /\.(?:read_(?!only)\w+|load_dataset|loadtxt|genfromtxt|from_csv|open_dataset)\s*\(|\b(?:read_(?:csv|parquet|excel|json|sql)|load_(?:iris|digits|wine|diabetes|breast_cancer|dataset)|fetch_\w+|np\.load|json\.load|pickle\.load|joblib\.load|requests\.get|urlopen|urlretrieve)\s*\(/
  ],
  [
    'prepare',
    /\.(?:dropna|fillna|merge|groupby|drop|drop_duplicates|astype|apply|map|replace|rename|resample|rolling|shift|pivot\w*|melt|assign|fit_transform|transform|interpolate|set_index|reset_index|sort_values|query|to_csv|to_parquet)\s*\(|\b(?:train_test_split|get_dummies|to_datetime|concat)\s*\(|^[\w.]+\[[^\n]*\]\s*=[^=]/m
  ],
  [
    'show',
    /\b(?:plt|sns|px|alt|go|ax|axes|fig)\b[\w.[\]]*\s*\(|\.(?:plot|hist|boxplot|show|head|tail|describe|info|value_counts|sample)\b|\b(?:display|print)\s*\(/
  ]
];

const SETTINGS =
  /^(?:import|from|def|class|async)\b|^@|^%(?:matplotlib|load_ext|reload_ext|autoreload|config|env|set_env|pip|conda|pylab|alias_magic)\b|^!\s*pip\b|^(?:warnings|pd\.set_option|pd\.options|plt\.style|plt\.rcParams|sns\.set\w*|np\.set_printoptions|np\.random\.seed|random\.seed|torch\.manual_seed|logging|mlflow\.set_\w+|os\.environ)\b/;

/** Each statement at the left margin, without comments and the blocks below it. */
export function statements(source: string): string[] {
  const found: string[] = [];
  let at = 0;
  for (const line of logicalLines(`${source}\n`)) {
    const text = source.slice(at, line.end).trimEnd();
    const first = line.tokens[0];
    if (first && first.type !== 'comment' && first.type !== 'nl' && !/^\s/.test(text)) {
      found.push(text);
    }
    at = line.end;
  }
  return found;
}

/** What a cell seems to do. The rarest activity that it shows decides. */
export const activityOf = remembered(({ source }: Cell): Activity => {
  const all = statements(source);
  if (all.length > 0 && all.every(text => SETTINGS.test(text))) {
    return 'setup';
  }
  return CALLS.find(([, pattern]) => pattern.test(source))?.[0] ?? 'other';
});

const LITERAL =
  /^[^\W\d]\w*(?:\s*:\s*\w+)?\s*=\s*(?:[-+]?[\d_]+(?:\.[\d_]*)?(?:[eE][-+]?\d+)?|[-+]?\.\d+|True|False|r?"[^"\n]*"|r?'[^'\n]*')\s*(?:#.*)?$/;

/** Whether a cell holds nothing but names set to plain values. */
export function looksLikeParameters(source: string): boolean {
  const all = statements(source);
  return all.length > 0 && all.every(text => LITERAL.test(text));
}
