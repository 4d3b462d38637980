/** Ages of a group of people, both included; `to` is missing when there is no upper bound. */
export interface Ages {
  readonly from: number
  readonly to: number | undefined
}

const RANGE = /(?<!\d)(\d{1,2}) ?(?:[-–]|till och med|till|och) ?(\d{1,2})(?: |-)?år/i
const FROM = /(?:från|över|fyllda) ?(\d{1,2}) ?år/i
const TO = /(?:till och med|upp till|högst|under) ?(\d{1,2}) ?år/i

/** The first ages that a text states: "12–17 år", "från 12 till och med 18 år", "från 18 år". */
export function agesIn(text: string): Ages | undefined {
  const range = RANGE.exec(text)
  if (range) return { from: Number(range[1]), to: Number(range[2]) }
  const from = FROM.exec(text)
  if (from) return { from: Number(from[1]), to: undefined }
  const to = TO.exec(text)
  return to ? { from: 0, to: Number(to[1]) } : undefined
}
