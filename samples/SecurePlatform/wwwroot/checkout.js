const form = document.querySelector('form');
const output = document.querySelector('output');

form.addEventListener('submit', async event => {
  event.preventDefault();
  const configuration = await (await fetch('/connect/config')).json();
  const response = await fetch(`/sellers/${configuration.stripeAccount}/payments?amount=${form.amount.value}`, { method: 'POST' }); // CG2002: the server asks Stripe
  if (!response.ok) {
    output.value = 'Not possible';
    return;
  }

  const { clientSecret } = await response.json();
  const stripe = Stripe(configuration.publishableKey, { stripeAccount: configuration.stripeAccount });
  const { error } = await stripe.confirmCardPayment(clientSecret);
  output.value = error ? error.message : 'Paid';
});
