import { useCallback } from 'react';
import { sociotopeScene } from '../../../server/scenes/sociotopeCosts.ts';
import { actorLabelSv } from '../../../server/vocabulary/actors.ts';
import type {
  OverlapRange,
  Sociotope as Found,
  SociotopeRow,
} from '../../../server/vocabulary/equityFindings.ts';
import { formatSek } from '../../../server/vocabulary/formatSv.ts';
import { equityTexts } from '../../../server/vocabulary/text/sv/equity.ts';
import { sceneTexts } from '../../../server/vocabulary/text/sv/scenes.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { SceneFrame } from '../../charts/SceneFrame.tsx';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { WhyFigure } from '../../components/WhyFigure.tsx';
import { text } from '../../text/sv.ts';
import { CostOffers } from './CostOffers.tsx';
import { incomeRows, IncomeNotes } from './IncomeDifference.tsx';
import { equityAnchors } from './Overview.tsx';
import { UnitCosts } from './UnitCosts.tsx';
import { useSociotope } from './useEquity.ts';

const words = text.equityCards.sociotope;
const root = ['equity', 'sociotope'] as const;

/** What the plan area costs beside the rest of the municipality, and whom. */
export function Sociotope() {
  const sociotope = useSociotope();
  if (sociotope === null || sociotope.rows.length === 0) return null;
  const hasCosts = sociotope.rows.some(({ costs }) => costs.length > 0);
  return (
    <>
      {hasCosts ? <CostChart sociotope={sociotope} /> : null}
      <Card foldId={equityAnchors.costs} title={words.title} lead={words.lead}>
        <ResultTable
          caption={words.title}
          isList
          columns={[
            { label: words.head.indicator },
            { label: words.head.excess },
            { label: words.head.cost },
          ]}
          rows={[
            ...incomeRows(sociotope.income),
            ...sociotope.rows.map((row, place) => ({
              id: row.indicatorId,
              cells: [
                row.label,
                excessCell(row, place),
                <CostCell key="cost" {...{ row, place }} />,
              ],
            })),
          ]}
        />
        <IncomeNotes income={sociotope.income} />
        <CostOffers rows={sociotope.rows} />
        <Totals sociotope={sociotope} />
        {hasCosts ? null : <p className="muted">{equityTexts.yearlyNote}</p>}
        <p className="muted">{equityTexts.intervalNote}</p>
        <UnitCosts />
      </Card>
    </>
  );
}

function CostChart({ sociotope }: { readonly sociotope: Found }) {
  const { title, registryNumber, settings } = useCase().state.content;
  const { priceYear } = settings;
  const source = sceneTexts.source({ title, registryNumber });
  const draw = useCallback(
    (size: { width: number; textSize: number }) =>
      sociotopeScene({ sociotope, source, priceYear }, size),
    [sociotope, source, priceYear],
  );
  return (
    <SceneFrame name="kostnader" draw={draw} how={text.equityCards.how} foldId="equity.costs" />
  );
}

function excessCell(row: SociotopeRow, place: number) {
  const shown = equityTexts.excessCount(row);
  if (row.excess === null) return shown;
  return (
    <div key="excess">
      <WhyFigure shown={shown} path={[...root, 'rows', place, 'excess']} />
      <span className="sub">{equityTexts.excessInterval(row)}</span>
    </div>
  );
}

/** Each cost of an indicator, or in words why it has none. */
function CostCell({ row, place }: { readonly row: SociotopeRow; readonly place: number }) {
  if (row.costs.length === 0) return equityTexts.state[row.state];
  return row.costs.map(({ costId, label, sekPerYear, isSummed, residualSekPerYear }, at) => (
    <div key={costId}>
      {label}:{' '}
      <WhyFigure
        shown={equityTexts.amount(sekPerYear)}
        path={[...root, 'rows', place, 'costs', at, 'sekPerYear', 'likely']}
      />
      <span className="sub">{equityTexts.amountInterval(sekPerYear)}</span>
      {isSummed ? null : <span className="sub">{equityTexts.notSummed(label)}</span>}
      <Residual label={label} residualSek={residualSekPerYear} wholeSek={sekPerYear.likely} />
    </div>
  ));
}

/** What nobody bears is said; rounding of shares is not. */
function Residual({
  label,
  residualSek,
  wholeSek,
}: {
  readonly label: string;
  readonly residualSek: number;
  readonly wholeSek: number;
}) {
  const part = wholeSek === 0 ? 0 : residualSek / wholeSek;
  if (Math.abs(part) < 0.005) return null;
  return (
    <span className="sub">
      {part < 0
        ? equityTexts.overborne(label)
        : equityTexts.unborne(label, formatSek(Math.abs(residualSek)))}
    </span>
  );
}

function Totals({ sociotope: { totals, rows } }: { readonly sociotope: Found }) {
  if (totals.length === 0) return <p>{equityTexts.nothingSummed(rows)}</p>;
  const labelOf = (id: string) => rows.find(({ indicatorId }) => indicatorId === id)?.label ?? id;
  const overlaps = totals.flatMap(({ groups }) =>
    equityTexts.overlap(
      groups.map(({ group, indicatorIds }) => ({ group, labels: indicatorIds.map(labelOf) })),
    ),
  );
  const actorRows = totals.flatMap((total, at) =>
    total.byActor.map(({ actor, range }, place) => ({
      id: `${at}.${actor}`,
      cells: [
        actorLabelSv(actor),
        equityTexts.totalLabel(total),
        <RangeFigure key="range" range={range} path={['totals', at, 'byActor', place]} />,
      ],
    })),
  );
  return (
    <div className="stack-small">
      {[...new Set(overlaps)].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {actorRows.length === 0 ? null : (
        <>
          <h3>{words.actors}</h3>
          <ResultTable
            caption={words.actors}
            isList
            columns={[
              { label: words.actorHead.actor },
              { label: words.actorHead.kind },
              { label: words.actorHead.range },
            ]}
            rows={actorRows}
          />
        </>
      )}
    </div>
  );
}

function RangeFigure({
  range,
  path,
}: {
  readonly range: OverlapRange;
  readonly path: readonly (string | number)[];
}) {
  return (
    <>
      <WhyFigure
        shown={equityTexts.between(range)}
        path={[...root, ...path, 'range', 'sumSekPerYear']}
      />
      <span className="sub">{equityTexts.outermost(range)}</span>
    </>
  );
}
