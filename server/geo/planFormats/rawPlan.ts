import type { Crs } from '../../vocabulary/geometry.ts';
import { isoDaySchema } from '../../vocabulary/numbers.ts';
import {
  provisionKinds,
  type PlanDates,
  type PlanFileFormat,
  type PlanHead,
  type ProvisionKind,
  type ProvisionValue,
} from '../../vocabulary/planFile.ts';
import type { SurfaceFeature } from '../geojson.ts';
import type { Notice } from '../notice.ts';

/** A surface as it stood in the file; `id` when the file names its surfaces. */
export type RawSurface = Pick<SurfaceFeature, 'surface' | 'where'> & { readonly id?: string };

/** A provision as often as the file has it. */
export type RawProvision = {
  readonly id: string;
  readonly kind: ProvisionKind;
  readonly catalogueReference?: string | undefined;
  readonly designation?: string | undefined;
  readonly wording?: string | undefined;
  readonly precision?: string | undefined;
  readonly isMain: boolean;
  readonly values: readonly ProvisionValue[];
  readonly regulates: readonly string[];
  readonly surfaces: readonly RawSurface[];
};

/** What every format is brought to before anything is checked or measured. */
export type RawPlan = {
  readonly format: PlanFileFormat;
  readonly head: PlanHead;
  readonly dates: PlanDates;
  readonly implementation?: { readonly stated: number; readonly unit?: 'years' } | undefined;
  /** As `resolveCrs` reads them. */
  readonly crsMembers: readonly unknown[];
  /** Which system the file's makers measured in, when they say. */
  readonly ownZone?: Crs | undefined;
  /** East before north, in the file's system. */
  readonly planSurfaces: readonly SurfaceFeature[];
  readonly provisions: readonly RawProvision[];
  readonly positionsWithHeight: number;
  /** The whole file's, whichever surface they belong to. */
  readonly dropped: readonly Notice[];
  readonly looksWrong: readonly Notice[];
  readonly notices: readonly Notice[];
};

/** Positions of a whole plan with its provisions; a large plan has some ten thousand. */
export const MAX_FILE_POSITIONS = 200_000;
export const MAX_PROVISIONS = 5000;

const MAX_TEXT = 2000;

/** Text or a number as text, trimmed; undefined when there is none. */
export function readText(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim().slice(0, MAX_TEXT);
  return text === '' ? undefined : text;
}

/** Remarks on a file, gathered while it is read. */
export type Remarks = {
  readonly dropped: Notice[];
  readonly looksWrong: Notice[];
  readonly notices: Notice[];
};
export function newRemarks(): Remarks {
  return { dropped: [], looksWrong: [], notices: [] };
}

/**
 * The day of a date or point in time as it was written (a time zone is left out: a decision has a
 * day). What is no day is left out and told.
 */
export function readDay(value: unknown, field: string, remarks: Remarks): string | undefined {
  const text = readText(value);
  if (text === undefined) return undefined;
  const day = /^(\d{4})-?(\d{2})-?(\d{2})(?![0-9])/.exec(text);
  const written = day === null ? text : `${day[1]}-${day[2]}-${day[3]}`;
  if (isoDaySchema.safeParse(written).success) return written;
  remarks.looksWrong.push({ code: 'dateWrong', facts: { field, value: text.slice(0, 40) } });
  return undefined;
}

/** "5 500,5" is 5500.5; undefined when the text is no number. */
export function readDecimal(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (!/^[-+]?\d{1,12}(\.\d{1,12})?$/.test(plain)) return undefined;
  return Number(plain);
}

/** A value that should be a number; told and kept as text when it is none. */
export function readValue(
  { name, text, isNumber }: { name: string; text: string; isNumber: boolean },
  provisionId: string,
  remarks: Remarks,
): ProvisionValue {
  if (!isNumber) return { name, value: text };
  const value = readDecimal(text);
  if (value !== undefined) return { name, value };
  const facts = { provision: provisionId, name, value: text.slice(0, 40) };
  remarks.looksWrong.push({ code: 'valueNotNumber', facts });
  return { name, value: text };
}

/** Four digits are a municipality's code, anything else its name. */
export function municipalityOf(
  text: string | undefined,
): Pick<PlanHead, 'municipality' | 'municipalityCode'> {
  if (text === undefined) return {};
  return /^\d{4}$/.test(text) ? { municipalityCode: text } : { municipality: text };
}

/** The exchange format's words are our own labels in lower case. */
export function kindOfWords(words: string | undefined): ProvisionKind | undefined {
  return provisionKinds.find(({ labelSv }) => labelSv.toLowerCase() === words)?.id;
}

/** Codes of provisions name their kind and unit: `DP_KM_Eg_Omfatt_Byggnadsarea_Kvm`. */
export function kindOfCode(code: string | undefined): ProvisionKind | undefined {
  if (code === undefined || !code.startsWith('DP_')) return undefined;
  if (/_Eg(_|$)/.test(code)) return 'property';
  return /_Ad(_|$)/.test(code) ? 'administrative' : 'use';
}

const unitEndings: readonly (readonly [RegExp, string])[] = [
  [/_Kvm(_|$)/i, 'kvadratmeter'],
  [/_Meter(_|$)/i, 'meter'],
  [/_Proc(ent)?(_|$)/i, 'procent'],
  [/_Grad(er)?(_|$)/i, 'grader'],
  [/_Genomforande(_|$)/i, 'år'],
];
export function unitOfCode(code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  return unitEndings.find(([ending]) => ending.test(code))?.[1];
}
