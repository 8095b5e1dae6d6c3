import { DomainError, type Facts } from '../vocabulary/errors.ts';
import type { Alternative, CaseContent } from '../vocabulary/planCase.ts';
import { scenarioFaults } from './checkScenarios.ts';
import { compilationOf } from './compileLedger.ts';
import { faultPath } from './faultInCase.ts';
import type { FieldPath } from './fieldPath.ts';
import { guardsOf } from './guards.ts';
import { mandatoryClaimGuards } from './legalGuards.ts';

/**
 * What to say beside a field of a case. An error stops the calculation, a warning does not.
 * `code` and `facts` are worded by `caseMessage` in `text/sv/errors/model.ts`.
 */
export type CaseMessage = {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly facts: Facts;
  /** From the case's content down: `['alternatives', 1, 'hardLines', 3, 'lifeYears']`. */
  readonly path: FieldPath;
};

/**
 * Everything that has to be mended, then everything doubtful, alternative by alternative; at most
 * one error an entry. Last, what the case's texts should not say. Never throws on what a person can
 * enter.
 */
export function checkCase(content: CaseContent): CaseMessage[] {
  const claims = mandatoryClaimGuards(content).map((guard) => {
    return { ...guard, severity: 'warning' as const };
  });
  return [...alternativeMessages(content), ...claims];
}

function alternativeMessages(content: CaseContent): CaseMessage[] {
  const messages = content.alternatives.flatMap((alternative, index) => {
    const within = ({ path, ...rest }: CaseMessage): CaseMessage => ({
      ...rest,
      path: path[0] === 'settings' ? path : ['alternatives', index, ...path],
    });
    const guards = guardsOf(content, alternative).map((guard) => {
      return { ...guard, severity: 'warning' as const };
    });
    return [...errorsOf(content, alternative), ...guards].map(within);
  });
  return messages.filter((message, at) => {
    // What all alternatives share is told once.
    const isSame = ({ code, path }: CaseMessage) =>
      code === message.code && path.join() === message.path.join();
    return message.path[0] !== 'settings' || messages.findIndex(isSame) === at;
  });
}

/** Faults of entries; when there are none, the fault of their sum or of the settings. */
function errorsOf(content: CaseContent, alternative: Alternative): CaseMessage[] {
  const { faults, items, read } = compilationOf(content, alternative);
  if (faults.length > 0) return faults.map(({ fault, path }) => errorAt(fault, path));
  try {
    read();
    return scenarioFaults(content.settings).map(({ path, facts }) => {
      return {
        severity: 'error',
        code: 'scenarioFactorUnknown',
        facts,
        path: ['settings', ...path],
      };
    });
  } catch (fault) {
    if (!(fault instanceof DomainError)) throw fault;
    return [errorAt(fault, faultPath(fault, { settings: content.settings, alternative, items }))];
  }
}

function errorAt({ code, facts }: DomainError, path: FieldPath): CaseMessage {
  return { severity: 'error', code, facts, path };
}
