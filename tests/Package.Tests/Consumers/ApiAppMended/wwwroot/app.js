// sk_test_... is the server's.
const stripe = Stripe('@PUBLISHABLE_KEY@');
fetch('/config', { headers: { Accept: 'application/json' } });
