/** Milliseconds that this process has worked, however long the machine let it wait meanwhile. */
export function workedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
