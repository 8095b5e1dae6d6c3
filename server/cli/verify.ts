import { cliTexts } from '../vocabulary/text/sv/cli.ts';
import type { Command } from './command.ts';

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify FILE.pdf [--json]',
  valueOptions: [],
  listOptions: [],
  flagOptions: [],
  positional: { min: 1, max: 1 },
  async run({ positional: [file = ''], flags }, context) {
    const bytes = await context.readInput(file);
    const services = await context.services('look');
    const report = await services.verification.verifyAnnex(bytes);
    if (flags.has('json')) context.print(JSON.stringify(report, null, 1));
    else if (report.ok) context.print(cliTexts.verified(report.sha256, report.numbers));
    else {
      context.print(cliTexts.notVerified(report.findings.length));
      for (const finding of report.findings) context.print(finding.sentence);
    }
    for (const notice of flags.has('json') ? [] : report.notices) context.remark(notice);
    return report.ok ? 0 : 1;
  },
};
