import type { Diagnostic } from '../diagnostic.ts'

/** The file that makes a folder an agreement. */
export const MANIFEST = 'overenskommelse.yaml'

/** The file that makes a folder a repository of agreements. */
export const REPOSITORY = 'samverkan.yaml'

/** Folders that hold no agreements. */
export function isSkipped(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === 'dist' || name === 'lib'
}

/** Files that programs leave for themselves: hidden ones, and `~$…` as long as an office program has a file open. */
export function isTemporary(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$')
}

/**
 * A text that is hidden by the point before its name, and that somebody may have written: no settings of a program, and
 * not what one leaves beside a file that is open.
 */
export function isHiddenText(name: string): boolean {
  return /^\.[^._#~].*\.(?:ya?ml|md|csv)$/i.test(name) && !/rc\.|config|lint|ignore|^\.git|^\.pre-/i.test(name)
}

/** What programs for text put after a name of their own accord. */
const ADDED = /(?:\.(?:txt|text|rtf|docx?|odt))+$/i

/**
 * The name that a file is meant to have if it is of a kind: `plan.yaml` for `plan.YML`, `plan.yaml.txt` and for
 * `plan.yaml` itself. Undefined for a file that does not look like one, such as `plan.yaml~` and `plan.yaml.bak`.
 */
export function meantName(name: string, kind: string): string | undefined {
  const ending = kind === 'yaml' ? 'ya?ml' : kind
  const stem = new RegExp(`^(.+?)(?:\\.${ending})+$`, 'i').exec(name.trim().replace(ADDED, ''))?.[1]
  return stem === undefined || isTemporary(name) ? undefined : `${stem}.${kind}`
}

/** Whether a file seems to be meant for one that the program knows by its name, such as `överenskommelse.yml`. */
export function isMeantFor(wanted: string, name: string): boolean {
  const plain = meantName(name, 'yaml')?.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain === wanted && name !== wanted
}

/** The finding for a file that is not read, though it looks like one that is meant to be. */
export function notRead(path: string, why: string, hint: string): Diagnostic {
  return { code: 'fil/lases-inte', severity: 'fel', path, message: `filen läses inte: ${why}`, hint }
}

/** The finding for a file that has nearly the name which the program looks for. */
export function nearlyNamed(path: string, wanted: string): Diagnostic {
  return notRead(
    path,
    `namnet ska vara ${wanted}`,
    `Döp om filen till ${wanted}, eller ta bort den om den inte gäller.`,
  )
}
