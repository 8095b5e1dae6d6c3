import type { ReactNode } from 'react';
import {
  isWithinReach,
  ranksOnItsOwn,
  weightiestAssumptions,
  type WeighedAssumption,
} from '../../../server/scenes/assumptionWeights.ts';
import { actorLabelSv } from '../../../server/vocabulary/actors.ts';
import { formatNumber, formatPercent } from '../../../server/vocabulary/formatSv.ts';
import type { Assessment } from '../../../server/vocabulary/snapshot.ts';
import { uncertaintyTexts } from '../../../server/vocabulary/text/sv/uncertainty.ts';
import { inSentence } from '../../../server/vocabulary/text/sv/words.ts';
import { amountUnit } from '../../../server/model/explain/fields.ts';
import type { HardLine } from '../../../server/vocabulary/hardSide.ts';
import type { Unit } from '../../../server/vocabulary/units.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { WhyOfAssessment } from '../../components/WhyFigure.tsx';
import { whyNumber } from '../../components/whyNumbers.ts';
import { text } from '../../text/sv.ts';

type Props = { readonly assessment: Assessment; readonly perspective: string };

/** What each weighty assumption has to be for the result, or the ranking, to turn. */
export function SwitchingCard({ assessment, perspective }: Props) {
  const { switching, switchingLead, switchingHead } = text.uncertainty;
  const weighty = weightiestAssumptions(assessment.uncertainty, perspective);
  const { hardLines } = useCase().alternative;
  if (weighty.length === 0) return <p className="card">{text.uncertainty.noAssumptions}</p>;
  const isRanked = ranksOnItsOwn(weighty);
  const turns = isRanked ? (['switching', 'ranking'] as const) : (['switching'] as const);
  return (
    <Card
      foldId="uncertainty.switching"
      title={switching}
      lead={switchingLead(weighty.length, inSentence(actorLabelSv(perspective)))}
    >
      <ResultTable
        caption={switching}
        columns={[
          { label: switchingHead.assumption },
          { label: switchingHead.zero, isNumber: true },
          ...(isRanked ? [{ label: switchingHead.ranking, isNumber: true }] : []),
        ]}
        rows={weighty.map((each) => ({
          id: String(each.place),
          cells: [
            <>
              {each.assumption.label}
              <span className="sub">{intervalOf(each)}</span>
            </>,
            ...turns.map((turn) =>
              turnCell({ ...each, unit: unitOf(each, hardLines) }, turn, {
                assessment,
                perspective,
              }),
            ),
          ],
        }))}
      />
      {isRanked || assessment.isBaseline ? null : (
        <p className="muted">{uncertaintyTexts.sameRanking}</p>
      )}
      <Pairs assessment={assessment} perspective={perspective} />
    </Card>
  );
}

function intervalOf({ assumption: { lowFactor, highFactor } }: WeighedAssumption): string {
  return text.uncertainty.ofCentral(formatNumber(lowFactor * 100), formatPercent(highFactor));
}

/** An amount of a hard line is one a year by its kind, which its assumption leaves unsaid. */
function unitOf(
  { assumption: { id, unit } }: WeighedAssumption,
  lines: readonly HardLine[],
): Unit | undefined {
  const line = lines.find((each) => id === `hardLines.${each.id}.amount`);
  return line === undefined ? unit : amountUnit(line);
}

/** How far from the central value, below it what that is, and how likely that is judged. */
function turnCell(
  { weight, place, unit }: WeighedAssumption & { readonly unit: Unit | undefined },
  turn: 'switching' | 'ranking',
  { assessment: { alternativeId }, perspective }: Props,
): ReactNode {
  const found = weight[turn];
  const factor = found?.factor ?? null;
  const shown = uncertaintyTexts.needed(factor);
  if (found === null || factor === null || !isWithinReach(factor)) {
    return <span className="muted">{shown}</span>;
  }
  const path = ['uncertainty', 'assumptions', place, 'byPerspective', perspective, turn];
  const figure = (figureShown: string, name: string) => (
    <WhyOfAssessment shown={figureShown} alternativeId={alternativeId} path={[...path, name]} />
  );
  const { chanceBeyond, value } = found;
  return (
    <>
      {figure(shown, 'factor')}
      {value === undefined || unit === undefined ? null : (
        <span className="sub">{figure(whyNumber({ value, unit }), 'value')}</span>
      )}
      {chanceBeyond === null ? null : (
        <span className="sub">{figure(uncertaintyTexts.beyond(chanceBeyond), 'chanceBeyond')}</span>
      )}
    </>
  );
}

/** The three of most weight two by two: how little they need to change together. */
function Pairs({ assessment: { alternativeId, uncertainty }, perspective }: Props) {
  const { pairs, pairsLead, pairsHead } = text.uncertainty;
  const own = uncertainty.pairs
    .map((pair, place) => ({ ...pair, place }))
    .filter((pair) => pair.perspective === perspective);
  if (own.length === 0) return null;
  const labelOf = (id: string) => uncertainty.assumptions.find((each) => each.id === id)?.label;
  return (
    <>
      <h3>{pairs}</h3>
      <p className="lead">{pairsLead}</p>
      <ResultTable
        caption={pairs}
        columns={[
          { label: pairsHead.first },
          { label: pairsHead.second },
          { label: pairsHead.change, isNumber: true },
        ]}
        rows={own.map(({ ids: [first, second], jointChange, place }) => ({
          id: `${first} ${second}`,
          cells: [
            labelOf(first),
            labelOf(second),
            <WhyOfAssessment
              shown={uncertaintyTexts.joint(jointChange)}
              alternativeId={alternativeId}
              path={['uncertainty', 'pairs', place, 'jointChange']}
            />,
          ],
        }))}
      />
    </>
  );
}
