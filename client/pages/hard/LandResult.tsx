import { actorLabelSv } from '../../../server/vocabulary/actors.ts';
import {
  formatMillionsColumn,
  formatMnkr,
  formatNumber,
} from '../../../server/vocabulary/formatSv.ts';
import type { HardFindings } from '../../../server/vocabulary/hardFindings.ts';
import { useAssessment } from '../../case/FiguresContext.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { WhyOfChosen } from '../../components/WhyFigure.tsx';
import { text } from '../../text/sv.ts';

/** What is left for the land, and what the municipality's own land is worth to others. */
export function LandResult() {
  const hard = useAssessment()?.findings.hard;
  if (hard === undefined) return null;
  return (
    <>
      <ResidualNotice carries={hard.residualCarries} />
      {hard.landValues.length === 0 ? null : <LandValues rows={hard.landValues} />}
      {hard.municipalLand === null ? null : <MunicipalLand land={hard.municipalLand} />}
    </>
  );
}

/** Results that hang on what is left at the end: said, so that nobody finds it out later. */
function ResidualNotice({ carries }: { readonly carries: HardFindings['residualCarries'] }) {
  if (carries.length === 0) return null;
  return (
    <Notice kind="info">
      <p>{text.hard.residualCarries}</p>
      <ul>
        {carries.map(({ perspective, horizon, withResidualSek, residualSek }) => (
          <li key={perspective}>
            {text.hard.residualOf({
              whom: actorLabelSv(perspective),
              horizon,
              total: formatMnkr(withResidualSek),
              residual: formatMnkr(residualSek),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

const perM2 = (sek: number) => formatNumber(sek);

function LandValues({ rows }: { readonly rows: HardFindings['landValues'] }) {
  const words = text.hard.landValue;
  return (
    <Card title={words.title} lead={words.lead}>
      <ResultTable
        caption={words.title}
        columns={[
          { label: words.block },
          { label: words.value, isNumber: true, unit: 'mnkr' },
          { label: words.cost, isNumber: true, unit: 'mnkr' },
          { label: words.land, isNumber: true, unit: 'mnkr' },
          { label: words.perM2, isNumber: true },
          { label: words.perRent, isNumber: true, unit: 'kr/m²' },
          { label: words.perCost, isNumber: true, unit: 'kr/m²' },
          { label: words.perYield, isNumber: true, unit: 'kr/m²' },
        ]}
        rows={rows.map((row, place) => {
          const figure = (name: keyof typeof row, format: (sek: number) => string) => {
            const sek = row[name];
            return typeof sek === 'number' ? (
              <WhyOfChosen
                key={name}
                shown={format(sek)}
                path={['findings', 'hard', 'landValues', place, name]}
              />
            ) : (
              text.compare.noValue
            );
          };
          return {
            id: row.blockId,
            cells: [
              row.label,
              figure('valueSek', formatMillionsColumn),
              figure('costSek', formatMillionsColumn),
              figure('landValueSek', formatMillionsColumn),
              figure('landValueSekPerM2', perM2),
              figure('perRentPercentSekPerM2', perM2),
              figure('perCostPercentSekPerM2', perM2),
              figure('perYieldTenthSekPerM2', perM2),
            ],
          };
        })}
      />
      {rows.some(({ landValueSek }) => landValueSek < 0) ? <p>{words.negative}</p> : null}
    </Card>
  );
}

function MunicipalLand({ land }: { readonly land: NonNullable<HardFindings['municipalLand']> }) {
  const words = text.hard.landResult;
  const { bookValueSek, withoutOpportunity, withOpportunity } = land;
  const shown = ['kommun', 'offentlig', 'samhalle'].filter((id) => id in withoutOpportunity);
  return (
    <Card title={words.title} lead={words.lead}>
      <ResultTable
        caption={words.title}
        columns={[
          { label: words.whom },
          { label: words.without, isNumber: true, unit: 'mnkr' },
          { label: words.with, isNumber: true, unit: 'mnkr' },
        ]}
        rows={shown.map((perspective) => ({
          id: perspective,
          cells: [
            actorLabelSv(perspective),
            ...(
              [
                ['withoutOpportunity', withoutOpportunity],
                ['withOpportunity', withOpportunity],
              ] as const
            ).map(([name, values]) => (
              <WhyOfChosen
                key={name}
                shown={formatMillionsColumn(values[perspective] ?? 0)}
                path={['findings', 'hard', 'municipalLand', name, perspective]}
              />
            )),
          ],
        }))}
      />
      {bookValueSek === null ? null : <p>{words.sunk(formatMnkr(bookValueSek))}</p>}
    </Card>
  );
}
