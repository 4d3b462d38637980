import { homedir } from 'node:os'
import puppeteer, { type Page } from 'puppeteer'
import { afterAll } from 'vitest'
import { requireBrowser } from '../../src/render/find-browser.ts'

/** A page of the browser that prints, for all tests of a file; it is closed after them. */
export async function openPage(): Promise<Page> {
  const { path } = requireBrowser({ environment: process.env, platform: process.platform, home: homedir() })
  const browser = await puppeteer.launch({ executablePath: path, args: ['--no-sandbox'] })
  afterAll(() => browser.close())
  return browser.newPage()
}
