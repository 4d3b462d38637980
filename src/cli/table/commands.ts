import { browserInstall } from './browser.ts'
import { build } from './build.ts'
import { calendar } from './calendar.ts'
import { check } from './check.ts'
import { clean } from './clean.ts'
import { doctor } from './doctor.ts'
import type { Command } from './entry.ts'
import { explain } from './explain.ts'
import { exportPlans } from './export.ts'
import { importPlans } from './import.ts'
import { init } from './init.ts'
import { lock } from './lock.ts'
import { migrate } from './migrate.ts'
import { open } from './open.ts'
import { report } from './report.ts'
import { rules } from './rules.ts'
import { schema } from './schema.ts'
import { status } from './status.ts'
import { verify } from './verify.ts'

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  init,
  check,
  build,
  rules,
  explain,
  verify,
  open,
  lock,
  report,
  calendar,
  status,
  exportPlans,
  importPlans,
  schema,
  migrate,
  clean,
  doctor,
  browserInstall,
]

/** What the commands have in common whose name begins with the same word. */
export const GROUPS: Readonly<Record<string, string>> = { browser: 'webbläsaren som skriver ut' }
