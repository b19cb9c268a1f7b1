import type { Source } from './document.js';

/** Runs in the reader's browser: hides the questions that were not chosen, and says how many are left. */
export const filterScript: Source = {
  text: `'use strict';
for (const filter of document.querySelectorAll('.filter')) {
  const report = filter.closest('.report');
  const entries = [...report.querySelectorAll('.entry')];
  const sections = [...report.querySelectorAll('[data-section]')];
  const found = filter.querySelector('.found');
  const told = JSON.parse(found.dataset.words);
  const holds = (entry, name, wanted) => wanted === '' || JSON.parse(entry.dataset[name] || '[]').includes(wanted);
  const controls = [...filter.querySelectorAll('select,input')];
  const value = (name) => {
    const control = controls.find((one) => one.name === name);
    return !control || (control.type === 'checkbox' && !control.checked) ? '' : control.value;
  };
  const choose = () => {
    let shown = 0;
    for (const entry of entries) {
      const fits = (value('principle') === '' || entry.dataset.principle === value('principle'))
        && holds(entry, 'barriers', value('barrier'))
        && holds(entry, 'roles', value('role'))
        && (value('open') === '' || 'open' in entry.dataset);
      entry.hidden = !fits;
      if (fits) shown += 1;
    }
    for (const section of sections) section.hidden = !section.querySelector('.entry:not([hidden])');
    const fits = shown === entries.length ? 'all' : shown === 0 ? 'none' : shown === 1 ? 'one' : 'some';
    found.textContent = told[fits].replace('{shown}', shown).replace('{all}', entries.length);
  };
  const showAll = () => {
    for (const control of controls) {
      control.checked = false;
      if (control.options) control.selectedIndex = 0;
    }
    choose();
  };
  filter.addEventListener('input', choose);
  filter.querySelector('button').addEventListener('click', showAll);
  const reveal = (hash) => {
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!target || !report.contains(target) || !target.closest('[hidden]')) return;
    showAll();
    target.scrollIntoView();
  };
  addEventListener('hashchange', () => reveal(location.hash));
  // A link that was followed before changes no address.
  document.addEventListener('click', ({ target }) => {
    const link = target.closest('a[href^="#"]');
    if (link) reveal(link.hash);
  });
  for (const hidden of report.querySelectorAll('.filter,.to-filter')) hidden.hidden = false;
  choose();
}
`,
  sha256: '9zWM0K4ZwpN8+LjowoAcFKiU6qkfjohRHl0xiIxFAIo=',
};
