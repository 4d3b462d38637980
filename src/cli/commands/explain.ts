import { basisLine } from '../../findings/report.ts'
import { builtIn } from '../../profile/built-in.ts'
import { basisOf } from '../../profile/profile.ts'
import { rules } from '../../rules/index.ts'
import { didYouMean } from '../../swedish/suggest.ts'
import { EXIT, UsageError } from '../exit.ts'
import type { Terminal } from '../terminal.ts'

/** What there is to say of a code. */
interface Explanation {
  readonly title: string
  readonly severity: string
  /** Where it is required. */
  readonly bases: readonly string[]
  readonly why: string
  readonly hint: string
  readonly good: string | undefined
  readonly bad: string | undefined
  readonly catalogue: readonly string[]
}

/** `samverkan explain`: what a code means. Throws `UsageError` for a code that does not exist. */
export function explainCommand(code: string, terminal: Terminal): number {
  const explanation = explainRule(code) ?? explainField(code)
  if (!explanation) {
    if (
      /^(yaml|schema|md|fil|bild|figur|csv|ref|id|bilaga|part|pdf|profil|undantag|verifiera|standard|las)\//.test(code)
    ) {
      terminal.out(
        `${code}\n\n  Ett krav i själva filformatet; fyndet säger vad som ska stå. docs/format.md beskriver filerna.\n`,
      )
      return EXIT.ok
    }
    const codes = [
      ...rules.map((rule) => rule.id),
      ...[...builtIn.values()].flatMap((one) => one.requirements).map((one) => one.data.kod),
    ]
    throw new UsageError(
      `there is no rule ${code}${didYouMean(code, new Set(codes)).replace('menade du', 'did you mean')}`,
    )
  }
  terminal.out(write(code, explanation))
  return EXIT.ok
}

function explainRule(code: string): Explanation | undefined {
  const rule = rules.find((one) => one.id === code)
  if (!rule) return undefined
  const demanded = [...builtIn.values()].flatMap(({ data }) =>
    (data.regler ?? []).filter((one) => one.regel === code).map((one) => basisLine(basisOf(data, one))),
  )
  return {
    ...rule,
    bases: rule.basis ? [basisLine(rule.basis), ...demanded] : demanded,
    good: rule.good,
    bad: rule.bad,
  }
}

function explainField(code: string): Explanation | undefined {
  const found = [...builtIn.values()].flatMap((profile) =>
    profile.requirements.filter((one) => one.data.kod === code).map(({ data }) => ({ profile: profile.data, data })),
  )
  const first = found[0]?.data
  if (!first) return undefined
  return {
    title: first.krav,
    severity: [...new Set(found.map((one) => one.data.allvar))].join(' eller '),
    bases: found.map(({ profile, data }) => basisLine(basisOf(profile, data))),
    why: first.varför,
    hint: first.gör_så_här,
    good: first.bra,
    bad: first.dåligt,
    catalogue: [...new Set(found.flatMap(({ data }) => data.katalog ?? []))],
  }
}

function write(code: string, { title, severity, bases, why, hint, good, bad }: Explanation): string {
  const example = (label: string, text: string | undefined) =>
    text === undefined
      ? []
      : [
          '',
          `${label}:`,
          ...text
            .trimEnd()
            .split('\n')
            .map((line) => `  ${line}`),
        ]
  return [
    `${code} (${severity})`,
    title,
    '',
    ...bases.map((basis) => `Krav: ${basis}`),
    `Varför: ${why}`,
    `Gör så här: ${hint}`,
    ...example('Bra', good),
    ...example('Dåligt', bad),
    '',
  ].join('\n')
}
