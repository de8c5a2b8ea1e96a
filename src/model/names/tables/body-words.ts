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
  { kind: 'kind', concept: 'ARMY', words: 'army armee esercito ordu ordusu جيش exercito' },
  {
    kind: 'kind',
    concept: 'FORCE',
    words: 'force forces forza forze kuvvetleri قوة قوات fuerzas forcas gucleri',
  },
  { kind: 'kind', concept: 'COMMAND', words: 'command commandement comando komutanligi قيادة' },
  { kind: 'kind', concept: 'STAFF', words: 'staff أركان' },
  { kind: 'kind', concept: 'FLEET', words: 'fleet أسطول' },
  { kind: 'kind', concept: 'NAVY', words: 'navy marina' },
  { kind: 'kind', concept: 'COUNCIL', words: 'council conseil consiglio konseyi مجلس consejo' },
  { kind: 'kind', concept: 'GOVERNMENT', words: 'government gouvernement governo hukumeti حكومة' },
  { kind: 'kind', concept: 'MINISTRY', words: 'ministry ministere ministero bakanligi وزارة department' },
  { kind: 'kind', concept: 'EMBASSY', words: 'embassy ambassade ambasciata buyukelciligi سفارة' },
  { kind: 'kind', concept: 'COMMITTEE', words: 'committee commission comite comitato commissione لجنة' },
  { kind: 'kind', concept: 'AGENCY', words: 'agency apparatus agence agenzia جهاز dispositif' },
  { kind: 'kind', concept: 'AUTHORITY', words: 'authority autorite autorita هيئة' },
  { kind: 'kind', concept: 'DIRECTORATE', words: 'directorate direction إدارة مديرية' },
  { kind: 'kind', concept: 'PRESIDENCY', words: 'presidency presidence presidenza رئاسة' },
  { kind: 'kind', concept: 'MISSION', words: 'mission missione misyonu بعثة' },
  { kind: 'kind', concept: 'ZONE', words: 'zone region zona bolge منطقة district' },
  { kind: 'kind', concept: 'ROOM', words: 'room غرفة' },
  { kind: 'kind', concept: 'DELEGATION', words: 'delegation delegazione heyeti وفد' },
  {
    kind: 'office',
    concept: 'COMMANDER',
    words: 'commander commandant comandante komutani قائد آمر baskomutan',
  },
  {
    kind: 'office',
    concept: 'CHIEF',
    words: 'chief president head chef capo presidente baskani رئيس leader leaders lideri chairman speaker',
  },
  { kind: 'office', concept: 'MINISTER', words: 'minister ministre ministro bakani وزير' },
  { kind: 'office', concept: 'AMBASSADOR', words: 'ambassador ambassadeur ambasciatore buyukelcisi سفير' },
  { kind: 'office', concept: 'DEPUTY', words: 'deputy vice adjoint vicecomandante نائب مساعد yardimcisi' },
  { kind: 'office', concept: 'ADVISER', words: 'adviser advisor conseiller consigliere danismani مستشار' },
  { kind: 'quality', concept: 'NATIONAL', words: 'national nationale nazionale ulusal وطني وطنية nacional' },
  {
    kind: 'quality',
    concept: 'PRESIDENTIAL',
    words: 'presidential presidentiel presidenziale رئاسي رئاسية presidencial',
  },
  { kind: 'quality', concept: 'GENERAL', words: 'general generale genel عام عامة' },
  { kind: 'quality', concept: 'GROUND', words: 'ground land terrestre kara بري برية' },
  { kind: 'quality', concept: 'NAVAL', words: 'naval deniz بحري بحرية' },
  { kind: 'quality', concept: 'AIR', words: 'air hava جوي جوية' },
  { kind: 'quality', concept: 'MILITARY', words: 'military militaire militare askeri عسكري عسكرية' },
  { kind: 'quality', concept: 'SECURITY', words: 'security securite sicurezza guvenlik أمن أمني' },
  { kind: 'quality', concept: 'SPECIAL', words: 'special speciale ozel خاص خاصة' },
  { kind: 'quality', concept: 'FOREIGN', words: 'foreign etrangeres esteri disisleri خارجية' },
  { kind: 'quality', concept: 'DEFENCE', words: 'defence defense difesa savunma دفاع' },
  {
    kind: 'quality',
    concept: 'INTERIOR',
    words: 'interior interieur interno icisleri داخلية internal interne interna',
  },
  {
    kind: 'quality',
    concept: 'INTELLIGENCE',
    words: 'intelligence renseignement istihbarat مخابرات استخبارات istihbarati',
  },
  { kind: 'quality', concept: 'COAST', words: 'coast coastal costiera سواحل' },
  { kind: 'quality', concept: 'GUARD', words: 'guard guards garde guardia حرس خفر' },
  { kind: 'quality', concept: 'SUPPORT', words: 'support soutien sostegno destek دعم' },
  {
    kind: 'quality',
    concept: 'STABILITY',
    words: 'stability stabilite stabilita stabilization stabilisation استقرار',
  },
  { kind: 'quality', concept: 'UNITY', words: 'unity unite unita birlik وحدة union unione اتحاد' },
  { kind: 'quality', concept: 'UNITED', words: 'united unies unis uniti متحدة' },
  { kind: 'quality', concept: 'ACCORD', words: 'accord entente accordo mutabakat وفاق' },
  {
    kind: 'quality',
    concept: 'HOUSE',
    words: 'representatives deputies parliament parlamento نواب برلمان rappresentanti',
  },
  { kind: 'quality', concept: 'STATE', words: 'state etat stato دولة' },
  { kind: 'quality', concept: 'STATES', words: 'states etats stati ولايات' },
  { kind: 'quality', concept: 'NATIONS', words: 'nations nazioni أمم' },
  { kind: 'quality', concept: 'JOINT', words: 'joint conjointe congiunta مشتركة مشترك' },
  { kind: 'quality', concept: 'OPERATIONS', words: 'operations operazioni عمليات' },
  { kind: 'quality', concept: 'OPERATION', words: 'operation operazione عملية' },
  { kind: 'quality', concept: 'WEST', words: 'west western ouest ovest occidentale غربي غربية غرب' },
  { kind: 'quality', concept: 'EAST', words: 'east eastern orientale شرقي شرقية شرق' },
  { kind: 'quality', concept: 'SOUTH', words: 'south southern meridionale جنوبي جنوبية جنوب' },
  { kind: 'quality', concept: 'CENTRAL', words: 'central centrale وسطى' },
  { kind: 'quality', concept: 'MOUNTAIN', words: 'mountain montagne جبل' },
  { kind: 'quality', concept: 'TERRORISM', words: 'terrorism counterterrorism terrorisme terrorismo إرهاب' },
  { kind: 'quality', concept: 'DETERRENCE', words: 'deterrence dissuasion deterrenza ردع' },
  { kind: 'quality', concept: 'COUNTER', words: 'counter fight lutte lotta مكافحة' },
  { kind: 'quality', concept: 'UNITS', words: 'unit units unites وحدات' },
  { kind: 'quality', concept: 'MEMBER', words: 'member membre membro عضو' },
  { kind: 'quality', concept: 'ENVOY', words: 'envoy inviato مبعوث مبعوثة' },
  { kind: 'quality', concept: 'DIRECTOR', words: 'director directeur direttore مدير' },
  { kind: 'quality', concept: 'ARMED', words: 'armed armees armate مسلحة silahli' },
  { kind: 'quality', concept: 'ARAB', words: 'arab arabe araba عربية عربي arap' },
  { kind: 'quality', concept: 'AFFAIRS', words: 'affairs affaires affari شؤون' },
  { kind: 'quality', concept: 'TRANSPORT', words: 'transport transportation trasporti مواصلات' },
  { kind: 'quality', concept: 'POLICE', words: 'police polizia شرطة' },
  { kind: 'quality', concept: 'TRAINING', words: 'training formation addestramento تدريب' },
  { kind: 'quality', concept: 'JUDICIAL', words: 'judicial judiciaire giudiziaria adli قضائي قضائية' },
  { kind: 'quality', concept: 'CRIME', words: 'crime criminalite criminalita جريمة' },
  { kind: 'quality', concept: 'MIGRATION', words: 'migration immigration migrazione هجرة' },
  { kind: 'quality', concept: 'BORDER', words: 'border borders frontieres frontiere حدود حدودية' },
  { kind: 'quality', concept: 'HIGH', words: 'high higher supreme haut haute alto suprema yuksek أعلى عليا' },
  { kind: 'quality', concept: 'SERVICE', words: 'service services servizio servizi خدمة' },
  { kind: 'quality', concept: 'COLLEGE', words: 'college academy كلية' },
  { kind: 'quality', concept: 'WAR', words: 'war guerre guerra savas حرب' },
  { kind: 'quality', concept: 'CAMP', words: 'camp معسكر' },
  { kind: 'quality', concept: 'FUND', words: 'fund fonds fondo صندوق' },
  { kind: 'quality', concept: 'DEVELOPMENT', words: 'development developpement sviluppo تنمية' },
  { kind: 'quality', concept: 'RECONSTRUCTION', words: 'reconstruction ricostruzione إعمار' },
  { kind: 'branch', concept: 'INFANTRY', words: 'infantry infanterie fanteria piyade مشاة' },
  { kind: 'branch', concept: 'MECHANISED', words: 'mechanised mechanized آلي' },
  { kind: 'branch', concept: 'REINFORCED', words: 'reinforced معزز مجحفل' },
  { kind: 'branch', concept: 'COMBAT', words: 'combat combattimento قتال' },
  {
    kind: 'country',
    concept: 'LIBYA',
    words: 'libya libyan libye libyenne libica libico libia ليبيا ليبي ليبية',
  },
  {
    kind: 'country',
    concept: 'USA',
    words:
      'us usa america american amerique americain americaine americano americana أمريكا أميركا أمريكي أمريكية أميركي أميركية',
  },
  { kind: 'country', concept: 'TURKIYE', words: 'turkiye turkey turkish turk تركيا تركي تركية' },
  { kind: 'country', concept: 'AFRICA', words: 'africa african afrique أفريقيا أفريقي' },
  { kind: 'country', concept: 'EUROPE', words: 'europe european eu europeen europea أوروبي أوروبية' },
  { kind: 'country', concept: 'RUSSIA', words: 'russia russian russie russo rusya روسيا روسي روسية' },
  { kind: 'country', concept: 'EGYPT', words: 'egypt egyptian egypte egitto misir مصر مصري مصرية' },
  {
    kind: 'country',
    concept: 'ITALY',
    words: 'italy italian italie italia italiano italyan إيطاليا إيطالي إيطالية',
  },
  { kind: 'country', concept: 'FRANCE', words: 'france french francia francese فرنسا فرنسي فرنسية' },
  { kind: 'country', concept: 'GREECE', words: 'greece greek grece grecia اليونان يوناني يونانية' },
  { kind: 'country', concept: 'TUNISIA', words: 'tunisia tunisian tunisie tunisien تونس تونسي تونسية' },
  { kind: 'country', concept: 'BRITAIN', words: 'britain british بريطانيا بريطاني بريطانية' },
  { kind: 'country', concept: 'MALTA', words: 'malta maltese malte مالطا مالطي' },
  {
    kind: 'link',
    concept: 'OF',
    words: 'of the and for to in on de du des la le les pour et di della del dello degli per e في لدى عن من',
  },
]

/** Two words of bodies that side by side, in either order, say what a third one says. */
export const BODY_PHRASES: readonly {
  readonly concepts: readonly [string, string]
  readonly says: string
}[] = [{ concepts: ['UNITED', 'STATES'], says: 'USA' }]
