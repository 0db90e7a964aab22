import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Instant, Role } from '@lekboek/domain'
import { endMember, endRole, giveRole, listHandlers, listMembers } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { OrganisationArg, VersionArg } from '../schema/arguments.ts'
import { HandlerChoice, Member } from './member.type.ts'
import { RoleChoice } from './role.choices.ts'

const UserArg = () => Arg('user', () => ID, { description: 'Account of the person.' })

const EndArg = () =>
  Arg('until', () => DateTime, { nullable: true, description: 'From when on; at once where left out.' })

@Resolver()
export class MemberResolver {
  @Query(() => [Member], { description: 'The people who have a role in an organisation.' })
  members(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return listMembers(context, organisation)
  }

  @Query(() => [HandlerChoice], {
    description: 'Who can be let into a dossier as handler; for whoever may assign.',
  })
  handlers(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return listHandlers(context, organisation)
  }

  @Mutation(() => Member, {
    description: "Gives one of the organisation's people one more role; one that was to end goes on.",
  })
  giveRole(
    @OrganisationArg() organisation: string,
    @UserArg() user: string,
    @Arg('role', () => RoleChoice, { description: 'A role that the organisation has.' }) role: Role,
    @Ctx() context: ApiContext,
  ) {
    return giveRole(context, organisation, user, role)
  }

  @Mutation(() => Member, { description: 'Takes one role from one person, at once or from a day on.' })
  endRole(
    @OrganisationArg() organisation: string,
    @Arg('membership', () => ID, { description: 'Id of the membership.' }) membership: string,
    @VersionArg('the membership') version: number,
    @EndArg() until: Instant | null | undefined,
    @Ctx() context: ApiContext,
  ) {
    return endRole(context, organisation, membership, { version, until: until ?? null })
  }

  @Mutation(() => [Member], {
    description: 'A person leaves the organisation, at once or from a day on; answers the roles that end.',
  })
  endMember(
    @OrganisationArg() organisation: string,
    @UserArg() user: string,
    @EndArg() until: Instant | null | undefined,
    @Ctx() context: ApiContext,
  ) {
    return endMember(context, organisation, user, { until: until ?? null })
  }
}
