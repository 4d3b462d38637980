import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agreementOf } from './form-values.ts'
import { squeeze } from './pdf-tables.ts'
import { printedValues } from './printed-values.ts'
import { pageTexts, ROOT, run, samverkan, temporaryFolder } from './run.ts'

const folder = temporaryFolder('form-choice')
afterAll(() => rmSync(folder, { recursive: true }))

describe('the form is one word of the manifest', () => {
  const FORMS = { blankett: 595, områdestabell: 595, 'orsak-åtgärd': 842, aktivitetsregister: 842 } as const
  const names = new Map(Object.keys(FORMS).map((form, index) => [form, `form-${index + 1}`]))

  beforeAll(() => {
    run('git', ['init', '-q'], { cwd: folder })
    for (const shared of ['samverkan.yaml', 'overavtal']) {
      cpSync(join(ROOT, 'examples', shared), join(folder, shared), { recursive: true })
    }
    for (const [form, name] of names) {
      const manifest = join(folder, name, 'overenskommelse.yaml')
      cpSync(join(ROOT, 'examples/skarholmen'), join(folder, name), { recursive: true })
      const text = readFileSync(manifest, 'utf8')
      expect(text.match(/form: områdestabell/g)).toHaveLength(1)
      // The id names the file that comes of it, since all of them are made at once.
      writeFileSync(manifest, text.replace('form: områdestabell', `form: ${form}`).replace(/^id: .*/m, `id: ${name}`))
    }
    const done = samverkan(['build', ...names.values(), '-o', '.'], { cwd: folder })
    expect(done.status, done.stderr).toBe(0)
  })

  test.each(Object.entries(FORMS))('%s prints every value of the plans', (form, width) => {
    const name = names.get(form) ?? ''
    const pdf = join(folder, `${name}.pdf`)
    const pages = pageTexts(pdf)
    const texts = [pages, pageTexts(pdf, '-raw')].map((all) => squeeze(all.map(withoutMargins).join('')))
    const missing = printedValues(agreementOf(join(folder, name))).filter(
      ({ file, words }) =>
        file.includes('atgardsplaner') && words.some((word) => !texts.some((all) => all.includes(squeeze(word)))),
    )
    expect(missing).toEqual([])
    const at = pages.findIndex((page) => /Bilaga 4, sida 2/.test(page)) + 1
    const size = run('pdfinfo', ['-f', String(at), '-l', String(at), pdf]).stdout
    expect(Math.round(Number(/size:\s+([\d.]+)/.exec(size)?.[1]))).toBe(width)
  })
})

/** A page without its footer, so that text runs on from page to page. */
function withoutMargins(page: string): string {
  return page.replace(/^\s*Sida \d+ \(\d+\)\s*$/gm, '').replace(/^\s*Bilaga \d+, sida \d+\s*$/gm, '')
}
