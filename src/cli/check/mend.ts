import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { check } from '../../checking.ts'
import { visibleLines } from '../../findings/visible.ts'
import { unifiedDiff } from '../../fix/diff.ts'
import { applyFixes } from '../../fix/edit.ts'
import { orderBilagor } from '../../fix/order.ts'
import { tidy } from '../../fix/tidy.ts'
import { load } from '../../load/load.ts'
import { MANIFEST } from '../../load/names.ts'
import { baseName, extension } from '../../load/paths.ts'
import { nodeHost } from '../../node/node-host.ts'
import { asBefore, writeFileAtomically } from '../files.ts'
import type { Terminal } from '../terminal.ts'
import type { CheckSettings } from './settings.ts'

/**
 * Mends in the agreements what cannot be meant otherwise: dates with one reading, keys that differ from the right one
 * in case and diacritics only, blanks at line ends, and the order of bilagor. With `diff` it shows what that is; files
 * are written only with `fix`. Files outside the agreement's own folder are left alone.
 */
export async function mend(folders: readonly string[], settings: CheckSettings, terminal: Terminal): Promise<void> {
  let mended = 0
  for (const folder of folders) {
    const sources = load(nodeHost, folder).value
    if (!sources) continue
    const { diagnostics } = await check(nodeHost, folder, settings)
    for (const file of sources.files.values()) {
      const kind = extension(file.path)
      const own = sources.folder === '' || file.path.startsWith(`${sources.folder}/`)
      if (!('text' in file) || !own || !isKind(kind)) continue
      let fixed = applyFixes(file.path, file.text, diagnostics)
      if (baseName(file.path) === MANIFEST) fixed = orderBilagor(fixed)
      fixed = tidy(fixed, kind === 'md' ? 'md' : 'yaml')
      const path = join(sources.root, file.path)
      const before = readFileSync(path, 'utf8')
        .replace(/^\ufeff/, '')
        .replace(/\r\n?/g, '\n')
      if (fixed === before) continue
      mended++
      if (settings.diff) terminal.err(visibleLines(unifiedDiff(relative(terminal.cwd, path), before, fixed)))
      if (settings.fix) writeFileAtomically(path, Buffer.from(asBefore(path, fixed)))
    }
  }
  if (mended > 0 && settings.fix && !settings.quiet)
    terminal.err(`${mended} ${mended === 1 ? 'fil rättad' : 'filer rättade'}.\n`)
}

function isKind(kind: string): boolean {
  return kind === 'yaml' || kind === 'yml' || kind === 'md'
}
