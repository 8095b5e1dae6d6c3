import { useCallback, useId, useState } from 'react';
import { listTemplates, saveTemplate } from '../../../server/contract/templates.ts';
import { formatPercent } from '../../../server/vocabulary/formatSv.ts';
import type { MunicipalityTemplate } from '../../../server/vocabulary/municipalityTemplate.ts';
import type { Settings } from '../../../server/vocabulary/settings.ts';
import { call, faultDetails, faultSentence } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { FieldError } from '../../components/FieldMessage.tsx';
import { FaultNotice, Loading, Notice } from '../../components/Notice.tsx';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { text } from '../../text/sv.ts';
import { May } from '../../components/May.tsx';

type SaveState =
  | { readonly kind: 'none' }
  | { readonly kind: 'ownerMissing' }
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'failed'; readonly sentence: string; readonly details: readonly string[] };

function withoutTemplate(settings: Settings): Omit<Settings, 'template'> {
  const rest = { ...settings };
  delete rest.template;
  return rest;
}

/** The settings the municipality's new cases begin with; this case's may become the next version. */
export function TemplateCard() {
  const { state, store } = useCase();
  const { settings, municipalityCode } = state.content;
  const [saved, setSaved] = useState<SaveState>({ kind: 'none' });
  const load = useCallback(
    (signal: AbortSignal) => call(listTemplates, { params: { municipalityCode }, signal }),
    [municipalityCode],
  );
  const { loaded, reload } = useLoad(load);
  const save = async (owner: string) => {
    if (owner.trim() === '') {
      setSaved({ kind: 'ownerMissing' });
      return;
    }
    try {
      const body = { owner: owner.trim(), settings: withoutTemplate(settings) };
      const { version } = await call(saveTemplate, { params: { municipalityCode }, body });
      store.change((content) => {
        content.settings.template = { version, owner: body.owner };
      });
      setSaved({ kind: 'saved', version });
      reload();
    } catch (fault) {
      const [sentence, details] = [faultSentence(fault), faultDetails(fault)];
      setSaved({ kind: 'failed', sentence, details });
    }
  };
  const { template } = settings;
  return (
    <Card title={text.templates.title} lead={text.templates.lead}>
      <p>
        {template === undefined
          ? text.templates.notFrom
          : text.templates.from(template.version, template.owner)}
      </p>
      {loaded.state === 'loading' ? <Loading /> : null}
      {loaded.state === 'failed' ? (
        <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />
      ) : null}
      {loaded.state === 'ready' ? <Versions templates={loaded.value.items} /> : null}
      <May use="saveTemplate">
        <SaveForm saved={saved} onSave={(owner) => void save(owner)} />
      </May>
    </Card>
  );
}

function Versions({ templates }: { readonly templates: readonly MunicipalityTemplate[] }) {
  const { columns } = text.templates;
  if (templates.length === 0) return <p>{text.templates.none}</p>;
  return (
    <ResultTable
      caption={text.templates.versions}
      columns={[
        { label: columns.version },
        { label: columns.owner },
        { label: columns.savedOn },
        { label: columns.rate, isNumber: true },
      ]}
      rows={templates.map(({ version, owner, savedOn, settings }) => ({
        id: String(version),
        cells: [
          String(version),
          owner,
          savedOn,
          formatPercent(settings.discountRatesPerYear['samhalle'] ?? 0, 2),
        ],
      }))}
    />
  );
}

function SaveForm({
  saved,
  onSave,
}: {
  readonly saved: SaveState;
  readonly onSave: (owner: string) => void;
}) {
  const id = useId();
  const [owner, setOwner] = useState('');
  const isFaulty = saved.kind === 'ownerMissing';
  return (
    <form
      className="stack-small"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave(owner);
      }}
    >
      <div className="field">
        <label htmlFor={id}>{text.templates.owner}</label>
        <input
          id={id}
          className="input"
          maxLength={200}
          autoComplete="off"
          value={owner}
          aria-invalid={isFaulty}
          aria-describedby={isFaulty ? `${id}-error` : undefined}
          onChange={(event) => setOwner(event.target.value)}
        />
        <FieldError id={`${id}-error`} message={isFaulty ? text.templates.ownerFault : null} />
      </div>
      <div className="row">
        <button type="submit" className="button">
          {text.templates.save}
        </button>
      </div>
      {saved.kind === 'failed' ? (
        <FaultNotice sentence={saved.sentence} details={saved.details} />
      ) : null}
      {saved.kind === 'saved' ? (
        <Notice kind="info" isAnnounced>
          {text.templates.saved(saved.version)}
        </Notice>
      ) : null}
    </form>
  );
}
