import type { Run } from '../program.js';

export async function start(_run: Run): Promise<void> {}
