import type { Framework, Question } from '../../src/framework/framework.js';
import { framework, question, section } from './framework.js';

/** A question `q` beside one on the scale from 0 to 4, `other`, which together have a mean. */
export function pairOf(q: Question, scale: readonly [number, number] = [0, 4]): Framework {
  return framework([section('s', [q, question('other')])], { scale });
}
