import {
  sourceKinds,
  sourceKindSchema,
  sourceNoteSchema,
  type Estimate,
} from '../../server/vocabulary/numbers.ts';
import type { ImportField } from './fields.ts';
import type { RowReader } from './rowReader.ts';

/** Where an amount comes from, as two columns; what is read from the plan no table says. */
export function sourceFields(example: string): readonly ImportField[] {
  const kinds = sourceKinds.filter(({ id }) => id !== 'readFromPlan');
  return [
    {
      id: 'sourceKind',
      choices: kinds.map(({ id, labelSv }) => ({ value: id, label: labelSv })),
      initial: 'ownAssumption',
      example: 'ownAssumption',
    },
    { id: 'source', example },
  ];
}

/** Of a row that says where its amount comes from; nothing of the others. */
export function readSource(reader: RowReader): Pick<Estimate, 'source'> {
  const note = reader.text('source', sourceNoteSchema.shape.note);
  if (note === null) return {};
  const kind = sourceKindSchema.safeParse(reader.choice('sourceKind')).data;
  return kind === undefined ? {} : { source: { kind, note } };
}
