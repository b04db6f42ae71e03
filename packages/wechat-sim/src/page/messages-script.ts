/** The messages that reached the chosen phone, newest first; a tap opens the page they name. */
export const messagesScript = `
(function () {
  'use strict';

  const LOOK_EVERY_MS = 2000;
  const words = window.simWords;
  const { ask, fill } = window.simScreen;
  const list = document.getElementById('messages');
  let shown = '';

  function make(tag, className, text) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  function lineOf(line) {
    return make('p', 'note', line.label + words.colon + line.text);
  }

  function rowOf(message) {
    const row = make('li');
    const open = make('button', 'message');
    open.type = 'button';
    open.dataset.message = message.msgid;
    open.setAttribute('aria-label', fill(words.openMessage, { title: message.title }));
    open.append(make('strong', '', message.title), ...message.lines.map(lineOf));
    open.addEventListener('click', () => window.simPhone.openPage(message.page));
    row.append(open);
    return row;
  }

  function show(messages) {
    const next = JSON.stringify(messages);
    document.getElementById('messages-empty').hidden = messages.length > 0;
    if (next === shown) return;
    shown = next;
    // A new message must not take the keyboard away from the one being aimed at.
    const aimedAt = document.activeElement?.dataset?.message;
    list.replaceChildren(...messages.map(rowOf));
    if (aimedAt) list.querySelector('[data-message="' + aimedAt + '"]')?.focus();
  }

  async function look() {
    const phone = window.simPhone.current();
    const answer = document.hidden ? null : await ask('GET', '/sim/api/phones/' + phone + '/messages');
    if (answer !== null && answer.ok && phone === window.simPhone.current()) show(answer.body.messages);
    setTimeout(look, LOOK_EVERY_MS);
  }

  void look();
})();
`;
