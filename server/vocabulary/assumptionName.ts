import { inSwedish, nameOf } from './text/language.ts';
import { assumptionNameTexts } from './text/sv/assumptionNames.ts';

const made = [
  'group',
  'rent',
  'operatingAlone',
  'operating',
  'maintenance',
  'price',
  'effectShare',
  'unitValue',
] as const;
/** Stands where the name of something goes; nobody types it. */
const MARK = '\u0001';

/** What a snapshot calls an uncertain number, in Swedish, in the words of the reader. */
export function assumptionNameOf(kept: string): string {
  for (const name of made) {
    const [start = '', end = ''] = inSwedish(() => assumptionNameTexts[name](MARK)).split(MARK);
    if (kept.startsWith(start) && kept.endsWith(end)) {
      return assumptionNameTexts[name](nameOf(kept.slice(start.length, kept.length - end.length)));
    }
  }
  return nameOf(kept);
}
