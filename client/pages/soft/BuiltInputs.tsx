import type { EffectInput } from '../../../server/model/effects/effect.ts';
import type { BuiltEffect } from '../../../server/vocabulary/measures.ts';
import { finiteSchema, shareSchema } from '../../../server/vocabulary/numbers.ts';
import { inSentence } from '../../../server/vocabulary/text/sv/words.ts';
import { EditButton } from '../../components/EditButton.tsx';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { EstimateCells } from '../../components/EstimateCells.tsx';
import { EvidenceLine } from '../../components/EvidenceLine.tsx';
import { decimalFormat, percentFormat, type NumberFormat } from '../../components/numberFormats.ts';
import { RemoveButton } from '../../components/RemoveButton.tsx';
import { text } from '../../text/sv.ts';
import { InputOrigin } from './InputOrigin.tsx';

export type BuiltEdit = {
  readonly fieldId: string;
  readonly built: BuiltEffect;
  readonly onEdit: (recipe: (draft: BuiltEffect) => void) => void;
};

/** The numbers that an effect of what is built is worked out from. */
export function BuiltInputs({
  inputs,
  ...own
}: BuiltEdit & { readonly inputs: readonly EffectInput[] }) {
  const { partName } = text.entry;
  return (
    <EditTable
      caption={text.soft.of(text.soft.inputs, own.built.label)}
      heads={[
        { label: text.soft.inputHead, width: 'w-name' },
        { label: partName.low, width: 'w-number' },
        { label: partName.central, width: 'w-number' },
        { label: partName.high, width: 'w-number' },
        { label: '', width: 'w-action' },
      ]}
    >
      {inputs.map((input) => (
        <InputRow key={input.key} {...own} input={input} />
      ))}
    </EditTable>
  );
}

function formatOf(unit: string): NumberFormat {
  return unit === 'share'
    ? percentFormat
    : { ...decimalFormat, suffix: text.soft.units[unit] ?? '' };
}

/** A number of the effect: its cells, or where it comes from while nothing is entered. */
function InputRow({ fieldId, built, onEdit, input }: BuiltEdit & { readonly input: EffectInput }) {
  const { key, labelSv, unit } = input;
  const value = built.inputs[key];
  const format = formatOf(unit);
  const label = text.soft.of(labelSv, built.label);
  const name = format.suffix === '' ? labelSv : text.entry.withUnit(labelSv, format.suffix);
  return (
    <EditRow>
      <Cell label={text.soft.inputHead}>
        <span className="cell-text">
          {name}
          {value?.catalogue === undefined ? (
            <InputOrigin
              {...{ built, input, format }}
              onUse={(known) => onEdit(({ inputs }) => (inputs[key] = known))}
            />
          ) : null}
        </span>
        {value?.catalogue === undefined ? null : (
          <EvidenceLine
            fieldId={`${fieldId}.inputs.${key}`}
            label={label}
            format={format}
            value={value}
            onChange={(next) => onEdit(({ inputs }) => (inputs[key] = next))}
          />
        )}
      </Cell>
      {value === undefined ? (
        <>
          <Cell>{''}</Cell>
          <Cell>
            <EditButton
              data-look="quiet"
              aria-label={text.soft.enterInput(inSentence(labelSv))}
              onClick={() => onEdit(({ inputs }) => (inputs[key] = { central: 0 }))}
            >
              {text.soft.enter}
            </EditButton>
          </Cell>
          <Cell>{''}</Cell>
          <Cell>{''}</Cell>
        </>
      ) : (
        <>
          <EstimateCells
            fieldId={`${fieldId}.inputs.${key}`}
            label={label}
            format={format}
            schema={unit === 'share' ? shareSchema : finiteSchema}
            value={value}
            onChange={(next) => onEdit(({ inputs }) => (inputs[key] = next))}
          />
          <Cell>
            <RemoveButton
              of={label}
              onRemove={() => onEdit(({ inputs }) => Reflect.deleteProperty(inputs, key))}
            />
          </Cell>
        </>
      )}
    </EditRow>
  );
}
