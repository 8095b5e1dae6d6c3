import { actorLabelSv } from '../../../server/vocabulary/actors.ts';
import { formatNumber } from '../../../server/vocabulary/formatSv.ts';
import type { Measure } from '../../../server/vocabulary/measures.ts';
import type { RepaymentClock, SocialMeasure } from '../../../server/vocabulary/socialFindings.ts';
import { socialTexts } from '../../../server/vocabulary/text/sv/social.ts';
import { inSentence } from '../../../server/vocabulary/text/sv/words.ts';
import { ResultTable } from '../../components/ResultTable.tsx';
import { text } from '../../text/sv.ts';
import { OptionalSelect } from './OptionalSelect.tsx';
import { useMeasure } from './useMeasure.ts';
import { useSocialMeasure } from './useSocial.ts';

const { cash, committees, plan } = socialTexts;
const THOUSAND = 1e3;
const tkr = (sek: number) => formatNumber(sek / THOUSAND);

/** Two answers side by side: paid back within five years, and worth it over 25. */
export function MeasureClocks({ measure }: { readonly measure: Measure }) {
  const { edit } = useMeasure(measure.id);
  const found = useSocialMeasure(measure.id);
  if (found === null) return null;
  const { repayment, profitability, startYear, released, postCalculations } = found;
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
          <CashTable clock={repayment.municipality} caption={cash.caption} />
          {repayment.committees.map((clock) => (
            <CashTable
              key={clock.committee}
              clock={clock}
              caption={text.soft.of(cash.caption, actorLabelSv(clock.committee))}
              isNamed
            />
          ))}
          <ReserveTable found={found} />
          <PlanTable found={found} />
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

function CashTable({
  clock,
  caption,
  isNamed = false,
}: {
  readonly clock: RepaymentClock;
  readonly caption: string;
  readonly isNamed?: boolean;
}) {
  return (
    <>
      <ResultTable
        caption={caption}
        isCaptionHidden={false}
        columns={[
          { label: cash.year },
          ...[cash.cost, cash.funding, cash.saving, cash.net, cash.cumulative].map((label) => ({
            label,
            isNumber: true,
            unit: 'tkr' as const,
          })),
        ]}
        rows={clock.years.map((row) => ({
          id: String(row.year),
          cells: [
            String(row.year),
            tkr(row.costNominalSek),
            tkr(row.fundingNominalSek),
            tkr(row.savingNominalSek),
            tkr(row.netNominalSek),
            tkr(row.cumulativeNominalSek),
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
function ReserveTable({ found: { reserve } }: { readonly found: SocialMeasure }) {
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
          isNumber: true,
          unit: 'tkr' as const,
        })),
      ]}
      rows={years
        .toSorted((a, b) => a - b)
        .map((year) => ({
          id: String(year),
          cells: [
            String(year),
            ...reserve.map((each) =>
              tkr(each.years.find((row) => row.year === year)?.reserveNominalSek ?? 0),
            ),
          ],
        }))}
    />
  );
}

/** Who pays back what, and what is left. */
function PlanTable({ found: { repayment } }: { readonly found: SocialMeasure }) {
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
          isNumber: true,
          unit: 'tkr' as const,
        })),
        { label: plan.outstanding, isNumber: true, unit: 'tkr' },
      ]}
      rows={repayment.plan.map(({ year, byCommittee, outstandingNominalSek }) => ({
        id: String(year),
        cells: [
          String(year),
          ...byCommittee.map(({ nominalSek }) => tkr(nominalSek)),
          tkr(outstandingNominalSek),
        ],
      }))}
    />
  );
}
