import { expect, test } from "vitest";
import { countTests, summaryLine } from "../../scripts/test-summary.ts";

const report = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0, testResults: [] };

test("the last line counts passed and failed tests", () => {
  expect(summaryLine(countTests(report))).toBe("7 passed, 1 failed");
});

test("skipped tests are named when there are any", () => {
  expect(summaryLine(countTests({ ...report, numPendingTests: 2 }))).toBe("7 passed, 1 failed, 2 skipped");
});

test("a file that broke before its first test is a failure", () => {
  const broken = { status: "failed", assertionResults: [] };
  expect(countTests({ ...report, testResults: [broken] }).failed).toBe(2);
});
