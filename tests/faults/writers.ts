import { smallBaseline, smallCaseFile, smallProposal } from '../support/caseFile.ts';

/** One case, as its writer knows it: what was acknowledged, and what was on its way since. */
export type Known = {
  readonly id: string;
  readonly writer: number;
  version: number;
  mark: string;
  /** Sent on top of `version` and not answered. */
  onItsWay: string | undefined;
};

export type Ledger = {
  readonly cases: Known[];
  acknowledged: number;
  /** Answers other than success, by status and code. */
  readonly refused: Map<string, number>;
  /** Creations that were sent and not answered. */
  readonly unanswered: Set<string>;
  marks: number;
};

export const emptyLedger = (): Ledger => ({
  cases: [],
  acknowledged: 0,
  refused: new Map(),
  unanswered: new Set(),
  marks: 0,
});

const casesPath = '/helkalkyl/v1/plan-cases';

/** The mark is in the case and in each alternative, so that half an act shows. */
export const markedFile = (mark: string) =>
  smallCaseFile({
    title: mark,
    alternatives: [
      { ...smallBaseline, name: mark },
      { ...smallProposal, name: mark },
    ],
  });

const json = { 'content-type': 'application/json' };

/** Writes one act after another until told to stop, and keeps the ledger of what was answered. */
export async function write(
  ledger: Ledger,
  writer: number,
  { origin, isOver }: { readonly origin: () => string; readonly isOver: () => boolean },
): Promise<void> {
  while (!isOver()) await writeOnce(ledger, writer, origin());
}

/** Each third act makes a case, the others change the writer's latest. */
export async function writeOnce(ledger: Ledger, writer: number, origin: string): Promise<void> {
  ledger.marks += 1;
  const mark = `skrivare ${writer} nr ${ledger.marks}`;
  const own = ledger.cases.filter(
    (known) => known.writer === writer && known.onItsWay === undefined,
  );
  const known = ledger.marks % 3 === 0 ? undefined : own.at(-1);
  await (known === undefined
    ? create(ledger, writer, mark, origin)
    : change(ledger, known, mark, origin));
}

async function create(ledger: Ledger, writer: number, mark: string, origin: string) {
  ledger.unanswered.add(mark);
  const answer = await ask(`${origin}${casesPath}`, { method: 'POST', headers: json, mark });
  if (answer === undefined) return;
  if (answer.status !== 201) {
    refuse(ledger, answer);
    if (answer.isSure) ledger.unanswered.delete(mark);
    return;
  }
  ledger.unanswered.delete(mark);
  ledger.acknowledged += 1;
  const id = String(answer.body['id']);
  ledger.cases.push({ id, writer, version: 1, mark, onItsWay: undefined });
}

async function change(ledger: Ledger, known: Known, mark: string, origin: string) {
  known.onItsWay = mark;
  const answer = await ask(`${origin}${casesPath}/${known.id}`, {
    method: 'PUT',
    headers: { ...json, 'if-match': `"${known.version}"` },
    mark,
  });
  if (answer === undefined) return;
  if (answer.status !== 200) {
    refuse(ledger, answer);
    if (answer.isSure) known.onItsWay = undefined;
    return;
  }
  ledger.acknowledged += 1;
  known.version += 1;
  known.mark = mark;
  known.onItsWay = undefined;
}

type Answer = {
  readonly status: number;
  readonly body: Record<string, unknown>;
  /** Whether a refusal says that nothing was done. */
  readonly isSure: boolean;
};

/** Undefined when no answer came: the act may have been done or not. */
async function ask(
  url: string,
  { mark, ...request }: { method: string; headers: Record<string, string>; mark: string },
): Promise<Answer | undefined> {
  try {
    const answer = await fetch(url, { ...request, body: JSON.stringify(markedFile(mark)) });
    const body = (await answer.json()) as Record<string, unknown>;
    const isSure = body['type'] !== 'urn:helkalkyl:problem:storageUnsure';
    return { status: answer.status, body, isSure };
  } catch {
    // A connection that is refused at once must not be asked for in a tight loop.
    await new Promise((resolve) => setTimeout(resolve, 10));
    return undefined;
  }
}

function refuse({ refused }: Ledger, { status, body }: Answer): void {
  const code = `${status} ${String(body['type']).split(':').at(-1) ?? ''}`;
  refused.set(code, (refused.get(code) ?? 0) + 1);
}

export type Findings = {
  /** Acknowledged acts that are not there. */
  readonly lost: string[];
  /** Acts that are there in part. */
  readonly half: string[];
  /** Acts that were done though nobody was told. */
  readonly doneUnanswered: number;
};

type StoredCase = {
  readonly version: number;
  readonly title: string;
  readonly alternatives: readonly { readonly name: string }[];
};

/** Reads cases back and holds them to the ledger, which then knows what became of each. */
export async function hold(cases: readonly Known[], origin: string): Promise<Findings> {
  const findings = { lost: [] as string[], half: [] as string[], doneUnanswered: 0 };
  for (const known of cases) {
    const answer = await fetch(`${origin}${casesPath}/${known.id}`);
    if (answer.status !== 200) {
      findings.lost.push(`${known.id}: ${answer.status}`);
      continue;
    }
    const stored = (await answer.json()) as StoredCase;
    const names = stored.alternatives.map(({ name }) => name);
    if (names.length !== 2 || names.some((name) => name !== stored.title)) {
      findings.half.push(`${known.id}: ${stored.title} with ${names.join(', ')}`);
    }
    const isAsAcknowledged = stored.version === known.version && stored.title === known.mark;
    const isAsSent = stored.version === known.version + 1 && stored.title === known.onItsWay;
    if (!isAsAcknowledged && !isAsSent) {
      findings.lost.push(`${known.id}: ${known.mark} is ${stored.title}`);
    }
    if (isAsSent) findings.doneUnanswered += 1;
    known.version = stored.version;
    known.mark = stored.title;
    known.onItsWay = undefined;
  }
  return findings;
}
