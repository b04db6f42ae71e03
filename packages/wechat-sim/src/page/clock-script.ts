/** The demo clock. It belongs to the product; this page only asks it and pushes it forward. */
export const clockScript = `
(function () {
  'use strict';

  const PATH = '/api/v1/demo/clock';
  const ASK_EVERY_MS = 15000;
  const HOUR_MS = 3600000;
  const words = window.simWords;
  const time = window.simTime;
  const { ask, fill, say } = window.simScreen;
  const field = document.getElementById('chosen-time');
  const problem = document.getElementById('clock-said');
  let read = null;
  let isMoving = false;

  function now() {
    return read.instant + (performance.now() - read.at);
  }

  function targets() {
    return {
      hour: now() + HOUR_MS,
      morning: time.tomorrowAt(now(), read.zone, 8),
      day: now() + 24 * HOUR_MS,
    };
  }

  function zoneWord(zone) {
    return zone === 'Asia/Shanghai' ? words.beijingTime : zone;
  }

  function momentText(instant) {
    return time.dayText(instant, read.zone, words) + ' ' + time.timeText(instant, read.zone);
  }

  function show() {
    const canMove = read !== null && !isMoving;
    const controls = document.querySelectorAll('.jump, #chosen input, #chosen button');
    for (const control of controls) control.disabled = !canMove;
    if (read === null) return;
    document.getElementById('now-time').textContent = time.timeText(now(), read.zone);
    const day = time.dayText(now(), read.zone, words) + ' · ' + zoneWord(read.zone);
    document.getElementById('now-day').textContent = isMoving ? words.moving : day;
    const ahead = targets();
    for (const target of document.querySelectorAll('[data-target]')) {
      target.textContent = momentText(ahead[target.dataset.target]);
    }
    field.min = time.fieldOf(now(), read.zone);
  }

  function complain(text, isAboutField) {
    problem.textContent = text;
    problem.hidden = text === '';
    field.setAttribute('aria-invalid', String(isAboutField === true));
  }

  function problemText(answer) {
    const errors = words.clockErrors;
    if (answer.status === 0 || answer.status === 502 || answer.status === 503) return errors.unreachable;
    if (answer.status === 404) return errors.notDemo;
    const code = String((answer.body && (answer.body.code || answer.body.detail)) || '');
    if (/backwards/.test(code)) return errors.backwards;
    return errors.unknown;
  }

  function take(answer) {
    read = { instant: Date.parse(answer.body.now), zone: answer.body.zone, at: performance.now() };
    if (field.value === '') field.value = time.fieldOf(targets().morning, read.zone);
  }

  async function look() {
    if (isMoving) return;
    const answer = await ask('GET', PATH);
    if (isMoving) return;
    if (answer.ok) take(answer);
    if (answer.ok && problem.dataset.from === 'look') complain('');
    if (!answer.ok) complain(problemText(answer));
    if (!answer.ok) problem.dataset.from = 'look';
    show();
  }

  async function moveTo(instant) {
    problem.dataset.from = 'move';
    complain('');
    isMoving = true;
    show();
    const answer = await ask('POST', PATH, { to: new Date(instant).toISOString() });
    isMoving = false;
    if (!answer.ok) complain(problemText(answer));
    if (answer.ok) field.value = '';
    if (answer.ok) await look();
    if (answer.ok) say(fill(words.moved, { time: momentText(now()) }));
    show();
  }

  function moveToChosen(event) {
    event.preventDefault();
    problem.dataset.from = 'move';
    const wall = time.wallOfField(field.value);
    if (wall === null) {
      complain(words.notChosen, true);
      return;
    }
    const instant = time.instantOf(wall, read.zone);
    if (instant <= now()) complain(words.onlyForward, true);
    else void moveTo(instant);
  }

  for (const button of document.querySelectorAll('[data-jump]')) {
    button.addEventListener('click', () => moveTo(targets()[button.dataset.jump]));
  }
  document.getElementById('chosen').addEventListener('submit', moveToChosen);
  setInterval(show, 1000);
  setInterval(() => { if (!document.hidden) void look(); }, ASK_EVERY_MS);
  void look();
})();
`;
