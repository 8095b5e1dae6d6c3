export * from '../../sv/errors/process.ts';
