import { describe, expect, it } from 'vitest';
import { InView } from '../../src/host/in-view.js';

/** A question of 18 rows in a window of 24, with two live lines. */
const rows = (given: {
  readonly told?: number;
  readonly live?: number;
  readonly window?: number;
}) => ({
  text: 18,
  told: 0,
  live: 2,
  window: 24,
  ...given,
});

function printed(): InView {
  const inView = new InView();
  inView.printed(rows({}));
  return inView;
}

describe('a text that was printed once', () => {
  it('has as many rows out of the window as were pushed out, even when there is room again', () => {
    const inView = printed();
    expect(inView.hidden(rows({}))).toBe(0);
    inView.isToPrintAgain(rows({ told: 5 }));
    expect(inView.hidden(rows({}))).toBe(1);
    inView.isToPrintAgain(rows({ live: 6 }));
    expect(inView.hidden(rows({}))).toBe(5);
  });

  it('is not printed again while it stands in the window', () => {
    const inView = printed();
    expect(inView.isToPrintAgain(rows({}))).toBe(false);
    expect(inView.isToPrintAgain(rows({ told: 2 }))).toBe(false);
    expect(inView.isToPrintAgain(rows({ live: 4 }))).toBe(false);
  });

  it('is printed under a short message that has pushed it out', () => {
    const inView = printed();
    expect(inView.isToPrintAgain(rows({ told: 3 }))).toBe(false);
    expect(inView.isToPrintAgain(rows({ told: 3 }))).toBe(true);
  });

  it('waits for the next key where a long message would leave the window itself', () => {
    const inView = printed();
    expect(inView.isToPrintAgain(rows({ told: 9 }))).toBe(false);
    expect(inView.isToPrintAgain(rows({}))).toBe(true);
  });

  it('is printed when a field that had grown is small again', () => {
    const inView = printed();
    expect(inView.isToPrintAgain(rows({ live: 9 }))).toBe(false);
    expect(inView.isToPrintAgain(rows({}))).toBe(true);
    inView.printed(rows({}));
    expect(inView.isToPrintAgain(rows({}))).toBe(false);
  });

  it('is not printed at every key where the window is too small for it', () => {
    const inView = printed();
    expect(inView.isToPrintAgain(rows({ window: 12 }))).toBe(false);
    expect(inView.isToPrintAgain(rows({ window: 12, told: 1 }))).toBe(false);
    expect(inView.isToPrintAgain(rows({ window: 12 }))).toBe(false);
  });

  it('is printed once in such a window, too, after a long message and another key', () => {
    const inView = printed();
    expect(inView.isToPrintAgain(rows({ window: 12, told: 9 }))).toBe(false);
    expect(inView.isToPrintAgain(rows({ window: 12 }))).toBe(true);
    inView.printed(rows({ window: 12 }));
    expect(inView.isToPrintAgain(rows({ window: 12 }))).toBe(false);
  });
});
