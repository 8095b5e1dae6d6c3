import { useMemo, useState } from 'react';
import { createExplainer } from '../../server/model/explain/explain.ts';
import { givenBelow, type Trace } from '../../server/model/explain/trace.ts';
import type { Calculation } from '../../server/model/explain/world.ts';
import { DomainError } from '../../server/vocabulary/errors.ts';
import { formatMnkr } from '../../server/vocabulary/formatSv.ts';
import { oncePer } from '../../server/vocabulary/oncePer.ts';
import { errorSentence } from '../../server/vocabulary/text/sv/errors/index.ts';
import { useCase } from '../case/CaseContext.tsx';
import { useFigures } from '../case/FiguresContext.tsx';
import { text } from '../text/sv.ts';
import { Notice } from './Notice.tsx';
import { pricesOf, usePrices, type ColumnPrices } from './usePrices.ts';
import type { WhyPath } from './whyPath.ts';
import { whyNumber } from './whyNumbers.ts';
import { WhyInputs, WhySource } from './WhySource.tsx';

const MILLION = 1e6;

/** One explainer as long as the figures stand: what was worked out for one serves the next. */
const explainerOf = oncePer(createExplainer);

/** A number with its formula in words and its parts, each of which opens in turn. */
export function WhyContent({
  calculation,
  path,
  onClose,
}: {
  readonly calculation: Calculation;
  readonly path: WhyPath;
  readonly onClose: () => void;
}) {
  const trace = useMemo(
    () => explained(() => explainerOf(calculation).trace(path)),
    [calculation, path],
  );
  return typeof trace === 'string' ? (
    <Notice kind="warn">{trace}</Notice>
  ) : (
    <WhyOfTrace trace={trace} prices={pricesAt(path, trace)} onClose={onClose} />
  );
}

/**
 * Of what year an amount that was worked out is. Fields of amounts in current prices say `Nominal`;
 * what an assumption has to be is in its own prices, and what was entered says its own.
 */
function pricesAt(path: WhyPath, { unit, origin }: Trace): ColumnPrices | 'case' {
  const isOfCase = path[0] === 'assessments' || path[0] === 'differences';
  if (!unit.startsWith('SEK') || origin.kind !== 'formula' || !isOfCase) return 'own';
  if (path.includes('assumptions')) return 'own';
  return path.some((key) => /nominal/i.test(String(key))) ? 'current' : 'case';
}

/**
 * What is found, or the sentence that says why it cannot be: the rules of the program are not those
 * that a frozen figure was calculated by.
 */
function explained<Found>(find: () => Found): Found | string {
  try {
    return find();
  } catch (fault) {
    if (!(fault instanceof DomainError)) throw fault;
    return errorSentence(fault);
  }
}

function WhyOfTrace({
  trace,
  prices,
  onClose,
}: {
  readonly trace: Trace;
  readonly prices: ColumnPrices | 'case';
  readonly onClose: () => void;
}) {
  const { frozenOn } = useCase();
  const { tried } = useFigures();
  const casePrices = usePrices();
  const isMade = trace.origin.kind === 'formula';
  const inputs = useMemo(() => (isMade ? fewGivenBelow(trace) : null), [trace, isMade]);
  const isLarge = trace.unit === 'SEK' && Math.abs(trace.value ?? 0) >= MILLION;
  return (
    <div className="why-content">
      <p className="why-label">{trace.labelSv}</p>
      <p className="why-value">
        {isLarge ? <strong>{formatMnkr(trace.value ?? 0)}</strong> : null}{' '}
        <span>{whyNumber(trace)}</span>{' '}
        <span className="muted">{prices === 'case' ? casePrices : pricesOf(prices)}</span>
      </p>
      {isMade ? (
        <p>
          <span className="muted">{text.why.formula}:</span> {trace.origin.expressionSv}
        </p>
      ) : (
        <WhySource trace={trace} onClose={onClose} />
      )}
      <Parts root={trace} isRootShown={inputs !== null} onClose={onClose} />
      {inputs === null ? null : <WhyInputs inputs={inputs} onClose={onClose} />}
      <p className="muted small">
        {frozenOn === null ? text.why.live : text.why.frozen(frozenOn)}
        {tried === null ? null : ` ${text.why.tried(tried)}`}
      </p>
    </div>
  );
}

type PartRow = {
  /** Places among the parts from the number down: unique in the window. */
  readonly key: string;
  readonly depth: number;
  readonly trace: Trace;
  readonly isOpen: boolean;
  /** What was given below it, said once on the way down. */
  readonly inputs: readonly Trace[] | null;
};

/** In place of parts that are not the number's own. */
type OutdatedRow = { readonly key: string; readonly sentence: string };

/** A post stands on so many numbers; a whole calculation on more than one can take in. */
const MOST_INPUTS = 20;

function fewGivenBelow(trace: Trace): Trace[] | null {
  const inputs = explained(() => givenBelow(trace));
  if (inputs === null || typeof inputs === 'string') return null;
  const own = inputs.filter(({ origin }) => origin.kind !== 'method');
  return own.length > MOST_INPUTS ? null : own;
}

/** Parts of a sum by size, of everything else in the order of the formula; or why there are none. */
function partsOf({ origin, uses }: Trace): readonly Trace[] | string {
  const isSum = origin.kind === 'formula' && origin.operation === 'sum';
  const size = ({ value }: Trace) => Math.abs(value ?? 0);
  return explained(() => (isSum ? uses().toSorted((a, b) => size(b) - size(a)) : uses()));
}

function rowsBelow(
  trace: Trace,
  open: ReadonlySet<string>,
  { key, depth, areInputsShown }: { key: string; depth: number; areInputsShown: boolean },
): (PartRow | OutdatedRow)[] {
  const parts = partsOf(trace);
  if (typeof parts === 'string') return [{ key: `${key}/?`, sentence: parts }];
  return parts.flatMap((part, at) => {
    const own = `${key}/${at}`;
    const isOpen = open.has(own);
    const inputs = isOpen && !areInputsShown ? fewGivenBelow(part) : null;
    const row = { key: own, depth, trace: part, isOpen, inputs };
    if (!isOpen) return [row];
    const areShown = areInputsShown || inputs !== null;
    const below = { key: own, depth: depth + 1, areInputsShown: areShown };
    return [row, ...rowsBelow(part, open, below)];
  });
}

function Parts({
  root,
  isRootShown,
  onClose,
}: {
  readonly root: Trace;
  readonly isRootShown: boolean;
  readonly onClose: () => void;
}) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(
    () => rowsBelow(root, open, { key: '', depth: 0, areInputsShown: isRootShown }),
    [root, open, isRootShown],
  );
  if (rows.length === 0) return null;
  const toggle = (key: string) => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };
  return (
    <table className="table why-parts">
      <caption>{text.why.parts}</caption>
      <thead>
        <tr>
          <th scope="col">{text.why.head.part}</th>
          <th scope="col" className="number">
            {text.why.head.value}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) =>
          'sentence' in row ? (
            <tr key={row.key}>
              <td colSpan={2}>
                <Notice kind="warn">{row.sentence}</Notice>
              </td>
            </tr>
          ) : (
            <PartOfNumber
              key={row.key}
              row={row}
              onToggle={() => toggle(row.key)}
              onClose={onClose}
            />
          ),
        )}
      </tbody>
    </table>
  );
}

/** Deeper than this the rows stand no further in: a narrow screen has no room. */
const DEEPEST_INDENT = 4;

function PartOfNumber({
  row: { depth, trace, isOpen, inputs },
  onToggle,
  onClose,
}: {
  readonly row: PartRow;
  readonly onToggle: () => void;
  readonly onClose: () => void;
}) {
  const { labelSv, origin } = trace;
  const isMade = origin.kind === 'formula';
  return (
    <>
      <tr>
        <th scope="row" className="why-part" data-depth={Math.min(depth, DEEPEST_INDENT)}>
          {isMade ? (
            <button
              type="button"
              className="why-open"
              aria-expanded={isOpen}
              aria-label={isOpen ? text.why.closePart(labelSv) : text.why.openPart(labelSv)}
              onClick={onToggle}
            >
              {labelSv}
            </button>
          ) : (
            labelSv
          )}
          {isMade && isOpen ? <span className="sub">{origin.expressionSv}</span> : null}
          {isMade ? null : <WhySource trace={trace} onClose={onClose} />}
        </th>
        <td className="number">{whyNumber(trace)}</td>
      </tr>
      {inputs === null || inputs.length === 0 ? null : (
        <tr>
          <td colSpan={2}>
            <WhyInputs inputs={inputs} onClose={onClose} />
          </td>
        </tr>
      )}
    </>
  );
}
