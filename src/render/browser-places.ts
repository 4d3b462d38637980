import { readdirSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import { cacheFolder, type Machine } from '../store/cache-folder.ts'

/** The oldest Chromium whose PDFs can be finished: older ones tag captions wrongly and split the font objects. */
export const OLDEST_CHROMIUM = 147

/** Places where a program may be, best first. A name without folder is looked for on PATH. */
export interface Places {
  readonly headlessShells: readonly string[]
  readonly browsers: readonly string[]
}

/** Where headless shells and browsers usually are on this kind of machine, downloaded ones included. */
export function browserPlaces(machine: Machine): Places {
  const { platform } = machine
  const installed = installedPlaces(machine)
  const [ours, puppeteers] = [cacheFolder(machine), puppeteerCache(machine)]
  return {
    headlessShells: [
      // Ours come first: they are only there because no other browser worked when they were got.
      ...downloaded(ours, 'chrome-headless-shell', platform),
      ...downloaded(ours, 'sparticuz', platform),
      ...installed.headlessShells,
      ...downloaded(puppeteers, 'chrome-headless-shell', platform),
    ],
    browsers: [...installed.browsers, ...downloaded(puppeteers, 'chrome', platform)],
  }
}

function installedPlaces({ environment, platform, home }: Machine): Places {
  if (platform === 'win32') {
    const roots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA]
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe']
    const inRoots = (program: string) => roots.flatMap((root) => (root ? [win32.join(root, program)] : []))
    return {
      headlessShells: ['chrome-headless-shell.exe'],
      browsers: [...programs, 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap(inRoots),
    }
  }
  if (platform === 'darwin') {
    const programs = ['Google Chrome', 'Chromium', 'Microsoft Edge']
    const inFolder = (folder: string) => programs.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`)
    return {
      headlessShells: ['chrome-headless-shell'],
      browsers: [...inFolder('/Applications'), ...inFolder(`${home}/Applications`)],
    }
  }
  return {
    headlessShells: [
      '/usr/lib/chromium/chromium-headless-shell',
      '/usr/lib/chromium-browser/headless_shell',
      '/usr/lib64/chromium-browser/headless_shell',
      'chrome-headless-shell',
      'chromium-headless-shell',
      'headless_shell',
    ],
    browsers: [
      '/opt/google/chrome/chrome',
      'google-chrome-stable',
      'google-chrome',
      '/usr/lib/chromium/chromium',
      'chromium',
      'microsoft-edge-stable',
      'microsoft-edge',
      'chromium-browser',
    ],
  }
}

function puppeteerCache({ environment, platform, home }: Machine): string {
  const { join } = platform === 'win32' ? win32 : posix
  return environment.PUPPETEER_CACHE_DIR || join(home, '.cache', 'puppeteer')
}

/** Programs in a cache laid out `<browser>/<platform>-<version>/<archive>/<program>`, newest first. */
function downloaded(cache: string, browser: string, platform: NodeJS.Platform): string[] {
  const { join } = platform === 'win32' ? win32 : posix
  const folder = join(cache, browser)
  return list(folder)
    .map((name) => ({ name, version: name.slice(name.lastIndexOf('-') + 1) }))
    .filter(({ version }) => Number.parseInt(version, 10) >= OLDEST_CHROMIUM)
    .sort((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }))
    .flatMap(({ name }) => {
      const archives = list(join(folder, name)).map((archive) => join(folder, name, archive))
      return archives.map((archive) => join(archive, programIn(browser, platform)))
    })
}

function programIn(browser: string, platform: NodeJS.Platform): string {
  if (browser === 'sparticuz') return 'headless_shell'
  if (platform === 'win32') return `${browser}.exe`
  if (browser === 'chrome' && platform === 'darwin') {
    return 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'
  }
  return browser
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
