import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import { readCatalogueEntry } from '../../server/contract/catalogue.ts';
import type { Trace } from '../../server/model/explain/trace.ts';
import { grades } from '../../server/vocabulary/grades.ts';
import { sourceKinds, type CatalogueUse } from '../../server/vocabulary/numbers.ts';
import { call, faultSentence } from '../api/call.ts';
import { useLoad } from '../api/useLoad.ts';
import { useCase } from '../case/CaseContext.tsx';
import { text } from '../text/sv.ts';
import { whyNumber } from './whyNumbers.ts';
import { enteredOn, focusField } from './whyPlace.ts';

/** Numbers that were given, each with where it is from. */
export function WhyInputs({
  inputs,
  onClose,
}: {
  readonly inputs: readonly Trace[];
  readonly onClose: () => void;
}) {
  if (inputs.length === 0) return null;
  return (
    <div className="why-inputs">
      <p className="why-inputs-head">{text.why.inputs}</p>
      <ul>
        {inputs.map((trace) => (
          <li key={trace.id}>
            {trace.labelSv}: <strong>{whyNumber(trace)}</strong>{' '}
            <WhySource trace={trace} onClose={onClose} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where a given number is from: source, grade, and the field that it was entered in. */
export function WhySource({
  trace: { labelSv, origin },
  onClose,
}: {
  readonly trace: Trace;
  readonly onClose: () => void;
}) {
  switch (origin.kind) {
    case 'formula':
      return null;
    case 'method':
      return (
        <span className="sub">
          {text.why.method}: {origin.expressionSv}
        </span>
      );
    case 'statistic':
      return <span className="sub">{text.why.statistic(origin.source)}</span>;
    case 'parameter':
      return <CatalogueSource use={origin.catalogue} />;
    case 'counted':
      return (
        <span className="sub">
          {text.why.counted}. <ToField label={labelSv} path={origin.path} onClose={onClose} />
        </span>
      );
    case 'input': {
      const { source, catalogue, path } = origin;
      const kind = sourceKinds.find(({ id }) => id === source?.kind)?.labelSv;
      const isSourced = path[0] !== 'settings';
      return (
        <span className="sub">
          {kind === undefined ? null : `${text.why.source(kind, source?.note ?? '')}. `}
          {kind === undefined && isSourced && path.at(-1) === 'central'
            ? `${text.why.noSource}. `
            : null}
          <ToField label={labelSv} path={path} onClose={onClose} />
          {catalogue === undefined ? null : <CatalogueSource use={catalogue} />}
        </span>
      );
    }
  }
}

/** Leads to the page and field that a number is entered in; what is frozen has none to lead to. */
function ToField({
  label,
  path,
  onClose,
}: {
  readonly label: string;
  readonly path: readonly (string | number)[];
  readonly onClose: () => void;
}) {
  const { state, chooseAlternative, frozenOn } = useCase();
  if (frozenOn !== null) return null;
  const { page, alternativeId, fieldId } = enteredOn(state.content, path);
  return (
    <Link
      to={`/arenden/${state.id}/${page}`}
      aria-label={text.why.toFieldOf(label)}
      onClick={() => {
        if (alternativeId !== null) chooseAlternative(alternativeId);
        onClose();
        focusField(fieldId);
      }}
    >
      {text.why.toField}
    </Link>
  );
}

/** The catalogue value that a number began as; its source is fetched when asked for. */
function CatalogueSource({ use }: { readonly use: CatalogueUse }) {
  const [isOpen, setOpen] = useState(false);
  const { vintage, grade, entryId } = use;
  const word = grades.find(({ id }) => id === grade)?.labelSv ?? '';
  return (
    <span className="sub">
      {text.why.catalogue({ vintage, grade, word })}.{' '}
      {isOpen ? (
        <CatalogueEntrySource entryId={entryId} />
      ) : (
        <button type="button" className="button" data-look="quiet" onClick={() => setOpen(true)}>
          {text.why.showCatalogue}
        </button>
      )}
    </span>
  );
}

function CatalogueEntrySource({ entryId }: { readonly entryId: string }) {
  const load = useCallback(
    (signal: AbortSignal) => call(readCatalogueEntry, { params: { entryId }, signal }),
    [entryId],
  );
  const { loaded } = useLoad(load);
  if (loaded.state === 'loading') return null;
  if (loaded.state === 'failed') return <span>{faultSentence(loaded.fault)}</span>;
  const { source } = loaded.value;
  const named = text.why.catalogueSource(source);
  return source.url === undefined ? (
    <span>{named}</span>
  ) : (
    <a href={source.url} target="_blank" rel="noreferrer">
      {named}
    </a>
  );
}
