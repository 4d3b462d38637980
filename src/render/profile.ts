import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sfntFromWoff } from './woff.ts'

/**
 * Makes the folder a browser lives in: its profile, and a font configuration that lists only the given fonts (WOFF),
 * so that the letters fallen back on do not depend on what the machine has. A browser on Linux without any font
 * paints no text at all, not even in the fonts of the page.
 */
export function makeProfile(fonts: readonly string[]): string {
  const profile = mkdtempSync(join(tmpdir(), 'samverkan-'))
  const folder = join(profile, 'fonts')
  if (process.platform === 'linux' && fonts.length > 0) {
    mkdirSync(folder)
    fonts.forEach((file, index) => {
      writeFileSync(join(folder, `${index}.ttf`), sfntFromWoff(readFileSync(file)))
    })
    writeFileSync(join(profile, 'fonts.conf'), fontConfiguration(folder, join(profile, 'fontconfig')))
  }
  return profile
}

function fontConfiguration(fonts: string, cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escapeXml(fonts)}</dir>
  <cachedir>${escapeXml(cache)}</cachedir>
</fontconfig>
`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
