/** Questions about many meetings at once: who links two bodies, who meets whom how often, and when. */
import type { Area } from '../../plan/area.ts'
import { brokerFields, brokers } from './brokers.ts'
import { meetingBuckets } from './buckets.ts'
import { contactMatrix } from './matrix.ts'

export const analysis: Area = {
  schema: 'analysis',
  types: { Broker: brokerFields },
  values: [
    ...['BrokerConnection', 'BrokerEdge', 'ContactMatrix', 'MatrixCell'],
    ...['MeetingBuckets', 'MeetingBucket', 'MeetingGroup'],
  ],
  roots: { brokers, contactMatrix, meetingBuckets },
}
