// Puppeteer's build for use inside a browser: it has no launcher of its own, and loads in a third of the time.
import { type Browser, type ConnectOptions, connect } from 'puppeteer/lib/esm/puppeteer/puppeteer-core-browser.js'

/** Connects puppeteer to a running browser. Load this module while the browser starts. */
export function connectTo(options: ConnectOptions): Promise<Browser> {
  return connect(options)
}
