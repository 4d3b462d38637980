import { resolve } from 'node:path'
import { check } from '../../checking.ts'
import { nodeHost } from '../../node/node-host.ts'
import { builtIn } from '../../profile/built-in.ts'
import { codeOf } from '../../profile/own-fields.ts'
import { type Profile, valuesLine } from '../../profile/profile.ts'
import { rules } from '../../rules/index.ts'
import { agreementFolders } from '../agreements.ts'
import { EXIT } from '../exit.ts'
import type { RulesOptions } from '../table/rules.ts'
import type { Terminal } from '../terminal.ts'

/** One requirement of a list. */
interface Entry {
  readonly code: string
  readonly severity: string
  readonly place: string | null
  readonly text: string
  readonly kind: 'field' | 'rule'
}

/** Requirements that come from one document. */
interface Group {
  readonly profile: string | null
  readonly title: string
  readonly requirements: readonly Entry[]
}

/** `samverkan rules`: what an agreement's profiles require; without a path everything that there is. */
export async function rulesCommand(
  path: string | undefined,
  options: RulesOptions,
  terminal: Terminal,
): Promise<number> {
  const groups = [...(await profilesOf(path, terminal)).map(groupOf), alwaysGroup()]
  if (options.json) terminal.out(`${JSON.stringify({ version: 1, profiles: groups }, null, 2)}\n`)
  else terminal.out(groups.map(write).join('\n'))
  return EXIT.ok
}

async function profilesOf(path: string | undefined, terminal: Terminal): Promise<readonly Profile[]> {
  if (path === undefined) return [...builtIn.values()]
  const chosen = new Map<string, Profile>()
  for (const folder of agreementFolders([path], terminal)) {
    const { profiles } = await check(nodeHost, resolve(folder), { today: terminal.today, variant: 'utkast' })
    for (const profile of profiles) chosen.set(profile.data.id, profile)
  }
  return [...chosen.values()]
}

function groupOf({ data, requirements, own = [] }: Profile): Group {
  const fields = requirements.map(({ data: one }): Entry => {
    return { code: one.kod, severity: one.allvar, place: one.ställe ?? null, text: one.krav, kind: 'field' }
  })
  const optional = own
    .filter(({ data: one }) => one.allvar === undefined)
    .map(({ data: one }): Entry => {
      const text = `${one.titel} (egen uppgift för ${one.hör_till})`
      return { code: codeOf(one), severity: 'frivillig', place: one.ställe ?? null, text, kind: 'field' }
    })
  const inCode = (data.regler ?? []).flatMap((one): Entry[] => {
    const rule = rules.find(({ id }) => id === one.regel)
    if (!rule) return []
    const severity = one.allvar ?? rule.severity
    return [
      {
        code: rule.id,
        severity,
        place: one.ställe ?? null,
        text: `${one.krav ?? rule.title}${valuesLine(one)}`,
        kind: 'rule',
      },
    ]
  })
  return { profile: data.id, title: data.titel, requirements: [...fields, ...optional, ...inCode] }
}

function alwaysGroup(): Group {
  const always = rules.filter((rule) => rule.applies === 'always')
  return {
    profile: null,
    title: 'Gäller alltid',
    requirements: always.map(({ id, severity, basis, title }): Entry => {
      return { code: id, severity, place: basis?.place ?? null, text: title, kind: 'rule' }
    }),
  }
}

function write({ profile, title, requirements }: Group): string {
  const width = Math.max(0, ...requirements.map((one) => one.code.length))
  const lines = requirements.map(({ code, severity, place, text }) => {
    return `  ${code.padEnd(width)}  ${severity.padEnd(7)}  ${place === null ? '' : `${place}: `}${text}`
  })
  return [`${title}${profile === null ? '' : ` (${profile})`}`, ...lines, ''].join('\n')
}
