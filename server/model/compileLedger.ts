import { readLedger } from '../engine/readLedger.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { Ledger } from '../vocabulary/ledger.ts';
import { oncePer } from '../vocabulary/oncePer.ts';
import type { Measure } from '../vocabulary/measures.ts';
import type { Alternative, CaseContent } from '../vocabulary/planCase.ts';
import type { Settings } from '../vocabulary/settings.ts';
import type { CompiledItem } from './compiledItem.ts';
import type { FieldPath } from './fieldPath.ts';
import { compileHomeSale } from './hard/homeSales.ts';
import { checkLandOnce } from './hard/landOnce.ts';
import { compileHardLine } from './hard/lines.ts';
import { compileAppraisal } from './hard/propertyAppraisal.ts';
import { faultInCase } from './faultInCase.ts';
import { ledgerHead } from './ledgerHead.ts';
import { modelFault } from './modelFault.ts';
import { compileBuiltEffect } from './soft/builtEffects.ts';
import { compileCost } from './soft/costs.ts';
import { compileEffect } from './soft/effects.ts';

export type FaultAt = { readonly path: FieldPath; readonly fault: DomainError };

/** A ledger and where its items were entered. */
export type CompiledLedger = {
  readonly ledger: Ledger;
  readonly items: readonly CompiledItem[];
};

/**
 * One alternative of a case as a ledger that is safe to calculate.
 *
 * Throws: DomainError for the first thing a person has to mend, naming the entry; `checkCase`
 *         finds them all.
 */
export function compileLedger(content: CaseContent, alternativeId: string): Ledger {
  const alternative = content.alternatives.find(({ id }) => id === alternativeId);
  if (alternative === undefined) throw new DomainError('alternativeNotFound', { alternativeId });
  return compileAlternative(content, alternative).ledger;
}

/** `compileLedger`, with where every item was entered. */
export function compileAlternative(content: CaseContent, alternative: Alternative): CompiledLedger {
  const { faults, read } = compilationOf(content, alternative);
  if (faults[0] !== undefined) throw faults[0].fault;
  return read();
}

/** What was entered in an alternative, compiled once: the check and the calculation share it. */
export type Compilation = {
  /** Every entry that cannot become items, at most one fault an entry; paths in the alternative. */
  readonly faults: readonly FaultAt[];
  readonly items: readonly CompiledItem[];
  /** The ledger of what has no fault. Throws: DomainError for a fault of the sum or the settings. */
  readonly read: () => CompiledLedger;
};

/** A case never changes, so its compilations stay for as long as somebody has it. */
const compilationsIn = oncePer((content: CaseContent) =>
  oncePer((alternative: Alternative) => compile(content, alternative)),
);

export function compilationOf(content: CaseContent, alternative: Alternative): Compilation {
  return compilationsIn(content)(alternative);
}

function compile(content: CaseContent, alternative: Alternative): Compilation {
  const { items, faults } = compileItems(content, alternative);
  const read = once(() => {
    const ledger = readCompiled(content, alternative, items);
    // The ledger's own items, whose amounts are kept with it.
    const placed = items.map((each, at) => ({ ...each, item: ledger.items[at] ?? each.item }));
    return { ledger, items: placed };
  });
  return { faults, items, read };
}

function readCompiled(
  content: CaseContent,
  alternative: Alternative,
  items: readonly CompiledItem[],
): Ledger {
  const head = ledgerHead(content, alternative);
  try {
    return readLedger({ ...head, items: items.map(({ item }) => item) });
  } catch (fault) {
    if (!(fault instanceof DomainError)) throw fault;
    throw faultInCase(fault, { settings: content.settings, alternative, items });
  }
}

/** One thing that was entered, and how it becomes items. */
type Entry = {
  readonly path: FieldPath;
  readonly label: string;
  readonly compile: () => readonly CompiledItem[];
};

/**
 * Every item of an alternative, and every entry that cannot become one, at most one fault an
 * entry. Paths are within the alternative.
 */
function compileItems(
  content: CaseContent,
  alternative: Alternative,
): { items: CompiledItem[]; faults: FaultAt[] } {
  const items: CompiledItem[] = [];
  const faults: FaultAt[] = [];
  const ids = new Set<string>();
  for (const { path, label, compile } of entriesOf(content, alternative)) {
    try {
      for (const compiled of compile()) {
        const { id } = compiled.item;
        if (ids.has(id)) throw modelFault('modelIdRepeated', { label, field: 'id' }, { id });
        ids.add(id);
        items.push(compiled);
      }
    } catch (fault) {
      if (!(fault instanceof DomainError)) throw fault;
      faults.push({ path: [...path, ...fieldPath(fault)], fault });
    }
  }
  return { items, faults };
}

/** In the order of tables: programme, lines, appraisals, sales, measure by measure, built effects. */
function entriesOf({ settings }: CaseContent, alternative: Alternative): Entry[] {
  const { programme, hardLines, propertyAppraisals, measures } = alternative;
  const { homeSales = [], builtEffects = [] } = alternative;
  const context = { programme, settings, homeSales };
  return [
    ...programmeEntries(alternative),
    ...hardLines.map((line, index) => ({
      path: ['hardLines', index],
      label: line.label,
      compile: () => {
        checkLandOnce(line, alternative);
        return compileHardLine(line, context);
      },
    })),
    ...propertyAppraisals.map((appraisal, index) => ({
      path: ['propertyAppraisals', index],
      label: appraisal.blockId,
      compile: () => compileAppraisal(appraisal, context),
    })),
    ...homeSales.map((sale, index) => ({
      path: ['homeSales', index],
      label: sale.blockId,
      compile: () => compileHomeSale(sale, context),
    })),
    ...measures.flatMap((measure, place) =>
      measureEntries(settings)(measure).map(({ path, ...entry }) => {
        return { path: ['measures', place, ...path], ...entry };
      }),
    ),
    ...builtEffects.map((built, index) => ({
      path: ['builtEffects', index],
      label: built.label,
      compile: () => compileBuiltEffect(built, context),
    })),
  ];
}

/**
 * Paths are within the measure. A measure and its settings never change, they are replaced: an
 * alternative has few of everything else.
 */
const measureEntries = oncePer((settings: Settings) =>
  oncePer((measure: Measure): Entry[] => [
    ...measure.costs.map((cost, index) => ({
      path: ['costs', index],
      label: cost.label,
      compile: once(() => [compileCost(cost, measure, settings)]),
    })),
    ...measure.effects.map((effect, index) => ({
      path: ['effects', index],
      label: effect.label,
      compile: once(() => compileEffect(effect, measure, settings)),
    })),
  ]),
);

function once<Answer>(workOut: () => Answer): () => Answer {
  let answer: Answer | undefined;
  return () => (answer ??= workOut());
}

/** The programme has no items of its own, but lines read quantities by the ids of its parts. */
function programmeEntries({ programme: { blocks, facilities } }: Alternative): Entry[] {
  const parts = [
    ...blocks.map(({ id, label }, index) => ({ id, label, path: ['blocks', index] })),
    ...facilities.map(({ id, label }, index) => ({ id, label, path: ['facilities', index] })),
  ];
  return parts.map(({ id, label, path }, place) => ({
    path: ['programme', ...path],
    label,
    compile: () => {
      if (parts.findIndex((part) => part.id === id) < place) {
        throw modelFault('modelIdRepeated', { label, field: 'id' }, { id });
      }
      return [];
    },
  }));
}

/** `flows.0.unitValueSek` -> `['flows', 0, 'unitValueSek']`. */
function fieldPath({ facts }: DomainError): FieldPath {
  const field = facts['field'];
  if (typeof field !== 'string') return [];
  return field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}
