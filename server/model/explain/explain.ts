import { DomainError } from '../../vocabulary/errors.ts';
import type { Traced } from '../../vocabulary/traced.ts';
import type { FieldPath } from '../fieldPath.ts';
import { entered, isEstimate } from './inputs.ts';
import { unfold, valueAt, type Trace } from './trace.ts';
import { findView } from './view.ts';
import { assessmentViews, caseViews } from './views/index.ts';
import { openWorld, type Calculation, type CaseWorld, type World } from './world.ts';

/** Answers why a number of some results is what it is. */
export type Explainer = {
  /**
   * The number at a path in the results, made of parts that are worked out as they are opened; or,
   * after `content`, the number that was entered at a path in the case.
   *
   * Throws: DomainError `explanationUnknown` when there is no such number.
   */
  readonly trace: (path: FieldPath) => Trace;
};

/**
 * Opens a calculation for questions about its numbers. What was worked out for one question is
 * kept for the next.
 */
export function createExplainer(calculation: Calculation): Explainer {
  const traces = new Map<string, Trace>();
  const worlds = new Map<string, World>();
  const ofAlternative = (alternativeId: string): World => {
    const known = worlds.get(alternativeId);
    if (known !== undefined) return known;
    const opened = openWorld(calculation, alternativeId, at);
    worlds.set(alternativeId, opened);
    return opened;
  };
  const at = (...path: FieldPath): Trace => {
    const id = path.join('/');
    const known = traces.get(id);
    if (known !== undefined) return known;
    const trace = explainAt({ ...calculation, at, ofAlternative }, path);
    traces.set(id, trace);
    return trace;
  };
  return { trace: (path) => at(...path) };
}

/**
 * The tree below a number: `trail` leads down by places among the parts, `depth` levels are
 * unfolded from there.
 *
 * Throws: DomainError `explanationUnknown` when path or trail names no number.
 */
export function explain(
  calculation: Calculation,
  { path, trail, depth }: { path: FieldPath; trail: readonly number[]; depth: number },
): Traced {
  const root = createExplainer(calculation).trace(path);
  const opened = trail.reduce((trace, place) => {
    const next = trace.uses()[place];
    if (next === undefined) throw unknown(path);
    return next;
  }, root);
  return unfold(opened, depth);
}

function explainAt(of: CaseWorld, path: FieldPath): Trace {
  const [root, ...below] = path;
  if (root === 'content') return enteredAt(of, below);
  const value = valueAt(of.results, path);
  if (typeof value !== 'number' && value !== null) throw unknown(path);
  const keys = path.map(String);
  const asked = { id: keys.join('/'), value };
  const [list, place, ...rest] = keys;
  if (list === 'assessments') {
    const found = findView(assessmentViews, rest);
    const alternativeId = of.results.assessments[Number(place)]?.alternativeId;
    if (found === undefined || alternativeId === undefined) throw unknown(path);
    return found.view.explain(of.ofAlternative(alternativeId), found.named, asked);
  }
  const found = findView(caseViews, keys);
  if (found === undefined) throw unknown(path);
  return found.view.explain(of, found.named, asked);
}

function enteredAt({ content }: CaseWorld, path: FieldPath): Trace {
  const value = valueAt(content, path);
  if (typeof value !== 'number' && !isEstimate(value)) throw unknown(['content', ...path]);
  return entered(content, path);
}

function unknown(path: FieldPath): DomainError {
  return new DomainError('explanationUnknown', { path: path.join('.') });
}
