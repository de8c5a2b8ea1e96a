/** What somebody is in a body. See body-words.ts. */
import type { BodyWord } from './body-word.ts'

export const BODY_OFFICES: readonly BodyWord[] = [
  {
    kind: 'office',
    concept: 'COMMANDER',
    words:
      'commander commandant comandante komutani kommandeur командующий командир قائد آمر آمرا baskomutan',
  },
  {
    kind: 'office',
    concept: 'CHIEF',
    words:
      'chief president head chef capo presidente baskani baskan leader leaders lideri leiter chairman chair speaker chairperson глава председатель президент πρόεδρος رئيس رئيسا',
  },
  { kind: 'office', concept: 'PREMIER', words: 'premier basbakan basbakani' },
  { kind: 'office', concept: 'MINISTER', words: 'minister ministre ministro bakani министр υπουργός وزير' },
  {
    kind: 'office',
    concept: 'SECRETARY',
    words: 'secretary secretaire segretario secretario sekreteri sekretar секретарь',
  },
  { kind: 'office', concept: 'UNDERSECRETARY', words: 'undersecretary sottosegretario وكيل' },
  {
    kind: 'office',
    concept: 'AMBASSADOR',
    words: 'ambassador ambassadeur ambasciatore embajador embaixador buyukelcisi botschafter посол سفير',
  },
  { kind: 'office', concept: 'CHARGE', words: 'charge incaricato encargado قائم' },
  { kind: 'office', concept: 'CONSUL', words: 'consul console konsolosu قنصل' },
  {
    kind: 'office',
    concept: 'DEPUTY',
    words:
      'deputy vice adjoint vicecomandante yardimcisi stellvertreter заместитель نائب مساعد نائبا assistant',
  },
  {
    kind: 'office',
    concept: 'ADVISER',
    words: 'adviser advisor conseiller consigliere asesor danismani berater советник مستشار',
  },
  {
    kind: 'office',
    concept: 'REPRESENTATIVE',
    words: 'representative representant rappresentante temsilcisi представитель ممثل',
  },
  { kind: 'office', concept: 'SPOKESMAN', words: 'spokesman spokesperson portavoce sozcusu ناطق متحدث' },
  { kind: 'office', concept: 'MEMBER', words: 'member membre membro miembro uyesi mitglied член عضو' },
  { kind: 'office', concept: 'ENVOY', words: 'envoy inviato enviado gesandter посланник مبعوث مبعوثة' },
  {
    kind: 'office',
    concept: 'DIRECTOR',
    words: 'director directeur direttore diretor muduru direktor директор مدير',
  },
  { kind: 'office', concept: 'COORDINATOR', words: 'coordinator coordinateur coordinatore منسق' },
  { kind: 'office', concept: 'OFFICER', words: 'officer officier ufficiale ضابط' },
  { kind: 'office', concept: 'ATTACHE', words: 'attache addetto ملحق' },
  { kind: 'office', concept: 'MAYOR', words: 'mayor maire sindaco' },
]
