#!/usr/bin/env node
// TypeScript runs as it is written: tsx translates each file when it is first imported.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
