import { describe, expect, test } from 'vitest'
import { findingsOf } from '../rule-cases.ts'

/** What `check` says to write instead of a time in words. */
async function advice(när: string): Promise<string | undefined> {
  const found = await findingsOf({
    namn: när,
    ändra: { 'atgardsplaner/platssamverkan.yaml': { 'åtgärder.1.när': när } },
  })
  return found.find((one) => one.code === 'tid-i-dagar')?.hint
}

describe('a week in words is its days, by ISO 8601', () => {
  test.each([
    ['v. 32 2025', '2025-08-04', '2025-08-10'],
    ['V 32-33 2025', '2025-08-04', '2025-08-17'],
    ['vecka 1 2024', '2024-01-01', '2024-01-07'],
    ['vecka 1 2026', '2025-12-29', '2026-01-04'],
    ['vecka 53 2020', '2020-12-28', '2021-01-03'],
    ['vecka 1 2021', '2021-01-04', '2021-01-10'],
    ['vecka 53 2026', '2026-12-28', '2027-01-03'],
    ['vecka 52 2027', '2027-12-27', '2028-01-02'],
  ])('%s', async (words, from, till) => {
    expect(await advice(words)).toBe(`Skriv  {från: ${from}, till: ${till}}`)
  })

  test.each(['vecka 53 2025', 'vecka 60 2025', 'vecka 0 2025', 'v. 52-53 2025'])('%s is no week', async (words) => {
    expect(await advice(words)).toBeUndefined()
  })
})
