import type { z } from 'zod';
import { licences, OTHER_LICENCE } from '../vocabulary/licences.ts';
import { cliTexts } from '../vocabulary/text/sv/cli.ts';
import type { Command, Context, Words } from './command.ts';

/** What `--licence` may be. */
export const licenceWords = [...licences.map(({ id }) => id), `"${OTHER_LICENCE}TEXT"`].join('|');

type Complete<Values> = { readonly [Name in keyof Values]: Exclude<Values[Name], undefined> };

/** Whether every option that is needed was there, and could be read. */
export function isComplete<Values extends object>(
  values: Values,
): values is Values & Complete<Values> {
  return Object.values(values).every((value) => value !== undefined);
}

/** Reads options by their schemas and says which one is missing or cannot be so. */
export function readerOf(command: Command, { values }: Words, context: Context) {
  let faulty = false;
  const valueOf = <Value>(name: string, given: unknown, schema: z.ZodType<Value>) => {
    const read = schema.safeParse(given);
    if (read.success) return read.data;
    faulty = true;
    const shown = values[name]?.[0] ?? '';
    context.remark(cliTexts.optionValueUnknown(name, shown, command.usage));
    return undefined;
  };
  return {
    hasAll: (needed: readonly string[]): boolean => {
      const missing = needed.find((name) => values[name] === undefined);
      if (missing === undefined) return true;
      context.remark(cliTexts.missingOption(command.name, missing));
      return false;
    },
    option: <Value>(name: string, schema: z.ZodType<Value>) =>
      valueOf(name, values[name]?.[0], schema),
    number: (name: string, schema: z.ZodType<number>) => {
      const text = values[name]?.[0];
      return text === undefined ? undefined : valueOf(name, Number(text), schema);
    },
    isFaulty: () => faulty,
  };
}
