import type { HardLine } from '../../vocabulary/hardSide.ts';
import type { Alternative } from '../../vocabulary/planCase.ts';
import { modelFault } from '../modelFault.ts';

/**
 * Land is sold or let, never both: a ground rent for land that is sold counts it twice.
 *
 * Throws: DomainError on a ground rent for the same block as a sale; a line of no block is of all.
 */
export function checkLandOnce(
  line: HardLine,
  { hardLines, programme }: Pick<Alternative, 'hardLines' | 'programme'>,
): void {
  if (line.kind !== 'groundRent') return;
  const sale = hardLines.find(
    ({ kind, quantityOf }) =>
      kind === 'landSale' &&
      (quantityOf === undefined || line.quantityOf === undefined || quantityOf === line.quantityOf),
  );
  if (sale === undefined) return;
  const partId = line.quantityOf ?? sale.quantityOf;
  const block = programme.blocks.find(({ id }) => id === partId)?.label;
  const facts = { sale: sale.label, block };
  throw modelFault('modelLandSoldAndLet', { label: line.label, field: 'kind' }, facts);
}
