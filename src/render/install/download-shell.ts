/**
 * A program of its own: downloads the current stable headless shell to the folder that is its argument, as Puppeteer
 * keeps browsers. `HTTPS_PROXY` and its kin are followed.
 */
import { Browser, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers'

const [cacheDir] = process.argv.slice(2)
const platform = detectBrowserPlatform()
if (cacheDir === undefined || platform === undefined) throw new Error('det finns ingen webbläsare för den här datorn')
const browser = Browser.CHROMEHEADLESSSHELL
await install({ browser, cacheDir, platform, buildId: await resolveBuildId(browser, platform, 'stable') })
