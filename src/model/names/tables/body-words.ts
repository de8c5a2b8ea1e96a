/**
 * Words of bodies and offices, with their translations: a unit is found by its number and kind in either script.
 * Words are without article; letter forms and accents do not matter.
 * `kind` words make a text the name of a body; `office` words only inside it or behind a name ("AFRICOM commander"), because in front of
 * a person they are a title; `branch`, `country` and `link` words say little and may be left out.
 * Sources: unit and institution names as the Libyan record writes them, Arabic beside English, French, Italian and Turkish.
 */
export type BodyWordKind = 'kind' | 'office' | 'quality' | 'branch' | 'country' | 'link'

export interface BodyWord {
  readonly kind: BodyWordKind
  /** Search key of the row, without the Q that is put in front. */
  readonly concept: string
  readonly words: string
}

export const BODY_WORDS: readonly BodyWord[] = [
  { kind: 'kind', concept: 'BRIGADE', words: 'brigade brigades brigata tugay لواء ألوية' },
  { kind: 'kind', concept: 'BATTALION', words: 'battalion bataillon battaglione tabur katiba كتيبة كتائب' },
  { kind: 'kind', concept: 'DIVISION', words: 'division divisione فرقة' },
  { kind: 'kind', concept: 'ARMY', words: 'army armee esercito ordu ordusu جيش' },
  { kind: 'kind', concept: 'FORCE', words: 'force forces forza forze kuvvetleri قوة قوات' },
  { kind: 'kind', concept: 'COMMAND', words: 'command commandement comando komutanligi قيادة' },
  { kind: 'kind', concept: 'STAFF', words: 'staff أركان' },
  { kind: 'kind', concept: 'FLEET', words: 'fleet أسطول' },
  { kind: 'kind', concept: 'NAVY', words: 'navy marina' },
  { kind: 'kind', concept: 'COUNCIL', words: 'council conseil consiglio konseyi مجلس' },
  { kind: 'kind', concept: 'GOVERNMENT', words: 'government gouvernement governo hukumeti حكومة' },
  { kind: 'kind', concept: 'MINISTRY', words: 'ministry ministere ministero bakanligi وزارة' },
  { kind: 'kind', concept: 'EMBASSY', words: 'embassy ambassade ambasciata buyukelciligi سفارة' },
  { kind: 'kind', concept: 'COMMITTEE', words: 'committee commission comite comitato commissione لجنة' },
  { kind: 'kind', concept: 'AGENCY', words: 'agency apparatus agence agenzia جهاز' },
  { kind: 'kind', concept: 'AUTHORITY', words: 'authority autorite autorita هيئة' },
  { kind: 'kind', concept: 'DIRECTORATE', words: 'directorate direction إدارة مديرية' },
  { kind: 'kind', concept: 'PRESIDENCY', words: 'presidency presidence presidenza رئاسة' },
  { kind: 'kind', concept: 'MISSION', words: 'mission missione misyonu بعثة' },
  { kind: 'kind', concept: 'ZONE', words: 'zone region zona bolge منطقة' },
  { kind: 'kind', concept: 'ROOM', words: 'room غرفة' },
  { kind: 'kind', concept: 'DELEGATION', words: 'delegation delegazione heyeti وفد' },
  { kind: 'office', concept: 'COMMANDER', words: 'commander commandant comandante komutani قائد آمر' },
  { kind: 'office', concept: 'CHIEF', words: 'chief president head chef capo presidente baskani رئيس' },
  { kind: 'office', concept: 'MINISTER', words: 'minister ministre ministro bakani وزير' },
  { kind: 'office', concept: 'AMBASSADOR', words: 'ambassador ambassadeur ambasciatore buyukelcisi سفير' },
  { kind: 'office', concept: 'DEPUTY', words: 'deputy vice adjoint vicecomandante نائب مساعد' },
  { kind: 'quality', concept: 'NATIONAL', words: 'national nationale nazionale ulusal وطني وطنية' },
  { kind: 'quality', concept: 'PRESIDENTIAL', words: 'presidential presidentiel presidenziale رئاسي رئاسية' },
  { kind: 'quality', concept: 'GENERAL', words: 'general generale genel عام عامة' },
  { kind: 'quality', concept: 'GROUND', words: 'ground land terrestre kara بري برية' },
  { kind: 'quality', concept: 'NAVAL', words: 'naval deniz بحري بحرية' },
  { kind: 'quality', concept: 'AIR', words: 'air hava جوي جوية' },
  { kind: 'quality', concept: 'MILITARY', words: 'military militaire militare askeri عسكري عسكرية' },
  { kind: 'quality', concept: 'SECURITY', words: 'security securite sicurezza guvenlik أمن أمني' },
  { kind: 'quality', concept: 'SPECIAL', words: 'special speciale ozel خاص خاصة' },
  { kind: 'branch', concept: 'INFANTRY', words: 'infantry infanterie fanteria piyade مشاة' },
  { kind: 'branch', concept: 'MECHANISED', words: 'mechanised mechanized آلي' },
  { kind: 'branch', concept: 'REINFORCED', words: 'reinforced معزز مجحفل' },
  { kind: 'branch', concept: 'COMBAT', words: 'combat combattimento قتال' },
  {
    kind: 'country',
    concept: 'LIBYA',
    words: 'libya libyan libye libyenne libica libico libia ليبيا ليبي ليبية',
  },
  { kind: 'country', concept: 'USA', words: 'us usa american أمريكا أمريكي أمريكية أميركي أميركية' },
  { kind: 'country', concept: 'TURKIYE', words: 'turkiye turkey turkish turk تركيا تركي تركية' },
  { kind: 'country', concept: 'AFRICA', words: 'africa african afrique أفريقيا أفريقي' },
  {
    kind: 'link',
    concept: 'OF',
    words: 'of the and for to in on de du des la le les pour et di della del dello degli per e في لدى عن من',
  },
]
