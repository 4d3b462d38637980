import { UsageError } from '../exit.ts'
import { day } from './values.ts'

/** Arguments and options that several commands have, with the same words everywhere. */

export const FOLDERS = {
  name: 'mapp',
  many: true,
  text: 'mappar med en eller flera överenskommelser (annars mappen du står i)',
} as const

export const AS_OF = { value: 'datum', parse: day, text: 'dagens datum, som ÅÅÅÅ-MM-DD (annars datorns)' } as const

export const BROWSER = { value: 'sökväg', text: 'webbläsaren som skriver ut (annars den som hittas)' } as const

export const JSON_RESULT = { text: 'skriv resultatet som JSON på standard ut' } as const

export const QUIET = { short: 'q', text: 'visa bara fynd, inte hur arbetet går' } as const

/** For what has no public variant: it says so when it is asked for one (see `refusePublic`). */
export const INTERNAL = {
  value: 'namn',
  choices: ['intern', 'publik'],
  default: 'intern',
  text: 'bara intern finns: det som skrivs kan hålla namn, och publik avvisas',
} as const

/** Throws a `UsageError` when a public variant is asked of a command that has none. */
export function refusePublic(command: string, variant: (typeof INTERNAL.choices)[number]): void {
  if (variant !== 'publik') return
  throw new UsageError(
    `${command} har ingen publik variant: det den skriver kan hålla namn. Publicera det som  samverkan build --variant publik  skriver`,
  )
}

export const VARIANTS = ['signering', 'utkast', 'publik'] as const

export const VARIANT = {
  value: 'namn',
  choices: VARIANTS,
  default: 'signering',
  text: 'vad dokumentet ska användas till',
} as const
