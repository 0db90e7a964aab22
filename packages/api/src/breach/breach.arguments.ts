import { Arg, ID } from 'type-graphql'
import { DateTime } from '../graphql/date-time.scalar.ts'

export const BreachArg = () => Arg('breach', () => ID, { description: 'Id of the breach.' })

export const DeliveriesArg = () =>
  Arg('deliveries', () => [ID], { nullable: true, description: 'Ids of deliveries; all without it.' })

export const LeavingArg = () =>
  Arg('at', () => DateTime, { nullable: true, description: 'From when it may leave; at once without it.' })
