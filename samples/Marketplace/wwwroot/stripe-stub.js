// A stub of Stripe.js, which is served at https://js.stripe.com/v3/ and does not work without Stripe. It has what this page uses of the real one, in the
// same shape: Stripe(publishableKey, { stripeAccount }) and confirmCardPayment(clientSecret, { payment_method }). It asks the stand-in, with the
// publishable key and nothing else, and keeps on window.stripeStub what it was given.
(() => {
  'use strict';

  const record = { starts: [], confirmations: [] };

  // The real one knows where Stripe is.
  let whereabouts;
  const apiBase = async () => {
    whereabouts ??= fetch('/stripe-stub.json').then(response => response.json());
    return (await whereabouts).apiBase;
  };

  function Stripe(publishableKey, options = {}) {
    if (!/^pk_(test|live)_\w+$/.test(publishableKey ?? '')) {
      throw new Error('Stripe.js takes the publishable key, which begins with pk_.');
    }

    record.starts.push({ publishableKey, options: structuredClone(options) });

    return {
      // Like the real one, it does not throw where Stripe says no: the answer is { paymentIntent } or { error }.
      async confirmCardPayment(clientSecret, data) {
        record.confirmations.push({ clientSecret, data: structuredClone(data) });
        const paymentIntent = clientSecret.split('_secret_')[0];
        const headers = { Authorization: `Bearer ${publishableKey}` };
        if (options.stripeAccount) headers['Stripe-Account'] = options.stripeAccount;

        try {
          const response = await fetch(`${await apiBase()}/v1/payment_intents/${encodeURIComponent(paymentIntent)}/confirm`, {
            method: 'POST',
            headers,
            body: new URLSearchParams({ payment_method: data.payment_method, client_secret: clientSecret }),
          });
          const answer = await response.json();
          return response.ok ? { paymentIntent: answer } : { error: answer.error };
        } catch {
          return { error: { type: 'api_connection_error', message: 'We are experiencing issues connecting to our payments provider.' } };
        }
      },
    };
  }

  window.Stripe = Stripe;
  window.stripeStub = record;
})();
