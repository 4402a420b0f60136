import { createRoot } from "react-dom/client";
import "../src/app/styles/index.scss";
import { Bars } from "../src/components/chart/Bars";
import { Dumbbell } from "../src/components/chart/Dumbbell";
import { Funnel } from "../src/components/chart/Funnel";
import { Rates } from "../src/components/chart/Rates";
import { Trend } from "../src/components/chart/Trend";
import { PageHead } from "../src/components/PageHead";
import { Router } from "../src/lib/router";
import * as made from "./numbers";

// Every picture of numbers in each of its shapes, for the eye and for the browser tests. Served in development only.

const rounded = "1 to 7 is shown as *. Other counts are rounded to the nearest 5.";

function Charts() {
  return (
    <main className="al-main">
      <PageHead title="Charts" aside="Invented numbers" />
      <div className="al-stack">
        <Trend
          title="Referrals fell over the summer and are back at 30 a month"
          aside="All PCNs, December 2025 to November 2026"
          unit="Referrals a month"
          months={made.year}
          series={[
            { name: "Referrals", values: made.counts([25, 30, 35, 35, 30, 25, 20, -1, 15, 20, 25, 30]) },
          ]}
          note={rounded}
          file="referrals-by-month"
          definition={{
            text: "Each referral counts in the month in which it was received, in London time.",
            numerator: "Referrals received, whatever became of them",
            denominator: null,
            excluded: "Referrals that were entered as a test and deleted",
          }}
        />
        <div className="al-columns">
          <Trend
            title="Practices refer most, and more people now refer themselves"
            aside="All PCNs, December 2025 to November 2026"
            unit="Referrals a month"
            months={made.year}
            series={made.sources}
            note={rounded}
            file="referrals-by-source"
          />
          <Bars
            title="Why people were referred"
            aside="All PCNs, July to September 2026"
            of="Reason"
            unit="Referrals"
            rows={made.reasons}
            note={rounded}
            file="referrals-by-reason"
          />
        </div>
        <div className="al-columns">
          <Dumbbell
            title="People score better on three of the four questions"
            aside="ONS4, first answer to latest; 117 of 160 people have both"
            of="Question"
            lowest={0}
            highest={10}
            changeName="Mean change (95% interval)"
            rows={made.pairs}
            file="ons4"
            definition={{
              text: "The mean of first and latest answers of the same people.",
              numerator: "People who answered the question twice",
              denominator: "People with a first answer",
              excluded: "Those who answered once: 43",
            }}
          />
          <Bars
            title="Half of the referrals come from two PCNs"
            of="PCN"
            unit="July to September"
            compare="April to June"
            rows={made.pcns}
            note={rounded}
            file="referrals-by-pcn"
            tableOpen
          />
        </div>
        <Rates
          title="By ethnic group, clearly below the rate of all: Asian"
          aside="All PCNs, October 2025 to September 2026"
          of="Ethnic group"
          countedUnit="People referred"
          sizeUnit="People registered"
          rateUnit="Referred per 1,000"
          rows={made.rates}
          all={made.rateOfAll}
          note="1 to 7 is shown as *. Rates are of rounded counts."
          file="rates"
        />
        <Funnel
          title="Two practices refer more than chance would have it, and one fewer"
          aside="Referrals per 1,000 registered patients, October 2025 to September 2026"
          points={made.practices}
          limits={made.limits}
          target={{ name: "Scheme 12", value: 12 }}
          of="Practice"
          sizeUnit="Registered patients"
          rateUnit="Referrals per 1,000 patients"
          note="1 to 7 is shown as *. Rates are of rounded counts."
          file="referral-rates"
        />
        <div className="al-columns">
          <Bars
            title="Most were seen within the limit"
            of="Age"
            unit="% seen within 7 days"
            order="given"
            highest={100}
            rows={made.ages}
            file="seen-in-time"
          />
          <Trend
            title="People wait four days less than two years ago"
            unit="Days from referral to first contact"
            months={made.twoYears}
            series={made.waits}
            target={{ name: "Limit: 7 days", value: 7 }}
            file="waits"
          />
        </div>
        <div className="al-columns">
          <Bars
            title="Reached within 5 working days"
            of="PCN"
            unit="% of those reached"
            ofUnit="Reached"
            order="given"
            highest={100}
            rows={made.shares}
            file="reached-in-time"
          />
          <Trend
            title="Referrals of people of another gender"
            unit="Referrals a month"
            months={made.year}
            series={[{ name: "Referrals", values: made.counts(made.year.map(() => -1)) }]}
            note={rounded}
            file="all-withheld"
          />
        </div>
        <Bars title="Endings" of="Reason" unit="Referrals" rows={[]} file="endings" />
      </div>
    </main>
  );
}

const nothing = () => null;
const element = document.getElementById("root");
if (element) {
  createRoot(element).render(
    <Router addresses={{}} pages={{}} frame={Charts} pending={nothing} failed={nothing} missing={nothing} />,
  );
}
