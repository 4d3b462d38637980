import { expect, test } from 'vitest'
import { base, findingsIn, pathOf } from '../rule-cases.ts'

const MANIFEST = pathOf('overenskommelse.yaml')

test.each(['0012345', '1.10', '+4681', '0812', '1e3', '0x1F', '-07'])(
  'of %s, which is to be text, the advice is that very text, and following it mends it',
  async (written) => {
    const withVersion = (value: string) => ({
      ...base,
      [MANIFEST]: (base[MANIFEST] ?? '').replace(/^version: .*$/m, `version: ${value}`),
    })
    const found = (await findingsIn(withVersion(written))).filter(({ code }) => code === 'schema/typ')
    expect(found.map(({ message }) => message)).toEqual([`«version» ska vara text, inte talet ${written}`])
    const advice = /"[^"]*"/.exec(found[0]?.hint ?? '')?.[0]
    expect(advice).toBe(`"${written}"`)
    expect(await findingsIn(withVersion(String(advice)))).toEqual(await findingsIn(withVersion('"1.0"')))
  },
)
