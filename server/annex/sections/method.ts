import { formatNumber, formatRate } from '../../vocabulary/formatSv.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import type { Snapshot } from '../../vocabulary/snapshot.ts';
import { annexDecisionTexts } from '../../vocabulary/text/sv/annexDecision.ts';
import type { AnnexSection } from '../blocks.ts';
import { heading, legalNotes, note } from '../parts.ts';

const { method, control } = annexTexts;
const signed = annexDecisionTexts.signOffs;

/** The method in ten points. */
export const methodSection: AnnexSection = {
  id: 'method',
  startsPage: false,
  isNumbered: true,
  appliesTo: () => true,
  build: ({ snapshot }) => {
    const { planCase } = snapshot;
    const { priceYear, baseYear, discountRatesPerYear, inflationPerYear, draws, taxFactor } =
      planCase.settings;
    const items = method.sentences({
      priceYear,
      baseYear,
      rate: formatRate(discountRatesPerYear['samhalle'] ?? 0),
      inflation: formatRate(inflationPerYear),
      draws,
      taxFactor,
    });
    return [
      heading(method.heading),
      { kind: 'list', ordered: true, items, style: 'note' },
      ...legalNotes(snapshot, 'method'),
    ];
  },
};

/** What one needs to recompute the annex and see that it is the same. */
export const controlSection: AnnexSection = {
  id: 'control',
  startsPage: false,
  isNumbered: true,
  appliesTo: () => true,
  build: ({ snapshot, sha256 }) => {
    const { planCase, codeVersion, id, createdAt, author, signOffs } = snapshot;
    const { settings } = planCase;
    const { facts } = control;
    return [
      heading(control.heading),
      {
        kind: 'facts',
        rows: [
          [facts.createdAt, control.created(createdAt, codeVersion)],
          [facts.snapshot, id],
          [facts.draws, control.draws(formatNumber(settings.draws), settings.seed)],
          [facts.caseVersion, String(planCase.version)],
        ],
      },
      { kind: 'facts', rows: [[facts.sha256, sha256], ...signOffRows(snapshot)] },
      note(
        `${control.howTo} ${
          signOffs === undefined
            ? control.notApproved
            : signed.approved(author?.name ?? '', signOffs.approver.name)
        }`,
      ),
    ];
  },
};

/** Who vouches for a frozen snapshot, and which draft they read. */
function signOffRows({ author, signOffs }: Snapshot): (readonly [string, string])[] {
  if (signOffs === undefined) return [];
  const { number, approver, approvedAt, draft, logHead = null } = signOffs;
  return [
    [signed.version, String(number)],
    [signed.author, signed.by(author?.name ?? '', draft.createdAt)],
    [signed.approver, signed.by(approver.name, approvedAt)],
    [signed.draft, draft.sha256],
    ...(logHead === null
      ? []
      : [[signed.logHead, signed.logEntry(logHead.sequence, logHead.hash)] as const]),
  ];
}
