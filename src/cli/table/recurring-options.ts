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

export const VARIANTS = ['signering', 'utkast', 'publik'] as const

export const VARIANT = {
  value: 'namn',
  choices: VARIANTS,
  default: 'signering',
  text: 'vad dokumentet ska användas till',
} as const
