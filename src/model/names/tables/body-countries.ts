/** Countries and unions, and what is of them. See body-words.ts. */
import type { BodyWord } from './body-word.ts'

export const BODY_COUNTRIES: readonly BodyWord[] = [
  {
    kind: 'country',
    concept: 'LIBYA',
    words:
      'libya libyan libye libyenne libyennes libica libico libiche libia libysche libysch ливия ливийская ливийской ливийский λιβύη λιβύης λιβυκού ليبيا ليبي ليبية',
  },
  {
    kind: 'country',
    concept: 'USA',
    words:
      'us usa america american amerique americain americaine americano americana amerika сша американский أمريكا أميركا أمريكي أمريكية أميركي أميركية',
  },
  {
    kind: 'country',
    concept: 'TURKIYE',
    words: 'turkiye turkey turkish turk turquie turchia тurция تركيا تركي تركية',
  },
  {
    kind: 'country',
    concept: 'AFRICA',
    words: 'africa african afrique africaine afrika африка أفريقيا أفريقي أفريقية',
  },
  {
    kind: 'country',
    concept: 'EUROPE',
    words: 'europe european eu europeen europeenne europea avrupa europa европейский أوروبا أوروبي أوروبية',
  },
  {
    kind: 'country',
    concept: 'RUSSIA',
    words: 'russia russian russie russo rusya россия российский روسيا روسي روسية',
  },
  { kind: 'country', concept: 'EGYPT', words: 'egypt egyptian egypte egitto misir египет مصر مصري مصرية' },
  {
    kind: 'country',
    concept: 'ITALY',
    words: 'italy italian italie italia italiano italiana italyan italya италия إيطاليا إيطالي إيطالية',
  },
  {
    kind: 'country',
    concept: 'FRANCE',
    words: 'france french francia francese francais fransa франция فرنسا فرنسي فرنسية',
  },
  {
    kind: 'country',
    concept: 'GREECE',
    words: 'greece greek grece grecia yunanistan ελλάδα ελληνική греция اليونان يوناني يونانية',
  },
  { kind: 'country', concept: 'TUNISIA', words: 'tunisia tunisian tunisie tunisien тунис تونس تونسي تونسية' },
  { kind: 'country', concept: 'BRITAIN', words: 'britain british uk بريطانيا بريطاني بريطانية' },
  { kind: 'country', concept: 'MALTA', words: 'malta maltese malte мальта مالطا مالطي' },
  {
    kind: 'country',
    concept: 'ALGERIA',
    words: 'algeria algerian algerie algerien cezayir алжир الجزائر جزائري جزائرية',
  },
  {
    kind: 'country',
    concept: 'SUDAN',
    words: 'sudan sudanese soudan soudanais судан السودان سوداني سودانية',
  },
  { kind: 'country', concept: 'CHAD', words: 'chad chadian tchad tchadien чад تشاد تشادي تشادية' },
  {
    kind: 'country',
    concept: 'GERMANY',
    words: 'germany german allemagne allemand germania almanya deutschland германия ألمانيا ألماني ألمانية',
  },
  { kind: 'country', concept: 'QATAR', words: 'qatar qatari катар قطر قطري قطرية' },
  { kind: 'country', concept: 'EMIRATES', words: 'emirates emirati emirats إمارات إماراتي إماراتية' },
  { kind: 'country', concept: 'UN', words: 'un' },
]

/** Those of the words above that by themselves name a country: alone they are the name of a body. "المصري" alone is a family. */
export const LANDS =
  'libya libye libia ливия λιβύη ليبيا usa america amerique amerika сша أمريكا أميركا turkiye turkey turquie turchia تركيا africa afrique أفريقيا europe europa أوروبا russia russie россия روسيا egypt egypte egitto misir египет مصر italy italie italia италия إيطاليا france francia فرنسا greece grece grecia ελλάδα اليونان tunisia tunisie تونس britain uk بريطانيا malta malte مالطا algeria algerie الجزائر sudan soudan السودان chad tchad تشاد germany allemagne deutschland ألمانيا qatar قطر'
