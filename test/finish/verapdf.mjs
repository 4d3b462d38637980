// Judges PDF files by veraPDF, the reference validator: npm run verify:pdf -- FILE… [--flavour ua1,2a]
// Fetched from Maven Central into the user's cache the first time; needs Java, and Maven for the fetching.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

const VERSION = '1.28.2'
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'samverkan', `verapdf-${VERSION}`)
const jars = join(cache, 'jars')

/**
 * Whether a program can be run at all.
 * @param {string} program
 */
function has(program) {
  return spawnSync(program, ['-version'], { stdio: 'ignore' }).error === undefined
}

/** Why veraPDF cannot be had, or nothing when it is ready. */
export function prepare() {
  if (!has('java')) return 'Java is missing'
  if (existsSync(join(cache, 'ready'))) return undefined
  if (!has('mvn')) return 'Maven is missing, and veraPDF has not been fetched'
  rmSync(cache, { recursive: true, force: true })
  mkdirSync(cache, { recursive: true })
  const dependency = `<dependency><groupId>org.verapdf.apps</groupId><artifactId>greenfield-apps</artifactId><version>${VERSION}</version></dependency>`
  writeFileSync(
    join(cache, 'pom.xml'),
    `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>samverkan</groupId><artifactId>verify</artifactId><version>1</version><dependencies>${dependency}</dependencies></project>`,
  )
  const fetched = spawnSync('mvn', ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${jars}`], {
    cwd: cache,
    encoding: 'utf8',
  })
  if (fetched.status !== 0) return `veraPDF could not be fetched: ${fetched.stdout.trim().split('\n')[0]}`
  writeFileSync(join(cache, 'ready'), '')
  return undefined
}

/**
 * The flavours that a file claims in its own metadata: PDF/UA-1, and its level of PDF/A.
 * @param {string} path
 */
export function claimed(path) {
  const xmp = readFileSync(path, 'latin1')
  const part = /<pdfaid:part>(\d)/.exec(xmp)?.[1]
  const level = /<pdfaid:conformance>([ABU])/.exec(xmp)?.[1]?.toLowerCase() ?? ''
  return [...(xmp.includes('<pdfuaid:part>1<') ? ['ua1'] : []), ...(part ? [`${part}${level}`] : [])]
}

/**
 * The clauses that each file fails, by flavour: nothing for a file that passes.
 * @param {string} flavour
 * @param {string[]} paths
 * @returns {Map<string, string[]>}
 */
export function judge(flavour, paths) {
  const classPath = join(jars, '*')
  const { stdout, stderr } = spawnSync(
    'java',
    ['-cp', classPath, 'org.verapdf.apps.GreenfieldCliWrapper', '-f', flavour, '--format', 'text', '-v', ...paths],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  )
  const verdicts = new Map()
  /** @type {string[] | undefined} */
  let current
  for (const line of stdout.split('\n')) {
    const [, verdict, file] = /^(PASS|FAIL) (.+) \S+$/.exec(line) ?? []
    if (file !== undefined) {
      current = verdict === 'PASS' ? [] : ['it is not valid']
      verdicts.set(resolve(file), current)
    } else if (current && /^ +FAIL /.test(line)) {
      if (current[0] === 'it is not valid') current.length = 0
      current.push(line.trim().slice(5))
    }
  }
  for (const path of paths)
    if (!verdicts.has(resolve(path))) verdicts.set(resolve(path), [`no verdict: ${stderr.trim()}`])
  return verdicts
}

function main() {
  const words = process.argv.slice(2)
  const at = words.indexOf('--flavour')
  const wanted = at < 0 ? undefined : words.splice(at, 2)[1]?.split(',')
  if (words.length === 0) {
    console.error('Usage: npm run verify:pdf -- FILE… [--flavour ua1,2a]')
    return 2
  }
  const missing = prepare()
  if (missing) {
    console.error(`Not verified: ${missing}.`)
    return 3
  }
  const byFlavour = new Map()
  for (const path of words) {
    const flavours = wanted ?? claimed(path)
    if (flavours.length === 0) console.log(`–     ${path}: claims no standard`)
    for (const flavour of flavours) byFlavour.set(flavour, [...(byFlavour.get(flavour) ?? []), path])
  }
  let failed = false
  for (const [flavour, paths] of byFlavour) {
    for (const [path, clauses] of judge(flavour, paths)) {
      if (clauses.length > 0) failed = true
      console.log(
        `${clauses.length > 0 ? 'FAIL' : 'PASS'}  ${flavour}  ${path}${clauses.map((each) => `\n      ${each}`).join('')}`,
      )
    }
  }
  return failed ? 1 : 0
}

if (process.argv[1]?.endsWith('verapdf.mjs')) process.exitCode = main()
