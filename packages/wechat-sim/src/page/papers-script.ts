/** The printed codes lying on the desk, newest first, asked for every few seconds. */
export const papersScript = `
(function () {
  'use strict';

  const LOOK_EVERY_MS = 3000;
  const TAIL_LENGTH = 4;
  const words = window.simWords;
  const { ask, fill } = window.simScreen;
  const list = document.getElementById('papers');
  let shown = '';

  function make(tag, className, text) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  function pictureOf(paper) {
    const picture = make('img');
    picture.src = '/sim/api/codes/' + paper.id + '/picture';
    picture.alt = fill(words.paperPicture, { id: paper.id });
    return picture;
  }

  function titleOf(paper, isNewest) {
    const title = make('div');
    title.append(make('strong', '', fill(words.paperName, { id: paper.id })));
    if (isNewest) title.append(make('span', 'tag', words.paperNewest));
    const tail = fill(words.paperTail, { tail: paper.scene.slice(-TAIL_LENGTH) });
    title.append(make('p', 'note', tail + ' · ' + paper.appid));
    return title;
  }

  function scanButton(paper, isNewest) {
    const button = make('button', isNewest ? 'main' : '', words.scan);
    button.type = 'button';
    button.dataset.paper = paper.id;
    button.setAttribute('aria-label', fill(words.scanLabel, { id: paper.id }));
    button.addEventListener('click', () => window.simPhone.scan(paper.id));
    return button;
  }

  function rowOf(paper, index) {
    const row = make('li');
    row.append(pictureOf(paper), titleOf(paper, index === 0), scanButton(paper, index === 0));
    return row;
  }

  function show(papers) {
    const next = JSON.stringify(papers);
    document.getElementById('papers-empty').hidden = papers.length > 0;
    document.getElementById('papers-empty-title').textContent = words.papersEmpty;
    document.getElementById('papers-empty-next').hidden = false;
    if (next === shown) return;
    shown = next;
    // A new paper must not take the keyboard away from the one being aimed at.
    const aimedAt = document.activeElement?.dataset?.paper;
    list.replaceChildren(...papers.map(rowOf));
    if (aimedAt) list.querySelector('[data-paper="' + aimedAt + '"]')?.focus();
  }

  async function look() {
    const answer = document.hidden ? null : await ask('GET', '/sim/api/codes');
    if (answer !== null) document.getElementById('papers-failed').hidden = answer.ok;
    if (answer !== null && answer.ok) show(answer.body.codes);
    setTimeout(look, LOOK_EVERY_MS);
  }

  void look();
})();
`;
