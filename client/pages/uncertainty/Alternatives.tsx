import type { ReactNode } from 'react';
import { formatChance } from '../../../server/vocabulary/formatSv.ts';
import type { Results } from '../../../server/vocabulary/snapshot.ts';
import { uncertaintyTexts } from '../../../server/vocabulary/text/sv/uncertainty.ts';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { WhyFigure } from '../../components/WhyFigure.tsx';
import { text } from '../../text/sv.ts';

type Props = { readonly results: Results; readonly perspective: string };

/** The chance that each alternative is worth more than each other one. */
export function ChancesCard({ results: { assessments, choices }, perspective }: Props) {
  const { chances, chancesLead, chancesHead } = text.uncertainty;
  const place = choices.findIndex((each) => each.perspective === perspective);
  const pairs = choices[place]?.chances ?? [];
  if (pairs.length === 0) return null;
  const cell = (id: string, otherId: string): ReactNode => {
    const at = pairs.findIndex((each) => each.id === id && each.otherId === otherId);
    const pair = pairs[at];
    if (pair === undefined) return text.uncertainty.itself;
    const path = ['choices', place, 'chances', at, 'chance'];
    return (
      <>
        <WhyFigure shown={formatChance(pair.chance)} path={path} />
        <span className="sub">{uncertaintyTexts.chanceWord(pair.chance)}</span>
        {pair.error === undefined || pair.error === 0 ? null : (
          <span className="sub">{uncertaintyTexts.chanceError(pair.error)}</span>
        )}
      </>
    );
  };
  return (
    <Card foldId="uncertainty.chances" title={chances} lead={chancesLead}>
      <ResultTable
        isList
        caption={chances}
        columns={[
          { label: chancesHead },
          ...assessments.map(({ name }) => ({ label: name, isNumber: true })),
        ]}
        rows={assessments.map(({ alternativeId, name }) => ({
          id: alternativeId,
          cells: [name, ...assessments.map((other) => cell(alternativeId, other.alternativeId))],
        }))}
      />
    </Card>
  );
}

/** What it would be worth to know more before choosing, in all and one assumption at a time. */
export function InformationCard({ results: { information }, perspective }: Props) {
  const { informationHead } = text.uncertainty;
  const texts = uncertaintyTexts.information;
  const place = information.findIndex((each) => each.perspective === perspective);
  const found = information[place];
  if (found === undefined) return null;
  const worth = found.byAssumption.flatMap((each, at) => (each.sek > 0 ? [{ ...each, at }] : []));
  return (
    <Card foldId="uncertainty.information" title={text.uncertainty.information}>
      <p>{found.totalSek > 0 ? texts.total(found.totalSek) : texts.nothing}</p>
      {found.totalSek > 0 && worth.length === 0 ? <p>{texts.noneAlone}</p> : null}
      {worth.length === 0 ? null : (
        <>
          <ResultTable
            caption={text.uncertainty.information}
            columns={[
              { label: informationHead.assumption },
              { label: informationHead.value, isNumber: true },
            ]}
            rows={worth.map(({ id, label, sek, at }) => ({
              id,
              cells: [
                label,
                <WhyFigure
                  shown={texts.amount(sek)}
                  path={['information', place, 'byAssumption', at, 'sek']}
                />,
              ],
            }))}
          />
          <p className="muted">{texts.overlaps}</p>
        </>
      )}
    </Card>
  );
}
