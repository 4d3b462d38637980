import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EnvironmentError } from '../diagnostic.ts'
import { addDictionary } from './dictionary.ts'
import type { FoundBrowser } from './find-browser.ts'
import { fontConfiguration } from './font-folder.ts'

/** The folder a browser lives in; it is removed with the browser. */
export interface Profile {
  readonly folder: string
  /** Path of the font configuration, where there is one. */
  readonly fonts: string | undefined
}

/** Makes a profile, with the dictionary and the fonts that the browser is to have. */
export function makeProfile(program: FoundBrowser, fonts: readonly string[], cache: string): Profile {
  const folder = makeFolder()
  if (program.kind === 'browser' && process.platform !== 'darwin') addDictionary(folder, cache)
  const configured = process.platform === 'linux' && fonts.length > 0
  return { folder, fonts: configured ? fontConfiguration(fonts, cache, folder) : undefined }
}

function makeFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), 'samverkan-'))
  } catch (error) {
    throw new EnvironmentError(
      `Det går inte att skriva i den tillfälliga mappen ${tmpdir()}: ${(error as Error).message}`,
      'Gör den skrivbar och se till att disken inte är full, eller ange en annan med TMPDIR.',
    )
  }
}
