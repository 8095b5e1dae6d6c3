import {
  programmeFigures,
  type ProgrammeFigureId,
} from '../../../server/model/hard/programmeNeeds.ts';
import type { Estimate } from '../../../server/vocabulary/numbers.ts';
import {
  tenures,
  type Block,
  type KeyFiguresOfProgramme,
} from '../../../server/vocabulary/programme.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { decimalFormat } from '../../components/numberFormats.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { finiteSchema } from '../../../server/vocabulary/numbers.ts';
import { SourceKindField, SourceNoteField } from '../../components/SourceFields.tsx';
import { text } from '../../text/sv.ts';

const words = text.plan.needs;
const PER_AREA = 'dwellingAreaPerGrossFloorArea';
const figureSchema = finiteSchema.min(0).max(1000);

type Tenure = Block['tenure'];
type FigureRow = {
  readonly figure: ProgrammeFigureId;
  readonly label: string;
  /** Null for what is the same for all homes. */
  readonly tenure: Tenure | null;
};

function rowsFor(blocks: readonly Block[]): FigureRow[] {
  const used = tenures.filter(({ id }) => blocks.some(({ tenure }) => tenure === id));
  return programmeFigures.flatMap(({ id: figure, labelSv }): FigureRow[] =>
    figure === PER_AREA
      ? [{ figure, label: labelSv, tenure: null }]
      : used.map((tenure) => ({
          figure,
          label: words.figureOf(labelSv, tenure.labelSv),
          tenure: tenure.id,
        })),
  );
}

function figureOf(figures: KeyFiguresOfProgramme, { figure, tenure }: FigureRow) {
  if (figure === PER_AREA) return figures[PER_AREA];
  return tenure === null ? undefined : figures[figure]?.[tenure];
}

/** The figures with one put in place, or taken away. */
function withFigure(
  figures: KeyFiguresOfProgramme,
  { figure, tenure }: FigureRow,
  value: Estimate | null,
): KeyFiguresOfProgramme {
  if (figure === PER_AREA || tenure === null) {
    return value === null ? without(figures, PER_AREA) : { ...figures, [PER_AREA]: value };
  }
  const own = figures[figure] ?? {};
  const next = value === null ? without(own, tenure) : { ...own, [tenure]: value };
  return { ...figures, [figure]: next };
}

function without<Fields extends object>(fields: Fields, name: keyof Fields): Fields {
  const copy = { ...fields };
  Reflect.deleteProperty(copy, name);
  return copy;
}

/** Key figures of the kinds of homes that the programme has, with their sources. */
export function KeyFigures() {
  const { alternative } = useCase();
  return (
    <details>
      <summary>{words.figures}</summary>
      <EditTable
        caption={words.figures}
        heads={[
          { label: words.figure },
          { label: words.count, width: 'w-count' },
          { label: text.hard.sourceKind, width: 'w-choice' },
          { label: text.hard.sourceNote },
        ]}
      >
        {rowsFor(alternative.programme.blocks).map((row) => (
          <FigureFields key={`${row.figure}.${row.tenure ?? ''}`} row={row} />
        ))}
      </EditTable>
    </details>
  );
}

function FigureFields({ row }: { readonly row: FigureRow }) {
  const { state, store } = useCase();
  const value = figureOf(state.content.settings.keyFigures ?? {}, row);
  const fieldId = `settings.keyFigures.${row.figure}.${row.tenure ?? ''}`;
  const set = (next: Estimate | null) =>
    store.change(({ settings }) => {
      settings.keyFigures = withFigure(settings.keyFigures ?? {}, row, next);
    });
  const source = { fieldId, label: row.label, isLabelHidden: true, onChange: set };
  return (
    <EditRow>
      <Cell label={words.figure}>
        <span className="cell-text">{row.label}</span>
      </Cell>
      <Cell label={words.count}>
        <NumberField
          fieldId={`${fieldId}.value`}
          label={row.label}
          isLabelHidden
          format={decimalFormat}
          schema={figureSchema}
          value={value?.central}
          onChange={(central) => set({ ...(value?.source && { source: value.source }), central })}
          onClear={() => set(null)}
        />
      </Cell>
      <Cell label={text.hard.sourceKind}>
        {value === undefined ? null : <SourceKindField {...source} value={value} />}
      </Cell>
      <Cell label={text.hard.sourceNote}>
        {value === undefined ? null : <SourceNoteField {...source} value={value} />}
      </Cell>
    </EditRow>
  );
}
