import { z } from 'zod';
import { languages } from '../vocabulary/text/language.ts';
import { cliTexts } from '../vocabulary/text/sv/cli.ts';
import { DomainError } from '../vocabulary/errors.ts';
import { readCaseOrLedger } from './caseOrLedger.ts';
import type { Command } from './command.ts';
import { readerOf } from './readOptions.ts';

export const annexCommand: Command = {
  name: 'annex',
  usage: `annex CASE --out FILE [--language ${languages.join('|')}]`,
  valueOptions: ['out', 'language'],
  listOptions: [],
  flagOptions: [],
  positional: { min: 1, max: 1 },
  async run(words, context) {
    const { positional, values, flags } = words;
    const [word = ''] = positional;
    const out = values['out']?.[0];
    if (out === undefined) {
      context.remark(cliTexts.missingOption('annex', 'out'));
      return 2;
    }
    const read = readerOf(annexCommand, words, context);
    const language = read.option('language', z.enum(languages).default('sv'));
    if (language === undefined) return 2;
    const given = await readCaseOrLedger(word, context);
    if (given.kind === 'ledger') throw new DomainError('annexNeedsCase', { file: word });
    const services = await context.services('look');
    const { pdf, snapshot } =
      given.kind === 'stored'
        ? await services.snapshots.createWithAnnex(given.planCaseId, language)
        : await services.snapshots.annexOfCaseFile(given.caseFile, language);
    await context.writeFile(out, pdf);
    context.print(
      flags.has('json')
        ? JSON.stringify({ file: out, sha256: snapshot.sha256, snapshotId: snapshot.id })
        : cliTexts.annexWritten(out, snapshot.sha256),
    );
    return 0;
  },
};
