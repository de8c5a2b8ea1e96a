/** Where a database is that is given. */
import { address, anyText, folder, nothing, setting } from './setting.ts'

const BOLT = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc']

export const DATABASE_SETTINGS = {
  uri: setting<string | undefined>(
    'NEO4J_URI',
    '',
    'Use this Neo4j 5.26 or newer instead of a local one: bolt:// or neo4j://, +s or +ssc for TLS.',
    address(BOLT),
    nothing,
  ),
  user: setting('NEO4J_USER', 'neo4j', 'User at NEO4J_URI.', anyText, () => 'neo4j'),
  password: {
    ...setting<string | undefined>('NEO4J_PASSWORD', '', 'Password at NEO4J_URI.', anyText, nothing),
    secret: true,
  },
  passwordFile: setting<string | undefined>(
    'NEO4J_PASSWORD_FILE',
    '',
    'File whose first line is the password at NEO4J_URI.',
    folder,
    nothing,
  ),
  database: setting('NEO4J_DATABASE', 'neo4j', 'Name of the database at NEO4J_URI.', anyText, () => 'neo4j'),
} as const
