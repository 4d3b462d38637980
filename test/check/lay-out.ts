import { cpSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, temporaryFolder } from '../run.ts'

/** The clean agreement of the rules' cases, in a folder of its own. */
export function layOut(): { folder: string; edit: (file: string, old: string, fresh: string) => void } {
  const folder = realpathSync(temporaryFolder('check'))
  cpSync(join(ROOT, 'test/rules/_bas'), folder, { recursive: true })
  return {
    folder,
    edit: (file, old, fresh) => {
      const text = readFileSync(join(folder, file), 'utf8')
      if (!text.includes(old)) throw new Error(`${file} has no ${old}`)
      writeFileSync(join(folder, file), text.replace(old, fresh))
    },
  }
}

export const DAY = ['--as-of', '2025-02-03']
export const DNR = ['avtal/overenskommelse.yaml', '    dnr: KS 2024/101\n', ''] as const
