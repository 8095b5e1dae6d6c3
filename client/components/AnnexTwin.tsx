import { useCallback } from 'react';
import { readAnnexDocument } from '../../server/contract/planCases.ts';
import type { AnnexDocument, Block, TableBlock } from '../../server/vocabulary/annexDocument.ts';
import { language } from '../../server/vocabulary/text/language.ts';
import { call, faultSentence } from '../api/call.ts';
import { useLoad } from '../api/useLoad.ts';
import { SceneDrawing } from '../charts/SceneDrawing.tsx';
import { Fold } from './Fold.tsx';
import { FaultNotice, Loading } from './Notice.tsx';
import { ResultTable } from './ResultTable.tsx';

/** Page 1, which stands alone. */
const FRONT = 'summary';
const SUMMARY: readonly string[] = [FRONT, 'whoPays'];

/** The annex of a snapshot as a page: every text, table and drawing of the PDF, in its order. */
export function AnnexTwin({
  planCaseId,
  snapshotId,
  isFrontOnly = false,
}: {
  readonly planCaseId: string;
  readonly snapshotId: string;
  /** Only what the first page says, below a heading of the third level. */
  readonly isFrontOnly?: boolean;
}) {
  const load = useCallback(
    (signal: AbortSignal) =>
      call(readAnnexDocument, {
        params: { planCaseId, snapshotId },
        query: { language: language() },
        signal,
      }),
    [planCaseId, snapshotId],
  );
  const { loaded, reload } = useLoad(load);
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') {
    return <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />;
  }
  if (!isFrontOnly) return <AnnexText document={loaded.value} />;
  const front = loaded.value.sections.find(({ id }) => id === FRONT);
  return (
    <div className="stack annex-twin">
      {front?.blocks.map((block, at) => (
        <BlockOnPage key={at} block={block} headingAt="h4" inSwedish={loaded.value.inSwedish} />
      ))}
    </div>
  );
}

function AnnexText({
  document: { title, subtitle, header, footer, watermark, inSwedish, sections },
}: {
  readonly document: AnnexDocument;
}) {
  return (
    <article className="card stack annex-twin" aria-label={title}>
      <p className="muted">{[watermark ?? '', ...header].filter(Boolean).join(' · ')}</p>
      <h2>{title}</h2>
      <p className="lead" lang={langOf(subtitle, inSwedish)}>
        {subtitle}
      </p>
      {sections.map(({ id, blocks }) => (
        <section key={id} className="stack" data-section={id}>
          <SectionOnPage id={id} blocks={blocks} inSwedish={inSwedish} />
        </section>
      ))}
      <p className="muted">{footer.join(' · ')}</p>
    </article>
  );
}

/** Pages 1 and 2 stand alone; what they rest on is a line each where the page is one column. */
function SectionOnPage({
  id,
  blocks,
  inSwedish,
}: {
  readonly id: string;
  readonly blocks: readonly Block[];
  readonly inSwedish: AnnexDocument['inSwedish'];
}) {
  const [first, ...rest] = blocks;
  const isBehind = !SUMMARY.includes(id) && first?.kind === 'heading';
  const inside = (isBehind ? rest : blocks).map((block, at) => (
    <BlockOnPage key={at} block={block} inSwedish={inSwedish} />
  ));
  if (!isBehind) return inside;
  return (
    <Fold isPart id={`annex.${id}`} title={first.text} startsOpen="wide">
      {inside}
    </Fold>
  );
}

/** What someone typed is Swedish on an English page too. */
const langOf = (text: string, inSwedish: AnnexDocument['inSwedish']) =>
  inSwedish?.includes(text) === true ? 'sv' : undefined;

const pageHeadings = { 2: 'h3', 3: 'h4', 4: 'h5' } as const;

/** A block of the annex; its headings are of the level that fits where it stands. */
export function BlockOnPage({
  block,
  headingAt,
  inSwedish,
}: {
  readonly block: Block;
  readonly headingAt?: 'h4' | 'h5';
  readonly inSwedish?: AnnexDocument['inSwedish'];
}) {
  const lang = (text: string) => langOf(text, inSwedish);
  switch (block.kind) {
    case 'heading': {
      const Heading = headingAt ?? pageHeadings[block.level];
      return <Heading>{block.text}</Heading>;
    }
    case 'paragraph':
      return (
        <p className={block.style === 'note' ? 'muted' : undefined} lang={lang(block.text)}>
          {block.text}
        </p>
      );
    case 'list': {
      const items = block.items.map((item, at) => (
        <li key={at} lang={lang(item)}>
          {item}
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'facts':
      return (
        <dl className="annex-facts">
          {block.rows.map(([label, value], at) => (
            <div key={at}>
              <dt>{label}</dt>
              <dd lang={lang(value)}>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <TableOnPage table={block} lang={lang} />;
    case 'figure': {
      const { scene } = block;
      return (
        <figure className="annex-figure">
          <figcaption>
            <strong>{scene.title}</strong>
            <span className="muted">{scene.subtitle}</span>
          </figcaption>
          <div className="table-scroll" role="group" aria-label={scene.title} tabIndex={0}>
            <SceneDrawing scene={scene} />
          </div>
          <p>{scene.summary}</p>
          <p className="muted">{scene.source}</p>
        </figure>
      );
    }
  }
}

/** Longer than any number: words, which no row on a phone has room for beside others. */
const WORDS_FROM = 20;

function TableOnPage({
  table: { caption, columns, rows, note },
  lang,
}: {
  readonly table: TableBlock;
  readonly lang: (text: string) => string | undefined;
}) {
  // One that stands below a heading of its own has no caption; what heads its rows names it.
  const name = caption === '' ? (columns[0]?.header ?? '') : caption;
  return (
    <>
      <ResultTable
        isList={rows.some(({ cells }) => cells.slice(1).some(({ length }) => length > WORDS_FROM))}
        caption={name}
        isCaptionHidden={caption === ''}
        columns={columns.map(({ header, align }) => ({
          label: header,
          isNumber: align === 'right',
        }))}
        rows={rows.map(({ cells, emphasis }, at) => ({
          id: String(at),
          cells: cells.map((cell) =>
            lang(cell) === undefined ? cell : <span lang={lang(cell)}>{cell}</span>,
          ),
          ...(emphasis === undefined ? {} : { kind: emphasis }),
        }))}
      />
      {note === undefined ? null : <p className="muted">{note}</p>}
    </>
  );
}
