import { rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { diskStore } from '../src/store/disk-store.ts'
import { temporaryFolder } from './run.ts'

const folder = temporaryFolder('disk-store')
afterAll(() => rmSync(folder, { recursive: true }))

test('what one build of the program has remembered, no other build sees', () => {
  const [old, fresh] = [diskStore(folder, 'samverkan 1'), diskStore(folder, 'samverkan 2')]
  old.put('nyckel', Buffer.from('fynd'))
  expect(Buffer.from(old.get('nyckel') ?? []).toString()).toBe('fynd')
  expect(fresh.get('nyckel')).toBeUndefined()
  fresh.put('nyckel', Buffer.from('andra fynd'))
  expect(Buffer.from(old.get('nyckel') ?? []).toString()).toBe('fynd')
  expect(diskStore(folder, 'samverkan 1').get('annan nyckel')).toBeUndefined()
})
