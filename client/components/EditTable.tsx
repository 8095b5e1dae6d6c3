import {
  Children,
  createContext,
  useContext,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { text } from '../text/sv.ts';
import { useDrafts } from './drafts.ts';
import type { WholeTable } from './exportTable.ts';
import { isTyped, moveInGrid } from './gridKeys.ts';
import { Notice } from './Notice.tsx';
import { fillFields, placeBlock, readBlock, writeField, type PastedCell } from './pasteBlock.ts';
import { PastePreview } from './PastePreview.tsx';
import { TableExport } from './TableExport.tsx';
import { TermOf, WithTerm, wordIn } from './Term.tsx';
import { useFold } from './useFold.ts';
import { pricesOf, type ColumnPrices } from './usePrices.ts';

/** Escape gives a field back what stood in it when one came there. */
function useTakingBack() {
  const before = useRef<{ readonly field: Element; readonly value: string } | null>(null);
  return {
    onFocus: ({ target }: { readonly target: EventTarget }) => {
      if (isTyped(target)) before.current = { field: target, value: target.value };
    },
    onEscape: (event: KeyboardEvent<HTMLTableElement>) => {
      const { target } = event;
      const kept = before.current;
      if (event.key !== 'Escape' || !isTyped(target)) return;
      if (kept?.field !== target || kept.value === target.value) {
        target.select();
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      writeField(target, kept.value);
      target.select();
    },
  };
}

type Pasting =
  | { readonly step: 'none' }
  | { readonly step: 'asked' | 'filled'; readonly cells: readonly PastedCell[] };

/** A block from a spreadsheet is shown before it fills anything; filled, it is one step to undo. */
function usePaste() {
  const { endStep } = useDrafts();
  const [pasting, setPasting] = useState<Pasting>({ step: 'none' });
  const onPaste = (event: ClipboardEvent<HTMLTableElement>) => {
    const { target } = event;
    const block = readBlock(event.clipboardData.getData('text/plain'));
    if (block === null || !isTyped(target)) return;
    event.preventDefault();
    setPasting({ step: 'asked', cells: placeBlock(target, block) });
  };
  const fill = async (cells: readonly PastedCell[], as: 'given' | 'before') => {
    endStep();
    await fillFields(cells.map((cell) => ({ field: cell.field, value: cell[as] })));
    endStep();
  };
  return {
    pasting,
    onPaste,
    onFill: (cells: readonly PastedCell[]) => {
      setPasting({ step: 'filled', cells });
      void fill(cells, 'given');
    },
    onTakeBack: (cells: readonly PastedCell[]) => {
      setPasting({ step: 'none' });
      void fill(cells, 'before');
    },
    onClose: () => setPasting({ step: 'none' }),
  };
}

function Pasted({
  pasting,
  onFill,
  onTakeBack,
  onClose,
}: Omit<ReturnType<typeof usePaste>, 'onPaste'>) {
  if (pasting.step === 'none') return null;
  const { step, cells } = pasting;
  if (step === 'asked') return <PastePreview placed={cells} onFill={onFill} onClose={onClose} />;
  return (
    <Notice kind="info" isAnnounced>
      {text.paste.done(cells.length)}
      <div className="row">
        <button type="button" className="button" onClick={() => onTakeBack(cells)}>
          {text.paste.undo}
        </button>
        <button type="button" className="button" data-look="quiet" onClick={onClose}>
          {text.paste.keep}
        </button>
      </div>
    </Notice>
  );
}

type Head = {
  readonly label: string;
  readonly width?: string;
  readonly prices?: ColumnPrices;
};

/**
 * A table one writes in, and below it what adds a row. On a narrow screen its rows become lists of
 * label and value; without any there is no table.
 */
export function EditTable({
  caption,
  heads,
  isNarrow = false,
  isGrid = true,
  none,
  add,
  saved,
  children,
}: {
  readonly caption: string;
  /** Written in cell by cell; false: read, with links and buttons in it. */
  readonly isGrid?: boolean;
  /** A few numbers that would stand too far from their names across the whole page. */
  readonly isNarrow?: boolean;
  /** Said where there is no row. */
  readonly none?: string;
  /** What adds a row. */
  readonly add?: ReactNode;
  /** What a spreadsheet gets, where that is more than what the cells show. */
  readonly saved?: WholeTable;
  readonly heads: readonly Head[];
  readonly children: ReactNode;
}) {
  const { onPaste, ...pasted } = usePaste();
  const { onFocus, onEscape } = useTakingBack();
  const shown = useRef<HTMLTableElement>(null);
  const isEmpty = Children.toArray(children).length === 0;
  const table = (
    <table
      ref={shown}
      className={isNarrow ? 'table table-edit table-narrow' : 'table table-edit'}
      role={isGrid ? 'grid' : 'table'}
      onFocus={onFocus}
      onPaste={onPaste}
      onKeyDown={(event) => {
        onEscape(event);
        if (isGrid) moveInGrid(event);
      }}
    >
      <caption className="hidden-text">{caption}</caption>
      <thead role="rowgroup">
        <HeadRow heads={heads} emptyRole={isGrid ? 'gridcell' : 'cell'} />
      </thead>
      <tbody role="rowgroup">
        <CellRole value={isGrid ? 'gridcell' : 'cell'}>{children}</CellRole>
      </tbody>
    </table>
  );
  return (
    <>
      <Pasted {...pasted} />
      {isEmpty ? null : table}
      {isEmpty && none !== undefined ? <p className="muted">{none}</p> : null}
      <div className="row table-end">
        {add}
        {isEmpty ? null : <TableExport title={caption} shown={shown} table={saved} />}
      </div>
    </>
  );
}

// The roles are written out: as lists on a phone the elements would lose them.

function HeadRow({
  heads,
  emptyRole,
}: {
  readonly heads: readonly Head[];
  readonly emptyRole: 'gridcell' | 'cell';
}) {
  return (
    <tr role="row">
      {heads.map(({ label, width, prices }, at) =>
        label === '' ? (
          <td key={at} role={emptyRole} className={width} />
        ) : (
          <th
            key={at}
            role="columnheader"
            scope="col"
            className={width}
            abbr={label}
            data-prices={pricesOf(prices)}
          >
            <WithTerm label={label} />
          </th>
        ),
      )}
    </tr>
  );
}

const IsFolded = createContext(false);
const CellRole = createContext<'gridcell' | 'cell'>('gridcell');

export function EditRow({ children }: { readonly children: ReactNode }) {
  return (
    <tr role="row" hidden={useContext(IsFolded)}>
      {children}
    </tr>
  );
}

/** Rows under a heading that folds them; folded, it says in a line what they are. */
export function RowGroup({
  id,
  title,
  said,
  span,
  isHeldOpen = false,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly said: string;
  /** Columns of the table. */
  readonly span: number;
  /** While rows are chosen among, those chosen are shown. */
  readonly isHeldOpen?: boolean;
  readonly children: ReactNode;
}) {
  const [isLeftOpen, setOpen] = useFold(id, 'wide');
  const isOpen = isLeftOpen || isHeldOpen;
  const role = useContext(CellRole);
  return (
    <>
      <tr role="row" data-kind="group">
        <td role={role} colSpan={span}>
          <button
            type="button"
            className="group-fold"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {title}
            {isOpen ? null : <span className="fold-said">{said}</span>}
          </button>
        </td>
      </tr>
      <IsFolded value={!isOpen}>{children}</IsFolded>
    </>
  );
}

export function Cell({
  label,
  isThird = false,
  children,
}: {
  readonly label?: string;
  /** One of three that are one number together: on a phone they stand beside each other. */
  readonly isThird?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <td role={useContext(CellRole)} data-label={label} data-third={isThird ? '' : undefined}>
      {children === null || label === undefined || wordIn(label) === undefined ? null : (
        <CellTerm label={label} />
      )}
      {children}
    </td>
  );
}

/** The label on a phone: drawn, not written, and its mark on the line of its last word. */
function CellTerm({ label }: { readonly label: string }) {
  const last = label.lastIndexOf(' ') + 1;
  return (
    <span className="cell-term" data-label={label.slice(0, last)}>
      <span className="unbroken" data-label={label.slice(last)}>
        <TermOf label={label} />
      </span>
    </span>
  );
}
