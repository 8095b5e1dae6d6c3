import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { buildAnnex } from '../annex/buildAnnex.ts';
import { shortEditions } from '../annex/liftOut/shortEdition.ts';
import { buildTextBlocks } from '../annex/liftOut/buildTextBlocks.ts';
import { csvTables } from '../annex/csvTables.ts';
import type { AnnexDocument, AnnexModel } from '../annex/blocks.ts';
import { pageCountOf, renderAnnex } from '../annex/pdf/renderAnnex.ts';
import { invariant } from '../vocabulary/errors.ts';
import { named, resultField, type Language } from '../vocabulary/text/language.ts';
import { snapshotSchema, type Snapshot, type SnapshotSummary } from '../vocabulary/snapshot.ts';
import type { TextBlocks } from '../vocabulary/textBlocks.ts';
import { inReadingOrder } from './readingOrder.ts';
import { speaking } from './speaking.ts';
import { textDocument } from './textDocument.ts';

/** A snapshot with the text that its hash is taken over. */
export type SealedSnapshot = {
  readonly snapshot: Snapshot;
  /** Canonical JSON (RFC 8785). */
  readonly document: string;
  /** SHA-256 of `document` in UTF-8, lower-case hexadecimal. */
  readonly sha256: string;
};

/** Gives a snapshot its canonical text and its hash, and reads it back as everyone else will. */
export function seal(snapshot: Snapshot): SealedSnapshot {
  const document = canonicalize(snapshotSchema.parse(snapshot));
  invariant(document !== undefined, 'a snapshot is an object');
  return { snapshot: unseal(document), document, sha256: sha256Of(document) };
}

export function unseal(document: string): Snapshot {
  return inReadingOrder(snapshotSchema.parse(JSON.parse(document)));
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * Sets the annex of a sealed snapshot; the same snapshot is attached to it in either language.
 * Throws: DomainError when a text cannot be printed.
 */
export async function annexOf(
  { snapshot, document, sha256 }: SealedSnapshot,
  language: Language = 'sv',
): Promise<Uint8Array> {
  const attachments = {
    snapshotJson: document,
    // Attached in Swedish to every edition.
    tables: speaking('sv', () => csvTables(snapshot)),
    createdAt: snapshot.createdAt,
  };
  return speaking(language, () =>
    renderAnnex(buildAnnex(modelIn(language, { snapshot, sha256 })), attachments),
  );
}

/**
 * Its first page as a document of one page. It carries the snapshot and no tables: that is how it
 * is known from the annex when it is read back.
 */
export async function shortAnnexOf(
  { snapshot, document, sha256 }: SealedSnapshot,
  language: Language = 'sv',
): Promise<Uint8Array> {
  const attachments = { snapshotJson: document, tables: [], createdAt: snapshot.createdAt };
  return speaking(language, async () => {
    const editions = shortEditions(modelIn(language, { snapshot, sha256 }));
    for (const edition of editions) {
      if ((await pageCountOf(edition)) === 1) return renderAnnex(edition, attachments);
    }
    const shortest = editions.at(-1);
    invariant(shortest !== undefined, 'an annex has short editions');
    return renderAnnex(shortest, attachments);
  });
}

/** What the annex is set from, as text alone. */
export const annexDocumentOf = (model: AnnexModel, language: Language): AnnexDocument =>
  speaking(language, () => buildAnnex(modelIn(language, model)));

/** What of it is lifted into other documents. */
export const textBlocksOf = (model: AnnexModel, language: Language): TextBlocks =>
  speaking(language, () => buildTextBlocks(modelIn(language, model)));

/** The same as a DOCX. */
export const textDocumentOf = (model: AnnexModel, language: Language): Promise<Uint8Array> =>
  speaking(language, () =>
    textDocument(buildTextBlocks(modelIn(language, model)), model.snapshot.createdAt),
  );

/** The names that stand in a snapshot are Swedish; in another edition they are read as theirs. */
function modelIn(language: Language, model: AnnexModel): AnnexModel {
  if (language === 'sv') return model;
  const { results, place, ...entered } = structuredClone(model.snapshot);
  return {
    ...model,
    snapshot: {
      ...entered,
      results: named(results, resultField),
      place: place && named(place, resultField),
    },
  };
}

export function summaryOf({ snapshot, sha256 }: SealedSnapshot): SnapshotSummary {
  const { id, createdAt, status, codeVersion, author, planCase } = snapshot;
  return {
    id,
    createdAt,
    status,
    codeVersion,
    ...(author === undefined ? {} : { author }),
    planCaseId: planCase.id,
    planCaseVersion: planCase.version,
    sha256,
  };
}
