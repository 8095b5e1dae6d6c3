/** So many columns are added to a total in one pass, which is then read and written less often. */
export const COLUMNS_AT_ONCE = 8;

/**
 * A WebAssembly module that adds eight weighted columns to a total, two numbers at a time and in
 * the order of `addPlainly`: the same bits come out. It is assembled from the instructions below.
 *
 * Shape:  exports `memory`, of a size that never changes, and `add(total, bytes, ...columns,
 *         ...weights)`: places of the total and of eight columns in the memory, and how many bytes
 *         each of them takes, a multiple of 16 and not 0.
 * Source: WebAssembly Core Specification 2.0, chapter 5, binary format.
 */
export function vectorModule(memoryPages: number): Uint8Array<ArrayBuffer> {
  const parameters = [I32, I32, ...COLUMNS.map(() => I32), ...COLUMNS.map(() => F64)];
  return Uint8Array.from([
    ...[...codes('\0asm'), 1, 0, 0, 0],
    ...section(1, [1, FUNCTION_TYPE, ...counted(parameters), 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 1, ...unsigned(memoryPages), ...unsigned(memoryPages)]),
    ...section(7, [2, ...name('memory'), MEMORY_EXPORT, 0, ...name('add'), FUNCTION_EXPORT, 0]),
    ...section(10, [1, ...counted(addEight())]),
  ]);
}

const [I32, F64, V128, FUNCTION_TYPE] = [0x7f, 0x7c, 0x7b, 0x60];
const [FUNCTION_EXPORT, MEMORY_EXPORT] = [0, 2];
const COLUMNS = Array.from({ length: COLUMNS_AT_ONCE }, (_, column) => column);

/** Numbers of the parameters and locals: two, eight, eight, one, eight. */
const [TOTAL, BYTES, AT] = [0, 1, 18];
const placeOf = (column: number) => 2 + column;
const weightOf = (column: number) => 10 + column;
const pairOfWeights = (column: number) => 19 + column;

const get = (local: number) => [0x20, local];
const set = (local: number) => [0x21, local];
const tee = (local: number) => [0x22, local];
const i32 = { add: [0x6a], lessUnsigned: [0x49], constant: (value: number) => [0x41, value] };
const vector = {
  load: [0xfd, 0x00, 3, 0],
  store: [0xfd, 0x0b, 3, 0],
  splat: [0xfd, 0x14],
  add: [0xfd, 0xf0, 0x01],
  multiply: [0xfd, 0xf2, 0x01],
};
const [LOOP, REPEAT_IF, END] = [[0x03, 0x40], [0x0d, 0], [0x0b]];
const PAIR_BYTES = 16;

/** Locals and instructions; what is on the right of a line works on what the line left. */
function addEight(): number[] {
  return [
    ...[2, 1, I32, COLUMNS_AT_ONCE, V128],
    ...COLUMNS.flatMap((column) => [
      ...[...get(weightOf(column)), ...vector.splat, ...set(pairOfWeights(column))],
    ]),
    ...LOOP,
    ...placeAt(TOTAL),
    ...[...placeAt(TOTAL), ...vector.load],
    ...[...sumOfFour(0), ...vector.add],
    ...[...sumOfFour(4), ...vector.add],
    ...vector.store,
    ...[...get(AT), ...i32.constant(PAIR_BYTES), ...i32.add, ...tee(AT)],
    ...[...get(BYTES), ...i32.lessUnsigned, ...REPEAT_IF],
    ...END,
    ...END,
  ];
}

/** (a + b) + (c + d), each times its weight. */
function sumOfFour(first: number): number[] {
  const [a = [], b = [], c = [], d = []] = [0, 1, 2, 3].map((after) => weighted(first + after));
  return [...a, ...b, ...vector.add, ...c, ...d, ...vector.add, ...vector.add];
}

function weighted(column: number): number[] {
  return [
    ...get(pairOfWeights(column)),
    ...placeAt(placeOf(column)),
    ...vector.load,
    ...vector.multiply,
  ];
}

function placeAt(local: number): number[] {
  return [...get(local), ...get(AT), ...i32.add];
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...counted(content)];
}

function name(text: string): number[] {
  return counted(codes(text));
}

function codes(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

function counted(content: readonly number[]): number[] {
  return [...unsigned(content.length), ...content];
}

/** Seven bits a byte, the lowest first; the eighth says that more follow (LEB128). */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}
