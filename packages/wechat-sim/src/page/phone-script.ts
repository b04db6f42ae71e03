/** The phone: which one, its network, and the mini-program on its screen. Puts `simPhone` on window. */
export const phoneScript = `
(function () {
  'use strict';

  const words = window.simWords;
  const { ask, fill, say } = window.simScreen;
  const network = document.getElementById('network');
  const asked = new URLSearchParams(location.search).get('phone');
  let phone = /^[1-9]$/.test(asked || '') ? Number(asked) : 1;

  // A new frame each time: opening a mini-program starts it afresh.
  function open(hash) {
    const screen = document.createElement('iframe');
    screen.title = fill(words.screenTitle, { n: phone });
    screen.src = '/m/?phone=' + phone + hash;
    document.getElementById('screen').replaceChildren(screen);
  }

  function showNetwork(online) {
    const word = online ? words.online : words.offline;
    network.setAttribute('aria-checked', String(online));
    document.getElementById('network-word').textContent = word;
    document.getElementById('caption').textContent = fill(words.phoneCaption, { n: phone, network: word });
  }

  // The app in the frame reads this flag, and hears of a change by the browser's storage event.
  function tellApp(online) {
    localStorage.setItem('phone' + phone + ':offline', online ? '0' : '1');
  }

  async function switchNetwork() {
    const online = network.getAttribute('aria-checked') !== 'true';
    const answer = await ask('PUT', '/sim/api/phones/' + phone + '/network', { online });
    if (!answer.ok) {
      say(words.networkFailed);
      return;
    }
    showNetwork(online);
    tellApp(online);
    say(fill(online ? words.wentOnline : words.wentOffline, { n: phone }));
  }

  // The network is known before the app starts, or its first request would slip through.
  async function choose(chosen) {
    phone = chosen;
    const address = new URL(location.href);
    address.searchParams.set('phone', String(phone));
    history.replaceState(null, '', address);
    const answer = await ask('GET', '/sim/api/phones/' + chosen + '/network');
    if (chosen !== phone) return;
    const online = !answer.ok || answer.body.online;
    showNetwork(online);
    tellApp(online);
    open('');
  }

  async function scan(codeId) {
    const answer = await ask('POST', '/sim/api/phones/' + phone + '/scan', { codeId });
    if (!answer.ok) {
      say(words.scanFailed);
      return;
    }
    open('#/' + answer.body.path + '?scene=' + answer.body.query.scene);
    say(fill(words.scanned, { n: phone, id: codeId }));
    document.querySelector('.phone').scrollIntoView({ block: 'start' });
  }

  for (const radio of document.querySelectorAll('input[name="phone"]')) {
    radio.checked = Number(radio.value) === phone;
    radio.addEventListener('change', () => choose(Number(radio.value)));
  }
  network.addEventListener('click', switchNetwork);
  document.getElementById('reopen').addEventListener('click', () => {
    open('');
    say(fill(words.reopened, { n: phone }));
  });

  function openPage(page) {
    open('#/' + page);
    say(fill(words.messageOpened, { n: phone }));
    document.querySelector('.phone').scrollIntoView({ block: 'start' });
  }

  window.simPhone = { scan, openPage, current: () => phone };
  void choose(phone);
})();
`;
