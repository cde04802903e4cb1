/** Time that this process itself was at work, in milliseconds: other work on the machine does not lengthen it, as it does the clock's. */
export function ownTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
