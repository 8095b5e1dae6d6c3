import type { LedgerBook } from '../../engine/ledgerBook.ts';
import { openLedgerBook } from '../../engine/ledgerBook.ts';
import { DomainError } from '../../vocabulary/errors.ts';
import type { Place } from '../../vocabulary/place.ts';
import type { Alternative, CaseContent } from '../../vocabulary/planCase.ts';
import type { Assessment, Results } from '../../vocabulary/snapshot.ts';
import type { CompiledItem } from '../compiledItem.ts';
import { compileAlternative } from '../compileLedger.ts';
import type { FieldPath } from '../fieldPath.ts';
import { withGroupFactors, type GroupFactors } from '../groupFactors.ts';
import type { Trace } from './trace.ts';

/** What was calculated, and everything it was calculated from. */
export type Calculation = {
  readonly content: CaseContent;
  readonly place: Place | null;
  readonly results: Results;
  /** Groups of assumptions that the results try larger or smaller than the content has them. */
  readonly factors?: GroupFactors;
};

/** A calculation whose numbers can be asked for by their path in the results. */
export type CaseWorld = Calculation & {
  readonly at: (...path: FieldPath) => Trace;
  /** The world of one alternative. */
  readonly ofAlternative: (alternativeId: string) => World;
};

/** One alternative of it, with the book that its views are made from. */
export type World = {
  readonly content: CaseContent;
  readonly alternative: Alternative;
  /** Path of the alternative from the content down. */
  readonly path: FieldPath;
  readonly assessment: Assessment;
  /** Of what is tried, when something is. */
  readonly book: LedgerBook;
  /** As the content has them, whatever is tried. */
  readonly items: ReadonlyMap<string, CompiledItem>;
  readonly factors: GroupFactors;
  /** Another number of the same assessment, by its path from there. */
  readonly at: (...path: FieldPath) => Trace;
  /** A number of the whole calculation, by its path in the results. */
  readonly atResults: CaseWorld['at'];
  /** Before the ids of what belongs to the alternative. */
  readonly prefix: string;
};

/**
 * Opens the alternative as it is calculated.
 *
 * Throws: DomainError when the alternative is not in the content, or no longer can be calculated.
 */
export function openWorld(
  { content, results, factors = {} }: Calculation,
  alternativeId: string,
  at: CaseWorld['at'],
): World {
  const index = content.alternatives.findIndex(({ id }) => id === alternativeId);
  const place = results.assessments.findIndex((each) => each.alternativeId === alternativeId);
  const [alternative, assessment] = [content.alternatives[index], results.assessments[place]];
  if (alternative === undefined || assessment === undefined) {
    throw new DomainError('alternativeNotFound', { alternativeId });
  }
  const compiled = compileAlternative(content, alternative);
  return {
    content,
    alternative,
    path: ['alternatives', index],
    assessment,
    book: openLedgerBook(withGroupFactors(compiled, factors).ledger),
    items: new Map(compiled.items.map((each) => [each.item.id, each])),
    factors,
    at: (...path) => at('assessments', place, ...path),
    atResults: at,
    prefix: `assessments/${place}`,
  };
}

/** Finds an answer once for each world and key: many numbers rest on the same. */
export function foundOnce<Answer>(
  find: (world: World, key: string) => Answer,
): (world: World, key: string) => Answer {
  const kept = new WeakMap<World, Map<string, Answer>>();
  return (world, key) => {
    const answers = kept.get(world) ?? new Map<string, Answer>();
    kept.set(world, answers);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = find(world, key);
    answers.set(key, answer);
    return answer;
  };
}
