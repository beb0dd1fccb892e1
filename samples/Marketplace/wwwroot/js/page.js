import * as api from './api.js';
import { byId, show } from './dom.js';
import { startEntry, showEntry } from './entry.js';
import { startOnboarding } from './onboarding.js';
import { clearPayments, loadPayments, startPayments } from './payments.js';
import { showTill, startTill } from './till.js';

const places = ['loading', 'entry', 'onboarding', 'till'];

// Where the page goes, the focus goes too: to the heading, or to what is filled in first.
function goTo(place, focus) {
  for (const one of places) show(one, one === place);
  if (focus) byId(focus).focus();
}

async function open(focus = true) {
  let seller;
  let configuration;
  try {
    // Not to be told 401 at each visit's beginning.
    if (await api.whoIsSignedIn() === null) {
      goTo('entry', focus && 'entry-seller');
      return;
    }

    [configuration, seller] = await Promise.all([api.clientConfiguration(), api.seller()]);
  } catch (error) {
    showEntry(error.message);
    goTo('entry', focus && 'entry-seller');
    return;
  }

  // Stripe.js works for the account of whoever is signed in, with the platform's key.
  const { publishableKey, stripeAccount } = configuration;
  const stripe = window.Stripe(publishableKey, { stripeAccount });

  byId('seller-name').textContent = seller.name;
  byId('seller-account').textContent = byId('started-account').textContent = stripeAccount;
  byId('started-key').textContent = publishableKey;
  show('who');
  show('started');

  if (!seller.takesPayments) {
    goTo('onboarding', focus && 'onboarding-title');
    return;
  }

  clearPayments();
  showTill(stripe, seller);
  goTo('till', focus && 'amount');
  await loadPayments();
}

startEntry(open);
startOnboarding();
startTill(loadPayments);
startPayments();
byId('sign-out').addEventListener('click', async () => {
  await api.signOut();
  // A fresh page: nothing of this seller is left in it.
  location.reload();
});

await open(false);
