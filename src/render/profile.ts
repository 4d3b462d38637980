import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EnvironmentError } from '../diagnostic.ts'
import { addDictionary } from './dictionary.ts'
import type { FoundBrowser } from './find-browser.ts'
import { sfntFromWoff } from './woff.ts'

/** Name of the font configuration in a profile that has one. */
export const FONT_CONFIGURATION = 'fonts.conf'

/**
 * Makes the folder a browser lives in. On Linux it holds a font configuration that lists only the given fonts, so that
 * the letters fallen back on do not depend on what the machine has; a browser there without any font paints no text at
 * all, not even in the fonts of the page. Hinting is off: with it, an ordinary browser sets each letter a whole pixel wide.
 */
export function makeProfile(program: FoundBrowser, fonts: readonly string[], cache: string): string {
  const profile = makeFolder()
  if (program.kind === 'browser' && process.platform !== 'darwin') addDictionary(profile, cache)
  if (process.platform === 'linux' && fonts.length > 0) {
    const folder = join(profile, 'fonts')
    mkdirSync(folder)
    fonts.forEach((file, index) => {
      const woff = readFileSync(file.replace(/\.woff2$/, '.woff'))
      writeFileSync(join(folder, `${index}.ttf`), sfntFromWoff(woff))
    })
    writeFileSync(join(profile, FONT_CONFIGURATION), fontConfiguration(folder, join(profile, 'fontconfig')))
  }
  return profile
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

function fontConfiguration(fonts: string, cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escapeXml(fonts)}</dir>
  <match target="pattern">
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
  <cachedir>${escapeXml(cache)}</cachedir>
</fontconfig>
`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
