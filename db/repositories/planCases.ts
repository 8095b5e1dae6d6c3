import type { Knex } from 'knex';
import { z } from 'zod';
import type { CaseFilter, CaseOrder } from '../../server/vocabulary/caseList.ts';
import {
  planCaseSchema,
  planCaseSummarySchema,
  type PlanCaseSummary,
} from '../../server/vocabulary/planCase.ts';
import { booleanColumn, rememberedJsonText, type TenantKey } from './columns.ts';

/** A case without its alternatives, which are rows of their own. */
export const planCaseHeadSchema = planCaseSchema.omit({ alternatives: true });
export type PlanCaseHead = z.infer<typeof planCaseHeadSchema>;

const documentSchema = planCaseHeadSchema.omit({
  municipalityCode: true,
  id: true,
  version: true,
  createdAt: true,
  updatedAt: true,
});
const rowSchema = z.strictObject({
  municipality_code: z.string(),
  id: z.uuid(),
  version: z.int(),
  created_at: z.string(),
  updated_at: z.string(),
  document: rememberedJsonText(documentSchema),
});

/**
 * Row <-> case head: a bad row never leaves this file. What is large in it is checked, once each way, by the
 * column that it is kept in.
 */
const planCaseRow = z.codec(rowSchema, z.custom<PlanCaseHead>(), {
  decode: ({ municipality_code, created_at, updated_at, document, ...same }) => ({
    ...same,
    ...document,
    municipalityCode: municipality_code,
    createdAt: created_at,
    updatedAt: updated_at,
  }),
  encode: ({ id, version, municipalityCode, createdAt, updatedAt, ...document }) => ({
    municipality_code: municipalityCode,
    id,
    version,
    created_at: createdAt,
    updated_at: updatedAt,
    document,
  }),
});

const summaryRowSchema = rowSchema
  .pick({ municipality_code: true, id: true, version: true, updated_at: true })
  .extend({
    title: z.string(),
    registry_number: z.string(),
    municipality_name: z.string(),
    stage: planCaseSummarySchema.shape.stage,
    case_officer: z.string(),
    started_on: z.string(),
    meeting_date: z.string().nullable(),
    is_invented: booleanColumn,
  });
const summaryRow = z.codec(summaryRowSchema, planCaseSummarySchema, {
  decode: ({
    municipality_code,
    updated_at,
    registry_number,
    municipality_name,
    case_officer,
    started_on,
    meeting_date,
    is_invented,
    ...same
  }) => ({
    ...same,
    municipalityCode: municipality_code,
    updatedAt: updated_at,
    registryNumber: registry_number,
    municipalityName: municipality_name,
    caseOfficer: case_officer,
    startedOn: started_on,
    ...(meeting_date === null ? {} : { meetingDate: meeting_date }),
    isInvented: is_invented,
  }),
  encode: ({
    municipalityCode,
    updatedAt,
    registryNumber,
    municipalityName,
    caseOfficer,
    startedOn,
    meetingDate,
    isInvented,
    ...same
  }) => ({
    ...same,
    municipality_code: municipalityCode,
    updated_at: updatedAt,
    registry_number: registryNumber,
    municipality_name: municipalityName,
    case_officer: caseOfficer,
    started_on: startedOn,
    meeting_date: meetingDate ?? null,
    is_invented: isInvented,
  }),
});

const columns = Object.keys(rowSchema.shape);
/** Of `listed_plan_cases`, where the database keeps them beside the plans that a list never reads. */
const summaryColumns = Object.keys(summaryRowSchema.shape);

type CaseListQuestion = Partial<Pick<CaseFilter, 'text' | 'stage' | 'year'>> & {
  /** Which statutory time is next depends on the day. */
  readonly order?: Exclude<CaseOrder, 'statutory'> | { readonly statutoryOn: string } | undefined;
  /** Only cases that this person is a member of. */
  readonly memberId?: string;
  readonly offset: number;
  readonly limit: number;
};

/** Å, ä and ö come after z, in that order, whatever language the database is set to. */
const byTitle = [
  ['å', '{a'],
  ['ä', '{b'],
  ['ö', '{c'],
].reduce((made, [letter, after]) => `replace(${made}, '${letter}', '${after}')`, 'search_text');
/** The first statutory day that is not over on the day that is given; what has none is last. */
const nextDay = `coalesce((SELECT min(until) FROM statutory_days
  WHERE statutory_days.municipality_code = listed_plan_cases.municipality_code
    AND statutory_days.plan_case_id = listed_plan_cases.id
    AND (passes_by_itself = 0 OR until >= ?)), '9999-12-31')`;
/** Where two are alike, the id decides, so that no page shows a case twice. */
const orders: Readonly<Record<Exclude<CaseOrder, 'statutory'>, string>> = {
  updated: 'updated_at DESC, id',
  meetingDate: 'meeting_date IS NULL, meeting_date, id',
  startedOn: 'started_on DESC, id',
  title: `${byTitle}, id`,
  registryNumber: "registry_number = '', registry_number, id",
};

type Meant = Pick<CaseListQuestion, 'text' | 'stage' | 'year' | 'memberId'>;

type CaseRow = Readonly<Record<string, unknown>>;
type Cases = Knex.QueryBuilder<CaseRow, unknown[]>;

function narrowed(cases: Cases, { text = '', stage, year, memberId }: Meant): Cases {
  for (const word of text.toLowerCase().split(/\s+/).filter(Boolean)) {
    const asWritten = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    void cases.whereRaw(
      `(search_text LIKE ? ESCAPE '\\' OR EXISTS (SELECT 1 FROM case_measures
        WHERE case_measures.municipality_code = listed_plan_cases.municipality_code
          AND case_measures.plan_case_id = listed_plan_cases.id
          AND case_measures.search_text LIKE ? ESCAPE '\\'))`,
      [asWritten, asWritten],
    );
  }
  if (stage !== undefined) void cases.where('stage', stage);
  if (year !== undefined) void cases.whereBetween('started_on', [`${year}-01-01`, `${year}-12-31`]);
  if (memberId !== undefined) {
    void cases.whereExists((members) => {
      void members
        .from('case_members')
        .whereRaw('case_members.municipality_code = listed_plan_cases.municipality_code')
        .whereRaw('case_members.plan_case_id = listed_plan_cases.id')
        .where('person_id', memberId);
    });
  }
  return cases;
}

export function planCaseRepository(knex: Knex) {
  const table = () => knex('plan_cases');
  const one = ({ municipalityCode, id }: TenantKey) =>
    table().where({ municipality_code: municipalityCode, id });
  return {
    async insert(head: PlanCaseHead): Promise<void> {
      await table().insert(planCaseRow.encode(head));
    },
    async find(key: TenantKey): Promise<PlanCaseHead | undefined> {
      const row: unknown = await one(key).first(columns);
      return row === undefined ? undefined : planCaseRow.parse(row);
    },
    /** What a list shows of it: the plan is not read. */
    async findSummary({ municipalityCode, id }: TenantKey): Promise<PlanCaseSummary | undefined> {
      const listed = knex('listed_plan_cases').where({ municipality_code: municipalityCode, id });
      return summaryRow.optional().parse(await listed.first(summaryColumns));
    },
    async findVersion(key: TenantKey): Promise<number | undefined> {
      const row: unknown = await one(key).first('version');
      return row === undefined ? undefined : rowSchema.pick({ version: true }).parse(row).version;
    },
    /** Without those that were taken away. `total` counts all that are meant, on any page. */
    async listSummaries(
      municipalityCodes: readonly string[],
      { offset, limit, order = 'updated', ...meant }: CaseListQuestion,
    ): Promise<{ items: PlanCaseSummary[]; total: number }> {
      const here = () =>
        narrowed(
          knex<CaseRow, unknown[]>('listed_plan_cases').whereIn('municipality_code', [
            ...municipalityCodes,
          ]),
          meant,
        ).whereNotExists(
          knex('deleted_plan_cases')
            .whereRaw('deleted_plan_cases.municipality_code = listed_plan_cases.municipality_code')
            .whereRaw('deleted_plan_cases.plan_case_id = listed_plan_cases.id'),
        );
      const [by, days] =
        typeof order === 'string' ? [orders[order], []] : [`${nextDay}, id`, [order.statutoryOn]];
      const rows: unknown[] = await here()
        .select(summaryColumns)
        .orderByRaw(by, days)
        .offset(offset)
        .limit(limit);
      const count: unknown = await here().count({ total: '*' }).first();
      const { total } = z.strictObject({ total: z.int() }).parse(count);
      return { items: rows.map((row) => summaryRow.parse(row)), total };
    },
    /** Also one that was taken away. */
    async exists(
      municipalityCode: string,
      { title, registryNumber }: Pick<PlanCaseHead, 'title' | 'registryNumber'>,
    ): Promise<boolean> {
      const row: unknown = await table()
        .where({ municipality_code: municipalityCode, title, registry_number: registryNumber })
        .first('id');
      return row !== undefined;
    },
    /** Writes only on top of `fromVersion`; false when that is no longer the version. */
    async update(head: PlanCaseHead, fromVersion: number): Promise<boolean> {
      const { municipality_code, id, ...changes } = planCaseRow.encode(head);
      const changed = await table()
        .where({ municipality_code, id, version: fromVersion })
        .update(changes);
      return changed === 1;
    },
    /** Counts up the version alone, for a change of an alternative; false as in `update`. */
    async bump(key: TenantKey, fromVersion: number, updatedAt: string): Promise<boolean> {
      const changed = await one(key)
        .where({ version: fromVersion })
        .update({ version: fromVersion + 1, updated_at: updatedAt });
      return changed === 1;
    },
  };
}
