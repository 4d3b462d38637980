import { expect, test } from 'vitest'
import { pages } from '../docs/generate.ts'

test.each([...pages()])('docs/%s is what npm run docs writes', async (name, text) => {
  await expect(text).toMatchFileSnapshot(`../docs/${name}`)
})
