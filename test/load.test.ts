import { describe, expect, test } from 'vitest'
import type { Host } from '../src/host.ts'
import { findAgreements, load } from '../src/load/load.ts'
import { resolvePath } from '../src/load/paths.ts'
import { position } from '../src/source.ts'
import { type MemoryFiles, memoryHost } from './memory-host.ts'

const small: MemoryFiles = {
  '/repo/.git/HEAD': 'ref',
  '/repo/samverkan.yaml': 'tema:\n  logotyper:\n    - fil: bilder/vapen.svg\n      alternativtext: Vapen\n',
  '/repo/bilder/vapen.svg': '<svg></svg>',
  '/repo/overavtal/grund/overavtal.yaml': 'titel: x\n',
  '/repo/avtal/overenskommelse.yaml': 'titel: x\n',
  '/repo/avtal/text/a.md': '# A\n',
  '/repo/avtal/.hemlig.md': 'x',
  '/repo/avtal/node_modules/x.md': 'x',
  '/repo/avtal/anteckning.txt': 'x',
  '/repo/annat/overenskommelse.yaml': 'titel: y\n',
}

function loaded(files: MemoryFiles, folder = '/repo/avtal') {
  const { value, diagnostics } = load(memoryHost(files), folder)
  return {
    paths: [...(value?.files.keys() ?? [])].sort(),
    codes: diagnostics.map((one) => one.code),
    value,
    diagnostics,
  }
}

describe('load', () => {
  test('reads the agreement, what all share, and nothing else', () => {
    const { value, paths, codes } = loaded(small)
    expect(value).toMatchObject({ root: '/repo', folder: 'avtal' })
    expect(paths).toEqual([
      'avtal/overenskommelse.yaml',
      'avtal/text/a.md',
      'overavtal/grund/overavtal.yaml',
      'samverkan.yaml',
    ])
    expect(codes).toEqual([])
  })

  test('the git root ends the search for samverkan.yaml', () => {
    const { value } = loaded({
      '/samverkan.yaml': 'x: 1',
      '/repo/.git/HEAD': 'ref',
      '/repo/avtal/overenskommelse.yaml': 'titel: x',
    })
    expect(value).toMatchObject({ root: '/repo/avtal', folder: '' })
  })

  test('a file elsewhere in the repository is read when it is asked for', () => {
    const { value } = loaded({
      ...small,
      '/repo/gemensamt/ord.md': 'x',
      '/repo/gemensamt/tom.md': '',
    })
    expect(value?.ask('gemensamt/ord.md', 'file')).toEqual([])
    expect(value?.files.get('gemensamt/ord.md')).toEqual({ path: 'gemensamt/ord.md', text: 'x' })
    expect(value?.files.has('gemensamt/tom.md')).toBe(false)
    expect(value?.ask('gemensamt', 'file')).toEqual([])
    expect(value?.files.has('gemensamt')).toBe(false)
    expect(value?.ask('gemensamt', 'folder')).toMatchObject([{ code: 'fil/tom', path: 'gemensamt/tom.md' }])
    expect(value?.ask('gemensamt', 'folder')).toEqual([])
    expect(value?.refused.has('gemensamt/tom.md')).toBe(true)
  })

  test('a path stays in the repository', () => {
    expect(resolvePath('avtal/text', '../../../x.md')).toBeUndefined()
    expect(resolvePath('avtal/text', '/etc/passwd')).toBeUndefined()
    expect(resolvePath('avtal/text', './../bild.png')).toBe('avtal/bild.png')
  })

  test('links may not lead out, whether files or folders', () => {
    const { value, diagnostics } = loaded({
      ...small,
      '/etc/passwd': 'root',
      '/etc/mapp/x.md': 'x',
      '/repo/avtal/lösen.md': { link: '/etc/passwd' },
      '/repo/avtal/mapp': { link: '/etc/mapp' },
      '/repo/avtal/inne.md': { link: '/repo/avtal/text/a.md' },
    })
    const outside = diagnostics.filter((one) => one.code === 'fil/utanfor').map((one) => one.path)
    expect(outside).toEqual(['avtal/lösen.md', 'avtal/mapp'])
    expect(value?.files.has('avtal/inne.md')).toBe(true)
    expect(JSON.stringify([...(value?.files.values() ?? [])])).not.toContain('root')
  })

  test('text is decoded strictly, without mark, with \\n and in NFC', () => {
    const { value } = loaded({ ...small, '/repo/avtal/text/a.md': '\ufeffra\u030ad\r\nrad\rslut' })
    expect(value?.files.get('avtal/text/a.md')).toEqual({ path: 'avtal/text/a.md', text: 'råd\nrad\nslut' })
  })

  test.each([
    ['latin-1', [0x61, 0x0a, 0x6c, 0xe4, 0x67], '2:2'],
    ['a lone continuation byte', [0x61, 0x80, 0x62], '1:2'],
    ['a character cut off at the end', [0xc3, 0xa5, 0x0a, 0x61, 0xc3], '2:2'],
    ['a surrogate', [0x61, 0xed, 0xa0, 0x80], '1:2'],
    ['the first byte', [0xff], '1:1'],
  ])('what is not UTF-8 is found at its byte: %s', (_, bytes, place) => {
    const { diagnostics } = loaded({ ...small, '/repo/avtal/text/a.md': Uint8Array.from(bytes) })
    const { span } = diagnostics.find((one) => one.code === 'fil/inte-utf8') ?? {}
    const at = span && position(span.source, span.start)
    expect(`${at?.line}:${at?.column}`).toBe(place)
  })

  test('size limits, empty files and odd names', () => {
    const { codes, value } = loaded({
      ...small,
      '/repo/avtal/stor.md': 'a'.repeat(2 * 1024 * 1024 + 1),
      '/repo/avtal/tom.png': '',
      '/repo/avtal/bara blanka.md': ' \n',
    })
    expect(codes.sort()).toEqual(['fil/for-stor', 'fil/tom', 'fil/tom'])
    expect([...(value?.refused ?? [])].sort()).toEqual(['avtal/bara blanka.md', 'avtal/stor.md', 'avtal/tom.png'])
    expect(loaded({ ...small, '/repo/avtal/läge.md': 'x' }).codes).toEqual(['fil/namn'])
  })

  test('an agreement inside an agreement is no part of it', () => {
    const { paths, codes } = loaded({
      ...small,
      '/repo/avtal/under/overenskommelse.yaml': 'titel: z\n',
      '/repo/avtal/under/text/b.md': '# B\n',
      '/repo/avtal/under/djupare/c.md': '# C\n',
    })
    expect(paths.filter((path) => path.startsWith('avtal/'))).toEqual(['avtal/overenskommelse.yaml', 'avtal/text/a.md'])
    expect(codes).toEqual([])
  })

  test('more files than an agreement has are not read, and that is said once', () => {
    const host = memoryHost(small)
    const many = (count: number): Host => ({
      ...host,
      list: (path) =>
        path === '/repo/avtal/text'
          ? Array.from({ length: count }, (_, index) => ({ name: `${index}.md`, kind: 'file' as const, size: 1 }))
          : host.list(path),
      realPath: (path) => (/text\/\d+\.md$/.test(path) ? path : host.realPath(path)),
      read: (path) => (/text\/\d+\.md$/.test(path) ? Uint8Array.of(0x61) : host.read(path)),
    })
    // 5,000 in all, samverkan.yaml, overavtal.yaml and the manifest among them.
    const most = load(many(4997), '/repo/avtal')
    expect(most.diagnostics).toEqual([])
    expect(most.value?.files.has('avtal/text/4996.md')).toBe(true)
    const over = load(many(5001), '/repo/avtal')
    expect(over.diagnostics.map(({ code, path }) => [code, path])).toEqual([['fil/for-manga', 'avtal/text/4997.md']])
    expect(over.value?.files.has('avtal/text/4996.md')).toBe(true)
    expect([...(over.value?.refused ?? [])]).toEqual([4997, 4998, 4999, 5000].map((n) => `avtal/text/${n}.md`))
  })

  test('what agreements share is read once', () => {
    const reads: string[] = []
    const host = memoryHost({ ...small, '/repo/gemensamt/ord.md': 'x' })
    const read = (path: string) => {
      if (!path.includes('/avtal/') && !path.includes('/annat/')) reads.push(path)
      return host.read(path)
    }
    const counting = { ...host, read }
    const shared = new Map()
    const files = ['/repo/avtal', '/repo/annat'].map((folder) => {
      const { value } = load(counting, folder, shared)
      value?.ask('gemensamt/ord.md', 'file')
      return value?.files
    })
    for (const path of ['samverkan.yaml', 'gemensamt/ord.md']) {
      expect(files[0]?.get(path)).toBeDefined()
      expect(files[0]?.get(path)).toBe(files[1]?.get(path))
    }
    expect(reads.sort()).toEqual([
      '/repo/gemensamt/ord.md',
      '/repo/overavtal/grund/overavtal.yaml',
      '/repo/samverkan.yaml',
    ])
  })

  test('a folder without manifest, and one that is not there', () => {
    expect(loaded(small, '/repo/bilder')).toMatchObject({ value: undefined, codes: ['fil/saknas'] })
    expect(loaded(small, '/ingenstans')).toMatchObject({ value: undefined, codes: ['fil/saknas'] })
  })
})

describe('findAgreements', () => {
  test('the folder itself, or every agreement below it', () => {
    const host = memoryHost(small)
    expect(findAgreements(host, '/repo/avtal').value).toEqual(['/repo/avtal'])
    expect(findAgreements(host, '/repo').value).toEqual(['/repo/annat', '/repo/avtal'])
    expect(findAgreements(host, '/repo/bilder').value).toEqual([])
    expect(findAgreements(host, '/nej').value).toBeUndefined()
  })

  test('folders that hold no agreements are passed over, and rings end', () => {
    const host = memoryHost({
      '/a/node_modules/x/overenskommelse.yaml': 'x',
      '/a/.dold/overenskommelse.yaml': 'x',
      '/a/dist/overenskommelse.yaml': 'x',
      '/a/inre/repo/samverkan.yaml': 'x',
      '/a/inre/repo/avtal/overenskommelse.yaml': 'x',
      '/a/inre/ring': { link: '/a/inre' },
    })
    expect(findAgreements(host, '/a').value).toEqual(['/a/inre/repo/avtal'])
  })
})
