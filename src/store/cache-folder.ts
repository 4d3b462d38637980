import { posix, win32 } from 'node:path'

/** What there is to know of the machine that the program runs on. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  /** The user's home folder. */
  readonly home: string
}

/** The program's own folder in the user's cache (XDG Base Directory Specification): browsers and results lie below it. */
export function cacheFolder({ environment, platform, home }: Machine): string {
  const { join } = platform === 'win32' ? win32 : posix
  return join(environment.XDG_CACHE_HOME || join(home, '.cache'), 'samverkan')
}
