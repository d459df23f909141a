import type { Library } from '../library';
import { each, table } from '../words';

export const DATACLASSES: Library = {
  name: 'dataclasses, types',
  transparent: 'dataclass',
  functions: table(
    each('dataclasses', 'dataclass is_dataclass', 'new'),
    { 'types.SimpleNamespace': 'holds' },
    {
      'dataclasses.field': 'holds:field',
      'dataclasses.fields': 'new:bunch',
      'dataclasses.asdict': 'new:bunch',
      'dataclasses.astuple': 'new:bunch',
      'dataclasses.replace': 'shallow'
    }
  )
};
