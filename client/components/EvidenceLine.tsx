import { isLargeChange } from '../../server/model/evidenceGuards.ts';
import { assumedFrom } from '../../server/model/prices.ts';
import { isUntouched, numbersOf } from '../../server/vocabulary/catalogueUse.ts';
import { sentenceSchema, type Estimate, type PriceBase } from '../../server/vocabulary/numbers.ts';
import { useCase } from '../case/CaseContext.tsx';
import { text } from '../text/sv.ts';
import { CopiedLine } from './CopiedLine.tsx';
import { amountText, formatEntry, type NumberFormat } from './numberFormats.ts';
import { TextField } from './TextField.tsx';

/** Source, edition, price level and grade of the catalogue value in one line. */
export function provenanceText(
  { source, catalogue, priceBase }: Estimate,
  priceYear: number,
): string {
  if (catalogue === undefined) return '';
  const { evidence } = text;
  const index = priceBase?.index;
  return evidence.line([
    source?.note === undefined || source.note === '' ? catalogue.entryId : source.note,
    evidence.vintage(catalogue.vintage),
    evidence.validFrom(catalogue.validFrom),
    priceBase === undefined ? evidence.casePrices : evidence.prices(priceBase.year),
    ...(index === undefined || priceBase === undefined
      ? []
      : [evidence.index(index.id, index.isFinal, reachedBefore(priceBase, priceYear))]),
    evidence.grade(catalogue.grade),
  ]);
}

/** The year from which prices are assumed; null when the index reaches the case's own. */
function reachedBefore(base: PriceBase, priceYear: number): number | null {
  const year = assumedFrom(base, priceYear);
  return year === priceYear ? null : year;
}

/** Under a cell: that the number is the catalogue's, or what it was changed from. */
export function shortProvenance(estimate: Estimate, format: NumberFormat): string {
  const { catalogue, copiedFrom } = estimate;
  if (copiedFrom !== undefined) return text.copied.from(copiedFrom);
  if (catalogue === undefined) return text.evidence.button;
  if (isUntouched(estimate)) return text.evidence.short(catalogue.grade);
  return text.evidence.shortChanged(formatEntry(numbersOf(catalogue).central, format));
}

/** The number with the catalogue's own value, and without a reason for leaving it. */
function resetEstimate(estimate: Estimate): Estimate {
  if (estimate.catalogue === undefined) return estimate;
  const rest: Partial<Estimate> = { ...estimate };
  delete rest.low;
  delete rest.high;
  delete rest.changedBecause;
  return { ...rest, ...numbersOf(estimate.catalogue) };
}

/** Where the number began, what it was changed from, and why when the change is large. */
export function EvidenceLine({
  fieldId,
  label,
  format,
  value,
  onChange,
}: {
  readonly fieldId: string;
  readonly label: string;
  readonly format: NumberFormat;
  readonly value: Estimate;
  readonly onChange: (value: Estimate) => void;
}) {
  const { state } = useCase();
  const { catalogue } = value;
  const copied = <CopiedLine label={label} value={value} onChange={onChange} />;
  if (catalogue === undefined) return copied;
  const { evidence } = text;
  const before = numbersOf(catalogue).central;
  const needsReason = isLargeChange(value) && (value.changedBecause ?? '').trim() === '';
  return (
    <div className="stack-small">
      {copied}
      <p className="small">{provenanceText(value, state.content.settings.priceYear)}</p>
      {isUntouched(value) ? null : (
        <>
          <p className="row small">
            <span>{evidence.changedFrom(amountText(before, format), catalogue.entryId)}</span>
            <button
              type="button"
              className="button"
              data-look="quiet"
              aria-label={evidence.resetOf(label)}
              onClick={() => onChange(resetEstimate(value))}
            >
              {evidence.reset}
            </button>
          </p>
          <TextField
            fieldId={`${fieldId}.changedBecause`}
            label={evidence.reason}
            hint={
              needsReason ? `${evidence.reasonMissing} ${evidence.reasonHint}` : evidence.reasonHint
            }
            isLong
            schema={sentenceSchema}
            value={value.changedBecause ?? ''}
            onChange={(changedBecause) => onChange({ ...value, changedBecause })}
            onClear={() => {
              const rest = { ...value };
              delete rest.changedBecause;
              onChange(rest);
            }}
          />
        </>
      )}
    </div>
  );
}
