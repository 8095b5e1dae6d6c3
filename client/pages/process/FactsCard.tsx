import { isoDaySchema } from '../../../server/vocabulary/numbers.ts';
import {
  procedureGrounds,
  processFactsSchema,
  trialStates,
} from '../../../server/vocabulary/process.ts';
import { procedures, type Procedure } from '../../../server/vocabulary/stages.ts';
import { countFormat } from '../../components/numberFormats.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { Card } from '../../components/Page.tsx';
import { optionsOf, SelectField } from '../../components/SelectField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { text } from '../../text/sv.ts';
import { Check, CheckList } from './CheckList.tsx';
import { withKey, type FactsEditing } from './editing.ts';

const words = text.process.facts;

/** Procedure, its grounds, and what came of the decision. */
export function FactsCard({
  facts,
  change,
  procedure,
}: FactsEditing & { readonly procedure: Procedure }) {
  const label = procedures.find(({ id }) => id === procedure)?.labelSv ?? '';
  return (
    <Card title={words.title} lead={words.procedure(label)}>
      <CheckList
        label={words.grounds}
        rows={procedureGrounds}
        chosen={facts.grounds}
        onChange={(grounds) => change({ ...facts, grounds })}
      />
      <fieldset className="stack-small">
        <legend>{words.agreed}</legend>
        <Check
          label={words.shorter}
          isChecked={facts.isShorterReviewAgreed}
          onChange={(isShorterReviewAgreed) => change({ ...facts, isShorterReviewAgreed })}
        />
        <Check
          label={words.approved}
          isChecked={facts.isApprovedByAll}
          onChange={(isApprovedByAll) => change({ ...facts, isApprovedByAll })}
        />
      </fieldset>
      <div className="form-grid">
        <SelectField
          label={words.appeal}
          options={optionsOf(trialStates)}
          value={facts.appeal}
          onChange={(appeal) => change({ ...facts, appeal })}
        />
        <SelectField
          label={words.countyReview}
          options={optionsOf(trialStates)}
          value={facts.countyReview}
          onChange={(countyReview) => change({ ...facts, countyReview })}
        />
        <LaterFields facts={facts} change={change} />
      </div>
    </Card>
  );
}

function LaterFields({ facts, change }: FactsEditing) {
  return (
    <>
      {(['planNoticeAgreedUntil', 'implementationBeginsOn'] as const).map((name) => (
        <TextField
          key={name}
          fieldId={`process.${name}`}
          label={
            name === 'planNoticeAgreedUntil' ? words.agreedUntil : words.implementationBeginsOn
          }
          hint={text.overview.dayHint}
          schema={isoDaySchema}
          value={facts[name] ?? ''}
          onChange={(day) => change({ ...facts, [name]: day })}
          onClear={() => change(withKey(facts, name, undefined))}
        />
      ))}
      <NumberField
        fieldId="process.implementationYears"
        label={words.implementationYears}
        format={{ ...countFormat, suffix: words.years }}
        schema={processFactsSchema.shape.implementationYears.unwrap()}
        value={facts.implementationYears}
        onChange={(implementationYears) => change({ ...facts, implementationYears })}
        onClear={() => change(withKey(facts, 'implementationYears', undefined))}
      />
    </>
  );
}
