/** The measured operations, as a client would write them. */
export const openRegister = /* GraphQL */ `
  query OpenRegister($organisation: ID!) {
    incidents(organisation: $organisation, first: 50) {
      edges {
        node {
          id
          number
          reference
          title
          status
          source
          incidentType
          reportedAt
          awareAt
          dueAt
          nextStep
          peopleCount
          measures {
            id
            text
            kind
            owner
            dueAt
            doneAt
          }
          notifications {
            id
            authority
            phase
            sentAt
            receipt
          }
        }
      }
    }
  }
`

export const openDossier = /* GraphQL */ `
  query OpenDossier($organisation: ID!, $number: String!) {
    incident(organisation: $organisation, number: $number) {
      id
      number
      reference
      title
      status
      source
      incidentType
      processorName
      ruleSetId
      createdAt
      reportedAt
      occurredAt
      detectedAt
      awareAt
      decidedAt
      notifiedAt
      toldAt
      closedAt
      dueAt
      dueKind
      nextStep
      peopleCount
      risk
      authorityChoice
      peopleChoice
      version
      handlerNames
      duties {
        id
        kind
        state
        triggeredAt
        dueAt
        metAt
        ruleId
        source
      }
      awareness {
        id
        awareAt
        ground
        argument
        recordedAt
        recordedBy
      }
      reports {
        id
        reference
        source
        text
        noticedAt
        reportedAt
        reporterName
        status
      }
      assessments {
        id
        risk
        proposedRisk
        riskAnswer
        highRiskAnswer
        reasoning
        adviceAuthority
        adviceAuthorities
        advicePeople
        advice
        severityScore
        assessedAt
        assessedBy
      }
      decisions {
        id
        authorityChoice
        peopleChoice
        followsAdvice
        reason
        ruleSetId
        decidedAt
        decidedBy
      }
      notifications {
        id
        authority
        phase
        preparedAt
        preparedBy
        isLate
        sentAt
        channel
        receipt
        sentBy
      }
      communications {
        id
        version
        audience
        language
        subject
        whatHappened
        consequences
        measures
        advice
        contact
        createdAt
        createdBy
      }
      measures {
        id
        version
        text
        kind
        owner
        dueAt
        doneAt
        result
        createdAt
        createdBy
      }
      timeline {
        id
        sequence
        at
        verb
        actorName
        actorRole
        summary
      }
      facts {
        timing {
          version
          changedAt
          occurrenceKind
          occurredFromAt
          detectedAt
          discovery
          discoveryDescription
        }
        nature {
          version
          breachTypes
          disclosure
          intelligibility
          incidentType
          cause
          description
          systems
          holder
          holderCount
          deletionConfirmed
          intent
        }
        people {
          version
          categories
          description
          countKind
          count
          endangered
        }
        data {
          version
          types
          description
          recordCountKind
          recordCount
          nationalNumber
          identifiability
          alreadyPublic
        }
        protection {
          version
          inPlace
          description
          keySafe
          backupIntact
        }
        consequences {
          version
          confidentiality
          impacts
          severity
          preventions
        }
        parties {
          version
          processorName
          policeInformed
          otherAuthoritiesInformed
          crossBorder
        }
      }
    }
  }
`

export const consultantQueue = /* GraphQL */ `
  query ConsultantQueue {
    queue(first: 10) {
      counts {
        reported
        investigating
        confirmed
        overdue
        dueToday
        registers
      }
      edges {
        node {
          organisation {
            id
            name
          }
          incident {
            id
            number
            reference
            title
            status
            nextStep
            dueAt
            dueKind
            awareAt
          }
        }
      }
    }
  }
`

export const addMeasure = /* GraphQL */ `
  mutation AddMeasure($organisation: ID!, $incident: ID!, $input: MeasureInput!) {
    addMeasure(organisation: $organisation, incident: $incident, input: $input) {
      id
      version
      text
      kind
      owner
      dueAt
      createdAt
      createdBy
    }
  }
`
