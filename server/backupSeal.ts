import {
  createCipheriv,
  createDecipheriv,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
  type DecipherGCM,
} from 'node:crypto';
import { DomainError } from './vocabulary/errors.ts';

/*
 * A sealed backup: a head (this mark, a salt, and what tells whether a key is the right one), the
 * bytes encrypted with AES-256-GCM, and GCM's tag over head and bytes. Key and nonce are derived
 * from the secret and the file's own salt (HKDF-SHA-256, RFC 5869), so that no two files share any.
 */
const MARK = Buffer.from('helkalkyl-backup-sealed/1\n');
const SALT_BYTES = 16;
const CHECK_BYTES = 16;
const HEAD_BYTES = MARK.length + SALT_BYTES + CHECK_BYTES;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const authTagLength = 16;

function derive(secret: string, salt: Uint8Array) {
  const length = KEY_BYTES + NONCE_BYTES + CHECK_BYTES;
  const bytes = Buffer.from(hkdfSync('sha256', secret, salt, MARK, length));
  return {
    key: bytes.subarray(0, KEY_BYTES),
    nonce: bytes.subarray(KEY_BYTES, KEY_BYTES + NONCE_BYTES),
    check: bytes.subarray(KEY_BYTES + NONCE_BYTES),
  };
}

type Pieces = AsyncIterable<Uint8Array>;

/** The bytes as a sealed backup. */
export async function* seal(pieces: Pieces, secret: string): AsyncGenerator<Uint8Array> {
  const salt = randomBytes(SALT_BYTES);
  const { key, nonce, check } = derive(secret, salt);
  const head = Buffer.concat([MARK, salt, check]);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength });
  cipher.setAAD(head);
  yield head;
  for await (const piece of pieces) yield cipher.update(piece);
  yield Buffer.concat([cipher.final(), cipher.getAuthTag()]);
}

/**
 * The bytes that were sealed; what is not a sealed backup comes as it is. Nothing may be made of
 * the bytes until the last one has come: only then is it known that none was changed.
 *
 * Throws: DomainError `backupKeyNeeded` when there is no secret, `backupKeyForeign` when it was
 *         sealed with none of them, `backupDamaged` when it is not as it was written.
 */
export async function* unseal(
  pieces: Pieces,
  secrets: readonly string[],
): AsyncGenerator<Uint8Array> {
  let held = Buffer.alloc(0);
  let opening: DecipherGCM | 'plain' | undefined;
  for await (const piece of pieces) {
    held = Buffer.concat([held, piece]);
    if (opening === undefined) {
      if (held.length < HEAD_BYTES) continue;
      opening = openingOf(held.subarray(0, HEAD_BYTES), secrets);
      if (opening !== 'plain') held = held.subarray(HEAD_BYTES);
    }
    if (opening === 'plain') {
      yield held;
      held = Buffer.alloc(0);
    } else if (held.length > authTagLength) {
      const ready = held.length - authTagLength;
      yield opening.update(held.subarray(0, ready));
      held = held.subarray(ready);
    }
  }
  if (opening === undefined || opening === 'plain') yield held;
  else assertWhole(opening, held);
}

function openingOf(head: Buffer, secrets: readonly string[]): DecipherGCM | 'plain' {
  if (!head.subarray(0, MARK.length).equals(MARK)) return 'plain';
  if (secrets.length === 0) throw new DomainError('backupKeyNeeded');
  const salt = head.subarray(MARK.length, MARK.length + SALT_BYTES);
  const check = head.subarray(MARK.length + SALT_BYTES);
  for (const secret of secrets) {
    const own = derive(secret, salt);
    if (!timingSafeEqual(own.check, check)) continue;
    const decipher = createDecipheriv('aes-256-gcm', own.key, own.nonce, { authTagLength });
    return decipher.setAAD(head);
  }
  throw new DomainError('backupKeyForeign');
}

function assertWhole(opening: DecipherGCM, tag: Uint8Array): void {
  try {
    opening.setAuthTag(tag);
    opening.final();
  } catch {
    throw new DomainError('backupDamaged');
  }
}
