import { suggestionQuantities } from '../../vocabulary/planFile.ts';
import { quantityOf } from './quantities.ts';
import type { RawProvision } from './rawPlan.ts';
import { named } from '../../vocabulary/text/language.ts';

/** Uses of kvartersmark by the letter of the plan map. Source: BFS 2020:5. */
const usesByLetter: readonly { readonly letter: string; readonly labelSv: string }[] = named([
  { letter: 'B', labelSv: 'Bostäder' },
  { letter: 'C', labelSv: 'Centrum' },
  { letter: 'D', labelSv: 'Vård' },
  { letter: 'E', labelSv: 'Tekniska anläggningar' },
  { letter: 'G', labelSv: 'Drivmedel' },
  { letter: 'H', labelSv: 'Detaljhandel' },
  { letter: 'J', labelSv: 'Industri' },
  { letter: 'K', labelSv: 'Kontor' },
  { letter: 'L', labelSv: 'Odling och djurhållning' },
  { letter: 'N', labelSv: 'Friluftsliv och camping' },
  { letter: 'O', labelSv: 'Tillfällig vistelse' },
  { letter: 'P', labelSv: 'Parkering' },
  { letter: 'R', labelSv: 'Besöksanläggningar' },
  { letter: 'S', labelSv: 'Skola' },
  { letter: 'T', labelSv: 'Trafik' },
  { letter: 'V', labelSv: 'Hamn' },
  { letter: 'Z', labelSv: 'Verksamheter' },
]);
const propertiesByCode: readonly { readonly code: RegExp; readonly labelSv: string }[] = named([
  { code: /_Prickmark/, labelSv: 'Prickmark' },
  { code: /_Korsmark/, labelSv: 'Korsmark' },
  { code: /_Markres_Underjord/, labelSv: 'Markreservat för underjordiska ledningar' },
  { code: /_Genomforande/, labelSv: 'Genomförandetid' },
  { code: /_Strandskydd/, labelSv: 'Strandskydd' },
]);

/** The catalogue's text with `[höjd:decimaltal]` and the like replaced by the plan's own values. */
export function wordingWithValues({ wording, values }: RawProvision): string | undefined {
  if (wording === undefined) return undefined;
  const waiting = [...values];
  return wording.replace(/\[[^\]]*\]/g, (variable) => {
    const value = waiting.shift()?.value;
    return value === undefined ? variable : String(value).replace('.', ',');
  });
}

/** What to call a provision: its wording, else what its code or letter stands for. */
export function provisionLabel(raw: RawProvision): string {
  const wording = wordingWithValues(raw);
  if (wording !== undefined) return wording;
  const { designation, precision, catalogueReference, id } = raw;
  const named = raw.kind === 'use' ? useName(raw) : propertyName(raw);
  if (named !== undefined) return precision === undefined ? named : `${named}: ${precision}`;
  return precision ?? designation ?? catalogueReference ?? id;
}

/** A street or park is written out on the map ("GATA"); kvartersmark has a letter. */
function useName({ designation = '', catalogueReference = '' }: RawProvision): string | undefined {
  if (/^[A-ZÅÄÖ]{3,}/.test(designation)) {
    return `${designation.charAt(0)}${designation.slice(1).toLowerCase()}`;
  }
  const letter =
    /^DP_KM_([A-Z])(?:[_0-9]|$)/.exec(catalogueReference)?.[1] ?? designation.charAt(0);
  return usesByLetter.find((use) => use.letter === letter)?.labelSv;
}

function propertyName(raw: RawProvision): string | undefined {
  const quantity = quantityOf(raw);
  const known = suggestionQuantities.find(({ id }) => id === quantity);
  if (known !== undefined) return known.labelSv;
  return propertiesByCode.find(({ code }) => code.test(raw.catalogueReference ?? ''))?.labelSv;
}
