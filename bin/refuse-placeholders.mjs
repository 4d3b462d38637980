/** Stops `npm publish` while package.json has addresses that lead nowhere: the domain `invalid` (RFC 2606) holds their place. */
import { readFileSync } from 'node:fs'

const { homepage, repository, bugs } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const wrong = [homepage, repository.url, bugs.url].filter((address) => address.includes('.invalid/'))
if (wrong.length > 0) {
  process.stderr.write(`package.json: write where samverkan is kept in the place of ${wrong.join(', ')}\n`)
  process.exitCode = 1
}
