import canonicalize from 'canonicalize';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAnnex } from '../../server/annex/buildAnnex.ts';
import { csvTables } from '../../server/annex/csvTables.ts';
import { readAnnex } from '../../server/annex/pdf/readAnnex.ts';
import { renderAnnex } from '../../server/annex/pdf/renderAnnex.ts';
import { listSnapshots, readTextDocument } from '../../server/contract/planCases.ts';
import { problemSchema } from '../../server/contract/system.ts';
import { inReadingOrder } from '../../server/services/readingOrder.ts';
import { sha256Of } from '../../server/services/sealing.ts';
import { textBlocksSchema } from '../../server/vocabulary/textBlocks.ts';
import { planCaseSchema } from '../../server/vocabulary/planCase.ts';
import {
  resultsSchema,
  snapshotSchema,
  snapshotSummarySchema,
  type Snapshot,
  type SnapshotSummary,
} from '../../server/vocabulary/snapshot.ts';
import type { VerificationReport } from '../../server/vocabulary/verification.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { smallBaseline, smallCaseFile, smallProposal } from '../support/caseFile.ts';
import { databaseInFile } from '../support/database.ts';

let test: TestApp;
let address: string;
let summary: SnapshotSummary;
let pdf: Uint8Array;
const api = () => request(test.app);
const root = '/helkalkyl/v1/plan-cases';

/** The bytes of an answer that is no JSON. */
async function download(from: string): Promise<Uint8Array> {
  const answer = await api().get(from).responseType('blob');
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toBe('application/pdf');
  const body: unknown = answer.body;
  if (!(body instanceof Uint8Array)) throw new Error('no bytes');
  return body;
}

beforeAll(async () => {
  test = await testApp(databaseInFile);
  const created = await api().post(root).send(smallCaseFile());
  address = `${root}/${planCaseSchema.parse(created.body).id}`;
  const made = await api().post(`${address}/snapshots`).expect(201);
  summary = snapshotSummarySchema.parse(made.body);
  pdf = await download(`${address}/snapshots/${summary.id}/annex`);
});
afterAll(async () => {
  expect(test.reported).toEqual([]);
  await test.remove();
});

describe('a calculation', () => {
  it('answers with what a snapshot would hold, and keeps nothing', async () => {
    const answer = await api().post(`${address}/calculations`).expect(200);
    const results = resultsSchema.parse(answer.body);
    const read = await api().get(`${address}/snapshots/${summary.id}`);
    expect(results).toEqual(snapshotSchema.parse(read.body).results);
    expect(results.assessments.map(({ name }) => name)).toEqual(['Nollalternativ', 'Förslaget']);
    // 12 mnkr in 2027 at 3 %, nothing else touches the municipality's purse.
    const kommun = results.assessments[1]?.results.npv_by_layer['kommun'];
    expect(kommun?.hard).toBeCloseTo(12_000_000 / 1.03, 2);
  });

  it('that cannot be made says which post and what to do', async () => {
    const [land, ...others] = smallProposal.hardLines;
    const broken = {
      ...smallProposal,
      hardLines: [{ ...land, basis: 'place' }, ...others],
    };
    const file = { ...smallCaseFile(), alternatives: [smallBaseline, broken] };
    const created = planCaseSchema.parse((await api().post(root).send(file)).body);
    for (const path of ['calculations', 'snapshots']) {
      const answer = await api().post(`${root}/${created.id}/${path}`);
      expect(answer.status).toBe(422);
      expect(problemSchema.parse(answer.body).detail).toContain('Markförsäljning');
    }
    expect((await api().get(`${root}/${created.id}/snapshots`)).body).toEqual({ items: [] });
  });

  it('of a ledger that belongs to no case names the field at fault', async () => {
    const answer = await api().post('/helkalkyl/v1/calculations').send({ schema: 'other' });
    expect(answer.status).toBe(422);
    expect(problemSchema.parse(answer.body).detail.length).toBeGreaterThan(20);
  });
});

describe('a snapshot', () => {
  it('is listed and read, and is what its hash says', async () => {
    const list = await api().get(`${address}/snapshots`);
    expect(listSnapshots.response.parse(list.body)).toEqual({ items: [summary] });
    const read = await api().get(`${address}/snapshots/${summary.id}`);
    const snapshot = snapshotSchema.parse(read.body);
    expect(snapshot).toMatchObject({ id: summary.id, status: 'draft', codeVersion: '0.1.0' });
    expect(sha256Of(canonicalize(snapshot) ?? '')).toBe(summary.sha256);
  });

  it('stays as it was when the case changes', async () => {
    const file = smallCaseFile({ title: 'Senare namn' });
    const created = planCaseSchema.parse((await api().post(root).send(smallCaseFile())).body);
    const at = `${root}/${created.id}`;
    const { body } = await api().post(`${at}/snapshots`);
    const { id } = snapshotSummarySchema.parse(body);
    await api().put(at).set('If-Match', '"1"').send(file).expect(200);
    const read = snapshotSchema.parse((await api().get(`${at}/snapshots/${id}`)).body);
    expect(read.planCase).toMatchObject({ title: 'Provkullen', version: 1 });
  });

  it('is not found under another case', async () => {
    const other = planCaseSchema.parse((await api().post(root).send(smallCaseFile())).body);
    const at = `${root}/${other.id}/snapshots/${summary.id}`;
    for (const path of [at, `${at}/annex`]) {
      const answer = await api().get(path);
      expect(answer.status).toBe(404);
      expect(problemSchema.parse(answer.body).type).toContain('snapshotNotFound');
    }
  });

  it('that cannot be printed is not kept', async () => {
    const unprintable = smallCaseFile({ title: 'Kvarteret \u{13000}' });
    const created = planCaseSchema.parse((await api().post(root).send(unprintable)).body);
    const answer = await api().post(`${root}/${created.id}/snapshots`);
    expect(answer.status).toBe(422);
    expect(problemSchema.parse(answer.body).type).toContain('annexCharacterMissing');
    expect((await api().get(`${root}/${created.id}/snapshots`)).body).toEqual({ items: [] });
  });
});

describe('an annex', () => {
  const verify = (bytes: Uint8Array): Promise<VerificationReport> =>
    test.services.verification.verifyAnnex(bytes);
  const codes = ({ findings }: VerificationReport) => [
    ...new Set(findings.map(({ code }) => code)),
  ];

  it('is the same bytes each time', async () => {
    const again = await download(`${address}/snapshots/${summary.id}/annex`);
    expect(Buffer.compare(pdf, again)).toBe(0);
  });

  it('proves itself', async () => {
    const report = await verify(pdf);
    expect(report).toMatchObject({ ok: true, sha256: summary.sha256, findings: [], notices: [] });
    expect(report.numbers).toBeGreaterThan(1000);
  });

  it('has a short edition of one page that proves itself', async () => {
    const short = await download(`${address}/snapshots/${summary.id}/annex?edition=short`);
    const report = await verify(short);
    expect(report).toMatchObject({ ok: true, pages: 1, sha256: summary.sha256, findings: [] });
  });

  it('has texts to lift out, and the same as a Word document', async () => {
    const at = `${address}/snapshots/${summary.id}/text-blocks`;
    const [swedish, english] = await Promise.all(
      ['sv', 'en'].map(async (language) =>
        textBlocksSchema.parse((await api().get(`${at}?language=${language}`).expect(200)).body),
      ),
    );
    expect(swedish).toMatchObject({
      language: 'sv-SE',
      title: expect.stringContaining('Provkullen'),
    });
    expect(english).toMatchObject({ language: 'en-GB' });
    expect(english?.belongsTo).toContain(summary.sha256.slice(0, 12));
    const file = await api().get(`${at}/document`).responseType('blob').expect(200);
    expect(file.headers['content-type']).toBe(readTextDocument.mediaType);
    expect(file.headers['content-disposition']).toBe('attachment');
    await api().get(`${address}/snapshots/${summary.id}/annex?edition=medium`).expect(400);
  });

  it('of a file that is not stored proves itself too', async () => {
    const made = await test.services.snapshots.annexOfCaseFile(smallCaseFile());
    expect(await verify(made.pdf)).toMatchObject({ ok: true, sha256: made.snapshot.sha256 });
  });

  it('of another version is computed anew, which is said', async () => {
    const later = await testApp(undefined, { codeVersion: '0.2.0' });
    const report = await later.services.verification.verifyAnnex(pdf);
    expect(report.ok).toBe(true);
    // That it has moved, and how many figures were compared across.
    expect(report.notices).toHaveLength(2);
    expect(report.notices[0]).toMatch(/0\.1\.0.*0\.2\.0/);
    await later.remove();
  });

  it('that is no PDF of ours is refused in words', async () => {
    await expect(verify(new Uint8Array([1, 2, 3]))).rejects.toMatchObject({ code: 'annexNotPdf' });
  });

  /** An annex made by the same hands from a snapshot that someone has been at. */
  async function forged(
    change: (snapshot: Snapshot) => Snapshot,
    hash: 'kept' | 'made to fit',
  ): Promise<Uint8Array> {
    const read = await readAnnex(pdf);
    const genuine = snapshotSchema.parse(JSON.parse(read.snapshotText));
    const document = canonicalize(change(genuine)) ?? '';
    const snapshot = inReadingOrder(snapshotSchema.parse(JSON.parse(document)));
    const sha256 = hash === 'kept' ? summary.sha256 : sha256Of(document);
    return renderAnnex(buildAnnex({ snapshot, sha256 }), {
      snapshotJson: document,
      tables: csvTables(snapshot),
      createdAt: snapshot.createdAt,
    });
  }

  const withPerspective = (snapshot: Snapshot): Snapshot => {
    const forgedOne = structuredClone(snapshot);
    const horizon = forgedOne.results.assessments[1]?.results.npv['kommun']?.['25'];
    if (horizon !== undefined) horizon.with_residual += 1_000_000;
    return forgedOne;
  };
  const place = 'results.assessments.1.results.npv.kommun.25.with_residual';

  it('with a changed digit in its snapshot is found out, and the digit named', async () => {
    const report = await verify(await forged(withPerspective, 'kept'));
    expect(report.ok).toBe(false);
    expect(codes(report)).toContain('hashPrintedDiffers');
    const found = report.findings.find(({ code }) => code === 'resultDiffers');
    expect(found?.where).toBe(place);
  });

  it('is found out also when the hash was made to fit', async () => {
    const report = await verify(await forged(withPerspective, 'made to fit'));
    expect(report.ok).toBe(false);
    expect(codes(report)).toEqual(['resultDiffers']);
    expect(report.findings).toHaveLength(1);
    const [found] = report.findings;
    expect(found?.where).toBe(place);
    // Both numbers are told, a million apart.
    expect(Number(found?.printed) - Number(found?.expected)).toBeCloseTo(1_000_000, 3);
    expect(found?.sentence).toContain(place);
  });

  it('whose inputs were changed but not its results is found out', async () => {
    const cheaper = (snapshot: Snapshot): Snapshot => {
      const changed = structuredClone(snapshot);
      const line = changed.planCase.alternatives[1]?.hardLines[1];
      if (line !== undefined) line.amount.central = 29_000;
      return changed;
    };
    const report = await verify(await forged(cheaper, 'made to fit'));
    expect(report.ok).toBe(false);
    expect(codes(report)).toContain('resultDiffers');
  });

  it('with another text on a page than its snapshot has is found out by the page', async () => {
    const read = await readAnnex(pdf);
    const snapshot = snapshotSchema.parse(JSON.parse(read.snapshotText));
    const renamed = { ...snapshot, planCase: { ...snapshot.planCase, title: 'Ett annat namn' } };
    const bytes = await renderAnnex(buildAnnex({ snapshot: renamed, sha256: summary.sha256 }), {
      snapshotJson: read.snapshotText,
      tables: csvTables(renamed),
      createdAt: snapshot.createdAt,
    });
    const report = await verify(bytes);
    expect(codes(report)).toContain('pageDiffers');
    expect(report.findings[0]?.where).toBe('sida 1');
    expect(report.findings[0]?.printed).toContain('Ett annat namn');
    expect(report.findings[0]?.expected).toContain('Provkullen');
  });

  it('with another table attached is found out by the line', async () => {
    const read = await readAnnex(pdf);
    const snapshot = snapshotSchema.parse(JSON.parse(read.snapshotText));
    const [first, ...others] = csvTables(snapshot);
    const forgedTable = { name: first?.name ?? '', csv: `${first?.csv ?? ''}extra;1\r\n` };
    const bytes = await renderAnnex(buildAnnex({ snapshot, sha256: summary.sha256 }), {
      snapshotJson: read.snapshotText,
      tables: [forgedTable, ...others],
      createdAt: snapshot.createdAt,
    });
    const report = await verify(bytes);
    expect(report.findings.some(({ where }) => where === first?.name)).toBe(true);
    expect(codes(report)).toContain('attachmentDiffers');
  });

  it('with another spelling of its snapshot is found out', async () => {
    const read = await readAnnex(pdf);
    const snapshot = snapshotSchema.parse(JSON.parse(read.snapshotText));
    const spaced = `${read.snapshotText} `;
    const bytes = await renderAnnex(buildAnnex({ snapshot, sha256: sha256Of(spaced) }), {
      snapshotJson: spaced,
      tables: csvTables(snapshot),
      createdAt: snapshot.createdAt,
    });
    expect(codes(await verify(bytes))).toContain('notCanonical');
  });

  it('whose snapshot breaks its schema is found out by the field', async () => {
    const read = await readAnnex(pdf);
    const snapshot = snapshotSchema.parse(JSON.parse(read.snapshotText));
    const broken = read.snapshotText.replace('"status":"draft"', '"status":"utkast"');
    const bytes = await renderAnnex(buildAnnex({ snapshot, sha256: sha256Of(broken) }), {
      snapshotJson: broken,
      tables: [],
      createdAt: snapshot.createdAt,
    });
    const report = await verify(bytes);
    expect(codes(report)).toEqual(['snapshotUnreadable']);
    expect(report.findings[0]?.where).toBe('status');
  });
});
