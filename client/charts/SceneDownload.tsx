import { useState } from 'react';
import type { Scene } from '../../server/vocabulary/scene.ts';
import { useExactNumber } from '../components/exactNumber.ts';
import { Notice } from '../components/Notice.tsx';
import { exportTable, inUnit } from '../components/exportTable.ts';
import { fileNameOf, saveFile } from '../components/saveFile.ts';
import { saveCsv, saveWorkbook } from '../components/TableExport.tsx';
import { pricesOf, usePrices } from '../components/usePrices.ts';
import { text } from '../text/sv.ts';
import { SceneDrawing } from './SceneDrawing.tsx';

const words = text.download;

/** A chart to take along: its drawing as an image, its table for a spreadsheet. */
export function SceneDownload({
  draw,
  alternativeId,
}: {
  /** Called only once the tab is opened: a large chart takes long to draw. */
  readonly draw: () => Scene;
  readonly alternativeId: string | undefined;
}) {
  const exact = useExactNumber(alternativeId);
  const prices = usePrices();
  const [place, setPlace] = useState<HTMLDivElement | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const scene = draw();
  const { title, table } = scene;
  const saveImage = async (kind: 'svg' | 'png') => {
    const drawing = place?.querySelector('svg');
    if (drawing === null || drawing === undefined) return;
    const { chartSvg, svgFile, pngFile } = await import('./chartImage.ts');
    const svg = chartSvg(drawing, scene);
    saveFile(fileNameOf(title, kind), kind === 'svg' ? svgFile(svg) : await pngFile(svg));
  };
  const tableOf = () =>
    exportTable(
      table.columns.map(({ header }) => header),
      table.rows.map((cells, row) =>
        cells.map((shown, column) => {
          const { unit = '', prices: own } = table.columns[column] ?? {};
          const cell = { shown, exact: exact(table.paths?.[row]?.[column]) };
          return inUnit({ ...cell, prices: pricesOf(own) ?? prices }, unit);
        }),
      ),
    );
  const ways = [
    { label: words.svg, save: () => saveImage('svg') },
    { label: words.png, save: () => saveImage('png') },
    { label: words.tableCsv, save: () => saveCsv(title, tableOf()) },
    { label: words.tableXlsx, save: () => saveWorkbook(title, tableOf()) },
  ];
  const start = async (save: () => void | Promise<void>) => {
    setFailed(false);
    try {
      await save();
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className="stack-small">
      <p>{words.lead}</p>
      <div className="row">
        {ways.map(({ label, save }) => (
          <button type="button" className="button" key={label} onClick={() => void start(save)}>
            {label}
          </button>
        ))}
      </div>
      {hasFailed ? (
        <Notice kind="error" isAnnounced>
          {words.failed}
        </Notice>
      ) : null}
      <div className="paper-colors chart-to-save" ref={setPlace} aria-hidden="true">
        <SceneDrawing scene={scene} />
      </div>
    </div>
  );
}
