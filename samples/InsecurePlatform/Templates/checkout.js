const form = document.querySelector('form');

form.addEventListener('submit', async event => {
  event.preventDefault();
  const response = await fetch('https://api.stripe.com/v1/payment_intents', {
    method: 'POST',
    headers: { Authorization: 'Bearer @KEY@' }, // CG2002: every visitor's browser has loaded it
    body: new URLSearchParams({ amount: form.amount.value, currency: 'eur' }),
  });
  document.querySelector('output').value = response.ok ? 'Paid' : 'Not paid';
});
