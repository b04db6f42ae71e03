/** What the other scripts stand on: filling words, asking a route, saying a sentence. Puts `simScreen` on window. */
export const screenScript = `
(function () {
  'use strict';

  const SAID_FOR_MS = 4000;
  let hiding = 0;

  function fill(text, values) {
    return text.replace(/\\{(\\w+)\\}/g, (_, name) => String(values[name]));
  }

  function say(text) {
    const said = document.getElementById('said');
    said.textContent = text;
    said.hidden = false;
    clearTimeout(hiding);
    hiding = setTimeout(() => { said.hidden = true; }, SAID_FOR_MS);
  }

  // Answers { ok, status, body }; status 0 means nobody answered.
  async function ask(method, path, body) {
    try {
      const response = await fetch(path, {
        method: method,
        headers: body === undefined ? {} : { 'content-type': 'application/json' },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      const answer = await response.json().catch(() => null);
      return { ok: response.ok && (answer !== null || response.status === 204), status: response.status, body: answer };
    } catch {
      return { ok: false, status: 0, body: null };
    }
  }

  window.simScreen = { fill, say, ask };
})();
`;
