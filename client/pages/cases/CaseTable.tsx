import { Link } from 'react-router';
import {
  createPlanCase,
  deletePlanCase,
  exportCaseArchive,
  exportPlanCase,
} from '../../../server/contract/planCases.ts';
import type { PlanCaseSummary } from '../../../server/vocabulary/planCase.ts';
import { stages } from '../../../server/vocabulary/stages.ts';
import { call, faultSentence, pathOf } from '../../api/call.ts';
import { ConfirmButton } from '../../components/Dialogs.tsx';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { dayOf } from '../../components/times.ts';
import { text } from '../../text/sv.ts';
import type { ListMessage } from './listMessage.ts';
import { May } from '../../components/May.tsx';

type Done = (message: ListMessage) => void;

export function CaseTable({
  cases,
  total,
  onDone,
}: {
  readonly cases: readonly PlanCaseSummary[];
  readonly total: number;
  readonly onDone: Done;
}) {
  if (cases.length === 0) return <p className="card">{text.cases.empty}</p>;
  const { columns } = text.cases;
  return (
    <div className="card">
      <p className="muted small">{text.cases.caption(total)}</p>
      <EditTable
        caption={text.cases.title}
        heads={[
          { label: columns.title },
          { label: columns.registryNumber },
          { label: columns.municipality },
          { label: columns.stage },
          { label: columns.updated },
          { label: columns.actions, width: 'w-end' },
        ]}
      >
        {cases.map((each) => (
          <CaseRow key={each.id} summary={each} onDone={onDone} />
        ))}
      </EditTable>
    </div>
  );
}

function CaseRow({
  summary,
  onDone,
}: {
  readonly summary: PlanCaseSummary;
  readonly onDone: Done;
}) {
  const { columns } = text.cases;
  const stage = stages.find(({ id }) => id === summary.stage)?.labelSv ?? summary.stage;
  return (
    <EditRow>
      <Cell>
        <Link className="cell-text" to={`/arenden/${summary.id}`}>
          <strong>{summary.title}</strong>
        </Link>
        {summary.isInvented ? <span className="sub">{text.cases.invented}</span> : null}
      </Cell>
      <Cell label={columns.registryNumber}>
        <span className="cell-text">{summary.registryNumber}</span>
      </Cell>
      <Cell label={columns.municipality}>
        <span className="cell-text">{summary.municipalityName}</span>
      </Cell>
      <Cell label={columns.stage}>
        <span className="cell-text">{stage}</span>
      </Cell>
      <Cell label={columns.updated}>
        <span className="cell-text">{dayOf(summary.updatedAt)}</span>
      </Cell>
      <Cell>
        <CaseActions summary={summary} onDone={onDone} />
      </Cell>
    </EditRow>
  );
}

function CaseActions({
  summary,
  onDone,
}: {
  readonly summary: PlanCaseSummary;
  readonly onDone: Done;
}) {
  const { id, title, version } = summary;
  const params = { planCaseId: id };
  const attempt = async (action: () => Promise<string>) => {
    try {
      onDone({ kind: 'info', sentence: await action() });
    } catch (fault) {
      onDone({ kind: 'error', sentence: faultSentence(fault) });
    }
  };
  const copy = async () => {
    const file = await call(exportPlanCase, { params });
    const copyTitle = text.cases.copyTitle(title);
    await call(createPlanCase, { params: {}, body: { ...file, title: copyTitle } });
    return text.cases.created(copyTitle);
  };
  const remove = async () => {
    await call(deletePlanCase, { params, version });
    return text.cases.removed(title);
  };
  return (
    <span className="cell-actions">
      <May use="createPlanCase" isQuiet>
        <button
          type="button"
          className="button"
          data-look="quiet"
          aria-label={text.cases.copyOf(title)}
          onClick={() => void attempt(copy)}
        >
          {text.cases.copy}
        </button>
      </May>
      <May use="exportPlanCase" isQuiet>
        <FileLinks planCaseId={id} title={title} />
      </May>
      <May use="deletePlanCase" isQuiet>
        <ConfirmButton
          label={text.cases.remove}
          description={text.cases.removeOf(title)}
          title={text.cases.removeTitle(title)}
          sentence={text.cases.removeSentence}
          action={text.cases.remove}
          onConfirm={() => void attempt(remove)}
        />
      </May>
    </span>
  );
}

function FileLinks({ planCaseId, title }: { readonly planCaseId: string; readonly title: string }) {
  const { cases } = text;
  const params = { planCaseId };
  const links = [
    [exportPlanCase, cases.fileName(title), cases.fileOf(title), cases.file],
    [exportCaseArchive, cases.archiveName(title), cases.archiveOf(title), cases.archive],
  ] as const;
  return links.map(([endpoint, fileName, name, label]) => (
    <a
      key={label}
      className="button"
      data-look="quiet"
      href={pathOf(endpoint, { params })}
      download={fileName}
      aria-label={name}
    >
      {label}
    </a>
  ));
}
