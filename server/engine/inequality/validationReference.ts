import { DomainError } from '../../vocabulary/errors.ts';
import {
  healthEquityValidationSchema,
  type ValidationInput,
} from '../../vocabulary/equityReference.ts';
import { spreadMeasureIds, type AreaRow } from '../../vocabulary/inequality.ts';
import { compareValue, type ReferenceCheck } from './compareTree.ts';
import {
  attemptMeasure,
  compareNumbers,
  referenceDrawer,
  type Attempt,
} from './referenceAttempt.ts';

/**
 * Every case of a `health-equity-validation/1` file: what the product makes of bad and
 * borderline input.
 *
 * Shape:  one entry for error or value, one per expected number or null, one for the notice.
 * Throws: ZodError when the file does not follow its schema.
 */
export function runHealthEquityValidation(file: unknown): ReferenceCheck[] {
  const { cases } = healthEquityValidationSchema.parse(file);
  return cases.flatMap(
    ({ id, measure, input, ours, ours_result: numbers, ours_notice: notice }) => {
      const attempt = attemptInput(measure, input);
      const isSimulated = spreadMeasureIds.some((spread) => spread === measure);
      const hasNotice = attempt.outcome !== 'error' && attempt.notices.length > 0;
      return [
        compareValue(`${id}/outcome`, ours, attempt.outcome),
        ...(numbers ? compareNumbers(id, { numbers, attempt, isSimulated }) : []),
        ...(typeof notice === 'boolean' ? [compareValue(`${id}/notice`, notice, hasNotice)] : []),
      ];
    },
  );
}

/** Left out in a file: favourable, a share in percent. */
function attemptInput(measure: string, input: ValidationInput): Attempt {
  const indicator = {
    scale: input.scale ?? 100,
    valueType: input.value_type ?? ('share' as const),
  };
  try {
    const rows = rowsOf(input);
    const isReferred = rows.some(({ isReference }) => isReference !== undefined);
    const hasOrder = rows.some(({ order }) => order !== undefined);
    const args = {
      ...input,
      reference: input.reference ?? (isReferred && !isOrderedGap(input, hasOrder)),
    };
    return attemptMeasure(measure, rows, {
      indicator,
      args,
      drawSpread: referenceDrawer(indicator),
    });
  } catch (error) {
    if (error instanceof DomainError) return { outcome: 'error', error };
    throw error;
  }
}

/** A gap between ranked ends knows of no reference; any other uses the one that is given. */
function isOrderedGap({ ordered, dimension }: ValidationInput, hasOrder: boolean): boolean {
  return ordered ?? (dimension === undefined ? hasOrder : dimension === 'ordered');
}

function rowsOf(input: ValidationInput): AreaRow[] {
  const values = Array.isArray(input.est) ? input.est : [input.est];
  const count = values.length;
  const cells = (column: unknown, field: string): readonly unknown[] => {
    if (!Array.isArray(column)) return values.map(() => column ?? undefined);
    if (column.length !== count) {
      throw new DomainError('inequalityColumnLength', {
        field,
        count: column.length,
        areas: count,
      });
    }
    return column as readonly unknown[];
  };
  const population = cells(input.pop, 'population');
  const standardError = cells(input.se, 'standardError');
  const order = cells(input.subgroup_order, 'order');
  const isReference = cells(input.reference_subgroup, 'isReference');
  const isFavourable = cells(input.favourable_indicator ?? 1, 'isFavourable');
  const settingAverage = cells(input.setting_average, 'settingAverage');
  return values.map((value: unknown, index) => ({
    code: String(index + 1),
    value,
    population: population[index],
    standardError: standardError[index],
    order: order[index],
    isReference: isReference[index],
    isFavourable: isFavourable[index],
    settingAverage: settingAverage[index],
  }));
}
