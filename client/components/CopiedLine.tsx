import type { Estimate } from '../../server/vocabulary/numbers.ts';
import { text } from '../text/sv.ts';
import { EditButton } from './EditButton.tsx';

/** The number as whoever stands behind it now has it: no longer marked as another case's. */
export function confirmed(estimate: Estimate): Estimate {
  const own = { ...estimate };
  delete own.copiedFrom;
  return own;
}

/** That a number came with an earlier case, until somebody has said that it holds here too. */
export function CopiedLine({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: Estimate;
  readonly onChange: (value: Estimate) => void;
}) {
  if (value.copiedFrom === undefined) return null;
  return (
    <p className="row small">
      <strong>{text.copied.from(value.copiedFrom)}</strong>
      <EditButton
        data-look="quiet"
        aria-label={text.copied.confirmOf(label)}
        onClick={() => onChange(confirmed(value))}
      >
        {text.copied.confirm}
      </EditButton>
    </p>
  );
}
