/** Milliseconds of the processor that this process has taken so far: what else the machine does is not among them. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
