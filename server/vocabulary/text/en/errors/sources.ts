export * from '../../sv/errors/sources.ts';
