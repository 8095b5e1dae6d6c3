import { useState, type ReactNode } from 'react';
import {
  deleteServiceLayer,
  deleteSquareLayer,
  listServiceLayers,
  listSquareLayers,
} from '../../../server/contract/reach.ts';
import {
  dataLicences,
  serviceKinds,
  type DataLicence,
  type ServiceLayer,
  type SquareLayer,
} from '../../../server/vocabulary/reach.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { ConfirmButton } from '../../components/Dialogs.tsx';
import { FaultNotice, Loading } from '../../components/Notice.tsx';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { text } from '../../text/sv.ts';
import { ServiceForm } from './ServiceForm.tsx';
import { SquareForm } from './SquareForm.tsx';

const { head } = text.reachImport;
const loadServices = (signal: AbortSignal) => call(listServiceLayers, { params: {}, signal });
const loadSquares = (signal: AbortSignal) => call(listSquareLayers, { params: {}, signal });

/** Services and population squares: what is read, a way to undo it, and forms to read more. */
export function ReachCards() {
  const services = useLoad(loadServices);
  const squares = useLoad(loadSquares);
  return (
    <>
      <Card title={text.reachImport.services}>
        <LayerList
          loaded={services.loaded}
          reload={services.reload}
          Table={ServiceTable}
          remove={(layerId) => call(deleteServiceLayer, { params: { layerId } })}
        />
      </Card>
      <Card title={text.reachImport.squares}>
        <LayerList
          loaded={squares.loaded}
          reload={squares.reload}
          Table={SquareTable}
          remove={(layerId) => call(deleteSquareLayer, { params: { layerId } })}
        />
      </Card>
      <div className="columns">
        <ServiceForm onDone={services.reload} />
        <SquareForm onDone={squares.reload} />
      </div>
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
    <ResultTable
      caption={text.reachImport.services}
      columns={[
        { label: head.label },
        { label: head.kind },
        { label: head.count, isNumber: true },
        { label: head.date },
        { label: head.source },
        { label: head.importedOn },
        { label: '' },
      ]}
      rows={layers.map((layer) => ({
        id: layer.id,
        cells: [
          layer.label,
          serviceKinds.find(({ id }) => id === layer.kind)?.labelSv ?? layer.kind,
          layer.objectCount,
          layer.asOf,
          <SourceCell key="source" layer={layer} />,
          layer.importedOn,
          <UndoButton key="undo" layer={layer} onUndo={onUndo} />,
        ],
      }))}
    />
  );
}

function SquareTable({ layers, onUndo }: TableProps<SquareLayer>) {
  if (layers.length === 0) return <p>{text.reachImport.noSquares}</p>;
  return (
    <ResultTable
      caption={text.reachImport.squares}
      columns={[
        { label: head.label },
        { label: head.side, isNumber: true },
        { label: head.count, isNumber: true },
        { label: head.date },
        { label: head.source },
        { label: head.importedOn },
        { label: '' },
      ]}
      rows={layers.map((layer) => ({
        id: layer.id,
        cells: [
          layer.label,
          layer.sideM,
          layer.squareCount,
          String(layer.year),
          <SourceCell key="source" layer={layer} />,
          layer.importedOn,
          <UndoButton key="undo" layer={layer} onUndo={onUndo} />,
        ],
      }))}
    />
  );
}

function SourceCell({
  layer: { source, licence },
}: {
  readonly layer: { readonly source: string; readonly licence: DataLicence };
}) {
  const found = dataLicences.find(({ id }) => id === licence);
  const attribution = found !== undefined && 'attributionSv' in found ? found.attributionSv : null;
  return (
    <>
      {source}
      <span className="sub">
        {found?.labelSv ?? licence}
        {attribution === null ? null : `, ${attribution}`}
      </span>
    </>
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
    <ConfirmButton
      label={text.reachImport.undo}
      description={text.reachImport.undoOf(label)}
      title={text.reachImport.undoTitle(label)}
      sentence={text.reachImport.undoSentence}
      action={text.reachImport.undoAction}
      onConfirm={() => onUndo(id)}
    />
  );
}
