import type { AreaReport, AreaRow } from './area.ts'
import { type CityReport, countDirections, nameOf } from './city.ts'

/** A report as data, with the words of the format. */
export function areaData(report: AreaReport) {
  const { samråd, baslinje, datum } = report.report.file.data
  return {
    överenskommelse: report.agreement.id,
    område: nameOf(report),
    period: report.period,
    jämförs_med: report.baseline ?? null,
    baslinje: baslinje ?? null,
    datum: datum ?? null,
    samråd: samråd ?? null,
    antal: countDirections([...report.city, ...report.local]),
    stadsövergripande: report.city.map(rowData),
    lokala: report.local.map(rowData),
    borttagna: report.gone,
    serier: report.series.map(({ series: { data, values }, before, now, percent, direction }) => ({
      id: data.id,
      titel: data.titel,
      enhet: data.enhet ?? null,
      källa: data.källa,
      värden: values.map(({ period, value }) => ({ period, värde: value })),
      före: before ? { period: before.period, värde: before.value } : null,
      nu: now ? { period: now.period, värde: now.value } : null,
      förändring_procent: percent === undefined ? null : Math.round(percent * 10) / 10,
      riktning: direction ?? null,
    })),
    planer: report.plans.map((plan) => ({
      id: plan.id,
      nummer: plan.number,
      titel: plan.title,
      status: plan.status ?? null,
      möten: { hållna: plan.meetings.held ?? null, utlovade: plan.meetings.promised ?? null },
      åtgärder: { klara: plan.measures.done, alla: plan.measures.of },
      mål: plan.goals.map(({ data, reached }) => ({ ...data, nått: reached ?? null })),
      målet_nått: plan.reached ?? null,
      försenat: plan.overdue.map(({ what, date }) => ({ vad: what, datum: date })),
      vakant: plan.vacant,
    })),
    saknas: report.missing,
  }
}

/** A city's report as data. */
export function cityData(report: CityReport) {
  return {
    period: report.period,
    områden: report.reports.map(areaData),
    har_inte_rapporterat: report.silent.map(({ id, manifest: { data } }) => ({
      id,
      område: data.område ?? data.titel,
    })),
    prioriteringar: report.priorities.map(({ number, name, rows }) => ({
      nummer: number ?? null,
      namn: name,
      riktningar: Object.fromEntries(
        report.reports.map((one, index) => [one.agreement.id, rows[index]?.direction ?? null]),
      ),
    })),
    nytt: report.news.map(({ area, text }) => ({ område: area, text })),
    saknas: report.missing.map(({ area, text }) => ({ område: area, text })),
  }
}

function rowData(row: AreaRow) {
  return {
    id: row.key,
    nummer: row.number ?? null,
    namn: row.name,
    riktning: row.direction ?? null,
    förra: row.before ?? null,
    nytt: row.isNew,
    beskrivning: row.text ?? null,
    kommentar: row.comment ?? null,
    punkter: row.points,
    belägg: row.evidence.map(({ data }) => data),
    planer: row.plans.map((plan) => plan.id),
  }
}
