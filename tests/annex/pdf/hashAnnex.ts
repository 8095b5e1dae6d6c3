/** Run in its own process by determinism.test.ts: prints the hash of the sample annex. */
import { createHash } from 'node:crypto';
import { renderAnnex } from '../../../server/annex/pdf/renderAnnex.ts';
import { attachments, awkwardAnnex, sampleAnnex } from './sampleAnnex.ts';

async function printHash(): Promise<void> {
  if (process.argv.includes('--after-another')) await renderAnnex(awkwardAnnex, attachments);
  const bytes = await renderAnnex(sampleAnnex, attachments);
  process.stdout.write(createHash('sha256').update(bytes).digest('hex'));
}

void printHash();
