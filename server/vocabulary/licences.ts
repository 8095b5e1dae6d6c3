import { z } from 'zod';
import { named } from './text/language.ts';

/**
 * On what terms what is imported may be used: layers, statistics, services, squares and a
 * municipality's own counts alike. What is under ODbL is kept apart: never merged with another layer,
 * only measured to, and its attribution is printed.
 */
export const licences = named([
  { id: 'CC0-1.0', labelSv: 'CC0' },
  { id: 'CC-BY-4.0', labelSv: 'CC BY 4.0' },
  { id: 'ODbL-1.0', labelSv: 'ODbL 1.0', attributionSv: '© OpenStreetMap contributors' },
  { id: 'citeSource', labelSv: 'Öppna data, källan anges' },
  { id: 'own', labelSv: 'Kommunens egna uppgifter' },
  { id: 'notStated', labelSv: 'Ingen licens angiven' },
] as const);
const ids = z.enum(licences.map(({ id }) => id));
export type ListedLicence = z.infer<typeof ids>;

/**
 * A licence as it is kept: one of the list, or another in its own words. What was imported before
 * there was a list is kept as it was written then.
 */
export const licenceSchema = z.string().trim().min(1).max(200);
/** Before words of one's own, so that a slip of the pen is no licence. */
export const OTHER_LICENCE = 'annan: ';
/** A licence as it is said: one of the list, or "annan: OGL 3.0", which is kept as "OGL 3.0". */
export const statedLicenceSchema = z.union([
  ids,
  z.codec(z.string().regex(/^annan:\s*\S/), licenceSchema, {
    decode: (said) => said.slice(OTHER_LICENCE.trim().length),
    // A job that is put by keeps what was asked in the words that it was asked in.
    encode: (licence) => `${OTHER_LICENCE}${licence}`,
  }),
]);

/** What no one had found the licence of, in the words from before there was a list. */
const UNKNOWN = 'okänd';

/** Whether it may be said to be open: nothing is known of a licence until someone has told it. */
export function isLicenceKnown(licence: string | undefined): boolean {
  return (
    licence !== undefined && licence !== 'notStated' && licence.trim().toLowerCase() !== UNKNOWN
  );
}

/** The name of a licence; one that is not on the list is its own. */
export function licenceLabel(licence: string): string {
  return licences.find(({ id }) => id === licence)?.labelSv ?? licence;
}

/** What has to be printed with what is under the licence; '' where nothing has to. */
export function attributionOf(licence: string): string {
  const found = licences.find(({ id }) => id === licence);
  return found !== undefined && 'attributionSv' in found ? found.attributionSv : '';
}
