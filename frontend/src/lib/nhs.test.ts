import { expect, test } from "vitest";
import { validNhsNumber } from "./nhs";

test.each([
  ["9434765919", true],
  ["943 476 5919", true],
  ["943-476-5919", true],
  ["9990000018", true],
  ["9434765918", false],
  ["943476591", false],
  ["94347659190", false],
  ["943476591a", false],
  ["", false],
])("%s", (text, valid) => expect(validNhsNumber(text)).toBe(valid));
