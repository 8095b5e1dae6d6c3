import { useState } from 'react';
import { formatPercent } from '../../../server/vocabulary/formatSv.ts';
import { shareSchema } from '../../../server/vocabulary/numbers.ts';
import { percentFormat } from '../../components/numberFormats.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { text } from '../../text/sv.ts';

const TOLERANCE = 0.011;

/**
 * Shares that make a whole together. They are kept as one, once they do: half a whole would stop
 * the calculation while the other half is being typed.
 */
export function SharesOf({
  fieldId,
  legend,
  hint,
  rows,
  values,
  onChange,
  onClear,
}: {
  readonly fieldId: string;
  readonly legend: string;
  readonly hint: string;
  readonly rows: readonly { readonly id: string; readonly labelSv: string }[];
  /** By the order of `rows`; empty when nothing is entered. */
  readonly values: readonly number[];
  readonly onChange: (values: readonly number[]) => void;
  readonly onClear: () => void;
}) {
  const [typed, setTyped] = useState<readonly (number | undefined)[] | null>(null);
  const shown = typed ?? rows.map((_, index) => values[index]);
  const sum = shown.reduce<number>((total, share) => total + (share ?? 0), 0);
  const isWhole = Math.abs(sum - 1) <= TOLERANCE;
  const isEmpty = shown.every((share) => share === undefined);
  const type = (index: number, share: number | undefined) => {
    const next = shown.map((before, at) => (at === index ? share : before));
    const total = next.reduce<number>((so, each) => so + (each ?? 0), 0);
    if (next.every((each) => each === undefined)) {
      setTyped(null);
      onClear();
    } else if (Math.abs(total - 1) <= TOLERANCE) {
      setTyped(null);
      onChange(next.map((each) => each ?? 0));
    } else setTyped(next);
  };
  return (
    <fieldset className="shares">
      <legend>{legend}</legend>
      <p className="field-hint">{hint}</p>
      <div className="form-grid">
        {rows.map(({ id, labelSv }, index) => (
          <NumberField
            key={id}
            fieldId={`${fieldId}.${id}`}
            label={labelSv}
            format={percentFormat}
            schema={shareSchema}
            value={shown[index]}
            onChange={(share) => type(index, share)}
            onClear={() => type(index, undefined)}
          />
        ))}
      </div>
      {isEmpty || isWhole ? null : (
        <p className="field-error" role="status">
          {text.soft.sharesNotWhole(formatPercent(sum))}
        </p>
      )}
    </fieldset>
  );
}
