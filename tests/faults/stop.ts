import { stopUnderLoad } from './stopUnderLoad.ts';

/** `npm run faults:stop [ROUNDS]`: stops the server under load, and says what became of it. */
const report = await stopUnderLoad(Number(process.argv[2] ?? 100));
console.log(JSON.stringify(report, null, 1));
const { lost, faults, badExits, begun, answered, slowestExitMs } = report;
const isGood = lost + faults + badExits === 0 && begun === answered && slowestExitMs < 10_000;
process.exitCode = isGood ? 0 : 1;
