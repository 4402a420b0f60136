import { expect, test } from "vitest";
import { sizeWords, titleOf, typeWords } from "./words";

// Ensure sizes and types are told in words, and a title begins as the file's name.
test.each([
  [0, "0 bytes"],
  [1023, "1023 bytes"],
  [1024, "1 kB"],
  [15_000, "15 kB"],
  [1_300_000, "1.2 MB"],
  [20 * 1024 * 1024, "20 MB"],
])("%d bytes are %s", (bytes, words) => expect(sizeWords(bytes)).toBe(words));

test("types and titles", () => {
  expect(typeWords("application/pdf")).toBe("PDF");
  expect(typeWords("text/plain; charset=utf-8")).toBe("text");
  expect(titleOf("Letter_from the  choir.v2.pdf")).toBe("Letter from the choir.v2");
  expect(titleOf(".pdf")).toBe("");
});
