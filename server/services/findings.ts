import { verificationTexts } from '../vocabulary/text/sv/verification.ts';
import type { Finding, FindingCode } from '../vocabulary/verification.ts';

export function finding(
  code: FindingCode,
  where: string,
  { printed, expected }: { printed: unknown; expected: unknown },
): Finding {
  const facts = { where, printed: shown(printed), expected: shown(expected) };
  return { code, ...facts, sentence: verificationTexts.findings[code](facts) };
}

function shown(value: unknown): string {
  if (value === undefined) return verificationTexts.nothing;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
