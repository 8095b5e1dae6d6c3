import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import {
  deletePlanCase,
  exportCaseArchive,
  exportPlanCase,
  listCaseStandings,
} from '../../../server/contract/planCases.ts';
import type { CaseStanding } from '../../../server/vocabulary/caseList.ts';
import type { PlanCaseSummary } from '../../../server/vocabulary/planCase.ts';
import { stages } from '../../../server/vocabulary/stages.ts';
import { call, faultSentence, pathOf } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { visitsOf } from '../../case/visits.ts';
import { ConfirmButton } from '../../components/Dialogs.tsx';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { FaultNotice } from '../../components/Notice.tsx';
import { dayOf } from '../../components/times.ts';
import { text } from '../../text/sv.ts';
import { savedCaseList } from './caseListExport.ts';
import type { CaseListFilter } from './caseListFilter.ts';
import { CopyWindow } from './CopyWindow.tsx';
import type { ListMessage } from './listMessage.ts';
import { May } from '../../components/May.tsx';
import { useMe } from '../../people/MeContext.tsx';
import { useWhyNot } from '../../people/refusals.ts';

type Done = (message: ListMessage) => void;

/** How far the cases have come; asked for beside the list, which does not wait for it. */
function useStandings(cases: readonly PlanCaseSummary[]) {
  const isAllowed = useWhyNot('listCaseStandings') === null;
  const ids = isAllowed ? cases.map(({ id }) => id).join(',') : '';
  const load = useCallback(
    (signal: AbortSignal) =>
      ids === ''
        ? Promise.resolve({ items: [] })
        : call(listCaseStandings, { params: {}, query: { ids }, signal }),
    [ids],
  );
  return { isAllowed, ...useLoad(load) };
}

export function CaseTable({
  found: { items: cases, total },
  filter,
  onDone,
}: {
  readonly found: { readonly items: readonly PlanCaseSummary[]; readonly total: number };
  readonly filter: CaseListFilter;
  readonly onDone: Done;
}) {
  const { columns } = text.cases;
  const { isAllowed, loaded, reload } = useStandings(cases);
  const visits = visitsOf(useMe().id);
  const standings = loaded.state === 'ready' ? loaded.value.items : [];
  return (
    <div className="card">
      <p className="muted small" role="status">
        {text.cases.caption(total)}
      </p>
      {loaded.state === 'failed' ? (
        <FaultNotice
          sentence={text.cases.standingsFailed(faultSentence(loaded.fault))}
          onRetry={reload}
        />
      ) : null}
      <EditTable
        isGrid={false}
        caption={text.cases.title}
        saved={{
          said: text.cases.saved.all(total),
          load: () => savedCaseList(filter, isAllowed),
        }}
        heads={[
          { label: columns.title },
          { label: columns.stage, width: 'w-party' },
          ...(isAllowed
            ? [
                { label: columns.next, width: 'w-name' },
                { label: columns.left, width: 'w-choice' },
              ]
            : []),
          { label: columns.updated, width: 'w-kind' },
          { label: columns.actions, width: 'w-end' },
        ]}
      >
        {cases.map((each) => (
          <EditRow key={each.id}>
            <CaseFactsCells summary={each} />
            {isAllowed ? (
              <StandingCells
                isLoading={loaded.state === 'loading'}
                standing={standings.find(({ planCaseId }) => planCaseId === each.id)}
              />
            ) : null}
            <UpdatedCell summary={each} seen={visits[each.id]} />
            <Cell>
              <CaseActions summary={each} onDone={onDone} />
            </Cell>
          </EditRow>
        ))}
      </EditTable>
    </div>
  );
}

function CaseFactsCells({ summary }: { readonly summary: PlanCaseSummary }) {
  const { id, title, registryNumber, municipalityName, caseOfficer, isInvented } = summary;
  const stage = stages.find((each) => each.id === summary.stage)?.labelSv ?? summary.stage;
  const facts = [registryNumber, municipalityName, caseOfficer].filter((part) => part !== '');
  return (
    <>
      <Cell>
        <Link className="cell-text" to={`/arenden/${id}`}>
          <strong>{title}</strong>
        </Link>
        <span className="sub">{facts.join(' · ')}</span>
        {isInvented ? <span className="sub">{text.cases.invented}</span> : null}
      </Cell>
      <Cell label={text.cases.columns.stage}>
        <span className="cell-text">{stage}</span>
      </Cell>
    </>
  );
}

function StandingCells({
  isLoading,
  standing,
}: {
  readonly isLoading: boolean;
  readonly standing: CaseStanding | undefined;
}) {
  const { columns } = text.cases;
  const waiting = isLoading ? text.notice.loading : '';
  return (
    <>
      <Cell label={columns.next}>
        <span className="cell-text">
          {standing === undefined ? waiting : <NextClock next={standing.next} />}
        </span>
      </Cell>
      <Cell label={columns.left}>
        <span className="cell-text">
          {standing === undefined ? waiting : text.cases.left(standing.tasksLeft, standing.tasks)}
        </span>
      </Cell>
    </>
  );
}

function NextClock({ next }: { readonly next: CaseStanding['next'] }) {
  const { cases } = text;
  if (next === null) return <span className="muted">{cases.noClock}</span>;
  const { label, until, daysLeft, sense } = next;
  return (
    <>
      {sense === 'earliest' ? (
        cases.earliestIn(daysLeft)
      ) : daysLeft < 0 ? (
        <strong className="check-state" data-state="bad">
          {cases.daysOver(-daysLeft)}
        </strong>
      ) : (
        <strong>{cases.daysLeft(daysLeft)}</strong>
      )}
      <span className="sub">{cases.clock(label, until)}</span>
    </>
  );
}

/** `seen`: the version that this person had before them last, in this browser. */
function UpdatedCell({
  summary: { version, updatedAt },
  seen,
}: {
  readonly summary: PlanCaseSummary;
  readonly seen: number | undefined;
}) {
  const { cases } = text;
  return (
    <Cell label={cases.columns.updated}>
      <span className="cell-text">
        {dayOf(updatedAt)}
        {seen === undefined ? <span className="sub">{cases.neverOpened}</span> : null}
        {seen !== undefined && seen < version ? (
          <strong className="sub">{cases.changedSince}</strong>
        ) : null}
      </span>
    </Cell>
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
  const [isCopying, setCopying] = useState(false);
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
          onClick={() => setCopying(true)}
        >
          {text.cases.copy}
        </button>
        {isCopying ? <CopyWindow summary={summary} onClose={() => setCopying(false)} /> : null}
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
