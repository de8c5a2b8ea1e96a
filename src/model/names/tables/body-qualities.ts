/** What tells bodies of one kind apart: whose they are, where, of which rank. See body-words.ts. */
import type { BodyWord } from './body-word.ts'

export const BODY_QUALITIES: readonly BodyWord[] = [
  {
    kind: 'quality',
    concept: 'NATIONAL',
    words:
      'national nationale nazionale ulusal milli nacional nacionais nationaler национальный национальная национальной национального εθνικός εθνικού εθνική وطني وطنية قومي قومية',
  },
  {
    kind: 'quality',
    concept: 'PRESIDENTIAL',
    words: 'presidential presidentiel presidenziale presidencial президентский رئاسي رئاسية',
  },
  {
    kind: 'quality',
    concept: 'GENERAL',
    words: 'general generale genel public pubblica генеральный генерального γενικό عام عامة',
  },
  { kind: 'quality', concept: 'GROUND', words: 'ground land terrestre terrestri kara сухопутные بري برية' },
  { kind: 'quality', concept: 'NAVAL', words: 'naval navale deniz بحري بحرية maritime' },
  { kind: 'quality', concept: 'AIR', words: 'air hava aerea aerienne luftwaffe aerospace جوي جوية' },
  {
    kind: 'quality',
    concept: 'MILITARY',
    words:
      'military militaire militare militar militari askeri militarisch военный военная военной στρατιωτική عسكري عسكرية',
  },
  { kind: 'quality', concept: 'SPECIAL', words: 'special speciale especial ozel специальный خاص خاصة' },
  {
    kind: 'quality',
    concept: 'UNITY',
    words: 'unity unite unita birlik unidade единства ενότητας وحدة union unione اتحاد',
  },
  {
    kind: 'quality',
    concept: 'UNITED',
    words: 'united unies unis uniti unidos unidas birlesmis vereinigte объединенные متحدة',
  },
  {
    kind: 'quality',
    concept: 'ACCORD',
    words: 'accord entente accordo acuerdo acordo mutabakat согласия وفاق',
  },
  { kind: 'quality', concept: 'CHAMBER', words: 'house chamber chambre camera camara meclis палата βουλή' },
  {
    kind: 'quality',
    concept: 'REPRESENTATIVES',
    words:
      'representatives deputies representants rappresentanti deputes diputados представителей αντιπροσώπων نواب',
  },
  { kind: 'quality', concept: 'MINISTERS', words: 'ministers ministres ministri ministros وزراء' },
  { kind: 'quality', concept: 'PRIME', words: 'prime primo' },
  { kind: 'quality', concept: 'STATE', words: 'state etat stato estado devlet staat دولة' },
  { kind: 'quality', concept: 'STATES', words: 'states etats stati estados devletleri staaten штаты ولايات' },
  { kind: 'quality', concept: 'NATIONS', words: 'nations nazioni naciones milletler наций أمم' },
  {
    kind: 'quality',
    concept: 'JOINT',
    words: 'joint conjointe congiunta conjunta ortak musterek объединенный مشتركة مشترك',
  },
  {
    kind: 'quality',
    concept: 'WEST',
    words: 'west western ouest ovest occidentale bati западный غربي غربية غرب',
  },
  { kind: 'quality', concept: 'EAST', words: 'east eastern orientale nellest dogu восточный شرقي شرقية شرق' },
  {
    kind: 'quality',
    concept: 'SOUTH',
    words: 'south southern sud meridionale guney южный جنوبي جنوبية جنوب',
  },
  {
    kind: 'quality',
    concept: 'NORTH',
    words: 'north northern nord settentrionale kuzey северный شمالي شمالية شمال',
  },
  { kind: 'quality', concept: 'CENTRAL', words: 'central centrale middle مركزي مركزية وسطى' },
  { kind: 'quality', concept: 'MOUNTAIN', words: 'mountain montagne جبل' },
  {
    kind: 'quality',
    concept: 'ARMED',
    words: 'armed armees armate armadas silahli bewaffnete вооруженные ενόπλων مسلحة',
  },
  { kind: 'quality', concept: 'ARAB', words: 'arab arabe araba arabo arabic arap арабская عربية عربي' },
  {
    kind: 'quality',
    concept: 'HIGH',
    words: 'high higher supreme haut haute alto alta suprema yuksek высший أعلى عليا',
  },
  { kind: 'quality', concept: 'MARTYRS', words: 'martyrs martiri sehitler شهداء' },
  { kind: 'quality', concept: 'REVOLUTIONARIES', words: 'revolutionaries ثوار' },
  {
    kind: 'quality',
    concept: 'INTERIM',
    words: 'interim transitional provisional provisoire مؤقتة مؤقت انتقالي',
  },
  { kind: 'quality', concept: 'RESERVE', words: 'reserve reserves riserva احتياط' },
  { kind: 'quality', concept: 'POLITICAL', words: 'political politique politica siyasi سياسي سياسية' },
  {
    kind: 'quality',
    concept: 'STRATEGIC',
    words: 'strategic strategique strategico stratejik استراتيجي استراتيجية',
  },
  { kind: 'quality', concept: 'GREATER', words: 'greater maggiore major كبرى' },
  { kind: 'quality', concept: 'FIRST', words: 'first prima premiere أول أولى' },
  { kind: 'quality', concept: 'SECOND', words: 'second seconda deuxieme ثاني ثانية' },
  { kind: 'quality', concept: 'SIXTH', words: 'sixth sesta sixieme سادس سادسة' },
]
