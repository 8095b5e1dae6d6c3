import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FoundPlan, PeerAnswer } from './peer.ts';
import { VARIABLES, wkbHex, type SpatialContent } from './spatialContent.ts';

const ROOT = '/usr/lib/postgresql';
const MISSING = 'PostGIS was not measured: apt-get install postgresql-15-postgis-3';
const MAX_OUTPUT = 512 * 1024 * 1024;

/** Where `initdb` and the server are; undefined when PostgreSQL is not installed. */
function findPrograms(): string | undefined {
  const versions = existsSync(ROOT) ? readdirSync(ROOT) : [];
  return versions
    .map((version) => path.join(ROOT, version, 'bin'))
    .find((bin) => existsSync(path.join(bin, 'initdb')));
}

/** The server refuses to run as root: it then runs as the user that its package made. */
const isRoot = process.getuid?.() === 0;
const asServer = (program: string, args: readonly string[]): [string, string[]] =>
  isRoot ? ['runuser', ['-u', 'postgres', '--', program, ...args]] : [program, [...args]];

function run([program, args]: readonly [string, string[]], cwd: string, input = ''): string {
  return execFileSync(program, args, {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** A free port of the loopback interface, as far as anyone can know. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** PostGIS in a cluster of its own, gone afterwards; or why it was not measured. */
export function runPostgis(
  content: SpatialContent,
  passes: number,
  port: number,
): PeerAnswer | string {
  const bin = findPrograms();
  if (bin === undefined) return MISSING;
  const folder = mkdtempSync(path.join(tmpdir(), 'helkalkyl-postgis-'));
  if (isRoot) chownSync(folder, ...ownerIds());
  const data = path.join(folder, 'data');
  const server = (name: string, ...args: string[]) =>
    run(asServer(path.join(bin, name), args), folder);
  const sql = (text: string) =>
    run(
      asServer(path.join(bin, 'psql'), [
        ...['-h', '127.0.0.1', '-p', String(port), '-U', 'bench', '-d', 'postgres'],
        ...['-v', 'ON_ERROR_STOP=1', '-q', '-A', '-t'],
      ]),
      folder,
      text,
    );
  try {
    server('initdb', '-D', data, '-U', 'bench', '-A', 'trust', '--no-sync', '-E', 'UTF8');
    const options = `-c listen_addresses=127.0.0.1 -p ${port} -k ${folder} -c jit=off -c fsync=off`;
    const log = path.join(folder, 'log');
    // Its own output goes to the log, or pg_ctl would never seem to end.
    server('pg_ctl', '-D', data, '-l', log, '-o', options, '-w', 'start');
    try {
      return measure(sql, content, passes);
    } finally {
      server('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
    }
  } catch (fault) {
    const said = fault instanceof Error ? fault.message.split('\n').slice(0, 3).join(' ') : '';
    return `${MISSING} (${said})`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ownerIds(): [number, number] {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return [id('-u'), id('-g')];
}

const variables = Array.from({ length: VARIABLES }, (_, at) => `v${at}`);
const sums = (from: string) =>
  variables.map((name) => `sum(${from} / a.m2 * a.${name})`).join(', ');
const shared = {
  clipped: 'ST_Area(ST_Intersection(a.geom, plan.geom))',
  wholeFirst:
    'CASE WHEN ST_CoveredBy(a.geom, plan.geom) THEN a.m2 ELSE ST_Area(ST_Intersection(a.geom, plan.geom)) END',
} as const;

/** The profile of one plan in the server's own language, so that no time is lost on the way. */
const profileSql = (way: keyof typeof shared) => `
  SELECT ${sums('part.shared')} INTO profile
  FROM areas a CROSS JOIN LATERAL (SELECT ${shared[way]} AS shared OFFSET 0) part
  WHERE ST_Intersects(a.geom, plan.geom);`;

function measure(
  sql: (text: string) => string,
  { areas, plans }: SpatialContent,
  passes: number,
): PeerAnswer {
  sql(`CREATE EXTENSION postgis;
    CREATE TABLE areas (code text, geom geometry, ${variables.map((name) => `${name} float8`).join(', ')});
    CREATE TABLE plans (number int, geom geometry);`);
  const rows = areas.map(({ code, surface, values }) => [code, wkbHex(surface), ...values]);
  sql(`COPY areas FROM STDIN;\n${rows.map((row) => row.join('\t')).join('\n')}\n\\.\n`);
  const planRows = plans.map((plan, at) => `${at}\t${wkbHex(plan)}`);
  sql(`COPY plans FROM STDIN;\n${planRows.join('\n')}\n\\.\n`);
  sql('ALTER TABLE areas ADD COLUMN m2 float8; UPDATE areas SET m2 = ST_Area(geom);');
  const indexMs = [1, 2, 3].map(() =>
    Number(
      sql(`DROP INDEX IF EXISTS areas_by_place; SELECT clock_timestamp() AS begin \\gset
        CREATE INDEX areas_by_place ON areas USING gist (geom);
        SELECT 1000 * extract(epoch FROM clock_timestamp() - :'begin');`),
    ),
  );
  sql('VACUUM FULL ANALYZE areas; ANALYZE plans;');
  const ways = (['clipped', 'wholeFirst'] as const).map((way) => timesOf(sql, way, passes));
  const version = sql(
    `SELECT 'PostGIS ' || postgis_lib_version() || ', GEOS ' || postgis_geos_version();`,
  );
  return {
    name: version.trim(),
    indexMs,
    perPlanMs: ways.reduce((one, other) => (Math.min(...other) < Math.min(...one) ? other : one)),
    found: foundOf(sql, plans.length),
  };
}

function timesOf(
  sql: (text: string) => string,
  way: keyof typeof shared,
  passes: number,
): number[] {
  const printed = sql(`CREATE TEMP TABLE times (ms float8);
    DO $$
    DECLARE plan record; profile record; begun timestamptz; counted int;
    BEGIN
      SELECT count(*) INTO counted FROM plans;
      FOR pass IN 1..${passes} LOOP
        begun := clock_timestamp();
        FOR plan IN SELECT geom FROM plans ORDER BY number LOOP ${profileSql(way)} END LOOP;
        INSERT INTO times VALUES (1000 * extract(epoch FROM clock_timestamp() - begun) / counted);
      END LOOP;
    END $$;
    SELECT ms FROM times;`);
  return printed.trim().split('\n').map(Number);
}

function foundOf(sql: (text: string) => string, count: number): FoundPlan[] {
  const digits = 'SET extra_float_digits = 3;';
  const parts = sql(`${digits} SELECT plan.number, a.code, ${shared.clipped} FROM plans plan
    JOIN areas a ON ST_Intersects(a.geom, plan.geom);`);
  const totals = sql(`${digits} SELECT plan.number, ${sums(shared.clipped)} FROM plans plan
    JOIN areas a ON ST_Intersects(a.geom, plan.geom) GROUP BY plan.number;`);
  const linesOf = (printed: string) =>
    printed
      .trim()
      .split('\n')
      .map((line) => line.split('|'));
  const found = Array.from({ length: count }, () => ({
    parts: [] as [string, number][],
    sums: [] as number[],
  }));
  for (const [number, code = '', m2] of linesOf(parts)) {
    found[Number(number)]?.parts.push([code, Number(m2)]);
  }
  for (const [number, ...numbers] of linesOf(totals)) {
    found[Number(number)]?.sums.push(...numbers.map(Number));
  }
  return found;
}
