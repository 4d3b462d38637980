import { latin } from '../../swedish/latin.ts'

/** Words by which a sentence is about another agreement, another time, or what is only thought of. */
const ANOTHER = latin(
  /(?<!\p{L})(?:tidigare|förra|förre|föregående|gamla|dåvarande|då gällande|övergripande|överordna\p{L}+|samverkansavtal\p{L}*|överavtal\p{L}*|ramavtal\p{L}*|ramöverenskommelse\p{L}*|hyres\p{L}*|lokalhyra|polisregion\p{L}*s? (?:överenskommelse|avtal)\p{L}*|nationell\p{L}*|regional\p{L}*|central\p{L}* (?:avtal|överenskommelse)\p{L}*|föreslog\p{L}*|föreslå\p{L}*|yrka\p{L}*|motion\p{L}*|remiss\p{L}*|utkast\p{L}*|som jämförelse|till skillnad|exempelvis|andra kommuner|många kommuner|grannkommun\p{L}*|hade|skulle|(?:nästa|en ny|ett nytt|ny) (?:överenskommelse|avtal|löfte)|(?:lagen|förordningen|skyldigheten i|barnkonventionen) (?:\p{L}+ )?(?:gäller|träder|trädde|börja\p{L}*|inträder|blir|i \d+ §)|det (?:första|andra|sista) året|räkna(?:s|r) (?:man )?(?:\p{L}+ )?in|sammanlagt|projekt\p{L}*|licens\p{L}*|abonnemang\p{L}*|prenumeration\p{L}*|kontrakt\p{L}*|anställ\p{L}*|rekryter\p{L}*|bevakning\p{L}*|ersätter|ersattes|ersätts|enligt (?:lagen|lag)|lagen kräver|brå rekommenderar|skr)(?!\p{L})/u,
)

/** Whether a sentence in small letters is about something else than the agreement that holds now. */
export function isOfAnother(small: string): boolean {
  return ANOTHER.test(small)
}
