import type { Extracted } from '../services/fetchTools.ts';
import type { SavedFile } from '../services/savedAnswers.ts';
import { readList, readYears } from '../vocabulary/lists.ts';
import { isoDaySchema } from '../vocabulary/numbers.ts';
import { DEFAULT_MAX_AGE_DAYS } from '../vocabulary/sources.ts';
import { cliTexts } from '../vocabulary/text/sv/cli.ts';
import type { Command, Context, Words } from './command.ts';

/** Options that every command that fetches takes. */
export const fetchOptions = {
  valueOptions: ['municipality', 'years', 'version', 'max-age', 'extracted-on'],
  listOptions: ['from'],
} as const;

type FetchWords = {
  readonly municipalities: readonly string[];
  readonly years: readonly number[] | undefined;
  readonly options: {
    readonly fresh: boolean;
    readonly maxAgeDays: number;
    readonly onProgress: (sentenceSv: string) => void;
    readonly filesExtractedOn: string | undefined;
  };
};

const lastPart = /[^/\\]*$/;

/**
 * Municipalities, years and how old a copy may be. Undefined when the words are wrong, which is
 * then said; with `--from` only the words that are there are read.
 */
export function readFetchWords(
  command: Command,
  { values, flags }: Words,
  context: Context,
  needed: readonly string[],
): FetchWords | undefined {
  const missing = needed.find((option) => values[option] === undefined);
  if (missing !== undefined && values['from'] === undefined) {
    context.remark(cliTexts.missingOption(command.name, missing));
    return undefined;
  }
  const yearsText = values['years']?.[0];
  const years = yearsText === undefined ? undefined : readYears(yearsText);
  const age = values['max-age']?.[0] ?? String(DEFAULT_MAX_AGE_DAYS);
  const day = values['extracted-on']?.[0];
  const wrong = [
    { option: 'years', value: yearsText, isRight: yearsText === undefined || years !== undefined },
    { option: 'max-age', value: age, isRight: /^\d{1,4}$/.test(age) },
    { option: 'extracted-on', value: day, isRight: isoDaySchema.optional().safeParse(day).success },
  ].find(({ isRight }) => !isRight);
  if (wrong !== undefined) {
    context.remark(cliTexts.optionValueUnknown(wrong.option, wrong.value ?? '', command.usage));
    return undefined;
  }
  return {
    municipalities: readList(values['municipality']?.[0] ?? ''),
    years,
    options: {
      fresh: flags.has('fresh'),
      maxAgeDays: Number(age),
      onProgress: (sentenceSv) => context.remark(sentenceSv),
      filesExtractedOn: day,
    },
  };
}

/** Saved answers instead of the net; undefined when none is named. */
export async function readFromFiles(
  { values }: Words,
  context: Context,
): Promise<SavedFile[] | undefined> {
  const from = values['from'];
  if (from === undefined) return undefined;
  return Promise.all(
    from.map(async (file) => ({
      fileName: lastPart.exec(file)?.[0] ?? file,
      bytes: await context.readInput(file),
    })),
  );
}

/** When the figures were taken out, and how many of the answers had been kept. */
export function extractSentence({ extracts, extractedOn }: Extracted): string {
  const copies = extracts.filter(({ isCopy }) => isCopy).length;
  return extractedOn === null
    ? cliTexts.extractUndated(extracts.length)
    : cliTexts.extract(extractedOn, extracts.length, copies);
}
