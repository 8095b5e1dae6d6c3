#!/usr/bin/env node
// The program: its TypeScript in one file, built when a source has changed; faults name the source.
import process from 'node:process';
import { built } from './built.mjs';

process.setSourceMapsEnabled(true);
const { main } = await import(await built('server/main.ts'));
process.exitCode = await main(process.argv.slice(2));
