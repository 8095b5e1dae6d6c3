import type { Estimate } from '../../../server/vocabulary/numbers.ts';
import type { CaseFile } from '../../../server/vocabulary/planCase.ts';
import { assumptionsOf, type Assumption } from '../../case/assumptions.ts';
import { formatOf, labelOf } from '../../components/assumptionNumbers.ts';
import { formatEntry } from '../../components/numberFormats.ts';
import { ResultTable } from '../../components/ResultTable.tsx';
import { today } from '../../components/times.ts';
import { text } from '../../text/sv.ts';

const words = text.copyCase;
/** A source that is older than this is to be looked at again. */
const OLD_YEARS = 3;

/** The numbers that would come along: as they were, in which prices, and from how old a source. */
export function CopyPreview({ copy }: { readonly copy: CaseFile }) {
  const thisYear = Number(today().slice(0, 4));
  const { priceYear } = copy.settings;
  const rows = copy.alternatives.flatMap((alternative) =>
    assumptionsOf(alternative).map((assumption) => ({
      id: `${alternative.id}.${assumption.id}`,
      assumption,
      alternative: copy.alternatives.length > 1 ? alternative.name : '',
    })),
  );
  const old = rows.filter(({ assumption }) => isOld(assumption.estimate, thisYear)).length;
  if (rows.length === 0) return <p>{words.nothing}</p>;
  const { head } = words;
  return (
    <div className="stack-small">
      <p>
        {words.priceLevel(priceYear, thisYear - priceYear)} {words.oldSources(old, OLD_YEARS)}
      </p>
      <details>
        <summary>{words.preview(rows.length)}</summary>
        <ResultTable
          caption={words.preview(rows.length)}
          columns={[
            { label: head.assumption },
            { label: head.value, isNumber: true },
            { label: head.prices },
            { label: head.source },
          ]}
          rows={rows.map(({ id, assumption, alternative }) => ({
            id,
            cells: [
              <span key="label">
                {labelOf(assumption)}
                {alternative === '' ? null : <span className="sub">{alternative}</span>}
              </span>,
              valueText(assumption),
              isMoney(assumption) ? (assumption.estimate.priceBase?.year ?? priceYear) : '',
              <SourceCell key="source" estimate={assumption.estimate} thisYear={thisYear} />,
            ],
          }))}
        />
      </details>
    </div>
  );
}

function SourceCell({
  estimate,
  thisYear,
}: {
  readonly estimate: Estimate;
  readonly thisYear: number;
}) {
  const note = estimate.source?.note ?? '';
  const year = sourceYear(estimate);
  return (
    <span>
      {note === '' ? words.noSource : note}
      {year !== null && isOld(estimate, thisYear) ? (
        <strong className="sub check-state" data-state="mind">
          {words.oldSource(year, OLD_YEARS)}
        </strong>
      ) : null}
    </span>
  );
}

function valueText(assumption: Assumption): string {
  const format = formatOf(assumption);
  const { low, central, high } = assumption.estimate;
  const write = (value: number) => formatEntry(value, format);
  const middle = [write(central), format.suffix].filter((part) => part !== '').join(' ');
  return low === undefined || high === undefined
    ? middle
    : words.interval(middle, write(low), write(high));
}

function isMoney(assumption: Assumption): boolean {
  return formatOf(assumption).suffix.startsWith('kr');
}

/** The catalogue's edition, or the latest year that the note names; null when neither says. */
function sourceYear({ catalogue, source }: Estimate): number | null {
  if (catalogue !== undefined) return Number(catalogue.vintage.slice(0, 4));
  const named = (source?.note ?? '').match(/\b(?:19|20)\d\d\b/g) ?? [];
  return named.length === 0 ? null : Math.max(...named.map(Number));
}

function isOld(estimate: Estimate, thisYear: number): boolean {
  const year = sourceYear(estimate);
  return year !== null && thisYear - year > OLD_YEARS;
}
