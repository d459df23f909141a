import { ATTRIBUTES, type Attribute } from '../wire';

const byId = new Map(ATTRIBUTES.map(column => [column.id, column]));
const shownTags = new Set(ATTRIBUTES.map(column => column.tag));

/** A run as the columns read it. */
export interface AttributeSource {
  name: string;
  status: string;
  experiment_id: string;
  start_time: number;
  end_time: number | null;
}

/** The attribute that a column shows; undefined for a metric, a parameter or a tag. */
export function attributeOf(id: string): Attribute | undefined {
  return byId.get(id);
}

/** Whether a column shows a tag, whoever set it. */
export function isShownTag(key: string): boolean {
  return shownTags.has(key);
}

/** What a run has in an attribute's column; undefined where it has nothing. */
export function attributeValue(
  column: Attribute,
  run: AttributeSource,
  tag: (key: string) => string | undefined,
  names: (list: NonNullable<Attribute['names']>) => string | undefined
): number | string | undefined {
  if (column.tag) {
    return tag(column.tag);
  }
  if (column.names) {
    return names(column.names);
  }
  if (column.span) {
    return run.end_time === null ? undefined : run.end_time - run.start_time;
  }
  return column.field && run[column.field];
}
