import { formatPercent } from '../../../server/vocabulary/formatSv.ts';
import { switchingsOf, type GroupSwitching } from '../../../server/vocabulary/findings.ts';
import type { Assessment } from '../../../server/vocabulary/snapshot.ts';
import { perspectiveOptions } from '../../charts/perspectives.ts';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { WhyOfAssessment } from '../../components/WhyFigure.tsx';
import { text } from '../../text/sv.ts';

type Props = { readonly assessment: Assessment };

function SwitchingCell({
  assessment: { alternativeId, findings },
  group,
  perspective,
}: Props & { readonly group: string; readonly perspective: string }) {
  const isThis = (each: GroupSwitching) => each.group === group && each.perspective === perspective;
  const list = findings.groupSwitching.some(isThis) ? 'groupSwitching' : 'surplusSwitching';
  const place = findings[list]?.findIndex(isThis) ?? -1;
  const switching = findings[list]?.[place];
  const share = switching?.changeShare ?? null;
  if (share === null) return <span className="muted">{text.uncertainty.noChange}</span>;
  const size = formatPercent(Math.abs(share));
  return (
    <>
      <WhyOfAssessment
        shown={share >= 0 ? text.uncertainty.more(size) : text.uncertainty.less(size)}
        alternativeId={alternativeId}
        path={['findings', list, place, 'changeShare']}
      />
      {switching?.isWithinRange === true ? (
        <span className="sub">{text.uncertainty.within}</span>
      ) : null}
      {switching?.isWithinRange === null ? (
        <span className="sub">{text.uncertainty.noRange}</span>
      ) : null}
    </>
  );
}

/** How much each group must change, all else equal, for a result to be nought. */
export function GroupSwitchingCard({ assessment }: Props) {
  const { alternativeId, findings, results } = assessment;
  const perspectives = perspectiveOptions(Object.keys(results.risk ?? {}));
  const groups = [...new Map(switchingsOf(findings).map(({ group, label }) => [group, label]))];
  const { breakEvenRentIncreaseShare: rent, writeDownNeedSek } = findings;
  return (
    <Card title={text.uncertainty.groupSwitching} lead={text.uncertainty.groupSwitchingLead}>
      <ResultTable
        caption={text.uncertainty.groupSwitching}
        columns={[
          { label: text.uncertainty.groupSwitchingHead },
          ...perspectives.map(({ label }) => ({ label, isNumber: true })),
        ]}
        rows={groups.map(([group, label]) => ({
          id: group,
          cells: [
            label,
            ...perspectives.map(({ value }) => (
              <SwitchingCell
                key={value}
                assessment={assessment}
                group={group}
                perspective={value}
              />
            )),
          ],
        }))}
      />
      {rent === null ? null : (
        <p>
          <WhyOfAssessment
            shown={
              rent >= 0
                ? text.uncertainty.rent(formatPercent(rent, 1))
                : text.uncertainty.rentEnough(formatPercent(-rent, 1))
            }
            alternativeId={alternativeId}
            path={['findings', 'breakEvenRentIncreaseShare']}
          />
        </p>
      )}
      {writeDownNeedSek === null ? null : (
        <p>
          <WhyOfAssessment
            shown={text.uncertainty.writeDown(writeDownNeedSek)}
            alternativeId={alternativeId}
            path={['findings', 'writeDownNeedSek']}
          />
        </p>
      )}
    </Card>
  );
}

type ShareName = 'requiredEffectShare' | 'softOnlyRequiredEffectShare';

function EffectShare({
  assessment: { alternativeId, findings },
  name,
  perspective,
}: Props & { readonly name: ShareName; readonly perspective: string }) {
  const share = findings[name][perspective];
  if (share === null || share === undefined) return text.uncertainty.notEnough;
  if (share <= 0) return text.uncertainty.always;
  return (
    <WhyOfAssessment
      shown={formatPercent(share)}
      alternativeId={alternativeId}
      path={['findings', name, perspective]}
    />
  );
}

/** What share of the assumed effects is enough. */
export function EffectSwitchingCard({ assessment }: Props) {
  const { effectsHead } = text.uncertainty;
  const { findings } = assessment;
  if (findings.pricedEffectCount === 0) return null;
  const names = ['requiredEffectShare', 'softOnlyRequiredEffectShare'] as const;
  return (
    <Card
      foldId="uncertainty.effects"
      title={text.uncertainty.effects}
      lead={text.uncertainty.effectsLead}
    >
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
              ...names.map((name) => (
                <EffectShare key={name} assessment={assessment} name={name} perspective={value} />
              )),
            ],
          }),
        )}
      />
    </Card>
  );
}
