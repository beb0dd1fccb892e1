import * as api from './api.js';
import * as money from './money.js';
import { busyWhile, byId, say } from './dom.js';

const amountInput = byId('amount');

let stripe;
let currency;

// One attempt, one key: it changes with what is to be paid, and when something has come of it.
let attempt;

export function showTill(startedStripe, seller) {
  stripe = startedStripe;
  currency = seller.currency;
  byId('currency').textContent = money.symbol(currency);
  name();
}

export function startTill(paid) {
  byId('pay-form').addEventListener('input', () => {
    attempt = undefined;
    complainOfAmount('');
    say('pay-result', '');
    name();
  });
  byId('pay-form').addEventListener('submit', event => {
    event.preventDefault();
    busyWhile(byId('pay'), () => pay(new FormData(event.target), paid));
  });
}

async function pay(form, paid) {
  const amount = money.parse(form.get('amount'));
  if (!amount) {
    say('pay-result', '');
    complainOfAmount('Enter an amount, such as 12.50.');
    amountInput.focus();
    return;
  }

  say('pay-result', 'Paying…');
  attempt ??= crypto.randomUUID();
  let result;
  try {
    const { clientSecret } = await api.pay({ amount, currency, order: form.get('order').trim() || null }, attempt);
    result = await stripe.confirmCardPayment(clientSecret, { payment_method: form.get('card') });
  } catch (error) {
    result = { error };
  }

  if (result.error) {
    say('pay-result', result.error.message, 'bad');
  } else {
    byId('pay-form').reset();
    name();
    say('pay-result', `${money.format(amount, currency)} paid.`, 'good');
  }

  // Where nobody knows whether the request arrived, the next try is the same attempt.
  if (result.error?.status !== 0 && result.error?.type !== 'api_connection_error') attempt = undefined;
  await paid();
}

// The button says what it will do.
function name() {
  const amount = money.parse(amountInput.value);
  byId('pay').textContent = amount ? `Pay ${money.format(amount, currency)}` : 'Pay';
}

function complainOfAmount(text) {
  byId('amount-error').textContent = text;
  amountInput.setAttribute('aria-invalid', String(Boolean(text)));
}
