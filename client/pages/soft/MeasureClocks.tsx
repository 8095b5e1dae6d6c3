import { actorLabelSv } from '../../../server/vocabulary/actors.ts';
import { formatNumber } from '../../../server/vocabulary/formatSv.ts';
import type { Measure } from '../../../server/vocabulary/measures.ts';
import type { CashYear, RepaymentClock } from '../../../server/vocabulary/socialFindings.ts';
import { socialTexts } from '../../../server/vocabulary/text/sv/social.ts';
import { inSentence } from '../../../server/vocabulary/text/sv/words.ts';
import { ResultTable } from '../../components/ResultTable.tsx';
import { WhyOfChosen } from '../../components/WhyFigure.tsx';
import type { WhyPath } from '../../components/whyPath.ts';
import { text } from '../../text/sv.ts';
import { OptionalSelect } from './OptionalSelect.tsx';
import { useMeasure } from './useMeasure.ts';
import { useSocialMeasure, type FoundMeasure } from './useSocial.ts';

const { cash, committees, plan } = socialTexts;
const THOUSAND = 1e3;
const money = { isNumber: true, unit: 'tkr', prices: 'current' } as const;
const tkr = (sek: number) => formatNumber(sek / THOUSAND);
const figure = (sek: number, path: WhyPath) => (
  <WhyOfChosen key={path.join('/')} shown={tkr(sek)} path={path} />
);

/** Two answers side by side: paid back within five years, and worth it over 25. */
export function MeasureClocks({ measure }: { readonly measure: Measure }) {
  const { edit } = useMeasure(measure.id);
  const own = useSocialMeasure(measure.id);
  if (own === null) return null;
  const { repayment, profitability, startYear, released, postCalculations } = own.found;
  const repaymentPath = [...own.path, 'repayment'];
  const left = repayment.plan.at(-1)?.outstandingNominalSek ?? 0;
  return (
    <div className="stack-small">
      <h3>{socialTexts.clocks}</h3>
      <div className="columns">
        <div>
          <p>{socialTexts.repayment(repayment.municipality, repayment.lastYear)}</p>
          {left > 0 ? <p>{socialTexts.outstanding(left)}</p> : null}
        </div>
        <div>
          {profitability.byPerspective.map((each) => (
            <p key={each.perspective}>
              {socialTexts.profitability(each, { startYear, lastYear: profitability.lastYear })}
            </p>
          ))}
        </div>
      </div>
      <p className="muted">{socialTexts.clocksNote}</p>
      <details className="effect">
        <summary>{text.soft.fundDetails}</summary>
        <div className="stack">
          <OptionalSelect
            label={text.soft.of(text.soft.repaymentLabel, measure.label)}
            noneLabel={text.soft.repaymentUndecided}
            rows={text.soft.repaymentKinds}
            value={measure.repayment}
            onChange={(kind) =>
              edit((draft) => {
                if (kind === undefined) delete draft.repayment;
                else draft.repayment = kind;
              })
            }
          />
          <p className="muted">{socialTexts.repaymentKind[measure.repayment ?? 'undecided']}</p>
          <CashTable
            clock={repayment.municipality}
            path={[...repaymentPath, 'municipality']}
            caption={cash.caption}
          />
          {repayment.committees.map((clock, place) => (
            <CashTable
              key={clock.committee}
              clock={clock}
              path={[...repaymentPath, 'committees', place]}
              caption={text.soft.of(cash.caption, actorLabelSv(clock.committee))}
              isNamed
            />
          ))}
          <ReserveTable {...own} />
          <PlanTable {...own} />
          {released.map((each) => (
            <p key={each.actor}>{socialTexts.released(each)}</p>
          ))}
          {postCalculations.length === 0 ? null : (
            <p>{socialTexts.postCalculations(postCalculations)}</p>
          )}
        </div>
      </details>
    </div>
  );
}

const cashColumns: readonly [label: string, amount: Exclude<keyof CashYear, 'year'>][] = [
  [cash.cost, 'costNominalSek'],
  [cash.funding, 'fundingNominalSek'],
  [cash.saving, 'savingNominalSek'],
  [cash.net, 'netNominalSek'],
  [cash.cumulative, 'cumulativeNominalSek'],
];

function CashTable({
  clock,
  path,
  caption,
  isNamed = false,
}: {
  readonly clock: RepaymentClock;
  readonly path: WhyPath;
  readonly caption: string;
  readonly isNamed?: boolean;
}) {
  return (
    <>
      <ResultTable
        caption={caption}
        isCaptionHidden={false}
        columns={[{ label: cash.year }, ...cashColumns.map(([label]) => ({ label, ...money }))]}
        rows={clock.years.map((row, at) => ({
          id: String(row.year),
          cells: [
            String(row.year),
            ...cashColumns.map(([, amount]) => figure(row[amount], [...path, 'years', at, amount])),
          ],
        }))}
      />
      {isNamed ? (
        <p className="muted">
          {committees.repaid}: {socialTexts.repaidShort(clock)}
        </p>
      ) : null}
    </>
  );
}

/** Money to set aside by committee and year. */
function ReserveTable({ found: { reserve }, path }: FoundMeasure) {
  const years = [...new Set(reserve.flatMap((each) => each.years.map(({ year }) => year)))];
  if (years.length === 0) return null;
  return (
    <ResultTable
      caption={text.soft.reserve}
      isCaptionHidden={false}
      columns={[
        { label: cash.year },
        ...reserve.map(({ committee }) => ({
          label: actorLabelSv(committee),
          ...money,
        })),
      ]}
      rows={years
        .toSorted((a, b) => a - b)
        .map((year) => ({
          id: String(year),
          cells: [
            String(year),
            ...reserve.map((each, place) => {
              const at = each.years.findIndex((row) => row.year === year);
              return at < 0
                ? tkr(0)
                : figure(each.years[at]?.reserveNominalSek ?? 0, [
                    ...[...path, 'reserve', place, 'years', at],
                    'reserveNominalSek',
                  ]);
            }),
          ],
        }))}
    />
  );
}

/** Who pays back what, and what is left. */
function PlanTable({ found: { repayment }, path }: FoundMeasure) {
  const payers = repayment.plan[0]?.byCommittee.map(({ committee }) => committee) ?? [];
  if (payers.length === 0) return null;
  return (
    <ResultTable
      caption={plan.caption}
      isCaptionHidden={false}
      columns={[
        { label: cash.year },
        ...payers.map((committee) => ({
          label: plan.committee(inSentence(actorLabelSv(committee))),
          ...money,
        })),
        { label: plan.outstanding, ...money },
      ]}
      rows={repayment.plan.map(({ year, byCommittee, outstandingNominalSek }, at) => {
        const own = [...path, 'repayment', 'plan', at];
        return {
          id: String(year),
          cells: [
            String(year),
            ...byCommittee.map(({ nominalSek }, place) =>
              figure(nominalSek, [...own, 'byCommittee', place, 'nominalSek']),
            ),
            figure(outstandingNominalSek, [...own, 'outstandingNominalSek']),
          ],
        };
      })}
    />
  );
}
