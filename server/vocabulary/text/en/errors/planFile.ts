export * from '../../sv/errors/planFile.ts';
