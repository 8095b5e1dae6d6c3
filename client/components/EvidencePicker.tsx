import { useCallback, useState } from 'react';
import type { z } from 'zod';
import { listCatalogueEntries } from '../../server/contract/catalogue.ts';
import { type CatalogueEntry } from '../../server/vocabulary/catalogue.ts';
import type { Estimate } from '../../server/vocabulary/numbers.ts';
import { catalogueUnit, catalogueValue } from '../../server/vocabulary/catalogueUnits.ts';
import { call, faultSentence } from '../api/call.ts';
import { useLoad } from '../api/useLoad.ts';
import { useCase } from '../case/CaseContext.tsx';
import { text } from '../text/sv.ts';
import { Window } from './Dialogs.tsx';
import { measureFor, unitFactorFor, unitsFor, valueOn } from './evidence.ts';
import { EvidenceLine, shortProvenance } from './EvidenceLine.tsx';
import { decimalFormat, formatEntry, type NumberFormat } from './numberFormats.ts';
import { fetchEstimate, fitsField } from './fetchEstimate.ts';
import { FaultNotice, Loading, Notice } from './Notice.tsx';
import { readEntry } from './readEntry.ts';
import { TwentyOutcomes } from './TwentyOutcomes.tsx';
import { today } from './times.ts';
import { amountSchema } from './readEstimate.ts';
import { EditButton } from './EditButton.tsx';

const SHOWN = 8;

type PickerProps = {
  readonly fieldId: string;
  readonly label: string;
  readonly format: NumberFormat;
  readonly schema: z.ZodType;
  readonly value: Estimate;
  readonly onChange: (value: Estimate) => void;
};

/** Under a number: where it began, and the way to the library of evidence. */
export function EvidencePicker(props: PickerProps) {
  const { label, format, value } = props;
  const [isOpen, setOpen] = useState(false);
  if (measureFor(format) === null) return null;
  return (
    <span className="sub">
      <button
        type="button"
        className="button cell-button"
        data-look="quiet"
        aria-label={text.evidence.buttonOf(shortProvenance(value, format), label)}
        onClick={() => setOpen(true)}
      >
        {shortProvenance(value, format)}
      </button>
      {isOpen ? (
        <Window title={text.evidence.title(label)} isOpen onClose={() => setOpen(false)}>
          <PickerContent {...props} onClose={() => setOpen(false)} />
        </Window>
      ) : null}
    </span>
  );
}

type Fetched =
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'done'; readonly sentence: string; readonly cautions: readonly string[] };

/** Fetches an entry as the field's number, priced for the case. */
function useFetch({ schema, value, onChange }: PickerProps) {
  const { state } = useCase();
  const [fetched, setFetched] = useState<Fetched>({ kind: 'none' });
  const fetchEntry = async (entry: CatalogueEntry, unitFactor: number) => {
    try {
      const { estimate, cautions } = await fetchEstimate(entry.id, state.content, unitFactor);
      if (!fitsField(estimate, schema)) {
        setFetched({ kind: 'failed', sentence: text.evidence.outside });
        return;
      }
      const { distribution } = value;
      onChange({ ...estimate, ...(distribution === undefined ? {} : { distribution }) });
      const sentence = text.evidence.fetched(entry.labelSv);
      setFetched({ kind: 'done', sentence, cautions });
    } catch (fault) {
      setFetched({ kind: 'failed', sentence: faultSentence(fault) });
    }
  };
  return { fetched, fetchEntry };
}

function PickerContent(props: PickerProps & { readonly onClose: () => void }) {
  const { value, onClose } = props;
  const { fetched, fetchEntry } = useFetch(props);
  return (
    <div className="stack">
      {value.catalogue === undefined ? <p className="muted">{text.evidence.notFetched}</p> : null}
      <TwentyOutcomes value={value} format={props.format} />
      <EvidenceLine {...props} />
      {fetched.kind === 'failed' ? <FaultNotice sentence={fetched.sentence} /> : null}
      {fetched.kind === 'done' ? (
        <Notice kind="info" isAnnounced>
          {fetched.sentence}
          <ul>
            {fetched.cautions.map((caution) => (
              <li key={caution}>{caution}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <EntrySearch format={props.format} onUse={fetchEntry} />
      <div className="dialog-actions">
        <button type="button" className="button" data-look="primary" onClick={onClose}>
          {text.evidence.done}
        </button>
      </div>
    </div>
  );
}

export type OnUse = (entry: CatalogueEntry, unitFactor: number) => Promise<void>;

/** Entries in a unit that fits the field, by words. */
function EntrySearch({ format, onUse }: { readonly format: NumberFormat; readonly onUse: OnUse }) {
  const { municipalityCode } = useCase().state.content;
  const [words, setWords] = useState('');
  const own = unitsFor(format);
  const [isAnyUnit, setAnyUnit] = useState(false);
  const measure = measureFor(format) ?? '';
  const units = own === null || isAnyUnit ? null : own;
  const load = useCallback(
    (signal: AbortSignal) =>
      call(listCatalogueEntries, {
        params: {},
        query: {
          text: words,
          measure,
          municipalityCode,
          limit: SHOWN,
          ...(units === null ? {} : { units }),
        },
        signal,
      }),
    [words, measure, units, municipalityCode],
  );
  const { loaded, reload } = useLoad(load);
  return (
    <>
      <WordsForm onSearch={setWords} />
      {own === null ? null : (
        <label className="check">
          <input
            type="checkbox"
            checked={isAnyUnit}
            onChange={(event) => setAnyUnit(event.target.checked)}
          />
          {text.evidence.anyUnit}
        </label>
      )}
      {loaded.state === 'loading' ? <Loading /> : null}
      {loaded.state === 'failed' ? (
        <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />
      ) : null}
      {loaded.state === 'ready' ? (
        <>
          <p className="muted small" role="status">
            {loaded.value.total === 0
              ? text.evidence.none
              : text.evidence.more(loaded.value.items.length, loaded.value.total)}
          </p>
          <ul className="entry-choices">
            {loaded.value.items.map((entry) => (
              <EntryChoice key={entry.id} entry={entry} format={format} onUse={onUse} />
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

/** Sent by Enter or the button. */
function WordsForm({ onSearch }: { readonly onSearch: (words: string) => void }) {
  const [typed, setTyped] = useState('');
  return (
    <form
      className="row"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim());
      }}
    >
      <label className="field">
        <span className="label">{text.evidence.searchTitle}</span>
        <input
          className="input"
          type="search"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <div className="row-end">
        <button type="submit" className="button">
          {text.search.button}
        </button>
      </div>
    </form>
  );
}

/**
 * One entry with its value, year and grade, and the button that takes it to the field.
 *
 * Shape: `asked` is what a person is asked for before it is taken, null where one of the entry's
 *        is one of the field's; absent, the units tell which.
 */
export function EntryChoice({
  entry,
  format,
  asked,
  onUse,
}: {
  readonly entry: CatalogueEntry;
  readonly format: NumberFormat;
  readonly asked?: { readonly label: string; readonly hint: string } | null;
  readonly onUse: OnUse;
}) {
  const byUnit = unitFactorFor(entry.unit, format);
  const known = asked === undefined ? byUnit : asked === null ? 1 : null;
  const [typed, setTyped] = useState(known === null ? '' : formatEntry(known, decimalFormat));
  const [isFaulty, setFaulty] = useState(false);
  const value = valueOn(entry, today());
  const unit = catalogueUnit(entry.unit);
  const question = asked ?? {
    label: text.evidence.factor(unit, format.suffix),
    hint: text.evidence.factorHint,
  };
  const facts = [
    `${catalogueValue(entry.unit, value) ?? text.library.noValue} (${unit})`,
    ...(value?.priceYear === undefined ? [] : [text.evidence.prices(value.priceYear)]),
    text.evidence.grade(entry.grade),
    ...(entry.populationSv === undefined ? [] : [entry.populationSv]),
    `${entry.source.publisher}, ${entry.source.title}`,
  ];
  const use = () => {
    const read = readEntry(typed, decimalFormat, amountSchema);
    const isRead = read.ok && read.value > 0;
    setFaulty(!isRead);
    if (isRead) void onUse(entry, read.value);
  };
  if (value === undefined || value.sign !== undefined) return null;
  return (
    <li>
      <p>
        <strong>{entry.labelSv}</strong>
      </p>
      <p className="small muted">{text.evidence.line(facts)}</p>
      <div className="row">
        {known === null ? (
          <label className="field">
            <span className="small">{question.label}</span>
            <input
              className="input"
              data-number="true"
              inputMode="decimal"
              autoComplete="off"
              value={typed}
              aria-invalid={isFaulty}
              onChange={(event) => setTyped(event.target.value)}
            />
            <span className="field-hint">
              {isFaulty ? text.evidence.factorMissing : question.hint}
            </span>
          </label>
        ) : null}
        <EditButton aria-label={text.evidence.useOf(entry.labelSv)} onClick={use}>
          {text.evidence.use}
        </EditButton>
      </div>
    </li>
  );
}
