import * as api from './api.js';
import { busyWhile, byId, complain, show } from './dom.js';

// Signing in and signing up are one form with two faces.
const faces = {
  in: { title: 'Sign in', lead: 'Take payments and give refunds with your own Stripe account.', submit: 'Sign in', question: 'New here?', other: 'Open a shop', hint: 'The app printed the sellers and their passwords when it started.', autocomplete: 'current-password' },
  up: { title: 'Open a shop', lead: 'You get a Stripe account of your own, and keep it if you leave.', submit: 'Open a shop', question: 'Been here before?', other: 'Sign in', hint: 'At least 12 characters.', autocomplete: 'new-password' },
};

let face = 'in';

export function startEntry(open) {
  byId('entry-switch').addEventListener('click', () => {
    turn(face === 'in' ? 'up' : 'in');
    byId('entry-title').focus();
  });

  byId('entry-form').addEventListener('submit', event => {
    event.preventDefault();
    const { seller, password, country } = Object.fromEntries(new FormData(event.target));
    busyWhile(byId('entry-submit'), async () => {
      complain('entry-error', '');
      try {
        await (face === 'in' ? api.signIn(seller, password) : api.signUp(seller.trim(), password, country));
      } catch (error) {
        complain('entry-error', error.status === 401 ? 'There is no shop with this name and password.' : error.message);
        byId('entry-password').focus();
        return;
      }

      byId('entry-form').reset();
      await open();
    });
  });
}

export function showEntry(problem) {
  turn('in');
  complain('entry-error', problem);
}

function turn(to) {
  face = to;
  const { title, lead, submit, question, other, hint, autocomplete } = faces[face];
  byId('entry-title').textContent = title;
  byId('entry-lead').textContent = lead;
  byId('entry-submit').textContent = submit;
  byId('entry-question').textContent = question;
  byId('entry-switch').textContent = other;
  byId('entry-hint').textContent = hint;
  byId('entry-password').autocomplete = autocomplete;
  show('entry-country-field', face === 'up');
  complain('entry-error', '');
}
