import type { DomainError } from '../../vocabulary/errors.ts';
import type { ledgerSchema } from '../../vocabulary/ledger.ts';
import { ledgerFault, type Place } from './ledgerFault.ts';

type Issue = NonNullable<ReturnType<typeof ledgerSchema.safeParse>['error']>['issues'][number];
type Path = readonly PropertyKey[];

/** The fault of an input that has not the shape of a ledger, by the first thing found wrong. */
export function schemaFault(input: unknown, issue: Issue): DomainError {
  const { innermost, path } = withinUnion(issue, issue.path);
  const value = valueAt(input, path);
  const place = placeOf(input, path);
  if (innermost.code === 'unrecognized_keys') {
    return ledgerFault(
      'ledgerFieldUnknown',
      placeOf(input, [...path, ...innermost.keys.slice(0, 1)]),
    );
  }
  if (path.length === 0) return ledgerFault('ledgerNotObject', place);
  if (value === undefined) return ledgerFault('ledgerFieldMissing', place);
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return ledgerFault('ledgerNumberNotFinite', place);
  }
  return valueFault(place, innermost, value);
}

function valueFault(place: Place, issue: Issue, value: unknown): DomainError {
  const shown = typeof value === 'number' || typeof value === 'string' ? value : undefined;
  switch (issue.code) {
    case 'too_small':
    case 'too_big': {
      if (issue.origin !== 'number' && issue.origin !== 'int') {
        return ledgerFault('ledgerLengthWrong', place);
      }
      const [code, limit] =
        issue.code === 'too_small'
          ? ['ledgerNumberTooSmall', issue.minimum]
          : ['ledgerNumberTooLarge', issue.maximum];
      const reach = issue.inclusive === false ? 'exclusive' : 'inclusive';
      return ledgerFault(code, place, { value: shown, limit: Number(limit), reach });
    }
    case 'invalid_value':
      return choiceFault(place, shown, issue.values);
    case 'invalid_union':
      return choiceFault(place, shown, issue.inclusive === false ? [] : (issue.options ?? []));
    case 'invalid_type':
      return ledgerFault('ledgerTypeWrong', place, { expected: issue.expected });
    default:
      return ledgerFault('ledgerTypeWrong', place);
  }
}

function choiceFault(
  place: Place,
  value: string | number | undefined,
  choices: readonly unknown[],
): DomainError {
  return ledgerFault('ledgerChoiceUnknown', place, { value, choices: choices.join(', ') });
}

/** Of a value that may have several shapes, the fault within the shape it tries to have. */
function withinUnion(issue: Issue, path: Path): { innermost: Issue; path: Path } {
  if (issue.code !== 'invalid_union') return { innermost: issue, path };
  const tried = issue.errors
    .map(([first]) => first)
    .find(
      (first) => first !== undefined && !(first.code === 'invalid_type' && first.path.length === 0),
    );
  if (tried === undefined) {
    const plain = issue.errors[0]?.[0];
    return { innermost: plain ?? issue, path };
  }
  return withinUnion(tried, [...path, ...tried.path]);
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    input,
  );
}

/** `['items', 3, 'rule', 'growth']` -> the id of item 3 and the field `rule.growth`. */
function placeOf(input: unknown, path: Path): Place {
  const [list, index, ...inItem] = path;
  const isInItem = list === 'items' && typeof index === 'number' && inItem.length > 0;
  if (!isInItem) return { field: fieldName(path) };
  const id = valueAt(input, ['items', index, 'id']);
  const field = fieldName(inItem);
  if (typeof id === 'string' && id !== '') return { field, itemId: id.slice(0, 200) };
  return { field, itemNumber: index + 1 };
}

function fieldName(path: Path): string {
  return path
    .map((key, depth) => {
      if (typeof key === 'number') return `[${key}]`;
      return depth === 0 ? String(key) : `.${String(key)}`;
    })
    .join('');
}
