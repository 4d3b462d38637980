import type { MatbartMal } from '../model/format.ts'

/** A goal with its figures, and whether they say that it is reached. */
export interface GoalState {
  readonly data: MatbartMal
  /** None when a figure is missing or is no number. */
  readonly reached?: boolean
}

/** What a goal is called: what it measures, else its own words. */
export function goalName({ indikator, text }: MatbartMal): string {
  return indikator ?? (typeof text === 'string' ? text : text.status)
}

/** Compares the outcome of each goal with its target. */
export function goalStates(goals: readonly MatbartMal[]): GoalState[] {
  return goals.map((data) => {
    const [base, target, outcome] = [data.utgångsvärde, data.målvärde, data.utfall].map(firstNumber)
    const reached = isReached(base, target, outcome)
    return { data, ...(reached !== undefined && { reached }) }
  })
}

/** The way from where it began to the target says which direction is good. */
function isReached(base?: number, target?: number, outcome?: number): boolean | undefined {
  if (base === undefined || target === undefined || outcome === undefined) return undefined
  if (base === target) return outcome === target
  return target > base ? outcome >= target : outcome <= target
}

/** "1 240 personer" is 1240, "12,5 %" is 12.5; none without a number, or with several. */
function firstNumber(text: string | undefined): number | undefined {
  const numbers = (text ?? '').replaceAll(/(\d)[\s\u00a0\u202f](?=\d{3}\b)/g, '$1').match(/[-−]?\d+(?:[.,]\d+)?/g) ?? []
  return numbers.length === 1 ? Number(numbers[0]?.replace('−', '-').replace(',', '.')) : undefined
}
