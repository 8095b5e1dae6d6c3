import { lazy, Suspense, useId, useState } from 'react';
import type { Crs } from '../../../server/vocabulary/geometry.ts';
import type {
  ImplementationPeriod,
  PlanInspection,
  PlanQuestion,
} from '../../../server/vocabulary/planFile.ts';
import { CrsField } from '../../components/CrsField.tsx';
import { FieldError } from '../../components/FieldMessage.tsx';
import { FaultNotice, Notice } from '../../components/Notice.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { text } from '../../text/sv.ts';
import { PlanFields } from './PlanFields.tsx';
import { PlanReadings } from './PlanReadings.tsx';
import { PlanReport } from './PlanReport.tsx';
import { plainNumber } from './planWords.ts';
import type { Answers, PlanImport as Import } from './usePlanImport.ts';

const words = text.planImport;
const PlanDrawing = lazy(async () => ({
  default: (await import('./PlanDrawing.tsx')).PlanDrawing,
}));

type Doings = {
  readonly onAnswer: (answers: Answers) => void;
  readonly onKeep: () => void;
  readonly onCancel: () => void;
};

/** What became of a chosen file: a question, a report to accept, or what is wrong with it. */
export function PlanImport({
  planImport,
  isReplacing,
  ...doings
}: { readonly planImport: Import; readonly isReplacing: boolean } & Doings) {
  if (planImport.step === 'none') return null;
  if (planImport.step === 'looking') return <p role="status">{words.looking}</p>;
  if (planImport.step === 'failed') return <FaultNotice {...planImport.fault} />;
  if (planImport.step === 'stored') {
    const { fileName, areaM2 } = planImport;
    return (
      <Notice kind="info" isAnnounced>
        {words.stored(fileName, areaM2)}
      </Notice>
    );
  }
  return <LookedAt looked={planImport} isReplacing={isReplacing} {...doings} />;
}

function LookedAt({
  looked,
  isReplacing,
  onAnswer,
  onKeep,
  onCancel,
}: {
  readonly looked: Extract<Import, { step: 'looked' }>;
  readonly isReplacing: boolean;
} & Doings) {
  const { inspection, answers, fault, file, isBusy } = looked;
  const isQuestion = inspection.outcome === 'question';
  return (
    <section className="plan-import stack-small" aria-busy={isBusy}>
      <div role="status">
        <h3>{isQuestion ? words.question : words.report(file.fileName)}</h3>
      </div>
      {isQuestion ? (
        <Question question={inspection} onAnswer={onAnswer} />
      ) : (
        <>
          <Suspense fallback={<p role="status">{text.plan.mapLoading}</p>}>
            <PlanDrawing drawing={inspection.drawing} />
          </Suspense>
          <PlanReport {...inspection} />
        </>
      )}
      {isQuestion || inspection.fields === null ? null : (
        <PlanFields
          key={JSON.stringify(answers.fieldMap)}
          fields={inspection.fields}
          fieldMap={answers.fieldMap}
          onRead={(fieldMap) => onAnswer({ fieldMap })}
        />
      )}
      <OtherReading key={JSON.stringify(answers)} answers={answers} onAnswer={onAnswer} />
      {fault === null ? null : <FaultNotice {...fault} />}
      <Decision
        inspection={inspection}
        answers={answers}
        isReplacing={isReplacing}
        isBusy={isBusy}
        onAnswer={onAnswer}
        onKeep={onKeep}
        onCancel={onCancel}
      />
    </section>
  );
}

function Question({
  question,
  onAnswer,
}: {
  readonly question: PlanQuestion;
  readonly onAnswer: (answers: Answers) => void;
}) {
  return (
    <>
      <Notice kind="warn">{question.sentence}</Notice>
      <PlanReadings
        readings={question.readings}
        onChoose={({ crs, axisOrder }) => onAnswer({ crs, axisOrder })}
      />
    </>
  );
}

const axes = [
  { value: '', label: words.axesOptions.own },
  { value: 'eastNorth', label: words.axesOptions.eastNorth },
  { value: 'northEast', label: words.axesOptions.northEast },
] as const;

/** For those who know better than the file or the format. */
function OtherReading({
  answers,
  onAnswer,
}: {
  readonly answers: Answers;
  readonly onAnswer: (answers: Answers) => void;
}) {
  const [crs, setCrs] = useState<Crs | ''>(answers.crs ?? '');
  const [axisOrder, setAxisOrder] = useState<(typeof axes)[number]['value']>(
    answers.axisOrder ?? '',
  );
  return (
    <details>
      <summary>{words.otherReading}</summary>
      <div className="stack-small">
        <div className="form-grid form-grid-wide">
          <CrsField value={crs} onChange={setCrs} />
          <SelectField
            label={words.axes}
            options={axes}
            value={axisOrder}
            onChange={setAxisOrder}
          />
        </div>
        <button
          type="button"
          className="button"
          onClick={() =>
            onAnswer({
              crs: crs === '' ? undefined : crs,
              axisOrder: axisOrder === '' ? undefined : axisOrder,
            })
          }
        >
          {words.readAgain}
        </button>
      </div>
    </details>
  );
}

function Decision({
  inspection,
  answers,
  isReplacing,
  isBusy,
  onAnswer,
  onKeep,
  onCancel,
}: {
  readonly inspection: PlanInspection;
  readonly answers: Answers;
  readonly isReplacing: boolean;
  readonly isBusy: boolean;
} & Doings) {
  const [isPeriodMissed, setPeriodMissed] = useState(false);
  const period = inspection.outcome === 'read' ? inspection.report.implementationPeriod : null;
  const isAsked = period?.isAsked === true;
  const keep = () => {
    setPeriodMissed(isAsked);
    if (!isAsked) onKeep();
  };
  return (
    <>
      {period === null || !(isAsked || answers.implementationUnit !== undefined) ? null : (
        <PeriodQuestion
          period={period}
          unit={answers.implementationUnit}
          isMissed={isPeriodMissed && isAsked}
          onChoose={(implementationUnit) => onAnswer({ implementationUnit })}
        />
      )}
      <div className="row">
        {inspection.outcome === 'question' ? null : (
          <button
            type="button"
            className="button"
            data-look="primary"
            aria-disabled={isBusy}
            onClick={() => {
              if (!isBusy) keep();
            }}
          >
            {words.store}
          </button>
        )}
        <button type="button" className="button" onClick={onCancel}>
          {words.cancel}
        </button>
        {isReplacing && inspection.outcome === 'read' ? (
          <span className="muted">{words.replaceNote}</span>
        ) : null}
      </div>
    </>
  );
}

/** Months or years: the format does not say, the person does. */
function PeriodQuestion({
  period,
  unit,
  isMissed,
  onChoose,
}: {
  readonly period: ImplementationPeriod;
  readonly unit: Answers['implementationUnit'];
  readonly isMissed: boolean;
  readonly onChoose: (unit: NonNullable<Answers['implementationUnit']>) => void;
}) {
  const id = useId();
  const stated = plainNumber(period.stated);
  const options = [
    { value: 'months', label: words.periodMonths(stated, plainNumber(period.stated / 12)) },
    { value: 'years', label: words.periodYears(stated) },
  ] as const;
  return (
    <fieldset className="plan-question" aria-describedby={`${id}-hint ${id}-error`}>
      <legend>{words.period}</legend>
      <p className="field-hint" id={`${id}-hint`}>
        {words.periodHint(stated)}
      </p>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name={id} checked={unit === value} onChange={() => onChoose(value)} />
          {label}
        </label>
      ))}
      <FieldError id={`${id}-error`} message={isMissed ? words.periodMissing : null} />
    </fieldset>
  );
}
