import { actorLabelSv } from '../../../server/vocabulary/actors.ts';
import {
  formatChance,
  formatMillions,
  formatPercent,
} from '../../../server/vocabulary/formatSv.ts';
import type { GroupSwitching } from '../../../server/vocabulary/findings.ts';
import type { Assessment } from '../../../server/vocabulary/snapshot.ts';
import { rangeMillions } from '../../../server/vocabulary/text/sv/words.ts';
import { perspectiveOptions } from '../../charts/perspectives.ts';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { text } from '../../text/sv.ts';

type Props = { readonly assessment: Assessment };

function SwitchingCell({ switching }: { readonly switching: GroupSwitching | undefined }) {
  const share = switching?.changeShare ?? null;
  if (share === null) return <span className="muted">{text.uncertainty.noChange}</span>;
  const size = formatPercent(Math.abs(share));
  return (
    <>
      {share >= 0 ? text.uncertainty.more(size) : text.uncertainty.less(size)}
      {switching?.isWithinRange === true ? (
        <span className="sub">{text.uncertainty.within}</span>
      ) : null}
    </>
  );
}

/** How much each group must change, all else equal, for a result to be nought. */
export function GroupSwitchingCard({ assessment: { findings, results } }: Props) {
  const perspectives = perspectiveOptions(Object.keys(results.risk ?? {}));
  const groups = [...new Map(findings.groupSwitching.map(({ group, label }) => [group, label]))];
  const { breakEvenRentIncreaseShare: rent, writeDownNeedSek } = findings;
  return (
    <Card title={text.uncertainty.switching} lead={text.uncertainty.switchingLead}>
      <ResultTable
        caption={text.uncertainty.switching}
        columns={[
          { label: text.uncertainty.switchingHead },
          ...perspectives.map(({ label }) => ({ label, isNumber: true })),
        ]}
        rows={groups.map(([group, label]) => ({
          id: group,
          cells: [
            label,
            ...perspectives.map(({ value }) => (
              <SwitchingCell
                key={value}
                switching={findings.groupSwitching.find(
                  (each) => each.group === group && each.perspective === value,
                )}
              />
            )),
          ],
        }))}
      />
      {rent === null ? null : (
        <p>
          {rent >= 0
            ? text.uncertainty.rent(formatPercent(rent, 1))
            : text.uncertainty.rentEnough(formatPercent(-rent, 1))}
        </p>
      )}
      {writeDownNeedSek === null ? null : <p>{text.uncertainty.writeDown(writeDownNeedSek)}</p>}
    </Card>
  );
}

function shareText(share: number | null | undefined): string {
  if (share === null || share === undefined) return text.uncertainty.notEnough;
  return share <= 0 ? text.uncertainty.always : formatPercent(share);
}

/** What share of the assumed effects is enough. */
export function EffectSwitchingCard({ assessment: { findings } }: Props) {
  const { effectsHead } = text.uncertainty;
  if (findings.pricedEffectCount === 0) return null;
  return (
    <Card title={text.uncertainty.effects} lead={text.uncertainty.effectsLead}>
      <ResultTable
        caption={text.uncertainty.effects}
        columns={[
          { label: effectsHead.whom },
          { label: effectsHead.all, isNumber: true },
          { label: effectsHead.soft, isNumber: true },
        ]}
        rows={perspectiveOptions(Object.keys(findings.requiredEffectShare)).map(
          ({ value, label }) => ({
            id: value,
            cells: [
              label,
              shareText(findings.requiredEffectShare[value]),
              shareText(findings.softOnlyRequiredEffectShare[value]),
            ],
          }),
        )}
      />
    </Card>
  );
}

/** Two intervals and the chance, per perspective. */
export function QuantilesCard({ assessment: { uncertainty } }: Props) {
  const { quantilesHead } = text.uncertainty;
  const spreads = uncertainty.byPerspective;
  const rows = perspectiveOptions(Object.keys(spreads)).flatMap(({ value }) => {
    const spread = spreads[value];
    if (spread === undefined) return [];
    return [
      {
        id: value,
        cells: [
          actorLabelSv(value),
          formatMillions(spread.p50),
          rangeMillions(spread.p25, spread.p75),
          rangeMillions(spread.p10, spread.p90),
          formatChance(spread.chanceAboveZero),
        ],
      },
    ];
  });
  return (
    <Card title={text.uncertainty.quantiles} lead={text.uncertainty.quantilesLead}>
      <ResultTable
        caption={text.uncertainty.quantiles}
        columns={[
          { label: quantilesHead.whom },
          { label: quantilesHead.middle, isNumber: true },
          { label: quantilesHead.half, isNumber: true },
          { label: quantilesHead.likely, isNumber: true },
          { label: quantilesHead.chance, isNumber: true },
        ]}
        rows={rows}
      />
    </Card>
  );
}
