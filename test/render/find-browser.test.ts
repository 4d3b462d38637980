import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EnvironmentError } from '../../src/diagnostic.ts'
import { browserPlaces, OLDEST_CHROMIUM } from '../../src/render/browser-places.ts'
import { findBrowser, type Search } from '../../src/render/find-browser.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'hem-'))
})
afterEach(() => rmSync(home, { recursive: true }))

function program(path: string, text = ''): string {
  const full = join(home, path)
  mkdirSync(dirname(full), { recursive: true })
  writeFileSync(full, text)
  chmodSync(full, 0o755)
  return full
}

const searchWith = (environment: Record<string, string>, option?: string): Search => ({
  environment: { PATH: join(home, 'bin'), ...environment },
  platform: 'linux',
  home,
  option,
})

describe('a browser asked for', () => {
  test('is taken in the order option, SAMVERKAN_BROWSER, PUPPETEER_EXECUTABLE_PATH, CHROME_PATH', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => program(name)) as [string, string, string, string]
    const all = { CHROME_PATH: d, PUPPETEER_EXECUTABLE_PATH: c, SAMVERKAN_BROWSER: b }
    expect(findBrowser(searchWith(all, a))).toMatchObject({ path: a, source: '--browser' })
    expect(findBrowser(searchWith(all))).toMatchObject({ path: b, source: 'SAMVERKAN_BROWSER' })
    expect(findBrowser(searchWith({ ...all, SAMVERKAN_BROWSER: '' }))).toMatchObject({ path: c })
    expect(findBrowser(searchWith({ CHROME_PATH: d }))).toMatchObject({ path: d })
  })

  test('may be a name on PATH', () => {
    const path = program('bin/my-headless-shell')
    expect(findBrowser(searchWith({}, 'my-headless-shell'))).toMatchObject({ path, kind: 'headless-shell' })
  })

  test('that is not there is an error with the ways to get one', () => {
    writeFileSync(join(home, 'not-a-program'), '')
    for (const path of [join(home, 'nowhere'), join(home, 'not-a-program'), home, 'nowhere']) {
      const search = () => findBrowser(searchWith({ SAMVERKAN_BROWSER: path }))
      expect(search).toThrow(EnvironmentError)
      expect(search).toThrow(`SAMVERKAN_BROWSER pekar på ${path}`)
      expect(search).toThrow(expect.objectContaining({ hint: expect.stringContaining('samverkan browser install') }))
    }
  })

  test('is the program itself when a start script only runs it', () => {
    const shell = program('usr/lib/chromium-headless-shell')
    const script = program('bin/chromium-headless-shell', `#!/bin/sh -e\n\n${shell} "$@"\n`)
    expect(findBrowser(searchWith({}, script))?.path).toBe(shell)
  })
})

describe('a browser not asked for', () => {
  const placesOf = (platform: NodeJS.Platform, environment = {}) => browserPlaces({ environment, platform, home })

  test('may be a download: the newest headless shell of ours, then of Puppeteer, none too old', () => {
    const shell = 'chrome-headless-shell-linux64/chrome-headless-shell'
    program(`.cache/puppeteer/chrome-headless-shell/linux-${OLDEST_CHROMIUM - 1}.0.1.2/${shell}`)
    const downloads = [
      program(`.cache/samverkan/chrome-headless-shell/linux-151.0.1.2/${shell}`),
      program('.cache/samverkan/sparticuz/linux-153.0.0/x64/headless_shell'),
      program(`.cache/puppeteer/chrome-headless-shell/linux-150.0.1.2/${shell}`),
      program(`.cache/puppeteer/chrome-headless-shell/linux-149.0.10.2/${shell}`),
      program(`.cache/puppeteer/chrome-headless-shell/linux-149.0.9.2/${shell}`),
      program(`.cache/puppeteer/chrome-headless-shell/linux-${OLDEST_CHROMIUM}.0.1.2/${shell}`),
    ]
    const chrome = program('.cache/puppeteer/chrome/linux-150.0.1.2/chrome-linux64/chrome')
    const { headlessShells, browsers } = placesOf('linux')
    expect(headlessShells.filter((path) => path.startsWith(home))).toEqual(downloads)
    expect(browsers).toContain(chrome)
    expect(findBrowser(searchWith({}))).toMatchObject({ path: downloads[0], kind: 'headless-shell' })
  })

  test('is looked for in the places of each platform', () => {
    expect(placesOf('darwin').browsers).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
    const windows = placesOf('win32', {
      PROGRAMFILES: 'C:\\Program Files',
      LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local',
    })
    expect(windows.browsers).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe')
    expect(windows.browsers).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe')
    expect(placesOf('linux').browsers).toContain('google-chrome-stable')
  })
})
