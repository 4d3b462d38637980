import type { Diagnostic } from '../diagnostic.ts'
import { REPOSITORY } from '../load/names.ts'
import type { Samverkan } from './format.ts'
import type { YamlFile } from './model.ts'

/** The version of the format that this program reads. `migrate/` has a step to it from each earlier one. */
export const FORMAT_VERSION = 1

/**
 * What is wrong with the version that a repository says its files follow. One that says none is older than the key, and
 * is read as version 1. Of a newer one nothing else can be said: what it brings, this program would take for faults.
 */
export function newerFormat(repository: YamlFile<Samverkan> | undefined): Diagnostic | undefined {
  const written = repository?.data.formatversion
  if (repository === undefined || written === undefined || written <= FORMAT_VERSION) return undefined
  return {
    code: 'fil/version',
    severity: 'fel',
    message: `filerna följer version ${written} av formatet, och det här programmet kan version ${FORMAT_VERSION}`,
    span: repository.span(['formatversion']),
    hint: `Installera en nyare samverkan. Har någon råkat ändra siffran, skriv  formatversion: ${FORMAT_VERSION}  i ${REPOSITORY}.`,
  }
}
