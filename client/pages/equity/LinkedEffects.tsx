import type { PlanChange } from '../../../server/vocabulary/equityFindings.ts';
import { formatNumber } from '../../../server/vocabulary/formatSv.ts';
import type { MeasureEffect } from '../../../server/vocabulary/measures.ts';
import { shareSchema } from '../../../server/vocabulary/numbers.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useAlternativeChange } from '../../case/editing.ts';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { percentFormat } from '../../components/numberFormats.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { text } from '../../text/sv.ts';

const words = text.equityCards.changes;
const towardsOptions = [
  { value: 'more', label: words.more },
  { value: 'fewer', label: words.fewer },
] as const;

/** Which indicator an effect of a measure moves, which way, and for how many who live there. */
export function LinkedEffects({ changes }: { readonly changes: readonly PlanChange[] }) {
  const { measures } = useCase().alternative;
  const effects = measures.flatMap((measure) => measure.effects);
  return (
    <details>
      <summary>{words.effects}</summary>
      <p className="muted">{effects.length === 0 ? words.noEffects : words.effectsLead}</p>
      {effects.length === 0 ? null : (
        <EditTable
          caption={words.effects}
          heads={[
            { label: words.effectHead.effect, width: 'w-name' },
            { label: words.effectHead.indicator, width: 'w-name' },
            { label: words.effectHead.towards, width: 'w-choice' },
            { label: words.effectHead.resident, width: 'w-count' },
            { label: words.effectHead.cases },
          ]}
        >
          {effects.map((effect) => (
            <EffectRow key={effect.id} effect={effect} changes={changes} />
          ))}
        </EditTable>
      )}
    </details>
  );
}

type RowProps = { readonly effect: MeasureEffect; readonly changes: readonly PlanChange[] };

function EffectRow({ effect, changes }: RowProps) {
  const { alternative } = useCase();
  const change = useAlternativeChange();
  const { indicatorChange: link, label } = effect;
  const edit = (recipe: (draft: MeasureEffect) => void) =>
    change(({ measures }) => {
      const found = measures.flatMap(({ effects }) => effects).find(({ id }) => id === effect.id);
      if (found !== undefined) recipe(found);
    });
  const options = [
    { value: '', label: text.equityCards.notChosen },
    ...changes.map((each) => ({ value: each.indicatorId, label: each.label })),
  ];
  return (
    <EditRow>
      <Cell label={words.effectHead.effect}>
        <span className="cell-text">{label}</span>
      </Cell>
      <Cell label={words.effectHead.indicator}>
        <SelectField
          label={text.equityCards.of(words.effectHead.indicator, label)}
          isLabelHidden
          options={options}
          value={link?.indicatorId ?? ''}
          onChange={(indicatorId) =>
            edit((draft) => {
              if (indicatorId === '') delete draft.indicatorChange;
              else draft.indicatorChange = { towards: 'more', ...link, indicatorId };
            })
          }
        />
      </Cell>
      <Cell label={words.effectHead.towards}>
        {link === undefined ? null : (
          <SelectField
            label={text.equityCards.of(words.effectHead.towards, label)}
            isLabelHidden
            options={towardsOptions}
            value={link.towards}
            onChange={(towards) => edit((draft) => (draft.indicatorChange = { ...link, towards }))}
          />
        )}
      </Cell>
      <Cell label={words.effectHead.resident}>
        {link === undefined ? null : (
          <NumberField
            fieldId={`${alternative.id}.effects.${effect.id}.residentShare`}
            label={text.equityCards.of(words.effectHead.resident, label)}
            isLabelHidden
            format={percentFormat}
            schema={shareSchema}
            value={link.residentShare}
            onChange={(residentShare) =>
              edit((draft) => (draft.indicatorChange = { ...link, residentShare }))
            }
            onClear={() => edit((draft) => delete draft.indicatorChange?.residentShare)}
          />
        )}
      </Cell>
      <Cell label={words.effectHead.cases}>
        <span className="cell-text">{casesText(effect.id, changes)}</span>
      </Cell>
    </EditRow>
  );
}

/** Cases wherever they live, and of those who live there. */
function casesText(effectId: string, changes: readonly PlanChange[]): string {
  const found = changes
    .flatMap(({ effects }) => effects)
    .find((each) => each.effectId === effectId);
  if (found === undefined) return '';
  const { cases, residentCases, isSummed } = found;
  const signed = (value: number) => `${value > 0 ? '+' : ''}${formatNumber(value, 1)}`;
  const here = residentCases === null ? [] : [words.ofWhom(signed(residentCases.likely))];
  return [signed(cases.likely), ...here, ...(isSummed ? [] : [words.notSummed])].join(', ');
}
