import { useState } from 'react';
import { formatMillionsColumn } from '../../../server/vocabulary/formatSv.ts';
import { beneficiaryGroups } from '../../../server/vocabulary/measures.ts';
import { finiteSchema } from '../../../server/vocabulary/numbers.ts';
import {
  incomeThirds,
  type Distribution,
  type Partition,
} from '../../../server/vocabulary/socialFindings.ts';
import { socialTexts } from '../../../server/vocabulary/text/sv/social.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { NumberField } from '../../components/NumberField.tsx';
import { sekPerFormat } from '../../components/numberFormats.ts';
import { Card } from '../../components/Page.tsx';
import { ResultTable, type ResultRow } from '../../components/ResultTable.tsx';
import { WhyOfChosen } from '../../components/WhyFigure.tsx';
import type { WhyPath } from '../../components/whyPath.ts';
import { text } from '../../text/sv.ts';
import { useDistribution } from './useSocial.ts';

const yearlyIncome = sekPerFormat('kr/år');
const incomeSchema = finiteSchema.positive();
const words = socialTexts.distribution;

/** Who among households gains, and the same weighed by income beside the unweighted. */
export function DistributionCard() {
  const found = useDistribution();
  if (found === null) return null;
  return (
    <Card title={words.heading} lead={words.intro(found.householdSek)}>
      <PartsTable
        caption={words.byGroup}
        rows={partitionRows('beneficiaries', found.beneficiaries, beneficiaryGroups)}
      />
      <PartsTable
        caption={words.byIncome}
        rows={partitionRows('incomeThirds', found.incomeThirds, incomeThirds)}
      />
      {found.weighted === null ? (
        <p className="muted">{text.soft.noWeights}</p>
      ) : (
        <Weighted weighted={found.weighted} />
      )}
      <details className="effect">
        <summary>{text.soft.incomes}</summary>
        <Incomes />
      </details>
    </Card>
  );
}

/** The same sum in parts, one way: what is missing in one way need not be in the other. */
function PartsTable({
  caption,
  rows,
}: {
  readonly caption: string;
  readonly rows: readonly ResultRow[];
}) {
  return (
    <ResultTable
      caption={caption}
      isCaptionHidden={false}
      columns={[{ label: words.group }, { label: words.value, isNumber: true, unit: 'mnkr' }]}
      rows={rows}
    />
  );
}

/** Income per consumption unit in each third; kept once all three are there. */
function Incomes() {
  const { state, store } = useCase();
  const stored = state.content.settings.incomeThirdsSek;
  const [typed, setTyped] = useState<readonly (number | undefined)[] | null>(null);
  const shown = typed ?? incomeThirds.map((_, index) => stored?.[index]);
  const type = (at: number, income: number | undefined) => {
    const next = shown.map((before, index) => (index === at ? income : before));
    const [lowest, middle, highest] = next;
    const isWhole = lowest !== undefined && middle !== undefined && highest !== undefined;
    const isEmpty = next.every((each) => each === undefined);
    setTyped(isWhole || isEmpty ? null : next);
    store.change(({ settings }) => {
      if (isWhole) settings.incomeThirdsSek = [lowest, middle, highest];
      else if (isEmpty) delete settings.incomeThirdsSek;
    });
  };
  return (
    <div className="form-grid">
      {incomeThirds.map(({ id, labelSv }, index) => (
        <NumberField
          key={id}
          fieldId={`settings.incomeThirdsSek.${id}`}
          label={labelSv}
          format={yearlyIncome}
          schema={incomeSchema}
          value={shown[index]}
          onChange={(income) => type(index, income)}
          onClear={() => type(index, undefined)}
        />
      ))}
    </div>
  );
}

function Weighted({ weighted }: { readonly weighted: NonNullable<Distribution['weighted']> }) {
  return (
    <>
      <ResultTable
        caption={words.weightedCaption}
        isCaptionHidden={false}
        columns={[
          { label: words.weighting },
          { label: words.weights },
          { label: words.value, isNumber: true, unit: 'mnkr' },
        ]}
        rows={[
          {
            id: 'unweighted',
            cells: [
              words.unweighted,
              words.weightsText([1, 1, 1]),
              <Figure
                key="value"
                sek={weighted.unweightedSek}
                path={['weighted', 'unweightedSek']}
              />,
            ],
          },
          ...weighted.byElasticity.map(({ elasticity, weights, weightedSek }, at) => ({
            id: String(elasticity),
            cells: [
              words.weighted(elasticity),
              words.weightsText(weights),
              <Figure
                key="value"
                sek={weightedSek}
                path={['weighted', 'byElasticity', at, 'weightedSek']}
              />,
            ],
          })),
        ]}
      />
      <p className="muted">{words.weightedNote(weighted.referenceIncomeSek)}</p>
    </>
  );
}

/** An amount of the distribution, in millions; by its path from there. */
function Figure({ sek, path }: { readonly sek: number; readonly path: WhyPath }) {
  return (
    <WhyOfChosen
      shown={formatMillionsColumn(sek)}
      path={['findings', 'social', 'distribution', ...path]}
    />
  );
}

function partitionRows(
  key: 'beneficiaries' | 'incomeThirds',
  { parts, missingSek, missingEffects }: Partition,
  names: readonly { readonly id: string; readonly labelSv: string }[],
): ResultRow[] {
  const labelOf = (id: string) => names.find((name) => name.id === id)?.labelSv ?? id;
  return [
    ...parts.flatMap(({ id, presentValueSek }, at) =>
      presentValueSek === 0
        ? []
        : [
            {
              id: `${key}-${id}`,
              cells: [
                labelOf(id),
                <Figure
                  key="value"
                  sek={presentValueSek}
                  path={[key, 'parts', at, 'presentValueSek']}
                />,
              ],
            },
          ],
    ),
    ...(missingEffects === 0
      ? []
      : [
          {
            id: `${key}-missing`,
            cells: [
              words.missing(missingEffects),
              <Figure key="value" sek={missingSek} path={[key, 'missingSek']} />,
            ],
          },
        ]),
  ];
}
