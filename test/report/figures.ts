import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/**
 * The numbers of a district's report, worked out from its files by other means than the program's: plain YAML, plain
 * CSV and the arithmetic of a pocket calculator.
 */
export function independent(folder: string, period: string) {
  const read = (path: string) => parse(readFileSync(join(folder, path), 'utf8'))
  const report = read(`lagesbild/${period}.yaml`)
  const before = String(report.baslinje.period).slice(0, 4)
  const now = period.slice(0, 4)
  const series = report.serier.map((one: { id: string; data: string; bättre_när: string }) => {
    const lines = readFileSync(join(folder, 'lagesbild', one.data), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
    const table = Object.fromEntries(lines.map((line) => line.split(';').map((cell) => cell.replace(',', '.'))))
    const [was, is] = [Number(table[before]), Number(table[now])]
    const percent = ((is - was) * 100) / was
    const good = one.bättre_när === 'lägre' ? is < was : is > was
    return {
      id: one.id,
      was,
      is,
      percent: percent.toFixed(1),
      direction: Math.abs(percent) <= 5 ? 'ej förändrat' : good ? 'bättre' : 'sämre',
    }
  })
  const said = (key: string) =>
    (report[key] as { avvikelse?: { riktning: string } }[]).map((one) => one.avvikelse?.riktning ?? null)
  const plans = readdirSync(join(folder, 'atgardsplaner'))
    .sort()
    .map((name) => {
      const plan = read(`atgardsplaner/${name}`)
      const number = (text: string) => Number.parseFloat(text.replace(',', '.'))
      const answers = plan.uppföljning.filter((one: { period: string }) => one.period.startsWith(now))
      return {
        id: plan.id,
        held: answers.reduce((sum: number, one: { möten: number }) => sum + one.möten, 0),
        promised: 12,
        done: plan.åtgärder.filter((one: { status: string }) => one.status === 'avslutad').length,
        of: plan.åtgärder.length,
        reached: plan.mål.map((goal: { utgångsvärde: string; målvärde: string; utfall: string }) => {
          const [base, target, outcome] = [goal.utgångsvärde, goal.målvärde, goal.utfall].map(number) as [
            number,
            number,
            number,
          ]
          return Math.sign(target - base) * (outcome - target) >= 0
        }),
        late: plan.åtgärder.filter(
          (one: { status: string; när: string }) => one.status !== 'avslutad' && one.när < `${period}-20`,
        ).length,
        vacant: typeof plan.sammankallande.senast === 'string' ? ['Sammankallande'] : [],
      }
    })
  return { city: said('stadsövergripande'), local: said('lokala'), series, plans }
}
