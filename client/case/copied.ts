import { estimatesIn, type PlacedEstimate } from '../../server/model/rerun/estimatesIn.ts';
import type { CaseContent } from '../../server/vocabulary/planCase.ts';

export const copySections = ['settings', 'programme', 'hard', 'soft', 'equity'] as const;
export type CopySection = (typeof copySections)[number];

const sectionOfPart: Readonly<Record<string, CopySection>> = {
  programme: 'programme',
  measures: 'soft',
  unpricedEffects: 'soft',
  builtEffects: 'soft',
  equity: 'equity',
  newcomers: 'equity',
  settings: 'settings',
};

/** Numbers that came with an earlier case and that nobody has confirmed, by the part of the case. */
export function unconfirmedIn(
  content: CaseContent,
): ReadonlyMap<CopySection, readonly PlacedEstimate[]> {
  const found = estimatesIn(content).filter(({ estimate }) => estimate.copiedFrom !== undefined);
  const sectionOf = ({ path: [first, , third] }: PlacedEstimate) =>
    sectionOfPart[String(first === 'alternatives' ? third : first)] ?? 'hard';
  return new Map(
    copySections.map((section) => [section, found.filter((each) => sectionOf(each) === section)]),
  );
}

export function countUnconfirmed(content: CaseContent): number {
  return [...unconfirmedIn(content).values()].flat().length;
}
