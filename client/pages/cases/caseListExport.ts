import { listCaseStandings, listPlanCases } from '../../../server/contract/planCases.ts';
import type { CaseStanding } from '../../../server/vocabulary/caseList.ts';
import type { PlanCaseSummary } from '../../../server/vocabulary/planCase.ts';
import { stages } from '../../../server/vocabulary/stages.ts';
import { call } from '../../api/call.ts';
import { everyPage } from '../../api/everyPage.ts';
import type { ExportTable } from '../../components/exportTable.ts';
import { dayOf } from '../../components/times.ts';
import { text } from '../../text/sv.ts';
import { caseListQuery, type CaseListFilter } from './caseListFilter.ts';

/** Standings that one question may ask for. */
const AT_ONCE = 50;

/** Every case that the filter finds, whichever part of them the page shows. */
export async function savedCaseList(
  filter: CaseListFilter,
  hasStandings: boolean,
): Promise<ExportTable> {
  const cases = await everyPage((page) =>
    call(listPlanCases, { params: {}, query: { ...caseListQuery(filter), ...page } }),
  );
  const standings: CaseStanding[] = [];
  for (let at = 0; hasStandings && at < cases.length; at += AT_ONCE) {
    const ids = cases.slice(at, at + AT_ONCE).map(({ id }) => id);
    const query = { ids: ids.join(',') };
    standings.push(...(await call(listCaseStandings, { params: {}, query })).items);
  }
  return caseListExport(cases, hasStandings ? standings : null);
}

/** A fact in each column; `standings`: null where the reader may not see how far cases have come. */
export function caseListExport(
  cases: readonly PlanCaseSummary[],
  standings: readonly CaseStanding[] | null,
): ExportTable {
  const { columns, saved } = text.cases;
  const { registryNumber, municipality, caseOfficer, startedOn, meetingDate } = saved;
  const ofStanding = [columns.next, saved.until, saved.daysLeft, saved.tasksLeft, saved.tasks];
  const byId = new Map(standings?.map((each) => [each.planCaseId, each]));
  return {
    rows: [
      [
        ...[columns.title, registryNumber, municipality, caseOfficer],
        ...[columns.stage, startedOn, meetingDate],
        ...(standings === null ? [] : ofStanding),
        columns.updated,
      ],
      ...cases.map((each) => {
        const standing = byId.get(each.id);
        return [
          ...[each.title, each.registryNumber, each.municipalityName, each.caseOfficer],
          stages.find(({ id }) => id === each.stage)?.labelSv ?? each.stage,
          ...[each.startedOn, each.meetingDate ?? null],
          ...(standings === null
            ? []
            : [
                standing?.next?.label ?? null,
                standing?.next?.until ?? null,
                standing?.next?.daysLeft ?? null,
                standing?.tasksLeft ?? null,
                standing?.tasks ?? null,
              ]),
          dayOf(each.updatedAt),
        ];
      }),
    ],
  };
}
