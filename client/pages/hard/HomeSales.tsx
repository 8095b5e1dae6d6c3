import { homeSaleSchema, type HomeSale } from '../../../server/vocabulary/hardSide.ts';
import type { Block } from '../../../server/vocabulary/programme.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useAlternativeChange } from '../../case/editing.ts';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { EstimateCells } from '../../components/EstimateCells.tsx';
import { percentFormat, sekPerFormat, yearFormat } from '../../components/numberFormats.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { Card } from '../../components/Page.tsx';
import { amountSchema } from '../../components/readEstimate.ts';
import { RemoveButton } from '../../components/RemoveButton.tsx';
import { text } from '../../text/sv.ts';
import { EditButton } from '../../components/EditButton.tsx';

const { shape } = homeSaleSchema;
const words = text.hard.sales;
const perM2 = sekPerFormat('kr/m²');

/** Homes that are sold: tenant-owned or owned outright. Nothing when the programme has none. */
export function HomeSales() {
  const { alternative } = useCase();
  const change = useAlternativeChange();
  const blocks = alternative.programme.blocks.filter(({ tenure }) => tenure !== 'rental');
  const sales = alternative.homeSales ?? [];
  const saleOf = ({ id }: Block) => sales.find(({ blockId }) => blockId === id);
  if (blocks.length === 0) return null;
  const add = (block: Block) =>
    change((draft) => {
      const sale: HomeSale = {
        blockId: block.id,
        priceSekPerM2: { central: 0 },
        consumerSurplusShare: 0,
        year: block.completionYear,
      };
      draft.homeSales = [...(draft.homeSales ?? []), sale];
    });
  const { partName } = text.entry;
  return (
    <Card title={words.title} lead={words.lead}>
      <EditTable
        caption={words.title}
        heads={[
          { label: words.block },
          { label: partName.low, width: 'w-number' },
          { label: partName.central, width: 'w-number' },
          { label: partName.high, width: 'w-number' },
          { label: words.year, width: 'w-year' },
          { label: words.surplus, width: 'w-count' },
          { label: '', width: 'w-action' },
        ]}
        add={blocks
          .filter((block) => saleOf(block) === undefined)
          .map((block) => (
            <EditButton key={block.id} onClick={() => add(block)}>
              {words.add(block.label)}
            </EditButton>
          ))}
      >
        {blocks.map((block) => {
          const sale = saleOf(block);
          return sale === undefined ? null : <SaleRow key={block.id} block={block} sale={sale} />;
        })}
      </EditTable>
    </Card>
  );
}

function SaleRow({ block, sale }: { readonly block: Block; readonly sale: HomeSale }) {
  const { store, alternative } = useCase();
  const change = useAlternativeChange();
  const fieldId = `${alternative.id}.homeSales.${block.id}`;
  const edit = (recipe: (draft: HomeSale) => void) =>
    change(({ homeSales = [] }) => {
      const found = homeSales.find(({ blockId }) => blockId === block.id);
      if (found !== undefined) recipe(found);
    });
  const remove = () => {
    store.dropDraftsBelow(`${fieldId}.`);
    change((draft) => {
      draft.homeSales = draft.homeSales?.filter(({ blockId }) => blockId !== block.id) ?? [];
    });
  };
  return (
    <EditRow>
      <Cell label={words.block}>
        <span className="cell-text">{words.price(block.label)}</span>
      </Cell>
      <EstimateCells
        fieldId={`${fieldId}.priceSekPerM2`}
        label={words.price(block.label)}
        format={perM2}
        schema={amountSchema}
        value={sale.priceSekPerM2}
        onChange={(value) => edit((draft) => (draft.priceSekPerM2 = value))}
      />
      <Cell label={words.year}>
        <NumberField
          fieldId={`${fieldId}.year`}
          label={text.hard.of(words.year, block.label)}
          isLabelHidden
          format={yearFormat}
          schema={shape.year}
          value={sale.year}
          onChange={(value) => edit((draft) => (draft.year = value))}
        />
      </Cell>
      <Cell label={words.surplus}>
        <NumberField
          fieldId={`${fieldId}.consumerSurplusShare`}
          label={text.hard.of(words.surplus, block.label)}
          isLabelHidden
          format={percentFormat}
          schema={shape.consumerSurplusShare}
          value={sale.consumerSurplusShare}
          onChange={(value) => edit((draft) => (draft.consumerSurplusShare = value))}
        />
      </Cell>
      <Cell>
        <RemoveButton of={words.price(block.label)} onRemove={remove} />
      </Cell>
    </EditRow>
  );
}
