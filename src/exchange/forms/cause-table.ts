import type { Atgard } from '../../model/format.ts'
import { slug } from '../../swedish/suggest.ts'
import type { SheetCell } from '../sheet.ts'
import type { Draft, PlanDraft } from './draft.ts'
import type { FormSheet } from './form-sheet.ts'
import { type Head, headOf, keepHeads } from './head-row.ts'
import { CAUSE_LABELS } from './labels.ts'
import { lines, looksLikeFunction, looksLikeTime } from './values.ts'

type Cells = ReadonlyMap<string, SheetCell | undefined>

/** The columns of a row whose cells can slip together, in their order. */
const SLIPPING = ['text', 'när', 'vem', 'uppföljning'] as const

/** Reads plans from a table area → cause → measure → when → who → follow-up. Each head begins a plan. */
export function readCauseTable(form: FormSheet, draft: Draft): void {
  new CauseTable(form, draft).read()
}

class CauseTable {
  readonly #form: FormSheet
  readonly #draft: Draft
  #head: Head | undefined
  #plan: PlanDraft | undefined
  #cause: string | undefined

  constructor(form: FormSheet, draft: Draft) {
    this.#form = form
    this.#draft = draft
  }

  read(): void {
    for (const cells of this.#form.rows) {
      const head = headOf(this.#form, cells, CAUSE_LABELS, ['text', 'vem'])
      if (head) {
        this.#head = head
        this.#plan = undefined
      } else if (this.#head && cells.some((cell) => this.#form.peek(cell) !== '')) this.#row(cells, this.#head)
    }
  }

  #row(cells: readonly SheetCell[], head: Head): void {
    const own = new Map([...head.columns].map(([key, column]) => [key, cells[column - 1]]))
    if (!this.#plan) {
      const isInstruction = this.#open(own, head)
      if (isInstruction) return
    }
    const plan = this.#plan as PlanDraft | undefined
    if (plan) this.#measure(plan, own)
  }

  /** The first row below a head names the area. Often it holds instructions for those who fill the form in. */
  #open(own: Cells, head: Head): boolean {
    const area = own.get('område')
    const name = this.#form.text(area) || this.#form.sheet.name
    const id = slug(name) ?? 'omrade'
    this.#plan = { nummer: this.#draft.plans.length + 1, titel: name, områden: [id], orsaker: [], åtgärder: [] }
    this.#cause = undefined
    this.#draft.plans.push(this.#plan)
    this.#draft.areas.push({ id, namn: name })
    keepHeads(this.#plan, head, CAUSE_LABELS, (key) => PLACES[key] ?? `åtgärder.${key}`)
    const others = [...own].flatMap(([key, cell]) => (key !== 'område' && cell && this.#form.peek(cell) ? [cell] : []))
    const isInstruction = others.every((cell) => /^(<i>|(beskriv|koppla|ange)\s)/i.test(this.#form.peek(cell)))
    if (isInstruction) for (const cell of others) this.#form.unplaced(cell, 'det är en anvisning till den som fyller i')
    return isInstruction
  }

  #measure(plan: PlanDraft, written: Cells): void {
    const own = this.#unslipped(written)
    const causes = this.#causeOf(plan, own.get('orsak'))
    const label = this.#form.text(own.get('område'))
    const text = this.#form.text(own.get('text'))
    const goal = this.#form.text(own.get('operativt_mål'))
    const when = this.#form.time(own.get('när'))
    const who = lines(this.#form.text(own.get('vem')))
    const result = this.#form.text(own.get('uppföljning'))
    const [only, ...others] = who
    const measure: Atgard = {
      ...(label !== '' && { insats: label }),
      ...(text !== '' && { text }),
      ...(causes && { orsaker: [causes] }),
      ...(goal !== '' && { operativt_mål: goal }),
      ...(when !== '' && { när: when }),
      ...(only !== undefined && { vem: others.length > 0 ? [only, ...others] : only }),
      ...(result !== '' && { uppföljning: result }),
    }
    const first = [...own.values()].find((cell) => cell && this.#form.peek(cell) !== '')
    if (text === '' && first) this.#form.doubt(first, 'raden har ingen åtgärd')
    if (Object.keys(measure).length > (causes ? 1 : 0)) plan.åtgärder = [...(plan.åtgärder ?? []), measure]
  }

  /** The cause of a row: its own, or that of the row above when its cell is merged with that or empty. */
  #causeOf(plan: PlanDraft, cell: SheetCell | undefined): string | undefined {
    const text = this.#form.text(cell)
    if (text !== '') {
      this.#cause = `orsak-${(plan.orsaker?.length ?? 0) + 1}`
      plan.orsaker = [...(plan.orsaker ?? []), { id: this.#cause, text }]
    } else if (cell && cell.mergedInto === undefined && this.#cause !== undefined) {
      this.#form.doubt(
        cell,
        `cellen är tom; raden är läst som om den hade samma orsak som raden ovanför (${this.#cause})`,
      )
    }
    return this.#cause
  }

  /** Cells that have slipped one column together are put back, and each is told; one alone is only told. */
  #unslipped(own: Cells): Cells {
    const text = (key: string) => this.#form.peek(own.get(key))
    const score = (by: number) => {
      const [when, who] = [own.get(SLIPPING[1 + by] ?? ''), own.get(SLIPPING[2 + by] ?? '')]
      return Number(looksLikeTime(this.#form.peek(when))) + Number(looksLikeFunction(this.#form.peek(who)))
    }
    if (score(-1) === 2 && score(0) === 0) return this.#shifted(own, -1)
    if (score(1) === 2 && score(0) === 0) return this.#shifted(own, 1)
    const [when, who] = [own.get('när'), own.get('vem')]
    if (when && looksLikeFunction(text('när')))
      this.#form.slipped(when, `«${text('när')}» står under När men ser ut att säga vem`)
    if (who && looksLikeTime(text('vem')))
      this.#form.slipped(who, `«${text('vem')}» står under Vem men ser ut att säga när`)
    return own
  }

  #shifted(own: Cells, by: number): Cells {
    // Cells that slipped to the right may have left the cause where it was.
    const columns = by > 0 && this.#form.peek(own.get('text')) === '' ? SLIPPING : (['orsak', ...SLIPPING] as const)
    const moved = new Map(own)
    for (const [index, key] of columns.entries()) {
      const cell = own.get(columns[index + by] ?? '')
      moved.set(key, cell)
      if (cell && this.#form.peek(cell) !== '') {
        this.#form.slipped(cell, `raden har förskjutits en kolumn; cellen är läst som ${CAUSE_LABELS[key]?.[0] ?? key}`)
      }
    }
    return moved
  }
}

/** Where the values of a column end up in a plan. */
const PLACES: Readonly<Record<string, string>> = { område: 'områden', orsak: 'orsaker' }
