import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { createPlanCase, exportPlanCase } from '../../../server/contract/planCases.ts';
import { listTemplates } from '../../../server/contract/templates.ts';
import {
  caseFileSchema,
  type CaseFile,
  type PlanCaseSummary,
} from '../../../server/vocabulary/planCase.ts';
import { call, faultDetails, faultSentence } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { copySections, type CopySection } from '../../case/copied.ts';
import { Window } from '../../components/Dialogs.tsx';
import { Entry } from '../../components/Entry.tsx';
import { FaultNotice, Loading } from '../../components/Notice.tsx';
import { today } from '../../components/times.ts';
import { useMe } from '../../people/MeContext.tsx';
import { text } from '../../text/sv.ts';
import { copyCase } from './copyCase.ts';
import { CopyPreview } from './CopyPreview.tsx';

const words = text.copyCase;
/** A plan has a programme of its own; the rest is what an office does alike from plan to plan. */
const proposed: readonly CopySection[] = ['settings', 'hard', 'soft'];

/** A new case from an earlier one: which parts, what they hold and how old it is, and then made. */
export function CopyWindow({
  summary: { id, title, municipalityCode },
  onClose,
}: {
  readonly summary: PlanCaseSummary;
  readonly onClose: () => void;
}) {
  const load = useCallback(
    async (signal: AbortSignal) => {
      const source = await call(exportPlanCase, { params: { planCaseId: id }, signal });
      const { items } = await call(listTemplates, { params: { municipalityCode }, signal });
      return { source: caseFileSchema.parse(source), own: items[0] };
    },
    [id, municipalityCode],
  );
  const { loaded, reload } = useLoad(load);
  return (
    <Window title={words.title(title)} isOpen onClose={onClose}>
      {loaded.state === 'loading' ? <Loading /> : null}
      {loaded.state === 'failed' ? (
        <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />
      ) : null}
      {loaded.state === 'ready' ? <CopyForm {...loaded.value} onCancel={onClose} /> : null}
    </Window>
  );
}

type Fault = { readonly sentence: string; readonly details: readonly string[] };

function CopyForm({
  source,
  own,
  onCancel,
}: Pick<Parameters<typeof copyCase>[1], 'own'> & {
  readonly source: CaseFile;
  readonly onCancel: () => void;
}) {
  const navigate = useNavigate();
  const [title, setTitle] = useState(text.cases.copyTitle(source.title));
  const [registryNumber, setRegistryNumber] = useState('');
  const [sections, setSections] = useState<ReadonlySet<CopySection>>(new Set(proposed));
  const [fault, setFault] = useState<Fault | null>(null);
  const facts = { title, registryNumber, caseOfficer: useMe().name, startedOn: today() };
  const copy = copyCase(source, { facts, sections, own });
  const create = async () => {
    if (title.trim() === '') {
      setFault({ sentence: text.newCase.faults.title, details: [] });
      return;
    }
    try {
      const created = await call(createPlanCase, { params: {}, body: copy });
      await navigate(`/arenden/${created.id}`);
    } catch (problem) {
      setFault({ sentence: faultSentence(problem), details: faultDetails(problem) });
    }
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      {fault === null ? null : <FaultNotice {...fault} />}
      <div className="form-grid">
        <Entry
          label={text.newCase.title}
          hint={words.titleHint}
          value={title}
          onChange={setTitle}
        />
        <Entry
          label={text.newCase.registryNumber}
          hint={words.registryNumberHint}
          value={registryNumber}
          onChange={setRegistryNumber}
        />
      </div>
      <SectionChoices sections={sections} onChange={setSections} />
      <CopyPreview copy={copy} />
      <div className="dialog-actions">
        <button type="submit" className="button" data-look="primary">
          {text.newCase.create}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {text.notice.cancel}
        </button>
      </div>
    </form>
  );
}

function SectionChoices({
  sections,
  onChange,
}: {
  readonly sections: ReadonlySet<CopySection>;
  readonly onChange: (sections: ReadonlySet<CopySection>) => void;
}) {
  return (
    <fieldset className="stack-small">
      <legend>
        <strong>{words.sections}</strong>
      </legend>
      {copySections.map((section) => (
        <label key={section} className="check">
          <input
            type="checkbox"
            checked={sections.has(section)}
            onChange={(event) => onChange(withSection(sections, section, event.target.checked))}
          />
          <span>
            <strong>{words.section(text.copied.sections[section])}</strong> {words.holds[section]}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function withSection(
  sections: ReadonlySet<CopySection>,
  section: CopySection,
  isIn: boolean,
): ReadonlySet<CopySection> {
  return new Set(copySections.filter((each) => (each === section ? isIn : sections.has(each))));
}
