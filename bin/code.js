import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'

const require = createRequire(import.meta.url)
const lib = fileURLToPath(new URL('../lib/', import.meta.url))

/** What has been loaded from the bundle, by file. */
const scripts = new Map()

/**
 * Loads the bundled program. Node 22.8 and later keep what the engine has compiled from one run to the next. For
 * Node 20 the build keeps it in files beside the bundle, and here it is handed to the engine, which compiles anew when
 * it comes from another version than its own, or is not there.
 */
export function load() {
  if (Module.enableCompileCache) Module.enableCompileCache()
  else compileWithKeptCode()
  return require('../lib/main.js')
}

/** Writes what the engine has compiled so far beside the bundle. A Node that does so itself has nothing to write. */
export function keepCode() {
  for (const [file, script] of scripts) {
    writeFileSync(`${file}.code.tmp`, script.createCachedData())
    renameSync(`${file}.code.tmp`, `${file}.code`)
  }
}

function compileWithKeptCode() {
  const compile = Module._extensions['.js']
  Module._extensions['.js'] = (module, filename) => {
    if (!filename.startsWith(lib)) return compile(module, filename)
    const cachedData = keptCode(filename)
    const source = Module.wrap(readFileSync(filename, 'utf8'))
    const script = new Script(source, { filename, ...(cachedData && { cachedData }) })
    scripts.set(filename, script)
    const own = (id) => module.require(id)
    script.runInThisContext().call(module.exports, module.exports, own, module, filename, dirname(filename))
  }
}

function keptCode(filename) {
  try {
    return readFileSync(`${filename}.code`)
  } catch {
    return undefined
  }
}
