import type { FoundBrowser } from './find-browser.ts'
import type { Profile } from './profile.ts'

const FLAGS = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-client-side-phishing-detection',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-dev-shm-usage',
  '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,AcceptCHFrame,PaintHolding',
  '--password-store=basic',
  '--use-mock-keychain',
  '--mute-audio',
  '--hide-scrollbars',
  // Same letters on every machine and at every time of day.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--lang=sv-SE',
  // Names are never looked up: what is not answered from memory does not exist.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-proxy-server',
]

/** Arguments and environment of the browser process; the profile folder holds all that it may write. */
export function commandLine(
  program: FoundBrowser,
  profile: Profile,
  environment: Readonly<Record<string, string | undefined>>,
): { flags: string[]; environment: Record<string, string> } {
  const flags = [...FLAGS, `--user-data-dir=${profile.folder}`]
  if (withoutSandbox(environment)) flags.push('--no-sandbox')
  // An ordinary browser takes its dictionary for a component, and looks for those only when it may update them.
  if (program.kind === 'headless-shell') flags.push('--disable-component-update')
  flags.push('about:blank')
  const own: Record<string, string | undefined> = {
    ...environment,
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    LANGUAGE: 'sv',
    XDG_CONFIG_HOME: profile.folder,
    XDG_CACHE_HOME: profile.folder,
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
  }
  if (profile.fonts !== undefined) own.FONTCONFIG_FILE = profile.fonts
  if (program.libraries !== undefined) own.LD_LIBRARY_PATH = program.libraries
  return { flags, environment: Object.fromEntries(Object.entries(own).filter(isSet)) }
}

/** The sandbox cannot run as root; otherwise it is only left out when the user says so. */
export function withoutSandbox(environment: Readonly<Record<string, string | undefined>>): boolean {
  const chosen = environment.SAMVERKAN_NO_SANDBOX
  return process.getuid?.() === 0 || (chosen !== undefined && chosen !== '' && chosen !== '0')
}

function isSet(entry: [string, string | undefined]): entry is [string, string] {
  return entry[1] !== undefined
}
