import type { Planstatus, Rapport } from '../model/format.ts'
import { type Html, html } from './html.ts'
import { type Shape, symbol } from './symbol.ts'

const STATUS: Readonly<Record<Planstatus, Shape>> = {
  planerad: 'tom',
  initierad: 'halv',
  pågår: 'halv',
  avslutad: 'fylld',
  utgår: 'struken',
}

const LEVEL = { grön: 'cirkel', gul: 'triangel', röd: 'kvadrat' } as const satisfies Record<string, Shape>

const REACHED: Readonly<Record<NonNullable<Rapport['målet_nått']>, Shape>> = {
  ja: 'fylld',
  delvis: 'halv',
  nej: 'tom',
  'för tidigt att säga': 'klocka',
}

/** Where a plan or a measure is: a word with a sign. */
export function status(value: Planstatus | undefined): Html | undefined {
  return value && signed(STATUS[value], value, 'status')
}

/** A level of preparedness or a judgement: told apart by shape, then by colour. */
export function level(value: 'grön' | 'gul' | 'röd' | undefined, name?: string): Html | undefined {
  if (value === undefined) return name === undefined ? undefined : html`<strong>${name}</strong>`
  const words = name === undefined || name.toLowerCase() === value ? (name ?? value) : `${name} (${value})`
  return signed(LEVEL[value], words, `nivå-${{ grön: 'gron', gul: 'gul', röd: 'rod' }[value]}`)
}

/** Whether a goal has been reached. */
export function reached(value: Rapport['målet_nått'] | undefined): Html | undefined {
  return value && signed(REACHED[value], value, 'status')
}

function signed(shape: Shape, word: string, name: string): Html {
  return html`<span class="läge ${name}">${symbol(shape)} ${word}</span>`
}
