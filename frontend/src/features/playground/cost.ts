import { useEffect, useState } from "react";
import { figure } from "../../lib/format";
import { queryCost } from "./queries";
import { ask, type Fault } from "./send";

/** What the server says of a text: type QueryCost. */
export interface Cost {
  cost: number;
  most: number;
  seconds: number;
  problem?: string | null;
  code?: string | null;
  line?: number | null;
}

/** The cost in words, and whether it may be run. */
export interface Told {
  kind: "fine" | "over" | "wrong";
  words: string;
}

/** A sentence without the most of what it quotes, where that is long: a name in it may have as many letters as a page. */
const short = (problem: string) => (problem.length > 300 ? `${problem.slice(0, 300)} …` : problem);

/** What is told of a cost beside the button. */
export function costWords({ cost, most, seconds, problem, code, line }: Cost): Told {
  if (!problem) {
    const time = `at most ${seconds} ${seconds === 1 ? "second" : "seconds"}`;
    return { kind: "fine", words: `Costs ${figure(cost)} of ${figure(most)}; ${time}.` };
  }
  problem = short(problem);
  const where = line ? `Line ${line}: ` : "";
  if (code === "LIMIT") return { kind: "over", words: `Too much to run. ${where}${problem}` };
  return { kind: "wrong", words: `Cannot be run yet. ${where}${problem}` };
}

/** What is told where the server would not even look: at a text that is too long. Of all else nothing is told. */
export function refused(fault: Fault | undefined): Told | undefined {
  if (fault?.extensions?.code !== "LIMIT") return undefined;
  return { kind: "over", words: `Too much to run. ${fault.message}` };
}

const pause = 400;

/** What is told of an editor without a question. */
export const nothing: Told = { kind: "fine", words: "Write a question, or take one from the examples." };

/** Whether a text holds no question: nothing but spaces, commas and comments. */
export function isBlank(text: string): boolean {
  return text.replace(/#.*/g, "").replace(/[\s,\uFEFF]/g, "") === "";
}

/** What the text in the editor would cost, told a moment after the last key. Nothing while it is not known. */
export function useCost(
  text: string,
  variables: string,
  operationName: string | undefined,
): Told | undefined {
  const [told, setTold] = useState<Told>();
  useEffect(() => {
    const stop = new AbortController();
    const wait = setTimeout(async () => {
      if (isBlank(text)) {
        setTold(nothing);
        return;
      }
      const { data, fault } = await ask(queryCost, { text, variables, operationName }, stop.signal);
      if (!stop.signal.aborted) setTold(data ? costWords(data.queryCost) : refused(fault));
    }, pause);
    return () => {
      stop.abort();
      clearTimeout(wait);
    };
  }, [text, variables, operationName]);
  return told;
}
