import { useState, type ReactNode } from 'react';
import {
  deleteServiceLayer,
  deleteSquareLayer,
  listServiceLayers,
  listSquareLayers,
} from '../../../server/contract/reach.ts';
import {
  serviceKinds,
  type ServiceLayer,
  type SquareLayer,
} from '../../../server/vocabulary/reach.ts';
import { formatNumber } from '../../../server/vocabulary/formatSv.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { ConfirmButton } from '../../components/Dialogs.tsx';
import { FaultNotice, Loading } from '../../components/Notice.tsx';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { text } from '../../text/sv.ts';
import { licenceOf, Told } from './ImportedLists.tsx';
import { ServiceForm } from './ServiceForm.tsx';
import { SquareForm } from './SquareForm.tsx';
import { May } from '../../components/May.tsx';

const { head } = text.reachImport;
const loadServices = (signal: AbortSignal) => call(listServiceLayers, { params: {}, signal });
const loadSquares = (signal: AbortSignal) => call(listSquareLayers, { params: {}, signal });

/** Services and population squares: what is read, a way to undo it, and forms to read more. */
export function ReachCards() {
  const services = useLoad(loadServices);
  const squares = useLoad(loadSquares);
  return (
    <>
      <Card foldId="import.services" title={text.reachImport.services}>
        <LayerList
          loaded={services.loaded}
          reload={services.reload}
          Table={ServiceTable}
          remove={(layerId) => call(deleteServiceLayer, { params: { layerId } })}
        />
      </Card>
      <Card foldId="import.squares" title={text.reachImport.squares}>
        <LayerList
          loaded={squares.loaded}
          reload={squares.reload}
          Table={SquareTable}
          remove={(layerId) => call(deleteSquareLayer, { params: { layerId } })}
        />
      </Card>
      <May use="importServiceLayer" isQuiet>
        <div className="columns">
          <ServiceForm onDone={services.reload} />
          <SquareForm onDone={squares.reload} />
        </div>
      </May>
    </>
  );
}

type TableProps<Layer> = {
  readonly layers: readonly Layer[];
  readonly onUndo: (layerId: string) => void;
};

/** A list with a way to undo each import; a fault is said above it. */
function LayerList<Layer>({
  loaded,
  reload,
  Table,
  remove,
}: {
  readonly loaded: ReturnType<typeof useLoad<{ items: Layer[] }>>['loaded'];
  readonly reload: () => void;
  readonly Table: (props: TableProps<Layer>) => ReactNode;
  readonly remove: (layerId: string) => Promise<unknown>;
}) {
  const [fault, setFault] = useState<string | null>(null);
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') {
    return <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />;
  }
  const undo = async (layerId: string) => {
    setFault(null);
    try {
      await remove(layerId);
    } catch (failed) {
      setFault(faultSentence(failed));
    }
    reload();
  };
  return (
    <>
      {fault === null ? null : <FaultNotice sentence={fault} />}
      <Table layers={loaded.value.items} onUndo={(layerId) => void undo(layerId)} />
    </>
  );
}

function ServiceTable({ layers, onUndo }: TableProps<ServiceLayer>) {
  if (layers.length === 0) return <p>{text.reachImport.noServices}</p>;
  return (
    <LayerTable
      caption={text.reachImport.services}
      about={head.kind}
      rows={layers.map((layer) => ({
        ...layer,
        about: serviceKinds.find(({ id }) => id === layer.kind)?.labelSv ?? layer.kind,
        count: layer.objectCount,
        date: layer.asOf,
      }))}
      onUndo={onUndo}
    />
  );
}

function SquareTable({ layers, onUndo }: TableProps<SquareLayer>) {
  if (layers.length === 0) return <p>{text.reachImport.noSquares}</p>;
  return (
    <LayerTable
      caption={text.reachImport.squares}
      about={head.side}
      rows={layers.map((layer) => ({
        ...layer,
        about: formatNumber(layer.sideM),
        count: layer.squareCount,
        date: String(layer.year),
      }))}
      onUndo={onUndo}
    />
  );
}

type LayerRow = Pick<ServiceLayer, 'id' | 'label' | 'source' | 'licence' | 'importedOn'> & {
  readonly about: string;
  readonly count: number;
  readonly date: string;
};

function LayerTable({
  caption,
  about,
  rows,
  onUndo,
}: {
  readonly caption: string;
  /** What the second column tells. */
  readonly about: string;
  readonly rows: readonly LayerRow[];
  readonly onUndo: (layerId: string) => void;
}) {
  return (
    <ResultTable
      isList
      caption={caption}
      columns={[
        { label: head.label },
        { label: about },
        { label: head.count, isNumber: true },
        { label: head.date },
        { label: head.source },
        { label: head.importedOn },
        { label: '' },
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        cells: [
          row.label,
          row.about,
          row.count,
          row.date,
          <Told key="source" what={row.source} more={[licenceOf(row)]} />,
          row.importedOn,
          <UndoButton key="undo" layer={row} onUndo={onUndo} />,
        ],
      }))}
    />
  );
}

function UndoButton({
  layer: { id, label },
  onUndo,
}: {
  readonly layer: { readonly id: string; readonly label: string };
  readonly onUndo: (layerId: string) => void;
}) {
  return (
    <May use="deleteServiceLayer" isQuiet>
      <ConfirmButton
        label={text.reachImport.undo}
        description={text.reachImport.undoOf(label)}
        title={text.reachImport.undoTitle(label)}
        sentence={text.reachImport.undoSentence}
        action={text.reachImport.undoAction}
        onConfirm={() => onUndo(id)}
      />
    </May>
  );
}
