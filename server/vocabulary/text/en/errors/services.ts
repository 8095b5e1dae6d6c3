export * from '../../sv/errors/services.ts';
