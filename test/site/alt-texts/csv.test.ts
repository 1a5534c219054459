import { test } from "node:test";
import fc from "fast-check";
import { cases } from "../../depth.ts";
import { altRows, checkAltFile, checkSheet, checkSoup, sheets, soups } from "./rows.ts";

test("what Papa Parse writes is read as it was: any texts, separators, ends of lines and quotation marks", () => {
	fc.assert(fc.property(sheets, checkSheet), { numRuns: cases(500) });
});

test("of a file that was edited by hand Papa Parse reads the same rows, and finds no fault but where we do", () => {
	fc.assert(fc.property(soups, checkSoup), { numRuns: cases(2000) });
});

test("Papa Parse reads the file for the owner as it was written", () => {
	fc.assert(fc.property(altRows, checkAltFile), { numRuns: cases(500) });
});
