import type { EquityLack, Likely } from '../../vocabulary/equityFindings.ts';
import type { Alternative } from '../../vocabulary/planCase.ts';
import type { KeyFiguresOfProgramme } from '../../vocabulary/programme.ts';
import type { Settings } from '../../vocabulary/settings.ts';
import { programmeNeeds } from '../hard/programmeNeeds.ts';
import { certainly, likelyOf } from './likely.ts';

/** How many the programme brings, or what is missing to say it. */
export type Counted =
  | { readonly counted: Likely; readonly lack: null }
  | { readonly counted: null; readonly lack: EquityLack };

/** Who is in an indicator's base: homes, all residents, or some of them. */
export type Base = { readonly unit: 'persons' | 'dwellings'; readonly isEveryone: boolean };

type End = keyof Likely;

/**
 * Newcomers that belong to a base: homes as they are built; persons as homes × persons per home,
 * by tenure, × the part of them who are in the base, which nobody but a person can say.
 */
export function newcomersTo(
  base: Base,
  { programme, newcomers = [] }: Alternative,
  { settings, id }: { readonly settings: Pick<Settings, 'keyFigures'>; readonly id: string },
): Counted {
  if (base.unit === 'dwellings') {
    const homes = needOf('dwellings', programme, settings.keyFigures);
    return homes === null ? lacking('householdSize') : { counted: certainly(homes), lack: null };
  }
  const persons = personsOf(programme, settings.keyFigures);
  if (persons === null) return lacking('householdSize');
  if (base.isEveryone || persons.high === 0) return { counted: persons, lack: null };
  const part = newcomers.find((each) => each.id === id)?.baseShare;
  if (part === undefined) return lacking('baseShare');
  const { low, likely, high } = likelyOf(part);
  return {
    counted: {
      low: persons.low * low,
      likely: persons.likely * likely,
      high: persons.high * high,
    },
    lack: null,
  };
}

const lacking = (lack: EquityLack): Counted => ({ counted: null, lack });

function personsOf(
  programme: Alternative['programme'],
  figures: KeyFiguresOfProgramme = {},
): Likely | null {
  const [low, likely, high] = (['low', 'likely', 'high'] as const).map((end) =>
    needOf('persons', programme, atEnd(figures, end)),
  );
  if (low == null || likely == null || high == null) return null;
  return { low, likely, high };
}

/** The key figures with one end of persons per home as its central value. */
function atEnd(figures: KeyFiguresOfProgramme, end: End): KeyFiguresOfProgramme {
  const { personsPerDwelling = {} } = figures;
  const moved = Object.entries(personsPerDwelling).map(
    ([tenure, estimate]) => [tenure, { central: likelyOf(estimate)[end] }] as const,
  );
  return { ...figures, personsPerDwelling: Object.fromEntries(moved) };
}

function needOf(
  need: 'persons' | 'dwellings',
  programme: Alternative['programme'],
  figures: KeyFiguresOfProgramme | undefined,
): number | null {
  return programmeNeeds(programme, figures).find(({ id }) => id === need)?.value ?? null;
}
