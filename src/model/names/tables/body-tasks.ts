/** What a body works on. See body-words.ts. */
import type { BodyWord } from './body-word.ts'

export const BODY_TASKS: readonly BodyWord[] = [
  { kind: 'quality', concept: 'FACILITIES', words: 'facilities مرافق' },
  { kind: 'quality', concept: 'INSTALLATIONS', words: 'installations منشآت' },
  {
    kind: 'quality',
    concept: 'SECURITY',
    words:
      'security securite surete sicurezza seguridad seguranca guvenlik sicherheit безопасность безопасности ασφάλειας أمن أمني أمنية تمركزات',
  },
  {
    kind: 'quality',
    concept: 'FOREIGN',
    words:
      'foreign etrangeres exterieur esteri estera externa exteriores disisleri εξωτερικών خارجية خارجي external esterna',
  },
  {
    kind: 'quality',
    concept: 'DEFENCE',
    words: 'defence defense difesa defensa defesa savunma verteidigung обороны άμυνας دفاع',
  },
  {
    kind: 'quality',
    concept: 'INTERIOR',
    words:
      'interior interieur interno icisleri внутренних εσωτερικών داخلية داخلي internal interne interna home',
  },
  {
    kind: 'quality',
    concept: 'JUSTICE',
    words: 'justice giustizia justicia justica adalet justiz юстиции عدل',
  },
  {
    kind: 'quality',
    concept: 'FINANCE',
    words: 'finance finances finanze finanzas maliye finanz финансов مالية',
  },
  {
    kind: 'quality',
    concept: 'INTELLIGENCE',
    words:
      'intelligence renseignement istihbarat istihbarati inteligencia разведка разведки مخابرات استخبارات',
  },
  {
    kind: 'quality',
    concept: 'INFORMATION',
    words: 'information informations informazioni informacao معلومات إعلام',
  },
  { kind: 'quality', concept: 'COAST', words: 'coast coastal costiera cote kusten سواحل ساحل' },
  { kind: 'quality', concept: 'GUARD', words: 'guard guards garde guardia guarda wache حرس خفر' },
  {
    kind: 'quality',
    concept: 'SUPPORT',
    words: 'support soutien sostegno apoyo apoio destek unterstutzung поддержки دعم إسناد backup backing',
  },
  {
    kind: 'quality',
    concept: 'STABILITY',
    words:
      'stability stabilite stabilita estabilidad estabilidade istikrar stabilitat стабильности stabilization stabilisation استقرار',
  },
  {
    kind: 'quality',
    concept: 'OPERATIONS',
    words: 'operations operazioni operaciones operasyonlar операций عمليات',
  },
  { kind: 'quality', concept: 'OPERATION', words: 'operation operazione operasyonu عملية' },
  {
    kind: 'quality',
    concept: 'TERRORISM',
    words: 'terrorism counterterrorism terrorisme terrorismo terorle терроризмом إرهاب',
  },
  {
    kind: 'quality',
    concept: 'DETERRENCE',
    words: 'deterrence dissuasion deterrenza disuasion caydirma сдерживания ردع',
  },
  {
    kind: 'quality',
    concept: 'COUNTER',
    words: 'counter anti fight lutte lotta mucadele борьбы combating مكافحة',
  },
  { kind: 'quality', concept: 'PROTECTION', words: 'protection protezione koruma schutz حماية' },
  {
    kind: 'quality',
    concept: 'ELECTIONS',
    words: 'elections electoral elezioni elecciones secim wahlen انتخابات',
  },
  { kind: 'quality', concept: 'CRIMINAL', words: 'criminal criminelle criminale جنائي جنائية' },
  {
    kind: 'quality',
    concept: 'INVESTIGATION',
    words: 'investigation investigations enquetes indagini مباحث تحقيق بحث',
  },
  { kind: 'quality', concept: 'ORGANISED', words: 'organised organized organisee organizzata' },
  { kind: 'quality', concept: 'CONSTITUTION', words: 'constitution constitutional دستور دستورية دستوري' },
  { kind: 'quality', concept: 'RECONCILIATION', words: 'reconciliation riconciliazione مصالحة' },
  { kind: 'quality', concept: 'OIL', words: 'oil petroleum petrole petrolio petrol نفط' },
  { kind: 'branch', concept: 'AFFAIRS', words: 'affairs affaires daffaires affari isleri дел شؤون أعمال' },
  {
    kind: 'quality',
    concept: 'TRANSPORT',
    words: 'transport transportation transports trasporti ulastirma مواصلات',
  },
  { kind: 'quality', concept: 'POLICE', words: 'police polizia policia polis polizei полиция شرطة' },
  { kind: 'quality', concept: 'TRAINING', words: 'training formation addestramento egitim تدريب' },
  { kind: 'quality', concept: 'JUDICIAL', words: 'judicial judiciaire giudiziaria adli قضائي قضائية' },
  { kind: 'quality', concept: 'CRIME', words: 'crime criminalite criminalita جريمة' },
  { kind: 'quality', concept: 'MIGRATION', words: 'migration immigration migrazione goc هجرة' },
  { kind: 'quality', concept: 'ILLEGAL', words: 'illegal illegale irregular شرعية' },
  { kind: 'quality', concept: 'BORDER', words: 'border borders frontieres frontiere sinir حدود حدودية' },
  {
    kind: 'quality',
    concept: 'SERVICE',
    words: 'service services servizio servizi servicio hizmeti dienst служба خدمة',
  },
  { kind: 'quality', concept: 'WAR', words: 'war guerre guerra savas حرب' },
  { kind: 'quality', concept: 'CAMP', words: 'camp معسكر' },
  { kind: 'quality', concept: 'FUND', words: 'fund fonds fondo fonu фонд صندوق' },
  {
    kind: 'quality',
    concept: 'DEVELOPMENT',
    words: 'development developpement sviluppo kalkinma развития ανάπτυξη تنمية',
  },
  {
    kind: 'quality',
    concept: 'RECONSTRUCTION',
    words: 'reconstruction ricostruzione reconstruccion восстановления ανασυγκρότηση إعمار',
  },
  { kind: 'quality', concept: 'ASSISTANCE', words: 'assistance assistenza yardim مساعدة' },
  { kind: 'quality', concept: 'AIRPORT', words: 'airport aeroport aeroporto havalimani مطار' },
  { kind: 'quality', concept: 'STUDIES', words: 'studies etudes studi دراسات' },
]
