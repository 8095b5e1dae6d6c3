import { z } from 'zod';
import { parseJsonFile } from '../services/parseJson.ts';
import { auditHeadSchema, type AuditHead } from '../vocabulary/audit.ts';
import { DomainError } from '../vocabulary/errors.ts';
import { recordTexts } from '../vocabulary/text/sv/records.ts';
import type { Command, Context } from './command.ts';

const headsFileSchema = z.strictObject({
  schema: z.literal('helkalkyl-audit-heads/1'),
  heads: z.array(auditHeadSchema),
});

export const auditVerifyCommand: Command = {
  name: 'audit verify',
  usage: 'audit verify [--heads FILE] [--out FILE] [--json]',
  valueOptions: ['heads', 'out'],
  listOptions: [],
  flagOptions: [],
  positional: { min: 0, max: 0 },
  async run({ values, flags }, context) {
    const given = values['heads']?.[0];
    const anchors = given === undefined ? [] : await readHeads(given, context);
    const report = await (await context.services('look')).audit.verify(anchors);
    if (flags.has('json')) context.print(JSON.stringify(report, null, 1));
    else {
      context.print(
        report.ok
          ? recordTexts.chainWhole(report.entries)
          : recordTexts.chainBroken(report.faults.length),
      );
      for (const { sentence } of report.faults) context.print(sentence);
      for (const { municipalityCode, sequence, hash } of report.heads) {
        context.print(recordTexts.head(municipalityCode, sequence, hash));
      }
    }
    const out = values['out']?.[0];
    if (out !== undefined && report.ok) {
      const { heads } = report;
      const file = headsFileSchema.parse({ schema: 'helkalkyl-audit-heads/1', heads });
      await context.writeFile(out, `${JSON.stringify(file, null, 1)}\n`);
    }
    return report.ok ? 0 : 1;
  },
};

async function readHeads(file: string, context: Context): Promise<AuditHead[]> {
  const read = headsFileSchema.safeParse(parseJsonFile(await context.readInput(file)));
  if (!read.success) throw new DomainError('auditHeadsInvalid', { file });
  return read.data.heads;
}
