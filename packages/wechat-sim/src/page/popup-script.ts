/** WeChat's question before a mini-program may send messages, over the phone's screen. */
export const popupScript = `
(function () {
  'use strict';

  const LOOK_EVERY_MS = 1000;
  const words = window.simWords;
  const { ask, say } = window.simScreen;
  const box = document.getElementById('popup');
  let shown = null;

  function show(popup) {
    const id = popup === undefined ? null : popup.id;
    if (id === shown) return;
    shown = id;
    box.hidden = popup === undefined;
    if (popup === undefined) return;
    const titles = popup.templates.map((template) => {
      const row = document.createElement('li');
      row.textContent = template.title;
      return row;
    });
    document.getElementById('popup-titles').replaceChildren(...titles);
    box.dataset.templates = JSON.stringify(popup.templates.map((template) => template.id));
    document.getElementById('popup-allow').focus();
  }

  async function answer(choice) {
    const choices = {};
    for (const id of JSON.parse(box.dataset.templates)) choices[id] = choice;
    const path = '/sim/api/phones/' + window.simPhone.current() + '/popups/' + shown;
    const answered = await ask('POST', path, { choices });
    if (!answered.ok) say(words.popupFailed);
    await look();
  }

  async function look() {
    if (document.hidden) return;
    const phone = window.simPhone.current();
    const answered = await ask('GET', '/sim/api/phones/' + phone + '/popups');
    if (answered.ok && phone === window.simPhone.current()) show(answered.body.popups[0]);
  }

  document.getElementById('popup-allow').addEventListener('click', () => answer('accept'));
  document.getElementById('popup-refuse').addEventListener('click', () => answer('reject'));
  setInterval(() => { void look(); }, LOOK_EVERY_MS);
  void look();
})();
`;
