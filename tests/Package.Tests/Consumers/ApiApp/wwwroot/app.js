// @TEST_KEY@ (CG2002)
const stripe = Stripe('@LIVE_KEY@'); // CG2005
fetch('https://api.stripe.com/v1/charges', { headers: { Authorization: 'Bearer @LIVE_KEY@' } }); // CG2002
