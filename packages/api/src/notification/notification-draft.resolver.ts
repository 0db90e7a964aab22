import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { notificationDraft } from '@lekboek/usecases'
import type { NotificationPhase } from '@lekboek/domain'
import type { ApiContext } from '../graphql/api-context.ts'
import { NumberArg, OrganisationArg } from '../schema/arguments.ts'
import { NotificationPhaseChoice } from './notification.choices.ts'
import { NotificationAnswersInput } from './notification.input.ts'
import { NotificationDraft } from './notification-draft.type.ts'

@Resolver()
export class NotificationDraftResolver {
  @Query(() => NotificationDraft, {
    description: 'What would be notified if it were frozen now; nothing is stored.',
  })
  notificationDraft(
    @OrganisationArg() organisation: string,
    @NumberArg() number: string,
    @Arg('authority', () => String, { description: 'Code of the authority.' }) authority: string,
    @Arg('phase', () => NotificationPhaseChoice, { description: 'Which step of notifying it would be.' })
    phase: NotificationPhase,
    @Arg('lateReason', () => String, { nullable: true, description: 'Why it would come after 72 hours.' })
    lateReason: string | null,
    @Arg('answers', () => NotificationAnswersInput, {
      nullable: true,
      description: 'What only the person who notifies can say.',
    })
    answers: NotificationAnswersInput | null,
    @Ctx() context: ApiContext,
  ) {
    return notificationDraft(context, organisation, number, { authority, phase, lateReason, ...answers })
  }
}
