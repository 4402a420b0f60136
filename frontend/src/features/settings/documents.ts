import { graphql } from "../../lib/graphql/generated";
import type { SettingsPageQuery } from "../../lib/graphql/generated/graphql";

export const settingsQuery = graphql(`
  query SettingsPage {
    viewer {
      account {
        id
      }
      scheme {
        id
        version
        name
        settings {
          triageDays
          firstContactDays
          firstAppointmentDays
          supportMonths
          extensionMonths
          reviewWeeks
          quietDays
          onwardNudgeDays
          onwardLeadDays
          onwardCloseDays
          attemptsBeforeLetter
          letterWaitDays
          reopenDays
          reopenWeeks
          correctionHours
          inclusionCriteria
          clientWord
          linkWorkerWord
          callerNumber
          hiddenReasons
          hiddenClosingReasons
          hiddenSources
          reasonWords {
            code
            words
          }
          closingReasonWords {
            code
            words
          }
          sourceWords {
            code
            words
          }
          complexityLight
          complexityComplex
        }
      }
    }
  }
`);

export const changeSettingsMutation = graphql(`
  mutation ChangeSettings($input: ChangeSettingsInput!) {
    changeSettings(input: $input) {
      scheme {
        id
        version
      }
      clientMutationId
    }
  }
`);

export const templatesQuery = graphql(`
  query TemplatesKept {
    templates {
      id
      version
      kind
      name
      words
      retired
    }
  }
`);

export const saveTemplateMutation = graphql(`
  mutation SaveTemplate($input: SaveTemplateInput!) {
    saveTemplate(input: $input) {
      template {
        id
        version
        name
        words
      }
      clientMutationId
    }
  }
`);

export const retireTemplateMutation = graphql(`
  mutation RetireTemplate($input: RetireTemplateInput!) {
    retireTemplate(input: $input) {
      template {
        id
        version
        retired
      }
      clientMutationId
    }
  }
`);

export type Scheme = SettingsPageQuery["viewer"]["scheme"];
export type Settings = Scheme["settings"];
