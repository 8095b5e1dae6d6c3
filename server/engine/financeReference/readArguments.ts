import { DomainError } from '../../vocabulary/errors.ts';

/** The arguments of a reference case, as its file has them: nothing about them is known. */
export type Arguments = ReadonlyMap<string, unknown>;

/** An object's own fields; nothing else has any. */
export function fieldsOf(value: unknown): Arguments {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return new Map(isObject ? Object.entries(value) : []);
}

export function readNumber(args: Arguments, field: string): number {
  const value = args.get(field);
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new DomainError('financeTypeWrong', { field, expected: 'number' });
}

/** The numbers of several fields, by the names that the engine has for them. */
export function readNumbers<Name extends string>(
  args: Arguments,
  fields: Readonly<Record<Name, string>>,
): Record<Name, number>;
export function readNumbers(
  args: Arguments,
  fields: Readonly<Record<string, string>>,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, readNumber(args, field)]),
  );
}

export function readList(args: Arguments, field: string): readonly unknown[] {
  const value = args.get(field);
  if (Array.isArray(value)) return value;
  throw new DomainError('financeTypeWrong', { field, expected: 'list' });
}

export function readNumberList(args: Arguments, field: string): number[] {
  return readList(args, field).map((value, index) => {
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    throw new DomainError('financeTypeWrong', { field, place: index + 1, expected: 'number' });
  });
}

export function readTextList(args: Arguments, field: string): string[] {
  return readList(args, field).map((value, index) => {
    if (typeof value === 'string') return value;
    throw new DomainError('financeTypeWrong', { field, place: index + 1, expected: 'text' });
  });
}

export function readBoolean(args: Arguments, field: string): boolean {
  const value = args.get(field);
  if (typeof value === 'boolean') return value;
  throw new DomainError('financeTypeWrong', { field, expected: 'boolean' });
}

/** What a field's value stands for, out of a list of choices. */
export function readChoice<Choice>(
  args: Arguments,
  field: string,
  choices: ReadonlyMap<unknown, Choice>,
): Choice {
  const value = args.get(field);
  const choice = choices.get(value);
  if (choice !== undefined) return choice;
  throw new DomainError('financeChoiceUnknown', {
    field,
    value: typeof value === 'number' || typeof value === 'string' ? value : undefined,
    choices: [...choices.keys()].join(', '),
  });
}
