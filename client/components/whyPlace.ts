import type { CaseContent } from '../../server/vocabulary/planCase.ts';
import { openAround, openUndrawn } from './Fold.tsx';
import { isTyped } from './gridKeys.ts';

type Path = readonly (string | number)[];

/** The page that a number is entered on, and its field there. */
export type EnteredOn = {
  readonly page: 'plan' | 'hard' | 'mjuk' | 'jamlikhet' | 'antaganden' | 'uppfoljning';
  /** Null when all alternatives share it. */
  readonly alternativeId: string | null;
  readonly fieldId: string;
};

/** Where the number at a path of the case's content is entered. */
export function enteredOn(content: CaseContent, path: Path): EnteredOn {
  const [root, index, ...rest] = path;
  if (root === 'equity') {
    const fieldId = ['equity', ...namesOf(content.equity, path.slice(1))].join('.');
    return { page: 'jamlikhet', alternativeId: null, fieldId };
  }
  if (root === 'followUp') {
    const fieldId = ['followUp', ...namesOf(content.followUp, path.slice(1))].join('.');
    return { page: 'uppfoljning', alternativeId: null, fieldId };
  }
  const alternative = root === 'alternatives' ? content.alternatives[Number(index)] : undefined;
  if (alternative === undefined) {
    return { page: 'antaganden', alternativeId: null, fieldId: settingField(content, path) };
  }
  const names = namesOf(alternative, rest);
  // What ties an effect to an indicator is entered beside the indicator, by the effect's id.
  const isOfEquity = names.includes('indicatorChange') || names[0] === 'newcomers';
  const ofEffect = names.filter((name, at) => at > 1 && name !== 'indicatorChange');
  return {
    page: isOfEquity ? 'jamlikhet' : pageOf(rest[0]),
    alternativeId: alternative.id,
    fieldId: [alternative.id, ...(names.includes('indicatorChange') ? ofEffect : names)].join('.'),
  };
}

function pageOf(list: string | number | undefined): EnteredOn['page'] {
  if (list === 'programme') return 'plan';
  return list === 'measures' || list === 'unpricedEffects' || list === 'builtEffects'
    ? 'mjuk'
    : 'hard';
}

/** Fields are known by the ids of their rows: `hardLines.land_sale.amount`. */
function namesOf(whole: object | undefined, path: Path): string[] {
  const names: string[] = [];
  let here: unknown = whole;
  for (const key of path) {
    here = typeof here === 'object' && here !== null ? Reflect.get(here, key) : undefined;
    const isPart = key === 'programme' || key === 'central' || names.at(-1) === 'position';
    if (!isPart) names.push(rowId(here) ?? String(key));
  }
  return names;
}

function rowId(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const id: unknown = Reflect.get(value, 'id') ?? Reflect.get(value, 'blockId');
  return typeof id === 'string' ? id : undefined;
}

const settingLists: Readonly<Record<string, string>> = {
  riskGroups: 'risk',
  discountRatesPerYear: 'rates',
  mainHorizons: 'horizons',
};

function settingField({ settings }: CaseContent, [, list, ...rest]: Path): string {
  const groupAt = (at: string | number | undefined) => settings.riskGroups[Number(at)]?.name ?? '';
  const isByGroup = list === 'riskGroups' || list === 'correlation';
  const names = rest.map((key) => (isByGroup && typeof key === 'number' ? groupAt(key) : key));
  return ['settings', settingLists[String(list)] ?? list, ...names].join('.');
}

const TRIES = 40;
const PAUSE_MS = 50;

/** Moves the focus to a field as soon as its page stands; to its row when the field is folded. */
export function focusField(fieldId: string, left = TRIES): void {
  const field = openUndrawn(fieldId) ? null : findField(fieldId);
  // A window that is about to close keeps the focus, and gives it back to what opened it.
  const isHeld = document.querySelector('.dialog-shade')?.contains(field) === false;
  if (field !== null && !isHeld) {
    openAround(field);
    field.focus();
    if (isTyped(field)) beginIn(field);
    field.scrollIntoView({ block: 'center' });
  }
  // Not there yet, or what it lies in is about to open.
  if ((isHeld || field?.checkVisibility() !== true) && left > 0) {
    window.setTimeout(() => focusField(fieldId, left - 1), PAUSE_MS);
  }
}

/** What is typed takes the place of a line, as when one comes by Tab; a longer text goes on. */
function beginIn(field: HTMLInputElement | HTMLTextAreaElement): void {
  if (field.matches('.textarea:not(.textarea-line)')) {
    field.setSelectionRange(field.value.length, field.value.length);
  } else {
    field.select();
  }
}

const fieldsIn = (place: ParentNode): HTMLElement[] => [
  ...place.querySelectorAll<HTMLElement>('[data-field], [data-estimate]'),
];
const idOf = ({ dataset }: HTMLElement) => dataset['field'] ?? dataset['estimate'] ?? '';

/** The fields that stand in a part of the page, and the folds that more may be in, in its order. */
export function fieldIdsIn(place: Element | null): string[] {
  const found = place?.querySelectorAll<HTMLElement>('.fold, [data-field], [data-estimate]') ?? [];
  return [...found].map((each) => idOf(each) || each.id);
}

function findField(fieldId: string): HTMLElement | null {
  const row = fieldId.split('.').slice(0, -1).join('.');
  const candidates = fieldsIn(document);
  const own = candidates.filter((each) => idOf(each) === fieldId);
  // Of the three cells of an interval, the middle one is the number itself.
  const below = (start: string) => candidates.find((each) => idOf(each).startsWith(`${start}.`));
  return own[1] ?? own[0] ?? below(fieldId) ?? below(row) ?? null;
}
