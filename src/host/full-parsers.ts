import { parseSheet } from '../answers/parse.js';
import { parseFramework } from '../framework/parse.js';
import type { Parsers } from './parsers.js';

/** They tell all that is wrong. */
export const fullParsers: Parsers = { sheet: parseSheet, framework: parseFramework };
