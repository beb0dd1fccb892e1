import * as api from './api.js';
import * as money from './money.js';
import { byId, say, show } from './dom.js';

const list = byId('payments');
const dialog = byId('refund');

const states = {
  succeeded: ['Succeeded', 'good'],
  failed: ['Declined', 'bad'],
  part: ['Partly refunded', 'mid'],
  refunded: ['Refunded', 'mid'],
};

const stateOf = charge =>
  charge.status !== 'succeeded' ? 'failed' : charge.refunded === 0 ? 'succeeded' : charge.refunded < charge.amount ? 'part' : 'refunded';

export function startPayments() {
  byId('payments-retry').addEventListener('click', async () => {
    await loadPayments();
    byId('payments-title').focus();
  });
}

// Of the list that was there nothing stays: the next seller may be another one.
export function clearPayments() {
  list.replaceChildren();
  say('payments-result', '');
  show('payments-loading');
}

export async function loadPayments() {
  try {
    const charges = await api.charges();
    list.replaceChildren(...charges.map(row));
    show('payments-empty', charges.length === 0);
    show('payments-error', false);
  } catch {
    show('payments-error');
  } finally {
    show('payments-loading', false);
  }
}

function row(charge) {
  const element = byId('payment-row').content.firstElementChild.cloneNode(true);
  const [label, kind] = states[stateOf(charge)];
  const amount = money.format(charge.amount, charge.currency);
  element.dataset.charge = charge.id;
  element.querySelector('.payment-amount').textContent = amount;
  const badge = element.querySelector('.badge');
  badge.textContent = label;
  badge.classList.add(kind);
  element.querySelector('.payment-details').textContent = [
    charge.order,
    charge.last4 && `•••• ${charge.last4}`,
    charge.receipt && `Receipt ${charge.receipt}`,
    when(new Date(charge.created)),
  ].filter(Boolean).join(' · ');

  const button = element.querySelector('.payment-refund');
  const left = charge.amount - charge.refunded;
  if (charge.status !== 'succeeded' || left === 0) {
    button.remove();
  } else {
    button.setAttribute('aria-label', `Refund ${money.format(left, charge.currency)}`);
    button.addEventListener('click', () => ask(charge, left));
  }

  return element;
}

function when(date) {
  const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(date);
  return date.toDateString() === new Date().toDateString() ? `Today, ${time}` : `${new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(date)}, ${time}`;
}

function ask(charge, left) {
  byId('refund-text').textContent = `${money.format(left, charge.currency)} go back to the card${charge.last4 ? ` ending in ${charge.last4}` : ''}.`;
  dialog.returnValue = 'no';
  dialog.addEventListener('close', () => dialog.returnValue === 'yes' && refund(charge, left), { once: true });
  dialog.showModal();
}

async function refund(charge, left) {
  say('payments-result', 'Refunding…');
  try {
    const done = await api.refund(charge.id, left);
    await loadPayments();
    say('payments-result', `${money.format(done.amount, done.currency)} refunded.`, 'good');
  } catch (error) {
    say('payments-result', error.message, 'bad');
  }

  // The button is gone with what it was for: whoever works with the keyboard goes on from the payment.
  list.querySelector(`[data-charge="${CSS.escape(charge.id)}"]`)?.focus();
}
