/**
 * Every fault a person can cause, by code. Its sentence (what is wrong, where, what to do) is
 * `text/sv` `errors[code](facts)`; `routes/errors.ts` alone maps codes to HTTP.
 */
export type Facts = Readonly<Record<string, string | number | undefined>>;

/** A fault a person caused; `facts` fill its sentence. */
export class DomainError extends Error {
  readonly code: string;
  readonly facts: Facts;

  constructor(code: string, facts: Facts = {}) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.name = 'DomainError';
    this.code = code;
    this.facts = facts;
  }
}

/** A fault of several fields or rows, each with its place and its own sentence. */
export class ListedFaults extends DomainError {
  readonly violations: readonly { readonly field: string; readonly message: string }[];

  constructor(code: string, facts: Facts, violations: ListedFaults['violations']) {
    super(code, facts);
    this.violations = violations;
  }
}

/** A fault only wrong code can cause. */
export class InvariantError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InvariantError';
  }
}

export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}
