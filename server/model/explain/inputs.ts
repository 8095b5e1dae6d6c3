import { actorLabelSv } from '../../vocabulary/actors.ts';
import { followedGroups } from '../../vocabulary/equity.ts';
import { invariant } from '../../vocabulary/errors.ts';
import { beneficiaryGroups } from '../../vocabulary/measures.ts';
import { sourceNoteSchema, type Estimate, type SourceNote } from '../../vocabulary/numbers.ts';
import type { CaseContent } from '../../vocabulary/planCase.ts';
import { tenures } from '../../vocabulary/programme.ts';
import { whoseRate } from '../../vocabulary/settings.ts';
import { incomeThirds } from '../../vocabulary/socialFindings.ts';
import { whyTexts } from '../../vocabulary/text/sv/why.ts';
import { inSentence } from '../../vocabulary/text/sv/words.ts';
import type { EffectInput } from '../effects/effect.ts';
import { effects } from '../effects/index.ts';
import { indicators } from '../indicators/index.ts';
import type { FieldPath } from '../fieldPath.ts';
import { amountUnit, fieldUnits } from './fields.ts';
import { given, valueAt, type Trace } from './trace.ts';

/** A number as it was entered, an interval by its central value, with its source. */
export function entered(content: CaseContent, path: FieldPath): Trace {
  const value = valueAt(content, path);
  const estimate = isEstimate(value) ? value : undefined;
  const number = estimate?.central ?? value;
  invariant(typeof number === 'number', `no number was entered at ${path.join('.')}`);
  const end = endOf(content, path);
  const place = end === undefined ? path : path.slice(0, -1);
  const { entry, name, unit } = enteredName(content, place);
  const source = estimate?.source ?? sourceInRow(content, path);
  return given(
    whyTexts.fieldOf(entry, end === undefined ? name : whyTexts.endOf(name, end)),
    number,
    unit,
    {
      kind: 'input',
      path: estimate === undefined ? [...path] : [...path, 'central'],
      ...(source === undefined ? {} : { source }),
      ...(estimate?.catalogue === undefined ? {} : { catalogue: estimate.catalogue }),
    },
  );
}

/** What the number at a path is called: what it is a number of, its own name, and its unit. */
export function enteredName(content: CaseContent, path: FieldPath) {
  const field = fieldOf(path);
  const declared = builtInput(content, path);
  return {
    entry: entryLabel(content, path),
    name: declared === undefined ? whyTexts.field(field) : inSentence(declared.labelSv),
    unit: declared?.unit ?? unitOf(content, path, field),
    isKnown: declared !== undefined || Object.hasOwn(fieldUnits, field),
  };
}

/** Of a number of the programme that a provision gave: its row says which. */
function sourceInRow(content: CaseContent, path: FieldPath): SourceNote | undefined {
  const sources = [...path.slice(0, -1), 'readFromPlan'];
  return sourceNoteSchema.safeParse(valueAt(content, [...sources, path.at(-1) ?? ''])).data;
}

/** What an effect of what is built says of the input that a path names. */
function builtInput(content: CaseContent, path: FieldPath): EffectInput | undefined {
  const [, alternative, list, index, inputs, key, ...rest] = path;
  if (list !== 'builtEffects' || inputs !== 'inputs' || rest.length > 0) return undefined;
  const id = content.alternatives[Number(alternative)]?.builtEffects?.[Number(index)]?.effect;
  return effects.find((each) => each.id === id)?.inputs.find((each) => each.key === key);
}

/** Which end of an entered interval a path names. */
function endOf(content: CaseContent, path: FieldPath): 'low' | 'high' | undefined {
  const key = path.at(-1);
  if (key !== 'low' && key !== 'high') return undefined;
  return isEstimate(valueAt(content, path.slice(0, -1))) ? key : undefined;
}

/** An entered number with the ends of its interval. */
export function enteredInterval(content: CaseContent, path: FieldPath): Trace[] {
  const value = valueAt(content, path);
  const ends = isEstimate(value) && value.low !== undefined ? ['low', 'high'] : [];
  return [entered(content, path), ...ends.map((end) => entered(content, [...path, end]))];
}

/** A number that all alternatives share. */
export function setting(content: CaseContent, ...path: FieldPath): Trace {
  return entered(content, ['settings', ...path]);
}

/** Paths of every number below a place; the numbers of an interval count as one. */
export function numbersBelow(value: unknown, path: FieldPath): FieldPath[] {
  if (typeof value === 'number' || isEstimate(value)) return [path];
  if (Array.isArray(value)) return value.flatMap((part, at) => numbersBelow(part, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => numbersBelow(part, [...path, key]));
}

/** The name of the field that a number stands in, whatever list or table it is part of. */
export function fieldOf(path: FieldPath): string {
  const names = path.filter((key) => typeof key === 'string');
  return names.findLast((name) => Object.hasOwn(fieldUnits, name)) ?? names.at(-1) ?? '';
}

export function isEstimate(value: unknown): value is Estimate {
  return (
    typeof value === 'object' &&
    value !== null &&
    'central' in value &&
    typeof value.central === 'number'
  );
}

function unitOf(content: CaseContent, path: FieldPath, field: string): Trace['unit'] {
  const [, alternative, list, index] = path;
  if (list === 'hardLines' && field === 'amount' && typeof alternative === 'number') {
    const line = content.alternatives[alternative]?.hardLines[Number(index)];
    if (line !== undefined) return amountUnit(line);
  }
  return fieldUnits[field] ?? 'factor';
}

/** What the entry is called by whoever filled it in. */
function entryLabel(content: CaseContent, path: FieldPath): string {
  const [first, second, third] = path;
  if (first === 'settings') return settingLabel(content, path.slice(1));
  const places = placesAlong(content, path);
  const label = places.flatMap((place) => stringOf(place, 'label')).at(-1);
  if (label !== undefined && path.includes('bearers')) {
    const actor = places.flatMap((place) => stringOf(place, 'actor')).at(-1) ?? '';
    return `${label}, ${inSentence(actorLabelSv(actor))}`;
  }
  const group = groupOfHouseholds(path);
  if (label !== undefined && group !== undefined) return `${label}, ${inSentence(group.labelSv)}`;
  if (label !== undefined) return label;
  if (third === 'newcomers') return newcomerLabel(places);
  if (third === 'phasing' && path.length > PHASING_FACTOR) return groupLabel(content, path.at(-1));
  const blockId = places.flatMap((place) => stringOf(place, 'blockId')).at(-1);
  const blocks = content.alternatives[Number(second)]?.programme.blocks ?? [];
  return blocks.find(({ id }) => id === blockId)?.label ?? blockId ?? '';
}

/** Of whom a share of what households gain is. */
function groupOfHouseholds(path: FieldPath) {
  const key = path.at(-1);
  if (path.includes('beneficiaries')) return beneficiaryGroups.find(({ id }) => id === key);
  return path.includes('incomeThirds') ? incomeThirds[Number(key)] : undefined;
}

/** What a path goes through, outermost first, and what it leads to. */
function placesAlong(content: CaseContent, path: FieldPath): unknown[] {
  let here: unknown = content;
  return path.map((key) => {
    here = valueAt(here, [key]);
    return here;
  });
}

/** How deep the factors of a phase stand: below the alternative, its phasing and the outcome. */
const PHASING_FACTOR = 4;

function groupLabel({ settings }: CaseContent, group: string | number | undefined): string {
  return settings.riskGroups.find(({ name }) => name === group)?.label ?? String(group ?? '');
}

/** A share among those who move in tells what it is of by an id. */
function newcomerLabel(places: readonly unknown[]): string {
  const id = places.flatMap((place) => stringOf(place, 'id')).at(-1) ?? '';
  return [...indicators, ...followedGroups].find((each) => each.id === id)?.labelSv ?? id;
}

function settingLabel(content: CaseContent, [list, key, second, third]: FieldPath): string {
  const { settings } = content;
  const groupAt = (at: string | number | undefined) => settings.riskGroups[Number(at)]?.label ?? '';
  if (list === 'riskGroups') return groupAt(key);
  if (list === 'correlation') return `${groupAt(key)} – ${groupAt(second)}`;
  if (list === 'scenarios') {
    const scenario = settings.scenarios?.[Number(key)]?.label ?? '';
    return `${scenario}, ${inSentence(groupLabel(content, third))}`;
  }
  if (list === 'incomeThirdsSek') return incomeThirds[Number(key)]?.labelSv ?? '';
  if (list === 'keyFigures') return tenures.find(({ id }) => id === second)?.labelSv ?? '';
  return typeof key === 'string' ? actorLabelSv(whoseRate(key, settings)) : '';
}

function stringOf(value: unknown, key: 'label' | 'blockId' | 'id' | 'actor'): string[] {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return [];
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' && found !== '' ? [found] : [];
}
