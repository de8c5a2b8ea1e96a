import { normalise } from '../../../src/model/names/normalise.ts'

/**
 * The words of the record's bodies and offices, as a dictionary translates them: one meaning a row, in whatever language the record has it.
 * The bench tells by it which two names are word for word the same. It knows nothing of the module's tables, and the module nothing of it.
 * A star: the row says only what kind of thing it is.
 */
const ROWS = `
* brigade brigades brigata tugay لواء
* battalion bataillon battaglione tabur كتيبة كتائب سرايا katiba
* army armys armee esercito exercito ejercito ordu армия heer στρατου جيش
* force forces forza forze forca forcas fuerza kuvvetleri kuvveti gucler gucleri قوة قوات
* command commandement comando mando komutanligi قيادة
* staff أركان
* fleet أسطول flotta
* council conseil consiglio consejo conselho konseyi مجلس
* government gouvernement governo gobierno hukumeti حكومة administration
* ministry ministere ministero bakanligi υπουργειο وزارة department
* embassy ambassade ambasciata buyukelciligi سفارة
* consulate consolato قنصلية
* committee commission comitato commissione لجنة
* agency agence agenzia agencia جهاز وكالة apparatus dispositif
* authority autorite هيئة سلطة
* directorate direction directorates إدارة مديرية مديريات
* mission missione بعثة
* zone region zona regione bolge regions منطقة مناطق district distretto
* room غرفة sala
* delegation heyeti وفد delegazione
* service services servizio servizi servicio خدمة
* unit units unites وحدات
* group groups gruppo مجموعة
* office مكتب
* organization organisation teskilati منظمة
* college academy كلية أكاديمية
* fund fonds fondo صندوق ταμειου
* operation operazione عملية
* news haber
* commander commandant comandante commanders قائد آمر komutani baskomutan
* chief head chef capo leader lideri رئيس رئيسا chair chairman president presidente baskani speaker
* minister ministre ministro bakani وزير
* director directeur direttore مدير
* member membre membro عضو
* deputy vice نائب نايبا مساعد assistant
* adviser advisor consigliere مستشار
* ambassador ambasciatore سفير
* envoy inviato مبعوث
* representative ممثل
* secretary segretario أمين
* officer ضابط
general generale genel عام عامة public
national nationale nazionale nacional nacionais ulusal milli национальная εθνικου وطني وطنية قومي
presidential presidenziale presidencial رئاسي
presidency presidence pesidency رئاسة
military militaire militare militari askeri عسكري عسكرية
ground land terrestri بري برية
naval navy marina deniz بحري بحرية navys
air جوي جوية
security securite surete sicurezza seguranca guvenlik أمن أمني أمنية
special speciale speciali ozel خاص خاصة
foreign etrangeres esteri εξωτερικων خارجية
external esterna externa
defence defense difesa savunma دفاع
interior interieur interno internal interna داخلية داخلي
intelligence istihbarat مخابرات استخبارات
information informazioni informacao
coast ساحل سواحل
guard guards حرس خفر
support soutien sostegno دعم
backup إسناد
stability stabilite stabilization stabilisation استقرار
unity unite unita union dunion birlik وحدة اتحاد
united uniti unis متحدة
accord entente dentente accordo وفاق
representatives rappresentanti deputies نواب
house camera chamber parliament برلمان
state stato etat دولة
states stati etats ولايات
nations nazioni أمم
joint مشتركة مشترك congiunta
operations operazioni عمليات
west western occidentale ouest غربي غربية غرب
east eastern est dogusundaki شرقي شرقية شرق
south southern sud جنوبي جنوبية
north northern شمال
central centrale مركزي middle وسطى
mountain جبل
terrorism counterterrorism إرهاب
deterrence deterrenza dissuasion ردع rada radaa
counter anti lutte مكافحة
armed armees armate silahli مسلحة
arab arabe arabo arabic arap عربي عربية
affairs affaires daffaires affari شؤون أعمال
charge قائم
police polizia شرطة
training تدريب
judicial قضائي قضائية
crime جريمة
organised organized منظمه
migration immigration هجرة
illegal غير شرعية
border borders حدود حدودية
high higher supreme أعلى عليا
war حرب
camp معسكر
development sviluppo ανάπτυξη تنمية
reconstruction ricostruzione ανασυγκροτηση إعمار
assistance مساعدة
airport مطار
martyrs martiri شهداء
revolutionaries ثوار
interim transitional مؤقت مؤقتة
political politica سياسي
strategic استراتيجية
studies دراسات
facilities مرافق
installations منشآت
infantry مشاة
prime premier
ministers وزراء
first أولى
sixth سادس sesta
second ثانية
reinforced معزز مجحفل
protection حماية
initiative مبادرة
undersecretary وكيل
diplomatic دبلوماسية
transport transportation مواصلات
spokesman ناطق
elders أعيان
attache ملحق
consul قنصل
criminal جنائي
investigations investigation مباحث
press صحافة
libya libyan libyas libye libyenne libyennes libica libico libiche libia libysche libyanin ливииская λιβυης λιβυκου ليبيا ليبي ليبية
us usa america american amerique americain أمريكا أميركا أمريكية أميركية أمريكي أميركي
turkey turkish turkiye تركيا تركية تركي
africa african afrique lafrique lafrica أفريقيا إفريقيا
europe european eu europea أوروبي
russia russian روسيا روسية روسي
egypt egyptian egitto egypts مصر مصرية مصري
italy italian italia italiana إيطاليا إيطالية إيطالي
france french francese فرنسا فرنسي
greece greek اليونان يونانية
tunisia tunisian تونس تونسي
britain british uk uks بريطانيا بريطانية
malta maltese مالطا
sudan sudanese سودان سوداني
algeria algerian جزائر
`
/** Words of no weight of their own. */
const SMALL =
  'of the and for to in on at by with from its his de du des la le les pour et di della del dello delle dei degli per e da do dos sotto y en και την της για του a an also known as based led affiliated aligned attached في لدى عن من تابع تابعة التابع al el'

export interface Gloss {
  readonly meaning: string
  readonly kind: boolean
}

const GLOSS = new Map<string, Gloss>(
  ROWS.trim()
    .split('\n')
    .flatMap((row) => {
      const [first = '', ...more] = row.replace('* ', '').split(' ')
      return [first, ...more].map(
        (word) => [normalise(word), { meaning: first, kind: row.startsWith('*') }] as const,
      )
    }),
)
const NO_WEIGHT = new Set(SMALL.split(' ').map(normalise))

/** A word as it stands, and without what may be written together with it: article, "and", "to", an elision, an ending. */
const forms = (word: string): readonly string[] => [
  word,
  word.replace(/^ال/u, ''),
  word.replace(/^(?:وال|بال|لل|[وبل])/u, ''),
  word.replace(/^(?:l|d|dell|nell|all)(?=[aeiou])/u, ''),
  word.replace(/s$/u, ''),
]

export const isSmall = (word: string): boolean => NO_WEIGHT.has(word)

/** What a word in its normal form means; undefined for a proper name. */
export const glossOf = (word: string): Gloss | undefined =>
  forms(word)
    .map((form) => GLOSS.get(form))
    .find((gloss) => gloss !== undefined)
