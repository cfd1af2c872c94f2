// Loaded into every Node process of a measured command: as it ends, it leaves what it used, in a file of its own.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Linux's own mark begins anew with each program; `maxRSS` also remembers the process that started it. */
function peakKiB() {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS;
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1]);
}

process.on("exit", () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const note = { peakKiB: peakKiB(), cpuMicroseconds: userCPUTime + systemCPUTime };
  writeFileSync(join(process.env.RESOURCE_NOTES, `${process.pid}.json`), JSON.stringify(note));
});
