import { homedir } from 'node:os'
import { fontFiles } from '../../node/package-files.ts'
import { diagnose } from '../../render/doctor.ts'
import { EXIT } from '../exit.ts'
import type { DoctorOptions } from '../table/doctor.ts'
import type { Terminal } from '../terminal.ts'

/** `samverkan doctor`: what is missing on the machine, and how to get it. Exit code 3 when something is. */
export async function doctor(options: DoctorOptions, terminal: Terminal): Promise<number> {
  const checks = await diagnose({
    option: options.browser,
    environment: terminal.environment,
    platform: process.platform,
    home: homedir(),
    fonts: fontFiles(),
    now: () => performance.now(),
    signal: terminal.signal,
  })
  const ok = checks.every((check) => check.ok)
  if (options.json) {
    terminal.out(`${JSON.stringify({ version: 1, ok, checks }, null, 2)}\n`)
  } else {
    const width = Math.max(...checks.map((check) => check.name.length))
    for (const { name, ok: fine, detail, remedy } of checks) {
      terminal.out(`${fine ? 'ok    ' : 'SAKNAS'} ${name.padEnd(width)}  ${detail}\n`)
      if (!fine && remedy) terminal.out(`${' '.repeat(width + 9)}${remedy}\n`)
    }
  }
  return ok ? EXIT.ok : EXIT.environment
}
