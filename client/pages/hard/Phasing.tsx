import { phasingSchema } from '../../../server/vocabulary/hardSide.ts';
import { formatMnkr } from '../../../server/vocabulary/formatSv.ts';
import type { Alternative } from '../../../server/vocabulary/planCase.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useAssessment } from '../../case/FiguresContext.tsx';
import { useAlternativeChange } from '../../case/editing.ts';
import { riskGroupsOf } from '../../case/riskGroups.ts';
import { perspectiveOptions } from '../../charts/perspectives.ts';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { decimalFormat, percentFormat } from '../../components/numberFormats.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { Card } from '../../components/Page.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { WhyOfChosen } from '../../components/WhyFigure.tsx';
import { text } from '../../text/sv.ts';
import { OptionalPart } from './OptionalPart.tsx';

type Phasing = NonNullable<Alternative['phasing']>;
const words = text.hard.phasing;
const factorSchema = phasingSchema.shape.good.valueType;

/** What it is worth that stage 2 may still be given up; nothing when all is built at once. */
export function PhasingCard() {
  const { alternative } = useCase();
  const { programme, hardLines, phasing } = alternative;
  const isStaged = [...programme.blocks, ...hardLines].some(({ stage }) => stage === 2);
  if (!isStaged && phasing === undefined) return null;
  const start: Phasing = { perspective: 'kommun', probabilityGood: 0.5, good: {}, bad: {} };
  return (
    <Card title={words.card} lead={words.lead}>
      <OptionalPart name="phasing" start={start}>
        <PhasingFields />
        <OptionResult />
      </OptionalPart>
    </Card>
  );
}

function PhasingFields() {
  const { state, alternative } = useCase();
  const change = useAlternativeChange();
  const { phasing } = alternative;
  if (phasing === undefined) return null;
  const { mainHorizons } = state.content.settings;
  const riskGroups = riskGroupsOf(state.content.settings);
  const edit = (recipe: (draft: Phasing) => void) =>
    change((draft) => {
      if (draft.phasing !== undefined) recipe(draft.phasing);
    });
  return (
    <>
      <div className="form-grid">
        <SelectField
          label={words.perspective}
          options={perspectiveOptions(Object.keys(mainHorizons))}
          value={phasing.perspective}
          onChange={(value) => edit((draft) => (draft.perspective = value))}
        />
        <NumberField
          fieldId={`${alternative.id}.phasing.probabilityGood`}
          label={words.probability}
          format={percentFormat}
          schema={phasingSchema.shape.probabilityGood}
          value={phasing.probabilityGood}
          onChange={(value) => edit((draft) => (draft.probabilityGood = value))}
        />
      </div>
      <p className="field-hint">{words.factorHint}</p>
      <EditTable
        caption={words.factors}
        isNarrow
        heads={[
          { label: words.group },
          { label: words.good, width: 'w-count' },
          { label: words.bad, width: 'w-count' },
        ]}
      >
        {riskGroups.map(({ name, label }) => (
          <EditRow key={name}>
            <Cell>
              <span className="cell-text">{label}</span>
            </Cell>
            {(['good', 'bad'] as const).map((world) => (
              <Cell key={world} label={words[world]}>
                <NumberField
                  fieldId={`${alternative.id}.phasing.${world}.${name}`}
                  label={`${label}, ${words[world]}`}
                  isLabelHidden
                  format={decimalFormat}
                  schema={factorSchema}
                  value={phasing[world][name] ?? 1}
                  onChange={(value) => edit((draft) => (draft[world][name] = value))}
                />
              </Cell>
            ))}
          </EditRow>
        ))}
      </EditTable>
    </>
  );
}

function OptionResult() {
  const option = useAssessment()?.results.option;
  if (option === undefined) return null;
  const rows = [
    [words.stageOne, 'npv_stage1'],
    [words.stageTwoGood, 'npv_stage2_good'],
    [words.stageTwoBad, 'npv_stage2_bad'],
    [words.committed, 'committed'],
    [words.withOption, 'with_option'],
    [words.optionValue, 'option_value'],
  ] as const;
  return (
    <dl className="facts">
      {rows.map(([label, name]) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>
            <WhyOfChosen shown={formatMnkr(option[name])} path={['results', 'option', name]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
