import { Command } from 'commander';
import type { Run } from '../program.js';

export function assessCommand(_run: Run): Command {
  return new Command('assess');
}
