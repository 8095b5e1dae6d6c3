import type { OnImportProgress } from '../services/importProgress.ts';
import { cliTexts } from '../vocabulary/text/sv/cli.ts';
import type { Context } from './command.ts';

/** Told each time a stage has come this much further. */
const STEP = 0.25;

/** Says on standard error how far an import has come. */
export function remarkProgress({ remark }: Pick<Context, 'remark'>): OnImportProgress {
  let told = '';
  return ({ stage, share }) => {
    const percent = Math.floor(Math.min(1, share) / STEP) * STEP * 100;
    const sentence = cliTexts.importStages[stage](percent);
    if (percent > 0 && sentence !== told) remark(sentence);
    told = sentence;
  };
}
