import { words } from './words.js';

const SHOWN_PHONES = [1, 2, 3, 4] as const;
const SCRIPTS = ['words', 'time', 'screen', 'phone', 'papers', 'popup', 'messages', 'clock'] as const;

export function pageHtml(): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${words.title}</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/sim/assets/page.css">
</head>
<body>
  <main class="desk">
    ${phoneHtml()}
    <div class="middle">
      <header>
        <h1>${words.title}</h1>
        <p class="note">${words.intro}</p>
      </header>
      ${choiceHtml()}
      ${papersHtml()}
      ${messagesHtml()}
    </div>
    <div class="side">${clockHtml()}</div>
  </main>
  <p id="said" class="said" role="status" aria-live="polite" hidden></p>
  ${SCRIPTS.map((name) => `<script src="/sim/assets/${name}.js"></script>`).join('\n  ')}
</body>
</html>
`;
}

function phoneHtml(): string {
  return `<section class="phone" aria-labelledby="caption">
      <p id="caption" class="caption"></p>
      <div id="screen" class="screen"></div>
      <div id="popup" class="popup" role="dialog" aria-modal="false" aria-labelledby="popup-title" hidden>
        <p id="popup-title"><strong>${words.popupTitle}</strong></p>
        <ul id="popup-titles"></ul>
        <div class="row">
          <button id="popup-refuse" type="button">${words.popupRefuse}</button>
          <button id="popup-allow" type="button" class="main">${words.popupAllow}</button>
        </div>
      </div>
    </section>`;
}

function messagesHtml(): string {
  return `<section class="card" aria-labelledby="messages-title">
        <div class="head"><h2 id="messages-title">${words.messages}</h2>
          <p class="note">${words.messagesHint}</p></div>
        <p id="messages-empty" class="empty">${words.messagesEmpty}</p>
        <ol id="messages" class="messages"></ol>
      </section>`;
}

function choiceHtml(): string {
  const radios = SHOWN_PHONES.map(
    (n) => `<label class="pick"><input type="radio" name="phone" value="${n}">
          <span>${words.phoneName.replace('{n}', String(n))}</span></label>`,
  ).join('\n        ');
  return `<section class="card" aria-labelledby="choice-title">
        <div class="head"><h2 id="choice-title">${words.phones}</h2><p class="note">${words.phonesHint}</p></div>
        <div class="picks" role="radiogroup" aria-labelledby="choice-title">
        ${radios}
        </div>
        <div class="row">
          <button id="network" type="button" role="switch" aria-checked="true" aria-label="${words.network}">
            <span class="track" aria-hidden="true"></span><span id="network-word">${words.online}</span>
          </button>
          <button id="reopen" type="button">${words.reopen}</button>
        </div>
      </section>`;
}

function papersHtml(): string {
  return `<section class="card" aria-labelledby="papers-title">
        <div class="head"><h2 id="papers-title">${words.papers}</h2><p class="note">${words.papersHint}</p></div>
        <p id="papers-failed" class="warning" role="alert" hidden>${words.papersFailed}</p>
        <div id="papers-empty" class="empty"><p id="papers-empty-title">${words.papersLoading}</p>
          <p id="papers-empty-next" class="note" hidden>${words.papersEmptyNext}</p></div>
        <ol id="papers" class="papers"></ol>
      </section>`;
}

function clockHtml(): string {
  const jump = (name: string, label: string): string =>
    `<button type="button" class="jump" data-jump="${name}" disabled><span>${label}</span>
          <span class="target" data-target="${name}"></span></button>`;
  return `<section class="card" aria-labelledby="clock-title">
        <div class="head"><h2 id="clock-title">${words.clock}</h2></div>
        <p id="now-time" class="figure">--:--</p>
        <p id="now-day" class="note">${words.clockLoading}</p>
        <div class="jumps">
          ${jump('hour', words.plusHour)}
          ${jump('morning', words.tomorrowMorning)}
          ${jump('day', words.plusDay)}
        </div>
        <form id="chosen" class="chosen" novalidate>
          <label for="chosen-time">${words.chosen}</label>
          <div class="row"><input id="chosen-time" type="datetime-local" aria-describedby="clock-said" disabled>
            <button type="submit" disabled>${words.go}</button></div>
        </form>
        <p id="clock-said" class="error" role="alert" hidden></p>
        <p class="note">${words.clockHint}</p>
      </section>`;
}
