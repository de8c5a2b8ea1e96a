import type { LoadRule, ReportRule } from './rule.ts'

/** Every rule about one report. */
export const REPORT_RULES: readonly ReportRule[] = []

/** Every rule about a whole load. */
export const LOAD_RULES: readonly LoadRule[] = []
