import { Bars } from "../../../components/chart/Bars";
import { ageBandLabels, ethnicGroupLabels, languageGroupLabels } from "../../../lib/codes.apart.generated";
import { carerStatusLabels, genderLabels, householdLabels } from "../../../lib/codes.generated";
import { graphql } from "../../../lib/graphql/generated";
import { useAsk } from "../../../lib/graphql/use";
import {
  type Answer,
  answerOf,
  bars,
  defined,
  emptyFifths,
  fifthOrder,
  fifths,
  listing,
  type Names,
} from "../answer";
import type { SectionProps } from "../NumbersPage";
import { aside, within } from "../question";
import { Shown } from "../Shown";
import { rounded } from "../said";

const peopleQuery = graphql(`
  query NumbersPeople($now: EpisodeFilter!) {
    analytics {
      ages: episodes {
        aggregate(groupBy: [AGE_BAND], measures: [PEOPLE], filter: $now) {
          ...NumbersRows
        }
      }
      genders: episodes {
        aggregate(groupBy: [GENDER], measures: [PEOPLE], filter: $now) {
          ...NumbersRows
        }
      }
      ethnicGroups: episodes {
        aggregate(groupBy: [ETHNIC_GROUP], measures: [PEOPLE], filter: $now) {
          ...NumbersRows
        }
      }
      deprivation: episodes {
        aggregate(groupBy: [IMD_QUINTILE], measures: [PEOPLE], filter: $now) {
          ...NumbersRows
        }
      }
      carers: episodes {
        aggregate(groupBy: [CARER_STATUS], measures: [PEOPLE], filter: $now) {
          ...NumbersRows
        }
      }
      households: episodes {
        aggregate(groupBy: [HOUSEHOLD], measures: [PEOPLE], filter: $now) {
          ...NumbersRows
        }
      }
      languages: episodes {
        aggregate(groupBy: [LANGUAGE_GROUP], measures: [PEOPLE], filter: $now) {
          ...NumbersRows
        }
      }
    }
    organisations(first: 100, filter: { kinds: [PRACTICE] }) {
      pageInfo {
        hasNextPage
      }
      edges {
        node {
          id
          imdDecile
        }
      }
    }
  }
`);

// A practice whose fifth is not known is an exception: where there is none nothing is to be said of it.
const unknown = "0";

/** Who is referred: people, each once, by what is written down of them. */
export function People({ question }: SectionProps) {
  const asked = useAsk(peopleQuery, { now: within(question, question.period) });
  return (
    <Shown
      asked={asked}
      heights={[
        [28, 24],
        [17, 22],
        [19, 17],
      ]}
    >
      {({ analytics, organisations: { edges, pageInfo } }) => {
        // Nobody is of a practice that there is not: that is published, where all practices are here.
        const empty = {
          keys: pageInfo.hasNextPage ? [] : emptyFifths((edges ?? []).map((edge) => edge?.node?.imdDecile)),
          words: "no practice there",
        };
        const picture = (
          title: string,
          of: string,
          answer: Answer,
          names: Names,
          all?: readonly string[],
        ) => (
          <Bars
            key={title}
            title={title}
            aside={aside(question)}
            of={of}
            unit="People"
            order={all ? "given" : "size"}
            rows={bars(answer, {
              measure: "PEOPLE",
              names,
              all,
              empty: names === fifths ? empty : undefined,
            })}
            note={all ? rounded : listing(answer, rounded)}
            definition={defined(answer, "PEOPLE")}
            file={`people-by-${of.toLowerCase().replaceAll(" ", "-")}`}
          />
        );
        return (
          <div className="al-numbers-pair">
            {picture(
              "How old people are",
              "Age",
              answerOf(analytics.ages),
              ageBandLabels,
              Object.keys(ageBandLabels),
            )}
            {picture(
              "Their ethnic group",
              "Ethnic group",
              answerOf(analytics.ethnicGroups),
              ethnicGroupLabels,
            )}
            {picture("Their gender", "Gender", answerOf(analytics.genders), genderLabels)}
            {picture(
              "How deprived their practice's area is",
              "Deprivation",
              answerOf(analytics.deprivation),
              fifths,
              fifthOrder.filter((fifth) => fifth !== unknown || !empty.keys.includes(fifth)),
            )}
            {picture("Whom they live with", "Household", answerOf(analytics.households), householdLabels)}
            {picture("Who cares for whom", "Carer", answerOf(analytics.carers), carerStatusLabels)}
            {picture("Their language", "Language", answerOf(analytics.languages), languageGroupLabels)}
          </div>
        );
      }}
    </Shown>
  );
}
