import type { Atgardsplan, Beredskapslage } from '../../model/format.ts'
import { nearest, slug } from '../../swedish/suggest.ts'
import { shortened } from '../changes.ts'
import type { SheetCell } from '../sheet.ts'
import { type AreaDraft, type Draft, keepLabel, type PlanDraft } from './draft.ts'
import type { FormSheet } from './form-sheet.ts'
import { AREA_LABELS, keyOfLabel, PLAN_LABELS } from './labels.ts'
import { type PartyLabel, partyLabel, partyNames } from './party-label.ts'
import { lines, textOrList } from './values.ts'

/** A row with a label and what stands beside it. */
interface LabelRow {
  readonly label: SheetCell
  readonly value: SheetCell | undefined
  /** Whether the label fills the whole row. */
  readonly across: boolean
  /** Whether the next row is one that plans begin with. */
  readonly before: boolean
}

const FIRST_KEYS: readonly (string | undefined)[] = ['definition', 'syfte']

/**
 * Reads plans from a sheet of two columns, a label and its value on each row: the forms blankett and områdestabell.
 * `areas` is whether rows such as `1. Utsatta områden` open an area, and `1.1 | Titel` a plan of it.
 */
export function readLabelTable(form: FormSheet, draft: Draft, areas: boolean): void {
  new LabelTable(form, draft, areas).read()
}

class LabelTable {
  readonly #form: FormSheet
  readonly #draft: Draft
  readonly #areas: boolean
  readonly #parties: ReadonlySet<string>
  #plan: PlanDraft | undefined
  #area: AreaDraft | undefined
  /** The key that a row without label goes on with. */
  #last: string | undefined

  constructor(form: FormSheet, draft: Draft, areas: boolean) {
    this.#form = form
    this.#draft = draft
    this.#areas = areas
    this.#parties = partyNames(form.rows.flat().map((cell) => form.peek(cell)))
  }

  read(): void {
    const rows = this.#form.rows.map((cells) => ({
      cells,
      filled: cells.filter((cell) => this.#form.peek(cell) !== ''),
    }))
    for (const [index, { cells, filled }] of rows.entries()) {
      const next = rows.slice(index + 1).find((one) => one.filled.length > 0)?.filled[0]
      const row = this.#rowOf(cells, filled, FIRST_KEYS.includes(keyOfLabel(this.#form.peek(next), PLAN_LABELS)))
      if (row && this.#isOpening(row)) this.#open(row)
      else if (row) this.#field(row)
      else if (filled[0]) this.#goOn(filled)
    }
  }

  /** The label and value of a row. One that has slipped to the right is read, and told. */
  #rowOf(cells: readonly SheetCell[], filled: readonly SheetCell[], before: boolean): LabelRow | undefined {
    const [first, ...others] = filled
    if (!first) return undefined
    if (first.column > 1 && !this.#isLabel(first)) return undefined
    if (first.column > 1) this.#form.slipped(first, `etiketten «${this.#form.peek(first)}» står inte i första kolumnen`)
    const value = others[0]
    if (value && value.column > first.column + 1) {
      this.#form.slipped(value, `värdet för «${this.#form.peek(first)}» står inte i kolumnen bredvid`)
    }
    const across = cells[first.column]?.mergedInto !== undefined
    return { label: first, value, across, before }
  }

  #isLabel(cell: SheetCell): boolean {
    const text = this.#form.peek(cell)
    return (
      keyOfLabel(text, PLAN_LABELS) !== undefined || partyLabel(text, this.#parties) !== undefined || isReport(text)
    )
  }

  /** Whether a row opens a plan or an area. */
  #isOpening({ label, value, across, before }: LabelRow): boolean {
    const text = this.#form.peek(label)
    if (this.#areas && /^\d+\.\d+\b/.test(text)) return true
    if (this.#areas && /^\d+\.?\s+\p{L}/u.test(text) && !value) return true
    if (this.#areas || this.#isLabel(label)) return false
    return across || before
  }

  #open({ label, value }: LabelRow): void {
    const text = this.#form.label(label)
    const [, number = '', rest = ''] = /^(\d+(?:\.\d+)?)\.?\s*(.*)$/s.exec(text) ?? [undefined, '', text]
    this.#last = undefined
    if (this.#areas && !number.includes('.')) {
      const id = slug(rest) ?? `omrade-${number}`
      // A list of contents names the areas before they come.
      const known = this.#draft.areas.find((area) => area.id === id)
      this.#area = known ?? { id, nummer: number, namn: rest }
      this.#plan = undefined
      if (!known) this.#draft.areas.push(this.#area)
      return
    }
    // A number such as 2.10 loses its nought in a cell that holds a number.
    if (label.sort === 'number')
      this.#form.doubt(label, `planens nummer ${number} är ett tal; 2.10 och 2.1 ser likadana ut`)
    const title = rest || (this.#areas ? this.#form.text(value) : text)
    this.#plan = { nummer: number || this.#draft.plans.length + 1, titel: title || untitled(number) }
    if (this.#area) this.#plan.områden = [this.#area.id]
    if (!this.#areas && value) this.#plan.nuläge = [{ text: this.#form.text(value) }]
    this.#draft.plans.push(this.#plan)
  }

  #field(row: LabelRow): void {
    const text = this.#form.label(row.label)
    if (!this.#plan && this.#area && this.#areaField(text, row.value)) return
    const party = partyLabel(text, this.#parties)
    const key = isReport(text) ? 'uppföljning' : keyOfLabel(text, PLAN_LABELS)
    if (!this.#plan) {
      for (const cell of [row.label, row.value]) if (cell) this.#form.unplaced(cell, 'den står före första planen')
    } else if (key !== undefined) this.#set(this.#plan, key, text, row.value)
    else if (party) this.#setParty(this.#plan, party, text, row.value)
    else this.#unknown(this.#plan, text, row)
  }

  #areaField(label: string, value: SheetCell | undefined): boolean {
    const key = keyOfLabel(label, AREA_LABELS)
    if (!this.#area || key === undefined) return false
    const text = this.#form.text(value)
    if (text === '') return true
    if (key === 'styrdokument') this.#area.styrdokument = lines(text)
    else if (key === 'syfte' || key === 'lägesbild') this.#area[key] = text
    return true
  }

  /** A label that nearly is one we know is read as that, with a doubt. */
  #unknown(plan: PlanDraft, label: string, { label: cell, value }: LabelRow): void {
    if (plan.titel === untitled(plan.nummer) && !value) {
      plan.titel = label
      this.#form.slipped(
        cell,
        `planen ${plan.nummer} saknar titel på sin rad; «${shortened(label)}» är läst som titeln`,
      )
      return
    }
    const known = Object.values(PLAN_LABELS).flat()
    const near = nearest(label, known)
    const key = near === undefined ? undefined : keyOfLabel(near, PLAN_LABELS)
    if (near !== undefined && key !== undefined) {
      this.#form.doubt(cell, `etiketten «${shortened(label)}» är läst som «${near}»`)
      this.#set(plan, key, label, value)
      return
    }
    this.#last = undefined
    if (value) this.#form.unplaced(value, `etiketten «${shortened(label)}» är okänd`)
    this.#form.unplaced(cell, 'etiketten är okänd')
  }

  #set(plan: PlanDraft, key: string, label: string, value: SheetCell | undefined): void {
    this.#last = key
    if (key === 'rubrik') return
    const text = this.#form.text(value)
    if (text === '') return
    keepLabel(plan, key, label, PLAN_LABELS[key]?.[0])
    if (key === 'mål') plan.mål = [...(plan.mål ?? []), ...lines(text).map((one) => ({ text: one }))]
    else if (key === 'beredskap') plan.beredskap = [...(plan.beredskap ?? []), level(text)]
    else if (key === 'nuläge') plan.nuläge = [...(plan.nuläge ?? []), { text }]
    else if (key === 'uppföljning') this.#report(plan, label, text)
    else if (key === 'löptid') this.#term(plan, text, value)
    else if (key === 'övriga_deltagare') plan.övriga_deltagare = textOrList(text)
    else if (key in plan) this.#again(key, text, value)
    else Object.assign(plan, { [key]: text })
  }

  #again(key: string, text: string, value: SheetCell | undefined): void {
    if (value) this.#form.unplaced(value, `planen har redan ${key}, och «${shortened(text)}» är ett värde till`)
  }

  #term(plan: PlanDraft, text: string, value: SheetCell | undefined): void {
    plan.löptid = /^tills\s?vidare\.?$/i.test(text) ? 'tillsvidare' : { text }
    if (typeof plan.löptid === 'object' && value) {
      this.#form.doubt(value, `löptiden «${shortened(text)}» är inläst i ord`, 'Skriv från och till som datum.')
    }
  }

  #report(plan: PlanDraft, label: string, text: string): void {
    const period = /\bT([123])\b/.exec(label)?.[0] ?? 'VB'
    plan.uppföljning = [...(plan.uppföljning ?? []), { period, kommentar: text }]
  }

  #setParty(plan: PlanDraft, { name, part }: PartyLabel, label: string, value: SheetCell | undefined): void {
    const id = slug(name) ?? 'part'
    this.#draft.parties.set(id, name)
    this.#last = undefined
    const text = this.#form.text(value)
    if (text === '') return
    const parties: Record<string, object> = plan.parter ?? {}
    plan.parter = parties as NonNullable<Atgardsplan['parter']>
    const isList = part === 'åtaganden' || part === 'deltagare'
    parties[id] = { ...parties[id], [part]: isList ? textOrList(text) : text }
    keepLabel(plan, `parter.${id}.${part}`, label, undefined)
  }

  /** A row without label: another level of preparedness, or the rest of the text above. */
  #goOn(cells: readonly SheetCell[]): void {
    const [cell] = cells
    if (!cell) return
    if (this.#plan && this.#last === 'beredskap') {
      this.#plan.beredskap = [...(this.#plan.beredskap ?? []), level(this.#form.text(cell))]
      return
    }
    const before =
      this.#last === undefined ? undefined : (this.#plan as Record<string, unknown> | undefined)?.[this.#last]
    if (this.#plan && this.#last !== undefined && typeof before === 'string') {
      Object.assign(this.#plan, { [this.#last]: `${before}\n${this.#form.text(cell)}` })
      this.#form.doubt(cell, `raden saknar etikett och är läst som fortsättning på ${this.#last}`)
    } else this.#form.unplaced(cell, 'raden saknar etikett')
  }
}

/** What a plan is called until its title is found. */
function untitled(number: string | number | undefined): string {
  return `Plan ${number}`
}

/** `Uppföljning T1 …`, `Verksamhetsberättelse …`. */
function isReport(label: string): boolean {
  return /^uppföljning\s*T[123]\b|^verksamhetsberättelse\b/i.test(label)
}

/** A level of preparedness with its colour, when the text begins with one. */
function level(text: string): Beredskapslage {
  const [, color = '', rest] = /^(grön|gul|röd|grönt|gult|rött)(?=[\s:–-])[\s:–-]*(.+)$/is.exec(text) ?? []
  const nivå = (['grön', 'gul', 'röd'] as const).find(
    (one) => one[0] === color[0]?.toLowerCase() && one[1] === color[1],
  )
  return nivå && rest ? { nivå, text: rest } : { text }
}
