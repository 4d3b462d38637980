import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { sfntFromWoff } from './woff.ts'

/** Counts up when the folder is made in another way. */
const FOLDER_VERSION = 1

const CONFIGURATION = 'fonts.conf'

/**
 * Path of a font configuration (fontconfig, Linux) that lists only the given fonts, so that the letters fallen back on
 * do not depend on what the machine has; a browser there without any font paints no text at all, not even in the fonts
 * of the page. Hinting is off: with it, an ordinary browser sets each letter a whole pixel wide.
 *
 * The fonts lie unpacked in our cache, made once; where the cache cannot be written to, in `otherwise`.
 */
export function fontConfiguration(fonts: readonly string[], cache: string, otherwise: string): string {
  const folder = join(cache, `fonts-${keyOf(fonts)}`)
  const made = join(folder, CONFIGURATION)
  if (existsSync(made)) return made
  try {
    mkdirSync(cache, { recursive: true, mode: 0o700 })
    const unfinished = mkdtempSync(join(cache, 'unfinished-'))
    fill(unfinished, folder, fonts)
    try {
      renameSync(unfinished, folder)
    } catch {
      // Another process was quicker: its folder is as good.
      rmSync(unfinished, { recursive: true, force: true })
    }
    if (existsSync(made)) return made
  } catch {
    // Without a cache, the profile has room.
  }
  const own = join(otherwise, 'fonts')
  mkdirSync(own)
  fill(own, own, fonts)
  return join(own, CONFIGURATION)
}

function keyOf(fonts: readonly string[]): string {
  const hash = createHash('sha256').update(`${FOLDER_VERSION}`)
  for (const font of fonts) hash.update(`\n${basename(font)} ${statSync(woffOf(font)).size}`)
  return hash.digest('hex').slice(0, 16)
}

/** Puts the fonts and their configuration in a folder that will have another name when it is done. */
function fill(folder: string, later: string, fonts: readonly string[]): void {
  fonts.forEach((font, index) => {
    writeFileSync(join(folder, `${index}.ttf`), sfntFromWoff(readFileSync(woffOf(font))))
  })
  writeFileSync(join(folder, CONFIGURATION), configuration(later))
}

function woffOf(font: string): string {
  return font.replace(/\.woff2$/, '.woff')
}

function configuration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escapeXml(folder)}</dir>
  <match target="pattern">
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
  <cachedir>${escapeXml(join(folder, 'fontconfig'))}</cachedir>
</fontconfig>
`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
