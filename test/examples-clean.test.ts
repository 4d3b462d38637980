import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { check } from '../src/checking.ts'
import { nodeHost } from '../src/node/node-host.ts'
import { position } from '../src/source.ts'

const folder = join(import.meta.dirname, '..', 'examples')
const agreements = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('/overenskommelse.yaml'))
  .map((name) => name.slice(0, -'/overenskommelse.yaml'.length))
  .sort()

test.each(agreements)('examples/%s has no fel and no varning', async (name) => {
  for (const variant of ['signering', 'publik'] as const) {
    const { diagnostics } = await check(nodeHost, join(folder, name), { today: '2026-11-22', variant })
    const grave = diagnostics.filter(({ severity }) => severity !== 'info')
    const lines = grave.map(({ code, message, span, path }) => {
      const place = span ? `${span.source.path}:${position(span.source, span.start).line}` : path
      return `${variant} ${place} ${code} ${message}`
    })
    expect(lines).toEqual([])
  }
})
