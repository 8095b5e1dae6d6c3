import { parentActor } from '../vocabulary/actors.ts';
import { oncePer } from '../vocabulary/oncePer.ts';
import { lineKindOf } from '../vocabulary/lineKinds.ts';
import type { Alternative, CaseContent } from '../vocabulary/planCase.ts';
import type { LegalWarning } from '../vocabulary/snapshot.ts';
import type { FieldPath } from './fieldPath.ts';
import type { Guard } from './guard.ts';
import { claimsMandatory } from './mandatoryClaims.ts';

/**
 * Words of buildings for education, care and social care that the municipality must provide, in
 * Swedish and in English.
 * Kept whole, so that a school yard's fence or a street by the school is not one.
 */
const careWords =
  /(?<!\p{L})(?:för)?skol(?:a|an|or|orna|e?(?:lokal(?:er|erna)?|byggnad(?:en|er)?|plats(?:er|erna)?|avdelning(?:en|ar)?|hus(?:et)?))?(?!\p{L})|(?<!\p{L})(?:gymnasi|grundskol|särskol|fritidshem|äldreboende|vårdboende|omsorgsboende|gruppbostad|gruppbostäder|servicebostad|demensboende|korttidsboende|vårdcentral|lss|säbo)\p{L}*|(?<!\p{L})särskil(?:t|da)\s+boenden?(?!\p{L})|(?<!\p{L})(?:(?:pre-?)?schools?(?!\p{L}|\s+(?:yard|street|road|grounds))|kindergartens?|nurser(?:y|ies)|(?:care|nursing|group)\s+homes?|health\s+cent(?:re|er)s?)(?!\p{L})/iu;

/** Costs of schools and care that the developer is made to bear (PBL 6 kap. 41 §). */
export function legalGuards({ settings }: CaseContent, alternative: Alternative): Guard[] {
  const isDeveloper = (actor: string) =>
    parentActor(actor) === 'byggherre' || parentActor(actor) === settings.developer;
  return [...chargedLines(alternative), ...chargedCosts(alternative, isDeveloper)];
}

/** What the developer pays to the municipality, by the name that the line was given. */
function chargedLines({ hardLines, programme }: Alternative): Guard[] {
  return hardLines.flatMap(({ kind, label, basis, quantityOf }, index) => {
    const { from, to } = lineKindOf(kind);
    if (from !== 'developer' || to !== 'kommun') return [];
    // The line guards say it of contributions that are counted by the premises' own places.
    const isByPlace = basis === 'place' || basis === 'placeForPlan';
    const isOfFacility = programme.facilities.some(({ id }) => id === quantityOf);
    if (kind === 'developmentContribution' && (isByPlace || isOfFacility)) return [];
    const isCare = isOfFacility || careWords.test(label);
    return isCare ? [charged(['hardLines', index, 'label'], label)] : [];
  });
}

/** Costs of soft measures, by the name of the cost or of the measure. */
function chargedCosts({ measures }: Alternative, isDeveloper: (actor: string) => boolean): Guard[] {
  return measures.flatMap((measure, at) =>
    measure.costs.flatMap(({ from, label }, index) => {
      const isCare = careWords.test(label) || careWords.test(measure.label);
      if (!isDeveloper(from) || !isCare) return [];
      return [charged(['measures', at, 'costs', index, 'from'], label)];
    }),
  );
}

function charged(path: FieldPath, label: string): Guard {
  return { code: 'careChargedToDeveloper', path, facts: { label } };
}

/** What of the case the annex warns of, each thing once: alternatives may have rows in common. */
export function legalWarningsOf(content: CaseContent): LegalWarning[] {
  const charged = content.alternatives.flatMap((alternative) =>
    legalGuards(content, alternative).map(({ path, facts }) => ({
      code: 'careChargedToDeveloper' as const,
      section: path[0] === 'measures' ? ('soft' as const) : ('hard' as const),
      about: String(facts['label']),
    })),
  );
  const claims = mandatoryClaimGuards(content).map(({ facts }) => ({
    code: 'calledMandatory' as const,
    section: 'method' as const,
    about: String(facts['text']),
  }));
  const all: LegalWarning[] = [...charged, ...claims];
  return all.filter(
    ({ section, about }, at) =>
      all.findIndex((other) => other.section === section && other.about === about) === at,
  );
}

/** Texts that call the calculation mandatory, of a case or what is said of it; paths from it down. */
export function mandatoryClaimGuards(content: object): Guard[] {
  return claimsIn(content).map(({ path, text }) => {
    return { code: 'calledMandatory', path, facts: { text: shortened(text) } };
  });
}

type PlacedText = { readonly path: FieldPath; readonly text: string };

/** Of every free text that the annex may print. What a change left as it was is not read again. */
const claimsIn = oncePer((part: object): readonly PlacedText[] => {
  const isList = Array.isArray(part);
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) =>
    claimsOf(value).map(({ path, text }) => {
      return { path: [isList ? Number(key) : key, ...path], text };
    }),
  );
});

function claimsOf(value: unknown): readonly PlacedText[] {
  if (typeof value === 'string') return claimsMandatory(value) ? [{ path: [], text: value }] : [];
  return typeof value === 'object' && value !== null ? claimsIn(value) : [];
}

const LONGEST_SHOWN = 120;

function shortened(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN).trimEnd()} …`;
}
