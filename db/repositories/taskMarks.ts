import type { Knex } from 'knex';
import { z } from 'zod';
import { taskMarkSchema, type TaskMark } from '../../server/vocabulary/task.ts';
import { jsonText, type TenantKey } from './columns.ts';

const rowSchema = z.strictObject({
  municipality_code: z.string(),
  plan_case_id: z.uuid(),
  task: z.string(),
  state: z.string(),
  reason: z.string(),
  inputs: jsonText(taskMarkSchema.shape.inputs),
  marked_at: z.string(),
  caller_id: z.string(),
  caller_name: z.string(),
});

/** What was last said of each task. `planCase` is the case's key. */
export function taskMarkRepository(knex: Knex) {
  const of = ({ municipalityCode, id }: TenantKey) =>
    knex('task_marks').where({ municipality_code: municipalityCode, plan_case_id: id });
  return {
    async list(planCase: TenantKey): Promise<TaskMark[]> {
      const rows: unknown[] = await of(planCase).orderBy('task');
      return rows.map((read) => {
        const row = rowSchema.parse(read);
        return taskMarkSchema.parse({
          task: row.task,
          state: row.state,
          reason: row.reason,
          inputs: row.inputs,
          markedAt: row.marked_at,
          markedBy: { id: row.caller_id, name: row.caller_name },
        });
      });
    },
    async put(planCase: TenantKey, mark: TaskMark): Promise<void> {
      await of(planCase).where({ task: mark.task }).delete();
      await knex('task_marks').insert(
        rowSchema.encode({
          municipality_code: planCase.municipalityCode,
          plan_case_id: planCase.id,
          task: mark.task,
          state: mark.state,
          reason: mark.reason,
          inputs: mark.inputs,
          marked_at: mark.markedAt,
          caller_id: mark.markedBy.id,
          caller_name: mark.markedBy.name,
        }),
      );
    },
  };
}
